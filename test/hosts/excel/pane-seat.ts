import { createPane, type Pane } from '../../../src/taskpane/state/pane';
import { excelDoors, explainExcel } from '../../../src/taskpane/effects/excel-doors';
import { followWorkbook, openWork } from '../../../src/taskpane/effects/following';
import { keepInStep } from '../../../src/taskpane/effects/in-step';
import { judgeCore } from '../../../src/taskpane/services/core-judge';
import type { ExcelDoors, Keeper, Services } from '../../../src/taskpane/services/services';
import type { Room } from '../../../src/taskpane/actions/run';
import type { Finding } from '../../../src/rules/finding';
import { FORGETFUL } from '../../support/keeper';
import { CREATED, type Scene } from './scene';

/** Errors no handler of the pane explained: bugs. A page reports them; Node has no such door. */
export const REPORTED: unknown[] = [];
globalThis.reportError ??= (error: unknown) => void REPORTED.push(error);

export const TODAY = CREATED.slice(0, 10);

/** The pane over a scene's Excel as it runs there, its view apart: state, followers, doors. */
export class PaneSeat {
  readonly pane: Pane = createPane({ planYear: 2027, lang: 'zh-CN', theme: 'light' });
  readonly excel: ExcelDoors;
  readonly room: Room;
  private inFlight = 0;
  private readonly ends: (() => void)[] = [];
  private ids = 0;

  constructor(scene: Scene, keeper: Keeper = FORGETFUL) {
    const doors = excelDoors(scene.door, 0);
    this.excel = {
      ...doors,
      readPlan: () => this.counted(doors.readPlan()),
      edit: (changes, patient) => this.counted(doors.edit(changes, patient)),
    };
    this.room = { pane: this.pane, services: this.services(keeper) };
  }

  private services(keeper: Keeper): Services {
    const never = (): never => {
      throw new Error('not in this seat');
    };
    return {
      shell: 'excel',
      version: '0',
      loadCore: async () => (await import('../../../src/taskpane/services/core')).core,
      loadExporting: async () => (await import('../../../src/taskpane/services/exporting')).exporting,
      pickFile: never,
      saveFile: never,
      openPage: never,
      keeper,
      today: () => TODAY,
      instant: () => CREATED,
      newId: () => `pane-${++this.ids}`,
      explain: explainExcel,
      excel: this.excel,
    };
  }

  private async counted<T>(work: Promise<T>): Promise<T> {
    this.inFlight++;
    try {
      return await work;
    } finally {
      this.inFlight--;
    }
  }

  /** Opens the workbook's calendar and begins to follow it, as starting the pane does. */
  async open(): Promise<this> {
    await openWork(this.room, this.excel);
    this.ends.push(followWorkbook(this.room, this.excel), keepInStep(this.room, this.excel, 0));
    await this.quiet();
    return this;
  }

  /** Waits until everything that was heard of is read and everything done here is written. */
  async quiet(): Promise<void> {
    for (let idle = 0; idle < 3; idle = this.inFlight > 0 || this.pane.get().job !== null ? 0 : idle + 1) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  /** What the pane shows under 检查. */
  findings(): readonly Finding[] {
    return judgeCore.judge(this.pane.get().history.doc.plan, TODAY);
  }

  close(): void {
    for (const end of this.ends) end();
  }
}
