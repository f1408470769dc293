import type { Room } from '../actions/run';
import { yearToPlan } from '../effects/clock';
import { excelServices } from '../effects/excel-services';
import { followWorkbook, openWork } from '../effects/following';
import { keepInStep } from '../effects/in-step';
import { keepWork, restoreChoices } from '../effects/keeping';
import { officeLook } from '../effects/office-look';
import { askedStep, isSharedRuntime } from '../effects/asked-step';
import { createPane } from '../state/pane';
import { mount } from './mount';

/** Starts the pane inside Excel. */
export async function startExcel(): Promise<void> {
  const chinese = (Office.context.displayLanguage || 'zh-CN').toLowerCase().startsWith('zh');
  const pane = createPane({ planYear: yearToPlan(), lang: chinese ? 'zh-CN' : 'en', theme: 'auto' });
  const services = await excelServices();
  const room: Room = { pane, services };
  mount(room, officeLook());
  await restoreChoices(room);
  if (services.excel !== null) {
    await openWork(room, services.excel).catch((error: unknown) => {
      const say = services.explain(error);
      if (say !== null) pane.tell({ tone: 'warn', say });
      else reportError(error);
    });
    followWorkbook(room, services.excel);
    keepInStep(room, services.excel);
  }
  if (isSharedRuntime()) (await import(/* webpackChunkName: "shared-runtime" */ '../effects/shared-runtime')).bindShared(room);
  const step = askedStep();
  if (step !== null) pane.go(step);
  keepWork(room);
}
