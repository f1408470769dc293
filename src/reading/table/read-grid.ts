import type { Activity } from '../../plan/activity';
import type { Grid, GridCell } from '../grid';
import type { ReadNote } from '../note';
import type { ReadResult } from '../result';
import { plainTime } from '../time/mention';
import { tableUnit } from './columns';
import { withoutDitto } from './ditto';
import type { ColumnGuess, MoneyUnit } from './fields';
import { isPastSection } from './past-section';
import { readSection } from './read-section';
import { findSections, upright, type Section } from './sections';
import type { NoteSink, ReadGridOptions, TableContext } from './table-context';

/** Rows read from one table; a plan has some dozens, and what lies beyond is told and left out. */
export const MAX_TABLE_ROWS = 1000;
/** Characters read from one cell, and cells from one row: beyond, it is no table of activities. */
const MAX_CELL = 4000;
const MAX_ROW = 256;

/** Reads a table of activities: every row an entry, totals checked, nothing invented. Never throws. */
export function readGrid(source: Grid, options: ReadGridOptions): ReadResult {
  const notes: ReadNote[] = [];
  const note: NoteSink = (code, severity, at, params = {}) => notes.push({ code, severity, start: at.start, end: at.end, params });
  const grid = withoutDitto(upright(clip(source, note)));
  const sections = findSections(grid, options.columns ?? {});
  const read = sections.map((section) => ({
    past: isPastSection(section, grid, options.planYear, options.caption ?? ''),
    activities: readOne(section, grid, options, note),
  }));
  const activities = read.filter(({ past }) => !past).flatMap((one) => one.activities);
  const reports = read
    .filter(({ past }) => past)
    .flatMap((one) => one.activities.map((activity) => ({ ...activity, kind: 'report' as const })));
  if (sections.length === 0) tellNoTable(grid, note);
  tellDoubles(activities, note);
  return { text: source.text, planYear: options.planYear, activities: withUniqueIds(activities), reports: withUniqueIds(reports), notes };
}

function readOne(section: Section, grid: Grid, options: ReadGridOptions, note: NoteSink): Activity[] {
  tellGuesses(section, grid, note);
  const top = section.layout.header?.first ?? section.from;
  const above = grid.rows.slice(Math.max(0, top - 8), top);
  const title = [options.caption ?? '', ...above.flat().map((cell) => cell.text)].join(' ').trim();
  const last = grid.rows.slice(section.to - 1, section.to).flat();
  const found = tableUnit([title, ...last.map((cell) => cell.text)]) ?? options.unit ?? null;
  const context: TableContext = {
    grid,
    file: options.file,
    layout: section.layout,
    unit: found ?? unclearUnit(section, grid, note),
    time: { ...plainTime(options.planYear), cell: true, schoolYear: /学年|第一学期/.test(title) && !/第二学期|下学期|春季/.test(title) },
    headings: options.headings ?? [],
    caption: title,
    knowsMerges: timeMerges(section, grid),
    note,
  };
  return readSection(section, context);
}

/** Amounts like 1.2 and 0.35 without any unit can only be 万元; it is said that this was taken for granted. */
function unclearUnit(section: Section, grid: Grid, note: NoteSink): MoneyUnit | null {
  const column = section.layout.columns.find((guess) => guess.field === 'budget' && guess.unit === null);
  if (column === undefined) return null;
  const cells = grid.rows.slice(section.from, section.to).flatMap((row) => row[column.column] ?? []);
  const numbers = cells.filter((cell) => /^\d+(?:\.\d+)?$/.test(cell.text.trim())).map((cell) => Number(cell.text));
  const fractions = numbers.filter((value) => !Number.isInteger(value)).length;
  if (numbers.length < 2 || fractions < numbers.length / 3 || numbers.some((value) => value >= 1000)) return null;
  if (numbers.filter((value) => value < 20).length < numbers.length * 0.7) return null;
  const first = cells.find((cell) => cell.text.trim() !== '') ?? cells[0];
  if (first !== undefined) note('unit-unclear', 'warning', first, { unit: '万元' });
  return '万元';
}

/** Whether the table's time cells are really merged somewhere: then a blank one is blank. */
function timeMerges(section: Section, grid: Grid): boolean {
  const columns = section.layout.columns.filter((guess) => guess.field === 'time').map((guess) => guess.column);
  return grid.rows.slice(section.from, section.to).some((row) => columns.some((column) => row[column]?.merged === true));
}

function tellGuesses(section: Section, grid: Grid, note: NoteSink): void {
  const { header, columns } = section.layout;
  const row = grid.rows[header?.first ?? section.from] ?? [];
  if (header === null) note('table-without-header', 'warning', spanOf(row), { columns: describe(columns) });
  for (const guess of columns) {
    const cell = row[guess.column];
    if (
      header === null ||
      cell === undefined ||
      guess.reason === 'header-name' ||
      guess.reason === 'header-pair' ||
      guess.reason === 'choice'
    )
      continue;
    note('column-guessed', 'info', cell, { column: guess.column + 1, header: guess.header, field: guess.field, reason: guess.reason });
  }
}

function describe(columns: readonly ColumnGuess[]): string {
  return columns.map((guess) => `${guess.column + 1}=${guess.field}`).join(',');
}

function tellNoTable(grid: Grid, note: NoteSink): void {
  const filled = grid.rows.filter((row) => row.some((cell) => cell.text.trim() !== ''));
  const first = filled[0];
  if (first !== undefined && filled.length > 1)
    note('not-understood', 'warning', spanOf(first), {
      text: first
        .map((cell) => cell.text.trim())
        .join(' ')
        .slice(0, 60),
    });
}

function spanOf(row: Grid['rows'][number]): { start: number; end: number } {
  return { start: row[0]?.start ?? 0, end: row[row.length - 1]?.end ?? 0 };
}

/** Holds the table to what a plan can be, and says what was left out. */
function clip(grid: Grid, note: NoteSink): Grid {
  const { rows } = grid;
  if (rows.length > MAX_TABLE_ROWS)
    note('clipped', 'warning', spanOf(rows[MAX_TABLE_ROWS] ?? []), { limit: MAX_TABLE_ROWS, rows: rows.length });
  const kept = rows.slice(0, MAX_TABLE_ROWS);
  const wide = kept.some((row) => row.length > MAX_ROW || row.some((cell) => cell.text.length > MAX_CELL));
  if (!wide) return kept.length === rows.length ? grid : { text: grid.text, rows: kept };
  return { text: grid.text, rows: kept.map((row) => row.slice(0, MAX_ROW).map((cell) => clipCell(cell, note))) };
}

function clipCell(cell: GridCell, note: NoteSink): GridCell {
  if (cell.text.length <= MAX_CELL) return cell;
  note('clipped', 'warning', cell, { limit: MAX_CELL, characters: cell.text.length });
  return { ...cell, text: cell.text.slice(0, MAX_CELL), end: Math.min(cell.end, cell.start + MAX_CELL) };
}

/** Rows that say the same twice, name, time and money: both stay, and it is said. */
function tellDoubles(activities: readonly Activity[], note: NoteSink): void {
  const seen = new Set<string>();
  for (const { title, time, budget, owners, provenance } of activities) {
    const key = JSON.stringify([title, time.set, time.day, time.part, budget, owners]);
    if (seen.has(key) && provenance !== null) note('duplicate-row', 'warning', provenance.span, { title });
    seen.add(key);
  }
}

function withUniqueIds(activities: readonly Activity[]): Activity[] {
  const seen = new Map<string, number>();
  return activities.map((activity) => {
    const count = (seen.get(activity.id) ?? 0) + 1;
    seen.set(activity.id, count);
    return count === 1 ? activity : { ...activity, id: `${activity.id}-${count}` };
  });
}
