import { NUMBER, readNumber } from './numeral';

/** A standard per person found in the text; `amount` in 分, `every` what it is counted by besides the person. */
export interface Standard {
  readonly amount: number;
  readonly every: 'person' | 'year' | 'time' | 'day' | 'meal' | 'night' | 'festival' | 'half-day' | 'hour' | 'show';
  readonly at: number;
}

const MONEY = `(${NUMBER})(万)?元`;
const WHO = '(?:人|位|名|个|户)(?:会员|职工|员工|女职工|教师|参赛者|教职工|护士|医护人员|优秀学员|学员|女教工|同志)?';
/** 「每人每节500元」「人均不超过300元」「每位会员发放慰问品200元」 */
const EACH = new RegExp(
  `(?:每${WHO}|人均|每会员|每职工|每女职工)[、,]?(?:每|\\/)?(年|次|节|天|日|餐|晚|半天|学时|课时|小时|场|个节日)?[^\\d，,。；;\\n一二两三四五六七八九十百千]{0,12}?${MONEY}(?:[\\/每](年|次|节|天|日|餐|晚|半天|场|学时|课时|小时))?`,
  'g',
);
/** 「300元/人」「300元/人/年」「300元每人」 */
const SLASH = new RegExp(`${MONEY}[\\/／·每](?:人|位|名|会员|职工)(?:次)?[\\/／·每]?(年|次|节|天|日|餐|晚|半天|场|学时|课时|小时)?`, 'g');
/** 「2000元/学时」「每学时800元」「每餐40元」「每晚300元」: standards that need no person. */
const UNIT_SLASH = new RegExp(`${MONEY}[\\/／每](?:人)?(学时|课时|小时|餐|晚|夜|半天|天|日|场)`, 'g');
const UNIT_EACH = new RegExp(`每(学时|课时|小时|餐|晚|夜|半天|天|场)(?:不超过|标准|酬金|讲课费|按|约|为)?${MONEY}`, 'g');

/** 「价值600元的慰问品」「蛋糕卡，标准350元」: said of one piece. Sums beyond 5000 元 are totals. */
const PIECE = new RegExp(`(?:价值|标准)(?:为|是|不超过|约|：|:)?${MONEY}(?![\\/／每])`, 'g');
const LARGEST_PIECE = 500_000;

const EVERY: Readonly<Record<string, Standard['every']>> = {
  年: 'year',
  次: 'time',
  节: 'festival',
  个节日: 'festival',
  天: 'day',
  日: 'day',
  餐: 'meal',
  晚: 'night',
  夜: 'night',
  半天: 'half-day',
  学时: 'hour',
  课时: 'hour',
  小时: 'hour',
  场: 'show',
};

function standard(number: string | undefined, wan: string | undefined, every: string | undefined, at: number): Standard | null {
  const value = number === undefined ? null : readNumber(number);
  if (value === null) return null;
  return { amount: Math.round(value * (wan === undefined ? 100 : 1_000_000)), every: EVERY[every ?? ''] ?? 'person', at };
}

/** Every standard per person, hour, meal, day … that the text states, in its order. */
export function standardsIn(text: string): readonly Standard[] {
  if (!text.includes('元') || !/[每均/／·]|价值|标准/.test(text)) return [];
  const found: (Standard | null)[] = [];
  for (const match of text.matchAll(EACH)) found.push(standard(match[2], match[3], match[1] ?? match[4], match.index));
  for (const match of text.matchAll(SLASH)) found.push(standard(match[1], match[2], match[3], match.index));
  for (const match of text.matchAll(UNIT_SLASH)) found.push(standard(match[1], match[2], match[3], match.index));
  for (const match of text.matchAll(UNIT_EACH)) found.push(standard(match[2], match[3], match[1], match.index));
  for (const match of text.matchAll(PIECE)) {
    const piece = standard(match[1], match[2], undefined, match.index);
    if (piece !== null && piece.amount <= LARGEST_PIECE) found.push(piece);
  }
  const seen = new Set<string>();
  return found
    .filter((each): each is Standard => each !== null)
    .sort((a, b) => a.at - b.at)
    .filter((each) => {
      const key = `${each.amount}@${each.every}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    });
}

/** Amounts of the text that stand alone. 例: 「讲课费4000元」→ 400000 分. */
export function amountAfter(text: string, words: RegExp): number | null {
  const match = new RegExp(`(?:${words.source})[^\\d，,。；;\\n]{0,8}?${MONEY}`).exec(text);
  const value = match?.[1] === undefined ? null : readNumber(match[1]);
  return value === null ? null : Math.round(value * (match?.[2] === undefined ? 100 : 1_000_000));
}
