import type { Finding } from '../../rules/finding';
import type { ReportField } from './columns';

/** A finding with its words: rule title and sentence come from `messages`, which builders of sheets do not know. */
export interface ReportFinding {
  readonly finding: Finding;
  readonly title: string;
  readonly sentence: string;
}

/** Choices for a 上报稿. */
export interface ReportOptions {
  readonly findings: readonly ReportFinding[];
  /** 编报日期, YYYY-MM-DD; null leaves it blank for the pen. */
  readonly date: string | null;
  /** Columns of 年度活动计划表 in their order; null takes those that suit the paper. */
  readonly columns: readonly ReportField[] | null;
  readonly grouping: 'quarter' | 'subject';
  readonly paper: 'A4' | 'A3';
  readonly withCompliance: boolean;
  /** Sums as plain values or as formulas with values. */
  readonly values: 'values' | 'formulas';
}

export const REPORT_DEFAULTS: ReportOptions = {
  findings: [],
  date: null,
  columns: null,
  grouping: 'quarter',
  paper: 'A4',
  withCompliance: true,
  values: 'values',
};
