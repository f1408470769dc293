import { fen } from '../../src/plan/fen';
import type { QuickFix } from '../../src/rules/finding';
import { judgeCore } from '../../src/taskpane/services/core-judge';
import { apply } from '../../src/taskpane/state/apply';
import type { Command } from '../../src/taskpane/state/command';
import type { Doc } from '../../src/taskpane/state/doc';
import { doCommand, redo, startHistory, undo } from '../../src/taskpane/state/history';
import { activity, docOf } from './support';

const doc = docOf(activity('a', '春季健步走', [4], 6000), activity('b', '读书分享会', [4, 9]), activity('c', '夏送清凉', [7], 3000));
const titles = (one: Doc): string[] => one.plan.activities.map(({ title }) => title);
const at = (one: Doc, index: number): Doc['plan']['activities'][number] => {
  const found = one.plan.activities[index];
  if (found === undefined) throw new Error('no such activity');
  return found;
};

describe('commands on the work', () => {
  test('a month is switched on and off, and the wording of months that are gone goes too', () => {
    const marked = docOf({ ...activity('a', '座谈会', [4]), marks: { '4': '28日' } });
    const off = apply(marked, { type: 'toggle-month', id: 'a', slot: 4 });
    expect(at(off, 0).time.set.months).toEqual([]);
    expect(at(off, 0).marks).toEqual({});
    expect(at(apply(off, { type: 'toggle-month', id: 'a', slot: 14 }), 0).time.set).toEqual({ months: [], crossYear: [2] });
  });

  test('unit price and quantity fill an empty budget and never a stated one', () => {
    const filled = apply(doc, { type: 'edit', id: 'b', patch: { unitPrice: fen(8000), quantity: 30 } });
    expect(at(filled, 1).budget).toBe(240_000);
    const kept = apply(doc, { type: 'edit', id: 'a', patch: { unitPrice: fen(8000), quantity: 30 } });
    expect(at(kept, 0).budget).toBe(600_000);
  });

  test('merging adds the money, joins the months and keeps one activity', () => {
    const merged = apply(doc, { type: 'merge', ids: ['a', 'c'] });
    expect(titles(merged)).toEqual(['春季健步走、夏送清凉', '读书分享会']);
    expect(at(merged, 0).budget).toBe(900_000);
    expect(at(merged, 0).time.set.months).toEqual([4, 7]);
  });

  test('splitting counts the money once', () => {
    const whole = docOf(activity('a', '篮球比赛、羽毛球比赛', [10], 5000));
    const split = apply(whole, { type: 'split', id: 'a', newIds: ['n1'] });
    expect(titles(split)).toEqual(['篮球比赛', '羽毛球比赛']);
    expect(split.plan.activities.map((one) => one.budget)).toEqual([500_000, null]);
    expect(at(split, 1).time.set.months).toEqual([10]);
  });

  test('setting aside and taking back keeps the activity', () => {
    const aside = apply(doc, { type: 'set-aside', id: 'b' });
    expect(aside.plan.reports.map((one) => [one.id, one.kind])).toEqual([['b', 'report']]);
    expect(titles(apply(aside, { type: 'take-back', id: 'b' }))).toContain('读书分享会');
  });

  test.each<[string, Command]>([
    ['an unknown activity', { type: 'edit', id: 'x', patch: { title: '无' } }],
    ['merging one', { type: 'merge', ids: ['a'] }],
    ['confirming nothing', { type: 'accept', ids: [] }],
    ['the same months', { type: 'months', id: 'a', set: { months: [4], crossYear: [] } }],
    ['a fix with a subject that does not exist', { type: 'fix', fix: { code: 'set-subject', activityId: 'a', value: '没有的科目' } }],
    ['taking back what is not there', { type: 'take-back', id: 'x' }],
  ])('%s changes nothing', (_, command) => {
    expect(apply(doc, command)).toBe(doc);
  });

  test('the amount a finding proposes is the product, in the right unit, and settles it; unit price and quantity stay', () => {
    const wrong = docOf({ ...activity('x', '职工趣味运动会', [5], 5000), unitPrice: fen(80_00), quantity: 40 });
    const fixOf = (plan: Doc['plan']): QuickFix | null =>
      judgeCore.judge(plan, '2026-11-20').find(({ fix }) => fix?.code === 'set-amount')?.fix ?? null;
    const fix = fixOf(wrong.plan);
    expect(fix).toMatchObject({ value: 3200 });
    const fixed = apply(wrong, { type: 'fix', fix: fix! });
    expect(fixed.plan.activities[0]).toMatchObject({ budget: 3200_00, unitPrice: 80_00, quantity: 40 });
    expect(fixOf(fixed.plan)).toBeNull();
  });

  test('quick fixes set subject, source and amount', () => {
    const fixed = apply(doc, { type: 'fix', fix: { code: 'set-amount', activityId: 'a', value: 1234.5 } });
    expect(at(fixed, 0).budget).toBe(123_450);
    const source = apply(doc, { type: 'fix', fix: { code: 'set-source', activityId: 'a', value: '会费' } });
    expect(at(source, 0).funding).toEqual([{ source: '会费', amount: null }]);
  });

  test('a reason is kept and can be taken back', () => {
    const waived = apply(doc, { type: 'waive', key: 'N01|a', reason: '上级已批复' });
    expect(waived.plan.settings.waivers).toEqual({ 'N01|a': '上级已批复' });
    expect(apply(waived, { type: 'waive', key: 'N01|a', reason: null }).plan.settings.waivers).toEqual({});
  });
});

describe('undo and redo', () => {
  test('120 steps go back one by one and forward again', () => {
    let history = startHistory(doc);
    for (let step = 0; step < 120; step++) history = doCommand(history, { type: 'edit', id: 'a', patch: { title: `第${step}稿` } });
    for (let step = 0; step < 120; step++) history = undo(history);
    expect(history.doc).toBe(doc);
    expect(undo(history)).toBe(history);
    for (let step = 0; step < 120; step++) history = redo(history);
    expect(at(history.doc, 0).title).toBe('第119稿');
    expect(redo(history)).toBe(history);
  });

  test('a new step after an undo forgets what was undone', () => {
    const first = undo(doCommand(startHistory(doc), { type: 'drop', ids: ['a'] }));
    const second = doCommand(first, { type: 'drop', ids: ['b'] });
    expect(redo(second)).toBe(second);
    expect(titles(second.doc)).toEqual(['春季健步走', '夏送清凉']);
  });

  test('a command that changes nothing is no step', () => {
    const history = startHistory(doc);
    expect(doCommand(history, { type: 'drop', ids: [] }).past).toHaveLength(0);
  });
});
