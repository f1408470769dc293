import type { CellSheet, ReadCell } from '../../sheets/cells';
import type { ReadNote } from '../note';
import { planScore } from '../table/columns';
import { MAX_TABLE_ROWS } from '../table/read-grid';
import type { Grid } from '../grid';
import { isDateFormat, numberText, serialText } from './serial-text';
import { SourceText, type DraftCell } from './source-text';

/** A sheet as text and table. */
export interface SheetGrid {
  readonly sheet: CellSheet;
  readonly text: string;
  readonly grid: Grid | null;
  readonly notes: readonly ReadNote[];
}

/** Columns looked at; plans with a matrix and budget have some thirty. */
const MAX_COLUMNS = 120;

/** Turns a sheet into text and table: merged cells spread, dates and numbers as the sheet shows them, blank edges left out. */
export function sheetToGrid(sheet: CellSheet): SheetGrid {
  const notes: ReadNote[] = [];
  const used = usedSize(sheet);
  const rows = Math.min(used.rows, MAX_TABLE_ROWS + 1);
  const spans = new Map<string, { rows: number; columns: number }>();
  const covered = new Set<string>();
  for (const merge of sheet.merges.slice(0, 20_000)) coverMerge(merge, rows, used.columns, spans, covered);
  const out = new SourceText();
  const drafts: DraftCell[][] = [];
  for (let r = 0; r < rows; r++) {
    const line: DraftCell[] = [];
    for (let c = 0; c < used.columns; c++) {
      const key = `${r},${c}`;
      if (covered.has(key)) continue;
      line.push({ ...draft(sheet.rows[r]?.[c] ?? null, monthOnly(sheet, c)), ...spans.get(key) });
    }
    drafts.push(line);
  }
  out.table(drafts);
  const { text, grids } = out.finish();
  if (used.rows > rows) {
    notes.push({
      code: 'clipped',
      severity: 'warning',
      start: 0,
      end: 0,
      params: { limit: MAX_TABLE_ROWS, rows: used.rows, sheet: sheet.name },
    });
  }
  return { sheet, text, grid: grids[0] ?? null, notes };
}

type Merge = CellSheet['merges'][number];

function coverMerge(
  merge: Merge,
  rows: number,
  columns: number,
  spans: Map<string, { rows: number; columns: number }>,
  covered: Set<string>,
): void {
  const bottom = Math.min(merge.row + merge.rows, rows);
  const right = Math.min(merge.column + merge.columns, columns);
  if (merge.row >= bottom || merge.column >= right) return;
  spans.set(`${merge.row},${merge.column}`, { rows: bottom - merge.row, columns: right - merge.column });
  for (let r = merge.row; r < bottom; r++) {
    for (let c = merge.column; c < right; c++) if (r !== merge.row || c !== merge.column) covered.add(`${r},${c}`);
  }
}

function usedSize(sheet: CellSheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.rows.forEach((row, r) => {
    for (let c = Math.min(row.length, MAX_COLUMNS) - 1; c >= 0; c--) {
      const value = row[c]?.value ?? null;
      if (value === null || value === '') continue;
      rows = r + 1;
      columns = Math.max(columns, c + 1);
      break;
    }
  });
  return { rows, columns };
}

/** An .xls does not tell its date formats: when every date of a column is a first of the month, months were meant. */
function monthOnly(sheet: CellSheet, column: number): boolean {
  const cached = monthColumns.get(sheet) ?? new Map<number, boolean>();
  monthColumns.set(sheet, cached);
  const known = cached.get(column);
  if (known !== undefined) return known;
  const dates = sheet.rows.flatMap((row) => {
    const cell = row[column];
    return cell !== null && cell !== undefined && typeof cell.value === 'number' && cell.format === 'yyyy-mm-dd' ? [cell.value] : [];
  });
  const answer = dates.length >= 2 && dates.every((serial) => (serialText(serial, 'd') ?? '').endsWith('月1日'));
  cached.set(column, answer);
  return answer;
}
const monthColumns = new WeakMap<CellSheet, Map<number, boolean>>();

/** The text a person sees in a cell. Error cells and WPS pictures in cells show nothing to read. */
function draft(cell: ReadCell | null, monthOnlyColumn: boolean): DraftCell {
  if (cell === null || cell.value === null) return { text: '' };
  const { value, format } = cell;
  if (typeof value === 'boolean') return { text: value ? '√' : '' };
  if (typeof value === 'string')
    return {
      text: /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|GETTING_DATA|SPILL!|CALC!)|^=?(?:_xlfn\.)?DISPIMG\(/.test(value)
        ? ''
        : value.trim(),
    };
  const shown = format !== undefined && isDateFormat(format) ? serialText(value, monthOnlyColumn ? 'yyyy/m' : format) : null;
  if (shown !== null) return { text: shown, number: value, isDate: true };
  return Number.isFinite(value) ? { text: numberText(value, format), number: value } : { text: '' };
}

/** Sheets a plan is looked for in: the visible ones, or all when none is. */
export function readableSheets(sheets: readonly CellSheet[]): readonly CellSheet[] {
  const visible = sheets.filter((sheet) => sheet.visibility === 'visible');
  return (visible.length > 0 ? visible : sheets).slice(0, 60);
}

/** The sheet that looks most like a plan; hidden ones only when there is no other. Null when none has any cell. */
export function chooseSheet(sheets: readonly CellSheet[]): SheetGrid | null {
  let best: SheetGrid | null = null;
  let top = -1;
  for (const sheet of readableSheets(sheets)) {
    const read = sheetToGrid(sheet);
    if (read.grid === null) continue;
    // A name like 活动计划 decides between sheets that look alike; an earlier sheet wins a tie.
    const named = /计划|安排|活动|预算|方案|年历|工作/.test(sheet.name)
      ? 1
      : /说明|模板|示例|字典|下拉|参数|封面|目录/.test(sheet.name)
        ? -2
        : 0;
    const score = planScore(read.grid) + named;
    if (score > top) [best, top] = [read, score];
  }
  return best;
}
