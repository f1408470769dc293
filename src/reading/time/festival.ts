import { FESTIVALS, festivalDate, isLunar } from '../../calendar/festivals';
import { monthSet, type MonthSet } from '../../plan/month';
import { mention, type TimeContext, type TimeMention } from './mention';
import { matchAt } from './scan';

interface Spelling {
  readonly pattern: RegExp;
  readonly name: string;
  readonly length: number;
}

/** Names made of numbers may be written with anything between them, and with digits: 三·八, 5.12, “三?八”. */
const NUMBERED = /^(三八|五一二|五一|五四|六一|七一|八一)/;
const DIGITS: Readonly<Record<string, string>> = {
  三八: '3[.·?\\-/]8',
  五一: '5[.·?\\-/]1',
  五四: '5[.·?\\-/]4',
  六一: '6[.·?\\-/]1',
  七一: '7[.·?\\-/]1',
  八一: '8[.·?\\-/]1',
  五一二: '5[.·?\\-/]12',
};
/** Awards and places named after a day are no festival. */
const NOT_FESTIVAL = /^[”"]?(?:劳动?奖|奖|红旗|巾帼|先锋|标兵|口号|路|广场|新村|讲话|勋章|运动(?!会)|精神|学制|制|电影|厂|号召|节目|花|龄)/;
const THEME_ONLY: ReadonlySet<string> = new Set(['学雷锋', '迎春', '新春']);

function patternOf(spelling: string): string {
  const numbered = NUMBERED.exec(spelling)?.[1];
  if (!numbered) return spelling;
  const rest = spelling.slice(numbered.length);
  const chinese = [...numbered].join('[.·?\\- ]?');
  const digits = DIGITS[numbered] ?? numbered;
  // bare digits need a 节 or quotation marks, or 5.1 would be a number
  const after = rest === '' ? `(?=[”"'’]|节|国际|劳动节|期间|前夕|护士)` : '';
  return `(?:${chinese}|(?<![\\d.])${digits}${after}(?!\\d))[”"'’]?${rest}`;
}

const byFirst = new Map<string, Spelling[]>();
const NO_SPELLINGS: readonly Spelling[] = [];
for (const { name, spellings } of FESTIVALS) {
  for (const spelling of spellings) {
    const entry = { pattern: new RegExp(patternOf(spelling), 'y'), name, length: spelling.length };
    const numbered = NUMBERED.exec(spelling)?.[1];
    const firsts = numbered ? [spelling.charAt(0), (DIGITS[numbered] ?? '').charAt(0)] : [spelling.charAt(0)];
    for (const first of firsts)
      byFirst.set(
        first,
        [...(byFirst.get(first) ?? []), entry].sort((a, b) => b.length - a.length),
      );
  }
}
// “十一”前后, 十一期间; not 第十一 or 二十一
byFirst.set('十', [
  ...(byFirst.get('十') ?? []),
  { pattern: /(?<![二三四五六七八九第\d])十一(?=[”"](?!届|次|期(?!间)|条)|期间|前夕|长假)/y, name: '国庆', length: 2 },
]);
// 八月十五赏月, 三月三歌会: days of the lunar calendar; not 三月三十日, 三月三次, 八月十五日
const LUNAR_DAYS: readonly (readonly [string, RegExp])[] = [
  ['三月三', /三月(?:初三|三(?=[歌山庙文民节][\u4e00-\u9fff]|[”"]))/y],
  ['端午', /五月初五/y],
  ['中秋', /八月十五(?=[赏茶晚团前节”"](?!后))/y],
  ['重阳', /九月(?:初九|九(?=[敬重登老节”"]))/y],
];
for (const [name, pattern] of LUNAR_DAYS) {
  const first = pattern.source.charAt(0);
  byFirst.set(first, [{ pattern, name, length: 3 }, ...(byFirst.get(first) ?? [])]);
}
byFirst.get('3')?.push({ pattern: /38(?=妇女节|女神节|节)(?:妇女节|女神节|节)/y, name: '三八', length: 3 });

const TAIL =
  /[”"'’]?(?:国际)?(?:节日|佳节|节|日)?[”"'’]?(?:等?(?:节日|重要节日))?(来临之前|到来之前|来临前|前后|之前|前夕|节前|前(?!列|来|往|期|台)|节?后(?!勤)|之际|来临之际|到来之际|期间|当[天日])?/y;

const BEFORE: Readonly<Record<string, readonly number[][]>> = {
  五一: [[4], [4, 5]],
  国庆: [[9], [9, 10]],
  六一: [[5], [5, 6]],
  元旦: [[12], [1, 12]],
  春节: [[1], [1, 2]],
};

/** Festivals and observances; fixed ones fix the month, lunar ones are computed for the plan year. */
export function recognizeFestival(text: string, at: number, context: TimeContext): TimeMention | null {
  for (const { pattern, name } of byFirst.get(text.charAt(at)) ?? NO_SPELLINGS) {
    const found = matchAt(pattern, text, at);
    if (!found) continue;
    let end = at + found[0].length;
    if (NOT_FESTIVAL.test(text.slice(end, end + 4))) continue;
    if (/[一二三四五六七八九十\d]/.test(text.charAt(at - 1)) && NUMBERED.test(found[0])) continue;
    const tail = matchAt(TAIL, text, end);
    end += tail?.[0].length ?? 0;
    const word = tail?.[1] ?? '';
    const deadline = /前(?!后)/.test(word) ? ('by' as const) : word.includes('后') && !word.includes('前后') ? ('from' as const) : null;
    const theme = THEME_ONLY.has(found[0]);
    return mention('festival', at, end, 'day', {
      ...monthsOf(name, !context.outlook && nextYear(text, at), context, theme, deadline),
      festival: name,
      deadline,
    });
  }
  return null;
}

function nextYear(text: string, at: number): boolean {
  return /(?:明|次|来|翌)年[度的“"]{0,2}(?:元旦[、和]?)?$/.test(text.slice(Math.max(0, at - 8), at));
}

function monthsOf(
  name: string,
  next: boolean,
  context: TimeContext,
  theme: boolean,
  deadline: 'by' | 'from' | null,
): Pick<TimeMention, 'slots' | 'alternatives' | 'implied'> {
  const date = festivalDate(name, context.planYear + (next ? 1 : 0));
  if (theme || !date) return { slots: [], alternatives: date ? [monthSet([date.month])] : [], implied: true };
  const slot = date.month + (next || (context.schoolYear && date.month <= 8) ? 12 : 0);
  const before = date.month === 1 ? 12 : date.month - 1;
  const alternatives: MonthSet[] = (BEFORE[name] ?? (deadline === 'by' ? [[before, date.month], [before]] : [])).map((months) =>
    monthSet(months),
  );
  return { slots: [slot], alternatives, implied: isLunar(name) };
}

/** First characters at which a festival may begin. */
export const FESTIVAL_STARTS: ReadonlySet<string> = new Set(byFirst.keys());
