import type { Batch } from './protocol';

export interface MeterReading {
  /** Round trips that do something; the client's own clean-up of tracked ranges is not counted. */
  readonly syncs: number;
  readonly cleanups: number;
  readonly actions: number;
  /** Bytes of all requests, and of the largest. */
  readonly sent: number;
  readonly largestSent: number;
  readonly received: number;
  readonly largestReceived: number;
}

/** True for the batch the client sends after `Excel.run` to drop its tracked ranges. */
export function isCleanup(batch: Batch): boolean {
  return batch.Actions.every((action) => action.Name === '_RemoveReference' || action.ActionType === 1);
}

export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** Counts what crosses the border between pane and Excel. */
export class Meter {
  private reading: MeterReading = blank();
  read(): MeterReading {
    return this.reading;
  }
  reset(): void {
    this.reading = blank();
  }
  add(batch: Batch, sent: number, received: number): void {
    const old = this.reading;
    const cleanup = isCleanup(batch);
    this.reading = {
      syncs: old.syncs + (cleanup ? 0 : 1),
      cleanups: old.cleanups + (cleanup ? 1 : 0),
      actions: old.actions + (cleanup ? 0 : batch.Actions.length),
      sent: old.sent + (cleanup ? 0 : sent),
      largestSent: Math.max(old.largestSent, sent),
      received: old.received + received,
      largestReceived: Math.max(old.largestReceived, received),
    };
  }
}

function blank(): MeterReading {
  return { syncs: 0, cleanups: 0, actions: 0, sent: 0, largestSent: 0, received: 0, largestReceived: 0 };
}
