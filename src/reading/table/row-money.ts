import type { Count } from '../../plan/activity';
import { fen, MAX_FEN, sumFen, type Fen } from '../../plan/fen';
import type { MoneyMention } from '../../plan/money';
import { isBareStandard } from '../../plan/money';
import type { FundSource } from '../../plan/source';
import type { GridCell } from '../grid';
import { peopleOf } from './cell-counts';
import { readMoneyCell, type MoneyCell } from './cell-money';
import type { ColumnField, MoneyUnit } from './fields';
import { mapFundSource } from './fund-source';
import { readHeaderText } from './header-text';
import type { RowView } from './rows';

/** The money of one row. */
export interface RowMoney {
  readonly money: readonly MoneyMention[];
  readonly budget: Fen | null;
  readonly unitPrice: Fen | null;
  readonly quantity: number | null;
  readonly parts: readonly { readonly source: FundSource; readonly amount: Fen }[];
  /** Cells with words where an amount was expected. */
  readonly unreadable: readonly GridCell[];
  /** Stated total and what unit × quantity or the parts come to, when they differ. */
  readonly differs: { readonly stated: Fen; readonly computed: Fen; readonly cell: GridCell } | null;
}

export interface RowCounts {
  readonly people: readonly Count[];
  readonly quantity: readonly Count[];
  /** Counts in the remark: 按12周计. */
  readonly other: readonly Count[];
}

/** Puts budget, unit price, quantity and head count of a row together. A stated total wins; a product is marked as computed. */
export function rowMoney(view: RowView, counts: RowCounts, unit: MoneyUnit | null): RowMoney {
  const budgetCell = ownCell(view, 'budget');
  const stated = readField(view, budgetCell, 'budget', unit);
  const priceCell = ownCell(view, 'unitPrice');
  const read = priceCell !== null && isPrizeStandard(priceCell) ? NO_PRICE : readField(view, priceCell, 'unitPrice', unit);
  const whole = read.state === 'ok' && budgetCell === null && isWhole(view, read.money);
  const price = whole ? NO_PRICE : read;
  const unreadable = [
    ...(stated.state === 'unreadable' && budgetCell ? [budgetCell] : []),
    ...(price.state === 'unreadable' && priceCell ? [priceCell] : []),
  ];
  const parts = fundParts(view, unit);
  const base = { parts, unreadable };
  if (whole)
    return {
      ...base,
      money: [{ ...read.money, unitAmount: null, per: null }],
      budget: read.money.amount,
      unitPrice: null,
      quantity: null,
      differs: null,
    };
  if (stated.state === 'ok') return { ...base, ...withStated(stated.money, price, counts, parts, budgetCell as GridCell) };
  if (price.state === 'ok') return { ...base, ...fromPrice(price.money, counts) };
  if (parts.length > 0) return { ...base, ...fromParts(view, parts) };
  return { ...base, money: [], budget: null, unitPrice: null, quantity: counts.quantity[0]?.n ?? null, differs: null };
}

const NO_PRICE: MoneyCell = { state: 'none' };

/** 4.8万元 in a column 标准/经费, where the standards say what they are of (800元/户): the whole, and no standard. */
function isWhole(view: RowView, money: MoneyMention): boolean {
  const header = view.all('unitPrice')[0]?.guess.header ?? '';
  return money.per === null && /经费|预算|金额|费用(?!标准)|合计/.test(header.replace(/(?:经费|费用|预算)标准/g, ''));
}

/** 「团体一等奖人均400元」 in a column of standards is what winners get, no price of the activity; its words go to the remark. */
export function isPrizeStandard(cell: GridCell): boolean {
  return /等奖|奖金|奖品|[金银铜冠亚季][奖军]|名次|第[一二三]名|优胜奖/.test(cell.text) && /\d/.test(cell.text);
}

/** A merged copy of the row above is the budget of both rows and stands with the first. */
function ownCell(view: RowView, field: ColumnField): GridCell | null {
  const cell = view.cell(field);
  return cell === null || (cell.merged && field !== 'unitPrice') ? null : cell;
}

function readField(view: RowView, cell: GridCell | null, field: ColumnField, unit: MoneyUnit | null): MoneyCell {
  if (cell === null) return { state: 'none' };
  const guess = view.all(field)[0]?.guess;
  const base = readHeaderText(guess?.header ?? '').base;
  const perHeader = field !== 'unitPrice' ? null : /人均|每人|人/.test(base) ? '人' : (/每([次场期批])/.exec(base)?.[1] ?? null);
  // 单价 is in 元 even where the totals are in 万元, unless its own header says otherwise.
  const fallback = field === 'unitPrice' && unit !== null ? '元' : unit;
  return readMoneyCell(cell, { unit: guess?.unit ?? fallback, per: guess?.per ?? perHeader });
}

/** What the money of a row comes to. */
export type Sums = Pick<RowMoney, 'money' | 'budget' | 'unitPrice' | 'quantity' | 'differs'>;

function withStated(money: MoneyMention, price: MoneyCell, counts: RowCounts, parts: RowMoney['parts'], cell: GridCell): Sums {
  if (isBareStandard(money)) {
    const filled = fromPrice(money, counts);
    return filled;
  }
  const unitPrice = price.state === 'ok' ? price.money.amount : money.unitAmount;
  const count =
    counts.quantity[0] ?? (unitPrice === null ? undefined : matching(counts, price.state === 'ok' ? price.money.per : money.per));
  const quantity = count?.n ?? money.quantity;
  const product = unitPrice !== null && quantity !== null ? times(unitPrice, quantity) : null;
  const whole: MoneyMention = {
    ...money,
    unitAmount: unitPrice,
    quantity: unitPrice === null ? money.quantity : quantity,
    per: money.per ?? (unitPrice === null ? null : perOf(price, count)),
  };
  const partSum = parts.length > 1 ? sumFen(parts.map((part) => part.amount)) : null;
  const other =
    product !== null && counts.quantity.length > 0 && product !== money.amount
      ? product
      : partSum !== null && partSum !== money.amount
        ? partSum
        : null;
  return {
    money: [whole],
    budget: money.amount,
    unitPrice,
    quantity,
    differs: other === null || money.amountMax !== null ? null : { stated: money.amount, computed: other, cell },
  };
}

function perOf(price: MoneyCell, count: Count | undefined): string | null {
  if (price.state === 'ok' && price.money.per !== null) return price.money.per;
  return count === undefined || count.unit === '' ? null : count.unit;
}

/** Unit price × the number it is a standard of. */
export function fromPrice(price: MoneyMention, counts: RowCounts): Sums {
  const count =
    counts.quantity[0] !== undefined && fits(price.per, counts.quantity[0])
      ? counts.quantity[0]
      : matching(counts, price.per, /^[\d.,]+$/.test(price.raw.trim()));
  const amount = count === undefined ? null : times(price.amount, count.n);
  if (count === undefined || amount === null) {
    const bare = price.per === null ? { ...price, unitAmount: price.amount, per: '' } : price;
    return { money: [bare], budget: null, unitPrice: price.amount, quantity: null, differs: null };
  }
  const per = price.per ?? (count.unit === '' ? null : count.unit);
  const max = price.amountMax === null ? null : times(price.amountMax, count.n);
  const money: MoneyMention = { ...price, amount, unitAmount: price.amount, per, quantity: count.n, amountMax: max, computed: true };
  return { money: [money], budget: amount, unitPrice: price.amount, quantity: count.n, differs: null };
}

const PEOPLE_UNITS = new Set(['人', '名', '位', '人次', '个']);

function fits(per: string | null, count: Count): boolean {
  if (per === null || count.unit === '' || per === count.unit) return true;
  return PEOPLE_UNITS.has(per) && PEOPLE_UNITS.has(count.unit);
}

/** The count a standard multiplies: heads for 元/人, households for 元/户, otherwise the same measure. */
function matching(counts: RowCounts, per: string | null, loose = false): Count | undefined {
  const all = [...counts.quantity, ...counts.people, ...counts.other];
  // 疗休养(两批), 每批30人
  const each = counts.people.find((count) => /^每[批期场次]$/.test(count.qualifier ?? ''));
  const batches = each && counts.other.find((count) => count.unit === each.qualifier?.slice(1));
  if (each && batches && (per === null || PEOPLE_UNITS.has(per))) return { ...each, n: each.n * batches.n, qualifier: null };
  if (per === null || PEOPLE_UNITS.has(per)) {
    const heads = peopleOf([...counts.quantity, ...counts.people]) ?? peopleOf(counts.other.filter((count) => count.unit !== ''));
    const found = all.find((count) => count.n === heads);
    if (found !== undefined && heads !== null) return found;
    const things = per === '个' && heads === null ? all.filter((count) => count.unit === '个') : [];
    if (things.length === 1) return things[0];
    // 人均标准 over a column of 80户 or 30个科室: the heading says it loosely
    return per === null || (loose && counts.people.length === 1) ? counts.people[0] : undefined;
  }
  // 每所0.3, for 28个供电所
  return all.find((count) => count.unit === per) ?? all.find((count) => count.unit === '个' && count.what?.endsWith(per));
}

function times(amount: Fen, quantity: number): Fen | null {
  const product = Math.round(amount * quantity);
  return Math.abs(product) <= MAX_FEN ? fen(product) : null;
}

function fundParts(view: RowView, unit: MoneyUnit | null): { source: FundSource; amount: Fen }[] {
  return view.all('fundPart').flatMap(({ cell, guess }) => {
    if (cell.merged) return [];
    const read = readMoneyCell(cell, { unit: guess.unit ?? unit, per: null });
    const source = mapFundSource(readHeaderText(guess.header).base)[0];
    return read.state === 'ok' && source !== undefined && read.money.amount !== 0 ? [{ source, amount: read.money.amount }] : [];
  });
}

function fromParts(view: RowView, parts: RowMoney['parts']): Sums {
  const cell = view.all('fundPart')[0]?.cell;
  const amount = sumFen(parts.map((part) => part.amount));
  if (cell === undefined) return { money: [], budget: null, unitPrice: null, quantity: null, differs: null };
  const money: MoneyMention = {
    raw: cell.text,
    span: { start: cell.start, end: cell.end },
    amount,
    unitAmount: null,
    per: null,
    quantity: null,
    amountMax: null,
    computed: parts.length > 1,
    scope: 'activity',
  };
  return { money: [money], budget: amount, unitPrice: null, quantity: null, differs: null };
}
