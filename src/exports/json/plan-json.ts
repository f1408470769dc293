import type { WorkPlan } from '../../plan/workplan';
import type { ExportNotice } from '../notice';
import { PLAN_FORMAT, PLAN_FORMAT_VERSION, planFileSchema } from './schema';

/** The whole plan as JSON text with everything it knows; {@link readPlanJson} gives it back unchanged. */
export function buildPlanJson(plan: WorkPlan): string {
  return `${JSON.stringify({ format: PLAN_FORMAT, version: PLAN_FORMAT_VERSION, plan }, null, 2)}\n`;
}

export type ReadPlanFile = { readonly ok: true; readonly plan: WorkPlan } | { readonly ok: false; readonly notice: ExportNotice };

/** Reads an exported plan. A file that is not ours, or is broken, is a notice and never an exception. */
export function readPlanJson(text: string): ReadPlanFile {
  const value = parse(text);
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  if (format !== PLAN_FORMAT) return { ok: false, notice: { code: 'not-our-file', params: { kind: 'JSON' } } };
  const read = planFileSchema.safeParse(value);
  if (read.success) return { ok: true, plan: read.data.plan };
  const where = read.error.issues[0]?.path.join('.') ?? '';
  return { ok: false, notice: { code: 'broken-file', params: { where } } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Text that is no JSON is simply not our file; the caller words that.
    return null;
  }
}
