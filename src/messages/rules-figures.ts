import type { RuleValue } from '../rules/rule';
import type { Lang } from './lang';

/** Names of the numbers of a value: `[中文, English, unit]`; a missing unit is the value's own, `%` shows a share. */
const NAMES: Readonly<Record<string, readonly [string, string, string?]>> = {
  limit: ['限额', 'limit'],
  rate: ['费率', 'rate', '%'],
  tolerance: ['容差（本工具的，不是规定）', 'tolerance (this tool’s, not the rule’s)', '%'],
  typical: ['多数地方的数（不是规定）', 'usual figure (not a rule)'],
  typicalShare: ['常见比例（不是规定）', 'usual share (not a rule)', '%'],
  associate: ['副高', 'associate professor rank'],
  professor: ['正高', 'professor rank'],
  academician: ['院士、全国知名专家', 'academician'],
  halfDayHours: ['每半天最多', 'at most in half a day', '学时'],
  age: ['子女不满', 'children under', '周岁'],
  canteenReserve: ['食堂预留', 'reserved by canteens', '%'],
  canteenEncouraged: ['鼓励预留', 'encouraged', '%'],
  withApproval: ['报党组织同意后', 'with approval of the party organisation'],
  enterprise: ['经费充足的企业工会', 'enterprise unions with ample funds'],
  spring: ['春节', 'Spring Festival'],
  other: ['其他', 'others'],
  oneDay: ['一天', 'one day'],
  twoDays: ['两天一晚', 'two days, one night'],
  perDay: ['每天', 'a day'],
  mealShare: ['餐费占比不超过', 'share of meals at most', '%'],
  individual: ['个人', 'individual'],
  team: ['团体', 'team'],
  any: ['最高', 'highest'],
  amount: ['每人', 'each', '元'],
  birth: ['生育', 'birth'],
  surgery: ['手术', 'surgery'],
  kin: ['直系亲属', 'close relatives'],
  superior: ['参加上级活动', 'superior’s events'],
  model: ['劳模等', 'model workers'],
  noCanteen: ['无食堂单位', 'units without canteen', '%'],
  ofRetained: ['或留成经费的', 'or, of the kept contributions', '%'],
};

/** 元 stays 元; a share of 0.3 is read as 30%. */
const percent = (value: number): string => `${Math.round(value * 10000) / 100}%`;

function nameOf(key: string, lang: Lang): string {
  const grade = /^(any|individual|team)([123])$/.exec(key);
  const names = NAMES[grade?.[1] ?? key];
  if (names === undefined) return key;
  const name = lang === 'en' ? names[1] : names[0];
  if (grade === null) return name;
  return lang === 'en' ? `${name} prize ${grade[2]}` : `${name}${['一', '二', '三'][Number(grade[2]) - 1] ?? ''}等奖`;
}

function amountOf(key: string, value: number, unit: string | null): string {
  const own = NAMES[key]?.[2] ?? ((unit ?? '').startsWith('比例') ? '%' : (unit ?? ''));
  return own === '%' ? percent(value) : `${value} ${own}`.trim();
}

/** Numbers that are read together; the rest are named one by one. */
function together(numbers: Readonly<Record<string, number>>, unit: string | null, lang: Lang): { text: string[]; used: Set<string> } {
  const { days, nights, limit, confirm, numerator, denominator } = numbers;
  const text: string[] = [];
  const used = new Set<string>();
  if (limit !== undefined && days !== undefined) {
    text.push(amountOf('limit', limit, unit));
    used.add('limit');
  }
  if (days !== undefined && nights !== undefined) {
    const trip = nights === 0 ? ['当日往返', 'back on the same day'] : [`${days} 天 ${nights} 晚`, `${days} days, ${nights} nights`];
    text.push(trip[lang === 'en' ? 1 : 0] ?? '');
    used.add('days').add('nights');
  }
  if (limit !== undefined && confirm !== undefined) {
    const [most, from] = [amountOf('limit', limit, unit), amountOf('limit', confirm, unit)];
    text.push(lang === 'en' ? `${most}; above ${from} check that the province adopted it` : `${most}，超过 ${from}的须核对本省是否已采用`);
    used.add('limit').add('confirm');
  }
  if (numerator !== undefined && denominator !== undefined) {
    text.push(`${numerator}/${denominator}`);
    // Its decimal is the same figure again.
    used.add('numerator').add('denominator').add('limit');
  }
  return { text, used };
}

/** The figures of a value as a person reads them: 「2 天 1 晚」「4 倍，超过 3 倍的须核对」「副高 500 元/学时」. Empty when it has none. */
export function figuresText({ numbers, list, unit }: RuleValue, lang: Lang): string {
  const { text, used } = together(numbers, unit, lang);
  const rest = Object.entries(numbers).filter(([key]) => !used.has(key));
  const alone = rest.length === 1 && rest[0]?.[0] === 'limit';
  for (const [key, value] of rest) text.push(alone ? amountOf(key, value, unit) : `${nameOf(key, lang)} ${amountOf(key, value, unit)}`);
  const joined = text.join(lang === 'en' ? ', ' : '，');
  return [joined, list.join('、')].filter((part) => part !== '').join(lang === 'en' ? '; ' : '；');
}
