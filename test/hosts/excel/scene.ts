import { openDoor, type ExcelDoor, type OfficeGlobals } from '../../../src/hosts/excel/door';
import { drawWorkbook, type DrawOptions, type SheetOutcome } from '../../../src/hosts/excel/draw-workbook';
import { readWorkbook } from '../../../src/hosts/excel/read-workbook';
import { writeXlsx } from '../../../src/hosts/xlsx/write-xlsx';
import type { WorkPlan } from '../../../src/plan/workplan';
import { buildWorkbook } from '../../../src/sheets/build-workbook';
import type { WorkbookModel } from '../../../src/sheets/model';
import { readBack } from '../../../src/sheets/read-back';
import type { ExcelBench } from '../../support/excel/bench';
import { openBench } from '../../support/excel/open-bench';
import type { Profile } from '../../support/excel/profiles';
import { bookToModel } from '../../support/excel/to-model';
import { BenchUser } from '../../support/excel/user';

export const CREATED = '2026-12-01T08:00:00Z';
export const ALL_PROFILES = ['ltsc2021', 'ltsc2024', 'current', 'web'] as const satisfies readonly Profile['name'][];

export function modelOf(plan: WorkPlan): WorkbookModel {
  return buildWorkbook(plan, { notes: [], findings: [], created: CREATED, sourceName: null });
}

/** An Excel with a person before it and our door into it. */
export class Scene {
  readonly bench: ExcelBench;
  readonly door: ExcelDoor;
  readonly user: BenchUser;
  readonly coauthor: BenchUser;

  constructor(profile: Profile['name'] = 'ltsc2021') {
    this.bench = openBench(profile);
    const { client } = this.bench;
    this.door = openDoor({ Excel: client.Excel, Office: client.window.Office } as unknown as OfficeGlobals);
    this.user = new BenchUser(this.bench);
    this.coauthor = new BenchUser(this.bench, 'Remote');
  }

  draw(plan: WorkPlan, options: DrawOptions = {}): Promise<readonly SheetOutcome[]> {
    return drawWorkbook(this.door, modelOf(plan), { memo: JSON.stringify(plan), ...options });
  }

  /** The plan that stands in the workbook now. */
  async planNow(): Promise<WorkPlan> {
    return readBack(await readWorkbook(this.door)).plan;
  }

  /** The workbook saved as .xlsx by our file host. */
  save(): Promise<Uint8Array> {
    return writeXlsx(bookToModel(this.bench.book, modelOf(EMPTY).properties));
  }

  /** Everything the workbook holds, as text: equal texts are equal workbooks, down to XML parts and names. */
  state(): string {
    const { book } = this.bench;
    const sheets = book.sheets.map((sheet) => ({
      ...sheet.meta,
      id: '',
      tables: sheet.meta.tables.map((table) => ({ ...table, id: '' })),
      conditionals: sheet.meta.conditionals.map((each) => ({ ...each, id: '' })),
      charts: sheet.meta.charts.map((chart) => ({ ...chart, id: '' })),
      cells: [...sheet.cells].sort(([a], [b]) => a - b),
      // An apostrophe before a text that would stay text anyway is no difference.
      looks: [...sheet.looks]
        .filter(([, look]) => look !== sheet.meta.sheetLook)
        .map(([key, look]) => [key, { ...look, quoted: false }] as const)
        .sort(([a], [b]) => a - b),
    }));
    return JSON.stringify({ sheets, names: book.names, parts: book.xmlParts.map(({ xml }) => xml), settings: book.settings });
  }

  /** A sheet of the user's own, with everything on it that could be harmed. */
  async plant(name = '我的台账'): Promise<void> {
    await this.user.addSheet(name);
    await this.user.paste(name, 'B2', [
      ['日期', '事项', '金额'],
      [46388, '买球拍', 320.5],
      ["'007", '=C3*2', '=SUM(C3:C3)'],
    ]);
    await this.user.format(name, 'B2:D2', { fill: '#FFEEAA', bold: true });
    await this.user.comment(name, 'C3', '发票在抽屉里');
  }
}

const EMPTY: WorkPlan = readBack([]).plan;

/** Facts of one sheet of a workbook's state, to see that it was not touched. */
export function sheetState(scene: Scene, name: string): string {
  const sheet = scene.bench.book.sheetByName(name);
  return JSON.stringify([sheet?.meta, [...(sheet?.cells ?? [])], [...(sheet?.looks ?? [])]]);
}
