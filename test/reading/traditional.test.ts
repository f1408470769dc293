import fc from 'fast-check';
import { TRADITIONAL } from '../../src/reading/lexicon/traditional';
import { readPlan } from '../../src/reading/read-plan';
import { readPlanText } from '../../src/reading/read-text';
import { simplify } from '../../src/reading/text/simplify';
import { mayBeTraditional } from '../../src/reading/text/simplified';

const pairs = Array.from({ length: TRADITIONAL.length / 2 }, (_, i) => [TRADITIONAL.charAt(2 * i), TRADITIONAL.charAt(2 * i + 1)] as const);

describe('traditional characters', () => {
  it('are noticed, every one of the list, so that the list is there when it is needed', () => {
    expect(pairs.filter(([traditional]) => !mayBeTraditional(`三月${traditional}`))).toEqual([]);
  });

  it('are simplified one for one', () => {
    expect(pairs.filter(([traditional, simple]) => simplify(`三月${traditional}四月`) !== `三月${simple}四月`)).toEqual([]);
    expect(simplify('三月組織職工參加義務植樹')).toBe('三月组织职工参加义务植树');
  });

  it.each(['三月组织职工参加义务植树，四月举办登山比赛。', '2027年工作计划：（一）3月8日—4月…“春风送岗”①②〇○ＡＢ１２％', ''])(
    'are not suspected in %j',
    (text) => expect(mayBeTraditional(text)).toBe(false),
  );

  it('are read alike, loaded on use or at hand', async () => {
    for (const text of ['3月：組織職工植樹\n4月：舉辦登山比賽\n', '時間\n活動名稱\n責任人\n3月\n植樹\n王海\n4月\n登山\n李青\n']) {
      const read = await readPlan(text, { planYear: 2027 });
      expect(read).toEqual(readPlanText(text, { planYear: 2027 }));
      expect(read.activities).toHaveLength(2);
      for (const { provenance } of read.activities)
        expect(text.slice(provenance?.span.start, provenance?.span.end)).toBe(provenance?.quote);
    }
  });

  it('leave what stands in no list as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => simplify(text).length === text.length));
  });
});
