import { CONTRIBUTION_RATE } from '../../budget/calculators';
import type { Scene } from '../checks/scene';
import type { Rule, RuleValue } from '../rule';
import type { LiveRow, LiveSetting, LiveTerm } from './row';

/** What a builder gives; the rest (citation, what a breach means, present numbers) is the same for all. */
export type LiveDraft = Pick<LiveRow, 'value' | 'limit' | 'unit'> &
  Partial<Pick<LiveRow, 'divisor' | 'comparison' | 'activities'>> & {
    /** True when the words leave two readings, so that being beyond the limit only warns. */
    readonly unsure?: boolean;
  };

export const setting = (of: LiveSetting, times = 1, by: LiveSetting | null = null): LiveTerm => ({ kind: 'setting', of, times, by });
export const constant = (value: number): LiveTerm => ({ kind: 'constant', value });

/** N01, N02. */
export function incomeRow(rule: Rule, value: RuleValue): LiveDraft {
  const tolerance = value.numbers['tolerance'] ?? 0;
  const dues = rule.appliesTo.of === 'duesBase';
  return {
    value: [setting(dues ? '会费收入' : '拨缴经费收入')],
    limit: [
      dues
        ? setting('duesBase', (value.numbers['rate'] ?? 0) * (1 + tolerance))
        : setting('payroll', CONTRIBUTION_RATE * (1 + tolerance), 'retainedShare'),
    ],
    unit: '元',
  };
}

/** N05. */
export function balanceRow(): LiveDraft {
  return { value: [setting('expense')], limit: [setting('income'), setting('openingBalance')], unit: '元' };
}

/** N10. */
export function arithmeticRow(): LiveDraft {
  return { value: [{ kind: 'mismatches' }], limit: [constant(0)], unit: '行' };
}

/** Gift money as a share of income, contributions or expenses. */
export function shareRow(rule: Rule, limit: number, scene: Scene): LiveDraft | null {
  const gifts = rule.appliesTo.topic === null ? [] : scene.about(rule.appliesTo.topic);
  if (gifts.length === 0) return null;
  const whole = rule.appliesTo.of === 'contribution' ? '拨缴经费收入' : rule.appliesTo.of === 'expense' ? 'expense' : 'income';
  return {
    value: gifts.map((facts) => ({ kind: 'cell', activityId: facts.id, field: 'own', over: null, times: 1 })),
    divisor: setting(whole),
    limit: [constant(limit)],
    unit: '比例',
    activities: gifts.map((facts) => facts.id),
  };
}
