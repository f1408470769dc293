import fc from 'fast-check';
import { buildWorkbook } from '../../src/sheets/build-workbook';
import { cellAddress } from '../../src/sheets/address';
import { CHART_COLUMN } from '../../src/sheets/budget-layout';
import type { ModelCell, WorkbookModel } from '../../src/sheets/model';
import { REST_ROW } from '../../src/sheets/monthly-layout';
import { readBack } from '../../src/sheets/read-back';
import { IronBook, showsValue } from '../support/ironcalc';
import { moneyPlan } from '../support/money-plan';
import { samplePlan } from '../support/plans';

const OPTIONS = { notes: [], findings: [], created: '2026-11-20T08:00:00Z', sourceName: null };
const HEADER = 2;
const [MASTER, MONTHLY, , BUDGET] = [0, 1, 2, 3];

/** Formula cells that show something else than the model says. */
function differences(book: IronBook, model: WorkbookModel, wanted: (sheet: number, row: number, column: number) => boolean): string[] {
  return model.sheets.flatMap(({ name, blocks }, sheet) =>
    (blocks[0]?.cells ?? []).flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell === null || typeof cell !== 'object' || !wanted(sheet, r, c)) return [];
        const shown = book.shown(sheet, r, c);
        return showsValue(shown, cell.value) ? [] : [`${name}!${cellAddress(r, c)}: ${String(cell.value)} ≠ ${shown}`];
      }),
    ),
  );
}

/** The sums; the second line of 月度资金 also tells of rows outside the print area, which a fresh workbook has none of. */
const sums = (sheet: number, row: number, column: number): boolean =>
  (sheet === MONTHLY && row <= REST_ROW && row !== 1) || (sheet === BUDGET && column < CHART_COLUMN);

/** Column of a header on 年度计划. */
function columnOf(model: WorkbookModel, header: string): number {
  return (model.sheets[MASTER as number]?.blocks[0]?.cells[HEADER] ?? []).indexOf(header);
}

function fill(book: IronBook, model: WorkbookModel, row: number, values: Readonly<Record<string, ModelCell>>): void {
  for (const [header, value] of Object.entries(values)) book.type(MASTER as number, row, columnOf(model, header), value);
}

describe('IronCalc, as a third opinion', () => {
  test('comes to every value of a sample plan', () => {
    const model = buildWorkbook(samplePlan(20, 4), OPTIONS);
    expect(differences(new IronBook(model), model, () => true)).toEqual([]);
  });

  test('comes to the sums of random plans', () => {
    for (const plan of fc.sample(moneyPlan, { numRuns: 3, seed: 31 })) {
      const model = buildWorkbook(plan, OPTIONS);
      expect(differences(new IronBook(model), model, sums)).toEqual([]);
    }
  });

  test.each([
    ['above the first activity', HEADER + 1],
    ['among the activities', HEADER + 4],
  ])('sums stay right after rows are inserted %s without the add-in', (_, row) => {
    const model = buildWorkbook(samplePlan(9, 5), OPTIONS);
    const book = new IronBook(model);
    book.insertRows(MASTER as number, row, 2);
    fill(book, model, row, {
      活动名称: '加的一项',
      支出科目: '会议',
      '2月': '●',
      '3月': '●',
      '7月': '下旬',
      预算金额: 1000.01,
      资金来源: '会费 300; 行政列支',
    });
    fill(book, model, row + 1, { 活动名称: '又一项', 支出科目: '送温暖', '1月': '●', 单价: 33.33, 数量: 7 });
    book.evaluate();
    const back = readBack(book.sheets(60)).plan;
    expect(back.activities).toHaveLength(11);
    expect(differences(book, buildWorkbook(back, OPTIONS), sums)).toEqual([]);
  });

  test('sums stay right after a whole row is deleted', () => {
    const model = buildWorkbook(samplePlan(9, 5), OPTIONS);
    const book = new IronBook(model);
    book.deleteRows(MASTER as number, HEADER + 1, 1);
    book.deleteRows(MASTER as number, HEADER + 5, 2);
    book.evaluate();
    const back = readBack(book.sheets(60)).plan;
    expect(back.activities).toHaveLength(6);
    expect(differences(book, buildWorkbook(back, OPTIONS), sums)).toEqual([]);
  });
});
