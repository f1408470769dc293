import { ExcelRefusal } from '../../hosts/excel/excel-error';
import { EXCEL_WORDS, excelSentence } from '../../messages/excel';
import type { Lang } from '../../messages/lang';

/** The part of `Office.context.ui` that a notice needs. */
export interface DialogDoor {
  displayDialogAsync(
    address: string,
    options: Readonly<Record<string, unknown>>,
    callback: (result: { readonly status: unknown; readonly value: DialogWindow }) => void,
  ): void;
}

interface DialogWindow {
  addEventHandler(type: string, handler: () => void): void;
  close(): void;
}

/** Size of the dialog in percent of the screen: a few lines of text. */
const SIZE = { height: 30, width: 28 };
/** The longest an unread notice keeps a ribbon button waiting; Office ends a function after five minutes by itself. */
const LONGEST_MS = 120_000;

/** What a ribbon button could not do, as a sentence, and the next step where there is one. */
export function commandSentence(error: unknown, lang: Lang): string {
  const words = EXCEL_WORDS[lang];
  return error instanceof ExcelRefusal ? excelSentence(error, lang) : words.commandFailed;
}

/** Address of the notice page with its text; the page is our own and puts the text in as text. */
export function noticeAddress(base: string, text: string, lang: Lang): string {
  const address = new URL('notice.html', base);
  address.hash = new URLSearchParams({ lang, text }).toString();
  return address.href;
}

/**
 * Tells in a small window why a ribbon button did nothing; functions without a pane have no other place to speak. Resolves when it is
 * closed, or at once where Office cannot open it.
 */
export function showNotice(ui: DialogDoor, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true, promptBeforeOpen: false }, ({ status, value }) => {
      if (String(status) !== 'succeeded') return resolve(false);
      const timer = setTimeout(() => resolve(true), LONGEST_MS);
      const done = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      value.addEventHandler('dialogEventReceived', done);
      value.addEventHandler('dialogMessageReceived', () => {
        value.close();
        done();
      });
    });
  });
}
