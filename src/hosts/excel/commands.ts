import type { ExcelDoor } from './door';
import { ExcelRefusal } from './excel-error';
import { readMemo } from './memo';
import { openNewWorkbook } from './new-workbook';
import { readWorkbook } from './read-workbook';
import { recoverIfNeeded } from './restore';
import { writePlan, type PlanCore } from './write-plan';

/** Ids of the ribbon's functions in the manifest. */
export const COMMANDS = ['uypCheck', 'uypUpdate', 'uypExport'] as const;
export type CommandId = (typeof COMMANDS)[number];

/** What a command needs of the core; `Plan` is opaque here. */
export interface CommandCore<Plan> extends PlanCore<Plan> {
  /** The clean workbook for the superior union. */
  report(plan: Plan): Promise<Uint8Array>;
}

/** Runs a ribbon function without the pane. Refuses with `no-master-sheet` in a workbook without a plan: show the pane then. */
export async function runCommand<Plan>(door: ExcelDoor, core: CommandCore<Plan>, id: CommandId): Promise<void> {
  await recoverIfNeeded(door);
  const { memo, newer } = await readMemo(door);
  if (newer && id !== 'uypExport') throw new ExcelRefusal('newer-version');
  if (id === 'uypExport') {
    const plan = core.readPlan(await readWorkbook(door), memo);
    if (plan === null) throw new ExcelRefusal('no-master-sheet');
    await openNewWorkbook(door, await core.report(plan));
    return;
  }
  const written = await writePlan(door, core, null, { show: id === 'uypCheck' ? 'compliance' : 'master' });
  if (written === null) throw new ExcelRefusal('no-master-sheet');
}

/** The part of `Office.actions` that commands need. */
export interface ActionRegistry {
  associate(id: string, handler: (event: { completed(): void }) => void): void;
}

/** Binds the ribbon's functions; every one ends with `completed`, also when Excel refuses: that is told first. */
export function bindCommands<Plan>(
  actions: ActionRegistry,
  door: () => ExcelDoor,
  core: () => Promise<CommandCore<Plan>>,
  onRefusal: (id: CommandId, error: unknown) => Promise<void>,
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
