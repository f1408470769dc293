import type { Activity } from '../../plan/activity';
import type { SourceSpan } from '../../plan/span';
import type { BudgetItem } from './budget-items';
import { namedActivity, onlyMeant } from './name-match';

/** Activities with the money that a section apart gives them, and the items that name no activity. */
export interface Given {
  readonly activities: readonly Activity[];
  readonly left: readonly BudgetItem[];
  /** What an item had been read as before it went up in another activity. */
  readonly gone: readonly Activity[];
}

/**
 * Gives each item of a budget section to the only activity it can mean. What the section's own words had been read as goes where the
 * item went; an item that means none stays what it was read as, or is left over.
 */
export function giveMoney(activities: readonly Activity[], items: readonly BudgetItem[]): Given {
  if (items.length === 0) return { activities, left: [], gone: [] };
  const inItem = (activity: Activity): BudgetItem | undefined => items.find((item) => overlaps(activity.provenance?.span ?? null, item));
  const open = activities.filter((one) => one.kind === 'activity' && one.budget === null && inItem(one) === undefined).map(namedActivity);
  const given = new Map<Activity, BudgetItem>();
  const placed = new Set<BudgetItem>();
  for (const item of items) {
    const meant = onlyMeant(item.name, open);
    if (meant === null || given.has(meant)) continue;
    given.set(meant, item);
    placed.add(item);
  }
  const goes = (one: Activity): boolean => {
    const item = inItem(one);
    return item !== undefined && placed.has(item);
  };
  const kept = activities.filter((one) => !goes(one));
  const left = items.filter((item) => !placed.has(item) && !kept.some((one) => overlaps(one.provenance?.span ?? null, item)));
  return { activities: kept.map((one) => withItem(one, given.get(one))), left, gone: activities.filter(goes) };
}

function overlaps(span: SourceSpan | null, item: SourceSpan): boolean {
  return span !== null && span.start < item.end && span.end > item.start;
}

function withItem(activity: Activity, item: BudgetItem | undefined): Activity {
  const { provenance } = activity;
  if (item === undefined) return activity;
  const at = item.money[0]?.span ?? null;
  return {
    ...activity,
    money: [...item.money],
    budget: item.budget,
    unitPrice: item.unitPrice,
    quantity: item.quantity,
    funding: activity.funding.length > 0 ? activity.funding : [...item.funding],
    fundingText: activity.fundingText ?? item.fundingText,
    provenance: provenance && at ? { ...provenance, evidence: { ...provenance.evidence, money: at } } : provenance,
  };
}
