import type { Funding } from '../../plan/activity';
import type { SourceSpan } from '../../plan/span';
import { mapFundSource } from '../table/fund-source';

/** Where the money comes from, in the plan's words, with the sources they name. */
export interface FundingMention extends SourceSpan {
  readonly text: string;
  readonly funding: readonly Funding[];
}

// 由行政补助列支 · 从上级补助经费中列支 · 费用由学校行政承担 · 经费来源:工会经费
const FUNDING =
  /(?:经费来源|资金来源|列支渠道|支出渠道) ?[:为] ?([^,。;:\n]{2,24})|(?:由|从|在) ?([^,。;:由从在\n]{2,20}?)(?:经费)?(?:中|里|内)?(?:列支|支付|承担|负担|补助|开支|支出|报销|出资|解决)(?!职工|困难|工作|问题)/;

/** The first words of a piece of normalised text that say who pays; null when none name a source. */
export function findFunding(text: string, offset = 0): FundingMention | null {
  const found = FUNDING.exec(text);
  const words = found?.[1] ?? found?.[2];
  if (!found || words === undefined) return null;
  const sources = mapFundSource(
    `${words}${/列支|承担|负担|支付|出资/.test(found[0]) && /行政|学校|单位|公司|医院/.test(words) ? '列支' : ''}`,
  );
  if (sources.length === 0) return null;
  const start = found.index + offset;
  return { text: found[0], funding: sources.map((source) => ({ source, amount: null })), start, end: start + found[0].length };
}
