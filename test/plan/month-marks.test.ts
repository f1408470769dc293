import { marksOfTime } from '../../src/plan/month-marks';
import { monthSet } from '../../src/plan/month';
import { NO_TIME, type ActivityTime } from '../../src/plan/time';

const time = (months: number[], given: Partial<ActivityTime>, crossYear: number[] = []): ActivityTime => ({
  ...NO_TIME,
  set: { months: [...monthSet(months).months], crossYear: [...monthSet(crossYear).months] },
  ...given,
});

/** What is known → what the month cells show. */
const CASES: readonly (readonly [string, ActivityTime, Record<string, string>])[] = [
  ['a month and no more', time([3], {}), {}],
  ['a day', time([3], { day: '03-08' }), { 3: '8日' }],
  ['days within a month', time([9], { day: '09-01/09-05' }), { 9: '1–5日' }],
  ['days over two months', time([7, 8], { day: '07-20/08-10' }), { 7: '20日起', 8: '至10日' }],
  ['a third of a month', time([10], { part: '下旬' }), { 10: '下旬' }],
  ['the end of a month', time([3], { part: '底' }), { 3: '月底' }],
  ['a deadline', time([3], { part: '底', deadline: 'by' }), { 3: '月底前' }],
  ['a day something is due by', time([6], { day: '06-05', deadline: 'by' }), { 6: '5日前' }],
  ['a day something begins on', time([9], { day: '09-14', deadline: 'from' }), { 9: '14日起' }],
  ['either the end of one or the middle of the next', time([9, 10], { part: '底/中旬' }), { 9: '月底', 10: '中旬' }],
  ['a part that could mean either month of two', time([4, 5], { part: '上旬' }), {}],
  ['a week of every month', time([1, 2, 3], { part: '第1周', recurrence: { freq: 'monthly', times: null, raw: '每月第一周' } }), {}],
  ['a day of the next year', time([], { day: '01-12' }, [1]), { 13: '12日' }],
  ['no month at all', time([], { part: '上旬' }), {}],
];

describe('the finer word of a month cell', () => {
  test.each(CASES)('%s', (_name, given, expected) => {
    expect(marksOfTime(given)).toEqual(expected);
  });
});
