import type { Lang } from '../../messages/lang';
import { IMPORT_WORDS } from '../../messages/pane-import';
import type { UnitKind } from '../../plan/settings';
import type { WorkPlan } from '../../plan/workplan';
import type { ColumnChoice } from '../../reading/table/fields';
import type { GivenFile, ReadOutcome, ReadSetting, SourceInput } from '../services/services';
import { isBlankDoc, type Doc } from '../state/doc';
import { needCore, run, type Room } from './run';

/** The year in the field; `asked` when a person put it there herself. */
export interface YearChoice {
  readonly year: number;
  readonly asked: boolean;
}

function settingOf({ year, asked }: YearChoice): ReadSetting {
  return { planYear: asked ? year : null, fallbackYear: year, columns: null };
}

/** What the person has said about the unit stays when another plan is read, unless the source brings its own. */
function keepSettings(room: Room, doc: Doc): Doc {
  const present = room.pane.get().history.doc;
  if (isBlankDoc(present) && present.plan.settings.unit === null) return doc;
  if (doc.source?.kind === 'workbook') return doc;
  return { ...doc, plan: { ...doc.plan, settings: { ...present.plan.settings, waivers: {} } } };
}

/** Takes a document in (`whole`: with its own settings) as one step of undo and goes on to the next step of the way. */
export function takeIn(room: Room, doc: Doc, step: 'review' | 'year' = 'review', whole = false): void {
  const { pane } = room;
  pane.do({ type: 'load', doc: whole ? doc : keepSettings(room, doc) });
  pane.patch({ askedYear: null, welcome: false, incoming: null });
  pane.go(step);
  pane.select(null);
  const count = doc.plan.activities.length;
  pane.tell({
    tone: count > 0 ? 'good' : 'warn',
    say: (lang) => IMPORT_WORDS[lang].read(doc.plan.planYear, count, doc.plan.reports.length),
  });
}

/** Whether a plan is in hand on which somebody has worked, or that stands in a workbook: it is not replaced without asking. */
function worked({ pane }: Room): boolean {
  const { history, written } = pane.get();
  if (history.doc.plan.activities.length === 0) return false;
  const lastLoad = history.past.findLastIndex(({ type }) => type === 'load');
  return written !== null || history.doc.source?.kind === 'workbook' || history.past.length > lastLoad + 1;
}

/** Shows what a plan read from a text says otherwise than the one in hand, to merge or to replace it. */
function ask(room: Room, incoming: Doc): void {
  room.pane.patch({ incoming });
  room.pane.go('import');
}

function settle(room: Room, outcome: ReadOutcome, again = false): void {
  if (!outcome.ok) {
    room.pane.tell({ tone: 'bad', say: outcome.refusal.sentence });
    return;
  }
  const { doc } = outcome;
  if (doc.plan.activities.length === 0 && doc.plan.reports.length === 0) {
    room.pane.tell({ tone: 'warn', say: (lang) => IMPORT_WORDS[lang].nothingFound });
    return;
  }
  if (!again && doc.source?.kind !== 'workbook' && worked(room)) ask(room, doc);
  else takeIn(room, doc, doc.source?.kind === 'workbook' ? 'year' : 'review');
}

const reading = (lang: Lang): string => IMPORT_WORDS[lang].reading;
/** When the text named another year than the field showed, says so and offers to read it for the field's year. */
function offerYear(room: Room, input: SourceInput, { year, asked }: YearChoice): void {
  const { doc } = room.pane.get().history;
  const { planYear } = doc.plan;
  if (asked || planYear === year || doc.source?.input !== input) return;
  room.pane.tell({
    tone: 'info',
    say: (lang) => IMPORT_WORDS[lang].otherYear(planYear, doc.plan.activities.length),
    action: { say: (lang) => IMPORT_WORDS[lang].readForYear(year), run: () => void importInput(room, input, { year, asked: true }) },
  });
}

/** Reads any source; `obtain` gets it, as part of the same work. Reading itself is one step: a cancel drops its result. */
export function importFrom(room: Room, obtain: () => Promise<SourceInput>, year: YearChoice): Promise<void> {
  return run(room, reading, async (signal) => {
    const input = await obtain();
    const core = await needCore(room);
    if (signal.aborted) return;
    const outcome = await core.read(input, settingOf(year));
    if (signal.aborted) return;
    settle(room, outcome);
    offerYear(room, input, year);
  });
}

/** Reads a source at hand. */
export function importInput(room: Room, input: SourceInput, year: YearChoice): Promise<void> {
  return importFrom(room, () => Promise.resolve(input), year);
}

/** Reads pasted or typed text. */
export function importText(room: Room, text: string, year: YearChoice): Promise<void> {
  return importInput(room, { type: 'text', text, name: null }, year);
}

/** Reads what Word, a browser or a sheet put on the clipboard. */
export function importClipboard(room: Room, clip: { readonly html: string; readonly text: string }, year: YearChoice): Promise<void> {
  return importInput(room, { type: 'clipboard', ...clip, name: null }, year);
}

/** Reads a file that was opened or dropped. */
export function importFile(room: Room, file: GivenFile, year: YearChoice): Promise<void> {
  return importInput(room, { type: 'file', ...file }, year);
}

/** Asks for a file and reads it. */
export async function openFile(room: Room, year: YearChoice): Promise<void> {
  const file = await room.services.pickFile('.docx,.txt,.md,.csv,.tsv,.xlsx,.xls,.html,.htm,.json');
  if (file !== null) await importFile(room, file, year);
}

/** Starts from the usual year of a union of this kind. */
export function startFromTemplate(room: Room, kind: UnitKind, planYear: number): Promise<void> {
  return run(room, reading, async () => takeIn(room, (await needCore(room)).template(kind, planYear), 'year'));
}

/** Asks for last year's workbook and carries it over into the plan year. */
export async function carryLastYear(room: Room, planYear: number): Promise<void> {
  const file = await room.services.pickFile('.xlsx');
  if (file === null) return;
  await run(room, reading, async () => {
    const core = await needCore(room);
    const outcome = await core.read({ type: 'file', ...file }, { planYear: null, fallbackYear: planYear - 1, columns: null });
    if (!outcome.ok) return settle(room, outcome);
    const plan: WorkPlan = core.carryOver(outcome.doc.plan, planYear);
    takeIn(
      room,
      {
        ...outcome.doc,
        plan,
        source: { kind: 'workbook', name: file.name, text: '', notes: [], issues: [], input: null, columns: null },
        accepted: new Set(),
      },
      'review',
    );
  });
}

/** Reads the source in hand again with other columns. */
export async function readAgain(room: Room, columns: ColumnChoice): Promise<void> {
  const { source, plan } = room.pane.get().history.doc;
  const input = source?.input ?? null;
  if (input === null) return;
  await run(room, reading, async () =>
    settle(room, await (await needCore(room)).read(input, { planYear: plan.planYear, fallbackYear: plan.planYear, columns }), true),
  );
}
