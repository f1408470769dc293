import { writeXlsx as hucreWrite } from 'hucre/xlsx';
import { writeXlsx } from '../../src/hosts/xlsx/write-xlsx';
import { buildWorkbook } from '../../src/sheets/build-workbook';
import type { WorkbookModel } from '../../src/sheets/model';
import { readBack } from '../../src/sheets/read-back';
import { modelCells } from '../support/model-cells';
import { samplePlan } from '../support/plans';
import { measure, type BenchRow } from './row';

const OPTIONS = { notes: [], findings: [], created: '2026-11-20T08:00:00Z', sourceName: null };

/** The same values written by the library alone, without a style: what a file of this size costs at least. */
async function bare(model: WorkbookModel): Promise<void> {
  await hucreWrite({
    sheets: model.sheets.map((sheet) => ({
      name: sheet.name,
      rows: (sheet.blocks[0]?.cells ?? []).map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell))),
    })),
  });
}

/** Model and .xlsx of the seven sheets, and reading back. */
export async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const count of [60, 500]) {
    const plan = samplePlan(count, 1);
    const model = buildWorkbook(plan, OPTIONS);
    const sheets = modelCells(model);
    const runs = count > 100 ? 9 : 25;
    const alone = await measure('bare', runs, () => bare(model));
    rows.push(
      await measure(`workbook model, ${count} activities`, runs, () => buildWorkbook(plan, OPTIONS)),
      await measure(`workbook model + .xlsx, ${count} activities`, runs, () => writeXlsx(buildWorkbook(plan, OPTIONS)), {
        'hucre, values only': alone.median,
      }),
      await measure(`read back, ${count} activities`, runs, () => readBack(sheets)),
    );
  }
  return rows;
}
