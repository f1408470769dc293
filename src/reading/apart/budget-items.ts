import type { Funding } from '../../plan/activity';
import { fen, type Fen } from '../../plan/fen';
import { isBareStandard, type MoneyMention } from '../../plan/money';
import type { SourceSpan } from '../../plan/span';
import { findCounts } from '../count/find-counts';
import { findFunding } from '../money/find-funding';
import { findMoney, type FoundMoney } from '../money/find-money';
import { budgetOf, multiplyByCounts } from '../money/standards';
import { cut } from '../text/pieces';

/** A name with its money in a stretch that tells the money of the whole plan: 春节慰问3万元. */
export interface BudgetItem extends SourceSpan {
  readonly name: string;
  readonly money: readonly MoneyMention[];
  readonly budget: Fen | null;
  readonly unitPrice: Fen | null;
  readonly quantity: number | null;
  readonly funding: readonly Funding[];
  readonly fundingText: string | null;
}

/** Sums and income are nobody's item. */
const NO_ITEM =
  /合计|总计|小计|总额|总预算|总经费|总支出|收入|结余|结转|拨款|会费|上年|^(?:全年|年度|本年|工会|活动|专项|经费|费用|预算|支出|计划|共|计|其中|其余|安排|使用|总)+$|^其余|^剩余/;
const FILLER =
  '其中|经费|费用?|预算|支出|安排|预计|计划|拟|需要?|用于|约|共计?|合计|总计|小计|计|为|按照?|标准|每[人户名位次场期批年个]|人均|户均|(?:\\d+|[一二两三四五六七八九十]+)(?:余|多)?[人户名位次场期批天个]|左右|以内|\\(?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[、.)](?!\\d)|[①-⑮]|[,、:;。()\\[\\]\\s*x×=·-]';
const FILLER_FIRST = new RegExp(`^(?:${FILLER})+`);
const FILLER_LAST = new RegExp(`(?:${FILLER})+$`);

const isItemEnd = (text: string, at: number): boolean => '。;\n'.includes(text.charAt(at));

/**
 * The items of a stretch: every name with the amounts that follow it, up to the next name. `unit` is what bare numbers at the end of a
 * line count (单位:万元); '' when the stretch names none, and then only amounts with 元 or 万 are read.
 */
export function budgetItems(text: string, span: SourceSpan, unit: '元' | '万元' | ''): BudgetItem[] {
  return cut(text.slice(span.start, span.end), isItemEnd, span.start).flatMap((piece) => {
    const amounts = amountsIn(text, piece, unit);
    const labelled = /^([^:,、\d]{2,16}):/.exec(
      text
        .slice(piece.start, piece.end)
        .replace(FILLER_FIRST, (lead) => ' '.repeat(lead.length))
        .trimStart(),
    );
    const name = labelled?.[1] ?? '';
    // 技能竞赛:奖品4000元、评委费1000元,共5000元 is one item
    if (name !== '' && amounts.length > 0 && !NO_ITEM.test(name) && !/其中/.test(name))
      return [itemOf(text, { name, start: text.indexOf(name, piece.start), end: piece.end, money: amounts })];
    return named(text, piece, amounts);
  });
}

interface Raw extends SourceSpan {
  readonly name: string;
  readonly money: readonly FoundMoney[];
}

function named(text: string, piece: SourceSpan, amounts: readonly FoundMoney[]): BudgetItem[] {
  const items: { name: string; start: number; end: number; money: FoundMoney[] }[] = [];
  let from = piece.start;
  for (const one of amounts) {
    const words = text.slice(from, one.span.start);
    const name = words.replace(FILLER_FIRST, '').replace(FILLER_LAST, '');
    const last = items[items.length - 1];
    if (name.length < 2 && last) last.money.push(one);
    else {
      const start = from + Math.max(0, words.indexOf(name));
      if (last) last.end = start;
      items.push({ name, start, end: piece.end, money: [one] });
    }
    from = one.span.end;
  }
  return items.filter(({ name }) => name.length >= 2 && name.length <= 30 && !NO_ITEM.test(name)).map((item) => itemOf(text, item));
}

/** Amounts of a piece; in a stretch of money 1.5万 is one without 元, and a bare number at the end of a line under 单位:万元. */
function amountsIn(text: string, piece: SourceSpan, unit: '元' | '万元' | ''): FoundMoney[] {
  const words = text.slice(piece.start, piece.end);
  const stated = findMoney(words, piece.start);
  if (stated.length > 0) return stated;
  const bare =
    /(\d[\d,]{0,9}(?:\.\d{1,4})?) ?万(?=$|[,;。、 ])/.exec(words) ??
    (unit === '' ? null : /(?<![\d.年月-])(\d[\d,]{0,9}(?:\.\d{1,4})?)$/.exec(words));
  const value = Number(bare?.[1]?.replace(/,/g, ''));
  if (!bare || !Number.isFinite(value)) return [];
  const amount = fen(Math.round(value * (bare[0].includes('万') || unit === '万元' ? 1_000_000 : 100)));
  const start = piece.start + bare.index;
  const span = { start, end: start + bare[0].length };
  return [{ raw: bare[0], span, amount, unitAmount: null, per: null, quantity: null, amountMax: null, computed: false, scope: 'activity' }];
}

function itemOf(text: string, item: Raw): BudgetItem {
  const words = text.slice(item.start, item.end);
  const total = item.money.find(
    (one) => one.per === null && /(?:=|等于|计|共|合计)\s*(?:人民币)?$/.test(text.slice(item.start, one.span.start)),
  );
  const money = total
    ? [total]
    : multiplyByCounts(item.money, findCounts(words, item.start), (from, to) => text.slice(Math.max(0, from), to));
  const paid = findFunding(words, item.start);
  const first = money[0];
  const parts = money.length > 1 && money.every((one) => one.per === null && one.amountMax === null && !/^[共合总]/.test(one.raw));
  return {
    name: item.name,
    start: item.start,
    end: item.end,
    money,
    budget: parts
      ? fen(money.reduce((sum, one) => sum + one.amount, 0))
      : first && money.length === 1 && isBareStandard(first)
        ? null
        : budgetOf(money),
    unitPrice: first?.unitAmount ?? null,
    quantity: first?.quantity ?? null,
    funding: paid?.funding ?? [],
    fundingText: paid?.text ?? null,
  };
}
