import fc from 'fast-check';
import {
  absoluteRect,
  cellAddress,
  columnIndex,
  columnName,
  quoteSheet,
  rect,
  rectAddress,
  sheetRect,
  textLiteral,
} from '../../src/sheets/address';

describe('addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %i is %s', (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });

  test('column names go out and back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 16383 }), (index) => columnIndex(columnName(index)) === index));
  });

  test('what is no column name has no index', () => {
    expect(['', '1', 'A1', 'ABCD', '列'].map(columnIndex)).toEqual([-1, -1, -1, -1, -1]);
  });

  test('cells and rectangles', () => {
    expect(cellAddress(0, 0)).toBe('A1');
    expect(rectAddress(rect(2, 1))).toBe('B3');
    expect(rectAddress(rect(2, 1, 3, 2))).toBe('B3:C5');
    expect(absoluteRect(rect(2, 1, 3, 2))).toBe('$B$3:$C$5');
    expect(sheetRect("2027年'计划", rect(0, 0))).toBe("'2027年''计划'!$A$1");
    expect(quoteSheet('年度 计划')).toBe("'年度 计划'");
    expect(textLiteral('说"好"')).toBe('"说""好"""');
  });
});
