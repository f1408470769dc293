import { activitySchema, type Activity } from '../plan/activity';

/** Excel's limit for the text of one cell. */
export const MAX_CELL_TEXT = 32_767;

/**
 * Everything about an activity that the workbook has no column for, as text of one cell: the columns of 年度计划 win over it
 * when a file is read back. Fields that would make the cell too long are dropped, the longest first.
 */
export function packActivity(activity: Activity): string {
  const text = JSON.stringify(activity);
  if (text.length <= MAX_CELL_TEXT) return text;
  const lean: Activity = {
    ...activity,
    remark: null,
    parts: [],
    money: [],
    provenance: activity.provenance === null ? null : { ...activity.provenance, quote: '', evidence: {} },
  };
  const short = JSON.stringify(lean);
  return short.length <= MAX_CELL_TEXT ? short : '';
}

/** The inverse of {@link packActivity}; null when the cell was changed beyond use. */
export function unpackActivity(text: string): Activity | null {
  try {
    const parsed = activitySchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // Somebody typed into the cell: the columns of 年度计划 alone then make the activity.
    return null;
  }
}
