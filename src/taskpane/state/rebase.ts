import type { Activity } from '../../plan/activity';
import { mergeActivity, mergeFields, same } from '../../sheets/merge-plans';
import type { Doc, PlanSource } from './doc';

type ById = ReadonlyMap<string, Activity>;

const byId = (doc: Doc): ById => new Map(doc.plan.activities.map((activity) => [activity.id, activity]));

function sameSource(known: PlanSource | null, fresh: PlanSource | null): PlanSource | null {
  if (known === null || fresh === null || known.text !== fresh.text) return fresh;
  // The workbook does not keep the file itself; the pane may still have it.
  if (same(known.issues, fresh.issues) && same(known.deleted ?? [], fresh.deleted ?? [])) return known;
  return { ...known, issues: fresh.issues, deleted: fresh.deleted ?? [] };
}

/** `fresh` with the very objects of `known` wherever they say the same, so that nothing is judged or drawn anew without need. */
export function reuse(known: Doc, fresh: Doc): Doc {
  const old = byId(known);
  const activities = fresh.plan.activities.map((one) => {
    const was = old.get(one.id);
    return was !== undefined && same(was, one) ? was : one;
  });
  const settings = same(known.plan.settings, fresh.plan.settings) ? known.plan.settings : fresh.plan.settings;
  const reports = same(known.plan.reports, fresh.plan.reports) ? known.plan.reports : fresh.plan.reports;
  const next = { ...fresh.plan, activities, settings, reports };
  const shallow = (Object.keys(next) as (keyof typeof next)[]).every((key) =>
    key === 'activities' ? sameList(activities, known.plan.activities) : next[key] === known.plan[key],
  );
  const plan = shallow ? known.plan : next;
  const source = sameSource(known.source, fresh.source);
  const accepted = sameList([...known.accepted], [...fresh.accepted]) ? known.accepted : fresh.accepted;
  if (plan === known.plan && source === known.source && accepted === known.accepted) return known;
  return { plan, source, accepted };
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/**
 * The work in the pane after the workbook went from `from` to `onto`: what the pane changed since `from` stays, the rest follows
 * the workbook; where both changed one field, the workbook holds. Rows stand in the workbook's order.
 */
export function rebase(doc: Doc, from: Doc, onto: Doc): Doc {
  if (doc === from) return onto;
  if (from === onto) return doc;
  const { plan } = doc;
  return {
    plan: {
      ...onto.plan,
      planYear: plan.planYear === from.plan.planYear ? onto.plan.planYear : plan.planYear,
      settings: threeWay(plan.settings, from.plan.settings, onto.plan.settings),
      activities: rebaseRows(doc, from, onto),
      reports: plan.reports === from.plan.reports ? onto.plan.reports : plan.reports,
    },
    source: doc.source === from.source ? onto.source : doc.source,
    accepted: rebaseAccepted(doc.accepted, from.accepted, onto.accepted),
  };
}

function threeWay<T extends object>(mine: T, base: T, theirs: T): T {
  if (mine === base || mine === theirs) return theirs;
  return base === theirs ? mine : mergeFields(theirs, mine, base).value;
}

function rebaseRows(doc: Doc, from: Doc, onto: Doc): Activity[] {
  const [mine, base, theirs] = [byId(doc), byId(from), byId(onto)];
  const rows = onto.plan.activities.flatMap((row): Activity[] => {
    const own = mine.get(row.id);
    const was = base.get(row.id);
    if (own === undefined) return was === undefined ? [row] : [];
    if (own === was || own === row) return [row];
    return [was === row ? own : mergeActivity(row, own, was ?? null).value];
  });
  doc.plan.activities.forEach((own, index) => {
    if (base.has(own.id) || theirs.has(own.id)) return;
    const before = doc.plan.activities[index - 1]?.id;
    const at = rows.findIndex(({ id }) => id === before);
    rows.splice(at < 0 ? (index === 0 ? 0 : rows.length) : at + 1, 0, own);
  });
  return rows;
}

function rebaseAccepted(mine: ReadonlySet<string>, base: ReadonlySet<string>, theirs: ReadonlySet<string>): ReadonlySet<string> {
  if (mine === base || base === theirs) return mine === base ? theirs : mine;
  const added = [...theirs].filter((id) => !base.has(id));
  return new Set([...[...mine].filter((id) => theirs.has(id) || !base.has(id)), ...added]);
}

/** Whether the pane's plan says anything else than the workbook's. */
export function differs(doc: Doc, written: Doc): boolean {
  if (doc.plan === written.plan) return false;
  const { activities, ...rest } = doc.plan;
  const { activities: others, ...other } = written.plan;
  return (
    activities.length !== others.length ||
    activities.some((one, index) => one !== others[index] && !same(one, others[index])) ||
    !same(rest, other)
  );
}

/** Titles of activities in which pane and workbook changed the same thing, each to something else: there the workbook holds. */
export function contested(doc: Doc, from: Doc, onto: Doc): string[] {
  const [mine, base] = [byId(doc), byId(from)];
  return onto.plan.activities.flatMap((row) => {
    const own = mine.get(row.id);
    const was = base.get(row.id);
    if (own === undefined || was === undefined || own === was || was === row) return [];
    const fields = Object.keys(row) as (keyof Activity)[];
    const clash = fields.some((field) => !same(own[field], was[field]) && !same(row[field], was[field]) && !same(own[field], row[field]));
    return clash ? [row.title] : [];
  });
}
