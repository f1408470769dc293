import { editActivity } from '../../src/hosts/excel/edit-cells';
import { undoLastWrite } from '../../src/hosts/excel/restore';
import { liveCells } from '../../src/hosts/excel/live-cells';
import type { WorkPlan } from '../../src/plan/workplan';
import { rulesFor } from '../../src/rulepacks/index';
import { createJudge } from '../../src/rules/evaluate';
import { readBack } from '../../src/sheets/read-back';
import { MASTER_HEADERS } from '../../src/sheets/columns';
import { ALL_PROFILES, Scene } from '../hosts/excel/scene';
import { samplePlan } from '../support/plans';
import { rowOf, type BenchRow } from './row';

interface Step {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

/** A new activity and one changed: what generating again usually means. */
function changed(plan: WorkPlan): WorkPlan {
  const [first] = plan.activities;
  if (!first) return plan;
  return {
    ...plan,
    activities: [...plan.activities.map((each, index) => (index === 3 ? { ...each, remark: '改期' } : each)), { ...first, id: 'new' }],
  };
}

/** Every command on one Office, one after the other, as a person would. */
function steps(scene: Scene, count: number): Step[] {
  const plan = samplePlan(count, 1);
  const live = liveCells(scene.door);
  return [
    { name: 'generate into an empty workbook', run: () => scene.draw(plan) },
    { name: 'read the plan for a check', run: () => live.read() },
    { name: 'listen', run: () => live.watch(() => undefined) },
    {
      name: 'one edited row',
      run: async () => {
        await scene.user.type('年度计划', 'B10', '改名');
        await live.read();
      },
    },
    {
      name: 'quick fix',
      run: () => editActivity(scene.door, plan.activities[5]?.id ?? '', [{ header: MASTER_HEADERS.remark, value: '好' }]),
    },
    { name: 'generate again', run: () => scene.draw(changed(plan)) },
    { name: 'undo the last generation', run: () => undoLastWrite(scene.door, true) },
  ];
}

/** Round trips and kilobytes of every command, Office by Office: the figures do not vary, so one run is enough. */
export async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const profile of ALL_PROFILES) {
    // The large plan on the oldest Office and on the web only: the figures of the others are the same.
    for (const count of profile === 'ltsc2021' || profile === 'web' ? [60, 500] : [60]) {
      const scene = new Scene(profile);
      for (const { name, run } of steps(scene, count)) {
        scene.bench.meter.reset();
        const start = performance.now();
        await run();
        const time = performance.now() - start;
        const { syncs, sent, received } = scene.bench.meter.read();
        const title = `${profile}, ${count} activities: ${name}`;
        rows.push(
          rowOf(title, 'syncs', [syncs]),
          rowOf(`${title}, sent`, 'KB', [sent / 1024]),
          rowOf(`${title}, received`, 'KB', [received / 1024]),
        );
        rows.push(rowOf(`${title}, on the in-memory Excel`, 'ms', [time]));
      }
    }
  }
  return [...rows, await editToFindings()];
}

/** Five hundred rows, one typed into: from its event to the findings, the time the in-memory Excel itself takes left out. */
async function editToFindings(): Promise<BenchRow> {
  const scene = new Scene('current');
  await scene.draw(samplePlan(500, 1));
  const live = liveCells(scene.door);
  const asOf = '2026-12-01';
  const judge = createJudge(readBack((await live.read()).sheets).plan, { packs: rulesFor('山西'), asOf });
  judge.findings();
  await live.watch(() => undefined);
  const times: number[] = [];
  for (let run = 0; run < 12; run++) {
    await scene.user.type('年度计划', `B${10 + run}`, `改名${run}`);
    const { sheets } = await live.read();
    const start = performance.now();
    judge.replace(readBack(sheets).plan);
    times.push(performance.now() - start);
  }
  return rowOf('500 activities: one edited row, cells to findings', 'ms', times.slice(2));
}
