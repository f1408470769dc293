import type { ExpenseSubject } from '../plan/subject';

/** Kinds of unions for which there is a usual year. */
export const TEMPLATE_KINDS = ['机关', '学校', '医院', '企业', '社区'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/**
 * When an activity of the usual year takes place: fixed months, or a festival of the chosen year.
 * `leadDays` is how long before the festival the work is done (慰问 before the holiday), so that its month moves with the moon.
 */
export type TemplateTime =
  | { readonly months: readonly number[]; readonly part?: string }
  | { readonly festival: string; readonly leadDays?: number }
  | { readonly everyQuarter: true }
  | { readonly allYear: true };

/** One line of a usual year. No amounts and no names: those are the unit's own. */
export interface TemplateLine {
  readonly title: string;
  readonly when: TemplateTime;
  readonly subject: ExpenseSubject;
  /** Whom it is for, where that is plain. */
  readonly audience?: string;
}
