import type { Client } from './client';
import type { Core, Happening } from './core';
import { toA1 } from './state/address';

/** Message type numbers, as they stand beside each event in the client's debug file. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  'row-sorted': 19,
  filtered: 113,
  'table-added': 102,
  'table-deleted': 103,
  'name-changed': 25,
} as const;

interface Entry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export type Source = 'Local' | 'Remote';

/** What the client is told of a happening: once for the workbook, once for the sheet. */
function entriesOf(happening: Happening, source: Source, byAddIn: boolean): Entry[] {
  const entry = (type: number, targets: readonly string[], args: Record<string, unknown>): Entry[] =>
    targets.map((targetId) => ({ messageCategory: 65536, messageType: type, targetId, message: JSON.stringify({ ...args, source }) }));
  const targets = ['Workbook', happening.sheet];
  const common = { worksheetId: happening.sheet };
  switch (happening.kind) {
    case 'changed': {
      const shiftDirection = {
        RowInserted: 'Down',
        CellInserted: 'Down',
        ColumnInserted: 'Right',
        RowDeleted: 'Up',
        CellDeleted: 'Up',
        ColumnDeleted: 'Left',
        RangeEdited: 'None',
      }[happening.change];
      const details =
        'before' in happening
          ? { valueBefore: happening.before, valueAfter: happening.after, valueTypeBefore: 'Unknown', valueTypeAfter: 'Unknown' }
          : {};
      const triggerSource = byAddIn ? 'ThisLocalAddin' : 'Unknown';
      return entry(EVENT.changed, targets, {
        ...common,
        ...details,
        changeType: happening.change,
        address: toA1(happening.at),
        shiftDirection,
        triggerSource,
      });
    }
    case 'sorted':
      return entry(EVENT['row-sorted'], targets, { ...common, address: toA1(happening.at) });
    case 'filtered':
      return entry(EVENT.filtered, targets, { ...common, tableId: happening.table });
    case 'selected':
      return entry(EVENT.selected, targets, { ...common, address: toA1(happening.at) });
    case 'renamed':
      return entry(EVENT['name-changed'], targets, { ...common, nameBefore: happening.from, nameAfter: happening.to });
    case 'table-deleted':
      return entry(EVENT['table-deleted'], ['Workbook', happening.sheet], {
        ...common,
        tableId: happening.table,
        tableName: happening.name,
      });
    default:
      return entry(EVENT[happening.kind], targets, common);
  }
}

/** Gathers what happened and hands it to the client after the batch, as Excel does. */
export class EventPost {
  private waiting: { happening: Happening; source: Source; byAddIn: boolean }[] = [];
  private readonly client: Client;
  private readonly core: () => Core;
  /** Set by a test to lose events, as Excel does under load. */
  lost = false;
  /** Events that went out. */
  posted = 0;

  constructor(client: Client, core: () => Core) {
    this.client = client;
    this.core = core;
  }
  tell(happening: Happening, source: Source, byAddIn: boolean): void {
    // Nobody listens yet: what happens now is not told later.
    if (!this.core().eventsEnabled || this.core().registered.size === 0) return;
    this.waiting.push({ happening, source, byAddIn });
  }
  /** Delivers in a later task; resolves when handlers were called. */
  flush(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0 || this.lost) return Promise.resolve();
    return new Promise((resolve) => {
      setTimeout(() => {
        const entries = batch.flatMap(({ happening, source, byAddIn }) => entriesOf(happening, source, byAddIn));
        this.posted += batch.length;
        this.client.OfficeExtension._testTriggerRichApiMessageEvent({ entries });
        resolve();
      }, 0);
    });
  }
}
