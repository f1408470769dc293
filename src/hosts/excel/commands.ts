import type { CellSheet } from '../../sheets/cells';
import type { WorkbookModel } from '../../sheets/model';
import type { ExcelDoor } from './door';
import { drawWorkbook } from './draw-workbook';
import { ExcelRefusal } from './excel-error';
import { readMemo } from './memo';
import { openNewWorkbook } from './new-workbook';
import { readWorkbook } from './read-workbook';
import { recoverIfNeeded } from './restore';

/** Ids of the ribbon's functions in the manifest. */
export const COMMANDS = ['uypCheck', 'uypGenerate', 'uypExport'] as const;
export type CommandId = (typeof COMMANDS)[number];

/** What a command needs of the core; `Plan` is opaque here. */
export interface CommandCore<Plan> {
  /** The plan in the cells, or null when the workbook holds none of ours. */
  readPlan(sheets: readonly CellSheet[], memo: string | null): Plan | null;
  model(plan: Plan): WorkbookModel;
  /** The plan as it is kept beside the sheets. */
  memo(plan: Plan): string;
  /** The clean workbook for the superior union. */
  report(plan: Plan): Promise<Uint8Array>;
}

/** Runs a ribbon function without the pane. Refuses with `no-master-sheet` in a workbook without a plan: show the pane then. */
export async function runCommand<Plan>(door: ExcelDoor, core: CommandCore<Plan>, id: CommandId): Promise<void> {
  await recoverIfNeeded(door);
  const { memo, newer } = await readMemo(door);
  if (newer && id !== 'uypExport') throw new ExcelRefusal('newer-version');
  const plan = core.readPlan(await readWorkbook(door), memo);
  if (plan === null) throw new ExcelRefusal('no-master-sheet');
  if (id === 'uypExport') {
    await openNewWorkbook(door, await core.report(plan));
    return;
  }
  await drawWorkbook(door, core.model(plan), { memo: core.memo(plan), show: id === 'uypCheck' ? 'compliance' : 'master' });
}

/** The part of `Office.actions` that commands need. */
export interface ActionRegistry {
  associate(id: string, handler: (event: { completed(): void }) => void): void;
}

/** Binds the ribbon's functions; every one ends with `completed`, also when Excel refuses. */
export function bindCommands<Plan>(
  actions: ActionRegistry,
  door: () => ExcelDoor,
  core: () => Promise<CommandCore<Plan>>,
  onRefusal: (id: CommandId, error: unknown) => void,
): void {
  for (const id of COMMANDS) {
    actions.associate(id, (event) => {
      core()
        .then((loaded) => runCommand(door(), loaded, id))
        .catch((error: unknown) => onRefusal(id, error))
        .finally(() => event.completed());
    });
  }
}
