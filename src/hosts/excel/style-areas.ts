import type { CellStyle, Rect, SheetModel } from '../../sheets/model';
import { rectAddress } from '../../sheets/address';

/** One property of looks with the value it takes in some rectangles. */
export interface StyleGroup {
  readonly property: StyleProperty;
  readonly value: string | number | boolean;
  readonly areas: readonly Rect[];
}

export const STYLE_PROPERTIES = [
  'fontName',
  'fontSize',
  'bold',
  'italic',
  'color',
  'fill',
  'numberFormat',
  'horizontal',
  'vertical',
  'wrap',
  'shrink',
  'indent',
  'locked',
  'border',
] as const;
export type StyleProperty = (typeof STYLE_PROPERTIES)[number];
type Value = string | number | boolean;

/** The set members of a style, flat. */
export function flatStyle(style: CellStyle): Partial<Record<StyleProperty, Value>> {
  const { font, border, ...rest } = style;
  const { name, size, ...look } = font ?? {};
  const flat: Partial<Record<StyleProperty, Value | undefined>> = {
    ...rest,
    ...look,
    fontName: name,
    fontSize: size,
    border: border && `${border.weight}|${border.color}`,
  };
  return Object.fromEntries(Object.entries(flat).filter(([, value]) => value !== undefined)) as Partial<Record<StyleProperty, Value>>;
}

/**
 * The sheet's styled rectangles laid over each other, later ones winning, and taken apart by property: each property and value
 * once, with the rectangles that have it. What equals the sheet's default is left out. `clip` keeps only a part.
 */
export function styleGroups(sheet: Pick<SheetModel, 'styles' | 'defaultStyle'>, clip: Rect | null = null): StyleGroup[] {
  const base = flatStyle(sheet.defaultStyle);
  const groups: StyleGroup[] = [];
  for (const property of STYLE_PROPERTIES) {
    const layers = sheet.styles.flatMap(({ at, style }) => {
      const value = flatStyle(style)[property];
      const part = clip ? meet(at, clip) : at;
      return value === undefined || part === null ? [] : [{ at: part, value }];
    });
    if (layers.length === 0) continue;
    for (const [value, areas] of flatten(layers)) if (value !== base[property]) groups.push({ property, value, areas });
  }
  return groups;
}

function meet(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Later rectangles cut earlier ones, so that none overlap; equal neighbours are joined. */
function flatten(layers: readonly { at: Rect; value: Value }[]): Map<Value, Rect[]> {
  const byValue = new Map<Value, Rect[]>();
  for (const { at, value } of layers) {
    for (const [other, rects] of byValue)
      byValue.set(
        other,
        rects.flatMap((rect) => subtract(rect, at)),
      );
    byValue.set(value, [...(byValue.get(value) ?? []), at]);
  }
  return new Map([...byValue].filter(([, rects]) => rects.length > 0).map(([value, rects]) => [value, join(rects)]));
}

/** The parts of a rectangle outside another. */
export function subtract(rect: Rect, hole: Rect): Rect[] {
  const cut = meet(rect, hole);
  if (cut === null) return [rect];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const parts: Rect[] = [
    { ...rect, rows: cut.row - rect.row },
    { ...rect, row: below, rows: rect.row + rect.rows - below },
    { row: cut.row, rows: cut.rows, column: rect.column, columns: cut.column - rect.column },
    { row: cut.row, rows: cut.rows, column: right, columns: rect.column + rect.columns - right },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

function join(rects: readonly Rect[]): Rect[] {
  const joined: Rect[] = [];
  for (const rect of [...rects].sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row)) {
    const last = joined[joined.length - 1];
    if (last && last.column === rect.column && last.columns === rect.columns && last.row + last.rows === rect.row) {
      joined[joined.length - 1] = { ...last, rows: last.rows + rect.rows };
    } else joined.push(rect);
  }
  return joinSideways(joined);
}

function joinSideways(rects: readonly Rect[]): Rect[] {
  const joined: Rect[] = [];
  for (const rect of [...rects].sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column)) {
    const last = joined[joined.length - 1];
    if (last && last.row === rect.row && last.rows === rect.rows && last.column + last.columns === rect.column) {
      joined[joined.length - 1] = { ...last, columns: last.columns + rect.columns };
    } else joined.push(rect);
  }
  return joined;
}

/** Longest list of addresses in one call; Excel takes 8,192 characters. */
const MAX_ADDRESS = 4000;

/** Rectangles as comma-separated addresses, in pieces Excel accepts. */
export function addressLists(areas: readonly Rect[]): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = rectAddress(area);
    const last = lists[lists.length - 1];
    if (last !== undefined && last.length + address.length < MAX_ADDRESS) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
