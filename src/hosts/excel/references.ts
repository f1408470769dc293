import { columnIndex, columnName, quoteSheet } from '../../sheets/address';

/** One end of a reference: zero-based, null for whole rows or columns; whether each part is fixed with `$`. */
export interface ReferenceEnd {
  column: number | null;
  row: number | null;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

/** `'年度计划'!$F$4:$R$1003`, `B63`, `$3:$4`; text in double quotes is passed over, function names and words are not taken. */
const TOKEN =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w(!.\u4e00-\u9fff])/g;

function readEnd(text: string): ReferenceEnd {
  const match = /^(\$?)([A-Z]{1,3})?(\$?)(\d{1,7})?$/.exec(text);
  const letters = match?.[2];
  const digits = match?.[4];
  return {
    column: letters === undefined ? null : columnIndex(letters),
    row: digits === undefined ? null : Number(digits) - 1,
    columnFixed: letters !== undefined && match?.[1] === '$',
    rowFixed: letters === undefined ? match?.[1] === '$' : match?.[3] === '$',
  };
}

function writeEnd({ column, row, columnFixed, rowFixed }: ReferenceEnd): string {
  const letters = column === null ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`;
  return letters + (row === null ? '' : `${rowFixed ? '$' : ''}${row + 1}`);
}

function sheetOf(prefix: string): string {
  return prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
}

/** Rewrites every reference of a formula; `sheet` is null for references without a sheet. */
export function mapReferences(
  formula: string,
  change: (sheet: string | null, ends: ReferenceEnd[]) => { sheet: string | null; text: string },
): string {
  return formula.replace(TOKEN, (token: string, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return token;
    const { sheet, text } = change(prefix === undefined ? null : sheetOf(prefix), reference.split(':').map(readEnd));
    return sheet === null ? text : `${quoteSheet(sheet)}!${text}`;
  });
}

export function writeEnds(ends: readonly ReferenceEnd[]): string {
  return ends.map(writeEnd).join(':');
}

/** The formula with relative references told from its own cell: equal for cells that one could fill from another. */
export function relativeKey(formula: string, row: number, column: number): string {
  return mapReferences(formula, (sheet, ends) => ({
    sheet,
    text: ends
      .map((end) => {
        const r = end.row === null ? '' : end.rowFixed ? `R${end.row}` : `R[${end.row - row}]`;
        const c = end.column === null ? '' : end.columnFixed ? `C${end.column}` : `C[${end.column - column}]`;
        return r + c;
      })
      .join(':'),
  }));
}

/** The formula as filling it so many columns to the right gives it. */
export function filledRight(formula: string, columns: number): string {
  return mapReferences(formula, (sheet, ends) => ({
    sheet,
    text: writeEnds(ends.map((end) => (end.column === null || end.columnFixed ? end : { ...end, column: end.column + columns }))),
  }));
}
