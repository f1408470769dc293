import type { ExcelBench } from '../../support/excel/bench';
import { openBench } from '../../support/excel/open-bench';
import { BenchUser } from '../../support/excel/user';

const SHEET = 'Sheet1';

async function read(
  bench: ExcelBench,
  address: string,
  what: 'values' | 'formulas' | 'text' | 'numberFormat' | 'valueTypes',
): Promise<unknown[][]> {
  return bench.client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SHEET).getRange(address);
    range.load(what);
    await context.sync();
    return range[what];
  });
}

/** https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values */
describe('writing into cells', () => {
  const cases: readonly [string, unknown, unknown, string][] = [
    ['text', '●', '●', 'General'],
    ['a number typed as text', '007', 7, 'General'],
    ['text kept by an apostrophe', "'007", '007', 'General'],
    ['a date', '2027-03-08', 46454, 'yyyy/m/d'],
    ['what looks like a date', '3-5', 46451, 'm"月"d"日"'],
    ['a Chinese date', '3月8日', 46454, 'm"月"d"日"'],
    ['a day without a month', '8日', '8日', 'General'],
    ['a percentage', '12%', 0.12, '0%'],
    ['an amount', '12,500.50', 12500.5, '#,##0.00'],
    ['a truth value', 'TRUE', true, 'General'],
  ];
  it.each(cases)('%s: %j', async (_title, input, value, format) => {
    const bench = openBench();
    await new BenchUser(bench).type(SHEET, 'B2', input as string);
    expect(await read(bench, 'B2', 'values')).toEqual([[value]]);
    expect(await read(bench, 'B2', 'numberFormat')).toEqual([[format]]);
  });

  it('leaves a cell alone for null and empties it for an empty text', async () => {
    const bench = openBench();
    await new BenchUser(bench).paste(SHEET, 'A1', [[1, 2, 3]]);
    await bench.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange('A1:C1').formulas = [[null, '', '=A1+1']];
      await context.sync();
    });
    expect(await read(bench, 'A1:C1', 'values')).toEqual([[1, '', 2]]);
    expect(await read(bench, 'A1:C1', 'valueTypes')).toEqual([['Double', 'Empty', 'Double']]);
  });

  it('takes text as text in a cell formatted as text', async () => {
    const bench = openBench();
    await bench.client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SHEET).getRange('A1');
      range.numberFormat = [['@']];
      range.values = [['=1+1']];
      await context.sync();
    });
    expect(await read(bench, 'A1', 'values')).toEqual([['=1+1']]);
  });

  it('calculates, shows numbers in their format, and carries formulas along when they are copied', async () => {
    const bench = openBench();
    await new BenchUser(bench).paste(SHEET, 'A1', [
      [1200, 3, '=A1*B1'],
      [5, 2, ''],
      [7, 2, ''],
    ]);
    await bench.client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.getRange('C1:C3').numberFormat = '#,##0.00' as unknown as string[][];
      sheet.getRange('C2:C3').copyFrom('C1', 'Formulas');
      await context.sync();
    });
    expect(await read(bench, 'C1:C3', 'formulas')).toEqual([['=A1*B1'], ['=A2*B2'], ['=A3*B3']]);
    expect(await read(bench, 'C1:C3', 'text')).toEqual([['3,600.00'], ['10.00'], ['14.00']]);
  });
});

/** https://support.microsoft.com/office/insert-or-delete-rows-and-columns-6f40e6e4-85af-45e0-b39d-65dd504a3246 */
describe('inserting and deleting', () => {
  it('moves references, tables, names, validation, conditional formats, comments, merges and looks', async () => {
    const bench = openBench();
    const user = new BenchUser(bench);
    await user.paste(SHEET, 'B3', [
      ['名称', '数'],
      ['甲', 1],
      ['乙', '=C4+1'],
    ]);
    await user.format(SHEET, 'C5', { fill: '#FF0000' });
    await user.comment(SHEET, 'B5', '看这里');
    await bench.client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.tables.add('B3:C5', true).name = 'tbl';
      context.workbook.names.add('last', sheet.getRange('C5'));
      sheet.getRange('C4:C5').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      sheet.getRange('B4:C5').conditionalFormats.add('Custom').custom.rule.formula = '=$C4>1';
      sheet.getRange('E8:F8').merge(false);
      await context.sync();
    });
    await user.insertRows(SHEET, 3, 2);
    await user.insertColumns(SHEET, 0);
    const { meta, cells } = bench.book.sheetByName(SHEET)!;
    expect(meta.tables[0]?.at).toEqual({ row: 2, column: 2, rows: 5, columns: 2 });
    expect(meta.validations[0]?.at).toEqual([{ row: 5, column: 3, rows: 2, columns: 1 }]);
    expect(meta.conditionals[0]).toMatchObject({ at: [{ row: 5, column: 2, rows: 2, columns: 2 }], formula: '=$D6>1' });
    expect(meta.comments[0]).toMatchObject({ row: 6, column: 2 });
    expect(meta.merges).toEqual([{ row: 9, column: 5, rows: 1, columns: 2 }]);
    expect(bench.book.names[0]?.formula).toBe('=Sheet1!$D$7');
    expect(cells.get(6 * 16384 + 3)).toEqual({ f: '=D6+1' });
    expect(bench.book.sheetByName(SHEET)!.look(6, 3).fill).toBe('#FF0000');
    await user.deleteRows(SHEET, 5);
    expect(cells.size).toBeGreaterThan(0);
    expect(bench.book.formula(bench.book.sheetByName(SHEET)!, 5, 3)).toBe('=#REF!+1');
  });
});

/** https://learn.microsoft.com/javascript/api/excel/excel.table and …/excel.worksheet */
describe('what Excel refuses', () => {
  const refused: readonly [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, string][] = [
    ['overlapping tables', (sheet) => (sheet.tables.add('A1:B2', true), sheet.tables.add('B2:C3', true)), 'InvalidArgument'],
    ['a table over merged cells', (sheet) => (sheet.getRange('A2:B2').merge(false), sheet.tables.add('A1:B3', true)), 'InvalidOperation'],
    ['a resize that moves the header', (sheet) => sheet.tables.add('A2:B4', true).resize('A3:B6'), 'InvalidArgument'],
    ['a sheet name with a slash', (_, context) => context.workbook.worksheets.add('收入/支出'), 'InvalidArgument'],
    ['a sheet name that is taken', (_, context) => context.workbook.worksheets.add('sheet1'), 'ItemAlreadyExists'],
    ['an address outside the sheet', (sheet) => sheet.getRange('XFE1').clear(), 'InvalidArgument'],
    ['a name like a cell', (_, context) => context.workbook.names.add('A1', '=1'), 'InvalidArgument'],
    [
      'a list of more than 255 characters',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '字'.repeat(256) } }),
      'InvalidArgument',
    ],
    ['the last visible sheet deleted', (sheet) => sheet.delete(), 'InvalidOperation'],
    ['XML that is none', (_, context) => context.workbook.customXmlParts.add('no xml'), 'InvalidArgument'],
  ];
  it.each(refused)('%s', async (_title, act, code) => {
    const { Excel } = openBench().client;
    const run = Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code });
  });
});
