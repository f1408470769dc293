import { PANE_WORDS } from '../../messages/pane';
import { needCore, type Room } from '../actions/run';
import { isBlankDoc } from '../state/doc';

/** Wait after the last change before the work is stored. */
const SETTLE_MS = 400;
/** The same beside a workbook, whose rows take most changes before that. */
const SETTLE_BESIDE_MS = 1500;

/** Language and theme as they were chosen earlier; the pane is already there in the usual ones. */
export async function restoreChoices({ pane, services }: Room): Promise<void> {
  try {
    const { lang, theme } = await services.keeper.loadChoices();
    if (lang !== null || theme !== null) pane.patch({ lang: lang ?? pane.get().lang, theme: theme ?? pane.get().theme });
    // Inside Excel nothing is kept of the card: there only a workbook with a calendar of ours ends the first visit.
    pane.patch({ welcome: services.shell === 'excel' || !(await services.keeper.welcomed()) });
  } catch (error) {
    reportError(error); // nothing is kept on this machine: restoreWork says so
  }
}

/** Brings the last work back. A machine that keeps nothing for the page is told of once. */
export async function restoreWork(room: Room): Promise<void> {
  const { pane, services } = room;
  try {
    const doc = (await services.keeper.load())?.doc ?? null;
    if (doc === null || isBlankDoc(doc) || !isBlankDoc(pane.get().history.doc)) return;
    pane.start(doc);
    const count = doc.plan.activities.length;
    pane.tell({ tone: 'info', say: (lang) => PANE_WORDS[lang].restored(count) });
    await needCore(room);
  } catch (error) {
    pane.tell({ tone: 'warn', say: (lang) => PANE_WORDS[lang].keepFailed });
    reportError(error);
  }
}

/**
 * Stores every change soon after it is made, and at once when the page is left. What the workbook brings is no change of the pane's:
 * a draft and what it rests on stay a pair.
 */
export function keepWork(room: Room): () => void {
  const { pane, services } = room;
  let last = pane.get();
  let kept = last.history.doc;
  // A draft of an earlier visit may be there.
  let drafted = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;
  const failed = (error: unknown): void => {
    if (!told) pane.tell({ tone: 'warn', say: (lang) => PANE_WORDS[lang].keepFailed });
    told = true;
    reportError(error);
  };
  const store = (): void => {
    clearTimeout(timer);
    const { history, written } = pane.get();
    const { doc } = history;
    if (doc === written) {
      // What stands in the workbook needs no draft, and an older draft must not come back over it.
      if (drafted) services.keeper.forget().catch(failed);
      drafted = false;
    } else if (doc !== kept) {
      services.keeper.save({ doc, base: written, kept: services.instant() }).catch(failed);
      drafted = true;
    }
    kept = doc;
  };
  const onChange = (): void => {
    const before = last;
    last = pane.get();
    const { lang, theme, welcome, history, written } = last;
    if (lang !== before.lang || theme !== before.theme) services.keeper.saveChoices({ lang, theme }).catch(failed);
    if (before.welcome && !welcome && services.shell === 'page') services.keeper.setWelcomed().catch(failed);
    const own = history.doc !== before.history.doc && written === before.written;
    if (!own && !(drafted && history.doc === written)) return;
    clearTimeout(timer);
    timer = setTimeout(store, written === null ? SETTLE_MS : SETTLE_BESIDE_MS);
  };
  const stop = pane.subscribe(onChange);
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') store();
  };
  document.addEventListener('visibilitychange', onHide);
  return () => {
    stop();
    document.removeEventListener('visibilitychange', onHide);
    clearTimeout(timer);
  };
}
