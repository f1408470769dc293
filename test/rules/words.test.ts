import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainText } from '../../src/messages/rules-explain';
import { citationLine, findingSentence, ruleWords, whySentence } from '../../src/messages/rules';
import { RULE_SENTENCES_EN } from '../../src/messages/rules-en';
import { WHY_SENTENCES } from '../../src/messages/rules-why';
import { RULE_SENTENCES_ZH } from '../../src/messages/rules-zh';
import { allRules } from '../../src/rulepacks/index';
import { checkToJson } from '../../src/rules/check-json';
import { MESSAGE_CODES, WHY_CODES } from '../../src/rules/codes';
import { evaluatePlan } from '../../src/rules/evaluate';
import { explainRule } from '../../src/rules/explain';
import { NATIONAL_CASES } from './data/national-cases';
import { casePlan, type CaseSettings } from './support/case-plan';

const RULES = allRules();

const PLANTED = readFileSync(join(__dirname, 'data/planted.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('|') && !line.startsWith('#'))
  .map((line) => line.slice(line.indexOf('|') + 1).trim());

/** Lines for the codes that no other case shows. */
const RARE: readonly [string, readonly string[], CaseSettings][] = [
  ['limit-unverified', ['6月 端午节慰问品每人100元'], { province: 'AH' }],
  ['no-subject', ['6月 读书会 | 预算 100 | 科目 无经费'], {}],
  ['next-year-part', ['12+1月 读书会'], {}],
  ['lodging-missing', ['4月 春游，2天1晚'], { own: { N20: 300 } }],
  ['outing-fee-check', ['4月 春游，每人500元'], { province: 'SD' }],
  ['lecturer-hours-missing', ['4月 讲座，讲课费3000元'], {}],
  ['festival-missing', ['4月 为会员发放节日慰问品'], {}],
  ['childrens-day-check', ['6月 六一慰问职工子女'], {}],
  ['gift-in-cash-check', ['1月 春节慰问困难职工和全体会员，发放慰问金'], {}],
  ['festival-sum-conditional', ['6月 端午节慰问品每人1100元'], { province: 'TJ' }],
  ['festival-sum-check', ['2月 春节、端午、中秋节慰问品每人800元'], { province: 'SX' }],
  ['aid-under', ['6月 端午节慰问品 | 预算 9000', '9月 中秋节慰问品，消费帮扶 | 预算 100'], { province: 'ZJ' }],
  ['per-head-check', ['6月 端午、中秋节慰问品每人300元'], { province: 'GZ' }],
  ['per-head-conditional', ['6月 看望住院会员，慰问金每人800元'], { province: 'GZ' }],
  ['count-over', ['4月 全员参加的运动会', '5月 全员参加的健步走', '6月 全员参加的联欢会'], { province: 'LN' }],
  ['share-over', ['6月 端午节慰问品 | 预算 9000'], { province: 'BJ', dues: 10000 }],
  ['share-above-typical', ['6月 端午节慰问品 | 预算 3500', '5月 读书会 | 预算 6500'], { province: 'GD', dues: 10000 }],
  ['prize-over', ['6月 篮球比赛，一等奖每人900元'], { province: 'FJ' }],
  ['trainees-over', ['6月 培训班，30人参加，评优秀学员20名，每人300元'], { province: 'SD' }],
  ['trainees-missing', ['6月 培训班，奖励优秀学员'], { province: 'SD' }],
];

const ALL = [
  ...RARE.map(([, lines, settings]) => casePlan(lines, settings)),
  ...NATIONAL_CASES.map((each) => casePlan(each.lines, each.settings)),
  ...['SX', 'SD', 'GZ', 'GD', 'JX', 'SH', 'LN', 'ZJ'].map((province) => casePlan(PLANTED, { province, members: 50, dues: 100 })),
].flatMap((plan) => evaluatePlan(plan, { packs: RULES, asOf: '2026-11-20' }));

describe('sentences', () => {
  it('exist for every code in both languages', () => {
    for (const code of MESSAGE_CODES) {
      expect(RULE_SENTENCES_ZH[code]({})).toMatch(/[。；]$/);
      expect(RULE_SENTENCES_EN[code]({})).toMatch(/[.;]$/);
    }
    for (const code of WHY_CODES) for (const lang of ['zh-CN', 'en'] as const) expect(WHY_SENTENCES[lang][code]({})).not.toBe('');
  });
  it('never show a hole where a number should be', () => {
    expect(ALL.length).toBeGreaterThan(1000);
    for (const finding of ALL) {
      for (const lang of ['zh-CN', 'en'] as const) {
        expect(`${finding.rule} ${findingSentence(finding, lang)}`).not.toMatch(/undefined|null|NaN|\[object/);
        for (const step of finding.why) expect(`${finding.rule} ${whySentence(step, lang)}`).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });
  it.each(RARE.map(([code, lines, settings]) => [code, lines, settings] as const))('%s is reached', (code, lines, settings) => {
    const found = evaluatePlan(casePlan(lines, settings), { packs: RULES, asOf: '2026-11-20' }).map(({ message }) => message.code);
    expect(found).toContain(code);
  });
  it('use every code in the cases', () => {
    const used = new Set<string>(ALL.map(({ message }) => message.code));
    // A kind of income that does not exist needs a broken file; national.test has it.
    const unused = MESSAGE_CODES.filter((code) => !used.has(code) && code !== 'income-kind-unknown');
    expect(unused).toEqual([]);
  });
  it('mark what is unverified in the basis', () => {
    const weak = RULES.find(({ id }) => id === 'P-AH-festival')?.values[0]?.citation;
    expect(weak === undefined ? '' : citationLine(weak, 'zh-CN')).toContain('（待核）');
  });
});

describe('the JSON of a check', () => {
  const plan = casePlan(['6月 端午节慰问品 | 预算 250000 | 人数 100 | 来源 工会经费', '5月 读书会'], {
    province: 'SX',
    members: 100,
    dues: 1000,
    opening: 500000,
  });
  const findings = evaluatePlan(plan, { packs: RULES, asOf: '2026-11-20' });
  const json = JSON.parse(JSON.stringify(checkToJson({ plan, findings, asOf: '2026-11-20', words: ruleWords('zh-CN') }))) as {
    readonly findings: readonly Record<string, unknown>[];
  };

  it('has the summary in 元, blanks counted', () => {
    expect(json).toMatchObject({
      asOf: '2026-11-20',
      province: 'SX',
      summary: { income: 1000, expense: 250000, balance: 251000, bySource: { 工会经费: 250000 }, byMonth: { 6: 250000, 5: 0 }, toFill: 1 },
    });
  });
  it('has each finding with value, limit, unit, sentence, citation and reasons', () => {
    const found = json.findings.find(({ rule }) => rule === 'P-SX-festival');
    expect(found).toMatchObject({
      verdict: 'violation',
      activity: '端午节慰问品',
      field: 'unitPrice',
      value: 2500,
      limit: 2200,
      unit: '元/人/年',
      citation: { title: expect.stringContaining('山西省总工会') as string, docNo: null, effective: '2025-06', grade: 'B', verified: true },
    });
    expect(found?.['message']).toContain('2200');
    expect((found?.['why'] as string[]).length).toBeGreaterThan(2);
  });
});

describe('explaining a rule', () => {
  const explain = (id: string, on: string, province: string | null): string => {
    const found = explainRule(RULES, id, { on, province });
    return found === null ? '' : explainText(found, 'zh-CN');
  };
  it('shows all values by date and marks the one in force', () => {
    const text = explain('N19', '2025-03-19', null);
    expect(text).toContain('→ 2017-12-15 — 2025-03-19');
    expect(text).toContain('2025-03-20 — 今');
    expect(explain('N19', '2025-03-20', null)).toContain('→ 2025-03-20 — 今');
  });
  it('shows what the province puts in its place', () => {
    expect(explain('N32', '2026-05-01', 'SX')).toContain('P-SX-festival');
    expect(explain('N32', '2026-05-01', 'JL')).not.toContain('P-SX');
  });
  it('says so when no value is in force', () => {
    expect(explain('P-HN-festival', '2026-05-01', null)).toContain('没有有效的标准');
  });
  it('takes ids in any case and knows no others', () => {
    expect(explainRule(RULES, 'p-sx-festival', { on: '2026-01-01', province: null })?.rule.id).toBe('P-SX-festival');
    expect(explainRule(RULES, 'N41', { on: '2026-01-01', province: null })).toBeNull();
  });
  it('explains all 179 without a hole', () => {
    for (const { id } of RULES) expect(explain(id, '2026-06-01', 'SX')).not.toMatch(/undefined|null|NaN/);
  });
});
