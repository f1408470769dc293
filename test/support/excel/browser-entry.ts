import { writeXlsx } from '../../../src/hosts/xlsx/write-xlsx';
import { ExcelBench } from './bench';
import { clientOf } from './client';
import type { Profile } from './profiles';
import { startEngine } from './state/calc';
import { bookToModel } from './to-model';
import type { ApiSet } from './typings';
import { BenchUser } from './user';

/** What a page test finds in `window.excelBench`. */
export interface PageBench {
  readonly bench: ExcelBench;
  readonly user: BenchUser;
  readonly coauthor: BenchUser;
  /** The workbook as .xlsx. */
  save(): Promise<Uint8Array>;
}

interface Boot {
  readonly profile: Profile['name'];
  /** Bytes of the calculation engine, base64. */
  readonly engine: string;
  readonly apiSets: Readonly<Record<string, ApiSet>>;
}

/** Puts the in-memory Excel under the client that the page has loaded; called by the script of `page-script.ts`. */
function install({ profile, engine, apiSets }: Boot): PageBench {
  startEngine(() => Uint8Array.from(atob(engine), (letter) => letter.charCodeAt(0)));
  const bench = new ExcelBench({
    profile,
    client: clientOf(window),
    requires: (className, member) => apiSets[`${className}.${member}`] ?? null,
  });
  const properties = { title: '', subject: '', creator: '', company: '', created: '2027-01-01T00:00:00Z' };
  return {
    bench,
    user: new BenchUser(bench),
    coauthor: new BenchUser(bench, 'Remote'),
    save: () => writeXlsx(bookToModel(bench.book, properties)),
  };
}

Object.assign(window, { installExcelBench: (boot: Boot) => Object.assign(window, { excelBench: install(boot) }) });
