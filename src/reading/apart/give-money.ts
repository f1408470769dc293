import { NO_TIME } from '../../plan/time';
import type { Activity } from '../../plan/activity';
import { fen } from '../../plan/fen';
import { slotsOf } from '../../plan/month';
import { overlap } from '../../plan/span';
import type { BudgetItem } from './budget-items';
import { byPlan, numbersOf, type NumberAt, type PlanAt } from './by-plan';
import { pairsOf } from '../text/pairs';
import { JUST_PEOPLE, namedActivity, onlyMeant, type Named } from './name-match';

/** Activities with the money that a section apart gives them, and the items that name no activity. */
export interface Given {
  readonly activities: readonly Activity[];
  readonly left: readonly BudgetItem[];
}

/**
 * Gives each item of a stretch of money to the only activity of its plan that it can mean. What the stretch's own words had been read as goes where the
 * item went; an item that means none keeps what it was read as, with its own money, or is left over.
 */
export function giveMoney(activities: readonly Activity[], items: readonly BudgetItem[], plan: PlanAt, numberAt: NumberAt): Given {
  if (items.length === 0) return { activities, left: [] };
  const own = byPlan(items, (item) => item.start, plan);
  const given = [...byPlan(activities, startOf, plan)].map(([at, some]) =>
    giveInPlan(some, (own.get(at) ?? []).slice(0, MOST_ITEMS), numberAt),
  );
  return { activities: given.flatMap((one) => one.activities), left: given.flatMap((one) => one.left) };
}

/** 工会干部培训差旅费: what of it is paid. */
const COSTS = /(?:差旅|会务|奖品|物资|材料|租车|场地|讲课|服装)(?:费用?|款)$/;
/** More than these in one plan is no list a person wrote. */
const MOST_ITEMS = 300;

function startOf(activity: Activity): number {
  return activity.provenance?.span.start ?? 0;
}

function giveInPlan(activities: readonly Activity[], all: readonly BudgetItem[], numberAt: NumberAt): Given {
  if (all.length === 0) return { activities, left: [] };
  const open = activities
    .filter((one) => one.kind === 'activity' && one.budget === null && itemOver(all, one) === undefined)
    .map(namedActivity);
  const given = new Map<Activity, BudgetItem>();
  const placed = new Set<BudgetItem>();
  const place = (item: BudgetItem, among: readonly Named<Activity>[] = open): boolean => {
    // 女教职工活动5万元 could be any of theirs
    const bare = item.name.replace(COSTS, '');
    const own = (name: string): Activity | null =>
      JUST_PEOPLE.test(name.replace(/(?:活动|工作)?(?:经费|费用)?$/, '')) ? null : onlyMeant(name, among);
    const [number] = numbersOf(item.name);
    const counted =
      number === undefined ? undefined : among.findLast(({ of }) => startOf(of) < item.start && numberAt(startOf(of)) === number);
    const meant = counted?.of ?? own(item.name) ?? (bare.length >= 4 && bare !== item.name ? own(bare) : null);
    if (meant === null || given.has(meant)) return false;
    given.set(meant, item);
    placed.add(item);
    return true;
  };
  const items = all.flatMap((item) => (place(item) || item.parts.length === 0 ? [item] : item.parts));
  for (const item of items) if (!placed.has(item)) place(item);
  // 运动会 beside 女工趣味运动会, which has its own line
  const rest = open.filter(({ of }) => !given.has(of));
  if (rest.length < open.length)
    for (const item of items)
      if (!placed.has(item))
        place(
          item,
          rest.filter(({ title }) => title.endsWith(item.name)),
        );
  const goes = (one: Activity): boolean => {
    const item = itemOver(items, one);
    return item !== undefined && placed.has(item);
  };
  const kept = activities.filter((one) => !goes(one));
  const named = kept.map(namedActivity);
  // what has its money in its own place is told twice
  const toldBefore = (item: BudgetItem, own: Activity): boolean =>
    onlyMeant(
      item.name,
      named.filter(({ of }) => of !== own),
    ) !== null;
  return {
    activities: kept.flatMap((one) => {
      const parts = items.filter((item) => itemOver([item], one));
      if (parts.length > 1 && !given.has(one) && hasSumOfAll(one, parts))
        return parts.filter((item) => !placed.has(item) && !toldBefore(item, one)).map((item) => ofItem(one, item));
      const own = ownItem(items, one, kept);
      return [withItem(calledAs(ofTheYear(one, own), items, own), given.get(one) ?? own)];
    }),
    left: items.filter((item) => !placed.has(item) && !kept.some((one) => itemOver([item], one))),
  };
}

/** 全年经费3万元,其中…: the money an activity was read with stands before all of the items. */
function hasSumOfAll({ provenance }: Activity, items: readonly BudgetItem[]): boolean {
  const money = provenance?.evidence['money'];
  return money !== undefined && items.every((item) => item.money.every(({ span }) => span === null || money.end <= span.start));
}

/** 其中元旦晚会1万元,健身操赛8000元 read as one entry: each of the items by its own name, with the time that stands in its words. */
function ofItem(activity: Activity, item: BudgetItem): Activity {
  const { provenance, time } = activity;
  const inside = time.span !== null && time.raw !== '全年' && overlap(time.span, item);
  const theirs = provenance?.evidence['owners'];
  const owners = theirs && overlap(theirs, item) ? activity.owners : [];
  const own = { ...activity, title: item.name, time: inside ? time : NO_TIME, owners, counts: [], people: null };
  const span = { start: item.start, end: item.end };
  return withItem({ ...own, provenance: provenance && { ...provenance, evidence: { title: span } } }, item);
}

/** 全年安排帮扶资金10万元,其中金秋助学3万元: the year is said of the money, and not of what it is for. */
function ofTheYear(activity: Activity, own: BudgetItem | undefined): Activity {
  const { span, raw } = activity.time;
  return own && span !== null && raw === '全年' && span.end <= own.start ? { ...activity, time: NO_TIME } : activity;
}

/** 困难走访3 under 单位:万元 is called 困难走访; what was read from an item and names something else is called as the item is. */
function calledAs(activity: Activity, items: readonly BudgetItem[], own: BudgetItem | undefined): Activity {
  if (!itemOver(items, activity)) return activity;
  const title = activity.title.replace(/(?<=.{2}) *\d[\d.]*$/, '').replace(/(?<=.{2})(?:(?:每[人户名位]|人均|户均)(?:\d.*)?)$/, '');
  const better = own !== undefined && (own.name.endsWith(title) || !pairsOf(title).some((pair) => own.name.includes(pair)));
  return { ...activity, title: better ? own.name : title };
}

/** The item in whose words an activity stands. */
function itemOver(items: readonly BudgetItem[], { provenance }: Activity): BudgetItem | undefined {
  const span = provenance?.span ?? null;
  return span === null ? undefined : items.find((item) => overlap(span, item));
}

/** The item an activity was read from, when it is the only one read from it and reaches into no other. */
function ownItem(items: readonly BudgetItem[], activity: Activity, others: readonly Activity[]): BudgetItem | undefined {
  const own = items.filter((item) => itemOver([item], activity));
  const [item] = own;
  return own.length === 1 && item && others.filter((one) => itemOver([item], one)).length === 1 ? item : undefined;
}

/** 培训费每人1200元 for the 8 people the activity names, 沙龙每场3000元 for its two. */
function pricesOf(activity: Activity, item: BudgetItem): Pick<Activity, 'budget' | 'unitPrice' | 'quantity'> {
  const { budget, unitPrice, quantity } = item;
  const [only] = item.money;
  // 羽毛球、游泳协会活动经费各5000元 for one entry of both
  const names = item.name.split(/[、和及与]/).length;
  if (names > 1 && budget !== null && only !== undefined && item.money.length === 1 && only.raw.startsWith('各'))
    return { budget: fen(Math.min(budget * names, 1e14)), unitPrice: budget, quantity: names };
  const open = budget === null && unitPrice !== null && item.money.length === 1 && only?.amountMax === null;
  const times = open ? countOf(activity, only.per) : null;
  if (times === null || unitPrice === null) return { budget, unitPrice, quantity };
  return { budget: fen(Math.min(unitPrice * times, 1e14)), unitPrice, quantity: times };
}

/** How many there are of what a price is of, as the activity itself says. */
function countOf({ people, counts, time, provenance }: Activity, per: string | null): number | null {
  if (per === '人') return people;
  const same = counts.filter(({ unit, qualifier, nMax }) => unit === per && nMax === null && !/^每/.test(qualifier ?? ''));
  // 5月、10月各举办一次
  const months = slotsOf(time.set).length;
  if (same.length === 1 && same[0]?.n === 1 && months > 1 && /月各/.test(provenance?.quote ?? '')) return months;
  return same.length === 1 ? (same[0]?.n ?? null) : null;
}

function withItem(activity: Activity, item: BudgetItem | undefined): Activity {
  const { provenance } = activity;
  if (item === undefined) return activity;
  const at = item.money[0]?.span ?? null;
  return {
    ...activity,
    money: [...item.money],
    ...pricesOf(activity, item),
    funding: activity.funding.length > 0 ? activity.funding : [...item.funding],
    fundingText: activity.fundingText ?? item.fundingText,
    provenance: provenance && at ? { ...provenance, evidence: { ...provenance.evidence, money: at } } : provenance,
  };
}
