import { ETHNIC_FESTIVALS, LISTED_FESTIVALS } from '../lexicon/words';
import type { ActivityFacts } from './activity-facts';
import type { Standard } from './per-head';

/** Amount per person in 分, as a range when the text can be read in two ways; `basis` says where it comes from. */
export interface PerHead {
  readonly min: number;
  readonly max: number;
  readonly basis: 'unit-price' | 'stated' | 'budget-people' | 'budget-members';
}

const PERSON: ReadonlySet<Standard['every']> = new Set(['person', 'year', 'time', 'festival', 'show']);
const exactly = (amount: number, basis: PerHead['basis']): PerHead => ({ min: amount, max: amount, basis });

/** The unit price when it is a price per person: quantity blank or equal to the number of people. */
function unitPriceOf(facts: ActivityFacts): number | null {
  const { unitPrice, quantity, people } = facts.activity;
  if (unitPrice === null) return null;
  return quantity === null || people === null || quantity === people || facts.standards.some((each) => each.amount === unitPrice)
    ? unitPrice
    : null;
}

function moneyPerPerson(facts: ActivityFacts): number | null {
  const mention = facts.activity.money.find((each) => each.scope === 'activity' && /^(?:人|位|名|会员|职工)/.test(each.per ?? ''));
  return mention?.amountMax ?? mention?.unitAmount ?? null;
}

/** Amount for each person of an activity that is paid per person; null when nothing states it. */
export function perHeadOf(facts: ActivityFacts, members: number | null): PerHead | null {
  const stated = facts.standards.filter((each) => PERSON.has(each.every));
  const unitPrice = unitPriceOf(facts);
  if (unitPrice !== null) return exactly(unitPrice, 'unit-price');
  const top = stated.length === 0 ? moneyPerPerson(facts) : Math.max(...stated.map((each) => each.amount));
  if (top !== null) return exactly(top, 'stated');
  return shareOfBudget(facts, members);
}

function shareOfBudget(facts: ActivityFacts, members: number | null): PerHead | null {
  if (facts.budget === null) return null;
  const { people } = facts.activity;
  if (people !== null && people > 0) return exactly(facts.budget / people, 'budget-people');
  const all = facts.gift !== null && !facts.gift.targeted;
  return all && members !== null && members > 0 ? exactly(facts.budget / members, 'budget-members') : null;
}

const EACH_WORDS = /每节|每个节日|每次|每场|每回|各(?!部门|分|基层|单位|类|科|处|级|项|位|支部|系|院|班|车间|小组|界)|分别|(?<!人|平)均/;
const WHOLE_WORDS = /全年|每年|合计|总计|共计|年度|一年/;

/** 「每节」「各」: the amount is said of each festival or time. */
export function saysEach({ context, standards }: ActivityFacts): boolean {
  return EACH_WORDS.test(context) || standards.some(({ every }) => every === 'festival' || every === 'time' || every === 'show');
}

/** 「全年合计」: the amount is said of the whole year. */
export function saysWhole(facts: ActivityFacts): boolean {
  return (WHOLE_WORDS.test(facts.context) && !EACH_WORDS.test(facts.context)) || facts.standards.some(({ every }) => every === 'year');
}

/** Rows that the reader made of one sentence share this key; null for a row of its own. Its amount may be said of all of them together. */
export function sharedSentence({ activity: { provenance } }: ActivityFacts): string | null {
  return provenance !== null && provenance.implied.includes('title') ? (provenance.sentence ?? provenance.quote) : null;
}

/** Least and most that rows add up to, when rows of one sentence without 「各」 may share one amount. */
export function addUp(rows: readonly { readonly facts: ActivityFacts; readonly min: number; readonly max: number }[]): {
  min: number;
  max: number;
} {
  const shared = new Map<string, { min: number; max: number }>();
  let [min, max] = [0, 0];
  for (const row of rows) {
    const key = saysEach(row.facts) ? null : sharedSentence(row.facts);
    if (key === null) {
      min += row.min;
      max += row.max;
      continue;
    }
    const before = shared.get(key) ?? { min: 0, max: 0 };
    const together = {
      min: Math.max(before.min, row.min),
      max: saysWhole(row.facts) ? Math.max(before.max, row.max) : before.max + row.max,
    };
    shared.set(key, together);
    min += together.min - before.min;
    max += together.max - before.max;
  }
  return { min, max };
}

/** How many festivals a gift is for; at least 1. 传统节日 without names counts as one. */
export function festivalCount(facts: ActivityFacts): number {
  return Math.max(1, facts.gift?.festivals.length ?? 0);
}

/**
 * What one member gets in the year from a festival gift. Several festivals with one amount may mean 「各500元」 or 「共500元」:
 * without a word for it both readings are kept.
 */
export function yearlyGift(facts: ActivityFacts, members: number | null): PerHead | null {
  const festivals = festivalCount(facts);
  const stated = facts.standards.filter((each) => PERSON.has(each.every));
  const { budget, activity } = facts;
  if (festivals > 1 && stated.length === festivals)
    return exactly(
      stated.reduce((sum, each) => sum + each.amount, 0),
      'stated',
    );
  const share = budget !== null && activity.people !== null && activity.people > 0 ? budget / activity.people : null;
  // A total below what the text promises each is no total; the promise counts.
  if (share !== null && stated.every((each) => each.amount <= share + 1)) return exactly(share, 'budget-people');
  const one = perHeadOf(facts, members);
  if (one === null || one.basis === 'budget-members' || festivals === 1) return one;
  if (saysWhole(facts)) return one;
  return { min: saysEach(facts) ? one.min * festivals : one.min, max: one.max * festivals, basis: one.basis };
}

/** Whether one of the festivals is 春节 (some provinces set it apart). */
export function isSpringFestival(facts: ActivityFacts): boolean {
  return (facts.gift?.festivals ?? []).some((name) => name === '春节' || name === '除夕' || name === '小年');
}

/** Whether a festival gift is for one of the seven festivals, a nationality's festival, or names none. */
export function isOnListedFestival(facts: ActivityFacts): boolean {
  const festivals = facts.gift?.festivals ?? [];
  return festivals.length === 0 || festivals.some((name) => LISTED_FESTIVALS.has(name) || ETHNIC_FESTIVALS.includes(name));
}
