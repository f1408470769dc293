import fc from 'fast-check';
import { buildCsv, buildCsvText } from '../../../src/exports/csv/build-csv';
import { neutralise, parseCsv, restore } from '../../../src/exports/csv/cells';
import { encodeGb18030 } from '../../../src/exports/csv/gb18030';
import { readCsv } from '../../../src/exports/csv/read-csv';
import { samplePlan } from '../../support/plans';
import { anyPlan } from '../../support/random-plan';

describe('.csv', () => {
  it.each(['=1+1', '+8613', '-备注', '@某人', '\t=1', '＝1', "'=1", "''@x"])(
    'never lets %j run as a formula, and gives it back',
    (text) => {
      expect(neutralise(text)).toBe(`'${text}`);
      expect(restore(neutralise(text))).toBe(text);
    },
  );

  it.each(['-12.50', '12', '健步行', "'引用'", '1-2月', ''])('leaves %j as it is', (text) => {
    expect(neutralise(text)).toBe(text);
    expect(restore(text)).toBe(text);
  });

  it('gives any text back through neutralise and restore', () => {
    fc.assert(fc.property(fc.string(), (text) => restore(neutralise(text)) === text));
  });

  it('reads back what it wrote and writes the same bytes again, in both encodings', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom('utf-8' as const, 'gb18030' as const), (plan, encoding) => {
        const bytes = buildCsv(plan, { encoding });
        const read = readCsv(bytes, plan.planYear);
        expect(read.ok && read.issues).toEqual([]);
        if (!read.ok) return;
        expect(buildCsv(read.plan, { encoding })).toEqual(bytes);
        expect(read.plan.activities.map((activity) => activity.time.set)).toEqual(plan.activities.map((activity) => activity.time.set));
        expect(read.plan.activities.map((activity) => activity.budget)).toEqual(plan.activities.map((activity) => activity.budget));
      }),
      { numRuns: 100 },
    );
  });

  it('starts UTF-8 with a byte order mark and ends lines with CRLF', () => {
    const bytes = buildCsv(samplePlan(3), { encoding: 'utf-8' });
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(buildCsvText(samplePlan(3)).endsWith('\r\n')).toBe(true);
  });

  it('has a line for each activity and the header of 年度计划', () => {
    const rows = parseCsv(buildCsvText(samplePlan(12)));
    expect(rows).toHaveLength(13);
    expect(rows[0]?.slice(0, 7)).toEqual(['序号', '活动名称', '支出科目', '负责', '配合', '1月', '2月']);
  });

  it('refuses a .csv that is not ours', () => {
    expect(readCsv(new TextEncoder().encode('a,b\n1,2\n'), 2027)).toEqual({
      ok: false,
      notice: { code: 'not-our-file', params: { kind: 'CSV' } },
    });
  });
});

describe('GB18030', () => {
  it('agrees with the decoder for every character of the BMP that is no surrogate and not for private use', () => {
    const decoder = new TextDecoder('gb18030');
    const wrong: string[] = [];
    for (let point = 0x80; point <= 0xffff; point += 1) {
      // Known gap: 19 private-use characters have no code of their own since the 2022 edition.
      if (point >= 0xd800 && point <= 0xf8ff) continue;
      const char = String.fromCharCode(point);
      if (decoder.decode(encodeGb18030(char)) !== char) wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it.each(['𠮷', '😀', '\u{10000}', '\u{10FFFF}'])('has four bytes for %s', (char) => {
    expect(encodeGb18030(char)).toHaveLength(4);
    expect(new TextDecoder('gb18030').decode(encodeGb18030(char))).toBe(char);
  });
});
