import '../styles/all';
import { PANE_WORDS } from '../../messages/pane';
import { startExcel } from './start-excel';
import { startPage } from './start-page';
import { loadOffice } from '../effects/office';

async function start(): Promise<void> {
  const address = document.querySelector<HTMLMetaElement>('meta[name="office-js"]')?.content ?? '';
  const outcome = await loadOffice(address);
  if (outcome.inside) await startExcel();
  else await startPage({ tone: 'warn', say: (lang) => PANE_WORDS[lang].noOffice[outcome.why] });
}

void start();
