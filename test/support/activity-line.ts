import { slotsOf } from '../../src/plan/month';
import type { Activity } from '../../src/plan/activity';

/** An activity as one readable line: title @months[part] by owners; people; money; source; the rest only where stated. */
export function activityLine(activity: Activity): string {
  const { time } = activity;
  const finer = time.day ?? time.part;
  const amount = activity.budget === null ? null : `${activity.budget / 100}元`;
  const standard = activity.unitPrice === null ? null : `${activity.unitPrice / 100}×${activity.quantity ?? '?'}`;
  return [
    `${activity.title} @${slotsOf(time.set).join(',')}${finer === null ? '' : `[${finer}]`}${time.deadline === null ? '' : ` ${time.deadline}`}${time.recurrence === null ? '' : ` ${time.recurrence.freq}`}`,
    activity.owners.length === 0 ? null : `by ${activity.owners.map((owner) => `${owner.role}:${owner.name}`).join(' ')}`,
    activity.audience === null ? null : `for ${activity.audience}`,
    activity.people === null ? null : `${activity.people}人`,
    amount,
    standard,
    activity.funding.length === 0
      ? null
      : `from ${activity.funding.map((one) => one.source + (one.amount === null ? '' : one.amount / 100)).join('+')}`,
    activity.place === null ? null : `at ${activity.place}`,
    activity.parts.length === 0 ? null : `parts ${activity.parts.join('/')}`,
    Object.keys(activity.marks).length === 0 ? null : `marks ${JSON.stringify(activity.marks)}`,
    activity.provenance?.heading === null || activity.provenance === null ? null : `under ${activity.provenance.heading}`,
  ]
    .filter((part) => part !== null)
    .join('; ');
}
