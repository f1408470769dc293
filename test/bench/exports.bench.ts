import { execFileSync } from 'node:child_process';
import type { WriteSheet } from 'hucre';
import { writeXlsx as hucreWrite } from 'hucre/xlsx';
import { buildCsv } from '../../src/exports/csv/build-csv';
import { buildIcs } from '../../src/exports/ics/build-ics';
import { writeSheet } from '../../src/hosts/xlsx/write-sheet';
import { writeXlsx } from '../../src/hosts/xlsx/write-xlsx';
import type { ModelCell, SheetModel, WorkbookModel } from '../../src/sheets/model';
import { buildReport } from '../../src/sheets/report/build-report';
import { REPORT_FIELDS } from '../../src/sheets/report/columns';
import { placeColumns } from '../../src/sheets/report/plan-cells';
import { samplePlan } from '../support/plans';
import { measure, rowOf, type BenchRow } from './row';

const RUNS = 15;

/** A sheet as the library is meant to be given it: our own door hands its cells over in a map that spares repeated walks, and with tokens for their styles. */
function plainMaps(sheet: SheetModel): WriteSheet {
  const ours = writeSheet(sheet, (style) => style);
  return { ...ours, cells: new Map(ours.cells?.entries()) };
}

/** The same cells through the library alone: bare values, without styles, layout and print set-up. */
function bareSheets(model: WorkbookModel): WriteSheet[] {
  const value = (cell: ModelCell): string | number | boolean | null => (typeof cell === 'object' && cell !== null ? cell.value : cell);
  return model.sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.blocks.flatMap((block) => block.cells.map((row) => row.map(value))),
  }));
}

/** 上报稿 of 500 activities × 24 columns: plan → model → file, beside the library alone for the same cells; calendar and .csv. */
export async function bench(): Promise<BenchRow[]> {
  const plan = samplePlan(500, 1);
  const columns = REPORT_FIELDS.filter((field) => !['place', 'status', 'spent'].includes(field));
  const options = { date: '2026-11-20', columns } as const;
  const width = placeColumns(plan, { columns, paper: 'A4' }).length;
  const model = buildReport(plan, options);
  const sheets = model.sheets.map(plainMaps);
  const bare = bareSheets(model);
  const name = `上报稿 .xlsx, 500 activities × ${width} columns`;
  const pair = await sideBySide(
    () => writeXlsx(buildReport(plan, options)),
    () => hucreWrite({ sheets }),
    () => hucreWrite({ sheets: bare }),
  );
  const [ours, alone, values] = pair.map(({ wall }) => rowOf(name, 'ms', wall)) as [BenchRow, BenchRow, BenchRow];
  const report = { ...ours, peers: { 'hucre alone, same cells and styles': alone.median, 'hucre alone, bare values': values.median } };
  const ratios = (pair[0]?.cpu ?? []).map((time, run) => time / (pair[1]?.cpu[run] ?? Number.NaN));
  const created = '2026-11-20T00:00:00.000Z';
  return [
    report,
    rowOf('上报稿 .xlsx against hucre alone, same cells and styles, processor time (at most 1.6)', '×', ratios),
    rowOf('上报稿 .xlsx, peak memory of the process, Node included (at most 150)', 'MB', peakMemory()),
    await measure('上报稿 model only, 500 activities', RUNS, () => buildReport(plan, options)),
    await measure('.ics, 500 activities', RUNS, () => buildIcs(plan, { created, monthOnly: 'span', remindDays: 7 })),
    await measure('.csv GB18030, 500 activities', RUNS, () => buildCsv(plan, { encoding: 'gb18030' })),
  ];
}

/** One 上报稿 in a process of its own; prints the peak of its memory. Run by {@link peakMemory}. */
export async function once(): Promise<void> {
  await writeXlsx(buildReport(samplePlan(500, 1), { date: '2026-11-20', columns: REPORT_FIELDS }));
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
}

/** Megabytes that a fresh process needs at most, Node itself included. */
function peakMemory(): number[] {
  const script = `require(${JSON.stringify(__filename)}).once()`;
  return [1, 2, 3].map(() => Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })));
}

/** Milliseconds of each run: by the clock, and of the processor in all threads, which other programs on the machine disturb less. */
interface Times {
  readonly wall: number[];
  readonly cpu: number[];
}

/** Times of several works in turn, so that a busy moment of the machine falls on all of them; one round to warm up. */
async function sideBySide(...works: readonly (() => Promise<unknown>)[]): Promise<Times[]> {
  const times: Times[] = works.map(() => ({ wall: [], cpu: [] }));
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      const before = process.cpuUsage();
      await work();
      if (run === 0) continue;
      times[index]?.wall.push(performance.now() - start);
      const { user, system } = process.cpuUsage(before);
      times[index]?.cpu.push((user + system) / 1000);
    }
  }
  return times;
}
