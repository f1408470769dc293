import { writeIntoWorkbook } from '../../../src/taskpane/actions/export';
import { readWorkbook } from '../../../src/hosts/excel/read-workbook';
import { writePlan } from '../../../src/hosts/excel/write-plan';
import type { WorkPlan } from '../../../src/plan/workplan';
import { readBack } from '../../../src/sheets/read-back';
import { excelCore } from '../../../src/taskpane/effects/excel-core';
import type { Doc } from '../../../src/taskpane/state/doc';
import { checkPlan } from '../../../src/workflow';
import { samplePlan, seeded } from '../../support/plans';
import { PaneSeat, REPORTED, TODAY } from './pane-seat';
import { CREATED, Scene } from './scene';
import { ACTS, pick, table, type Session } from './session-acts';

/** Sessions tried: 300 in CI (five minutes), a minute of them elsewhere; a failure prints how to play its chain again. */
const SESSIONS = Number(process.env['EXCEL_SESSIONS'] ?? (process.env['CI'] === 'true' ? 300 : 60));
const FIRST_SEED = Number(process.env['EXCEL_SEED'] ?? 1);
/** Sessions played one after the other in one workbook; the next chain gets a fresh one. */
const CHAIN = 5;
const STEPS = 8;
/** How often the pane gets to read between two acts; otherwise they come in one rush. */
const PAUSE = 0.2;

const docOf = (plan: WorkPlan): Doc => ({ plan, source: null, accepted: new Set() });
const byTitle = (plan: WorkPlan): string[] => plan.activities.map(({ title, remark }) => `${title}|${remark}`).sort();

async function play(session: Session, first: Doc, seed: number): Promise<readonly string[]> {
  const { seat, random } = session;
  const done: string[] = [];
  try {
    for (let step = 0; step < STEPS; step++) {
      const name = pick(Object.keys(ACTS), random);
      done.push(name);
      await ACTS[name]?.(session);
      if (random() < PAUSE) await seat.quiet();
    }
    await seat.quiet();
    await expectSameAsFresh(session);
    await generateAgain(session, seed % CHAIN === 1 ? first : null, seed);
    expect(REPORTED).toEqual([]);
    return done;
  } catch (error) {
    process.stdout.write(`seed ${seed} failed: ${done.join(', ')}\n`);
    throw error;
  }
}

/** Plays a chain of sessions in one workbook; counts the acts. */
async function playChain(seeds: readonly number[], acts: Map<string, number>): Promise<void> {
  const [from = 1] = seeds;
  const scene = new Scene('current');
  const first = docOf(samplePlan(4, from));
  await writePlan(scene.door, await excelCore(null, CREATED), first);
  const seat = await new PaneSeat(scene).open();
  try {
    for (const seed of seeds) {
      const done = await play({ scene, seat, random: seeded(seed) }, first, seed);
      for (const act of done) acts.set(act, (acts.get(act) ?? 0) + 1);
    }
  } catch (error) {
    process.stdout.write(`play it again: EXCEL_SEED=${from} EXCEL_SESSIONS=${seeds.length}\n`);
    throw error;
  } finally {
    seat.close();
  }
}

/** What the pane knows and what it says of it equal a fresh reading and a fresh check of the workbook. */
async function expectSameAsFresh({ scene, seat }: Session): Promise<void> {
  const fresh = readBack(await readWorkbook(scene.door));
  const { doc } = seat.pane.get().history;
  expect(doc.plan).toEqual(fresh.plan);
  expect(doc.source?.issues).toEqual(fresh.issues);
  expect(seat.findings()).toEqual(checkPlan(fresh.plan, TODAY));
}

/** Generating again loses nothing people wrote: rows, texts, own columns and sheets. By the pane, the ribbon, and from the plan's first text. */
async function generateAgain({ scene, seat }: Session, first: Doc | null, seed: number): Promise<void> {
  const before = await scene.planNow();
  const own = (): string => JSON.stringify([...scene.bench.book.sheetByName('Sheet1')!.cells]);
  const columns = (): string[] => {
    const home = scene.bench.book.sheets.find(({ meta }) => meta.tables.length > 0)!;
    const { row, column, columns: width } = table({ scene });
    return Array.from({ length: width }, (_, index) => String(scene.bench.book.value(home, row, column + index)));
  };
  const [sheet1, headers] = [own(), columns()];
  if (seed % 2 === 0) await writeIntoWorkbook(seat.room, seat.excel);
  else await writePlan(scene.door, await excelCore(null, CREATED), first);
  await seat.quiet();
  expect(byTitle(await scene.planNow())).toEqual(expect.arrayContaining(byTitle(before)));
  expect(columns()).toEqual(headers);
  expect(own()).toBe(sheet1);
}

describe('random edit sessions', () => {
  const seeds = Array.from({ length: SESSIONS }, (_, index) => FIRST_SEED + index);
  const chains = Array.from({ length: Math.ceil(SESSIONS / CHAIN) }, (_, index) => seeds.slice(index * CHAIN, (index + 1) * CHAIN));
  const acts = new Map<string, number>();
  it.each(chains.map((chain) => [chain[0] ?? 0, chain.at(-1) ?? 0, chain] as const))(
    'seeds %i to %i: the pane shows what a fresh check of the workbook finds, and generating again loses nothing',
    async (_from, _to, chain) => playChain(chain, acts),
    120_000,
  );
  afterAll(() => {
    process.stdout.write(
      `sessions of seeds ${seeds[0]}–${seeds.at(-1)}: ${[...acts].map(([act, count]) => `${act} ${count}`).join(', ')}\n`,
    );
  });
});
