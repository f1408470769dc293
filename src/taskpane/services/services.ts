import type { Activity } from '../../plan/activity';
import type { UnitKind } from '../../plan/settings';
import type { WorkPlan } from '../../plan/workplan';
import type { ColumnChoice, ColumnField } from '../../reading/table/fields';
import type { Finding } from '../../rules/finding';
import type { CellSheet } from '../../sheets/cells';
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

/** What a plan is read from; kept so that it can be read again with other columns. */
export type SourceInput =
  | { readonly type: 'text'; readonly text: string; readonly name: string | null }
  | { readonly type: 'clipboard'; readonly html: string; readonly text: string; readonly name: string | null }
  | { readonly type: 'sheet'; readonly sheet: CellSheet; readonly name: string }
  | { readonly type: 'file'; readonly bytes: Uint8Array; readonly name: string };

/** What reading needs to know beside the source. */
export interface ReadSetting {
  /** Year a person asked for; null takes the one the text names, else `fallbackYear`. */
  readonly planYear: number | null;
  readonly fallbackYear: number;
  /** Columns mapped by hand; null for the reader's own guess. */
  readonly columns: ColumnChoice | null;
}

/** A column of the source's main table: what it was taken for, and some of its cells. */
export interface TableColumn {
  readonly column: number;
  readonly header: string;
  readonly field: ColumnField | null;
  readonly samples: readonly string[];
}

/** A rule's figure, in the rule's own unit (money in 元). */
export interface RuleLimit {
  readonly rule: string;
  readonly title: string;
  readonly limit: number;
  readonly unit: string | null;
}

/** The heavy half of the planner, a chunk of its own: readers, rules, templates. Pure but for loading. */
export interface Core {
  read(input: SourceInput, setting: ReadSetting): Promise<ReadOutcome>;
  /** Columns of the table a source mainly is; none when it is no table. */
  columnsOf(input: SourceInput, setting: ReadSetting): Promise<readonly TableColumn[]>;
  template(kind: UnitKind, planYear: number): Doc;
  carryOver(plan: WorkPlan, planYear: number): WorkPlan;
  judge(plan: WorkPlan, asOf: string): readonly Finding[];
  limits(province: string | null): readonly RuleLimit[];
  ruleData(): { readonly count: number; readonly verifiedOn: string | null };
}

/** Work that was kept, with what it rests on: the document in which pane and workbook last agreed; null on the page and before the first writing. */
export interface Draft {
  readonly doc: Doc;
  readonly base: Doc | null;
  /** When it was kept, ISO; '' when not known. */
  readonly kept: string;
}

/** Where the page keeps work between visits. */
export interface Keeper {
  load(): Promise<Draft | null>;
  save(draft: Draft): Promise<void>;
  loadChoices(): Promise<{ readonly lang: Lang | null; readonly theme: ThemeChoice | null }>;
  saveChoices(choices: { readonly lang: Lang; readonly theme: ThemeChoice }): Promise<void>;
  /** Whether the card for a first visit was put away. */
  welcomed(): Promise<boolean>;
  setWelcomed(): Promise<void>;
  /** Forgets this work only. */
  forget(): Promise<void>;
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
  readonly created: string;
  /** The document in which pane and workbook last agreed; null when the pane has not written or read yet. */
  readonly known: Doc | null;
}

/** What a drawing would do: our sheets with what happens to each, and how many of other people's stay untouched. */
export interface DrawPlan {
  readonly sheets: readonly { readonly name: string; readonly say: (lang: Lang) => string; readonly changed: number }[];
  readonly untouched: readonly string[];
}

/** An activity as it stands in the workbook and as it is to stand there. */
export interface RowEdition {
  readonly before: Activity;
  readonly after: Activity;
}

/** What only the shell inside Excel can do. */
export interface ExcelDoors {
  selectedRange(): Promise<SourceInput>;
  sheetNames(): Promise<readonly string[]>;
  readSheet(name: string): Promise<SourceInput>;
  /** The plan that stands in the open workbook, or null when it is not one of ours. */
  readPlan(): Promise<Doc | null>;
  /** Writes the document, merged into what people typed since; answers what stands in the workbook now. */
  draw(doc: Doc, context: DrawContext, watch: Watch): Promise<Doc>;
  /** Takes back a drawing that was interrupted; false when there was none. */
  recover(): Promise<boolean>;
  /** What a drawing would do, without writing. */
  preview(doc: Doc, context: DrawContext): Promise<DrawPlan>;
  /** Undoes the last drawing from our own snapshot; `edited` when people changed what was written and `evenIfEdited` is not set. */
  restore(evenIfEdited: boolean): Promise<'done' | 'nothing' | 'edited'>;
  goTo(activityId: string, field: string | null): Promise<void>;
  /**
   * Writes what differs between two versions of activities into their rows, at once and nothing else. Refuses when a cell is not
   * what it was when it was last read, or when Excel does; then nothing is written. `patient` waits while a cell is being edited.
   */
  edit(changes: readonly RowEdition[], patient: boolean): Promise<void>;
  newWorkbook(bytes: Uint8Array): Promise<void>;
  /** Calls back when people changed the plan's sheet; returns the way to stop. */
  onChange(listener: () => void): () => void;
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
  /** The sentence of an error a door throws; null for one that is a bug of ours. */
  explain(error: unknown): ((lang: Lang) => string) | null;
  readonly excel: ExcelDoors | null;
  /** Which Office the pane runs in and what that lacks; absent on the plain page. */
  readonly office?: (lang: Lang) => string;
}
