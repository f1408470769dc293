import { MASTER_TABLE } from '../../sheets/columns';
import type { ExcelDoor } from './door';
import { asRefusal } from './excel-error';
import { inspect, stateOf, type Inspection } from './inspect';

/** What the workbook itself says of the last write. */
export interface Memo {
  /** What `drawWorkbook` was given: the plan as it was written; null in a workbook we have not written to. */
  readonly memo: string | null;
  /** A newer version of the product wrote here: the workbook may be read, not written. */
  readonly newer: boolean;
  /** A write was interrupted and has to be taken back (`recoverIfNeeded`). */
  readonly unfinished: boolean;
  /** The workbook has our master table, whoever drew it. */
  readonly hasPlan: boolean;
}

/** Reads our state part: two syncs at most. */
export async function readMemo(door: ExcelDoor): Promise<Memo> {
  try {
    return await door.run(async (context) => memoOf(await inspect(context, false)));
  } catch (error) {
    throw asRefusal(error);
  }
}

/** The same from a look that was taken already. */
export function memoOf(inspection: Inspection): Memo {
  return {
    memo: stateOf(inspection)?.memo ?? null,
    newer: inspection.state.kind === 'newer',
    unfinished: inspection.unfinished !== null,
    hasPlan: inspection.tables.some(({ name }) => name === MASTER_TABLE),
  };
}
