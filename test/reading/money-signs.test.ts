import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import cases from './cases/money.json';
import { findMoney } from '../../src/reading/money/find-money';
import { moneyReader } from '../../src/reading/money/money-reader';
import { mayNameMoney } from '../../src/reading/money/money-signs';
import { readPlan } from '../../src/reading/read-plan';
import { readPlanText } from '../../src/reading/read-text';
import { needsOf, readTextWith } from '../../src/reading/read-text-with';
import { normalizeText } from '../../src/reading/text/normalize';
import { simplify } from '../../src/reading/text/simplify';

const PLANS = join(__dirname, 'cases/plans');
const plans = readdirSync(PLANS).map((name) => readFileSync(join(PLANS, name), 'utf8'));
const phrases = cases.groups.flatMap((group) => group.phrases as readonly string[]);

describe('the signs of money', () => {
  it('are seen wherever an amount is read', () => {
    const unseen = phrases.filter((phrase) => findMoney(normalizeText(phrase)).length > 0 && !mayNameMoney(simplify(phrase)));
    expect(unseen).toEqual([]);
  });

  it('are seen wherever the money reader changes what is read: plan by plan, and line by line', () => {
    const options = { planYear: 2027 };
    for (const text of plans.flatMap((plan) => [plan, ...plan.split('\n')])) {
      if (needsOf(text, []).money) continue;
      const without = readTextWith({ tables: null, simplify, money: null }, text, options);
      expect(readTextWith({ tables: null, simplify, money: moneyReader }, text, options)).toEqual(without);
    }
  });

  it('are seen in any heap of headings, numbers and names', () => {
    const piece = fc.constantFrom(
      '三、',
      '全年',
      '年度',
      '经费',
      '预算',
      '安排',
      '：',
      '\n',
      '春节慰问',
      '3月组织登山比赛',
      '2',
      '万',
      '元',
      '５',
      ' ',
      '单位',
      '其中',
      '，',
      '。',
    );
    const property = fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      if (mayNameMoney(text)) return;
      const options = { planYear: 2027 };
      const without = readTextWith({ tables: null, simplify, money: null }, text, options);
      expect(readTextWith({ tables: null, simplify, money: moneyReader }, text, options)).toEqual(without);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it.each(['3月组织登山比赛。', '元旦前举办迎新会，开展文化活动。', '节约经费，加强会费收缴工作。'])('are not seen in %j', (text) =>
    expect(mayNameMoney(text)).toBe(false),
  );

  it('lead to the same reading, loaded on use or at hand', async () => {
    for (const text of plans) expect(await readPlan(text, { planYear: 2027 })).toEqual(readPlanText(text, { planYear: 2027 }));
  });
});
