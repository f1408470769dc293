/** Why a door could not do its work. The sentences are in `messages`. */
export const HOST_ERROR_CODES = [
  'sheet-broken',
  'sheet-too-large',
  'sheet-encrypted',
  'sheet-binary',
  'chart-sheet',
  'no-sheet',
  'not-a-workbook',
] as const;
export type HostErrorCode = (typeof HOST_ERROR_CODES)[number];

/** A host or file refused. Caught once in the pane and once in the command line; `cause` is for the log, never shown. */
export class HostError<Code extends string = HostErrorCode> extends Error {
  constructor(
    readonly code: Code,
    override readonly cause: unknown = null,
  ) {
    super(code);
    this.name = 'HostError';
  }
}
