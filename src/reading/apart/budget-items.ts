import type { Funding } from '../../plan/activity';
import type { Fen } from '../../plan/fen';
import { isBareStandard, type MoneyMention } from '../../plan/money';
import type { SourceSpan } from '../../plan/span';
import { findCounts } from '../count/find-counts';
import { findFunding } from '../money/find-funding';
import { findMoney, type FoundMoney } from '../money/find-money';
import { budgetOf, multiplyByCounts } from '../money/standards';
import type { Block } from '../structure/outline';
import { cut, isSentenceEnd } from '../text/pieces';

/** A name with its money in a section that tells the money of the whole plan: 春节慰问3万元. */
export interface BudgetItem extends SourceSpan {
  readonly name: string;
  readonly money: readonly MoneyMention[];
  readonly budget: Fen | null;
  readonly unitPrice: Fen | null;
  readonly quantity: number | null;
  readonly funding: readonly Funding[];
  readonly fundingText: string | null;
}

const HEADING =
  /(?:经费|费用|资金)(?:的)?(?:预算|安排|支出|测算|计划|分配|概算|使用计划)|(?:年度|支出|收支)预算|预算(?:安排|明细|方案|表|情况)?$/;

/** Whether a heading opens a section that tells the money of the activities above it. */
export function isBudgetHeading(heading: string): boolean {
  return heading.length <= 24 && HEADING.test(heading.replace(/[\s:。]/g, ''));
}

/** Sums and income are nobody's item. */
const NO_ITEM =
  /合计|总计|小计|总额|总预算|总经费|总支出|收入|结余|结转|拨款|会费|上年|经费预算$|^(?:经费|预算|支出|共|计|全年|工会经费|其中)$/;
// what stands between a name and its amount, and between two amounts of one item
const BETWEEN =
  /^(?:其中|经费|费用|预算|支出|安排|预计|计划|拟|需要?|用于|约|共计?|合计|总计|小计|计|为|按照?|标准|每[人户名位次场期批年个]|人均|户均|\d+(?:余|多)?[人户名位次场期批天个]|[一二两三四五六七八九十]+[人户名位次场期批天个]|左右|以内|[,、:;。()[\]\s*x×=·-])+|(?:经费|费用?|预算|支出|安排|预计|计划|拟|需要?|约|共计?|合计|总计|计|为|按照?|标准|每[人户名位次场期批年个]|人均|户均|\d+(?:余|多)?[人户名位次场期批天个]|[,、:;。([\s*x×=·-])+$/g;

/** The items of a block: every name with the amounts that follow it, up to the next name. */
export function budgetItems(text: string, block: Block): BudgetItem[] {
  return cut(text.slice(block.start, block.end), isSentenceEnd, block.start).flatMap((sentence) => itemsOf(text, sentence));
}

function itemsOf(text: string, sentence: SourceSpan): BudgetItem[] {
  const items: { name: string; start: number; end: number; money: FoundMoney[] }[] = [];
  let from = sentence.start;
  for (const one of findMoney(text.slice(sentence.start, sentence.end), sentence.start)) {
    const words = text.slice(from, one.span.start);
    const name = words.replace(BETWEEN, '');
    const last = items[items.length - 1];
    if (name.length < 2 && last) {
      last.money.push(one);
      last.end = one.span.end;
    } else {
      items.push({ name, start: from + Math.max(0, words.indexOf(name)), end: one.span.end, money: [one] });
    }
    from = one.span.end;
  }
  return items.filter(({ name }) => name.length >= 2 && name.length <= 30 && !NO_ITEM.test(name)).map((item) => itemOf(text, item));
}

function itemOf(text: string, item: { name: string; start: number; end: number; money: FoundMoney[] }): BudgetItem {
  const words = text.slice(item.start, item.end);
  const money = multiplyByCounts(item.money, findCounts(words, item.start), (from, to) => text.slice(Math.max(0, from), to));
  const paid = findFunding(words, item.start);
  const first = money[0];
  const bare = first !== undefined && money.length === 1 && isBareStandard(first);
  return {
    name: item.name,
    start: item.start,
    end: item.end,
    money,
    budget: bare ? null : budgetOf(money),
    unitPrice: first?.unitAmount ?? null,
    quantity: first?.quantity ?? null,
    funding: paid?.funding ?? [],
    fundingText: paid?.text ?? null,
  };
}
