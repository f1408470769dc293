import type { ColumnField } from '../reading/table/fields';
import type { Lang } from './lang';

/** Words for mapping the columns of a table by hand. */
export interface ColumnWords {
  readonly leftOut: string;
  readonly column: (n: number) => string;
  readonly fields: Readonly<Record<ColumnField, string>>;
}

const zh: ColumnWords = {
  leftOut: '不读这一列',
  column: (n) => `第${n}列`,
  fields: {
    no: '序号',
    group: '类别',
    title: '活动名称',
    content: '内容',
    schedule: '按时间写的安排',
    time: '时间',
    start: '开始时间',
    end: '结束时间',
    month: '月份',
    owner: '负责人',
    lead: '牵头',
    host: '主办',
    assist: '配合',
    audience: '对象',
    people: '人数',
    place: '地点',
    unitPrice: '单价或标准',
    quantity: '数量',
    unit: '计量单位',
    budget: '预算金额',
    fundPart: '某项来源的金额',
    lastYear: '上年数',
    spent: '实际支出',
    source: '资金来源',
    subject: '支出科目',
    goal: '目标要求',
    status: '状态',
    remark: '备注',
  },
};

const en: ColumnWords = {
  leftOut: 'leave this column out',
  column: (n) => `Column ${n}`,
  fields: {
    no: 'Number',
    group: 'Group',
    title: 'Activity',
    content: 'Content',
    schedule: 'Schedule in words',
    time: 'Time',
    start: 'Start',
    end: 'End',
    month: 'Month',
    owner: 'Person in charge',
    lead: 'Lead',
    host: 'Host',
    assist: 'Helping',
    audience: 'For whom',
    people: 'People',
    place: 'Place',
    unitPrice: 'Unit price',
    quantity: 'Quantity',
    unit: 'Unit of measure',
    budget: 'Budget',
    fundPart: 'Amount from one source',
    lastYear: 'Last year',
    spent: 'Spent',
    source: 'Source of funds',
    subject: 'Expense subject',
    goal: 'Aim',
    status: 'Status',
    remark: 'Remark',
  },
};

export const COLUMN_WORDS: Readonly<Record<Lang, ColumnWords>> = { 'zh-CN': zh, en };
