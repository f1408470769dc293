import type { Funding } from '../../plan/activity';
import { fen, fenFromYuan, type Fen } from '../../plan/fen';
import { isBareStandard, type MoneyMention } from '../../plan/money';
import type { SourceSpan } from '../../plan/span';
import { findCounts } from '../count/find-counts';
import { findFunding } from '../money/find-funding';
import { findMoney, type FoundMoney } from '../money/find-money';
import { budgetOf, multiplyByCounts } from '../money/standards';
import { JUST_PEOPLE, telling } from './name-match';
import { cut, matchesOf } from '../text/pieces';

/** A name with its money in a stretch that tells the money of the whole plan: 春节慰问3万元. */
export interface BudgetItem extends SourceSpan {
  readonly name: string;
  readonly money: readonly MoneyMention[];
  readonly budget: Fen | null;
  readonly unitPrice: Fen | null;
  readonly quantity: number | null;
  readonly funding: readonly Funding[];
  readonly fundingText: string | null;
  /** What a label with several names after it may be instead: each of them by itself. */
  readonly parts: readonly BudgetItem[];
}

/** Sums and income are nobody's item. */
const NO_ITEM =
  /合计|总计|小计|总额|总预算|总经费|总支出|总费用|收入|结余|结转|拨款|会费|上年|^(?:全年|年度|本年|工会|活动|专项|经费|费用|预算|支出|计划|共|计|其中|其余|安排|使用|总)+$|^其余|^剩余|^(?:本次|此次|以上|上述)/;
const FILLER =
  '活动[一二三四五六七八九十] ?[:、]|其中|全年|测算|执行|所需|方面|经费|费用?|预算|支出|安排|预计|计划|拟|需要?|用于|大约|大概|控制在|不超过|约|共计?|合计|总计|小计|计|为|按照?|标准|每[人户名位次场期批年个组节]|人均|户均|(?:\\d+|[一二两三四五六七八九十]+)(?:余|多)?[人户名位次场期批天个组份套册]|左右|以内|\\(?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[、.)](?!\\d)|[①-⑮]|[,、:;。()\\[\\]\\s*x×=·-]';
const FILLER_FIRST = new RegExp(`^(?:${FILLER})+`);
const FILLER_LAST = new RegExp(`(?:${FILLER})+$`);

const NUMBER = '(\\d[\\d,]{0,9}(?:\\.\\d{1,4})?)';
const BARE_WAN = new RegExp(`${NUMBER} ?(万)(?=$|[,;。、 ])`, 'g');
// a name, then a number at the end of its phrase: 骑行1.1
const BARE = new RegExp(`(?<=[\\u4e00-\\u9fff)”:] *)${NUMBER} ?(万)?(?=$|\\(|[;。、 ](?!\\d)|,(?!\\d{3}(?!\\d)))`, 'g');
/** What bare numbers count. */
type Unit = '元' | '万元' | '';

const isItemEnd = (text: string, at: number): boolean => '。;\n'.includes(text.charAt(at));

/**
 * The items of a stretch: every name with the amounts that follow it, up to the next name. `unit` is what bare numbers count
 * (单位:万元); '' when the stretch names none, and then only amounts with 元 or 万 are read.
 */
export function budgetItems(text: string, span: SourceSpan, unit: Unit): BudgetItem[] {
  return withPrizes(text, cut(text.slice(span.start, span.end), isItemEnd, span.start)).flatMap((piece) => {
    const words = text.slice(piece.start, piece.end);
    const kind = (OF_A_KIND.exec(words) ?? OF_FEASTS.exec(words))?.[0].length ?? 0;
    if (kind === 0) return itemsOf(text, piece, unit);
    // what was read from the name of the kind goes where the first of its parts goes
    const [first, ...others] = itemsOf(text, { ...piece, start: piece.start + kind }, unit);
    return first ? [{ ...first, start: piece.start }, ...others] : [];
  });
}

/** 技能竞赛:一等奖3名,每名800元;二等奖6名,…;评委劳务1200元: prizes and costs behind a semicolon go on with the name before the colon. */
const GOES_ON = /^(?:[一二三四五]等奖|第[一二三]名|优[秀胜]奖|鼓励奖|纪念奖|奖[金品]|评委|裁判|场地|服装|器材|证书)/;

function withPrizes(text: string, pieces: readonly SourceSpan[]): SourceSpan[] {
  const whole: SourceSpan[] = [];
  for (const piece of pieces) {
    const last = whole[whole.length - 1];
    const on =
      last &&
      /^[^,;\d]{0,4}[\d.、]*[^,:;\d]{2,16}:/.test(text.slice(last.start, last.end)) &&
      /^; ?$/.test(text.slice(last.end, piece.start));
    if (on && GOES_ON.test(text.slice(piece.start, piece.end))) whole[whole.length - 1] = { start: last.start, end: piece.end };
    else whole.push(piece);
  }
  return whole;
}

function itemsOf(text: string, piece: SourceSpan, unit: Unit): BudgetItem[] {
  const worked = unit === '' ? null : workedOut(text, piece, unit);
  if (worked) return [worked];
  const amounts = amountsIn(text, piece, unit);
  const lead = FILLER_FIRST.exec(text.slice(piece.start, piece.end))?.[0].length ?? 0;
  const inBrackets = bracketed(text, { start: piece.start + lead, end: piece.end }, unit);
  if (inBrackets) return inBrackets;
  const label = /^[^:,、\d]{2,16}(?=:)/.exec(text.slice(piece.start + lead, piece.end))?.[0] ?? '';
  const items = named(text, label === '' ? piece : { start: piece.start + lead + label.length + 1, end: piece.end }, amounts).map(
    eachByItself,
  );
  if (label === '' || amounts.length === 0 || NO_ITEM.test(label) || label.endsWith('如下')) return items;
  // 技能竞赛:奖品4000元、评委费1000元,共5000元 is one item; 文体活动:象棋赛0.4,骑行1.1 is two
  const start = piece.start + lead;
  return [{ ...itemOf(text, { name: label, start, end: piece.end, money: amounts }), parts: items }];
}

/** 春游、秋游各1.5万元: one entry of both, or each of them by itself. */
function eachByItself(item: BudgetItem): BudgetItem {
  const [only, more] = item.money;
  const names = item.name.split(/[、和与及]/);
  if (names.length < 2 || !only || more || !only.raw.startsWith('各') || names.some((name) => name.length < 2)) return item;
  return { ...item, parts: names.map((name) => ({ ...item, name, parts: [] })) };
}

/** 文体活动4.7万元(登山0.8万元,游泳租场1.2万元): a kind of outlay with its parts in brackets; null for anything else. */
function bracketed(text: string, { start, end }: SourceSpan, unit: Unit): BudgetItem[] | null {
  const found = /^([^(:,;\d]{2,14})\d[\d.]* ?(?:万?元)?\(([^()]*\d[^()]*)\) ?$/.exec(text.slice(start, end));
  const [whole = '', name = '', inner = ''] = found ?? [];
  if (!found || !/\d ?(?:万?元|万)?[,、;].*\d/.test(inner)) return null;
  const from = start + whole.lastIndexOf('(') + 1;
  const inside = { start: from, end: from + inner.length };
  const parts = named(text, inside, amountsIn(text, inside, unit));
  const total = amountsIn(text, { start, end: inside.start - 1 }, unit);
  if (parts.length < 2 || total.length !== 1 || NO_ITEM.test(name)) return null;
  return [{ ...itemOf(text, { name, start, end, money: total }), parts }];
}

/** 技术比武(两个工种,每个1.2) 2.4 · 两节走访:困难职工18户,…,计3.4: how the number at the end was worked out stands before it. */
const WORKED_OUT = new RegExp(`^([^(:,;\\d]{2,24})(?:\\([^()]*\\)|:.*[,;] ?(?:共?计|合计|共)) ?${NUMBER} ?万?$`);

function workedOut(text: string, piece: SourceSpan, unit: Unit): BudgetItem | null {
  const words = text.slice(piece.start, piece.end);
  const lead = FILLER_FIRST.exec(words)?.[0].length ?? 0;
  const name = WORKED_OUT.exec(words.slice(lead))?.[1]?.trim();
  const total = bareIn(words, piece.start, unit).at(-1);
  if (name === undefined || NO_ITEM.test(name) || !total) return null;
  return itemOf(text, { name, start: piece.start + lead, end: piece.end, money: [total] });
}

/** 维权支出12.5万元,其中:春节走访6万元,…: what a kind of outlay comes to is nobody's item, its parts are. */
const OF_A_KIND =
  /^(?:\d{1,2} ?[、.] ?)?[^,;:\d]{2,14}(?:支出|费用?|经费|资金|类|方面|开支)[^,\d]{0,4}\d[\d.]* ?万?元(?:掌握|控制|安排|使用|左右|以内)?[,;:]其中[:,]?/;

/** 节日慰问31.5,其中端午10.5、中秋国庆21: each of the feasts has its own. */
const OF_FEASTS =
  /^[^;:]{2,24}?\d[\d.]* ?(?:万?元)?,其中:?(?=(?:(?:元旦|春节|元宵|五一|端午|中秋|国庆|重阳)+节?(?:慰问品?)? ?\d[\d.]* ?(?:万?元)?[,、]?){2,}$)/;

interface Raw extends SourceSpan {
  readonly name: string;
  readonly money: readonly FoundMoney[];
  /** Where the words before its name begin: 两个[协会]. */
  readonly from?: number;
}

function named(text: string, piece: SourceSpan, amounts: readonly FoundMoney[]): BudgetItem[] {
  const spent = SPENT_FOR.exec(text.slice(piece.start, piece.end));
  const whole = spent && amounts[0];
  // 其他活动支出3.6万元,为暑期托管班师资费用,每期1.8万元
  if (whole && amounts.every((one) => one === whole || one.per !== null)) {
    const start = piece.start + spent[0].length;
    const name = /^[^,;。(\d]{2,30}/.exec(text.slice(start, piece.end))?.[0];
    if (name !== undefined) return [itemOf(text, { name, start, end: piece.end, money: [whole] })];
  }
  const items: { name: string; from: number; start: number; end: number; money: FoundMoney[] }[] = [];
  let from = piece.start;
  const final = amounts[amounts.length - 1];
  for (const one of amounts) {
    // 端午慰问品200元/人,中秋慰问品300元/人,共计21万元: the sum is of both
    if (one === final && items.length > 1 && SUM_LAST.test(text.slice(from, one.span.start) + one.raw)) break;
    // 讲座大约1000元
    const words = text.slice(from, one.span.start - (/^约/.test(one.raw) && text.charAt(one.span.start - 1) === '大' ? 1 : 0));
    const name = words
      .replace(OVER_ALL, '')
      .replace(/(?<=.{2})\((?:含|包括|\d{1,2}月|[上下]半年)[^()]*\) *$/, '')
      .replace(FILLER_FIRST, '')
      .replace(WORKING, '')
      .replace(FILLER_LAST, '');
    const last = items[items.length - 1];
    // “三八”活动人均150元,168名女职工共25200元: who they are is no name
    if ((name.length < 2 || JUST_PEOPLE.test(name) || /^由[^,]{1,12}(?:缴纳|承担|列支|支付|负担)$/.test(name)) && last)
      last.money.push(one);
    else {
      const start = from + Math.max(0, words.indexOf(name));
      if (last) last.end = start;
      items.push({ name, from, start, end: piece.end, money: [one] });
    }
    from = one.span.end;
  }
  const all = ALIKE_FOR.exec(text.slice(piece.start, piece.end));
  if (all) for (const item of items) item.money = item.money.map((one) => timesPeople(one, Number(all[1] ?? all[2])));
  return items.filter(({ name }) => name.length >= 2 && name.length <= 30 && !NO_ITEM.test(name)).map((item) => itemOf(text, item));
}

const SPENT_FOR = /^[^,。;]{0,14}支出 ?[\d.]+ ?万?元,(?:主要)?(?:用于|为|系)/;
const SUM_LAST = /(?:,|、|;)[^,]{0,4}(?:共计|合计|总计|共|计)[^,\d]{0,4}\d/;
/** “金点子”按采纳50条、每条…: how it is worked out. */
const WORKING = /(?<=.{2})按(?:采纳|每)?\d+[\u4e00-\u9fff].*$/;
/** 均按420人安排: how many each of the standards before it is for. */
const ALIKE_FOR = /(?:均|都|各)按(?:照)?(\d{1,6})(?:人|名)|按(?:照)?(\d{1,6})(?:人|名)(?:计|测算|计算)(?=,)/;
/** 端午、中秋慰问品按126人计,端午每人200元: what stands before the number of people is over the names after it. */
const OVER_ALL = /^.*按(?:照)?\d{1,6}(?:人|名)(?:计|测算|计算),/;

function timesPeople(one: FoundMoney, people: number): FoundMoney {
  if (one.per === null || one.computed || one.quantity !== null) return one;
  return { ...one, amount: fen(Math.min(one.amount * people, 1e14)), quantity: people, computed: true };
}

/** Amounts of a piece; in a stretch of money 1.5万 is one without 元, and under 单位:万元 so is every number after a name. */
function amountsIn(text: string, piece: SourceSpan, unit: Unit): FoundMoney[] {
  const words = text.slice(piece.start, piece.end);
  const stated = findMoney(words, piece.start);
  if (stated.length > 0 && unit === '') return stated;
  const bare = bareIn(words, piece.start, unit);
  const [first] = bare;
  if (!first) return stated;
  const label = words.slice(0, first.span.start - piece.start);
  // 生日蛋糕2.52,每人200元: under 单位:万元 the number right behind the name is the whole
  if (stated.length > 0) return first.span.end <= (stated[0]?.span.start ?? 0) && !/[人名户]/.test(label) ? [first] : stated;
  // 技能比武1.5,其中奖品1.2: parts of what has a name of its own
  const parts = words.indexOf('其中', first.span.end - piece.start);
  const named = !NO_ITEM.test(label) && telling(label.replace(FILLER_FIRST, '').replace(FILLER_LAST, '')) !== null;
  return parts > 0 && named ? bare.filter(({ span }) => span.end <= piece.start + parts) : bare;
}

function bareIn(words: string, offset: number, unit: Unit): FoundMoney[] {
  return matchesOf(unit === '' ? BARE_WAN : BARE, words).flatMap((match) => {
    const amount = fenFromYuan(Number((match[1] ?? '').replace(/,/g, '')) * (match[2] || unit === '万元' ? 10_000 : 1));
    if (amount === null) return [];
    const start = offset + match.index;
    const span = { start, end: start + match[0].length };
    return [
      {
        raw: match[0],
        span,
        amount,
        unitAmount: null,
        per: null,
        quantity: null,
        amountMax: null,
        computed: false,
        scope: 'activity' as const,
      },
    ];
  });
}

function itemOf(text: string, item: Raw): BudgetItem {
  const from = item.from ?? item.start;
  const words = text.slice(from, item.end);
  const said = (words: RegExp): FoundMoney[] =>
    item.money.filter(
      (one) => one.per === null && words.test(text.slice(item.start, one.span.start) + (/^[共合总]/.exec(one.raw)?.[0] ?? '')),
    );
  const total = said(/(?:小计|合计|共计|总计|共)\s*(?:人民币)?$/)[0] ?? said(/(?:=|等于|计|所需|需)\s*(?:人民币)?$/)[0];
  // …奖金小计8100元;评委劳务1200元: what comes after a sum of some is added to it
  const after = total && /小计$/.test(text.slice(item.start, total.span.start)) ? item.money.slice(item.money.indexOf(total) + 1) : [];
  const money = total
    ? [total, ...after.filter((one) => one.per === null)]
    : multiplyByCounts(item.money, findCounts(words, from), (start, end) => text.slice(Math.max(0, start), end));
  const paid = findFunding(words, from);
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
    parts: [],
  };
}
