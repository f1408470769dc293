import * as z from 'zod';

/**
 * 支出科目: the expense subjects a planner thinks in, after 基层工会经费收支管理办法 第八至十四条;
 * 无经费 marks work without spending. `budget` maps them to the codes of an accounting version.
 */
export const EXPENSE_SUBJECTS = [
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
] as const;
export type ExpenseSubject = (typeof EXPENSE_SUBJECTS)[number];
export const expenseSubjectSchema = z.enum(EXPENSE_SUBJECTS);
