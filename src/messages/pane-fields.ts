import type { OwnerRole } from '../plan/owner';
import type { Status } from '../plan/activity';
import type { UnitKind } from '../plan/settings';
import type { ExpenseSubject } from '../plan/subject';
import type { FundSource } from '../plan/source';
import type { IncomeKind } from '../plan/income';
import type { Lang } from './lang';

/** Names of the plan's fields and of their values, as people read them. */
export interface FieldWords {
  readonly title: string;
  readonly months: string;
  readonly owners: string;
  readonly lead: string;
  readonly support: string;
  readonly audience: string;
  readonly people: string;
  readonly unitPrice: string;
  readonly quantity: string;
  readonly budget: string;
  readonly source: string;
  readonly subject: string;
  readonly spent: string;
  readonly lastYear: string;
  readonly status: string;
  readonly remark: string;
  readonly unitKinds: Readonly<Record<UnitKind, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly subjects: Readonly<Record<ExpenseSubject, string>>;
  readonly sources: Readonly<Record<FundSource | '未写明', string>>;
  readonly incomes: Readonly<Record<IncomeKind, string>>;
  readonly roles: Readonly<Record<OwnerRole, string>>;
}

/** Values whose Chinese name is the value itself. */
function same<T extends string>(names: readonly T[]): Record<T, string> {
  return Object.fromEntries(names.map((name): [string, string] => [name, name])) as { [K in T]: string };
}

const zh: FieldWords = {
  title: '活动名称',
  months: '月份',
  owners: '负责与配合',
  lead: '负责',
  support: '配合',
  audience: '对象',
  people: '人数',
  unitPrice: '单价（元）',
  quantity: '数量',
  budget: '预算金额（元）',
  source: '资金来源',
  subject: '支出科目',
  spent: '实际支出（元）',
  lastYear: '上年数（元）',
  status: '状态',
  remark: '备注',
  unitKinds: same(['机关', '事业', '企业', '学校', '医院', '社区', '其他']),
  statuses: same(['计划', '进行中', '已完成', '推迟', '取消']),
  subjects: same([
    '职工教育',
    '文体活动',
    '宣传活动',
    '职工集体福利',
    '其他活动',
    '劳动关系协调',
    '劳动保护',
    '法律援助',
    '困难职工帮扶',
    '送温暖',
    '其他维权',
    '培训',
    '会议',
    '专项业务',
    '其他业务',
    '资本性',
    '事业',
    '其他',
    '无经费',
  ]),
  sources: same([
    '会费',
    '拨缴经费',
    '工会经费',
    '上级补助',
    '政府补助',
    '行政补助',
    '事业收入',
    '投资收益',
    '其他收入',
    '行政列支',
    '未写明',
  ]),
  incomes: same(['会费收入', '拨缴经费收入', '上级补助收入', '政府补助收入', '行政补助收入', '附属单位上缴收入', '投资收益', '其他收入']),
  roles: {
    lead: '牵头',
    host: '主办',
    resp: '责任',
    coop: '协同',
    assist: '配合',
    joint: '联合',
    external: '外请',
    unit: '以此为单位',
  },
};

const en: FieldWords = {
  title: 'Activity',
  months: 'Months',
  owners: 'Who leads and helps',
  lead: 'In charge',
  support: 'Helping',
  audience: 'For whom',
  people: 'People',
  unitPrice: 'Unit price (yuan)',
  quantity: 'Quantity',
  budget: 'Budget (yuan)',
  source: 'Source of funds',
  subject: 'Expense subject',
  spent: 'Spent (yuan)',
  lastYear: 'Last year (yuan)',
  status: 'Status',
  remark: 'Remark',
  unitKinds: {
    机关: 'Government office',
    事业: 'Public institution',
    企业: 'Company',
    学校: 'School',
    医院: 'Hospital',
    社区: 'Community',
    其他: 'Other',
  },
  statuses: { 计划: 'planned', 进行中: 'under way', 已完成: 'done', 推迟: 'put off', 取消: 'cancelled' },
  subjects: {
    职工教育: 'Workers’ education',
    文体活动: 'Culture and sports',
    宣传活动: 'Publicity',
    职工集体福利: 'Collective welfare',
    其他活动: 'Other activities',
    劳动关系协调: 'Labour relations',
    劳动保护: 'Labour protection',
    法律援助: 'Legal aid',
    困难职工帮扶: 'Help in hardship',
    送温暖: 'Visits and care',
    其他维权: 'Other rights work',
    培训: 'Training',
    会议: 'Meetings',
    专项业务: 'Special work',
    其他业务: 'Other work',
    资本性: 'Capital',
    事业: 'Affiliated units',
    其他: 'Other',
    无经费: 'No money needed',
  },
  sources: {
    会费: 'Dues',
    拨缴经费: 'Employer’s contribution',
    工会经费: 'Union funds',
    上级补助: 'Grant from above',
    政府补助: 'Government grant',
    行政补助: 'Employer’s grant',
    事业收入: 'Affiliated income',
    投资收益: 'Investment income',
    其他收入: 'Other income',
    行政列支: 'Paid by the employer',
    未写明: 'not stated',
  },
  incomes: {
    会费收入: 'Dues',
    拨缴经费收入: 'Employer’s contribution',
    上级补助收入: 'Grants from above',
    政府补助收入: 'Government grants',
    行政补助收入: 'Employer’s grants',
    附属单位上缴收入: 'From affiliated units',
    投资收益: 'Investment income',
    其他收入: 'Other income',
  },
  roles: {
    lead: 'leads',
    host: 'hosts',
    resp: 'in charge',
    coop: 'works with',
    assist: 'helps',
    joint: 'jointly',
    external: 'invited',
    unit: 'unit by unit',
  },
};

export const FIELD_WORDS: Readonly<Record<Lang, FieldWords>> = { 'zh-CN': zh, en };
