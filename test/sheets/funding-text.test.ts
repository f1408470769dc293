import fc from 'fast-check';
import { fen } from '../../src/plan/fen';
import { FUND_SOURCES } from '../../src/plan/source';
import { formatFunding, parseFunding } from '../../src/sheets/funding-text';

/** Cell text → parts `source=yuan`; `?` marks what was reported. */
const CASES: readonly (readonly [text: string, parts: string])[] = [
  ['会费', '会费='],
  ['会费 3000; 拨缴经费 2000', '会费=3000 拨缴经费=2000'],
  ['会费3000元；行政补助', '会费=3000 行政补助='],
  ['会费 3,000.50、上级补助 1', '会费=3000.5 上级补助=1'],
  ['会费\n行政列支', '会费= 行政列支='],
  ['会费;;', '会费='],
  ['自筹', '?自筹'],
  ['会费 100; 小金库 5', '会费=100 ?小金库5'],
  ['会费约100', '会费= ?会费约100'],
  ['会费 0.3万', '会费= ?会费0.3万'],
  ['会费 -5', '会费= ?会费-5'],
  ['', ''],
];

describe('several sources in one cell', () => {
  test.each(CASES)('%j reads as %s', (text, expected) => {
    const { funding, unknown, unreadable } = parseFunding(text);
    const parts = funding.map(({ source, amount }) => `${source}=${amount === null ? '' : amount / 100}`);
    expect([...parts, ...[...unknown, ...unreadable].map((part) => `?${part}`)].join(' ')).toBe(expected);
  });

  test('the written form reads back', () => {
    const part = fc.record({
      source: fc.constantFrom(...FUND_SOURCES),
      amount: fc.option(fc.integer({ min: 0, max: 1e12 }).map(fen), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (funding) => {
        expect(parseFunding(formatFunding(funding))).toEqual({ funding, unknown: [], unreadable: [] });
      }),
    );
  });

  test('every source is 会费 or four characters long, as the formulas of 月度资金 take for granted', () => {
    expect(FUND_SOURCES.filter((source) => source !== '会费' && source.length !== 4)).toEqual([]);
    expect(FUND_SOURCES.filter((source) => source !== '会费' && source.startsWith('会费'))).toEqual([]);
  });
});
