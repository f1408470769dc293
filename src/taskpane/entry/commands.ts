import { bindCommands } from '../../hosts/excel/commands';
import { openDoor } from '../../hosts/excel/door';
import { ExcelRefusal } from '../../hosts/excel/excel-error';
import { commandCore } from '../effects/command-core';
import { commandSentence, noticeAddress, showNotice, type DialogDoor } from '../effects/command-notice';

/** Says in a window of its own why a button did nothing; a bug of ours goes to the console as well. */
async function tell(error: unknown): Promise<void> {
  const lang = (Office.context.displayLanguage || 'zh-CN').toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  if (!(error instanceof ExcelRefusal)) reportError(error);
  await showNotice(Office.context.ui as unknown as DialogDoor, noticeAddress(window.location.href, commandSentence(error, lang), lang));
}

const address = document.querySelector<HTMLMetaElement>('meta[name="office-js"]')?.content ?? '';
const script = document.createElement('script');
script.src = address;
script.onload = () => {
  void Office.onReady(() => {
    bindCommands(
      { associate: (id, handler) => Office.actions.associate(id, handler) },
      () => openDoor(window as unknown as Parameters<typeof openDoor>[0]),
      commandCore,
      (_, error) => tell(error),
    );
  });
};
document.head.append(script);
