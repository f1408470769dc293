import { readOwnBytes, readOwnSheets, type OwnFile } from './exports/own-files';
import { deletedRows, isOurWorkbook, readBack } from './sheets/read-back';
import { buildWorkbook } from './sheets/build-workbook';
import type { CellSheet } from './sheets/cells';
import type { WorkbookModel } from './sheets/model';
import type { Activity } from './plan/activity';
import type { EntryIssue } from './plan/issue';
import type { Settings } from './plan/settings';
import { blankPlan, type WorkPlan } from './plan/workplan';
import { openSource } from './reading/input/open-source';
import type { OpenSource, Refusal } from './reading/input/opened';
import { marksOfTime } from './plan/month-marks';
import { withBaseline } from './reading/diff/fields';
import type { ReadNote } from './reading/note';
import { findPlanYear, otherYear } from './reading/plan-year';
import type { ReadResult } from './reading/result';
import type { ColumnChoice } from './reading/table/fields';
import { evaluatePlan } from './rules/evaluate';
import type { Finding } from './rules/finding';
import { numericRuleRows } from './rules/live-rows';
import { rulesFor } from './rulepacks/index';
import { readNoteSentence } from './messages/reading';
import { findingRuleTitle, findingSentence } from './messages/rules';
import type { Lang } from './messages/lang';
import type { SheetWords } from './sheets/words';
import type { ReportFinding } from './sheets/report/options';

/** The doors a source may need; handed in so that their code loads only when used. */
export interface SourceDoors {
  readonly readCells: (bytes: Uint8Array) => Promise<CellSheet[]>;
}

export interface SourceOptions {
  /** Plan year asked for; null takes the year the text names, else `fallbackYear`. */
  readonly planYear: number | null;
  readonly fallbackYear: number;
  /** Columns of a table chosen by hand. */
  readonly columns?: ColumnChoice;
  /** Sheet of a workbook chosen by name. */
  readonly sheet?: string;
}

/** Where the plan year came from. */
export type YearOrigin = 'given' | 'text' | 'fallback' | 'workbook';

/** A source read to a plan: a fresh draft from a text, or our own workbook read back. */
export interface PlanSource {
  readonly ok: true;
  readonly name: string;
  readonly plan: WorkPlan;
  readonly yearOrigin: YearOrigin;
  /** What was read from a text; null when the source is a workbook of ours. */
  readonly read: ReadResult | null;
  readonly notes: readonly ReadNote[];
  /** Cells of our own workbook that cannot be used as they stand. */
  readonly issues: readonly EntryIssue[];
  /** Rows of our own workbook that people deleted, as far as it still knows them. */
  readonly deleted?: readonly Activity[];
}

export type PlanSourceResult = PlanSource | { readonly ok: false; readonly refusal: Refusal };

/** Opens any file the product takes and reads it to a plan. Refusals are values; only doors throw. */
export async function readSource(bytes: Uint8Array, name: string, doors: SourceDoors, options: SourceOptions): Promise<PlanSourceResult> {
  const own = readOwnBytes(bytes, options.planYear ?? options.fallbackYear);
  if (own !== null) return fromOwnFile(own, name, options);
  const opened = await openSource(bytes, name, doors, options.sheet === undefined ? {} : { sheet: options.sheet });
  if (!opened.ok) return opened;
  if (opened.sheets !== undefined && isOurWorkbook(opened.sheets)) return fromWorkbook(opened.sheets, name, options);
  const report = readOwnSheets(opened.sheets ?? [], options.fallbackYear);
  if (report !== null) return fromOwnFile(report, name, options);
  return fromOpened(opened, options);
}

/** Reads an opened source (file, clipboard, selected range) to a draft plan. The reader is loaded when first needed. */
export async function fromOpened(opened: OpenSource, options: SourceOptions): Promise<PlanSource> {
  const named = findPlanYear(opened.text);
  const planYear = options.planYear ?? named ?? options.fallbackYear;
  const yearOrigin: YearOrigin = options.planYear !== null ? 'given' : named !== null ? 'text' : 'fallback';
  const { readPlan } = await import(/* webpackChunkName: "reading" */ './reading/read-plan');
  const read = await readPlan(opened.text, {
    planYear,
    file: opened.name,
    grids: opened.grids,
    ...(options.columns === undefined ? {} : { columns: options.columns }),
  });
  const other = otherYear(opened.text, planYear);
  const notes = [...(other === null ? [] : [other]), ...opened.notes, ...read.notes];
  return { ok: true, name: opened.name, plan: draftPlan({ ...read, notes }), yearOrigin, read: { ...read, notes }, notes, issues: [] };
}

function fromWorkbook(sheets: readonly CellSheet[], name: string, options: SourceOptions): PlanSource {
  const { plan, issues } = readBack(sheets, options.planYear ?? undefined);
  return {
    ok: true,
    name,
    plan,
    yearOrigin: options.planYear === null ? 'workbook' : 'given',
    read: null,
    notes: [],
    issues,
    deleted: deletedRows(sheets, plan),
  };
}

/** A file that we exported (上报稿, .csv, .json): read back as it stands, not as somebody's prose. */
function fromOwnFile({ plan, issues, yearStated }: OwnFile, name: string, options: SourceOptions): PlanSource {
  const given = options.planYear === null ? plan : { ...plan, planYear: options.planYear };
  const yearOrigin: YearOrigin = options.planYear !== null ? 'given' : yearStated ? 'workbook' : 'fallback';
  return { ok: true, name, plan: given, yearOrigin, read: null, notes: [], issues };
}

/** A draft plan from what was read; settings stay unknown until a person gives them. */
export function draftPlan(read: ReadResult): WorkPlan {
  const activities = read.activities.map((activity) => ({ ...activity, marks: { ...marksOfTime(activity.time), ...activity.marks } }));
  return { ...blankPlan(read.planYear), activities: activities.map(withBaseline), reports: [...read.reports] };
}

/** The plan with some settings given by the caller (command line, pane). */
export function withSettings(plan: WorkPlan, given: Partial<Settings>): WorkPlan {
  return { ...plan, settings: { ...plan.settings, ...given } };
}

/** Judges the whole plan by every rule pack. `asOf` is the day of judging, YYYY-MM-DD. */
export function checkPlan(plan: WorkPlan, asOf: string): readonly Finding[] {
  return evaluatePlan(plan, { packs: rulesFor(plan.settings.province), asOf });
}

/** Findings with their words, as the clean copy for the superior union shows them. */
export function reportFindings(plan: WorkPlan, asOf: string, lang: Lang): ReportFinding[] {
  return checkPlan(plan, asOf).map((finding) => ({
    finding,
    title: findingRuleTitle(finding),
    sentence: findingSentence(finding, lang),
  }));
}

/** The workbook speaks Chinese, whatever the language of the pane. */
const SHEET_WORDS: SheetWords = {
  note: (note) => readNoteSentence(note, 'zh-CN'),
  finding: (finding) => findingSentence(finding, 'zh-CN'),
  ruleTitle: findingRuleTitle,
};

/** Every sheet of the working workbook. `created` is an ISO instant; `sourceName` the file the plan was read from. */
export function buildModel(plan: WorkPlan, notes: readonly ReadNote[], created: string, sourceName: string | null): WorkbookModel {
  const context = { packs: rulesFor(plan.settings.province), asOf: created.slice(0, 10) };
  return buildWorkbook(plan, {
    notes,
    findings: evaluatePlan(plan, context),
    liveRows: numericRuleRows(plan, context),
    created,
    sourceName,
    words: SHEET_WORDS,
  });
}
