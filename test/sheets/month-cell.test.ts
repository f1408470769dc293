import { readMark } from '../../src/sheets/month-cell';

const CASES: readonly (readonly [value: string | number | boolean | null, reads: string])[] = [
  [null, '-'],
  ['', '-'],
  ['●', '+'],
  ['√', '+'],
  ['x', '+'],
  [true, '+'],
  [1, '+'],
  ['上旬', '+上旬'],
  [' 8日 ', '+8日'],
  [8, '+8日'],
  ['15', '+15日'],
  ['月底', '+月底'],
  ['32', '+32'],
  ['—', '+?'],
  ['无', '+?'],
  [false, '+?'],
  [' ', '+?'],
];

test.each(CASES)('a month cell %j reads as %s', (value, expected) => {
  const { marked, word, doubtful } = readMark(value);
  expect(`${marked ? '+' : '-'}${word ?? ''}${doubtful ? '?' : ''}`).toBe(expected);
});
