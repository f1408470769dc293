import type { CellStyle, SheetModel } from '../../sheets/model';

/** Styles of every cell of a sheet, later ones over earlier ones. */
export function cellStyles(sheet: SheetModel, rows: number, columns: number): CellStyle[][] {
  const grid: CellStyle[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => sheet.defaultStyle));
  for (const { at, style } of sheet.styles) {
    // One merged style per style it meets: whole columns share theirs.
    const merged = new Map<CellStyle, CellStyle>();
    for (let row = at.row; row < Math.min(rows, at.row + at.rows); row += 1) {
      const line = grid[row] ?? [];
      for (let column = at.column; column < Math.min(columns, at.column + at.columns); column += 1) {
        const under = line[column] ?? sheet.defaultStyle;
        const over = merged.get(under) ?? { ...under, ...style, font: { ...under.font, ...style.font } };
        merged.set(under, over);
        line[column] = over;
      }
    }
  }
  return grid;
}

const WEIGHTS = { hair: '0.25pt', thin: '0.5pt', medium: '1pt' } as const;

/** Families to fall back on where a Chinese office font is missing. */
const FALLBACK: Readonly<Record<string, string>> = {
  宋体: 'SimSun, "Songti SC", "Noto Serif CJK SC", serif',
  仿宋: 'FangSong, STFangsong, "Noto Serif CJK SC", serif',
  黑体: 'SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif',
};

/** CSS declarations of a cell. */
export function cssOf(style: CellStyle): string {
  const font = style.font ?? {};
  const name = font.name ?? '宋体';
  const rules: [string, string | undefined][] = [
    ['font-family', `"${name}", ${FALLBACK[name] ?? 'serif'}`],
    ['font-size', font.size === undefined ? undefined : `${font.size}pt`],
    ['font-weight', font.bold === true ? 'bold' : undefined],
    ['font-style', font.italic === true ? 'italic' : undefined],
    ['color', font.color === undefined ? undefined : `#${font.color}`],
    ['background', style.fill === undefined ? undefined : `#${style.fill}`],
    ['text-align', style.horizontal],
    ['vertical-align', style.vertical === 'center' ? 'middle' : style.vertical],
    ['white-space', style.wrap === true ? 'pre-wrap' : 'pre'],
    ['padding-left', style.indent === undefined ? undefined : `${style.indent * 7}pt`],
    ['border', style.border === undefined ? undefined : `${WEIGHTS[style.border.weight]} solid #${style.border.color}`],
  ];
  return rules.map(([key, value]) => (value === undefined ? '' : `${key}:${value};`)).join('');
}
