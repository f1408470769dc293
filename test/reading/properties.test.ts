import fc from 'fast-check';
import { fromSlots, slotsOf } from '../../src/plan/month';
import { readPlanText } from '../../src/reading/read-text';
import { normalizeText } from '../../src/reading/text/normalize';
import { readNumeral, writeNumeral } from '../../src/reading/text/numerals';
import { plainTime } from '../../src/reading/time/mention';
import { readTimeText } from '../../src/reading/time/read-time-text';

const context = plainTime(2027);
const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Runs of months as a plan would write them: 1-3月、5月. */
function writeRuns(runs: readonly (readonly [number, number])[], chinese: boolean): string {
  const name = (month: number): string => (chinese ? (CHINESE[month] ?? '') : String(month));
  return runs.map(([from, to]) => (from === to ? `${name(from)}月` : `${name(from)}${chinese ? '至' : '-'}${name(to)}月`)).join('、');
}

/** Every set of up to three runs of months that do not touch. */
function everySet(): (readonly [number, number])[][] {
  const all: (readonly [number, number])[][] = [];
  const grow = (runs: (readonly [number, number])[], from: number): void => {
    if (runs.length > 0) all.push(runs);
    if (runs.length === 3) return;
    for (let start = from; start <= 12; start += 1) for (let end = start; end <= 12; end += 1) grow([...runs, [start, end]], end + 2);
  };
  grow([], 1);
  return all;
}

describe('properties of the reader', () => {
  it.each([true, false])('reads back every set of up to three runs of months (Chinese numerals: %s)', (chinese) => {
    const wrong = everySet().filter((runs) => {
      const expected = runs.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
      return readTimeText(writeRuns(runs, chinese), context).set.months.join() !== expected.join();
    });
    expect(wrong.map((runs) => writeRuns(runs, chinese)).slice(0, 10)).toEqual([]);
  });

  it('writes numerals and reads them back up to 99 999 999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(readNumeral(writeNumeral(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
    for (let value = 0; value <= 12_000; value += 1) expect([value, readNumeral(writeNumeral(value))]).toEqual([value, value]);
  });

  it('keeps the length of any text when it normalises it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => normalizeText(text).length === text.length));
  });

  const SYLLABLES =
    '一 二 十 3 12 月 日 年 底 初 、 , 。 ; : ( ) “ ” 《 》 - — 至 工会 组织 开展 活动 比赛 慰问 由 负责 配合 每周 每人 元 万元 三八 春节 上半年 1. (一) 时间: \n 职工 召开 大会 了 将 \t | 100'.split(
      ' ',
    );
  const prose = fc.array(fc.constantFrom(...SYLLABLES), { maxLength: 120 }).map((parts) => parts.join(''));

  it('never throws, and every offset slices to its quote', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'grapheme', maxLength: 80 })), (text) => {
        const read = readPlanText(text, { planYear: 2027 });
        for (const { provenance, time, title } of [...read.activities, ...read.reports]) {
          expect(title.trim()).not.toBe('');
          expect(provenance && text.slice(provenance.span.start, provenance.span.end)).toBe(provenance?.quote);
          expect(slotsOf(fromSlots(slotsOf(time.set)))).toEqual(slotsOf(time.set));
        }
        for (const note of read.notes) expect(note.start >= 0 && note.end >= note.start && note.end <= text.length).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('reads the same text the same way twice, whatever the time zone says', () => {
    const zone = process.env['TZ'];
    fc.assert(
      fc.property(prose, (text) => {
        process.env['TZ'] = 'America/New_York';
        const west = JSON.stringify(readPlanText(text, { planYear: 2027 }));
        process.env['TZ'] = 'Asia/Shanghai';
        expect(JSON.stringify(readPlanText(text, { planYear: 2027 }))).toBe(west);
      }),
      { numRuns: 60 },
    );
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    ['brackets that never close', '(“《'.repeat(8000)],
    ['one endless list', '1、'.repeat(16_000)],
    ['one endless row of months', '3月'.repeat(16_000)],
    ['one endless word', '工会'.repeat(16_000)],
    ['one endless number', '一'.repeat(33_000)],
    ['spaces', ' '.repeat(50_000)],
  ])('comes to an end on %s', (_, text) => {
    expect(readPlanText(text, { planYear: 2027 }).text).toBe(text);
  });
});
