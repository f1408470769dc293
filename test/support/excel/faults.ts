/** Ways in which Excel refuses. */
export const FAULTS = [
  'GeneralException',
  'AccessDenied',
  'InvalidSelection',
  'ItemNotFound',
  'cell-edit',
  'timeout',
  'payload',
  'focus-loss',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Before any action, in the middle of the batch, or after it with the answer lost. */
export type FaultMoment = 'before' | 'middle' | 'after';

/** Error code the client is given: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
export const FAULT_CODES: Readonly<Record<Fault, string>> = {
  GeneralException: 'GeneralException',
  AccessDenied: 'AccessDenied',
  InvalidSelection: 'InvalidSelection',
  ItemNotFound: 'ItemNotFound',
  'cell-edit': 'InvalidOperationInCellEditMode',
  timeout: 'Timeout',
  payload: 'RequestPayloadSizeLimitExceeded',
  'focus-loss': 'ActivityLimitReached',
};

export interface PlannedFault {
  readonly fault: Fault;
  readonly moment: FaultMoment;
}

/** Faults by number of the sync, counted from 1 since the last `arm`. */
export class FaultPlan {
  private at = new Map<number, PlannedFault>();
  private count = 0;
  fired = 0;

  /** The k-th sync from now on fails once. */
  arm(k: number, planned: PlannedFault): void {
    this.at = new Map([[k, planned]]);
    this.count = 0;
    this.fired = 0;
  }
  disarm(): void {
    this.at.clear();
  }
  /** Fault of the sync that is about to run. */
  next(): PlannedFault | null {
    this.count++;
    const planned = this.at.get(this.count) ?? null;
    if (planned) this.fired++;
    return planned;
  }
}
