import fc from 'fast-check';
import { fromSlots, isEmptyMonthSet, monthSet, monthSetSchema, sameMonthSet, slotsOf } from '../../src/plan/month';

describe('month sets', () => {
  test('are sorted, without doubles and without numbers that are no month', () => {
    expect(monthSet([12, 3, 3, 0, 13, 1.5], [2, 1])).toEqual({ months: [3, 12], crossYear: [1, 2] });
  });

  test('parse from stored data in any order', () => {
    expect(monthSetSchema.parse({ months: [5, 4, 5], crossYear: [] })).toEqual({ months: [4, 5], crossYear: [] });
    expect(monthSetSchema.safeParse({ months: [13], crossYear: [] }).success).toBe(false);
  });

  test('go to slots and back', () => {
    const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(months, months, (own, next) => {
        const set = monthSet(own, next);
        expect(sameMonthSet(fromSlots(slotsOf(set)), set)).toBe(true);
      }),
    );
  });

  test('December of the plan year is not December of the next', () => {
    expect(sameMonthSet(monthSet([12]), monthSet([], [12]))).toBe(false);
    expect(isEmptyMonthSet(monthSet([], [12]))).toBe(false);
    expect(isEmptyMonthSet(monthSet([]))).toBe(true);
  });
});
