import type { ReadCell } from '../../sheets/cells';
import type { SheetContents } from './contents';
import type { WorkbookSheet } from './read-workbook';

const plain = (content: unknown): string => String(content ?? '').replace(/^'/, '');

/** Whether what people type into a sheet (constants, not formulas) is another than when it was read; false for one not read. */
export function hasChanged({ sheet, at, formulas }: SheetContents, known: readonly WorkbookSheet[]): boolean {
  const before = known.find(({ id }) => id === sheet.id);
  if (before === undefined) return false;
  const { row: top, column: left, rows, columns } = at ?? { row: 0, column: 0, rows: 0, columns: 0 };
  for (let r = 0; r < Math.max(before.rows.length, top + rows); r++) {
    const line: readonly (ReadCell | null)[] = before.rows[r] ?? [];
    for (let c = 0; c < Math.max(line.length, left + columns); c++) {
      const now = formulas[r - top]?.[c - left];
      const cell = line[c] ?? null;
      const isFormula = typeof now === 'string' && now.startsWith('=') && now !== cell?.value;
      if (isFormula !== (cell?.formula !== undefined) || (!isFormula && plain(cell?.value) !== plain(now))) return true;
    }
  }
  return false;
}
