import { readCells } from '../../src/hosts/xlsx/read-cells';
import { writeXlsx } from '../../src/hosts/xlsx/write-xlsx';
import type { WorkPlan } from '../../src/plan/workplan';
import { blankActivity } from '../../src/plan/activity';
import { fen } from '../../src/plan/fen';
import { cellAddress } from '../../src/sheets/address';
import { CHART_COLUMN } from '../../src/sheets/budget-layout';
import { buildWorkbook } from '../../src/sheets/build-workbook';
import type { CellSheet } from '../../src/sheets/cells';
import type { ModelCell, SheetModel, WorkbookModel } from '../../src/sheets/model';
import { REST_ROW } from '../../src/sheets/monthly-layout';
import { readBack } from '../../src/sheets/read-back';
import { convertWithLibreOffice } from '../support/libreoffice';
import { needTool } from '../support/need';
import { samplePlan, seeded } from '../support/plans';

const OPTIONS = { notes: [], findings: [], created: '2026-11-20T08:00:00Z', sourceName: null };
const HEADER = 2;
/** Second line of 月度资金, which tells how it stands. */
const STATE_ROW = 1;

type Edit = (type: (header: string, row: number, value: ModelCell) => void, rows: number) => void;

/** The workbook after somebody typed into 年度计划 without the add-in; rows may lie below the table. */
function edited(model: WorkbookModel, edit: Edit): WorkbookModel {
  const master = model.sheets[0] as SheetModel;
  const cells = (master.blocks[0]?.cells ?? []).map((row) => [...row]);
  const width = cells[HEADER]?.length ?? 0;
  edit(
    (header, row, value) => {
      while (cells.length <= HEADER + 1 + row) cells.push(new Array<ModelCell>(width).fill(null));
      (cells[HEADER + 1 + row] as ModelCell[])[(cells[HEADER] ?? []).indexOf(header)] = value;
    },
    cells.length - HEADER - 1,
  );
  const block = { at: { row: 0, column: 0, rows: cells.length, columns: width }, cells };
  return { ...model, sheets: [{ ...master, blocks: [block] }, ...model.sheets.slice(1)] };
}

/** Formula cells of a sheet whose value in the file differs from what a fresh workbook would show. */
function differences(
  expected: WorkbookModel,
  sheets: readonly CellSheet[],
  name: string,
  wanted: (row: number, column: number) => boolean,
): string[] {
  const found = sheets.find((sheet) => sheet.name === name);
  const model = expected.sheets.find((sheet) => sheet.name === name);
  return (model?.blocks[0]?.cells ?? []).flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (cell === null || typeof cell !== 'object' || !wanted(r, c)) return [];
      const value = found?.rows[r]?.[c]?.value ?? '';
      return value === cell.value ? [] : [`${name}!${cellAddress(r, c)}: ${String(cell.value)} ≠ ${String(value)}`];
    }),
  );
}

async function judge(plan: WorkPlan, edit: Edit): Promise<{ plan: WorkPlan; state: string; wrong: string[] }> {
  const bytes = await writeXlsx(edited(buildWorkbook(plan, OPTIONS), edit));
  const sheets = await readCells(convertWithLibreOffice({ edited: bytes }, 'xlsx')['edited'] ?? new Uint8Array());
  const back = readBack(sheets).plan;
  const fresh = buildWorkbook(back, OPTIONS);
  return {
    plan: back,
    state: String(sheets.find(({ name }) => name === '月度资金')?.rows[STATE_ROW]?.[0]?.value),
    wrong: [
      ...differences(fresh, sheets, '月度资金', (row) => row <= REST_ROW && row !== STATE_ROW),
      ...differences(fresh, sheets, '经费预算', (_, column) => column < CHART_COLUMN),
      ...differences(fresh, sheets, '年度计划', (row, column) => row < HEADER + 1 && column >= 0),
    ],
  };
}

needTool('soffice')('a workbook changed without the add-in stays right', () => {
  test('after amounts, months, subjects, sources and spending are changed', async () => {
    const random = seeded(20);
    const { plan, wrong } = await judge(samplePlan(30, 6), (type, rows) => {
      for (let row = 0; row < rows; row += 1) {
        if (random() < 0.4) type('预算金额', row, Math.round(random() * 1e7) / 100);
        if (random() < 0.3) type(`${1 + Math.floor(random() * 12)}月`, row, random() < 0.5 ? '●' : '上旬');
        if (random() < 0.3) type(`${1 + Math.floor(random() * 12)}月`, row, null);
        if (random() < 0.2) type('支出科目', row, '送温暖');
        if (random() < 0.3) type('资金来源', row, random() < 0.5 ? '会费 1,000元；行政补助' : '行政列支500、会费');
        if (random() < 0.2) type('实际支出', row, Math.round(random() * 1e6) / 100);
      }
    });
    expect(wrong).toEqual([]);
    expect(plan.activities.some(({ funding }) => funding.length === 2)).toBe(true);
  });

  test('after rows are typed below the table', async () => {
    const { plan, state, wrong } = await judge(samplePlan(12, 7), (type, rows) => {
      for (let row = rows; row < rows + 35; row += 1) {
        type('活动名称', row, `新增活动${row}`);
        type('支出科目', row, row % 2 === 0 ? '文体活动' : '培训');
        type('4月', row, '●');
        type('11月', row, '月底');
        if (row % 3 !== 0) type('预算金额', row, 100.01 + row);
        else
          for (const [header, value] of [
            ['单价', 12.5],
            ['数量', row],
          ] as const)
            type(header, row, value);
        type('资金来源', row, '会费');
      }
    });
    expect(plan.activities).toHaveLength(47);
    expect(state).toMatch(/核对:相符 · ※ 后加的 35 项不在打印区域内$/);
    expect(wrong).toEqual([]);
  });

  test('after rows are cleared and amounts are spoiled, nothing counts as 0 and to-fill is told', async () => {
    const { plan, wrong } = await judge(samplePlan(15, 8, { blankShare: 0 }), (type) => {
      type('预算金额', 0, '五千元');
      type('预算金额', 1, null);
      type('预算金额', 2, -12.34);
    });
    expect(wrong).toEqual([]);
    expect(plan.activities.slice(0, 3).map(({ budget }) => budget)).toEqual([null, null, -1234]);
  });

  test('more rows than the headroom are told on 月度资金 and not left out silently', async () => {
    const plan: WorkPlan = { ...samplePlan(1, 1), activities: [{ ...blankActivity('x', '一项'), subject: '会议', budget: fen(100) }] };
    const bytes = await writeXlsx(
      edited(buildWorkbook(plan, OPTIONS), (type) => {
        for (let row = 1; row < 60; row += 1) {
          type('活动名称', row, `活动${row}`);
          type('预算金额', row, 1);
        }
      }),
    );
    const sheets = await readCells(convertWithLibreOffice({ many: bytes }, 'xlsx')['many'] ?? new Uint8Array());
    expect(sheets.find(({ name }) => name === '月度资金')?.rows[1]?.[0]?.value).toContain('核对:不符');
  });
});
