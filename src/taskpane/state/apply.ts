import { blankActivity, type Activity } from '../../plan/activity';
import { fenFromYuan } from '../../plan/fen';
import { fundSourceSchema } from '../../plan/source';
import { expenseSubjectSchema } from '../../plan/subject';
import type { QuickFix } from '../../rules/finding';
import { mergeActivities, splitActivity, withMonths, withPatch, withToggledMonth } from './activity-edits';
import type { Command } from './command';
import type { Doc } from './doc';

function withActivities(doc: Doc, activities: Activity[]): Doc {
  return { ...doc, plan: { ...doc.plan, activities } };
}

/** Changes one activity; the same document when there is none with this id or nothing changed. */
function change(doc: Doc, id: string, edit: (activity: Activity) => Activity): Doc {
  const index = doc.plan.activities.findIndex((activity) => activity.id === id);
  const before = doc.plan.activities[index];
  if (before === undefined) return doc;
  const after = edit(before);
  return after === before ? doc : withActivities(doc, doc.plan.activities.with(index, after));
}

function accept(doc: Doc, ids: readonly string[], yes: boolean): Doc {
  const accepted = new Set(doc.accepted);
  for (const id of ids) {
    if (yes) accepted.add(id);
    else accepted.delete(id);
  }
  return accepted.size === doc.accepted.size ? doc : { ...doc, accepted };
}

function replaceOne(doc: Doc, id: string, by: (activity: Activity) => Activity[]): Doc {
  return withActivities(
    doc,
    doc.plan.activities.flatMap((activity) => (activity.id === id ? by(activity) : [activity])),
  );
}

function merge(doc: Doc, ids: readonly string[]): Doc {
  const [first, ...rest] = doc.plan.activities.filter((activity) => ids.includes(activity.id));
  if (first === undefined || rest.length === 0) return doc;
  const merged = rest.reduce(mergeActivities, first);
  const gone = new Set(rest.map((activity) => activity.id));
  return withActivities(
    doc,
    doc.plan.activities.filter((one) => !gone.has(one.id)).map((one) => (one.id === first.id ? merged : one)),
  );
}

function drop(doc: Doc, ids: readonly string[]): Doc {
  const kept = doc.plan.activities.filter((activity) => !ids.includes(activity.id));
  return kept.length === doc.plan.activities.length ? doc : withActivities(doc, kept);
}

function add(doc: Doc, id: string, after: string | null, title: string): Doc {
  const at = doc.plan.activities.findIndex((activity) => activity.id === after);
  const activities = [...doc.plan.activities];
  activities.splice(at < 0 ? activities.length : at + 1, 0, blankActivity(id, title));
  return accept(withActivities(doc, activities), [id], true);
}

function move(doc: Doc, id: string, from: 'activities' | 'reports'): Doc {
  const to = from === 'activities' ? 'reports' : 'activities';
  const one = doc.plan[from].find((activity) => activity.id === id);
  if (one === undefined) return doc;
  const moved: Activity = { ...one, kind: to === 'reports' ? 'report' : 'activity' };
  const plan = { ...doc.plan, [from]: doc.plan[from].filter((activity) => activity.id !== id), [to]: [...doc.plan[to], moved] };
  return { ...doc, plan };
}

/** The activity after a quick fix; unchanged when the value does not fit. */
export function withFix(activity: Activity, fix: QuickFix): Activity {
  if (fix.code === 'set-subject') {
    const subject = expenseSubjectSchema.safeParse(fix.value);
    return subject.success ? { ...activity, subject: subject.data } : activity;
  }
  if (fix.code === 'set-source') {
    const source = fundSourceSchema.safeParse(fix.value);
    return source.success ? { ...activity, funding: [{ source: source.data, amount: null }], fundingText: null } : activity;
  }
  const amount = fenFromYuan(Number(fix.value));
  if (amount === null) return activity;
  const { unitPrice, quantity } = activity;
  // Unit price and quantity stay where they give this very amount.
  const agree = unitPrice !== null && quantity !== null && Math.round(unitPrice * quantity) === amount;
  return agree ? { ...activity, budget: amount } : { ...activity, budget: amount, unitPrice: null, quantity: null };
}

/** The activity with everything a fix may change as it was in `before`. */
export function withoutFix(activity: Activity, { subject, funding, fundingText, budget, unitPrice, quantity }: Activity): Activity {
  return { ...activity, subject, funding, fundingText, budget, unitPrice, quantity };
}

function waive(doc: Doc, key: string, reason: string | null): Doc {
  const others = Object.entries(doc.plan.settings.waivers).filter(([known]) => known !== key);
  const waivers = Object.fromEntries(reason === null ? others : [...others, [key, reason]]);
  return { ...doc, plan: { ...doc.plan, settings: { ...doc.plan.settings, waivers } } };
}

/** What the work is after a command. Pure; answers the same object when the command changes nothing. */
export function apply(doc: Doc, command: Command): Doc {
  switch (command.type) {
    case 'load':
      return command.doc;
    case 'edit':
      return change(doc, command.id, (activity) => withPatch(activity, command.patch));
    case 'months':
      return change(doc, command.id, (activity) => withMonths(activity, command.set));
    case 'toggle-month':
      return change(doc, command.id, (activity) => withToggledMonth(activity, command.slot));
    case 'what-if':
      return change(doc, command.id, (activity) => withPatch(withMonths(activity, command.set), command.patch));
    case 'accept':
      return accept(doc, command.ids, true);
    case 'reopen':
      return accept(doc, command.ids, false);
    case 'drop':
      return drop(doc, command.ids);
    case 'set-aside':
      return move(doc, command.id, 'activities');
    case 'take-back':
      return move(doc, command.id, 'reports');
    case 'add':
      return add(doc, command.id, command.after, command.title);
    case 'split':
      return replaceOne(doc, command.id, (activity) => splitActivity(activity, command.newIds));
    case 'merge':
      return merge(doc, command.ids);
    case 'year':
      return command.year === doc.plan.planYear ? doc : { ...doc, plan: { ...doc.plan, planYear: command.year } };
    case 'settings':
      return { ...doc, plan: { ...doc.plan, settings: { ...doc.plan.settings, ...command.patch } } };
    case 'income': {
      const income = doc.plan.settings.income.map((line) => (line.kind === command.kind ? { ...line, ...command.patch } : line));
      return { ...doc, plan: { ...doc.plan, settings: { ...doc.plan.settings, income } } };
    }
    case 'waive':
      return waive(doc, command.key, command.reason);
    case 'fix':
      return change(doc, command.fix.activityId, (activity) => withFix(activity, command.fix));
    case 'unfix':
      return change(doc, command.before.id, (activity) => withoutFix(activity, command.before));
  }
}
