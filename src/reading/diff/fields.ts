import type { Activity } from '../../plan/activity';
import { slotsOf } from '../../plan/month';
import { marksOfTime } from '../../plan/month-marks';

/** Fields of an activity that a plan's text can change and people can type. */
export const DIFF_FIELDS = [
  'title',
  'time',
  'owners',
  'audience',
  'people',
  'unitPrice',
  'quantity',
  'budget',
  'funding',
  'subject',
  'place',
  'parts',
  'remark',
] as const;
export type DiffField = (typeof DIFF_FIELDS)[number];

const WORDS: Readonly<Record<DiffField, (activity: Activity) => string>> = {
  title: ({ title }) => title.trim(),
  time: (activity) => {
    const { time } = activity;
    const marks = allMarks(activity);
    const slots = slotsOf(time.set).join(',');
    const finer = Object.keys(marks)
      .sort()
      .map((slot) => `${slot}${marks[slot]}`)
      .join(',');
    return [slots, time.part ?? '', time.day ?? '', finer].join('|').replace(/\|+$/, '');
  },
  owners: ({ owners }) =>
    owners
      .map((owner) => `${owner.role}:${owner.name}`)
      .sort()
      .join(','),
  audience: ({ audience }) => audience ?? '',
  people: ({ people }) => String(people ?? ''),
  unitPrice: ({ unitPrice }) => String(unitPrice ?? ''),
  quantity: ({ quantity }) => String(quantity ?? ''),
  budget: ({ budget }) => String(budget ?? ''),
  funding: ({ funding }) => funding.map(({ source, amount }) => `${source}${amount ?? ''}`).join(','),
  subject: ({ subject }) => subject,
  place: ({ place }) => place ?? '',
  parts: ({ parts }) => parts.join('；'),
  remark: ({ remark }) => remark ?? '',
};

/** Words of single months: those typed or stated, and those the time itself implies. */
function allMarks({ time, marks }: Activity): Record<string, string> {
  return { ...marksOfTime(time), ...marks };
}

/** A field's value as comparable words; '' when nothing is known. Amounts in 分. */
export function fieldWords(activity: Activity, field: DiffField): string {
  return WORDS[field](activity);
}

/** Every field as words. */
export function baselineOf(activity: Activity): Record<string, string> {
  return Object.fromEntries(DIFF_FIELDS.map((field) => [field, fieldWords(activity, field)]));
}

/** The activity with its values noted as read, so that what people type later can be told from them. */
export function withBaseline(read: Activity): Activity {
  const activity = { ...read, marks: allMarks(read) };
  return activity.provenance === null ? activity : { ...activity, provenance: { ...activity.provenance, read: baselineOf(activity) } };
}

/** Sets one field of `old` to what `fresh` says. */
export function takeField(old: Activity, fresh: Activity, field: DiffField): Activity {
  switch (field) {
    case 'time':
      return { ...old, time: fresh.time, marks: allMarks(fresh) };
    case 'funding':
      return { ...old, funding: fresh.funding, fundingText: fresh.fundingText };
    case 'subject':
      return { ...old, subject: fresh.subject, subjectAlternatives: fresh.subjectAlternatives };
    default:
      return { ...old, [field]: fresh[field] };
  }
}
