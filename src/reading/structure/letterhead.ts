import { readNumeral } from '../text/numerals';
import type { Line } from './lines';

/** When and for which year a document says it was written. */
export interface Letterhead {
  readonly year: number | null;
  readonly month: number | null;
}

// 2027年3月1日 · 2027.3.1 · 2027-03-01, alone in its line
const DATE = /^[(（]?(20\d{2})(?:年|[./-]) ?(1[0-2]|0?[1-9])(?:月|[./-])(?: ?\d{1,2} ?日?)?[)）]?$/;
const TITLE_YEAR = /(20\d{2}|二零[零一二三四五六七八九]{2})(?:-20\d{2})?(?:年|学年)/;
// 2027年工作计划如下:
const PLAN_LINE =
  /^(?:[一二三四五六][、.])?(?:现将)?(20\d{2})年(?:度)?(?:工会)?(?:主要|重点)?工作(?:计划|安排|打算|要点|思路)(?:如下)?[:。]?$/;

/** Looks for the date in the last and first lines, and for the year in a title. */
export function readLetterhead(lines: readonly Line[], titles: readonly Line[]): Letterhead {
  const near = [...lines.slice(-4).reverse(), ...lines.slice(0, 5)];
  const dated = near.map((line) => DATE.exec(line.text.replace(/\s/g, ''))).find((found) => found !== null);
  const titled = titles.map((line) => TITLE_YEAR.exec(line.text)?.[1]).find((year) => year !== undefined);
  const said = titled === undefined ? lines.map((line) => PLAN_LINE.exec(line.text)?.[1]).find((one) => one !== undefined) : undefined;
  const year = titled ?? said ?? dated?.[1];
  return { year: year === undefined ? null : readNumeral(year), month: dated?.[2] === undefined ? null : Number(dated[2]) };
}
