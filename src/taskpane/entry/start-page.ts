import type { Room } from '../actions/run';
import { yearToPlan } from '../effects/clock';
import { keepWork, restoreChoices, restoreWork } from '../effects/keeping';
import { mediaLook } from '../effects/look';
import { pageServices } from '../effects/page-services';
import { askedStep } from '../effects/asked-step';
import { createPane, type Notice } from '../state/pane';
import { mount } from './mount';

/** Starts the plain page; `notice` says why when the page was meant for Excel. */
export async function startPage(notice: Notice | null): Promise<void> {
  const pane = createPane({ planYear: yearToPlan(), lang: 'zh-CN', theme: 'auto' });
  const room: Room = { pane, services: pageServices() };
  mount(room, mediaLook());
  await restoreChoices(room);
  await restoreWork(room);
  if (notice !== null) pane.tell(notice);
  const step = askedStep();
  if (step !== null) pane.go(step);
  keepWork(room);
}
