import { chooseSheet, sheetToGrid } from '../../../src/reading/input/sheet-grid';
import { isDateFormat, numberText, serialText } from '../../../src/reading/input/serial-text';
import type { CellSheet, ReadCell } from '../../../src/sheets/cells';

type Value = ReadCell | string | number | boolean | null;
const sheet = (rows: readonly (readonly Value[])[], rest: Partial<CellSheet> = {}): CellSheet => ({
  name: '表',
  visibility: 'visible',
  merges: [],
  rows: rows.map((row) => row.map((value) => (value === null || typeof value === 'object' ? value : { value }))),
  ...rest,
});
const texts = (one: CellSheet): string[][] =>
  (sheetToGrid(one).grid?.rows ?? []).map((row) => row.map((cell) => (cell.merged ? `^${cell.text}` : cell.text)));

describe('a sheet as text and table', () => {
  it('spreads merged cells and leaves out blank edges', () => {
    const one = sheet([['标题', null, null], ['月份', '活动', null], ['3月', '植树', null], [null, '读书', ' '], [null]], {
      merges: [
        { row: 0, column: 0, rows: 1, columns: 2 },
        { row: 2, column: 0, rows: 2, columns: 1 },
      ],
    });
    expect(texts(one).slice(0, 4)).toEqual([
      ['标题', '^标题', ''],
      ['月份', '活动', ''],
      ['3月', '植树', ''],
      ['^3月', '读书', ''],
    ]);
  });

  it('shows dates as the sheet does: day, month, with or without the year', () => {
    const at = (format: string): ReadCell => ({ value: 46454, format });
    expect(texts(sheet([['x', at('m"月"d"日"'), at('yyyy"年"m"月"'), at('yyyy/m/d'), at('0.00')]]))[0]).toEqual([
      'x',
      '3月8日',
      '2027年3月',
      '2027年3月8日',
      '46454.00',
    ]);
  });

  it('takes firsts of the month in an .xls, which tells no formats, for months', () => {
    const at = (value: number): ReadCell => ({ value, format: 'yyyy-mm-dd' });
    expect(
      texts(
        sheet([
          ['3月', at(46447)],
          ['4月', at(46478)],
        ]),
      ).map((row) => row[1]),
    ).toEqual(['2027年3月', '2027年4月']);
    expect(
      texts(
        sheet([
          ['3月', at(46447)],
          ['4月', at(46480)],
        ]),
      ).map((row) => row[1]),
    ).toEqual(['2027年3月1日', '2027年4月3日']);
  });

  it('keeps the zero of 2027.10 and shows numbers without noise', () => {
    expect(texts(sheet([['x', { value: 2027.1, format: '0.00' }, 0.1 + 0.2, 1200, true, false]]))[0]).toEqual([
      'x',
      '2027.10',
      '0.3',
      '1200',
      '√',
      '',
    ]);
  });

  it('reads error cells and pictures in cells as blank', () => {
    expect(texts(sheet([['x', '#N/A', '#REF!', '=DISPIMG("ID_1",1)', '=_xlfn.DISPIMG("ID_1",1)', 'y']]))[0]).toEqual([
      'x',
      '',
      '',
      '',
      '',
      'y',
    ]);
  });

  it('has offsets that point at its own text', () => {
    const { text, grid } = sheetToGrid(
      sheet([
        ['月份', '活动'],
        ['3月', '植树\n浇水'],
      ]),
    );
    for (const row of grid?.rows ?? []) for (const cell of row) expect(text.slice(cell.start, cell.end)).toBe(cell.text);
  });

  it('cuts a sheet of ten thousand rows and says so', () => {
    const one = sheet(Array.from({ length: 10_000 }, (_, i) => [`第${i}行`, i]));
    const { grid, notes } = sheetToGrid(one);
    expect(grid?.rows.length).toBeLessThanOrEqual(1001);
    expect(notes).toMatchObject([{ code: 'clipped', params: { rows: 10_000 } }]);
  });

  it('bears merges of whole columns', () => {
    expect(
      texts(
        sheet(
          [
            ['a', 'b'],
            ['c', 'd'],
          ],
          { merges: [{ row: 0, column: 0, rows: 1_048_576, columns: 1 }] },
        ),
      ),
    ).toEqual([
      ['a', 'b'],
      ['^a', 'd'],
    ]);
  });
});

describe('choosing a sheet', () => {
  const plan = [
    ['活动名称', '时间', '预算'],
    ['植树', '3月', 500],
    ['读书', '4月', 300],
  ];
  it('takes the one that looks like a plan', () => {
    const sheets = [
      sheet([['工会文件封面']], { name: '封面' }),
      sheet(
        [
          ['姓名', '电话'],
          ['王海', '无'],
        ],
        { name: '通讯录' },
      ),
      sheet(plan, { name: 'Sheet3' }),
    ];
    expect(chooseSheet(sheets)?.sheet.name).toBe('Sheet3');
  });
  it('passes over hidden sheets unless there is no other', () => {
    const hidden = sheet(plan, { name: '旧', visibility: 'hidden' });
    expect(
      chooseSheet([
        hidden,
        sheet(
          [
            ['随便', '写'],
            ['一', '行'],
          ],
          { name: '新' },
        ),
      ])?.sheet.name,
    ).toBe('新');
    expect(chooseSheet([hidden])?.sheet.name).toBe('旧');
  });
  it('finds none in a workbook without cells', () => expect(chooseSheet([sheet([]), sheet([[null]])])).toBeNull());
});

describe('formats', () => {
  it.each(['yyyy/m/d', 'm"月"d"日"', '[$-804]yyyy"年"m"月"', 'd', 'yyyy-mm-dd hh:mm', 'm/d/yy;@'])('%s shows a date', (format) =>
    expect(isDateFormat(format)).toBe(true),
  );
  it.each(['General', '0.00', '#,##0', '0%', 'h:mm', 'mm:ss', '"第"0"周"', '@', '¥#,##0.00', '0.00E+00'])('%s shows none', (format) =>
    expect(isDateFormat(format)).toBe(false),
  );
  it('serials outside the years of plans are numbers', () => {
    expect(serialText(300, 'yyyy/m/d')).toBeNull();
    expect(numberText(1e21, undefined)).toBe('1.00000000000000e+21');
  });
});
