const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Serials of the years 1950 to 2150: what a plan's date can be. */
const FIRST = 18_264;
const LAST = 91_677;

/** Whether a number format shows a date: yyyy"年"m"月", m/d, [$-804]d; not 0.00, General or h:mm alone. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0] ?? '';
  if (/general|@/i.test(bare) || /[#0?]/.test(bare.replace(/0+(?=$)/, ''))) return false;
  return /[yd]/i.test(bare) || /m/i.test(bare.replace(/[hs]:?m+|m+:?s/gi, ''));
}

/** What a date serial shows under its format: 2027年3月8日, 3月8日, 2027年3月; null when the serial is no date a plan can hold. */
export function serialText(serial: number, format: string): string | null {
  if (serial < FIRST || serial > LAST) return null;
  const date = new Date(EPOCH + Math.floor(serial) * MS_PER_DAY);
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  const year = /y|e/i.test(bare) ? `${date.getUTCFullYear()}年` : '';
  const month = /m/i.test(bare) ? `${date.getUTCMonth() + 1}月` : '';
  const day = /d/i.test(bare) ? `${date.getUTCDate()}日` : '';
  return month === '' && day !== '' ? `${year}${date.getUTCMonth() + 1}月${day}` : `${year}${month}${day}`;
}

/** A number as a sheet shows it: with the decimals of its format (2027.10 keeps its zero), otherwise at most ten. */
export function numberText(value: number, format: string | undefined): string {
  const decimals = /^0\.(0{1,6})_?/.exec(format ?? '')?.[1];
  if (decimals !== undefined) return value.toFixed(decimals.length);
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? String(value) : value.toPrecision(15);
  return String(Number(value.toFixed(10)));
}
