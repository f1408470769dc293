import type { Lang } from '../../messages/lang';
import type { Core } from '../services/services';
import type { ThemeChoice } from './choices';
import type { Command } from './command';
import { blankDoc, type Doc } from './doc';
import { doCommand, redo, refreshHistory, startHistory, undo, type History } from './history';
import { reuse } from './rebase';
import { createStore, type Store } from './store';

export const WAY_STEPS = ['import', 'review', 'year', 'money', 'check', 'export'] as const;
export const STEPS = [...WAY_STEPS, 'settings', 'help', 'about'] as const;
export type Step = (typeof STEPS)[number];

/** Something the pane tells once; `say` words it in the language shown. */
export interface Notice {
  readonly tone: 'info' | 'good' | 'warn' | 'bad';
  readonly say: (lang: Lang) => string;
  /** What can be done about it right here. */
  readonly action?: { readonly say: (lang: Lang) => string; readonly run: () => void };
}

/** Work that is going on, with its way to stop. */
export interface Job {
  readonly say: (lang: Lang) => string;
  readonly done: number;
  readonly total: number;
  readonly cancel: (() => void) | null;
}

export interface PaneState {
  readonly history: History;
  readonly step: Step;
  /** Id of the activity in hand; shared by review, year and checks. */
  readonly selected: string | null;
  readonly lang: Lang;
  readonly theme: ThemeChoice;
  readonly notice: Notice | null;
  /** Said to screen readers only: results that everybody else sees at once. */
  readonly heard: ((lang: Lang) => string) | null;
  readonly job: Job | null;
  /** The document as it stands in the open workbook; null on the page and before the first writing. */
  readonly written: Doc | null;
  readonly core: Core | null;
  /** A plan that was read while another is in hand; null when there is nothing to decide. */
  readonly incoming: Doc | null;
  /** Step of the tour, null when it is not running. */
  readonly tour: number | null;
  /** Whether the card for a first visit is shown; false until it is known that this is one. */
  readonly welcome: boolean;
  /** Plan year a person typed; null while the one offered stands. */
  readonly askedYear: number | null;
}

export interface PaneStart {
  readonly planYear: number;
  readonly lang: Lang;
  readonly theme: ThemeChoice;
}

/** The pane's state and what can be done to it. No React, no browser. */
export interface Pane extends Store<PaneState> {
  do(command: Command): void;
  undo(): boolean;
  redo(): boolean;
  /** Begins anew from a document, forgetting what could be undone. */
  start(doc: Doc): void;
  /**
   * The workbook holds this now: what the pane changed since `from` (else since pane and workbook last agreed) stays, the rest follows.
   * No step of undo.
   */
  refresh(inBook: Doc, from?: Doc): void;
  /** Goes to a step; the activity in hand is put down. */
  go(step: Step): void;
  select(id: string | null): void;
  tell(notice: Notice | null): void;
  patch(part: Partial<Omit<PaneState, 'history'>>): void;
}

function withHistory(state: PaneState, history: History): PaneState {
  if (history === state.history) return state;
  const gone = state.selected !== null && !history.doc.plan.activities.some((activity) => activity.id === state.selected);
  return { ...state, history, selected: gone ? null : state.selected };
}

/** Makes the pane's state. */
export function createPane(start: PaneStart): Pane {
  const store = createStore<PaneState>({
    history: startHistory(blankDoc(start.planYear)),
    step: 'import',
    selected: null,
    lang: start.lang,
    theme: start.theme,
    notice: null,
    heard: null,
    job: null,
    written: null,
    core: null,
    incoming: null,
    tour: null,
    welcome: false,
    askedYear: null,
  });
  const move = (next: (history: History) => History): boolean => {
    const before = store.get().history;
    store.set((state) => withHistory(state, next(state.history)));
    return store.get().history !== before;
  };
  return {
    ...store,
    do: (command) => void move((history) => doCommand(history, command)),
    undo: () => move(undo),
    redo: () => move(redo),
    start: (doc) => void move(() => startHistory(doc)),
    refresh: (inBook, since) =>
      store.set((state) => {
        const from = since ?? state.written ?? inBook;
        const onto = reuse(from, inBook);
        if (onto === from && onto === state.written) return state;
        return { ...withHistory(state, refreshHistory(state.history, from, onto)), written: onto };
      }),
    go: (step) => store.set((state) => (state.step === step ? state : { ...state, step, selected: null, notice: null })),
    select: (selected) => store.set((state) => (state.selected === selected ? state : { ...state, selected })),
    tell: (notice) => store.set((state) => ({ ...state, notice })),
    patch: (part) => store.set((state) => ({ ...state, ...part })),
  };
}
