import fc from 'fast-check';
import { fen, fenFromYuan, fenSchema, MAX_FEN, sumFen, yuanFromFen } from '../../src/plan/fen';

describe('amounts are integer 分', () => {
  test.each([
    [0.1 + 0.2, 30],
    [1.005, 101],
    [8.115, 812],
    [-1.005, -101],
    [12000, 1_200_000],
    [0.29, 29],
    [1_000_000_000_000, 100_000_000_000_000],
  ])('%p 元 is %p 分', (yuan, expected) => {
    expect(fenFromYuan(yuan)).toBe(expected);
  });

  test.each([Number.NaN, Infinity, -Infinity, 1e15])('%p 元 is no amount', (yuan) => {
    expect(fenFromYuan(yuan)).toBeNull();
  });

  test.each([0.5, Number.NaN, MAX_FEN + 1])('%p is refused as 分', (value) => {
    expect(() => fen(value)).toThrow(RangeError);
    expect(fenSchema.safeParse(value).success).toBe(false);
  });

  test('分 go to 元 and back for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_FEN, max: MAX_FEN }), (value) => {
        expect(fenFromYuan(yuanFromFen(fen(value)))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test('a sum of 分 loses nothing', () => {
    expect(sumFen([fen(1), fen(2), fen(-3), fen(100)])).toBe(100);
    expect(sumFen([])).toBe(0);
  });
});
