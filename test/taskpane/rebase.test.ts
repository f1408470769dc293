import { doCommand, refreshHistory, startHistory, undo } from '../../src/taskpane/state/history';
import { contested, differs, rebase, reuse } from '../../src/taskpane/state/rebase';
import type { Doc } from '../../src/taskpane/state/doc';
import { fen } from '../../src/plan/fen';
import { activity, docOf } from './support';

const BASE = docOf(activity('a', '春游', [4], 100), activity('b', '运动会', [10]), activity('c', '慰问', [12]));

function withTitle(doc: Doc, id: string, title: string): Doc {
  return { ...doc, plan: { ...doc.plan, activities: doc.plan.activities.map((one) => (one.id === id ? { ...one, title } : one)) } };
}
const titles = (doc: Doc): string[] => doc.plan.activities.map(({ title }) => title);
const without = (doc: Doc, id: string): Doc => ({
  ...doc,
  plan: { ...doc.plan, activities: doc.plan.activities.filter((one) => one.id !== id) },
});

describe('the pane’s work after the workbook changed', () => {
  it('follows the workbook where the pane changed nothing', () => {
    const onto = withTitle(BASE, 'b', '秋季运动会');
    expect(rebase(BASE, BASE, onto)).toBe(onto);
  });

  it('keeps what the pane changed, in other rows and in other fields of one row', () => {
    const mine = withTitle(BASE, 'a', '踏青');
    const onto: Doc = {
      ...BASE,
      plan: { ...BASE.plan, activities: BASE.plan.activities.map((one) => (one.id === 'c' ? one : { ...one, budget: fen(55_500) })) },
    };
    const [a, b] = rebase(mine, BASE, onto).plan.activities;
    expect([a?.title, a?.budget, b?.budget]).toEqual(['踏青', 55_500, 55_500]);
    expect(contested(mine, BASE, onto)).toEqual([]);
  });

  it('takes the workbook’s word where both changed one thing, and says which', () => {
    const mine = withTitle(BASE, 'a', '踏青');
    const onto = withTitle(BASE, 'a', '春季旅行');
    expect(titles(rebase(mine, BASE, onto))[0]).toBe('春季旅行');
    expect(contested(mine, BASE, onto)).toEqual(['春季旅行']);
  });

  it('takes the workbook’s order, keeps new rows of either side, and brings back nothing dropped by either', () => {
    const mine = without(docOf(activity('n', '新加'), ...BASE.plan.activities), 'c');
    const rows = [...BASE.plan.activities].reverse().filter(({ id }) => id !== 'b');
    const onto = docOf(...rows, activity('x', '表格里加的'));
    expect(titles(rebase(mine, BASE, onto))).toEqual(['新加', '春游', '表格里加的']);
  });

  it('reuses the known objects, so that the same cells are the same document', () => {
    expect(reuse(BASE, structuredClone(BASE))).toBe(BASE);
    const changed = reuse(BASE, withTitle(structuredClone(BASE), 'b', '秋季运动会'));
    expect(changed.plan.activities[0]).toBe(BASE.plan.activities[0]);
    expect(changed.plan.settings).toBe(BASE.plan.settings);
  });

  it('differs only in what the plan says', () => {
    expect(differs(structuredClone(BASE), BASE)).toBe(false);
    expect(differs(withTitle(BASE, 'a', '踏青'), BASE)).toBe(true);
    expect(differs(without(BASE, 'a'), BASE)).toBe(true);
  });
});

describe('undo after the workbook changed', () => {
  it('takes back what was done in the pane and nothing typed into the sheet', () => {
    const done = doCommand(startHistory(BASE), { type: 'edit', id: 'a', patch: { title: '踏青' } });
    const written = done.doc;
    const typed = withTitle(written, 'b', '秋季运动会');
    const back = undo(refreshHistory(done, written, typed));
    expect(titles(back.doc)).toEqual(['春游', '秋季运动会', '慰问']);
  });

  it('leaves the plan that another one replaced as it was', () => {
    const other = docOf(activity('a', '别的计划'));
    const loaded = doCommand(startHistory(other), { type: 'load', doc: BASE });
    const after = refreshHistory(loaded, BASE, withTitle(BASE, 'a', '踏青'));
    expect(undo(after).doc).toBe(other);
  });
});
