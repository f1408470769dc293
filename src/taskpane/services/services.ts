import type { UnitKind } from '../../plan/settings';
import type { WorkPlan } from '../../plan/workplan';
import type { Finding } from '../../rules/finding';

import type { Lang } from '../../messages/lang';
import type { Exporting } from './exports-type';
import type { Doc } from '../state/doc';
import type { ThemeChoice } from '../state/choices';

/** A file a person gave us. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a source could not be used; the sentence is in the messages. */
export interface Refusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly sentence: (lang: Lang) => string;
}

export type ReadOutcome = { readonly ok: true; readonly doc: Doc } | { readonly ok: false; readonly refusal: Refusal };

/** What reading needs to know beside the source. */
export interface ReadSetting {
  readonly planYear: number;
  /** Columns mapped by hand: column index → field of `reading/table`; null for the reader's own guess. */
  readonly columns: Readonly<Record<number, string>> | null;
}

/** The heavy half of the planner, a chunk of its own: readers, rules, templates, workbook. Pure but for loading. */
export interface Core {
  readText(text: string, name: string | null, setting: ReadSetting): Promise<ReadOutcome>;
  readClipboard(clip: { readonly html: string; readonly text: string }, setting: ReadSetting): Promise<ReadOutcome>;
  readFile(file: GivenFile, setting: ReadSetting): Promise<ReadOutcome>;
  template(kind: UnitKind, planYear: number): Doc;
  carryOver(plan: WorkPlan, planYear: number): WorkPlan;
  judge(plan: WorkPlan, asOf: string): readonly Finding[];
}

/** Where the page keeps work between visits. */
export interface Keeper {
  load(): Promise<Doc | null>;
  save(doc: Doc): Promise<void>;
  loadChoices(): Promise<{ readonly lang: Lang | null; readonly theme: ThemeChoice | null }>;
  saveChoices(choices: { readonly lang: Lang; readonly theme: ThemeChoice }): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
}

/** Progress and the way to stop, for what may take over a second. */
export interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** What a drawing rests on beside the plan. */
export interface DrawContext {
  readonly findings: readonly Finding[];
  readonly created: string;
}

/** What only the shell inside Excel can do. */
export interface ExcelDoors {
  selectedRange(): Promise<GivenText>;
  sheetNames(): Promise<readonly string[]>;
  readSheet(name: string): Promise<GivenText>;
  /** The plan that stands in the open workbook, or null when it is not one of ours. */
  readPlan(): Promise<Doc | null>;
  draw(doc: Doc, context: DrawContext, watch: Watch): Promise<void>;
  /** Undoes the last drawing from our own snapshot. */
  restore(): Promise<boolean>;
  goTo(activityId: string, field: string | null): Promise<void>;
  newWorkbook(bytes: Uint8Array): Promise<void>;
  /** Calls back when people changed the plan's sheet; returns the way to stop. */
  onChange(listener: () => void): () => void;
}

export interface GivenText {
  readonly text: string;
  readonly name: string;
}

/** Everything the pane asks of the world; each shell brings its own. */
export interface Services {
  readonly shell: 'page' | 'excel';
  readonly version: string;
  loadCore(): Promise<Core>;
  loadExporting(): Promise<Exporting>;
  pickFile(accept: string): Promise<GivenFile | null>;
  saveFile(name: string, mime: string, bytes: Uint8Array): Promise<void>;
  /** Shows a finished page for printing. */
  openPage(html: string): Promise<boolean>;
  readonly keeper: Keeper;
  /** Today, YYYY-MM-DD, for rules that are judged as of a day. */
  today(): string;
  /** The moment, ISO, for file properties. */
  instant(): string;
  newId(): string;
  readonly excel: ExcelDoors | null;
}
