/** An error as Excel answers it; the client turns it into `OfficeExtension.Error`. */
export class ExcelError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'ExcelError';
    this.code = code;
  }
}

/** Codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
export function fail(code: string, message: string): never {
  throw new ExcelError(code, message);
}
