import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { HostError } from '../../../src/hosts/host-error';
import { MAX_SHEET_XML, readCells } from '../../../src/hosts/xlsx/read-cells';
import { xlsFile } from '../../support/xls-file';

const book = (...sheets: WriteSheet[]): Promise<Uint8Array> => writeXlsx({ sheets });
const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readCells(bytes);
    return 'read';
  } catch (error) {
    return error instanceof HostError ? error.code : `not a HostError: ${String(error)}`;
  }
};

/** Adds or replaces parts of a workbook. */
function patched(bytes: Uint8Array, change: (files: Record<string, string>) => void): Uint8Array {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  change(files);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** Turns sheet `index` of a workbook into a chart sheet. */
function withChartSheet(bytes: Uint8Array, index: number): Uint8Array {
  return patched(bytes, (files) => {
    const rels = 'xl/_rels/workbook.xml.rels';
    files[rels] = (files[rels] ?? '').replace(
      new RegExp(`/worksheet"([^>]*)worksheets/sheet${index}\\.xml`),
      `/chartsheet"$1chartsheets/sheet${index}.xml`,
    );
    files[rels] = (files[rels] ?? '').replace(
      new RegExp(`worksheets/sheet${index}\\.xml"([^>]*)/worksheet"`),
      `chartsheets/sheet${index}.xml"$1/chartsheet"`,
    );
    files[`xl/chartsheets/sheet${index}.xml`] = '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    // The worksheet part stays in the zip; no relation names it any more.
  });
}

describe('cells of an .xlsx', () => {
  it('keep their values, merges and the visibility of their sheet', async () => {
    const bytes = await book(
      {
        name: '计划',
        rows: [
          ['活动', 12.5, true],
          ['植树', null, 'x'],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
      },
      { name: '参数', rows: [['a']], hidden: true },
    );
    const [first, second] = await readCells(bytes);
    expect(first).toMatchObject({ name: '计划', visibility: 'visible', merges: [{ row: 0, column: 0, rows: 2, columns: 1 }] });
    expect(first?.rows[0]?.map((cell) => cell?.value)).toEqual(['活动', 12.5, true]);
    expect(second?.visibility).toBe('hidden');
  });

  it('give dates as serials with their format', async () => {
    const cells = new Map([['0,0', { value: day(2027, 3, 8), style: { numFmt: 'm"月"d"日"' } }]]);
    const [sheet] = await readCells(await book({ name: 'a', rows: [[day(2027, 3, 8)]], cells }));
    expect(sheet?.rows[0]?.[0]).toEqual({ value: 46454, format: 'm"月"d"日"' });
  });

  it('give formulas with the value the file holds', async () => {
    const cells = new Map([['0,0', { formula: 'SUM(1,2)', formulaResult: 3 }]]);
    const [sheet] = await readCells(await book({ name: 'a', rows: [[null]], cells }));
    expect(sheet?.rows[0]?.[0]).toMatchObject({ value: 3, formula: 'SUM(1,2)' });
  });

  it('survive WPS pictures in cells and error values', async () => {
    const cells = new Map([
      ['0,0', { formula: '_xlfn.DISPIMG("ID_1",1)', formulaResult: '=DISPIMG("ID_1",1)' }],
      ['0,1', { value: '#N/A', type: 'error' as const }],
    ]);
    const [sheet] = await readCells(await book({ name: 'a', rows: [[null, null, '植树']], cells }));
    expect(sheet?.rows[0]?.[2]?.value).toBe('植树');
    expect(sheet?.rows[0]?.[1]?.value).toBe('#N/A');
  });

  it('are read past chart sheets, which the library cannot open', async () => {
    const bytes = withChartSheet(await book({ name: '图表 & 说明', rows: [['x']] }, { name: '计划', rows: [['植树']] }), 1);
    expect((await readCells(bytes)).map((sheet) => sheet.name)).toEqual(['计划']);
  });
});

describe('workbooks that are refused', () => {
  it('with chart sheets only', async () => {
    expect(await codeOf(withChartSheet(await book({ name: '图', rows: [['x']] }), 1))).toBe('chart-sheet');
  });

  it('with more XML than a plan can have, by what they declare', async () => {
    const big = patched(await book({ name: 'a', rows: [['x']] }), (files) => {
      files['xl/worksheets/sheet1.xml'] = `<worksheet>${' '.repeat(MAX_SHEET_XML)}</worksheet>`;
    });
    expect(big.length).toBeLessThan(200_000);
    expect(await codeOf(big)).toBe('sheet-too-large');
  });

  it('with two cells at the far corners of the grid', async () => {
    const sparse = patched(await book({ name: 'a', rows: [['x']] }), (files) => {
      const cell = (ref: string): string => `<c r="${ref}" t="inlineStr"><is><t>x</t></is></c>`;
      files['xl/worksheets/sheet1.xml'] =
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row></sheetData></worksheet>`;
    });
    expect(await codeOf(sparse)).toBe('sheet-too-large');
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['text', strToU8('月份,活动')],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') })],
    ['a zip cut off', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }).slice(0, 60)],
  ])('%s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('sheet-broken');
  });

  it('binary workbooks', async () => {
    expect(await codeOf(zipSync({ 'xl/workbook.bin': strToU8('x') }))).toBe('sheet-binary');
  });
});

describe('cells of an .xls', () => {
  it('keep text and numbers', async () => {
    const [sheet] = await readCells(
      xlsFile('安排', [
        ['月份', '预算'],
        ['3月', 1200.5],
        [null, '备注'],
      ]),
    );
    expect(sheet?.name).toBe('安排');
    expect(sheet?.rows.map((row) => row.map((cell) => cell?.value ?? null))).toEqual([
      ['月份', '预算'],
      ['3月', 1200.5],
      [null, '备注'],
    ]);
  });

  it('damaged anywhere throw nothing but HostError', async () => {
    const whole = xlsFile('安排', [
      ['月份', '预算'],
      ['3月', 1200.5],
    ]);
    for (let at = 8; at < whole.length; at += 13) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      expect(await codeOf(damaged)).not.toMatch(/^not/);
    }
  });
});
