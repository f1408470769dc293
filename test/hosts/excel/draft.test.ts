import {
  DRAFT_NAMESPACE,
  DRAFT_SCHEMA,
  keepDraft,
  packDraft,
  readDraft,
  unpackDraft,
  type StoredDraft,
} from '../../../src/hosts/excel/draft-part';
import { writePlan } from '../../../src/hosts/excel/write-plan';
import { writeIntoWorkbook } from '../../../src/taskpane/actions/export';
import { excelCore } from '../../../src/taskpane/effects/excel-core';
import { workbookKeeper } from '../../../src/taskpane/effects/workbook-keeper';
import type { Draft, Keeper } from '../../../src/taskpane/services/services';
import { samplePlan } from '../../support/plans';
import { FORGETFUL } from '../../support/keeper';
import { PaneSeat } from './pane-seat';
import { CREATED, Scene } from './scene';

const PLAN = samplePlan(6, 3);
const STORED: StoredDraft = { kept: '2026-12-02T08:00:00Z', work: '{"计划":1}', base: '{"底稿":1}' };

/** What one machine keeps for itself. */
function machine(): Keeper {
  let kept: Draft | null = null;
  return {
    ...FORGETFUL,
    load: () => Promise.resolve(kept),
    save: (draft) => {
      kept = draft;
      return Promise.resolve();
    },
    forget: () => {
      kept = null;
      return Promise.resolve();
    },
  };
}

async function written(): Promise<Scene> {
  const scene = new Scene('current');
  await writePlan(scene.door, await excelCore(null, CREATED), { plan: PLAN, source: null, accepted: new Set<string>() });
  return scene;
}

/** Opens the pane on a machine of its own. */
function seatAt(scene: Scene, local: Keeper = machine()): Promise<PaneSeat> {
  return new PaneSeat(scene, workbookKeeper(scene.door, local)).open();
}

/** Keeps what the pane has in hand, as it does soon after every change. */
async function keep(seat: PaneSeat, kept = '2026-12-02T08:00:00Z'): Promise<void> {
  const { history, written: base } = seat.pane.get();
  await seat.room.services.keeper.save({ doc: history.doc, base, kept });
}

const titles = (seat: PaneSeat): string[] => seat.pane.get().history.doc.plan.activities.map(({ title }) => title);

describe('unwritten work in the workbook', () => {
  it('goes on with on another PC, over what was typed in between, and is written there without loss', async () => {
    const scene = await written();
    const first = await seatAt(scene);
    await scene.user.type('年度计划', 'B5', '表格里先改的');
    await first.quiet();
    first.pane.do({ type: 'add', id: 'neu', after: null, title: '窗格里新加的' });
    first.pane.do({ type: 'settings', patch: { unit: '改名后的工会' } });
    await keep(first);
    first.close();
    await scene.user.type('年度计划', 'B6', '换人之后改的');

    const second = await seatAt(scene);
    expect(titles(second)).toEqual(expect.arrayContaining(['表格里先改的', '换人之后改的', '窗格里新加的']));
    await writeIntoWorkbook(second.room, second.excel);
    const plan = await scene.planNow();
    expect(plan.activities.map(({ title }) => title)).toEqual(expect.arrayContaining(['表格里先改的', '换人之后改的', '窗格里新加的']));
    expect(plan.settings.unit).toBe('改名后的工会');
    second.close();
  });

  it('rests on what the sheet said when it was made, not on the last writing', async () => {
    const scene = await written();
    const first = await seatAt(scene);
    await scene.user.type('年度计划', 'B5', '写入之后改的名称');
    await first.quiet();
    const { id } = first.pane.get().history.doc.plan.activities[1]!;
    // Excel refuses the row, so the change waits.
    scene.bench.book.sheetByName('年度计划')!.meta.protection = { password: null } as never;
    first.pane.do({ type: 'edit', id, patch: { title: '窗格里再改的名称' } });
    await first.quiet();
    await keep(first);
    first.close();
    scene.bench.book.sheetByName('年度计划')!.meta.protection = null;

    const second = await seatAt(scene);
    await writeIntoWorkbook(second.room, second.excel);
    expect((await scene.planNow()).activities.find((one) => one.id === id)?.title).toBe('窗格里再改的名称');
    second.close();
  });

  it('does not come back when the workbook holds it by now, or when it was settled elsewhere', async () => {
    const scene = await written();
    const local = machine();
    const first = await seatAt(scene, local);
    first.pane.do({ type: 'settings', patch: { unit: '改名后的工会' } });
    await keep(first);
    first.close();
    const second = await seatAt(scene);
    await writeIntoWorkbook(second.room, second.excel);
    second.pane.do({ type: 'settings', patch: { unit: '又改回来' } });
    await writeIntoWorkbook(second.room, second.excel);
    second.close();

    const third = await seatAt(scene, local);
    const { history, written: base } = third.pane.get();
    expect(history.doc).toBe(base);
    expect(history.doc.plan.settings.unit).toBe('又改回来');
    third.close();
  });

  it('does not touch the workbook for confirmations alone', async () => {
    const scene = await written();
    const seat = await seatAt(scene);
    const before = scene.state();
    seat.pane.do({ type: 'accept', ids: seat.pane.get().history.doc.plan.activities.map(({ id }) => id) });
    seat.pane.do({ type: 'reopen', ids: [seat.pane.get().history.doc.plan.activities[0]!.id] });
    await keep(seat);
    expect(scene.state()).toBe(before);
    seat.close();
  });

  it('leaves no trace in a workbook without a calendar', async () => {
    const scene = new Scene();
    const seat = await seatAt(scene);
    seat.pane.do({ type: 'add', id: 'neu', after: null, title: '还没写入' });
    const before = scene.state();
    await keep(seat);
    await seat.room.services.keeper.forget();
    expect(scene.state()).toBe(before);
    seat.close();
  });
});

describe('the part that holds it', () => {
  it('is read as it was kept, and only marked when it is settled', async () => {
    const scene = new Scene();
    await keepDraft(scene.door, { ...STORED, work: null, base: null });
    expect(await readDraft(scene.door)).toEqual({ kind: 'none' });
    await keepDraft(scene.door, STORED);
    expect(await readDraft(scene.door)).toEqual({ kind: 'ok', draft: STORED });
    await keepDraft(scene.door, { kept: '2026-12-03T08:00:00Z', work: null, base: null });
    expect(await readDraft(scene.door)).toMatchObject({ kind: 'ok', draft: { work: null } });
    expect(scene.bench.book.xmlParts).toHaveLength(1);
  });

  it.each([
    ['of a newer version', `<uypdraft xmlns="${DRAFT_NAMESPACE}" schema="${DRAFT_SCHEMA + 1}">AA==</uypdraft>`, 'newer'],
    ['that is damaged', `<uypdraft xmlns="${DRAFT_NAMESPACE}" schema="1">AA==</uypdraft>`, 'unreadable'],
    ['that is something else', '<other/>', 'unreadable'],
    ['as it should be', packDraft(STORED), 'ok'],
  ])('%s is told apart', (_title, xml, kind) => {
    expect(unpackDraft(xml).kind).toBe(kind);
  });

  it('of a newer version is not overwritten', async () => {
    const scene = await written();
    const xml = `<uypdraft xmlns="${DRAFT_NAMESPACE}" schema="${DRAFT_SCHEMA + 1}">AA==</uypdraft>`;
    scene.bench.book.xmlParts.push({ id: 'X', xml });
    const seat = await seatAt(scene);
    seat.pane.do({ type: 'settings', patch: { unit: '改名' } });
    await keep(seat);
    expect(scene.bench.book.xmlParts.map((part) => part.xml)).toContain(xml);
    seat.close();
  });
});
