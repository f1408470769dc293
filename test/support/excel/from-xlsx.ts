import { readXlsx, type CellStyle, type Sheet } from 'hucre/xlsx';
import { readCells } from '../../../src/hosts/xlsx/read-cells';
import type { BookState } from './state/book';
import { keyOf, parseA1 } from './state/address';
import type { SheetState } from './state/sheet';
import { PLAIN, withLook, type Look } from './state/style';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

/** Opens an .xlsx in the bench, as double-clicking it does: cells, looks, sizes, merges, tables, names, freeze, visibility. */
export async function loadXlsx(book: BookState, bytes: Uint8Array): Promise<void> {
  const [cells, file] = [await readCells(bytes), await readXlsx(bytes, { readStyles: true })];
  const old = [...book.sheets];
  old.forEach((sheet, index) => book.renameSheet(sheet, `~${index}`));
  for (const [index, { name, rows, merges, visibility }] of cells.entries()) {
    const sheet = book.addSheet(name);
    rows.forEach((line, row) =>
      line.forEach((cell, column) => {
        if (!cell) return;
        const content = cell.formula === undefined ? cell.value : { f: `=${cell.formula}` };
        if (content !== null) sheet.cells.set(keyOf(row, column), content);
      }),
    );
    sheet.meta.merges = merges.map((merge) => ({ ...merge }));
    sheet.meta.visibility = VISIBILITY[visibility];
    const source = file.sheets[index];
    if (source) loadRest(book, sheet, source);
  }
  for (const sheet of old) book.removeSheet(sheet);
  book.active = book.sheets[0]?.meta.id ?? '';
  book.names = (file.namedRanges ?? [])
    .filter(({ name }) => !name.startsWith('_xlnm.'))
    .map(({ name, range }) => ({ name, formula: `=${range}`, comment: '', visible: true }));
  book.calc.reset();
}

function loadRest(book: BookState, sheet: SheetState, source: Sheet): void {
  for (const [key, { style }] of source.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (style) sheet.looks.set(keyOf(row, column), withLook(PLAIN, lookOf(style)));
  }
  source.columns?.forEach(({ width, hidden }, column) => {
    // The file says five pixels more than Excel shows.
    if (width !== undefined) sheet.meta.columnWidths[column] = width * 5.25;
    if (hidden === true) sheet.meta.hiddenColumns[column] = true;
  });
  for (const [row, { height }] of source.rowDefs ?? []) if (height !== undefined) sheet.meta.rowHeights[row] = height;
  if (source.freezePane) sheet.meta.freeze = { rows: source.freezePane.rows ?? 0, columns: source.freezePane.columns ?? 0 };
  for (const table of source.tables ?? []) {
    const at = parseA1(table.range ?? '');
    if (!at) continue;
    sheet.meta.tables.push({
      id: book.id('TABLE'),
      name: table.displayName ?? table.name,
      at,
      style: table.style ?? '',
      showHeaders: true,
      showTotals: false,
      showBandedRows: table.showRowStripes ?? true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      filters: {},
    });
  }
}

const hash = (color: { rgb?: string } | undefined): string | null =>
  color?.rgb === undefined ? null : `#${color.rgb.slice(-6).toUpperCase()}`;

function lookOf(style: CellStyle): Partial<Look> {
  const { font, fill, alignment, border, numFmt, protection } = style;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const fillColor = fill && 'fgColor' in fill ? hash(fill.fgColor as { rgb?: string }) : null;
  const side = (edge: { style?: string; color?: { rgb?: string } } | undefined): string =>
    edge?.style === undefined
      ? ''
      : `Continuous|${edge.style === 'hair' ? 'Hairline' : capital(edge.style)}|${hash(edge.color) ?? '#000000'}`;
  const fontColor = hash(font?.color as { rgb?: string } | undefined);
  return {
    ...(font?.name === undefined ? {} : { fontName: font.name }),
    ...(font?.size === undefined ? {} : { fontSize: font.size }),
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.italic === true ? { italic: true } : {}),
    ...(fontColor === null ? {} : { fontColor }),
    ...(fillColor === null ? {} : { fill: fillColor }),
    ...(numFmt === undefined ? {} : { numberFormat: numFmt }),
    ...(alignment?.horizontal === undefined ? {} : { horizontal: capital(alignment.horizontal) }),
    ...(alignment?.vertical === undefined ? {} : { vertical: capital(alignment.vertical) }),
    ...(alignment?.wrapText === true ? { wrap: true } : {}),
    ...(protection?.locked === false ? { locked: false } : {}),
    top: side(border?.top as { style?: string }),
    bottom: side(border?.bottom as { style?: string }),
    left: side(border?.left as { style?: string }),
    right: side(border?.right as { style?: string }),
  };
}
