import { overlap } from '../../plan/span';
import type { Activity } from '../../plan/activity';
import type { ExpenseSubject } from '../../plan/subject';
import { isDated } from '../activity/dated';
import type { Duty } from './duties';
import { byPlan, type NumberAt, type PlanAt } from './by-plan';
import { namedActivity, onlyMeant, type Named } from './name-match';

/** Fields of work as plans share them out, with the subjects they cover and the words that show them. */
const FIELDS: readonly { readonly field: RegExp; readonly subjects: readonly ExpenseSubject[]; readonly words: RegExp | null }[] = [
  { field: /文体|文娱|体育/, subjects: ['文体活动'], words: null },
  { field: /女职工|女工|女教工/, subjects: [], words: /女|三八/ },
  { field: /宣传/, subjects: ['宣传活动'], words: null },
  { field: /慰问|走访|福利/, subjects: ['职工集体福利', '送温暖'], words: /慰问/ },
  { field: /帮扶|困难/, subjects: ['困难职工帮扶'], words: /困难/ },
  { field: /职工教育|素质/, subjects: ['职工教育'], words: null },
  { field: /劳动竞赛|技能竞赛/, subjects: [], words: /竞赛|比武|练兵/ },
  { field: /劳动保护|安全/, subjects: ['劳动保护'], words: null },
];

/**
 * Gives what a section on who does what says to the activities it speaks of: the one a thing names, or, when a whole field is shared out
 * (文体工作), every activity of that field. Owners an activity has of its own stay alone. What the section itself had been read as goes.
 */
export function giveOwners(all: readonly Activity[], duties: readonly Duty[], plan: PlanAt, numberAt: NumberAt): readonly Activity[] {
  if (duties.length === 0) return all;
  const own = byPlan(duties, (duty) => duty.start, plan);
  const groups = byPlan(all, startOf, plan);
  return [...groups].flatMap(([at, some]) => giveInPlan(some, (own.get(at) ?? []).slice(0, MOST_DUTIES), numberAt));
}

/** More than these in one plan is no list a person wrote. */
const MOST_DUTIES = 100;

function giveInPlan(all: readonly Activity[], duties: readonly Duty[], numberAt: NumberAt): readonly Activity[] {
  if (duties.length === 0) return all;
  const outside = all.filter((one) => !isInside(one, duties)).map(namedActivity);
  const activities = all.filter((one) => !isInside(one, duties) || (isDated(one.time) && onlyMeant(one.title, outside) === null));
  const open = activities.filter((one) => one.kind === 'activity' && one.owners.length === 0 && !isInside(one, duties)).map(namedActivity);
  const given = new Map<Activity, Duty>();
  const give = (activity: Activity, duty: Duty): void => {
    if (!given.has(activity)) given.set(activity, duty);
  };
  for (const duty of duties)
    for (const number of duty.numbers) {
      const meant = open.findLast(({ of }) => startOf(of) < duty.start && numberAt(startOf(of)) === number);
      if (meant) give(meant.of, duty);
    }
  // a name beats a field, wherever they stand
  for (const duty of duties) for (const one of duty.things.map((thing) => onlyMeant(thing, open))) if (one) give(one, duty);
  for (const duty of duties) for (const thing of duty.things) for (const one of ofField(thing, open)) give(one, duty);
  return activities.map((one) => withOwners(one, given.get(one)));
}

const startOf = ({ provenance }: Activity): number => provenance?.span.start ?? 0;

function isInside(activity: Activity, duties: readonly Duty[]): boolean {
  const span = activity.provenance?.span ?? null;
  return span !== null && duties.some((duty) => overlap(span, duty));
}

function ofField(thing: string, open: readonly Named<Activity>[]): Activity[] {
  const found = FIELDS.find(({ field }) => field.test(thing));
  if (!found) return [];
  return open
    .filter(({ of: activity, words }) => found.subjects.includes(activity.subject) || (found.words?.test(words) ?? false))
    .map(({ of }) => of);
}

function withOwners(activity: Activity, duty: Duty | undefined): Activity {
  const { provenance } = activity;
  if (duty === undefined) return activity;
  const owners = { start: duty.start, end: duty.end };
  return {
    ...activity,
    owners: [...duty.owners],
    provenance: provenance && {
      ...provenance,
      evidence: { ...provenance.evidence, owners },
      implied: [...provenance.implied, 'owners'],
    },
  };
}
