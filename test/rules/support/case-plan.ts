import { blankActivity, type Activity } from '../../../src/plan/activity';
import { fenFromYuan, type Fen } from '../../../src/plan/fen';
import type { IncomeKind } from '../../../src/plan/income';
import { monthSetSchema } from '../../../src/plan/month';
import type { Settings } from '../../../src/plan/settings';
import type { FundSource } from '../../../src/plan/source';
import type { ExpenseSubject } from '../../../src/plan/subject';
import { blankPlan, type WorkPlan } from '../../../src/plan/workplan';

/** Settings of a case in words of a test: money in 元. */
export interface CaseSettings {
  readonly year?: number;
  readonly province?: string;
  readonly members?: number;
  readonly dues?: number;
  readonly contribution?: number;
  readonly opening?: number;
  readonly admin?: { readonly amount: number; readonly remark?: string };
  readonly duesBase?: number;
  readonly payroll?: number;
  readonly retained?: number;
  readonly accounting?: '2010' | '2022';
  readonly unit?: string;
  readonly unitKind?: Settings['unitKind'];
  readonly own?: Readonly<Record<string, number>>;
  readonly approvals?: readonly [string | null, string | null, string | null];
  readonly waivers?: Readonly<Record<string, string>>;
}

const yuan = (text: string): Fen => {
  const amount = fenFromYuan(Number(text));
  if (amount === null) throw new Error(`not an amount: ${text}`);
  return amount;
};

function setField(activity: Activity, key: string, value: string): void {
  const [source, part] = value.split(' ');
  if (key === '预算') activity.budget = yuan(value);
  else if (key === '单价') activity.unitPrice = yuan(value);
  else if (key === '数量') activity.quantity = Number(value);
  else if (key === '人数') activity.people = Number(value);
  else if (key === '已支') activity.spent = yuan(value);
  else if (key === '科目') activity.subject = value as ExpenseSubject;
  else if (key === '状态') activity.status = value as Activity['status'];
  else if (key === '备注') activity.remark = value;
  else if (key === '来源') activity.funding.push({ source: source as FundSource, amount: part === undefined ? null : yuan(part) });
  else throw new Error(`unknown field of a case: ${key}`);
}

/**
 * An activity written as one line: `3月8日 三八节座谈会 | 预算 2000 | 来源 会费`.
 * `次年1月` is a month of the next year, `12+1月` reaches into it, `4、10月` are two months; no month leaves the time open.
 */
export function caseActivity(line: string, id: string): Activity {
  const [head = '', ...fields] = line.split('|').map((part) => part.trim());
  const time = /^(次年)?((?:\d+、)*\d+)月(?:(\d+)日)?\s*/.exec(head);
  const title = time === null ? head : head.slice(time[0].length);
  const activity = blankActivity(id, title);
  const crossing = /^(\d+)\+(\d+)月\s*/.exec(head);
  if (crossing !== null) {
    activity.title = head.slice(crossing[0].length);
    activity.time = {
      ...activity.time,
      set: monthSetSchema.parse({ months: [Number(crossing[1])], crossYear: [Number(crossing[2])] }),
      precision: 'range',
    };
  }
  if (time !== null) {
    const months = (time[2] ?? '').split('、').map(Number);
    activity.time = {
      ...activity.time,
      raw: time[0],
      set: monthSetSchema.parse(time[1] === undefined ? { months, crossYear: [] } : { months: [], crossYear: months }),
      precision: time[3] === undefined ? 'month' : 'day',
      day: time[3] === undefined ? null : `${String(months[0]).padStart(2, '0')}-${time[3].padStart(2, '0')}`,
    };
  }
  for (const field of fields) setField(activity, field.slice(0, 2), field.slice(2).trim());
  return activity;
}

/** A plan of such lines. */
export function casePlan(lines: readonly string[], given: CaseSettings = {}): WorkPlan {
  const plan = blankPlan(given.year ?? 2026);
  const amounts: Partial<Record<IncomeKind, number | undefined>> = {
    会费收入: given.dues,
    拨缴经费收入: given.contribution,
    行政补助收入: given.admin?.amount,
  };
  const orNull = (value: number | undefined): Fen | null => (value === undefined ? null : fenFromYuan(value));
  const settings: Settings = {
    ...plan.settings,
    unit: given.unit ?? null,
    unitKind: given.unitKind ?? null,
    province: given.province ?? null,
    members: given.members ?? null,
    accounting: given.accounting ?? '2022',
    openingBalance: orNull(given.opening),
    duesBase: orNull(given.duesBase),
    payroll: orNull(given.payroll),
    retainedShare: given.retained ?? null,
    ownLimits: { ...given.own },
    waivers: { ...given.waivers },
    approvals: { committee: given.approvals?.[0] ?? null, audit: given.approvals?.[1] ?? null, superior: given.approvals?.[2] ?? null },
    income: plan.settings.income.map((line) => ({
      ...line,
      budget: orNull(amounts[line.kind]),
      remark: line.kind === '行政补助收入' ? (given.admin?.remark ?? null) : null,
    })),
  };
  return { ...plan, settings, activities: lines.map((line, index) => caseActivity(line, `a${index + 1}`)) };
}
