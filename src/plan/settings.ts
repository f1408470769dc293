import * as z from 'zod';
import { fenSchema } from './fen';
import { blankIncome, incomeLineSchema } from './income';

export const UNIT_KINDS = ['机关', '事业', '企业', '学校', '医院', '社区', '其他'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Accounting version that names the subjects: 2010 (财会〔2009〕7号) or 2022 (财会〔2021〕7号). */
export const ACCOUNTING_VERSIONS = ['2010', '2022'] as const;
export type AccountingVersion = (typeof ACCOUNTING_VERSIONS)[number];

export const settingsSchema = z.object({
  unit: z.string().nullable(),
  unitKind: z.enum(UNIT_KINDS).nullable(),
  /** Two-letter code of the rule packs (SX 山西 …); null when not chosen. */
  province: z.string().nullable(),
  accounting: z.enum(ACCOUNTING_VERSIONS),
  members: z.int().min(0).nullable(),
  staff: z.int().min(0).nullable(),
  /** 全年职工工资总额. */
  payroll: fenSchema.nullable(),
  /** 会费计缴基数: yearly wages of the members. */
  duesBase: fenSchema.nullable(),
  /** Share of the 2 % contribution kept by this union, 0–1. */
  retainedShare: z.number().min(0).max(1).nullable(),
  income: z.array(incomeLineSchema),
  /** 上年结余. */
  openingBalance: fenSchema.nullable(),
  /** 自定限额: the unit's own stricter limits by rule id, in the rule's own unit (money in 元). */
  ownLimits: z.record(z.string(), z.number()),
  /** Dates (YYYY-MM-DD) on which the budget was approved. */
  approvals: z.object({
    committee: z.string().nullable(),
    audit: z.string().nullable(),
    superior: z.string().nullable(),
  }),
  /** Findings the unit set aside, by `rule|activity id`, with the reason. */
  waivers: z.record(z.string(), z.string()),
});
/** 设置: what the whole plan rests on. Null means not known, and is shown as such. */
export type Settings = z.infer<typeof settingsSchema>;

/** Settings of which nothing is known yet. */
export function blankSettings(): Settings {
  return {
    unit: null,
    unitKind: null,
    province: null,
    accounting: '2022',
    members: null,
    staff: null,
    payroll: null,
    duesBase: null,
    retainedShare: null,
    income: blankIncome(),
    openingBalance: null,
    ownLimits: {},
    approvals: { committee: null, audit: null, superior: null },
    waivers: {},
  };
}
