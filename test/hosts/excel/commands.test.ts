import { bindCommands, COMMANDS, runCommand, type CommandCore } from '../../../src/hosts/excel/commands';
import { hostInfo } from '../../../src/hosts/excel/host-info';
import { readState, STATE_NAMESPACE, STATE_SCHEMA, writeState, type WorkbookState } from '../../../src/hosts/excel/workbook-state';
import { writeXlsx } from '../../../src/hosts/xlsx/write-xlsx';
import type { WorkPlan } from '../../../src/plan/workplan';
import { mergePlans } from '../../../src/sheets/merge-plans';
import { isOurWorkbook, readBack } from '../../../src/sheets/read-back';
import { samplePlan } from '../../support/plans';
import { modelOf, Scene } from './scene';

const CORE: CommandCore<WorkPlan> = {
  merge: (fresh, inBook, memo) => mergePlans(inBook, fresh, memo === null ? null : (JSON.parse(memo) as WorkPlan)).plan,
  readPlan: (sheets) => (isOurWorkbook(sheets) ? readBack(sheets).plan : null),
  model: modelOf,
  memo: (plan) => JSON.stringify(plan),
  report: (plan) => writeXlsx(modelOf(plan)),
};

describe('the ribbon’s functions without the pane', () => {
  it('检查 brings the sheets up to what people typed, and shows the checks', async () => {
    const scene = new Scene();
    await scene.draw(samplePlan(6));
    await scene.user.type('年度计划', 'B14', '手工加的一项');
    await scene.user.type('年度计划', 'B10', '手工加的一项');
    await runCommand(scene.door, CORE, 'uypCheck');
    const { book } = scene.bench;
    expect(book.sheet(book.active).meta.name).toBe('合规检查');
    expect((await scene.planNow()).activities.map(({ title }) => title)).toContain('手工加的一项');
  });

  it('更新年历 shows the plan; 导出上报 opens a new workbook and writes nothing into this one', async () => {
    const scene = new Scene();
    await scene.draw(samplePlan(6));
    await runCommand(scene.door, CORE, 'uypUpdate');
    const { book } = scene.bench;
    expect(book.sheet(book.active).meta.name).toBe('年度计划');
    const before = scene.state();
    await runCommand(scene.door, CORE, 'uypExport');
    expect(scene.state()).toBe(before);
    expect(book.opened[0]?.startsWith('UEsD')).toBe(true);
  });

  it.each(COMMANDS)('%s refuses in a workbook without a plan, and still ends', async (id) => {
    const scene = new Scene();
    const handlers = new Map<string, (event: { completed(): void }) => void>();
    const refused: unknown[] = [];
    bindCommands(
      { associate: (name, handler) => handlers.set(name, handler) },
      () => scene.door,
      () => Promise.resolve(CORE),
      (_, error) => {
        refused.push(error);
        return Promise.resolve();
      },
    );
    await new Promise<void>((completed) => handlers.get(id)?.({ completed }));
    expect(refused).toMatchObject([{ code: 'no-master-sheet' }]);
  });
});

describe('what the pane says of its Office', () => {
  it.each([
    ['ltsc2021', '1.14', ['undo', 'rename-events']],
    ['ltsc2024', '1.17', ['undo']],
    ['current', '1.20', []],
    ['web', '1.20', []],
  ] as const)('%s: ExcelApi %s, lacks %j', (profile, excelApi, lacks) => {
    expect(hostInfo(new Scene(profile).door)).toMatchObject({ excelApi, lacks, platform: profile === 'web' ? 'web' : 'windows' });
  });
});

describe('the state in the workbook', () => {
  const state: WorkbookState = { schema: STATE_SCHEMA, write: 3, memo: '{"标题":"计划"}', sheets: [], undo: null };

  it('is read as it was written', () => {
    expect(readState(writeState(state))).toEqual({ kind: 'ok', state });
    expect(writeState(state)).toContain(`xmlns="${STATE_NAMESPACE}"`);
  });

  it.each([
    ['of a newer version is not touched', `<uyp xmlns="${STATE_NAMESPACE}" schema="${STATE_SCHEMA + 4}" write="1">AA==</uyp>`, 'newer'],
    ['that is damaged is not trusted', `<uyp xmlns="${STATE_NAMESPACE}" schema="1" write="1">AA==</uyp>`, 'unreadable'],
    ['that is no state of ours', '<other/>', 'unreadable'],
  ])('%s', (_title, xml, kind) => {
    expect(readState(xml).kind).toBe(kind);
  });
});
