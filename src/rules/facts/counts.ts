import type { Activity } from '../../plan/activity';
import { NUMBER, readNumber } from './numeral';

/** Winners a plan announces: a number of people, or a share, or only that there are prizes. */
export interface Prizes {
  readonly announced: boolean;
  readonly winners: number | null;
  /** Share of the participants when the plan states a percentage. */
  readonly share: number | null;
  /** True when prizes go to teams, so that people cannot be counted. */
  readonly teams: boolean;
  /** True when everybody gets something: 人人有奖, 参与奖. */
  readonly everybody: boolean;
}

/** 「一等奖10名」「优胜奖若干」「设奖30个」「前六名」「获奖人数80人」「80人获奖」 */
const TIER = new RegExp(
  `(?:[特一二三四五六]等奖|[金银铜]奖|冠军|亚军|季军|优胜奖|优秀奖|鼓励奖|组织奖|纪念奖|最佳[^，,、]{1,6}奖)(?:各|分别|：|:|\\(|（)?(?:取|设|评|奖励)?(${NUMBER})(?:名|人|个|位|组|对|队|支)`,
  'g',
);
const EACH_TIER = new RegExp(
  `((?:[特一二三四五六]等奖、?|[特一二三四五六]、?等?奖?、?){2,}|一二三等奖|一、二、三等奖)各(${NUMBER})(名|人|个)`,
);
const WINNERS = new RegExp(
  `(?:获奖(?:人数|人员|职工|选手|面)?(?:共|约|为|控制在|：|:)?|设奖(?:项|品)?(?:共)?|奖励(?:前)?|奖项(?:共|设置)?|评出|表彰奖励)(${NUMBER})(?:余)?(?:名|人|个|位)(?!单位|集体|班组|部门)`,
);
const WINNERS_AFTER = new RegExp(`(${NUMBER})(?:名|人|位)(?:职工|选手|会员)?(?:获奖|得奖|获得奖)`);
const TOP = new RegExp(`(?:取|奖励|设)?前(${NUMBER})名`);
const PERCENT = /(?:获奖(?:面|率|比例|人数)?|奖励(?:面|比例|范围)?|设奖(?:面|比例)?)[^，,。；;\d]{0,12}?(\d+(?:\.\d+)?)\s*[%％]/;
const TEAM = /(?:等奖|名次|奖励?)[^，,。；;]{0,8}?(?:\d+|[一二三四五六七八九十]+)(?:支|队|组|个(?:队|代表队|班组|团队|小组|部门|单位))/;

const numberAt = (match: RegExpExecArray | RegExpMatchArray | null, group = 1): number | null => {
  const text = match?.[group];
  return text === undefined ? null : readNumber(text);
};

/** 例: 「8支队伍参加」: 前六名 are teams then. */
const TEAMS_COMPETE = new RegExp(`${NUMBER}(?:余|多)?(?:支|个)(?:代表)?(?:队|队伍|代表队|团队)(?:参加|参赛|报名)`);

/** Prizes announced in a text. */
export function prizesIn(text: string, noPrizes: boolean): Prizes {
  const everybody = /人人有奖|全员有奖|全部(?:获奖|奖励)|所有参(?:赛|与|加)者?(?:均|都)?(?:获奖|有奖)/.test(text);
  const announced =
    !noPrizes && (everybody || /等奖|[金银铜]奖|奖品|奖项|设奖|获奖|优胜奖|优秀奖|鼓励奖|前.名|冠军|第一名|奖励|奖金/.test(text));
  if (!announced) return { announced: false, winners: null, share: null, teams: false, everybody: false };
  let winners: number | null = null;
  const each = EACH_TIER.exec(text);
  if (each) winners = (each[1]?.match(/[特一二三四五六]/g)?.length ?? 1) * (numberAt(each, 2) ?? 0);
  else {
    for (const match of text.matchAll(TIER)) winners = (winners ?? 0) + (numberAt(match) ?? 0);
    const stated = numberAt(WINNERS.exec(text)) ?? numberAt(WINNERS_AFTER.exec(text));
    if (winners === null || (stated !== null && stated > winners)) winners = stated ?? winners ?? numberAt(TOP.exec(text));
  }
  const percent = PERCENT.exec(text)?.[1];
  const teams = TEAM.test(text) || TEAMS_COMPETE.test(text);
  return { announced, winners, share: percent === undefined ? null : Number(percent) / 100, teams, everybody };
}

const TAKES_PART = new RegExp(
  `(${NUMBER})(?:余|多)?(?:名|人|位)(?:职工|会员|女职工|教职工|员工|选手|队员)?(?:次)?(?:报名)?(?:参加|参赛|参展|参与|参训|出席)`,
);
const PARTICIPANTS = new RegExp(
  `(?:参加|参赛|参与|参训|报名|预计|规模|培训|约)(?:活动)?(?:人数|人员|职工|会员)?(?:约|共|为|：|:|预计|不少于)?(${NUMBER})(?:余|多)?(?:名|人)`,
);

/** 例: 「设一等奖5名」: a number of people that are winners, not participants. */
const isPrizeCount = (text: string, people: number): boolean =>
  [...text.matchAll(TIER)].some((match) => numberAt(match) === people) ||
  numberAt(WINNERS.exec(text)) === people ||
  numberAt(TOP.exec(text)) === people;

/** People who take part: stated in words (own ones, then the sentence's), else 人数 of the row, else a count of 人. */
export function participantsOf(activity: Activity, text: string, context: string): number | null {
  for (const words of context === text ? [text] : [text, context]) {
    const stated = numberAt(TAKES_PART.exec(words)) ?? numberAt(PARTICIPANTS.exec(words));
    if (stated !== null) return stated;
  }
  if (activity.people !== null) return isPrizeCount(text, activity.people) ? null : activity.people;
  return activity.counts.find((count) => /^(人|位)$/.test(count.unit) && !/奖/.test(count.what ?? ''))?.n ?? null;
}

const TIMES = new RegExp(`(?<![第首\\d一二两三四五六七八九十])(${NUMBER})(?:—|-|至|到)?(${NUMBER})?(?:次|场|趟|期|回)`);
/** Rows of the yearly calendar stand for so many events when a frequency says so. */
const PER_YEAR: Readonly<Record<string, number>> = { monthly: 12, bimonthly: 6, quarterly: 4, semiannual: 2, weekly: 52, yearly: 1 };

/** 例: 「5月、11月各发放一次」「上、下半年各一次」「春秋两季各组织1场」: so many times on each of the days named. */
const EACH_OF = new RegExp(`(?:各|分别)[^，,。；;\\n]{0,8}?(${NUMBER})(?:次|场|趟|期|回)`);
const OCCASION =
  '(?:\\d{1,2}月(?:份|底|初|中旬)?|[一二三四五六七八九十]{1,2}月(?:份)?|上半年|下半年|上|下半年|[春夏秋冬]季?|第?[一二三四]季度|元旦|春节|五一|端午|中秋|国庆)节?';
const OCCASIONS = new RegExp(`(${OCCASION}(?:[、，,和及与]?${OCCASION})+)(?:期间|前后|前夕|两季|两次)?(?:各|分别)`);

/** Times of 「各一次」; null when the text says nothing of the kind. */
function timesOnEach(activity: Activity, text: string): number | null {
  const each = numberAt(EACH_OF.exec(text));
  if (each === null) return null;
  const named = OCCASIONS.exec(text)?.[1]?.match(new RegExp(OCCASION, 'g'))?.length;
  const occasions = named ?? (activity.time.precision === 'range' ? 1 : activity.time.set.months.length);
  return occasions > 1 ? Math.round(each * occasions) : null;
}

/** How often an activity happens in the plan year; 1 when nothing else is said. Batches (分5批) are one time for each member. */
export function timesOf(activity: Activity, text: string, pairs: RegExp | null): number {
  const onEach = timesOnEach(activity, text);
  if (onEach !== null) return onEach;
  const stated = /分(?:.{1,3})(?:批|期|组|次)|每(?:人|位会员|名会员|位职工|名职工|个会员)[^，,。；;]{0,6}(?:一|1)次/.test(text)
    ? null
    : numberAt(TIMES.exec(text));
  const perPeriod = stated ?? 1;
  if (/每(?:个)?季度?(?:组织|开展|举办|安排|至少|不少于)?/.test(text)) return perPeriod * 4;
  if (/每(?:个)?月/.test(text)) return perPeriod * 12;
  if (/每半年/.test(text)) return perPeriod * 2;
  if (stated !== null) return Math.max(1, Math.round(stated));
  const freq = activity.time.recurrence?.freq;
  const repeats = freq === undefined ? undefined : PER_YEAR[freq];
  if (repeats !== undefined) return repeats * (activity.time.recurrence?.times?.[0] ?? 1);
  if (freq === 'n-per-year') return activity.time.recurrence?.times?.[0] ?? 1;
  const months = activity.time.set.months;
  const gaps = months.filter((month, index) => index > 0 && month !== (months[index - 1] ?? 0) + 1).length;
  const blocks = activity.time.precision === 'range' || months.length === 0 ? 1 : gaps + 1;
  return Math.max(blocks, pairs !== null && pairs.test(text) ? 2 : 1);
}

const DAYS = new RegExp(`(${NUMBER})(?:天|日)(?:游|活动|行程)?(?:(${NUMBER})(?:晚|夜))?`, 'g');

/** Days and nights of a trip; null when the text does not say. 例: 「2天1晚」「当日往返」「三日游」. */
export function daysOf(activity: Activity, text: string): { days: number; nights: number } | null {
  if (/当[日天]往返|一日游|1日游|一天游|半天/.test(text)) return { days: 1, nights: 0 };
  for (const match of text.matchAll(DAYS)) {
    const before = text.slice(Math.max(0, (match.index ?? 0) - 3), match.index);
    if (/月$|每$|\/$|提前|节$/.test(before)) continue;
    const isDuration =
      /天/.test(match[0]) || match[2] !== undefined || /[日天]游(?!览)/.test(text.slice(match.index, (match.index ?? 0) + 7));
    const days = numberAt(match);
    if (isDuration && days !== null && days <= 15)
      return { days, nights: match[2] === undefined ? Math.max(0, days - 1) : (readNumber(match[2]) ?? 0) };
  }
  if (/(?:过|住|留宿)一?夜|住宿/.test(text)) return { days: 2, nights: 1 };
  const range = /^(\d\d)-(\d\d)\/(\d\d)-(\d\d)$/.exec(activity.time.day ?? '');
  if (range && range[1] === range[3]) {
    const days = Number(range[4]) - Number(range[2]) + 1;
    return days >= 1 ? { days, nights: days - 1 } : null;
  }
  return null;
}
