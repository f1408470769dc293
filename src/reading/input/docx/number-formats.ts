const DIGITS = '零一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** A list number as Word shows it under `format` (w:numFmt); Arabic for formats no Chinese plan uses. */
export function formatNumber(value: number, format: string): string {
  const circled = (base: number, last: number): string =>
    value >= 1 && value <= last ? String.fromCharCode(base + value - 1) : String(value);
  switch (format) {
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'koreanDigital':
      return counting(value, DIGITS, '十', '百');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return counting(value, LEGAL, '拾', '佰');
    case 'ideographTraditional':
      return STEMS.charAt((value - 1) % 10);
    case 'ideographZodiac':
      return BRANCHES.charAt((value - 1) % 12);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(0x2460, 20);
    case 'decimalEnclosedParen':
      return circled(0x2474, 20);
    case 'decimalEnclosedFullstop':
      return circled(0x2488, 20);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

/** 一 … 十 … 二十一 … 一百零五; Arabic above 999. */
function counting(value: number, digits: string, ten: string, hundred: string): string {
  if (value < 0 || value > 999) return String(value);
  const [h, t, o] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const ones = o === 0 ? '' : digits.charAt(o);
  if (h === 0 && t === 0) return digits.charAt(o);
  if (h === 0) return `${t === 1 && digits === DIGITS ? '' : digits.charAt(t)}${ten}${ones}`;
  const tens = t === 0 ? (o === 0 ? '' : digits.charAt(0)) : `${digits.charAt(t)}${ten}`;
  return `${digits.charAt(h)}${hundred}${tens}${ones}`;
}

/** A … Z, AA, BB … as Word repeats them. */
function letters(value: number): string {
  if (value < 1) return '';
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(30, Math.floor((value - 1) / 26) + 1));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let out = '';
  for (const [step, sign] of steps) for (; rest >= step; rest -= step) out += sign;
  return out;
}
