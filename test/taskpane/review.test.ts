import { filterCounts, isSure, notesOf, reviewList, sureIds } from '../../src/taskpane/state/review';
import { apply } from '../../src/taskpane/state/apply';
import { activity, docOf, read } from './support';

const sure = read(activity('a', '春季健步走', [4], 6000), 3);
const doubtful = read(activity('b', '参观学习', [9]), 1);
const arguable = read(activity('c', '趣味运动会', [9, 10], 8000), 2);
const timeless = read(activity('d', '住院慰问'), 3);
const doc = docOf(sure, doubtful, arguable, timeless);

describe('the review list', () => {
  test('doubtful ones come first, then the order of the plan', () => {
    expect(reviewList(doc, 'all', '').map(({ id }) => id)).toEqual(['b', 'c', 'd', 'a']);
  });

  test('confirming does not move an item', () => {
    const accepted = apply(doc, { type: 'accept', ids: ['b'] });
    expect(reviewList(accepted, 'all', '').map(({ id }) => id)).toEqual(['b', 'c', 'd', 'a']);
  });

  test('an activity without a time is not sure', () => {
    expect([sure, timeless].map(isSure)).toEqual([true, false]);
    expect(sureIds(doc)).toEqual(['a']);
  });

  test('filters count what is left', () => {
    const accepted = apply(doc, { type: 'accept', ids: ['a', 'b'] });
    expect(filterCounts(accepted)).toEqual({ all: 4, open: 2, unsure: 2, accepted: 2, 'no-time': 1, 'no-money': 2, aside: 0 });
  });

  test('search finds titles and owners, whatever the case', () => {
    const named = docOf({ ...activity('a', 'KTV比赛'), owners: [{ name: '宣传科', role: 'lead' }] }, activity('b', '体检'));
    expect(reviewList(named, 'all', 'ktv').map(({ id }) => id)).toEqual(['a']);
    expect(reviewList(named, 'all', '宣传').map(({ id }) => id)).toEqual(['a']);
    expect(reviewList(named, 'all', '不存在')).toEqual([]);
  });

  test('notes belong to the sentence they overlap', () => {
    const one = read(activity('a', '活动'), 3, '四月开展活动', 10);
    const note = (start: number, end: number) => ({ code: 'time-ambiguous', severity: 'warning', params: {}, start, end }) as const;
    expect(notesOf(one, [note(0, 10), note(12, 14), note(16, 20)])).toHaveLength(1);
  });
});
