import { ExcelRefusal } from '../../../src/hosts/excel/excel-error';
import { editActivity, undoEdit } from '../../../src/hosts/excel/edit-cells';
import { recoverIfNeeded, undoLastWrite } from '../../../src/hosts/excel/restore';
import { MASTER_HEADERS } from '../../../src/sheets/columns';
import { FAULTS, type Fault, type FaultMoment } from '../../support/excel/faults';
import { samplePlan } from '../../support/plans';
import type { WorkPlan } from '../../../src/plan/workplan';
import { blankActivity } from '../../../src/plan/activity';
import { xlsxFacts } from '../../support/excel/xlsx-facts';
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

/** A plan that reaches into the next year: 年度计划 gets a column, other sheets another lay-out. */
const LONGER: WorkPlan = {
  ...PLAN,
  activities: PLAN.activities.map((activity, index) =>
    index === 1 ? { ...activity, time: { ...activity.time, set: { ...activity.time.set, crossYear: [1] } } } : activity,
  ),
};

const FIXED = PLAN.activities[3]?.id ?? '';
const fix = (scene: Scene): Promise<unknown> => editActivity(scene.door, FIXED, [{ header: MASTER_HEADERS.remark, value: '已核对' }]);

interface Command {
  readonly name: string;
  /** So many kinds of faults at each sync; all when absent. The kinds differ in their message only, the moments in what is left. */
  readonly kinds?: number;
  readonly prepare: (scene: Scene) => Promise<void>;
  readonly run: (scene: Scene) => Promise<unknown>;
  /** Makes the workbook that the finished command must be equal to, saved. */
  readonly equals?: (scene: Scene) => Promise<void>;
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
    prepare: (scene) => scene.plant(),
    run: (scene) => scene.draw(PLAN),
  },
  { name: 'generate again with changes and new activities', prepare: decorated, run: (scene) => scene.draw(CHANGED) },
  {
    name: 'a quick fix',
    prepare: decorated,
    run: fix,
  },
  {
    name: 'generate again into months of the next year',
    kinds: 2,
    prepare: decorated,
    run: (scene) => scene.draw(LONGER),
  },
  {
    name: 'take back a quick fix',
    kinds: 2,
    prepare: async (scene) => {
      await decorated(scene);
      await fix(scene);
    },
    run: (scene) => undoEdit(scene.door, { activityId: FIXED, cells: [{ header: MASTER_HEADERS.remark, before: '', after: '已核对' }] }),
  },
  {
    name: 'undo the first generation',
    kinds: 2,
    prepare: decorated,
    run: (scene) => undoLastWrite(scene.door, true),
    equals: (scene) => scene.plant(),
  },
  {
    name: 'undo the last generation',
    prepare: async (scene) => {
      await decorated(scene);
      await scene.draw(CHANGED);
    },
    run: (scene) => undoLastWrite(scene.door),
    equals: decorated,
  },
  {
    name: 'undo a generation that added a column',
    kinds: 2,
    prepare: async (scene) => {
      await decorated(scene);
      await scene.draw(LONGER);
    },
    run: (scene) => undoLastWrite(scene.door),
    equals: decorated,
  },
  {
    name: 'undo a generation although rows were sorted since',
    kinds: 2,
    prepare: async (scene) => {
      await decorated(scene);
      await scene.draw(CHANGED);
      await scene.user.sortTable('tblYearPlan', [{ key: 1, ascending: false }]);
    },
    run: (scene) => undoLastWrite(scene.door, true),
  },
];

/** A prepared workbook that trials start from again and again. */
interface Start {
  readonly scene: Scene;
  readonly kept: ReturnType<Scene['bench']['book']['keep']>;
  readonly before: string;
  readonly planted: string;
  readonly file: string;
}

/** A finished command's workbook. */
interface Whole {
  readonly state: string;
  readonly file: string;
}

/** The workbook as .xlsx, in a form that is quick to compare. */
async function fileOf(scene: Scene): Promise<string> {
  return Buffer.from(await scene.save()).toString('base64');
}

/** What a saved workbook says of the user's own sheet. */
function plantedIn(file: string): unknown {
  const sheet = xlsxFacts(Buffer.from(file, 'base64')).sheets.find(({ name }) => name === '我的台账');
  return [[...(sheet?.cells ?? [])], sheet?.rest];
}

async function start(command: Command): Promise<Start> {
  const scene = new Scene('current');
  await command.prepare(scene);
  return {
    scene,
    kept: scene.bench.book.keep(),
    before: scene.state(),
    planted: sheetState(scene, '我的台账'),
    file: await fileOf(scene),
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
  const saved = await fileOf(scene);
  if (now === before && saved === file) return 'old';
  return now === whole.state && saved === whole.file ? 'complete' : 'between';
}

/** The finished command's workbook; one that takes something back has to give the workbook of before. */
async function complete(command: Command): Promise<Whole> {
  if (command.equals) {
    const before = new Scene('current');
    await command.equals(before);
    const after = new Scene('current');
    await command.prepare(after);
    await command.run(after);
    expect(xlsxFacts(await after.save())).toEqual(xlsxFacts(await before.save()));
  }
  const scene = new Scene('current');
  await command.prepare(scene);
  await command.run(scene);
  return { state: scene.state(), file: await fileOf(scene) };
}

describe('a fault at any sync of any command', () => {
  it.each(COMMANDS)(
    '$name: leaves the old workbook or the finished one',
    async (command) => {
      const whole = await complete(command);
      const from = await start(command);
      expect(plantedIn(whole.file)).toEqual(plantedIn(from.file));
      const counts: Record<string, number> = {};
      const torn: string[] = [];
      for (let k = 1; k <= 10; k++) {
        let hits = 0;
        for (const [index, fault] of FAULTS.slice(0, command.kinds).entries()) {
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
      const trials = Object.values(counts).reduce((sum, count) => sum + count, 0);
      process.stdout.write(`faults · ${command.name}: ${trials} trials, saved and compared each: ${JSON.stringify(counts)}\n`);
      expect(trials).toBeGreaterThan(6);
      expect(torn).toEqual([]);
    },
    480_000,
  );
});
