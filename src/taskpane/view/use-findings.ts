import { useDeferredValue } from 'react';
import type { WorkPlan } from '../../plan/workplan';
import type { Finding } from '../../rules/finding';
import type { Core } from '../services/services';
import { usePane, useRoom } from './context';

const judged = new WeakMap<WorkPlan, { readonly asOf: string; readonly findings: readonly Finding[] }>();

/** The findings of a plan, computed once per plan and day. */
export function findingsOf(core: Core, plan: WorkPlan, asOf: string): readonly Finding[] {
  const known = judged.get(plan);
  if (known !== undefined && known.asOf === asOf) return known.findings;
  const findings = core.judge(plan, asOf);
  judged.set(plan, { asOf, findings });
  return findings;
}

/** Findings of the plan in hand; null while the rules are not loaded. Follows a change right after it is shown. */
export function useFindings(): readonly Finding[] | null {
  const { services } = useRoom();
  const core = usePane((state) => state.core);
  const plan = useDeferredValue(usePane((state) => state.history.doc.plan));
  return core === null ? null : findingsOf(core, plan, services.today());
}
