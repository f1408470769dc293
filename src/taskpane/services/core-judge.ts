import type { WorkPlan } from '../../plan/workplan';
import { allRules, rulesFor } from '../../rulepacks/index';
import { createJudge, type Judge } from '../../rules/evaluate';
import type { Finding } from '../../rules/finding';
import type { Core, RuleLimit } from './services';

interface Seat {
  readonly asOf: string;
  readonly province: string | null;
  readonly judge: Judge;
}

let seat: Seat | null = null;

/** Findings of a plan; the judge keeps its seat, so that after an edit only what changed is judged anew. */
function judge(plan: WorkPlan, asOf: string): readonly Finding[] {
  const { province } = plan.settings;
  if (seat === null || seat.asOf !== asOf || seat.province !== province) {
    seat = { asOf, province, judge: createJudge(plan, { packs: rulesFor(province), asOf }) };
    return seat.judge.findings();
  }
  return seat.judge.replace(plan);
}

/** Rules with one plain figure, for which a unit may set a stricter one of its own. */
function limits(province: string | null): RuleLimit[] {
  return rulesFor(province).flatMap((rule) => {
    const value = rule.values.at(-1);
    const limit = value?.numbers['limit'];
    return value === undefined || limit === undefined || limit <= 0 ? [] : [{ rule: rule.id, title: rule.title, limit, unit: value.unit }];
  });
}

function ruleData(): { readonly count: number; readonly verifiedOn: string | null } {
  const days = allRules().flatMap((rule) => rule.values.flatMap((value) => value.citation.verifiedOn ?? []));
  return { count: allRules().length, verifiedOn: days.sort().at(-1) ?? null };
}

export const judgeCore: Pick<Core, 'judge' | 'limits' | 'ruleData'> = { judge, limits, ruleData };
