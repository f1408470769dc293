import type { CommandCore } from '../../hosts/excel/commands';
import type { Doc } from '../state/doc';
import { instant, today } from './clock';
import { excelCore } from './excel-core';

/** What the ribbon's functions do without the pane's help. */
export async function commandCore(): Promise<CommandCore<Doc>> {
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
