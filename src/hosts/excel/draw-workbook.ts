import type { NameModel, SheetRole, WorkbookModel } from '../../sheets/model';
import type { ExcelDoor } from './door';
import { drawNewSheet, redrawSheet, updateSheet } from './draw-sheet';
import { asRefusal, ExcelRefusal } from './excel-error';
import { inspect, stateOf, type Inspection } from './inspect';
import { nextState, type Job, type NextState } from './next-state';
import type { PlaceAction } from './placement';
import { formulaPlacer } from './place-formulas';
import { prepare, WorkbookChanged } from './prepare';
import type { WorkbookSheet } from './read-workbook';
import { recover } from './restore';
import { WRITE_NAME, writeState } from './workbook-state';

export interface DrawOptions {
  /** Stops between batches; what was written is taken back. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Kept in the workbook and given back by `readMemo`: the plan as it is written now. */
  readonly memo?: string;
  /** Cells from which the model was made: when they are no longer so, nothing is written and {@link WorkbookChanged} is thrown. */
  readonly restsOn?: readonly WorkbookSheet[];
  /** Sheet to show afterwards; none leaves the user where they are. */
  readonly show?: SheetRole;
}

/** What a write does (or did) to a sheet. */
export interface SheetOutcome {
  readonly role: SheetRole;
  readonly name: string;
  readonly action: PlaceAction;
  /** Cells that get another content, and cells people overwrote that stay theirs. */
  readonly changed: number;
  readonly kept: number;
}

export interface DrawPreview {
  readonly sheets: readonly SheetOutcome[];
  /** Sheets of the workbook that are not ours and stay untouched. */
  readonly untouched: readonly string[];
}

interface Begun {
  readonly write: number;
  /** The state part as it was. */
  readonly before: string | null;
}

/** A batch of this size takes Excel about a second: then progress is told and the user may cancel. The web refuses 5 MB. */
const BATCH_BYTES = 450_000;
/** What the look of a sheet takes of it, when it is drawn. */
const LOOK_BYTES = 27_000;

function outcomeOf({ place, inputs }: Job): SheetOutcome {
  return { role: place.model.role, name: place.name, action: place.action, changed: inputs.changed, kept: inputs.kept };
}

/** What `drawWorkbook` would do, without writing: new, redrawn and updated sheets, and the sheets it will not touch. */
export async function previewWorkbook(door: ExcelDoor, model: WorkbookModel): Promise<DrawPreview> {
  try {
    return await door.run(async (context) => {
      const { inspection, jobs } = await prepare(context, model, false);
      const ours = new Set(jobs.filter(({ place }) => place.action !== 'new').map(({ place }) => place.name));
      return { sheets: jobs.map(outcomeOf), untouched: inspection.sheets.filter(({ name }) => !ours.has(name)).map(({ name }) => name) };
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

/**
 * Draws the model into the open workbook: sheets that are not there are added, ours are updated by hidden id, others are never
 * touched. All or nothing: after a refusal the workbook is as it was (`ExcelRefusal.after`), or complete.
 */
export async function drawWorkbook(door: ExcelDoor, model: WorkbookModel, options: DrawOptions = {}): Promise<readonly SheetOutcome[]> {
  let begun: Begun | null = null;
  let outcome: SheetOutcome[] = [];
  try {
    await door.run(
      async (context) => {
        stopIfAsked(options.signal);
        const { inspection, jobs } = await prepare(context, model, true, options.restsOn);
        outcome = jobs.map(outcomeOf);
        stopIfAsked(options.signal);
        const write = (stateOf(inspection)?.write ?? 0) + 1;
        begun = { write, before: inspection.partXml };
        await writeAll(context, model, inspection, jobs, write, options);
      },
      { waitForCellEdit: true },
    );
    return outcome;
  } catch (error) {
    if (error instanceof WorkbookChanged) throw error;
    const refusal = asRefusal(error);
    if (begun === null) throw refusal;
    if (await isComplete(door, begun, refusal)) return outcome;
    throw refusal.withAfter('restored');
  }
}

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ExcelRefusal('cancelled');
}

/** After a fault: finished all the same (only the answer was lost), or taken back. */
async function isComplete(door: ExcelDoor, { write, before }: Begun, refusal: ExcelRefusal): Promise<boolean> {
  try {
    return await door.run(async (context) => {
      const now = await inspect(context, false);
      if (now.unfinished === write) {
        await recover(context, now, before);
        return false;
      }
      return stateOf(now)?.write === write && refusal.code !== 'cancelled';
    });
  } catch {
    // The workbook keeps the mark of the unfinished write: opening the pane or the next write takes it back.
    throw refusal.withAfter('torn');
  }
}

async function writeAll(
  context: Excel.RequestContext,
  model: WorkbookModel,
  inspection: Inspection,
  jobs: readonly Job[],
  write: number,
  options: DrawOptions,
): Promise<void> {
  const { application } = context.workbook;
  const names = model.names.filter(({ name }) => !inspection.names.has(name.toLowerCase()));
  const state = nextState(inspection, jobs, names, write, options.memo ?? null);
  const batches = intoBatches(jobs);
  let done = 0;
  for (const [index, batch] of batches.entries()) {
    stopIfAsked(options.signal);
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    const added = index === 0 ? begin(context, inspection, state) : new Map<string, Excel.Worksheet>();
    for (const job of batch) drawJob(job, added.get(job.place.name) ?? context.workbook.worksheets.getItem(job.place.name));
    if (index === batches.length - 1) finish(context, jobs, names, write, options);
    // Batches are as few as the payload limit allows: one, unless the plan is very large.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    done += batch.length;
    options.onProgress?.(done, jobs.length);
  }
}

function intoBatches(jobs: readonly Job[]): Job[][] {
  const batches: Job[][] = [];
  let room = 0;
  // Sheets that others refer to come first in the model; a new sheet must exist before a formula names it.
  for (const job of jobs) {
    const last = batches[batches.length - 1];
    const bytes = (job.place.action === 'update' ? 0 : LOOK_BYTES) + job.writes.bytes;
    if (last && room + bytes <= BATCH_BYTES) {
      last.push(job);
      room += bytes;
    } else {
      batches.push([job]);
      room = bytes;
    }
  }
  return batches;
}

/** First of all: the state with the way back, the mark that a write has begun, and the new sheets, empty; answers those. */
function begin(context: Excel.RequestContext, inspection: Inspection, { state, jobs }: NextState): Map<string, Excel.Worksheet> {
  const { workbook } = context;
  mark(context, inspection.names.has(WRITE_NAME), `begin:${state.write}`);
  const xml = writeState(state);
  if (inspection.partId === null) workbook.customXmlParts.add(xml);
  else workbook.customXmlParts.getItem(inspection.partId).setXml(xml);
  return new Map(jobs.flatMap(({ place: { name, action } }) => (action === 'new' ? [[name, workbook.worksheets.add(name)]] : [])));
}

function mark(context: Excel.RequestContext, exists: boolean, text: string): void {
  if (exists) context.workbook.names.getItem(WRITE_NAME).formula = `="${text}"`;
  else context.workbook.names.add(WRITE_NAME, `="${text}"`).visible = false;
}

function drawJob(job: Job, sheet: Excel.Worksheet): void {
  if (job.place.action === 'new') drawNewSheet(sheet, job);
  else if (job.place.action === 'redraw') redrawSheet(sheet, job);
  else updateSheet(sheet, job);
}

/** Last of all: names, the sheet to show, and the mark that the write is done. */
function finish(
  context: Excel.RequestContext,
  jobs: readonly Job[],
  names: readonly NameModel[],
  write: number,
  { show }: DrawOptions,
): void {
  const { workbook } = context;
  const placer = formulaPlacer(jobs.map(({ place }) => place));
  for (const { name, ref } of names) workbook.names.add(name, `=${placer(ref, '')}`);
  const shown = jobs.find(({ place }) => place.model.role === show && place.contents?.sheet.visibility !== 'Hidden');
  if (shown) workbook.worksheets.getItem(shown.place.name).activate();
  mark(context, true, `done:${write}`);
}
