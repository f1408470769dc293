import { planTotals } from '../../budget/totals';
import type { Fen } from '../../plan/fen';
import type { WorkPlan } from '../../plan/workplan';
import type { Verdict } from '../../rules/finding';
import { expenseLines, incomeRows } from './accounts';
import { isOpen, VERDICT_ORDER } from './compliance-sheet';
import { groupActivities, UNDATED } from './groups';
import type { ReportOptions } from './options';

export interface NamedAmount {
  readonly name: string;
  readonly amount: Fen;
}

/** The numbers that 编制说明 speaks of: the same that stand in the tables. */
export interface ReportFacts {
  readonly unit: string | null;
  readonly year: number;
  readonly members: number | null;
  readonly activities: number;
  /** Group name (quarter or 时间待定) → number of activities, in order. */
  readonly groups: readonly { readonly name: string; readonly activities: number }[];
  readonly undated: number;
  readonly toFill: number;
  readonly incomeToFill: number;
  readonly income: Fen | null;
  readonly incomeLines: readonly NamedAmount[];
  /** Null when no amount is known. */
  readonly expense: Fen | null;
  readonly outside: Fen;
  readonly expenseLines: readonly NamedAmount[];
  readonly opening: Fen | null;
  readonly surplus: Fen | null;
  readonly balance: Fen | null;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly checked: boolean;
  /** Rules whose basis has not been seen in the document itself. */
  readonly openBases: number;
  readonly codesOpen: boolean;
}

export function reportFacts(plan: WorkPlan, options: ReportOptions): ReportFacts {
  const totals = planTotals(plan);
  const groups = groupActivities(plan, 'quarter');
  const lines = expenseLines(totals);
  const known = lines.some((line) => line.amount !== null);
  const open = !known && totals.toFill > 0;
  const findings = options.withCompliance ? options.findings : [];
  const verdicts = Object.fromEntries(
    VERDICT_ORDER.map((verdict) => [verdict, findings.filter(({ finding }) => finding.verdict === verdict).length]),
  );
  const leaves = lines.filter((line) => line.children === 0);
  return {
    unit: plan.settings.unit,
    year: plan.planYear,
    members: plan.settings.members,
    activities: plan.activities.length,
    groups: groups.map(({ name, activities }) => ({ name, activities })),
    undated: groups.find((group) => group.name === UNDATED)?.activities ?? 0,
    toFill: totals.toFill,
    incomeToFill: totals.incomeToFill,
    income: totals.income,
    incomeLines: incomeRows(plan).flatMap(({ name, budget }) => (budget === null || budget === 0 ? [] : [{ name, amount: budget }])),
    expense: known ? totals.expense : null,
    outside: totals.outside,
    expenseLines: leaves.flatMap(({ name, amount }) => (amount === null || amount === 0 ? [] : [{ name, amount }])),
    opening: totals.openingBalance,
    surplus: open ? null : totals.surplus,
    balance: open ? null : totals.balance,
    verdicts: verdicts as Record<Verdict, number>,
    checked: findings.length > 0,
    openBases: new Set(findings.filter(({ finding }) => isOpen(finding.citation)).map(({ finding }) => finding.rule)).size,
    codesOpen: lines.some((line) => line.code === null),
  };
}
