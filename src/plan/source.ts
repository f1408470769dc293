import * as z from 'zod';

/**
 * 资金来源 of an activity. 工会经费 is what plans write when they do not say which part of the union's money;
 * 行政列支 is paid by the employer outside the union's books.
 */
export const FUND_SOURCES = [
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
] as const;
export type FundSource = (typeof FUND_SOURCES)[number];
export const fundSourceSchema = z.enum(FUND_SOURCES);
