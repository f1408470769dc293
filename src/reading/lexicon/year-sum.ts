/** 全年文体活动经费3万元,其中: the sum of a year before its parts. Source of a pattern. */
export const YEAR_SUM = '(?:全年|年度|本年度?)[^,;。]{0,14}(?:经费|费用|资金|预算)[^,;。]{0,6}\\d[\\d.]* ?万?元[^,;。]{0,6},其中:?';
