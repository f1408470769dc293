import { activitySchema, blankActivity, type Activity } from '../plan/activity';
import { NO_TIME } from '../plan/time';

/** Excel's limit for the text of one cell. */
const MAX_CELL_TEXT = 32_767;

/**
 * Everything about an activity that the workbook has no column for, as text of one cell: the columns of 年度计划 win over it
 * when a file is read back. Fields that would make the cell too long are dropped, the longest first.
 */
export function packActivity(activity: Activity): string {
  const text = stated(activity);
  if (text.length <= MAX_CELL_TEXT) return text;
  const lean: Activity = {
    ...activity,
    remark: null,
    parts: [],
    money: [],
    provenance: activity.provenance === null ? null : { ...activity.provenance, quote: '', evidence: {} },
  };
  const short = stated(lean);
  return short.length <= MAX_CELL_TEXT ? short : '';
}

/** The members that differ from an activity of which nothing is known: a third of the text, and of what goes to Excel. */
function stated(activity: Activity): string {
  const known = (value: object, blank: object): object =>
    Object.fromEntries(Object.entries(value).filter(([key, member]) => JSON.stringify(member) !== JSON.stringify(Reflect.get(blank, key))));
  const rest = known(activity, { ...blankActivity('', ''), id: null, time: null });
  return JSON.stringify({ ...rest, time: known(activity.time, NO_TIME) });
}

/** The inverse of {@link packActivity}; null when the cell was changed beyond use. */
export function unpackActivity(text: string): Activity | null {
  try {
    const stored = JSON.parse(text) as { time?: object };
    const parsed = activitySchema.safeParse({ ...blankActivity('', ''), ...stored, time: { ...NO_TIME, ...stored.time } });
    return parsed.success ? parsed.data : null;
  } catch {
    // Somebody typed into the cell: the columns of 年度计划 alone then make the activity.
    return null;
  }
}
