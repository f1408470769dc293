import { overrideSession, scalarNames, type Client, type ExecutorMessage } from './client';
import type { Core, Happening, HostObject } from './core';
import { Dispatcher, type Requires } from './dispatcher';
import { ExcelError, fail } from './errors';
import { EventPost, type Source } from './events';
import { FAULT_CODES, FaultPlan } from './faults';
import { bytesOf, isCleanup, Meter } from './meter';
import { PROFILES, supports, type Profile } from './profiles';
import type { ActionResult, Batch, BatchAnswer, BatchError } from './protocol';
import type { Rect } from '../../../src/sheets/model';
import { BookState } from './state/book';
import type { SheetState } from './state/sheet';
import { shiftRects } from './state/shift';
import { clearsUndo, UndoStack } from './undo';

export interface BenchOptions {
  readonly profile: Profile['name'];
  /** Microsoft's client, loaded into a window or a page. */
  readonly client: Client;
  /** Requirement sets by member. */
  readonly requires: Requires;
}

/** Flag the client sets for `delayForCellEdit: true`. */
const DELAY_FOR_CELL_EDIT = 64;

/** An Excel in memory, driven only through Microsoft's own client. */
export class ExcelBench implements Core {
  readonly profile: Profile;
  readonly client: Client;
  readonly book = new BookState();
  readonly meter = new Meter();
  readonly faults = new FaultPlan();
  readonly undoStack = new UndoStack();
  readonly events: EventPost;
  readonly registered = new Set<string>();
  /** Members used, `Class.Member`, with how often. */
  readonly used = new Map<string, number>();
  eventsEnabled = true;
  /** The user is typing in a cell; the end of it resolves batches that asked to wait. */
  private editing: { done: Promise<void>; end: () => void } | null = null;
  private readonly dispatcher: Dispatcher;
  private source: Source = 'Local';
  private byAddIn = false;

  constructor(options: BenchOptions) {
    this.profile = PROFILES[options.profile];
    this.client = options.client;
    this.events = new EventPost(this.client, () => this);
    this.dispatcher = new Dispatcher(
      this,
      options.requires,
      (name) => scalarNames(this.client, name),
      (className, member, kind) => {
        const key = `${className}.${member}`;
        this.used.set(key, (this.used.get(key) ?? 0) + 1);
        if (this.byAddIn && clearsUndo(this.profile, className, member, kind)) this.clearedInBatch = true;
      },
    );
    overrideSession(this.client, (flags, message) => this.execute(flags, message));
    installContext(this.client, this.profile);
  }
  private clearedInBatch = false;

  supports(set: string, version: string): boolean {
    return supports(this.profile, set, version);
  }
  tell(happening: Happening): void {
    this.moveTracked(happening);
    this.events.tell(happening, this.source, this.byAddIn);
  }
  /** Ranges the client keeps move with inserted and deleted rows and columns. */
  private moveTracked(happening: Happening): void {
    if (happening.kind !== 'changed' || !/^(Row|Column)/.test(happening.change)) return;
    const axis = happening.change.startsWith('Row') ? 'row' : 'column';
    const size = axis === 'row' ? happening.at.rows : happening.at.columns;
    const shift = { axis, index: happening.at[axis], count: happening.change.endsWith('Inserted') ? size : -size } as const;
    for (const range of new Set(this.dispatcher.tracked()))
      if (range.sheet === happening.sheet) range.areas = shiftRects(range.areas, shift);
  }
  guard(sheet: SheetState, at: Rect | null): void {
    if (this.book.readOnly) fail('AccessDenied', 'The workbook is read-only.');
    const { protection } = sheet.meta;
    if (!protection || !this.byAddIn) return;
    if (at && at.rows * at.columns < 100_000) {
      for (let row = at.row; row < at.row + at.rows; row++) {
        for (let column = at.column; column < at.column + at.columns; column++) {
          if (sheet.look(row, column).locked) fail('AccessDenied', 'The worksheet is protected.');
        }
      }
    } else fail('AccessDenied', 'The worksheet is protected.');
  }

  /** The user begins to type in a cell: batches fail or wait until `end` is called. */
  beginCellEdit(): () => void {
    let end = (): void => undefined;
    const done = new Promise<void>((resolve) => {
      end = () => {
        this.editing = null;
        resolve();
      };
    });
    this.editing = { done, end };
    return end;
  }

  /** Something a person (here or elsewhere) does: events tell of it, undo can take it back. */
  async act(source: Source, what: () => void): Promise<void> {
    const before = this.book.keep();
    this.source = source;
    try {
      what();
      if (source === 'Local') this.undoStack.push(before);
    } finally {
      this.source = 'Local';
    }
    await this.events.flush();
  }

  private async execute(flags: number, message: ExecutorMessage): Promise<BatchAnswer> {
    const batch = (typeof message.Body === 'string' ? JSON.parse(message.Body) : message.Body) as Batch;
    const sent = bytesOf(batch);
    if (isCleanup(batch)) {
      const results: ActionResult[] = [];
      this.runPart(batch, new Map(), 0, batch.Actions.length, results);
      this.meter.add(batch, sent, 0);
      return answer(results);
    }
    if (this.editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0)
        return this.refuse(batch, sent, 'InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
      await this.editing.done;
    }
    const limit = this.profile.payloadLimit;
    if (limit !== null && sent > limit)
      return this.refuse(batch, sent, 'RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    const fault = this.faults.next();
    const code = fault ? FAULT_CODES[fault.fault] : '';
    if (fault?.moment === 'before') return this.refuse(batch, sent, code, 'A planned fault.');
    const end = fault?.moment === 'middle' ? Math.floor(batch.Actions.length / 2) : batch.Actions.length;
    const response = await this.runBatch(batch, sent, end);
    if (fault) return answer([], { Code: code, Message: 'A planned fault.', Location: '', ActionIndex: -1 });
    return response;
  }

  private async runBatch(batch: Batch, sent: number, end: number): Promise<BatchAnswer> {
    const results: ActionResult[] = [];
    const changes = batch.Actions.some((action) => isChange(action.ActionType, action.Name));
    const before = changes ? this.book.keep() : null;
    this.clearedInBatch = false;
    this.byAddIn = true;
    let error: BatchError | null = null;
    try {
      this.runPart(batch, new Map(), 0, end, results);
    } catch (thrown) {
      error = errorOf(thrown);
    } finally {
      this.byAddIn = false;
    }
    if (this.clearedInBatch || (before && !this.profile.undo)) this.undoStack.clear();
    else if (before) this.undoStack.push(before);
    const received = bytesOf(results);
    this.meter.add(batch, sent, received);
    void this.events.flush();
    const limit = this.profile.payloadLimit;
    if (limit !== null && received > limit)
      error = { Code: 'ResponsePayloadSizeLimitExceeded', Message: 'The response is too large.', Location: '', ActionIndex: 0 };
    return error ? answer(results, error) : answer(results);
  }

  private runPart(batch: Batch, objects: Map<number, HostObject | null>, from: number, to: number, results: ActionResult[]): void {
    this.dispatcher.run(batch, objects, from, to, results);
  }

  private refuse(batch: Batch, sent: number, code: string, text: string): BatchAnswer {
    this.meter.add(batch, sent, 0);
    return answer([], { Code: code, Message: text, Location: '', ActionIndex: -1 });
  }
}

function isChange(type: number, name: string): boolean {
  if (type === 4) return name !== 'EnableEvents';
  if (type === 1) return false;
  return type === 3 && !/^(Get|_|Suspend|Calculate|Activate|Select)/.test(name);
}

function errorOf(thrown: unknown): BatchError {
  const { code, message, actionIndex } = thrown as { code?: string; message?: string; actionIndex?: number };
  // A fault of the bench itself must not look like one of Excel's.
  if (!(thrown instanceof ExcelError) && code === undefined) throw thrown;
  return { Code: code ?? 'GeneralException', Message: message ?? '', Location: '', ActionIndex: actionIndex ?? 0 };
}

function answer(results: ActionResult[], error?: BatchError): BatchAnswer {
  return {
    HttpStatusCode: 200,
    ErrorCode: '',
    ErrorMessage: '',
    Headers: {},
    Body: error ? { Results: results, Error: error } : { Results: results },
  };
}

/** What Office tells a page about itself: requirement sets, platform, language. */
function installContext(client: Client, profile: Profile): void {
  const context = {
    requirements: { isSetSupported: (set: string, version = '1.1') => supports(profile, set, String(version)) },
    platform: profile.platform,
    host: 'Excel',
    diagnostics: { host: 'Excel', platform: profile.platform, version: profile.excelApi },
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    officeTheme: {
      bodyBackgroundColor: '#FFFFFF',
      bodyForegroundColor: '#000000',
      controlBackgroundColor: '#FFFFFF',
      controlForegroundColor: '#000000',
    },
  };
  const info = { host: 'Excel', platform: profile.platform };
  const handlers = new Map<string, unknown>();
  const own: Record<string, unknown> = {
    context,
    onReady: (callback?: (info: object) => unknown) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    actions: { associate: (name: string, handler: unknown) => handlers.set(name, handler), handlers },
  };
  // The client's own `Office` cannot be changed in place.
  client.window.Office = new Proxy(client.window.Office, {
    get: (target, name) => (typeof name === 'string' && name in own ? own[name] : Reflect.get(target, name)),
  });
}
