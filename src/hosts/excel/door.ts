/** What a batch may ask for beside its own calls. */
export interface RunOptions {
  /** Wait until the user has left the cell being edited, for bulk commands. */
  readonly waitForCellEdit?: boolean;
}

/** The way into Excel: everything the host functions need of Office.js. */
export interface ExcelDoor {
  /** One command: all its syncs are one undo step where Excel can do that. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>, options?: RunOptions): Promise<T>;
  /** Whether this Office has a requirement set. */
  supports(set: string, version: string): boolean;
  /** Opens a new workbook from the bytes of an .xlsx, base64. */
  openWorkbook(base64: string): Promise<void>;
  /** `PC`, `Mac`, `OfficeOnline` …, and the version of Office. */
  readonly platform: string;
  readonly version: string;
}

/** The globals that Office.js puts into a page. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: Pick<typeof Office, 'context'>;
}

/** The door made of a page's own Office.js; {@link globals} is the window (or a test's client). */
export function openDoor(globals: OfficeGlobals): ExcelDoor {
  const { Excel: excel, Office: office } = globals;
  const supports = (set: string, version: string): boolean => office.context.requirements.isSetSupported(set, version);
  return {
    supports,
    platform: String(office.context.platform ?? ''),
    version: office.context.diagnostics?.version ?? '',
    run: (batch, options) => {
      const wanted: Excel.RunOptions = {
        ...(options?.waitForCellEdit ? { delayForCellEdit: true } : {}),
        ...(supports('ExcelApi', '1.20') ? { mergeUndoGroup: true } : {}),
      };
      return excel.run(wanted, batch);
    },
    openWorkbook: (base64) => excel.createWorkbook(base64),
  };
}
