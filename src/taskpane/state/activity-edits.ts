import type { Activity } from '../../plan/activity';
import { fen } from '../../plan/fen';
import { fromSlots, monthSet, slotsOf, type MonthSet, type MonthSlot } from '../../plan/month';
import type { Owner } from '../../plan/owner';
import type { ActivityPatch } from './command';

/** The activity with another set of months. What the plan said stays in `raw`; finer words of months that are gone go too. */
export function withMonths(activity: Activity, set: MonthSet): Activity {
  const slots = new Set(slotsOf(set));
  const marks = Object.fromEntries(Object.entries(activity.marks).filter(([slot]) => slots.has(Number(slot))));
  const same = slotsOf(activity.time.set).join() === [...slots].join();
  if (same) return activity;
  return {
    ...activity,
    marks,
    time: {
      ...activity.time,
      set: { months: [...set.months], crossYear: [...set.crossYear] },
      precision: slots.size === 0 ? 'unspecified' : slots.size === 1 ? 'month' : 'range',
      part: null,
      day: null,
      deadline: null,
      origin: 'typed',
      toBeDecided: slots.size === 0 && activity.time.toBeDecided,
    },
  };
}

/** Adds the slot to the months, or takes it away. */
export function withToggledMonth(activity: Activity, slot: MonthSlot): Activity {
  const slots = slotsOf(activity.time.set);
  return withMonths(activity, fromSlots(slots.includes(slot) ? slots.filter((one) => one !== slot) : [...slots, slot]));
}

/** The activity with the patch; unit price × quantity fills a budget that is empty, never one that is there. */
export function withPatch(activity: Activity, patch: ActivityPatch): Activity {
  const next = { ...activity, ...patch };
  const touchesProduct = 'unitPrice' in patch || 'quantity' in patch;
  if (touchesProduct && next.budget === null && next.unitPrice !== null && next.quantity !== null) {
    return { ...next, budget: fen(Math.round(next.unitPrice * next.quantity)) };
  }
  return next;
}

const SPLIT_AT = /[；;]|(?<=[^、]{2})、(?=[^、]{2})/u;

/** Titles for the parts of an activity: its listed parts, else the title cut at 、 or ；, else the title twice. */
function partTitles(activity: Activity): string[] {
  if (activity.parts.length > 1) return [...activity.parts];
  const cut = activity.title.split(SPLIT_AT).map((part) => part.trim());
  return cut.length > 1 && cut.every((part) => part !== '') ? cut : [activity.title, activity.title];
}

/**
 * Cuts an activity in two or more. The first part keeps id, money and people; the others keep months, owners and
 * the sentence, so that nothing is counted twice. `newIds` must be as long as the parts need (see {@link splitCount}).
 */
export function splitActivity(activity: Activity, newIds: readonly string[]): Activity[] {
  return partTitles(activity).map((title, index) => {
    if (index === 0) return { ...activity, title, parts: [] };
    const id = newIds[index - 1] ?? `${activity.id}-${index + 1}`;
    return {
      ...activity,
      id,
      title,
      parts: [],
      money: [],
      unitPrice: null,
      quantity: null,
      budget: null,
      spent: null,
      lastYear: null,
      people: null,
    };
  });
}

/** How many parts {@link splitActivity} makes. */
export function splitCount(activity: Activity): number {
  return partTitles(activity).length;
}

function addMoney<T extends number>(a: T | null, b: T | null): T | null {
  if (a === null) return b;
  return b === null ? a : (fen(a + b) as number as T);
}

function mergeOwners(a: readonly Owner[], b: readonly Owner[]): Owner[] {
  return [...a, ...b.filter((owner) => !a.some((one) => one.name === owner.name))];
}

/** Puts `b` into `a`: months and owners together, money added, the sentence of `a` kept. */
export function mergeActivities(a: Activity, b: Activity): Activity {
  const set = monthSet([...a.time.set.months, ...b.time.set.months], [...a.time.set.crossYear, ...b.time.set.crossYear]);
  const merged = withMonths(a, set);
  return {
    ...merged,
    title: a.title === b.title ? a.title : `${a.title}、${b.title}`,
    marks: { ...b.marks, ...a.marks },
    owners: mergeOwners(a.owners, b.owners),
    audience: a.audience ?? b.audience,
    people: a.people ?? b.people,
    counts: [...a.counts, ...b.counts],
    money: [...a.money, ...b.money],
    unitPrice: b.budget === null ? a.unitPrice : null,
    quantity: b.budget === null ? a.quantity : null,
    budget: addMoney(a.budget, b.budget),
    spent: addMoney(a.spent, b.spent),
    lastYear: addMoney(a.lastYear, b.lastYear),
    funding: a.funding.length > 0 ? a.funding : b.funding,
    parts: [a.title, b.title],
    remark: [a.remark, b.remark].filter((text) => text !== null && text !== '').join('；') || null,
  };
}
