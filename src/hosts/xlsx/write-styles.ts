import type { CellStyle as HucreStyle } from 'hucre';
import type { CellStyle, SheetModel } from '../../sheets/model';

/** The library's style of each cell of a sheet, by row; `plain` is the style of cells that no rectangle touches. */
export interface StyleGrid {
  readonly plain: HucreStyle;
  readonly styles: readonly (readonly HucreStyle[])[];
}

/**
 * Lays the sheet's styled rectangles over each other, later ones winning member by member. Cells with the same pile of rectangles share one merged style, so that
 * the cost follows the number of different cells and not the number of cells.
 */
export function styleGrid(sheet: SheetModel, rows: number, columns: number): StyleGrid {
  const piles: number[][] = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  const merged: CellStyle[] = [sheet.defaultStyle];
  const next = new Map<string, number>();
  sheet.styles.forEach(({ at, style }, layer) => {
    for (let row = at.row; row < Math.min(rows, at.row + at.rows); row += 1) {
      const line = piles[row] as number[];
      for (let column = at.column; column < Math.min(columns, at.column + at.columns); column += 1) {
        const pile = line[column] as number;
        const key = `${pile}|${layer}`;
        let over = next.get(key);
        if (over === undefined) {
          over = merged.push(mergeStyles(merged[pile] as CellStyle, style)) - 1;
          next.set(key, over);
        }
        line[column] = over;
      }
    }
  });
  const hucre = merged.map(toHucreStyle);
  const plain = hucre[0] as HucreStyle;
  return { plain, styles: piles.map((line) => line.map((pile) => hucre[pile] ?? plain)) };
}

function mergeStyles(under: CellStyle, over: CellStyle): CellStyle {
  return { ...under, ...over, ...(under.font || over.font ? { font: { ...under.font, ...over.font } } : {}) };
}

/** Turns a model style into the library's. */
function toHucreStyle(style: CellStyle): HucreStyle {
  const { font, fill, border, numberFormat, locked } = style;
  const side = border && { style: border.weight, color: { rgb: border.color } };
  const alignment = alignmentOf(style);
  return {
    ...(font && { font: { ...plainFont(font), ...(font.color ? { color: { rgb: font.color } } : {}) } }),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } as const }),
    ...(side && { border: { top: side, right: side, bottom: side, left: side } }),
    ...(numberFormat && numberFormat !== 'General' ? { numFmt: numberFormat } : {}),
    ...(alignment && { alignment }),
    ...(locked === undefined ? {} : { protection: { locked } }),
  };
}

function plainFont(font: NonNullable<CellStyle['font']>): NonNullable<HucreStyle['font']> {
  return {
    ...(font.name ? { name: font.name } : {}),
    ...(font.size ? { size: font.size } : {}),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
  };
}

function alignmentOf(style: CellStyle): HucreStyle['alignment'] {
  const { horizontal, vertical, wrap, shrink, indent } = style;
  if (!horizontal && !vertical && !wrap && !shrink && indent === undefined) return undefined;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrap ? { wrapText: true } : {}),
    ...(shrink ? { shrinkToFit: true } : {}),
    ...(indent === undefined ? {} : { indent }),
  };
}
