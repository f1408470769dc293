/** The in-memory Excel as a page's Office.js: runs after Microsoft's own client in the same script. */
import wasm from '@ironcalc/wasm/wasm_bg.wasm';
import { ExcelBench } from '../../support/excel/bench';
import { clientOf } from '../../support/excel/client';
import { startEngine } from '../../support/excel/state/calc';
import { BenchUser } from '../../support/excel/user';

/** What a test reaches through the page's window. */
export interface BenchWindow {
  readonly bench: ExcelBench;
  readonly user: BenchUser;
  readonly opened: string[];
}

startEngine(() => wasm);
const bench = new ExcelBench({ profile: 'current', client: clientOf(window), requires: () => null });
const opened: string[] = [];
Object.assign(window, { bench, user: new BenchUser(bench), opened });
Excel.createWorkbook = (base64) => {
  opened.push(base64 ?? '');
  return Promise.resolve();
};
