import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readPlan } from '../../../src/reading/read-plan';
import { readPlanText } from '../../../src/reading/read-text';
import { findGrids } from '../../../src/reading/table/find-grids';
import { HEADER_NAMES, STUFFING } from '../../../src/reading/table/header-names';
import { mayHoldTable } from '../../../src/reading/table/table-signs';
import { simplify } from '../../../src/reading/text/simplify';

const HERE = __dirname;
const namesOf = (field: keyof typeof HEADER_NAMES): string[] => (HEADER_NAMES[field] ?? '').split(' ');
const ALL = Object.values(HEADER_NAMES).flatMap((list) => list.split(' '));
const read = (name: string): string => readFileSync(join(HERE, name), 'utf8');

/** The tables of the case files and the examples, whole. */
const texts: string[] = [
  ...read('broken.cases.txt').split(/\n\s*\n/),
  ...read('grids.cases.txt').split(/\n\s*\n/),
  ...readdirSync(join(HERE, '../../../examples'))
    .filter((name) => /\.(?:txt|tsv|csv|md)$/.test(name))
    .map((name) => readFileSync(join(HERE, '../../../examples', name), 'utf8')),
].map((text) => text.replace(/^~$/gm, ''));

/** The same cells in the shapes a paste leaves them in. */
const shapes: readonly (readonly [string, (text: string) => string])[] = [
  ['as it stands', (text) => text],
  ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['one cell per line', (text) => text.replace(/[ \t]*[|\t][ \t]*/g, '\n')],
  ['one cell per line, blank lines between', (text) => text.replace(/[ \t]*[|\t\n][ \t]*/g, '\n\n')],
  ['cells apart by blanks', (text) => text.replace(/[ \t]*[|\t][ \t]*/g, '    ')],
  ['cells apart by wide blanks', (text) => text.replace(/[ \t]*[|\t][ \t]*/g, '\u3000')],
  ['cells apart by commas', (text) => text.replace(/[ \t]*[|\t][ \t]*/g, '，')],
  ['in traditional characters', (text) => text.replace(/时间/g, '時間').replace(/动/g, '動').replace(/责/g, '責').replace(/[|\t]/g, '\n')],
  [
    'in full-width letters',
    (text) => text.replace(/[A-Za-z0-9]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replace(/[|\t]/g, '\n'),
  ],
  ['with letters of the words apart', (text) => text.replace(/时间/g, '时  间').replace(/[|\t]/g, '\n')],
];

/** Fails where a table is found in a text that shows no sign of one. */
function expectNoLoss(text: string): void {
  if (findGrids(text).length > 0 && !mayHoldTable(simplify(text))) throw new Error(`a table was lost:\n${text}`);
}

describe('the signs of a table', () => {
  it.each(shapes)('are seen in every case that holds one, %s', (_, shape) => {
    for (const text of texts) expectNoLoss(shape(text));
  });

  it('are seen for every name of a time or of the numbers, alone and behind every word in front', () => {
    const times = [...namesOf('time'), ...namesOf('no')];
    const fronts = ['', ...STUFFING.split(' ')];
    for (const name of times) {
      for (const front of fronts) {
        for (const line of [front + name, `${front}${name}：`, `${front}${name}及地点`, `${front}${name}（必填）`]) {
          expectNoLoss(`${line}\n活动名称\n地点\n1\n3月\n植树\n东山\n2\n4月\n登山\n西山\n`);
          expectNoLoss(`活动名称\n${line}\n地点\n植树\n3月\n东山\n登山\n4月\n西山\n`);
          expectNoLoss(`${line}    活动名称\n3月    植树\n4月    登山\n`);
        }
      }
    }
  });

  it('are seen for every name beside that of a time', () => {
    for (const name of ALL) {
      expectNoLoss(`时间\n${name}\n活动名称\n3月\n植树\n东山\n4月\n登山\n西山\n`);
      expectNoLoss(`序号\n${name}\n时间\n活动名称\n1\n东山\n3月\n植树\n`);
      expectNoLoss(`${name},${name}（元）,活动名称,地点\n植树,1,2,3\n`);
      expectNoLoss(`${name}  活动名称  地点\n植树  1  2\n`);
    }
  });

  it('are seen in any heap of names, values and edges', () => {
    const value = fc.constantFrom(
      '\n',
      '\n',
      '\n\n',
      '  ',
      '，',
      ',',
      '\u3000',
      '1',
      '2',
      '3月',
      '植树',
      '8.15',
      '每周',
      '春节前',
      '合计',
      '：',
      '天数',
    );
    const piece = fc.oneof(fc.constantFrom(...ALL), value, value, fc.constantFrom('时间', '活动名称', '序号', '地点'));
    const property = fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expectNoLoss(pieces.join(''));
      expectNoLoss(pieces.join('\n'));
    });
    fc.assert(property, { numRuns: 400 });
  });

  it.each([
    ['prose', '一、加强学习\n三月组织读书活动，四月举办登山比赛，五月慰问困难职工。\n二、活动安排\n6月，开展送清凉活动。'],
    ['a month list', '1月：走访困难职工\n2月：新春联欢会\n3月：插花活动'],
    ['headings alone', '三月\n开展植树活动\n四月\n组织登山比赛'],
    ['a notice', '一、活动时间：3月8日\n二、活动地点：文化宫\n三、参加人员：全体女职工'],
  ])('are not seen in %s', (_, text) => expect(mayHoldTable(text)).toBe(false));
});

describe('reading with the table reader loaded on use', () => {
  it('gives what reading with every reader at hand gives', async () => {
    for (const text of texts) {
      const options = { planYear: 2027, file: 'plan.txt' };
      expect(await readPlan(text, options)).toEqual(readPlanText(text, options));
    }
  });
});
