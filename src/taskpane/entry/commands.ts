import { bindCommands, type CommandCore } from '../../hosts/excel/commands';
import { openDoor } from '../../hosts/excel/door';
import { instant, today } from '../effects/clock';
import { excelCore } from '../effects/excel-core';
import type { Doc } from '../state/doc';

/** What the ribbon's functions do without the pane. */
async function core(): Promise<CommandCore<Doc>> {
  const { exporting } = await import('../services/exporting');
  const { PANE_CHOICES } = await import('../services/exports-type');
  return {
    ...(await excelCore()),
    async report(doc) {
      const context = { findings: [], created: instant(), today: today(), lang: 'zh-CN', choices: PANE_CHOICES } as const;
      return (await exporting.make('report', doc, context)).bytes;
    },
  };
}

const address = document.querySelector<HTMLMetaElement>('meta[name="office-js"]')?.content ?? '';
const script = document.createElement('script');
script.src = address;
script.onload = () => {
  void Office.onReady(() => {
    bindCommands(
      { associate: (id, handler) => Office.actions.associate(id, handler) },
      () => openDoor(window as unknown as Parameters<typeof openDoor>[0]),
      core,
      (_, error) => reportError(error),
    );
  });
};
document.head.append(script);
