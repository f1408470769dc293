/** @jest-environment jsdom */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PANE_WORDS } from '../../src/messages/pane';
import { activity, docOf, read } from './support';
import { show } from './render';

afterEach(cleanup);
jest.setTimeout(60_000);

const doc = docOf(
  read(activity('a', '春季健步走', [4], 6000), 3, '4月举办春季健步走'),
  read(activity('b', '秋季运动会', [9, 10], 20_000), 1, '9月底或10月中旬举办秋季运动会'),
  read(activity('c', '参观学习', []), 3, '适时组织参观学习'),
);

describe('导入', () => {
  test('pasting text and pressing 读取计划 leads to the review', async () => {
    const user = userEvent.setup();
    const { pane } = await show(null, 'import');
    await user.type(screen.getByLabelText('计划内容'), '4月开展职工健步走活动，预算6000元。');
    await user.click(screen.getByRole('button', { name: '读取计划' }));
    await waitFor(() => expect(pane.get().step).toBe('review'));
    expect(pane.get().history.doc.plan.activities.length).toBeGreaterThan(0);
  });

  test('nothing pasted is told, and the year is checked', async () => {
    const user = userEvent.setup();
    await show(null, 'import');
    await user.click(screen.getByRole('button', { name: '读取计划' }));
    expect(screen.getAllByText('请先粘贴计划内容，或打开一个文件。').length).toBeGreaterThan(0);
    await user.clear(screen.getByLabelText('计划年度'));
    await user.type(screen.getByLabelText('计划年度'), '1887');
    expect(screen.getByText('请填写2000到2099之间的年份。')).toBeTruthy();
  });

  test('a first visit is welcomed once, and the tour starts from there', async () => {
    const user = userEvent.setup();
    const { pane } = await show(null, 'import');
    expect(screen.queryByText('第一次使用？')).toBeNull();
    act(() => pane.patch({ welcome: true }));
    await screen.findByText('第一次使用？');
    await user.click(screen.getByRole('button', { name: '两分钟看一遍' }));
    expect(screen.queryByText('第一次使用？')).toBeNull();
    await screen.findByText(/第1步，共6步/);
  });

  test('a template gives the usual year at once', async () => {
    const user = userEvent.setup();
    const { pane } = await show(null, 'import');
    await user.selectOptions(screen.getByLabelText('单位类型'), '医院');
    await user.click(screen.getByRole('button', { name: '使用模板' }));
    await waitFor(() => expect(pane.get().step).toBe('year'));
    expect(pane.get().history.doc.plan.settings.unitKind).toBe('医院');
  });
});

describe('核对', () => {
  test('keys confirm, delete, undo and move on', async () => {
    const user = userEvent.setup();
    const { pane } = await show(doc, 'review');
    const heads = await screen.findAllByRole('button', { expanded: false, name: /健步走|运动会|参观/ });
    expect(heads[0]?.textContent).toContain('秋季运动会');
    act(() => heads[0]?.focus());
    await user.keyboard('a');
    expect([...pane.get().history.doc.accepted]).toEqual(['b']);
    expect(pane.get().selected).toBe('c');
    await user.keyboard('{Delete}');
    expect(pane.get().history.doc.plan.activities.map(({ id }) => id)).toEqual(['a', 'b']);
    await user.keyboard('{Control>}z{/Control}');
    expect(pane.get().history.doc.plan.activities).toHaveLength(3);
  });

  test('an amount typed as 1.2万 becomes 12,000; nonsense is kept out with a sentence', async () => {
    const user = userEvent.setup();
    const { pane } = await show(doc, 'review');
    await user.click((await screen.findAllByRole('button', { name: /参观学习/ }))[0] as HTMLElement);
    const field = screen.getByLabelText('预算金额（元）');
    await user.type(field, '很多{Enter}');
    expect(screen.getByText('请填写金额，如 12000 或 1.2万。')).toBeTruthy();
    await user.clear(field);
    await user.type(field, '1.2万{Enter}');
    expect(pane.get().history.doc.plan.activities[2]?.budget).toBe(1_200_000);
  });

  test('the bar says the sum, and 待填 where no amount is known', async () => {
    await show(doc, 'review');
    expect(screen.queryByText('预算待填')).toBeNull();
    cleanup();
    const activities = doc.plan.activities.map((one) => ({ ...one, budget: null }));
    await show({ ...doc, plan: { ...doc.plan, activities } }, 'review');
    expect(screen.getByText('预算待填')).toBeTruthy();
  });

  test('filters show what is left, and all of it can be deleted at once', async () => {
    const user = userEvent.setup();
    const { pane } = await show(doc, 'review');
    await user.click(await screen.findByRole('button', { name: /^缺时间/ }));
    expect(screen.queryByText('春季健步走')).toBeNull();
    expect(screen.getByText('参观学习')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '删除这1项' }));
    expect(pane.get().history.doc.plan.activities.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('what was just done', () => {
  test('can be taken back from its own message, and only that', async () => {
    const user = userEvent.setup();
    const { pane } = await show(doc, 'review');
    const heads = await screen.findAllByRole('button', { expanded: false, name: /健步走|运动会|参观/ });
    act(() => heads[0]?.focus());
    await user.keyboard('{Delete}');
    const back = (await screen.findAllByRole('button', { name: '撤销' })).at(-1) as HTMLElement;
    await user.click(back);
    expect(pane.get().history.doc.plan.activities).toHaveLength(3);
    expect(pane.get().notice).toBeNull();
  });

  test('/ goes to the search box', async () => {
    const user = userEvent.setup();
    await show(doc, 'review');
    const heads = await screen.findAllByRole('button', { expanded: false, name: /健步走|运动会|参观/ });
    act(() => heads[0]?.focus());
    await user.keyboard('/运动');
    expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('运动');
  });
});

describe('年历', () => {
  test('arrows and space switch months; the grid is one Tab stop', async () => {
    const user = userEvent.setup();
    const { pane } = await show(doc, 'year');
    const grid = await screen.findByRole('grid', { name: '2027年活动安排' });
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    const cell = within(grid).getByRole('gridcell', { name: '春季健步走，4月，已安排' });
    await user.click(cell);
    expect(pane.get().history.doc.plan.activities[0]?.time.set.months).toEqual([]);
    act(() => within(grid).getByRole('gridcell', { name: '春季健步走，4月，未安排' }).focus());
    await user.keyboard('{ArrowRight} ');
    expect(pane.get().history.doc.plan.activities[0]?.time.set.months).toEqual([5]);
  });
});

describe('检查', () => {
  test('N and P go from finding to finding, also from the step itself', async () => {
    const user = userEvent.setup();
    const bad = docOf({ ...activity('x', '组织旅游并发放购物卡', [5], 30_000), subject: '职工集体福利' });
    await show(bad, 'check');
    await screen.findAllByRole('button', { name: '说明理由，不再提醒' });
    act(() => document.getElementById('main')?.focus());
    await user.keyboard('n');
    const first = document.activeElement;
    expect(first?.matches('[data-finding]')).toBe(true);
    await user.keyboard('n');
    await user.keyboard('p');
    expect(document.activeElement).toBe(first);
  });

  test('a finding is waived only with a reason', async () => {
    const user = userEvent.setup();
    const bad = docOf({ ...activity('x', '组织旅游并发放购物卡', [5], 30_000), subject: '职工集体福利' });
    const { pane } = await show(bad, 'check');
    const waive = (await screen.findAllByRole('button', { name: '说明理由，不再提醒' }))[0] as HTMLElement;
    await user.click(waive);
    await user.click(screen.getByRole('button', { name: '保存理由' }));
    expect(screen.getByText('请写明理由。')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /理由/ }), '上级工会已批复');
    await user.click(screen.getByRole('button', { name: '保存理由' }));
    expect(Object.values(pane.get().history.doc.plan.settings.waivers)).toEqual(['上级工会已批复']);
  });
});

describe('设置', () => {
  test('the unit’s name is one step of undo', async () => {
    const user = userEvent.setup();
    const { pane } = await show(doc, 'settings');
    await user.type(await screen.findByLabelText('单位名称'), '某某学校工会{Enter}');
    expect(pane.get().history.doc.plan.settings.unit).toBe('某某学校工会');
    expect(pane.get().history.past).toHaveLength(1);
  });

  test('本机数据 is cleared only after asking', async () => {
    const user = userEvent.setup();
    const { deeds, pane } = await show(doc, 'settings');
    await user.click(await screen.findByRole('button', { name: '清除本机数据' }));
    expect(deeds.cleared).toBe(0);
    await user.click(screen.getByRole('button', { name: '确定清除' }));
    await waitFor(() => expect(deeds.cleared).toBe(1));
    expect(pane.get().history.doc.plan.activities).toEqual([]);
  });
});

describe('经费', () => {
  test('a trial changes nothing until it is taken', async () => {
    const user = userEvent.setup();
    const { pane } = await show(doc, 'money');
    const amount = await screen.findByLabelText('试填预算（元）');
    await user.clear(amount);
    await user.type(amount, '9000');
    expect(pane.get().history.doc.plan.activities[0]?.budget).toBe(600_000);
    await user.click(screen.getByRole('button', { name: '采用' }));
    expect(pane.get().history.doc.plan.activities[0]?.budget).toBe(900_000);
  });
});

describe('language', () => {
  test('the switch turns every word of the frame', async () => {
    const user = userEvent.setup();
    await show(doc, 'help');
    await user.click(screen.getByRole('button', { name: 'English' }));
    for (const word of Object.values(PANE_WORDS.en.steps))
      expect(screen.getAllByRole('button', { name: new RegExp(word) }).length).toBeGreaterThan(0);
    expect(document.documentElement.lang).toBe('en');
  });
});
