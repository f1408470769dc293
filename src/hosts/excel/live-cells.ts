import type { ExcelDoor } from './door';
import { readPlanCells, type WorkbookSheet } from './read-workbook';
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
  /** Does a write of ours: its own events are not heard, and the next reading starts from nothing. */
  writing<T>(write: () => Promise<T>): Promise<T>;
  /** Writes cells of some rows: the next reading reads those. */
  writingRows(write: () => Promise<{ readonly sheet: string; readonly rows: readonly number[] }>): Promise<void>;
  /** Calls back after edits, and after a sheet was shown whose cells are not what is known (events were lost). Answers the way to stop. */
  watch(listener: () => void): Promise<() => Promise<void>>;
}

/** More places than this are read with everything else. */
const MAX_PATCHES = 12;

/** Follows the open workbook through the door. */
export function liveCells(door: ExcelDoor): LiveCells {
  return new Follower(door);
}

class Follower implements LiveCells {
  private known: LiveReading | null = null;
  private pending: WorkbookChange[] = [];
  private last: Promise<unknown> = Promise.resolve();
  private watching = false;
  /** While we write, and until what we wrote is read, events of our own say nothing new. */
  private deaf = false;

  constructor(private readonly door: ExcelDoor) {}

  read(): Promise<LiveReading> {
    return this.inTurn(() => this.readNow());
  }

  async writing<T>(write: () => Promise<T>): Promise<T> {
    this.deaf = true;
    try {
      return await write();
    } finally {
      this.known = null;
      this.pending = [];
      this.deaf = false;
    }
  }

  async writingRows(write: () => Promise<{ readonly sheet: string; readonly rows: readonly number[] }>): Promise<void> {
    this.deaf = true;
    try {
      const { sheet, rows } = await write();
      const places = rows.map((row) => ({ row, column: 0, rows: 1, columns: 1 }));
      this.pending.push(...places.map((at) => ({ kind: 'cells', sheet, at, remote: false, own: true }) as const));
    } catch (error) {
      this.deaf = false;
      throw error;
    }
  }

  async watch(listener: () => void): Promise<() => Promise<void>> {
    const look = (): Promise<void> => this.inTurn(() => this.differs()).then((other) => (other ? listener() : undefined));
    const stop = await watchWorkbook(this.door, (change) => {
      if (change.kind === 'shown') {
        look().catch(() => {
          this.known = null; // Excel is busy: the next edit reads everything
        });
        return;
      }
      if (change.own && this.deaf) return;
      this.pending.push(change);
      listener();
    });
    this.watching = true;
    // What was typed between the first reading and now made no event.
    await look();
    return async () => {
      this.watching = false;
      await stop();
    };
  }

  /** One reading after the other: a change must not be laid over cells older than itself. */
  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(act, act);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async readNow(): Promise<LiveReading> {
    const changes = this.pending;
    this.pending = [];
    const before = this.known;
    this.known = null; // what fails half-way is read afresh next time
    const whole = before === null || !this.watching || changes.length > MAX_PATCHES || changes.some(({ kind }) => kind !== 'cells');
    const now = whole ? await this.afresh() : { ...before, sheets: await patched(this.door, before.sheets, changes) };
    this.known = now;
    this.deaf = false;
    return now;
  }

  private async afresh(): Promise<LiveReading> {
    const { memo, sheets } = await readPlanCells(this.door);
    return { memo: memo.memo, newer: memo.newer, sheets };
  }

  /** Whether the workbook is another than what is known; what it is now is known afterwards. */
  private async differs(): Promise<boolean> {
    const before = this.known;
    if (before === null) return false;
    const now = await this.afresh();
    this.known = now;
    return JSON.stringify(before.sheets) !== JSON.stringify(now.sheets);
  }
}

/** The same place typed into again and again is read once. */
function distinct(changes: readonly WorkbookChange[]): WorkbookChange[] {
  const byPlace = new Map(changes.map((change) => [`${change.sheet}|${JSON.stringify(change.at)}`, change]));
  return [...byPlace.values()];
}

/** Cells with the changes laid over them, each over what the one before left. */
async function patched(
  door: ExcelDoor,
  sheets: readonly WorkbookSheet[],
  changes: readonly WorkbookChange[],
): Promise<readonly WorkbookSheet[]> {
  let now = sheets;
  for (const change of distinct(changes)) now = await readChange(door, now, change);
  return now;
}
