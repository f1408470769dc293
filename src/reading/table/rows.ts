import type { Grid, GridCell } from '../grid';
import type { ColumnField, ColumnGuess } from './fields';
import type { TableLayout } from './columns';
import { MONTH_LINE } from './month-line';

/** One row of a table seen through its columns. */
export interface RowView {
  readonly index: number;
  readonly cells: readonly GridCell[];
  /** First cell of a field, blank ones as null. */
  cell(field: ColumnField): GridCell | null;
  all(field: ColumnField): readonly { readonly cell: GridCell; readonly guess: ColumnGuess }[];
}

export type RowKind = 'blank' | 'total' | 'subtotal' | 'note' | 'heading' | 'income' | 'data';

export function viewRow(grid: Grid, index: number, layout: TableLayout): RowView {
  const cells = grid.rows[index] ?? [];
  const filled = (cell: GridCell | undefined): cell is GridCell => cell !== undefined && cell.text.trim() !== '';
  return {
    index,
    cells,
    cell(field) {
      const guess = layout.columns.find((column) => column.field === field && filled(cells[column.column]));
      return guess === undefined ? null : (cells[guess.column] ?? null);
    },
    all(field) {
      return layout.columns.flatMap((guess) => {
        const cell = cells[guess.column];
        return guess.field === field && filled(cell) ? [{ cell, guess }] : [];
      });
    },
  };
}

// 合计 · 合　计 · 总计(元) · 全年合计 · 经费合计 · 预算总额 · 支出合计
const TOTAL = /^(?:[一-龥]{0,6})?(?:合计|总计|共计|累计|总额|总和|总预算)(?:金额|经费|支出|预算|数)?(?:\(.*\))?(?:[:].*)?$/;
// 小计 · 上半年小计 · 一季度合计
const SUBTOTAL = /小计|^(?:[上下]半年|第?[一二三四]季度|[一二三四五六七八九十\d]{1,3}月份?|本页|本类|分类).{0,2}合计|^其中[:]?$/;
// 注:… · 备注：… · 说明：… · 制表人:… · 填表日期：…
const NOTE =
  /^(?:注|备注|说明|附注|附|填表说明|特别说明|温馨提示)\s*[:：\d.、]|^(?:制表|填表|填报|审核|审批|编制|经办|复核|单位负责)(?:人|日期|单位|时间)?\s*[:：]|^[*※★]\s*\S|^单\s*位\s*[:：]|^（?\(?盖章/;
// 会费收入 · 上级补助收入 · 拨缴经费收入 · 收缴会费 · 上年结余
const INCOME =
  /^(?:[一-龥]{0,8}收入(?:[（(].*[)）])?|(?:收缴|收取|计提|上缴)?(?:会员)?会费(?:收缴|收取)?|上年(?:度)?(?:累计)?结[余转].{0,4}|年初结[余转]|滚存结余|本年结余|期末结余)$/;
// 一、文体活动 · （二）送温暖 · 第一季度 · 3月
const NUMBERED =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+(?:部分|季度|章|项|阶段|学期)|[上下]半年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?)/;

/** Tells rows of activities from totals, notes, headings between them and income. */
export function classifyRow(view: RowView, width: number, incomeSection: boolean): RowKind {
  const own = view.cells.filter((cell) => !cell.merged && cell.text.trim() !== '');
  const distinct = new Set(view.cells.filter((cell) => cell.text.trim() !== '').map((cell) => `${cell.start}:${cell.text}`));
  const first = own[0];
  if (first === undefined || isStruckOut(view)) return 'blank';
  const label = labelOf(view, own);
  if (SUBTOTAL.test(label)) return 'subtotal';
  if (TOTAL.test(label)) return 'total';
  if (own.length <= 4 && /^(?:制表|填表|填报|编制)(?:人|单位)?\s*[:：]/.test(first.text.trim())) return 'note';
  if (own.length <= 2 && (NOTE.test(first.text.trim()) || (own.length === 2 && /^(?:备注|说明|注|附注)$/.test(first.text.trim()))))
    return 'note';
  if (distinct.size === 1 && MONTH_LINE.test(first.text.trim()) && view.all('month').length === 0) return 'heading';
  if (distinct.size === 1 && width >= 3) {
    const wide = view.cells.filter((cell) => cell.merged && cell.start === first.start).length >= 1;
    const title = view.cell('title') ?? view.cell('content') ?? view.cell('schedule');
    const inTitle = title !== null && title.start === first.start && !wide;
    if (!inTitle && view.all('month').length === 0) return first.text.length > 60 ? 'note' : 'heading';
    if (inTitle && view.cell('schedule') === null && isHeadingText(first.text.trim())) return 'heading';
  }
  if (incomeSection || INCOME.test(label)) return 'income';
  return 'data';
}

/** 2月 | — | — : a row whose name is a stroke says that there is nothing. */
function isStruckOut(view: RowView): boolean {
  const title = view.cell('title') ?? view.cell('content');
  return title !== null && /^[-—–―－一/／无×\s]+$/.test(title.text) && view.cell('budget') === null;
}

/** 一、文体活动 is a heading; 4月：召开… is an event with its time. */
function isHeadingText(text: string): boolean {
  return text.length <= 20 && NUMBERED.test(text) && !/[:：].*\S/.test(text) && !/[。；;]/.test(text);
}

/** The words that name a row: its title, or the first cell that is no number. */
function labelOf(view: RowView, own: readonly GridCell[]): string {
  const words = own.find((cell) => !/^[\d.、\s]*$/.test(cell.text)) ?? own[0];
  const title = view.cell('title');
  const total = own.slice(0, 3).find((cell) => /^\s*(?:合|总|小|共)\s*计/.test(cell.text));
  const cell = total ?? (title !== null && !title.merged ? title : words);
  return (cell?.text ?? '').normalize('NFKC').replace(/\s+/g, '');
}

/** Whether a row is only a repetition of the header (a table that runs over pages). */
export function repeatsHeader(cells: readonly GridCell[], texts: readonly string[]): boolean {
  const own = cells.map((cell) => cell.text.trim());
  const same = own.filter((text, column) => text !== '' && text === texts[column]?.trim()).length;
  return same >= 2 && same >= own.filter((text) => text !== '').length * 0.7;
}

export { INCOME as INCOME_ROW };
