import { ExcelRefusal } from '../../../src/hosts/excel/excel-error';
import { editActivity } from '../../../src/hosts/excel/edit-cells';
import { recoverIfNeeded, undoLastWrite } from '../../../src/hosts/excel/restore';
import { MASTER_HEADERS } from '../../../src/sheets/columns';
import { FAULTS, type Fault, type FaultMoment } from '../../support/excel/faults';
import { samplePlan } from '../../support/plans';
import type { WorkPlan } from '../../../src/plan/workplan';
import { blankActivity } from '../../../src/plan/activity';
import { Scene, sheetState } from './scene';

const MOMENTS: readonly FaultMoment[] = ['before', 'middle', 'after'];
const PLAN = samplePlan(8, 5);
const CHANGED: WorkPlan = {
  ...PLAN,
  activities: [
    ...PLAN.activities.map((activity, index) => (index === 2 ? { ...activity, title: '改期的活动', remark: '等通知' } : activity)),
    { ...blankActivity('n1', '新增的座谈会'), subject: '会议' },
    { ...blankActivity('n2', '新增的报告会'), subject: '会议' },
  ],
};

interface Command {
  readonly name: string;
  /** Compare the workbook saved as .xlsx too, byte by byte; what is in memory is compared everywhere. */
  readonly saved: boolean;
  readonly prepare: (scene: Scene) => Promise<void>;
  readonly run: (scene: Scene) => Promise<unknown>;
}

const decorated = async (scene: Scene): Promise<void> => {
  await scene.plant();
  await scene.draw(PLAN);
  await scene.user.format('年度计划', 'B5:C6', { fill: '#CCFFCC' });
  await scene.user.comment('年度计划', 'B5', '请张主席看一下');
};

const COMMANDS: readonly Command[] = [
  {
    name: 'generate into a workbook without a plan',
    saved: true,
    prepare: (scene) => scene.plant(),
    run: (scene) => scene.draw(PLAN),
  },
  { name: 'generate again with changes and new activities', saved: false, prepare: decorated, run: (scene) => scene.draw(CHANGED) },
  {
    name: 'a quick fix',
    saved: true,
    prepare: decorated,
    run: (scene) => editActivity(scene.door, PLAN.activities[3]?.id ?? '', [{ header: MASTER_HEADERS.remark, value: '已核对' }]),
  },
  {
    name: 'undo the last generation',
    saved: false,
    prepare: async (scene) => {
      await decorated(scene);
      await scene.draw(CHANGED);
    },
    run: (scene) => undoLastWrite(scene.door),
  },
];

/** A prepared workbook that trials start from again and again. */
interface Start {
  readonly scene: Scene;
  readonly kept: ReturnType<Scene['bench']['book']['keep']>;
  readonly before: string;
  readonly planted: string;
  readonly file: string | null;
}

/** A finished command's workbook. */
interface Whole {
  readonly state: string;
  readonly file: string | null;
}

/** The workbook as .xlsx, in a form that is quick to compare. */
async function fileOf(scene: Scene, { saved }: Command): Promise<string | null> {
  return saved ? Buffer.from(await scene.save()).toString('base64') : null;
}

async function start(command: Command): Promise<Start> {
  const scene = new Scene('current');
  await command.prepare(scene);
  return {
    scene,
    kept: scene.bench.book.keep(),
    before: scene.state(),
    planted: sheetState(scene, '我的台账'),
    file: await fileOf(scene, command),
  };
}

/** Fault k of a command: what the workbook is afterwards. */
async function trial(
  { scene, kept, before, planted, file }: Start,
  command: Command,
  planned: { k: number; fault: Fault; moment: FaultMoment },
  whole: Whole,
): Promise<'old' | 'complete' | 'between' | 'unhit'> {
  scene.bench.book.restore(kept);
  scene.bench.faults.arm(planned.k, planned);
  let refused: unknown = null;
  try {
    await command.run(scene);
  } catch (error) {
    refused = error;
  }
  const hit = scene.bench.faults.fired > 0;
  scene.bench.faults.disarm();
  if (refused !== null && !(refused instanceof ExcelRefusal)) throw refused;
  if (refused instanceof ExcelRefusal && refused.after === 'torn') await recoverIfNeeded(scene.door);
  expect(sheetState(scene, '我的台账')).toBe(planted);
  if (!hit) return 'unhit';
  const now = scene.state();
  const saved = await fileOf(scene, command);
  if (now === before && saved === file) return 'old';
  return now === whole.state && saved === whole.file ? 'complete' : 'between';
}

async function complete(command: Command): Promise<Whole> {
  const scene = new Scene('current');
  await command.prepare(scene);
  await command.run(scene);
  return { state: scene.state(), file: await fileOf(scene, command) };
}

describe('a fault at any sync of any command', () => {
  it.each(COMMANDS)(
    '$name: leaves the old workbook or the finished one',
    async (command) => {
      const whole = await complete(command);
      const from = await start(command);
      const counts: Record<string, number> = {};
      const torn: string[] = [];
      for (let k = 1; k <= 10; k++) {
        let hits = 0;
        for (const [index, fault] of FAULTS.entries()) {
          for (const moment of index === 0 ? MOMENTS : (['before'] as const)) {
            const result = await trial(from, command, { k, fault, moment }, whole);
            if (result === 'unhit') continue;
            hits++;
            counts[`sync ${k} ${result}`] = (counts[`sync ${k} ${result}`] ?? 0) + 1;
            if (result === 'between') torn.push(`sync ${k} ${fault} ${moment}`);
          }
        }
        if (hits === 0) break;
      }
      process.stdout.write(`faults · ${command.name}: ${JSON.stringify(counts)}\n`);
      expect(torn).toEqual([]);
    },
    240_000,
  );
});
