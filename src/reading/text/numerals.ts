/** Chinese and Arabic numerals, as plans write them: 12, 1,200, 十二, 两百, 一万二, 伍仟, 二〇二七. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  幺: 1,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const BIG: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000 };

/** Characters a Chinese numeral may be made of, for use in a character class. */
export const NUMERAL_CHARS = '零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';

/** Value of a numeral; null when the characters make no number. 廿 and 卅 are read as 20 and 30, ③ and ⒊ as 3. */
export function readNumeral(raw: string): number | null {
  const single = raw.length === 1 ? DIGITS[raw] : undefined;
  if (single !== undefined) return single;
  // ①–⑳, ⑴–⒇ and ⒈–⒛ stand one after the other
  if (/^[①-⒛]$/.test(raw)) return ((raw.charCodeAt(0) - 0x2460) % 20) + 1;
  if (/^\d{1,12}$/.test(raw)) return Number(raw);
  const text = /[,\s廿卅]/.test(raw) ? raw.replace(/[,\s]/g, '').replace(/廿/g, '二十').replace(/卅/g, '三十') : raw;
  if (text === '') return null;
  const mixed = /^(\d+(?:\.\d+)?)([十百千万亿]*)$/.exec(text);
  if (mixed) return scale(Number(mixed[1]), mixed[2] ?? '');
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((char) => DIGITS[char] ?? 0).join(''));
  return readCounting(text);
}

function scale(value: number, units: string): number {
  let result = value;
  for (const unit of units) result *= UNITS[unit] ?? BIG[unit] ?? 1;
  return Number(result.toPrecision(15));
}

function readCounting(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 0;
  let sawZero = false;
  for (const char of text) {
    const value = DIGITS[char];
    const unit = UNITS[char];
    const big = BIG[char];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      sawZero ||= value === 0;
    } else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
      sawZero = false;
    } else if (big !== undefined) {
      total = (total + section + (digit ?? 0)) * (total + section + (digit ?? 0) === 0 ? 1 : big);
      section = 0;
      digit = null;
      lastUnit = big;
      sawZero = false;
    } else return null;
  }
  // 一万二 is 12 000: a bare digit after a unit counts the next lower one.
  const tail = digit === null ? 0 : lastUnit >= 100 && !sawZero ? digit * (lastUnit / 10) : digit;
  return total + section + tail;
}

const CHARS = '零一二三四五六七八九';

function writeBelowTenThousand(value: number): string {
  let out = '';
  let zero = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      zero = out !== '';
      continue;
    }
    out += `${zero ? '零' : ''}${CHARS.charAt(digit)}${name}`;
    zero = false;
  }
  return out;
}

/** Writes 0–99 999 999 in Chinese; 10–19 without the leading 一. */
export function writeNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99_999_999) throw new RangeError(`cannot write ${value}`);
  if (value === 0) return '零';
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : '';
  const text = `${high > 0 ? `${writeBelowTenThousand(high)}万` : ''}${gap}${low > 0 ? writeBelowTenThousand(low) : ''}`;
  return text.startsWith('一十') ? text.slice(1) : text;
}
