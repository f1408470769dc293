import { ownSpent } from '../budget/amounts';
import { fen, yuanFromFen, type Fen } from '../plan/fen';
import { slotsOf } from '../plan/month';
import type { ModelCell } from './model';
import { columnName, movingColumns } from './address';
import type { ActivityFigures } from './figures';
import { MAX_FUNDING_PARTS, normalizedFormula, normalizeFunding } from './funding-text';
import { columnRange, spanRange } from './master-layout';
import { monthField } from './columns';
import { DETAIL_FIRST_ROW, MONTHLY, masterCell, type MonthlyLayout } from './monthly-layout';
import { lastYearRanges } from './reading-layout';
import { listRange } from './settings-layout';

/** Room for one part of a funding cell while formulas take it apart. */
const PART_WIDTH = 50;
/** What a source without yuan shows until the rest is known. */
const REST_MARK = '余';

const money = (amount: Fen | null): number | '' => (amount === null ? '' : yuanFromFen(amount));

/** One detail row of 月度资金 as cells; `figures` null is a row kept for activities added by hand. */
export function detailRow(layout: MonthlyLayout, index: number, figures: ActivityFigures | null): ModelCell[] {
  const row = DETAIL_FIRST_ROW + index;
  return [
    index + 1,
    ...headCells(layout, row, figures),
    ...monthCells(layout, row, figures),
    ...tailCells(layout, row, figures),
    ...partCells(layout, row, figures),
  ];
}

/** Address in the row with the column fixed: $D60. */
function at(column: number, row: number): string {
  return `$${columnName(column)}${row + 1}`;
}

function headCells(layout: MonthlyLayout, row: number, figures: ActivityFigures | null): ModelCell[] {
  const cell = (field: string): string => masterCell(layout, field, row);
  const [budget, price, quantity] = [cell('budget'), cell('unitPrice'), cell('quantity')];
  const product = `IF(AND(ISNUMBER(${price}),ISNUMBER(${quantity})),ROUND(${price}*${quantity},2),"")`;
  const parts = partsRange(layout, row);
  const amounts = `${at(layout.parts + 1, row)}:${at(layout.parts + 2 * MAX_FUNDING_PARTS - 1, row)}`;
  const amount = at(MONTHLY.budget, row);
  const first = monthField(layout.slots[0] ?? 1);
  const last = monthField(layout.slots[layout.slots.length - 1] ?? 12);
  const cents = at(MONTHLY.cents, row);
  const marked = at(MONTHLY.marked, row);
  const months = figures === null ? 0 : slotsOf(figures.activity.time.set).length;
  const own = figures?.own ?? null;
  const each = own === null || months === 0 ? '' : Math.trunc(own / months) + 0;
  return [
    { formula: `${cell('title')}&""`, value: figures?.activity.title ?? '' },
    { formula: `${cell('subject')}&""`, value: figures?.activity.subject ?? '' },
    { formula: `IF(ISNUMBER(${budget}),ROUND(${budget},2),${product})`, value: money(figures?.budget ?? null) },
    { formula: `ROUND(SUMIF(${parts},"行政列支",${amounts}),2)`, value: yuanFromFen(figures?.outside ?? fen(0)) },
    { formula: `COUNTA(INDEX(${spanRange(layout.master, first, last)},$A${row + 1}+1,0))`, value: months },
    { formula: `IF(OR(${cents}="",${marked}=0),"",TRUNC(${cents}/${marked}))`, value: each },
    { formula: `IF(${amount}="","",ROUND((${amount}-${at(MONTHLY.outside, row)})*100,0))`, value: figures?.own ?? '' },
  ];
}

/** Share of a month: the quotient cut to the 分; the last marked month, told by how many stand before it, takes the remainder. */
function monthCells(layout: MonthlyLayout, row: number, figures: ActivityFigures | null): ModelCell[] {
  const cents = at(MONTHLY.cents, row);
  const marked = at(MONTHLY.marked, row);
  const each = at(MONTHLY.each, row);
  return layout.slots.map((slot, index) => {
    const before = `${cents}:${columnName(MONTHLY.months + index - 1)}${row + 1}`;
    const own = `IF(COUNT(${before})=${marked},${cents}-(${marked}-1)*${each},${each})/100`;
    // Months stand side by side on both sheets: one formula, filled to the right.
    const mark = movingColumns(columnRange(layout.master, monthField(slot)));
    return { formula: `IF(OR(INDEX(${mark},$A${row + 1}+1)="",${cents}=""),"",${own})`, value: money(figures?.shares.get(slot) ?? null) };
  });
}

function tailCells(layout: MonthlyLayout, row: number, figures: ActivityFigures | null): ModelCell[] {
  const cents = at(MONTHLY.cents, row);
  const filled = `COUNTA(INDEX(${spanRange(layout.master, 'title', 'remark')},$A${row + 1}+1,0))`;
  const blank = `IF(${at(MONTHLY.budget, row)}<>"",0,IF(${filled}=0,0,IF(${masterCell(layout, 'subject', row)}="无经费",0,IF(${masterCell(layout, 'status', row)}="取消",0,1))))`;
  const { ids, amounts } = lastYearRanges(layout.master.count);
  const found = `INDEX(${amounts},MATCH(${masterCell(layout, 'id', row)},${ids},0))`;
  const loose = figures !== null && figures.own !== null && figures.shares.size === 0 ? figures.own : null;
  return [
    { formula: `IF(${cents}="","",IF(${at(MONTHLY.marked, row)}=0,${cents}/100,""))`, value: money(loose) },
    { formula: blank, value: figures?.needsAmount === true ? 1 : 0 },
    { formula: `IFERROR(IF(ISNUMBER(${found}),${found},""),"")`, value: money(figures?.activity.lastYear ?? null) },
    ownSpentCell(layout, row, figures),
  ];
}

/** The union's part of 实际支出, split as the budget is; without a budget, all of it unless 行政列支 is the only source. */
function ownSpentCell(layout: MonthlyLayout, row: number, figures: ActivityFigures | null): ModelCell {
  const spent = masterCell(layout, 'spent', row);
  const [budget, outside] = [at(MONTHLY.budget, row), at(MONTHLY.outside, row)];
  const sources = partsRange(layout, row);
  const cents = (yuan: string): string => `ROUND(${yuan}*100,0)`;
  const share = `ROUND(${cents(spent)}*${cents(outside)}/${cents(budget)},0)/100`;
  const named = `COUNTIF(${sources},"行政列支")`;
  const all = Array.from({ length: MAX_FUNDING_PARTS }, (_, part) => `(${at(layout.parts + 2 * part, row)}<>"")`).join('+');
  const unplanned = `IF(AND(${named}>0,${named}=${all}),"",ROUND(${spent},2))`;
  const planned = `IF(${outside}>=${budget},"",ROUND(${spent}-${share},2))`;
  return {
    formula: `IF(ISNUMBER(${spent}),IF(N(${budget})<=0,${unplanned},${planned}),"")`,
    value: money(figures === null ? null : ownSpent(figures.activity)),
  };
}

/** The sources of a row; their amounts stand between them. */
function partsRange(layout: MonthlyLayout, row: number): string {
  return `${at(layout.parts, row)}:${at(layout.parts + 2 * MAX_FUNDING_PARTS - 2, row)}`;
}

function partCells(layout: MonthlyLayout, row: number, figures: ActivityFigures | null): ModelCell[] {
  const text = normalizeFunding(figures?.source ?? '');
  const spread = `SUBSTITUTE(${normalizedFormula(masterCell(layout, 'source', row))},";",REPT(" ",${PART_WIDTH}))`;
  const budget = at(MONTHLY.budget, row);
  const values = `${at(layout.values, row)}:${at(layout.values + MAX_FUNDING_PARTS - 1, row)}`;
  const slots = Array.from({ length: MAX_FUNDING_PARTS }, (_, part) => part);
  return [
    { formula: spread, value: text.replaceAll(';', ' '.repeat(PART_WIDTH)) },
    ...slots.map((part) => valueCell(layout, row, part, figures)),
    { formula: `IF(${budget}="","",ROUND(${budget}-SUM(${values}),2))`, value: money(figures?.rest ?? null) },
    ...slots.flatMap((part) => [sourceCell(layout, row, part, figures), amountCell(layout, row, part, figures)]),
  ];
}

/** Text of one part, cut out of the spread cell. */
function token(layout: MonthlyLayout, row: number, part: number): string {
  return `TRIM(MID(${at(layout.padded, row)},${part * PART_WIDTH + 1},${PART_WIDTH}))`;
}

/** The source a part names; every source is 会费 or four characters long, which a test holds. */
function sourceCell(layout: MonthlyLayout, row: number, part: number, figures: ActivityFigures | null): ModelCell {
  const text = token(layout, row, part);
  const list = listRange('source');
  const formula = `IFERROR(INDEX(${list},MATCH(IF(LEFT(${text},2)="会费","会费",LEFT(${text},4)),${list},0)),"")`;
  return { formula, value: figures?.parts[part]?.source ?? '' };
}

function valueCell(layout: MonthlyLayout, row: number, part: number, figures: ActivityFigures | null): ModelCell {
  const source = at(layout.parts + 2 * part, row);
  const digits = `MID(${token(layout, row, part)},LEN(${source})+1,${PART_WIDTH})`;
  const formula = `IF(${source}="","",IFERROR(ROUND(VALUE(${digits}),2),"${REST_MARK}"))`;
  const own = figures?.parts[part];
  return { formula, value: own === undefined ? '' : own.stated === null ? REST_MARK : yuanFromFen(own.stated) };
}

function amountCell(layout: MonthlyLayout, row: number, part: number, figures: ActivityFigures | null): ModelCell {
  const value = at(layout.values + part, row);
  const all = `${at(layout.values, row)}:${at(layout.values + MAX_FUNDING_PARTS - 1, row)}`;
  const later = `${at(layout.values + part + 1, row)}:${at(layout.values + MAX_FUNDING_PARTS - 1, row)}`;
  const cents = `ROUND(${at(layout.rest, row)}*100,0)`;
  const open = `COUNTIF(${all},"${REST_MARK}")`;
  const each = `TRUNC(${cents}/${open})`;
  const lastOpen = `(${cents}-(${open}-1)*${each})`;
  const shared = part === MAX_FUNDING_PARTS - 1 ? lastOpen : `IF(COUNTIF(${later},"${REST_MARK}")=0,${lastOpen},${each})`;
  const formula = `IF(OR(${at(layout.parts + 2 * part, row)}="",${at(MONTHLY.budget, row)}=""),"",IF(${value}<>"${REST_MARK}",${value},IF(${at(layout.rest, row)}<=0,0,${shared}/100)))`;
  return { formula, value: money(figures?.parts[part]?.amount ?? null) };
}
