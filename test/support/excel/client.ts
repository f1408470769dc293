import type { BatchAnswer } from './protocol';

export interface ExecutorMessage {
  readonly Body: unknown;
}
/** Runs a batch: what the client calls for each sync. */
export type Executor = (flags: number, message: ExecutorMessage) => Promise<BatchAnswer>;

/** The few of the client's own doors that the bench needs; the rest is the typed `Excel`. */
export interface OfficeExtensionDoors {
  SessionBase: { new (): object; _overrideSession: unknown };
  CommonUtility: { _doApiNotSupportedCheck: boolean };
  Error: new (...args: never[]) => Error & { code: string };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: unknown): void;
}

/** Microsoft's client as loaded into a window. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: OfficeExtensionDoors;
  /** The window it lives in; `Office` there is what a page sees. */
  readonly window: { Office: Record<string, unknown> };
}

function fakeWindow(): Record<string, unknown> {
  const element = (): object => ({ setAttribute: () => undefined, appendChild: () => undefined, style: {} });
  const location = {
    href: 'https://localhost/',
    protocol: 'https:',
    host: 'localhost',
    hostname: 'localhost',
    origin: 'https://localhost',
    search: '',
    hash: '',
  };
  const window: Record<string, unknown> = {
    location,
    navigator: { userAgent: 'bench', platform: 'bench' },
    document: {
      location,
      cookie: '',
      addEventListener: () => undefined,
      createElement: element,
      getElementById: () => null,
      getElementsByTagName: () => [],
      querySelector: () => null,
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    XMLHttpRequest: function noNetwork(): never {
      throw new Error('The bench has no network.');
    },
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  return window;
}

let compiled: ((scope: object) => void) | null = null;

/** A fresh copy of the client in a bare window of its own; its errors and arrays are of our realm. */
export function loadClient(source: () => string): Client {
  const window = fakeWindow();
  const scope = new Proxy(window, {
    has: (target, name) => typeof name === 'string' && (name in target || !(name in globalThis)),
    get: (target, name) => (name === Symbol.unscopables ? undefined : target[String(name)]),
  });
  // The script declares its globals with `var` and function statements: inside `with` they land in the window.
  compiled ??= new Function('scope', `with (scope) {\n${source()}\n}`) as (scope: object) => void;
  compiled(scope);
  return clientOf(window);
}

/** The client that a script tag has loaded into a page's window. */
export function clientOf(window: object): Client {
  const page = window as Pick<Client, 'Excel' | 'OfficeExtension'> & Client['window'];
  return { Excel: page.Excel, OfficeExtension: page.OfficeExtension, window: page };
}

/** Sends every batch of the client to the executor, and lets it check requirement sets as it does in Office. */
export function overrideSession(client: Client, execute: Executor): void {
  const { SessionBase } = client.OfficeExtension;
  class BenchSession extends SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<null> {
      return Promise.resolve(null);
    }
    _createRequestExecutorOrNull(): object {
      return { executeAsync: (_data: unknown, flags: number, message: ExecutorMessage) => execute(flags, message) };
    }
  }
  SessionBase._overrideSession = new BenchSession();
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  client.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
}

/** Names of a class's scalar properties in the client, as it asks for them. */
export function scalarNames(client: Client, className: string): readonly string[] {
  const type = (client.Excel as unknown as Record<string, { prototype: Record<string, unknown> } | undefined>)[className];
  const names = type?.prototype['_scalarPropertyOriginalNames'];
  return Array.isArray(names) ? (names as string[]) : [];
}
