import fc from 'fast-check';
import { fen } from '../../src/plan/fen';
import { fromSlots } from '../../src/plan/month';
import { monthsText, oneLine, plainYuan, shortYuan } from '../../src/taskpane/view/format';
import { ownersText, parseAmount, parseCount, parseOwners } from '../../src/taskpane/view/parse';

test.each<[string, number | null | undefined]>([
  ['12000', 1_200_000],
  ['１２，０００元', 1_200_000],
  ['¥ 1,234.56', 123_456],
  ['1.2万', 1_200_000],
  ['3千', 300_000],
  ['', null],
  ['  ', null],
  ['约三千', undefined],
  ['-5', undefined],
  ['1.2.3', undefined],
  ['=1+1', undefined],
  ['99999999999999999', undefined],
])('typed amount “%s”', (text, amount) => {
  expect(parseAmount(text)).toBe(amount);
});

test('every amount shown reads back to itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (value) => {
      expect(parseAmount(plainYuan(fen(value)))).toBe(value);
    }),
  );
});

test.each<[string, number | null | undefined]>([
  ['85', 85],
  ['85人', 85],
  ['', null],
  ['八十', undefined],
])('typed count “%s”', (text, count) => {
  expect(parseCount(text)).toBe(count);
});

test('owners typed anew keep the roles of those who were there', () => {
  const before = [
    { name: '宣传科', role: 'lead' },
    { name: '团委', role: 'joint' },
  ] as const;
  const after = parseOwners('宣传科，财务科、宣传科', before, true);
  expect(after).toEqual([
    { name: '宣传科', role: 'lead' },
    { name: '财务科', role: 'resp' },
    { name: '团委', role: 'joint' },
  ]);
  expect(ownersText(after, false)).toBe('团委');
});

test.each<[number[], string, string]>([
  [[3], '3月', 'Mar'],
  [[3, 5, 6, 7], '3月、5月—7月', 'Mar, May–Jul'],
  [[12, 13], '12月、次年1月', 'Dec, next Jan'],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], '全年', 'all year'],
  [[], '', ''],
])('months %j in words', (slots, zh, en) => {
  expect(monthsText(fromSlots(slots), 'zh-CN')).toBe(zh);
  expect(monthsText(fromSlots(slots), 'en')).toBe(en);
});

test('large amounts are short in Chinese', () => {
  expect(shortYuan(fen(26_780_000), 'zh-CN')).toBe('26.78万元');
  expect(shortYuan(fen(26_780_000), 'en')).toBe('¥267,800');
});

test('a line of others loses what would disturb the layout', () => {
  expect(oneLine('端午\u202E节\u200B慰问\n\t活动')).toBe('端午节慰问 活动');
  expect(oneLine('长'.repeat(10_000))).toHaveLength(121);
});
