import { dateOfLunar, lunarMonthLength, type MonthDay } from './lunar';
import { termDate, type NamedTerm } from './terms';

/** How the date of a festival is fixed. */
export type FestivalRule =
  | { readonly kind: 'solar'; readonly month: number; readonly day: number }
  | { readonly kind: 'lunar'; readonly month: number; readonly day: number }
  | { readonly kind: 'term'; readonly term: NamedTerm }
  | { readonly kind: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: number };

/** A festival or observance that union plans name. */
export interface Festival {
  /** Canonical short name, the one stored in a plan. */
  readonly name: string;
  /** Full name for people. */
  readonly label: string;
  /** Spellings in plans, without quotation marks; the first that fits a text wins, so longer ones come first. */
  readonly spellings: readonly string[];
  readonly rule: FestivalRule;
}

const solar = (name: string, label: string, month: number, day: number, ...spellings: string[]): Festival => ({
  name,
  label,
  spellings,
  rule: { kind: 'solar', month, day },
});
const lunar = (name: string, label: string, month: number, day: number, ...spellings: string[]): Festival => ({
  name,
  label,
  spellings,
  rule: { kind: 'lunar', month, day },
});

/** Every festival known, in the order of a year. Digits in spellings are tolerant of what stands between them (3·8, 5.12). */
export const FESTIVALS: readonly Festival[] = [
  solar('元旦', '元旦', 1, 1, '元旦', '新年第一天'),
  lunar('腊八', '腊八节', 12, 8, '腊八节', '腊八'),
  lunar('小年', '小年', 12, 23, '小年夜', '小年'),
  lunar('除夕', '除夕', 12, 30, '除夕', '大年三十', '年三十'),
  lunar('春节', '春节', 1, 1, '农历新年', '农历春节', '新春佳节', '大年初一', '春节', '新春', '迎春'),
  lunar('元宵', '元宵节', 1, 15, '元宵佳节', '元宵节', '元宵', '正月十五', '闹元宵'),
  solar('学雷锋日', '学雷锋纪念日', 3, 5, '学雷锋纪念日', '学雷锋日', '学雷锋月', '学雷锋'),
  solar(
    '三八',
    '三八妇女节',
    3,
    8,
    '三八国际劳动妇女节',
    '三八国际妇女节',
    '国际劳动妇女节',
    '国际妇女节',
    '三八妇女节',
    '三八女神节',
    '三八女工节',
    '妇女节',
    '女神节',
    '女王节',
    '三八红旗月',
    '三八节',
    '三八',
  ),
  solar('植树节', '植树节', 3, 12, '植树节'),
  solar('消费者权益日', '消费者权益日', 3, 15, '消费者权益日'),
  { name: '清明', label: '清明节', spellings: ['清明节', '清明'], rule: { kind: 'term', term: '清明' } },
  // of the 壮族; a holiday in 广西
  lunar('三月三', '三月三', 3, 3, '农历三月三', '壮族三月三'),
  solar('世界读书日', '世界读书日', 4, 23, '世界读书日', '全民阅读日', '读书日'),
  solar('职业病防治宣传周', '职业病防治法宣传周', 4, 25, '职业病防治法宣传周', '职业病防治宣传周'),
  solar('五一', '五一国际劳动节', 5, 1, '五一国际劳动节', '国际劳动节', '五一劳动节', '劳动节', '五一节', '五一'),
  solar('五四', '五四青年节', 5, 4, '五四青年节', '青年节', '五四'),
  solar('护士节', '国际护士节', 5, 12, '国际护士节', '五一二护士节', '护士节', '五一二'),
  { name: '母亲节', label: '母亲节', spellings: ['母亲节'], rule: { kind: 'weekday', month: 5, weekday: 0, nth: 2 } },
  solar('六一', '六一儿童节', 6, 1, '六一国际儿童节', '国际儿童节', '六一儿童节', '儿童节', '六一节', '六一'),
  solar('环境日', '世界环境日', 6, 5, '世界环境日', '六五环境日', '环境日'),
  lunar('端午', '端午节', 5, 5, '端午佳节', '端午节', '端阳节', '端午', '端阳'),
  { name: '父亲节', label: '父亲节', spellings: ['父亲节'], rule: { kind: 'weekday', month: 6, weekday: 0, nth: 3 } },
  solar('禁毒日', '国际禁毒日', 6, 26, '国际禁毒日', '禁毒日'),
  solar('七一', '七一建党节', 7, 1, '七一建党节', '党的生日', '建党节', '建党纪念日', '七一'),
  solar('八一', '八一建军节', 8, 1, '八一建军节', '建军节', '八一'),
  lunar('七夕', '七夕节', 7, 7, '七夕节', '七夕'),
  solar('医师节', '中国医师节', 8, 19, '中国医师节', '医师节', '医生节'),
  solar('教师节', '教师节', 9, 10, '教师节'),
  lunar('中秋', '中秋节', 8, 15, '中秋佳节', '中秋节', '中秋'),
  solar('国庆', '国庆节', 10, 1, '国庆佳节', '国庆节', '十一国庆', '国庆', '十一黄金周'),
  lunar('重阳', '重阳节', 9, 9, '九九重阳节', '九九重阳', '重阳佳节', '敬老节', '老年节', '老人节', '重阳节', '重阳'),
  solar('环卫工人节', '环卫工人节', 10, 26, '环卫工人节', '环卫节', '环卫工人日'),
  solar('记者节', '中国记者节', 11, 8, '记者节'),
  solar('消防日', '全国消防日', 11, 9, '全国消防日', '消防安全日', '消防日', '消防宣传日'),
  { name: '感恩节', label: '感恩节', spellings: ['感恩节'], rule: { kind: 'weekday', month: 11, weekday: 4, nth: 4 } },
  solar('宪法日', '国家宪法日', 12, 4, '国家宪法日', '宪法宣传日', '宪法日'),
  { name: '冬至', label: '冬至', spellings: ['冬至节', '冬至'], rule: { kind: 'term', term: '冬至' } },
];

const byName = new Map(FESTIVALS.map((festival) => [festival.name, festival]));

/** Looks a festival up by its canonical name. */
export function festivalOf(name: string): Festival | undefined {
  return byName.get(name);
}

/** Whether the date moves from year to year with the moon. */
export function isLunar(name: string): boolean {
  return byName.get(name)?.rule.kind === 'lunar';
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): MonthDay {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return { month, day: 1 + ((weekday - first + 7) % 7) + (nth - 1) * 7 };
}

/**
 * Every day of the Gregorian `year` on which a lunar festival falls; almost always one. 腊八, 小年 and 除夕 belong to the lunar year
 * before, and may fall twice or never in a Gregorian year.
 */
function lunarDatesIn(name: string, month: number, day: number, year: number): MonthDay[] {
  const found: MonthDay[] = [];
  for (const lunarYear of [year - 1, year]) {
    const last = lunarMonthLength(lunarYear, month);
    const date = dateOfLunar(lunarYear, month, name === '除夕' ? last : Math.min(day, last));
    if (date.startsWith(`${year}-`)) found.push({ month: Number(date.slice(5, 7)), day: Number(date.slice(8)) });
  }
  return found;
}

/**
 * Date of a festival in a Gregorian year (2000–2099); null for a name not in {@link FESTIVALS} and for the rare year without it.
 * Sources: lunar month lengths of chinese-days, checked in the tests against tyme4ts.
 */
export function festivalDate(name: string, year: number): MonthDay | null {
  const rule = byName.get(name)?.rule;
  if (!rule) return null;
  if (rule.kind === 'solar') return { month: rule.month, day: rule.day };
  const key = `${year}${name}`;
  let date = computed.get(key);
  if (date === undefined) computed.set(key, (date = computedDate(name, rule, year)));
  return date;
}

const computed = new Map<string, MonthDay | null>();

function computedDate(name: string, rule: Exclude<FestivalRule, { kind: 'solar' }>, year: number): MonthDay | null {
  if (rule.kind === 'term') return termDate(rule.term, year);
  if (rule.kind === 'weekday') return nthWeekday(year, rule.month, rule.weekday, rule.nth);
  return lunarDatesIn(name, rule.month, rule.day, year)[0] ?? null;
}
