import fc from 'fast-check';
import { pageBreaks } from '../../../src/sheets/report/paginate';
import { fillWidths, paperRoom, printedWidth, splitColumns, type GrowingColumn } from '../../../src/sheets/report/paper';

describe('widths of a table on paper', () => {
  const column = fc.record({
    width: fc.integer({ min: 4, max: 30 }),
    grow: fc.integer({ min: 0, max: 4 }),
    texts: fc.option(
      fc.record({
        least: fc.integer({ min: 4, max: 12 }),
        most: fc.integer({ min: 4, max: 44 }),
        total: fc.integer({ min: 0, max: 5000 }),
      }),
      { nil: undefined },
    ),
  });

  it('never exceed the page where the least widths fit, and fill it where something may grow', () => {
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 24 }), fc.integer({ min: 60, max: 260 }), (drawn, room) => {
        const columns = drawn.map(({ texts, ...rest }): GrowingColumn => (texts === undefined ? rest : { ...rest, texts }));
        const least = columns.map((item) => (item.texts === undefined ? item.width : Math.min(item.texts.least, item.texts.most)));
        const widths = fillWidths(columns, room);
        widths.forEach((width, index) => expect(width).toBeGreaterThanOrEqual((least[index] ?? 0) - 0.1));
        if (printedWidth(least) > room) return;
        expect(printedWidth(widths)).toBeLessThanOrEqual(room + 0.01);
        if (columns.some((item) => item.grow > 0)) expect(printedWidth(widths)).toBeGreaterThan(room - 0.1 * columns.length - 0.2);
      }),
    );
  });

  it('know their papers: A3 is wider than A4, landscape wider than portrait', () => {
    expect(paperRoom('A4', 'portrait').width).toBeLessThan(paperRoom('A4', 'landscape').width);
    expect(paperRoom('A4', 'landscape').width).toBeLessThan(paperRoom('A3', 'landscape').width);
  });

  it('split into neighbouring runs that cover every column once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 4, maxLength: 30 }), (widths) => {
        const runs = splitColumns(widths, 4);
        expect(runs).toHaveLength(4);
        expect(runs.flatMap(([first, count]) => Array.from({ length: count }, (_, index) => first + index))).toEqual(
          widths.map((_, index) => index),
        );
      }),
    );
  });
});

describe('page breaks', () => {
  it('keep every chunk whole and every page within its height', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 200 }), { minLength: 1, maxLength: 80 }), (heights) => {
        let row = 3;
        const chunks = heights.map((height) => ({ from: (row += 1) - 1, height }));
        const breaks = pageBreaks(chunks, 400, 90, 30);
        let used = 90;
        for (const chunk of chunks) {
          if (breaks.includes(chunk.from)) used = 30;
          used += chunk.height;
          expect(used).toBeLessThanOrEqual(400);
        }
        expect(breaks.every((at) => chunks.some((chunk) => chunk.from === at))).toBe(true);
      }),
    );
  });

  it('never start with an empty page, however tall the first chunk', () => {
    expect(pageBreaks([{ from: 3, height: 900 }], 400, 90, 30)).toEqual([]);
  });
});
