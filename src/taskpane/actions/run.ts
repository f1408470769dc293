import type { Lang } from '../../messages/lang';
import { PANE_WORDS } from '../../messages/pane';
import type { Core, Services } from '../services/services';
import type { Pane } from '../state/pane';

/** What every action works with. */
export interface Room {
  readonly pane: Pane;
  readonly services: Services;
}

/** Loads the heavy half once and keeps it in the state, so that views can use it at once. */
export async function needCore({ pane, services }: Room): Promise<Core> {
  const present = pane.get().core;
  if (present !== null) return present;
  const core = await services.loadCore();
  pane.patch({ core });
  return core;
}

/**
 * Does something that takes time: shows that it runs, and turns a failure into a notice. The one catch of the pane.
 * One thing at a time: a second click while something runs does nothing.
 */
export async function run(room: Room, say: (lang: Lang) => string, act: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const { pane } = room;
  if (pane.get().job !== null) return;
  const stop = new AbortController();
  pane.patch({ job: { say, done: 0, total: 0, cancel: () => stop.abort() }, notice: null });
  try {
    await act(stop.signal);
  } catch (error) {
    const explained = room.services.explain(error);
    const chunk = error instanceof Error && error.name === 'ChunkLoadError';
    if (explained !== null) pane.tell({ tone: stop.signal.aborted ? 'info' : 'bad', say: explained });
    else if (!stop.signal.aborted) {
      pane.tell({ tone: 'bad', say: (lang) => (chunk ? PANE_WORDS[lang].coreFailed : PANE_WORDS[lang].somethingWrong) });
      reportError(error);
    }
  } finally {
    pane.patch({ job: null });
  }
}
