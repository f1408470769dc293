import type { ExcelDoor } from './door';
import { readMemo } from './memo';
import { readWorkbook, type WorkbookSheet } from './read-workbook';
import { readChange, watchWorkbook, type WorkbookChange } from './watch';

/** The workbook's cells and memo, as a reader needs them. */
export interface LiveReading {
  readonly sheets: readonly WorkbookSheet[];
  readonly memo: string | null;
  /** A newer version of the product wrote here: the workbook may be read, not written. */
  readonly newer: boolean;
}

/** The open workbook, read once and then kept up to date by its events: an edit costs a reading of the rows it touched. */
export interface LiveCells {
  read(): Promise<LiveReading>;
  /** Something wrote of which no event tells: the next reading starts from nothing. */
  forget(): void;
  /** We wrote cells of these rows, of which no event tells: the next reading reads them. */
  wrote(sheet: string, rows: readonly number[]): void;
  /** Calls back after edits, and after a sheet was shown whose cells are not what is known (events were lost). Answers the way to stop. */
  watch(listener: () => void): Promise<() => Promise<void>>;
}

/** Follows the open workbook through the door. */
export function liveCells(door: ExcelDoor): LiveCells {
  let known: LiveReading | null = null;
  let pending: WorkbookChange[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let watching = false;

  const afresh = async (): Promise<LiveReading> => {
    const { memo, newer } = await readMemo(door);
    return { memo, newer, sheets: await readWorkbook(door) };
  };
  /** One reading after the other: a change must not be laid over cells older than itself. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act, act);
    last = turn.catch(() => undefined);
    return turn;
  };

  const readNow = async (): Promise<LiveReading> => {
    const changes = pending;
    pending = [];
    const before = known;
    known = null; // what fails half-way is read afresh next time
    const whole = before === null || !watching || changes.some(({ kind }) => kind !== 'cells');
    known = whole ? await afresh() : { ...before, sheets: await patched(before.sheets, changes) };
    return known;
  };
  const patched = async (sheets: readonly WorkbookSheet[], changes: readonly WorkbookChange[]): Promise<readonly WorkbookSheet[]> => {
    let now = sheets;
    // Each change is laid over what the one before left.

    for (const change of distinct(changes)) now = await readChange(door, now, change);
    return now;
  };
  /** Whether the workbook is another than what is known; what it is now is known afterwards. */
  const differs = async (): Promise<boolean> => {
    const before = known;
    if (before === null) return false;
    known = await afresh();
    return JSON.stringify(before.sheets) !== JSON.stringify(known.sheets);
  };

  return {
    read: () => inTurn(readNow),
    forget: () => {
      known = null;
      pending = [];
    },
    wrote(sheet, rows) {
      for (const row of rows) pending.push({ kind: 'cells', sheet, at: { row, column: 0, rows: 1, columns: 1 }, remote: false });
    },
    async watch(listener) {
      const look = (): Promise<void> => inTurn(differs).then((other) => (other ? listener() : undefined));
      const stop = await watchWorkbook(door, (change) => {
        if (change.kind === 'shown') {
          look().catch(() => {
            known = null; // Excel is busy: the next edit reads everything
          });
          return;
        }
        pending.push(change);
        listener();
      });
      watching = true;
      // What was typed between the first reading and now made no event.
      await look();
      return async () => {
        watching = false;
        await stop();
      };
    },
  };
}

/** The same place typed into again and again is read once. */
function distinct(changes: readonly WorkbookChange[]): WorkbookChange[] {
  const byPlace = new Map(changes.map((change) => [`${change.sheet}|${JSON.stringify(change.at)}`, change]));
  return [...byPlace.values()];
}
