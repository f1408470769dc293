import { PANE_WORDS } from '../../messages/pane';
import { needCore, type Room } from '../actions/run';
import { isBlankDoc } from '../state/doc';

/** Wait after the last change before the work is stored. */
const SETTLE_MS = 400;

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
    const doc = await services.keeper.load();
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

/** Stores every change soon after it is made, and at once when the page is left. */
export function keepWork(room: Room): () => void {
  const { pane, services } = room;
  let kept = { doc: pane.get().history.doc, written: pane.get().written };
  // A draft of an earlier visit may be there.
  let drafted = true;
  let choices = { lang: pane.get().lang, theme: pane.get().theme };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;
  let welcome = pane.get().welcome;
  const failed = (error: unknown): void => {
    if (!told) pane.tell({ tone: 'warn', say: (lang) => PANE_WORDS[lang].keepFailed });
    told = true;
    reportError(error);
  };
  const store = (): void => {
    clearTimeout(timer);
    const { history, written } = pane.get();
    const { doc } = history;
    if (doc === kept.doc && written === kept.written) return;
    kept = { doc, written };
    // What stands in the workbook needs no draft, and an older draft must not come back over it.
    if (doc !== written) services.keeper.save(doc).catch(failed);
    else if (drafted) services.keeper.forget().catch(failed);
    drafted = doc !== written;
  };
  const onChange = (): void => {
    const { lang, theme } = pane.get();
    if (lang !== choices.lang || theme !== choices.theme) {
      choices = { lang, theme };
      services.keeper.saveChoices(choices).catch(failed);
    }
    if (welcome && !pane.get().welcome && services.shell === 'page') services.keeper.setWelcomed().catch(failed);
    welcome = pane.get().welcome;
    if (pane.get().history.doc === kept.doc && pane.get().written === kept.written) return;
    clearTimeout(timer);
    timer = setTimeout(store, SETTLE_MS);
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
