/** The in-memory Excel as a page's Office.js: runs after Microsoft's own client in the same script. */
import wasm from '@ironcalc/wasm/wasm_bg.wasm';
import { ExcelBench } from '../../support/excel/bench';
import { clientOf } from '../../support/excel/client';
import { loadXlsx } from '../../support/excel/from-xlsx';
import type { Profile } from '../../support/excel/profiles';
import { startEngine } from '../../support/excel/state/calc';
import type { ApiSet } from '../../support/excel/typings';
import { BenchUser } from '../../support/excel/user';

/** What a test reaches through the page's window. */
export interface BenchWindow {
  readonly bench: ExcelBench;
  readonly user: BenchUser;
  /** Workbooks opened from the pane, base64. */
  readonly opened: string[];
  /** Opens an .xlsx (base64) in the bench, as double-clicking it does. */
  readonly openXlsx: (base64: string) => Promise<void>;
}

/** What stands in the window before: which Office to play (a test's choice) and the requirement set of every member. */
interface BeforeBench {
  readonly benchProfile?: Profile['name'];
  readonly benchApiSets?: Readonly<Record<string, ApiSet>>;
}

const { benchProfile, benchApiSets } = window as unknown as BeforeBench;
startEngine(() => wasm);
const bench = new ExcelBench({
  profile: benchProfile ?? 'current',
  client: clientOf(window),
  requires: (className, member) => benchApiSets?.[`${className}.${member}`] ?? null,
});
const opened: string[] = [];
const openXlsx = (base64: string): Promise<void> =>
  loadXlsx(
    bench.book,
    Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
  );
Object.assign(window, { bench, user: new BenchUser(bench), opened, openXlsx });
Excel.createWorkbook = (base64) => {
  opened.push(base64 ?? '');
  return Promise.resolve();
};
