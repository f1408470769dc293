import type { PageModel } from '../model';

/** Inches of margin on every page of a 上报稿. */
export const REPORT_MARGINS: PageModel['margins'] = { top: 0.65, bottom: 0.65, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 };

/** Sizes in points, portrait. */
const PAPERS = { A4: [595.28, 841.89], A3: [841.89, 1190.55] } as const;

/**
 * Widths are counted in digits of this font. Arial, or a font of the same widths, is on every machine; where 宋体 is missing its
 * replacement would make every column wider than planned. Cells name their own fonts.
 */
export const REPORT_NORMAL_FONT = { name: 'Arial', size: 10 } as const;

/** A column of one character is 7 pixels wide at 96 dpi, and each column has 5 more of padding. */
const POINTS_PER_CHARACTER = 5.25;
const PADDING_CHARACTERS = 5 / 7;
/** Programs round heights and widths their own way; pages are filled to these parts of their size. */
const WIDTH_SLACK = 0.985;
const HEIGHT_SLACK = 0.965;
/** Tables are laid out this much wider than the page and print at 94 per cent: 10 points come out as 9.4. */
export const TABLE_SHRINK = 1.06;

export interface PaperRoom {
  readonly paper: PageModel['paper'];
  readonly orientation: PageModel['orientation'];
  /** Characters of the default font side by side that tables are laid out for, and those that fit unshrunk. */
  readonly width: number;
  readonly unshrunk: number;
  /** Points one below the other. */
  readonly height: number;
}

/** What fits inside the margins of a page. */
export function paperRoom(paper: PageModel['paper'], orientation: PageModel['orientation'], shrink: number = TABLE_SHRINK): PaperRoom {
  const [short, long] = PAPERS[paper];
  const [across, down] = orientation === 'portrait' ? [short, long] : [long, short];
  const { left, right, top, bottom } = REPORT_MARGINS;
  const unshrunk = (across - (left + right) * 72) / POINTS_PER_CHARACTER;
  return {
    paper,
    orientation,
    width: unshrunk * WIDTH_SLACK * shrink,
    unshrunk,
    height: (down - (top + bottom) * 72) * HEIGHT_SLACK,
  };
}

export interface TextNeed {
  /** Width below which the column must not fall, and at which its longest text stands on one line. */
  readonly least: number;
  readonly most: number;
  /** Characters of all texts together. */
  readonly total: number;
}

export interface GrowingColumn {
  readonly width: number;
  /** Share of what the page leaves over once every text has its room. */
  readonly grow: number;
  /** What the column's texts need; a column without it keeps its width. */
  readonly texts?: TextNeed;
}

/** Size to estimate heights of texts of 10 points with: fonts that take the place of 宋体 are up to 8 per cent taller. */
export const TALL_SIZE = 10.8;

/**
 * Width to estimate wrapping with: what a column of `width` characters holds in a font of `size` points, on the scale of 10 points.
 * Each column is wider than its characters by its padding.
 */
export function textRoom(width: number, size: number): number {
  return ((width + PADDING_CHARACTERS) * 10) / size;
}

/** Characters that columns of these widths take in print, padding included. */
export function printedWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + PADDING_CHARACTERS, 0);
}

/**
 * Widths that fill the page. Columns of much text get more of it than columns of little, none more than its longest text needs;
 * what is left goes by `grow`. When the columns need more than the page has they keep their least widths and the print shrinks.
 */
export function fillWidths(columns: readonly GrowingColumn[], room: number): number[] {
  const widths = columns.map((column) => (column.texts === undefined ? column.width : Math.min(column.texts.least, column.texts.most)));
  let spare = room - printedWidth(widths);
  for (let round = 0; round < 6 && spare > 0.1; round += 1) {
    const weights = columns.map(({ texts }, index) =>
      texts !== undefined && (widths[index] ?? 0) < texts.most ? Math.sqrt(texts.total) : 0,
    );
    const whole = sum(weights);
    if (whole === 0) break;
    columns.forEach(({ texts }, index) => {
      const wish = (widths[index] ?? 0) + (spare * (weights[index] ?? 0)) / whole;
      if (texts !== undefined && (weights[index] ?? 0) > 0) widths[index] = Math.min(texts.most, wish);
    });
    spare = room - printedWidth(widths);
  }
  const growth = Math.max(1, sum(columns.map((column) => column.grow)));
  return columns.map((column, index) => Math.floor(((widths[index] ?? 0) + (Math.max(0, spare) * column.grow) / growth) * 10) / 10);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Height of a page in the sheet's own points when the print is shrunk to fit its width. */
export function pageHeight(room: PaperRoom, widths: readonly number[]): number {
  return room.height * Math.max(1, printedWidth(widths) / room.unshrunk);
}

/** Splits columns into `parts` neighbouring runs of about equal width: [first, count] each. */
export function splitColumns(widths: readonly number[], parts: number): [first: number, count: number][] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const runs: [number, number][] = [];
  let from = 0;
  let seen = 0;
  widths.forEach((width, index) => {
    seen += width;
    const left = parts - runs.length;
    const enough = seen >= (total * (runs.length + 1)) / parts - width / 2 || widths.length - index - 1 === left - 1;
    if (left > 1 && enough && index - from + 1 >= 1) {
      runs.push([from, index - from + 1]);
      from = index + 1;
    }
  });
  runs.push([from, widths.length - from]);
  return runs;
}
