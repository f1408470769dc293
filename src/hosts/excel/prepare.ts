import type { SheetModel, WorkbookModel } from '../../sheets/model';
import { cellWrites } from './cell-writes';
import { askSheets, readContents, type AskedSheet, type SheetContents } from './contents';
import { inspectWith, type FirstLook, type Inspection } from './inspect';
import type { Job } from './next-state';
import { formulaPlacer } from './place-formulas';
import { findOwnSheets, likelyOwn, placeSheets } from './placement';
import type { WorkbookSheet } from './read-workbook';
import { recover } from './restore';
import { hasChanged } from './same-cells';
import { sheetInputs } from './sheet-cells';

/** Somebody typed into the plan between the reading and the writing: read it again. */
export class WorkbookChanged extends Error {
  override readonly name = 'WorkbookChanged';
}

/** What stands in the workbook, and what a write would do. */
export interface Prepared {
  readonly inspection: Inspection;
  readonly jobs: readonly Job[];
}

/** Looks at the workbook and decides for each sheet and cell what becomes of it. `restsOn` are the cells the model was made from. */
export async function prepare(
  context: Excel.RequestContext,
  model: WorkbookModel,
  forWriting: boolean,
  restsOn: readonly WorkbookSheet[] = [],
): Promise<Prepared> {
  const look = (): ReturnType<typeof inspectWith<AskedSheet[]>> =>
    inspectWith(context, forWriting, (first) => askLikely(context, first, model));
  let { inspection, asked } = await look();
  if (inspection.unfinished !== null && forWriting) {
    await recover(context, inspection);
    ({ inspection, asked } = await look());
  }
  const own = findOwnSheets(inspection, model);
  const models = new Map([...own].map(([sheet, { found }]) => [found.id, sheet]));
  const read = await readContents(
    context,
    inspection,
    [...own.values()].map(({ found }) => found),
    asked ?? [],
    ({ id }) => rowBytes(models.get(id)),
  );
  if (read.some((here) => hasChanged(here, restsOn))) throw new WorkbookChanged();
  const contents = new Map<WorkbookModel['sheets'][number], SheetContents>();
  for (const [sheet, { found }] of own) {
    const here = read.find((each) => each.sheet.id === found.id);
    if (here) contents.set(sheet, here);
  }
  const places = placeSheets(inspection, model, contents);
  const placer = formulaPlacer(places);
  const jobs = places.map((place): Job => {
    const formula = (text: string): string => placer(text, place.model.name);
    const inputs = sheetInputs(place, formula);
    return { place, inputs, formula, writes: cellWrites(inputs, place.action) };
  });
  return { inspection, jobs };
}

/** The extents of the sheets that are likely ours, in the same sync as the state. */
function askLikely(context: Excel.RequestContext, first: FirstLook, model: WorkbookModel): AskedSheet[] | null {
  const sheets = likelyOwn(first, model);
  return sheets.length === 0 ? null : askSheets(context, first, sheets);
}

/** Bytes of a row as the model has it: what stands in the workbook is much the same. */
function rowBytes(model: SheetModel | undefined): number | null {
  const block = model?.blocks[0];
  if (!block) return null;
  let bytes = 0;
  for (const line of block.cells) {
    for (const cell of line) {
      const text = typeof cell === 'object' ? (cell?.formula ?? '') : String(cell);
      // Characters above ASCII take three bytes; a quotation mark is told as two.
      bytes += 8 + text.length + 2 * text.replace(/[ -!#-~]/g, '').length;
    }
  }
  return bytes / Math.max(1, block.cells.length);
}
