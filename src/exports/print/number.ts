/** A number as a cell with this format code shows it; the few codes our sheets use. */
export function shownNumber(value: number, format: string | undefined): string {
  if (format === undefined) return String(value);
  const quiet = format.split(';').length > 2 && format.split(';')[2] === '';
  if (quiet && value === 0) return '';
  const positive = format.split(';')[0] ?? '';
  const percent = positive.endsWith('%');
  const match = /0(?:\.([0#]+))?%?$/.exec(positive);
  const decimals = match?.[1] ?? '';
  const fixed = Math.abs(percent ? value * 100 : value).toFixed(decimals.length);
  const least = decimals.replace(/#/g, '').length;
  const [whole = '', part = ''] = fixed.split('.');
  let kept = part;
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1);
  const grouped = positive.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '-' : ''}${grouped}${kept === '' ? '' : `.${kept}`}${percent ? '%' : ''}`;
}
