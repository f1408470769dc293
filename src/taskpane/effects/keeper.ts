import { workPlanSchema } from '../../plan/workplan';
import { LANGS } from '../../messages/lang';
import type { Draft, Keeper } from '../services/services';
import { THEME_CHOICES } from '../state/choices';
import type { Doc } from '../state/doc';

const DATABASE = 'union-year-planner';
const STORE = 'work';
/** Key of the plain page's work. */
const PAGE_KEY = 'current';
const CHOICES_KEY = 'choices';
const WELCOMED_KEY = 'welcomed';

/** Stays open: while a page is left there is no time to open it, and what is asked of an open one is still done. */
let connection: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  connection ??= connect().catch((error: unknown) => {
    connection = null;
    throw error;
  });
  return connection;
}

function connect(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = () => (connection = null);
      database.onversionchange = () => {
        connection = null;
        database.close();
      };
      resolve(database);
    };
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
    request.onblocked = () => reject(new Error('indexedDB blocked'));
  });
}

async function withStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise<T>((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error ?? new Error('indexedDB'));
    transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'));
  });
}

/** The stored form back as work; null when there is none or it is not ours (an older, unreadable form). */
export function revive(stored: unknown): Doc | null {
  if (typeof stored !== 'object' || stored === null || !('plan' in stored)) return null;
  const plan = workPlanSchema.safeParse(stored.plan);
  if (!plan.success) return null;
  const { source, accepted } = stored as Partial<Record<'source' | 'accepted', unknown>>;
  return {
    plan: plan.data,
    source: (source ?? null) as Doc['source'],
    accepted: new Set(Array.isArray(accepted) ? accepted.filter((id): id is string => typeof id === 'string') : []),
  };
}

/** A stored draft back; an older form knows no base and no time. */
export function reviveDraft(stored: unknown): Draft | null {
  const doc = revive(stored);
  if (doc === null) return null;
  const { base, kept } = stored as Partial<Record<'base' | 'kept', unknown>>;
  return { doc, base: revive(base), kept: typeof kept === 'string' ? kept : '' };
}

/** The text form of {@link frozen} back as work; null when there is none or somebody has damaged it. */
export function reviveText(text: string | null): Doc | null {
  if (text === null) return null;
  try {
    return revive(JSON.parse(text));
  } catch {
    return null; // the cells are the truth; what only the memo held is lost with it
  }
}

/** Language and theme chosen earlier; null for what was not chosen. */
function reviveChoices(stored: unknown): Awaited<ReturnType<Keeper['loadChoices']>> {
  const { lang, theme } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Record<'lang' | 'theme', unknown>>;
  return { lang: LANGS.find((one) => one === lang) ?? null, theme: THEME_CHOICES.find((one) => one === theme) ?? null };
}

/** A document as plain data; the source itself is left out where it is a file, which may be large. */
export function frozen(doc: Doc): unknown {
  const { source } = doc;
  return { plan: doc.plan, source: source === null ? null : { ...source, input: null, deleted: [] }, accepted: [...doc.accepted] };
}

/** Keeps work in IndexedDB on this machine, under a key of its own. */
export function indexedDbKeeper(key: string = PAGE_KEY): Keeper {
  return {
    load: async () => reviveDraft(await withStore<unknown>('readonly', (store) => store.get(key))),
    save: async ({ doc, base, kept }) => {
      const stored = { ...doc, accepted: [...doc.accepted], base: base === null ? null : frozen(base), kept };
      await withStore('readwrite', (store) => store.put(stored, key));
    },
    loadChoices: async () => reviveChoices(await withStore<unknown>('readonly', (store) => store.get(CHOICES_KEY))),
    saveChoices: async (choices) => {
      await withStore('readwrite', (store) => store.put({ ...choices }, CHOICES_KEY));
    },
    welcomed: async () => (await withStore<unknown>('readonly', (store) => store.get(WELCOMED_KEY))) === true,
    setWelcomed: async () => {
      await withStore('readwrite', (store) => store.put(true, WELCOMED_KEY));
    },
    forget: async () => {
      await withStore('readwrite', (store) => store.delete(key));
    },
    clear: async () => {
      await withStore('readwrite', (store) => store.clear());
    },
  };
}
