import { HostError } from '../host-error';

/** Why Excel refused, or why we did not go on. The sentences are in `messages/excel`. */
export const EXCEL_ERROR_CODES = [
  'excel-busy-editing',
  'excel-access-denied',
  'excel-payload',
  'excel-timeout',
  'excel-item-gone',
  'excel-selection',
  'excel-too-old',
  'excel-limit',
  'excel-failed',
  'sheet-protected',
  'workbook-protected',
  'workbook-read-only',
  'newer-version',
  'no-master-sheet',
  'row-gone',
  'column-gone',
  'row-changed',
  'sheet-hidden',
  'cancelled',
  'nothing-to-undo',
  'undo-would-lose-edits',
  'workbook-changing',
] as const;
export type ExcelErrorCode = (typeof EXCEL_ERROR_CODES)[number];

/**
 * What the workbook is like after a refusal: `untouched` nothing was written; `restored` what was written is taken back;
 * `torn` taking back failed too and will be done when the workbook is next opened.
 */
export type AfterRefusal = 'untouched' | 'restored' | 'torn';

/** Excel refused. `params` hold names for the sentence (sheet, field). */
export class ExcelRefusal extends HostError<ExcelErrorCode> {
  constructor(
    code: ExcelErrorCode,
    cause: unknown = null,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly after: AfterRefusal = 'untouched',
  ) {
    super(code, cause);
    this.name = 'ExcelRefusal';
  }

  /** The same refusal with what became of the workbook. */
  withAfter(after: AfterRefusal): ExcelRefusal {
    return new ExcelRefusal(this.code, this.cause, this.params, after);
  }
}

/** Office.js error codes as they are published for application-specific APIs. */
const BY_OFFICE_CODE: Readonly<Record<string, ExcelErrorCode>> = {
  InvalidOperationInCellEditMode: 'excel-busy-editing',
  AccessDenied: 'excel-access-denied',
  RequestPayloadSizeLimitExceeded: 'excel-payload',
  ResponsePayloadSizeLimitExceeded: 'excel-payload',
  Timeout: 'excel-timeout',
  ItemNotFound: 'excel-item-gone',
  InvalidReference: 'excel-item-gone',
  InvalidSelection: 'excel-selection',
  ApiNotFound: 'excel-too-old',
  ActivityLimitReached: 'excel-limit',
};

/** Any error of a batch as a refusal; errors that are none of Excel's (a bug of ours) pass through. */
export function asRefusal(error: unknown): ExcelRefusal {
  if (error instanceof ExcelRefusal) return error;
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  if (typeof code !== 'string') throw error;
  return new ExcelRefusal(BY_OFFICE_CODE[code] ?? 'excel-failed', error);
}
