import type { Grid } from '../grid';
import type { Section } from './sections';

const YEAR = /(20\d\d)(?=年|[./-]\d)/g;
/** 2026年活动完成情况, in a row over the header. */
const DONE = /(20\d\d)年?度?.{0,12}(?:完成|开展|执行|支出|落实)情况|(20\d\d)年?度?.{0,8}(?:总结|回顾|决算)/;

/**
 * Whether the rows of a table tell of a year before the plan's, while the text goes on to tell of the plan's year: past work. A text all of
 * whose years are old is an old plan, and is read as a plan.
 */
export function isPastSection({ layout, from, to }: Section, grid: Grid, planYear: number, caption: string): boolean {
  if (!grid.text.includes(`${planYear}年`)) return false;
  const top = layout.header?.first ?? from;
  const over = grid.rows.slice(Math.max(0, top - 2), top).flatMap((row) => row.map((cell) => cell.text));
  const columns = layout.columns.filter(({ field }) => field === 'time' || field === 'start').map(({ column }) => column);
  const told = grid.rows.slice(from, to).flatMap((row) => columns.map((column) => row[column]?.text ?? ''));
  const years = told.flatMap((text) => [...text.matchAll(YEAR)].map((found) => Number(found[1])));
  if (years.length > 0) return years.length * 2 >= to - from && years.every((year) => year < planYear);
  const done = DONE.exec(`${caption} ${over.join(' ')}`);
  return done !== null && Number(done[1] ?? done[2]) < planYear;
}
