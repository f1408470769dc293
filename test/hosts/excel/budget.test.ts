import { editActivity } from '../../../src/hosts/excel/edit-cells';
import { undoLastWrite } from '../../../src/hosts/excel/restore';
import { readWorkbook, type WorkbookSheet } from '../../../src/hosts/excel/read-workbook';
import { readChange, watchWorkbook, type WorkbookChange } from '../../../src/hosts/excel/watch';
import { MASTER_HEADERS } from '../../../src/sheets/columns';
import { samplePlan } from '../../support/plans';
import { ALL_PROFILES, Scene } from './scene';

const KB = 1024;

describe.each(ALL_PROFILES)('a small plan (%s)', (profile) => {
  it('sixty activities into an empty workbook: ≤ 4 syncs, ≤ 300 KB', async () => {
    const scene = new Scene(profile);
    await scene.draw(samplePlan(60));
    const { syncs, sent } = scene.bench.meter.read();
    expect(syncs).toBeLessThanOrEqual(4);
    process.stdout.write(`sixty activities, ${profile}: ${syncs} syncs, ${Math.round(sent / KB)} KB\n`);
    expect(sent).toBeLessThanOrEqual(300 * KB);
  });
});

describe.each(['ltsc2021', 'web'] as const)('a large plan (%s)', (profile) => {
  it('five hundred activities: ≤ 6 syncs, ≤ 2 MB', async () => {
    const scene = new Scene(profile);
    await scene.draw(samplePlan(500));
    const { syncs, sent, largestSent } = scene.bench.meter.read();
    expect(syncs).toBeLessThanOrEqual(6);
    expect(sent).toBeLessThanOrEqual(2 * KB * KB);
    expect(largestSent).toBeLessThanOrEqual(4 * KB * KB);
    scene.bench.meter.reset();
    const cells: readonly WorkbookSheet[] = await readWorkbook(scene.door);
    expect(scene.bench.meter.read().syncs).toBeLessThanOrEqual(2);
    const seen: WorkbookChange[] = [];
    await watchWorkbook(scene.door, (change) => seen.push(change));
    await scene.user.type('年度计划', 'B200', '改一行');
    scene.bench.meter.reset();
    await readChange(scene.door, cells, seen[0]!);
    const row = scene.bench.meter.read();
    expect(row.syncs).toBeLessThanOrEqual(2);
    expect(row.sent + row.received).toBeLessThanOrEqual(10 * KB);
    scene.bench.meter.reset();
    await editActivity(scene.door, samplePlan(500).activities[300]!.id, [{ header: MASTER_HEADERS.remark, value: '好' }]);
    const fix = scene.bench.meter.read();
    expect(fix.syncs).toBeLessThanOrEqual(2);
    expect(fix.sent + fix.received).toBeLessThanOrEqual(10 * KB);
  }, 60_000);

  it('generating again: ≤ 6 syncs; taking it back: ≤ 5; no answer near the 5 MB of the web', async () => {
    const scene = new Scene(profile);
    const plan = samplePlan(500);
    await scene.draw(plan);
    const [first, ...rest] = plan.activities;
    scene.bench.meter.reset();
    await scene.draw({ ...plan, activities: [{ ...first!, remark: '改期' }, ...rest, { ...first!, id: 'new' }] });
    const again = scene.bench.meter.read();
    expect(again.syncs).toBeLessThanOrEqual(6);
    expect(again.sent).toBeLessThanOrEqual(KB * KB);
    scene.bench.meter.reset();
    await undoLastWrite(scene.door);
    const undo = scene.bench.meter.read();
    expect(undo.syncs).toBeLessThanOrEqual(5);
    expect(undo.received).toBeLessThanOrEqual(2.5 * KB * KB);
    expect(Math.max(again.largestReceived, undo.largestReceived)).toBeLessThanOrEqual(3.5 * KB * KB);
    process.stdout.write(
      `five hundred again, ${profile}: ${again.syncs} syncs, ${Math.round(again.received / KB)} KB back; undo: ${undo.syncs} syncs, ${Math.round(undo.received / KB)} KB back\n`,
    );
  }, 60_000);
});
