/** @jest-environment jsdom */
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fen } from '../../src/plan/fen';
import { importText } from '../../src/taskpane/actions/import';
import { core } from '../../src/taskpane/services/core';
import type { Pane } from '../../src/taskpane/state/pane';
import { servicesOf, show } from './render';

afterEach(cleanup);
jest.setTimeout(60_000);

const OLD = '4月举办职工春季健步走，预算6000元。\n6月举办安全知识竞赛，预算3000元。\n10月举办秋季运动会，预算20000元。';
const NEW = '5月举办职工春季健步走，预算8000元。\n10月举办秋季运动会，预算20000元。\n11月举办书画展览，预算2000元。';

const titles = (pane: Pane): string[] => pane.get().history.doc.plan.activities.map(({ title }) => title);

/** A plan somebody has worked on, and a new version of it read. */
async function both(): Promise<Pane> {
  const { pane } = await show(null, 'import');
  const room = { pane, services: servicesOf({}) };
  pane.patch({ core });
  const year = { year: 2027, asked: true };
  await act(() => importText(room, OLD, year));
  const walk = pane.get().history.doc.plan.activities[0]!;
  act(() => pane.do({ type: 'edit', id: walk.id, patch: { budget: fen(700_000) } }));
  await act(() => importText(room, NEW, year));
  await screen.findByRole('heading', { name: '新读的计划与手上的年历' });
  return pane;
}

describe('a plan read while another is in hand', () => {
  it('is compared and replaces nothing by itself', async () => {
    const pane = await both();
    expect(titles(pane).join()).toContain('安全知识竞赛');
    for (const words of ['新增1项', '变动1项', '新稿中没有1项', '未变1项']) expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText('预算金额：保留您填的7,000元（新稿：8,000元）')).toBeTruthy();
    expect(screen.getByText('月份：4月 → 5月')).toBeTruthy();
  });

  it('is merged: new rows come, gone ones stay and say so, what was typed stays, and one undo takes it all back', async () => {
    const user = userEvent.setup();
    const pane = await both();
    const before = pane.get().history.doc;
    await user.click(screen.getByRole('button', { name: '合并到手上的年历' }));
    await waitFor(() => expect(pane.get().step).toBe('review'));
    const { activities } = pane.get().history.doc.plan;
    expect(activities.map(({ title, status, budget, time }) => [title, status, budget, time.set.months.join()])).toEqual([
      [expect.stringContaining('健步走'), '计划', 700_000, '5'],
      [expect.stringContaining('安全知识竞赛'), '取消', 300_000, '6'],
      [expect.stringContaining('运动会'), '计划', 2_000_000, '10'],
      [expect.stringContaining('书画展览'), '计划', 200_000, '11'],
    ]);
    act(() => void pane.undo());
    expect(pane.get().history.doc).toBe(before);
  });

  it('replaces everything only when asked to, and can be left alone', async () => {
    const user = userEvent.setup();
    const pane = await both();
    await user.click(screen.getByRole('button', { name: '全部替换' }));
    await waitFor(() => expect(pane.get().step).toBe('review'));
    expect(titles(pane)).toHaveLength(3);
    expect(titles(pane).join()).not.toContain('安全知识竞赛');
    cleanup();
    const other = await both();
    await user.click(screen.getByRole('button', { name: '不用这份' }));
    expect(other.get().incoming).toBeNull();
    expect(titles(other).join()).toContain('安全知识竞赛');
  });

  it('is taken at once where nobody has worked on the first one', async () => {
    const { pane } = await show(null, 'import');
    const room = { pane, services: servicesOf({}) };
    await act(() => importText(room, OLD, { year: 2027, asked: true }));
    await act(() => importText(room, NEW, { year: 2027, asked: true }));
    expect(pane.get().incoming).toBeNull();
    expect(titles(pane).join()).toContain('书画展览');
  });
});
