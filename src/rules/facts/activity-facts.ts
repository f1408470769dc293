import { budgetOf, outsideAmount } from '../../budget/amounts';
import type { Activity } from '../../plan/activity';
import { fen, type Fen } from '../../plan/fen';
import { slotsOf } from '../../plan/month';
import type { FundSource } from '../../plan/source';
import type { Topic } from '../lexicon/topics';
import { INNOCENT } from '../lexicon/words';
import { giftOf, isFestivalGift, type Gift } from './gift';
import { standardsIn, type Standard } from './per-head';
import { BLANKS, textOf, withoutDenied } from './text';
import { topicsOf } from './topics';

/** First and last day on which an activity may take place, YYYY-MM-DD. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** What the rules know of one activity. Built once, when it is first judged. */
export interface ActivityFacts {
  readonly activity: Activity;
  readonly id: string;
  readonly title: string;
  /** All words about it, without blanks, quotation marks and what is denied. */
  readonly text: string;
  /** The whole sentence around it, cleaned alike; the same as `text` when the plan gives none. */
  readonly context: string;
  readonly noPrizes: boolean;
  readonly topics: ReadonlySet<Topic>;
  readonly gift: Gift | null;
  readonly days: DayRange;
  readonly budget: Fen | null;
  /** Part of the budget in the union's books. */
  readonly own: Fen | null;
  /** As the row says, else as the sentence names them. */
  readonly sources: readonly FundSource[];
  /** The employer pays for all of it, outside the union's books. */
  readonly paidByEmployer: boolean;
  readonly standards: readonly Standard[];
}

/** 例: 「费用由单位行政承担」「从职工福利费列支」「资金来源：行政」; 「由医院承办」 says nothing of money. */
const EMPLOYER_PAYS = new RegExp(
  [
    '(?:费用|经费|资金|开支|支出)[^，,。；;\\n]{0,6}(?:单位|行政|公司|学校|医院|企业|厂|局|机关)[^，,。；;\\n]{0,8}(?:列支|承担|支付|出资|负担|解决|支出|开支)',
    '(?:由|从|在)(?:本)?(?:单位|行政|公司|学校|医院|企业)(?:行政|职工)?(?:经费|福利费|成本)?(?:中|里)?(?:列支|支付|出资|支出|开支)',
    '福利费(?:中|里)?(?:列支|支出|承担|开支)',
    '行政(?:列支|承担|支付|出资|负担)',
    '(?:单位|学校|医院|公司|机关|行政)(?:公用|办公|行政|业务)经费',
    '(?:资金|经费)来源[：:为是]?(?:行政|单位|福利费)',
  ].join('|'),
);

const PERSONAL = ['birthday', 'marriage', 'birth', 'hospital', 'deathMember', 'retire'] as const satisfies readonly Topic[];

/** 例: 「由工会经费支出」「使用会费组织」「市总专项补助」 */
const NAMED_SOURCES: readonly (readonly [RegExp, FundSource])[] = [
  [/(?:资金|经费)来源[：:为是]?[^，,。；;\n]{0,8}工会(?:活动)?经费/, '工会经费'],
  [/会费(?!收缴|收入|管理|缴纳|台账|基数|标准)/, '会费'],
  [/拨缴(?:的)?经费|留成经费/, '拨缴经费'],
  [
    /(?:从|由|用|使用|列支|在)[^，,。；;\n]{0,4}工会(?:活动)?经费|工会(?:活动)?经费(?:中|里)?(?:列支|支出|开支|解决|承担|支付|安排|购买)/,
    '工会经费',
  ],
  [/行政补助/, '行政补助'],
  [/上级(?:工会)?(?:专项)?补助/, '上级补助'],
];

function sourcesIn(text: string): FundSource[] {
  if (!/费|补助/.test(text)) return [];
  return NAMED_SOURCES.filter(([words]) => words.test(text)).map(([, source]) => source);
}

/** The words of the same part of the sentence before the activity's own. 例: 「会员结婚、生育，」 before 「发放慰问品每人次1000元」. */
function leadOf(activity: Activity, context: string): string {
  const quote = (activity.provenance?.quote ?? '').replace(BLANKS, '');
  const at = quote === '' ? -1 : context.indexOf(quote);
  return at <= 0
    ? ''
    : (context
        .slice(0, at)
        .split(/[；;。]/)
        .pop() ?? '');
}

/** A clause that only says what is given takes its occasion from the clause before it. */
function withOccasion(topics: Set<Topic>, text: string, lead: string): Set<Topic> {
  if (lead === '' || PERSONAL.some((topic) => topics.has(topic)) || !/慰问|发放|蛋糕|纪念品|元/.test(text)) return topics;
  const around = topicsOf(lead);
  for (const topic of [...PERSONAL, 'deathKin', 'laterBirth'] as const) if (around.has(topic)) topics.add(topic);
  return topics;
}

/** One look tells whether any of the innocent words may be there. */
const MAYBE_INNOCENT = /[请烟集送桑终洗红现]/;
const withoutInnocent = (text: string): string => (MAYBE_INNOCENT.test(text) ? text.replace(INNOCENT, '') : text);

function contextOf(activity: Activity, text: string): string {
  const sentence = activity.provenance?.sentence;
  if (sentence === undefined || sentence.length <= (activity.provenance?.quote.length ?? 0)) return text;
  return withoutDenied(withoutInnocent(sentence.replace(BLANKS, ''))).text;
}

const pad = (value: number): string => String(value).padStart(2, '0');
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDay(year: number, month: number): number {
  return month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (LAST_DAYS[month - 1] ?? 31);
}

/** Days of an activity as closely as the plan states them: its day, its months, else the whole plan year. */
export function daysOfActivity(activity: Activity, planYear: number): DayRange {
  const slots = slotsOf(activity.time.set);
  const first = slots[0];
  const last = slots[slots.length - 1];
  if (first === undefined || last === undefined) return { from: `${planYear}-01-01`, to: `${planYear}-12-31` };
  const yearOf = (slot: number): number => (slot > 12 ? planYear + 1 : planYear);
  const monthOf = (slot: number): number => (slot > 12 ? slot - 12 : slot);
  const stated = /^(\d\d-\d\d)(?:\/(\d\d-\d\d))?$/.exec(activity.time.day ?? '');
  if (stated?.[1] !== undefined) return { from: `${yearOf(first)}-${stated[1]}`, to: `${yearOf(last)}-${stated[2] ?? stated[1]}` };
  const [year, month] = [yearOf(last), monthOf(last)];
  return { from: `${yearOf(first)}-${pad(monthOf(first))}-01`, to: `${year}-${pad(month)}-${pad(lastDay(year, month))}` };
}

function withGiftTopics(topics: Set<Topic>, gift: Gift | null, text: string): Set<Topic> {
  if (gift !== null && isFestivalGift(gift, text, topics)) topics.add('festivalGift').add('gift');
  else if (gift !== null && PERSONAL.some((topic) => topics.has(topic))) topics.add('gift');
  return topics;
}

/** Builds the facts of one activity. */
export function factsOf(activity: Activity, planYear: number): ActivityFacts {
  const { text, noPrizes } = withoutDenied(withoutInnocent(textOf(activity)));
  const context = contextOf(activity, text);
  const topics = withOccasion(topicsOf(text), text, leadOf(activity, context));
  const gift = giftOf(activity, text, context, topics);
  const budget = budgetOf(activity);
  const outside = budget === null ? 0 : outsideAmount(activity);
  const stated = activity.funding.map((part) => part.source);
  const allOutside = stated.length > 0 && stated.every((source) => source === '行政列支');
  const paidByEmployer = allOutside || (stated.length === 0 && EMPLOYER_PAYS.test(context));
  return {
    activity,
    id: activity.id,
    title: activity.title,
    text,
    context,
    noPrizes,
    topics: withGiftTopics(topics, gift, text),
    gift,
    days: daysOfActivity(activity, planYear),
    budget,
    own: budget === null ? null : fen(budget - outside),
    sources: stated.length > 0 ? stated : sourcesIn(context),
    paidByEmployer,
    standards: standardsIn(text),
  };
}
