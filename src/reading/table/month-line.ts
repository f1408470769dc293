/** 一、四月份 · 四月份活动安排: a line over a table, or over some of its rows, that gives the month of all that stands below. */
export const MONTH_LINE =
  /^(?:[一二三四五六七八九十]{1,2}、)?(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:工作|活动)?(?:安排|计划)?[:：]?$/;

/** How long its number is: 一、 of 一、四月份 is no January. */
export function numberOfMonthLine(line: string): number {
  return MONTH_LINE.test(line) ? (/^[一二三四五六七八九十]{1,2}、/.exec(line)?.[0].length ?? 0) : 0;
}
