const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Pattern of a number as plans write it: 1,200.5 or 三百五十. */
export const NUMBER = '(?:\\d[\\d,]*(?:\\.\\d+)?|[一二两三四五六七八九十百千零]+)';

/** Reads 1,200.5 or 三百五十 (up to 9999); null when it is no number. */
export function readNumber(text: string): number | null {
  if (/^\d/.test(text)) {
    const value = Number(text.replace(/,/g, ''));
    return Number.isFinite(value) ? value : null;
  }
  let total = 0;
  let digit = -1;
  for (const char of text) {
    const value = DIGITS[char];
    const unit = UNITS[char];
    if (value !== undefined) digit = value;
    else if (unit !== undefined) {
      total += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    } else return null;
  }
  return text === '' ? null : total + Math.max(digit, 0);
}
