import { RULE_SENTENCES_ZH } from '../../../src/messages/rules-zh';
import type { Finding } from '../../../src/rules/finding';
import { complianceRows } from '../../../src/sheets/report/compliance-sheet';
import { forSuperior } from '../../../src/sheets/report/for-superior';
import { REPORT_DEFAULTS, type ReportFinding } from '../../../src/sheets/report/options';
import { reportFacts } from '../../../src/sheets/report/facts';
import { noteParagraphs } from '../../../src/sheets/report/notes-text';
import { samplePlan } from '../../support/plans';

const plan = samplePlan(12, 1);

function finding(rule: string, verdict: Finding['verdict'], change: Partial<Finding> = {}): ReportFinding {
  const base: Finding = {
    rule,
    verdict,
    activities: ['a0001'],
    field: null,
    value: null,
    limit: null,
    unit: null,
    message: { code: 'x', params: {} },
    citation: {
      title: '某办法',
      docNo: '某发〔2020〕1号',
      article: '第三条',
      issued: null,
      effective: null,
      url: null,
      grade: '-',
      verification: 'seen',
      verifiedOn: null,
    },
    why: [],
    fix: null,
    waived: null,
    ...change,
  };
  return { finding: base, title: `规则${rule}`, sentence: `说明${rule}` };
}

describe('合规自查表', () => {
  it('puts violations first and passes of one rule in one row', () => {
    const rows = complianceRows(plan, [finding('A', 'pass'), finding('A', 'pass'), finding('B', 'caution'), finding('C', 'violation')]);
    expect(rows.map((row) => [row[0], row[1], row[5]])).toEqual([
      [1, '规则C', '不符合'],
      [2, '规则B', '提醒'],
      [3, '规则A', '符合'],
    ]);
  });

  it('keeps what is in order short: how many activities, the document number, no sentence', () => {
    const [one, two] = plan.activities.map(({ id }) => id);
    const number = { value: 300, limit: 500, unit: '元/人' };
    const rows = complianceRows(plan, [
      finding('A', 'pass', { activities: [one ?? ''], ...number }),
      finding('A', 'pass', { activities: [two ?? '', one ?? ''], ...number }),
      finding('B', 'pass', { activities: [one ?? ''], ...number }),
      finding('C', 'pass', { activities: [] }),
    ]);
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['规则A', '2项活动', null, null, '符合', null, '某发〔2020〕1号'],
      ['规则B', plan.activities[0]?.title, '300元/人', '500元/人', '符合', null, '某发〔2020〕1号'],
      ['规则C', null, null, null, '符合', null, '某发〔2020〕1号'],
    ]);
  });

  it('tells a superior what is missing and not where the workbook wants it', () => {
    const params = new Proxy({}, { get: (_, key) => (key === 'rule' ? 'P-SX-birthday' : '1') });
    const told = Object.values(RULE_SENTENCES_ZH).map((sentence) => forSuperior(sentence(params)));
    expect(told.filter((sentence) => /设置|P-SX/.test(sentence))).toEqual([]);
    expect(forSuperior('会费收入无法核对：请在“设置”里填写会费收入预算数。')).toBe('会费收入无法核对：尚缺会费收入预算数。');
    expect(forSuperior('无法判断是否超标；请取本省实施细则，把数填入“设置”的自定限额（N36）。')).toBe(
      '无法判断是否超标；尚待取得本省实施细则。',
    );
  });

  it('names activities and never their ids', () => {
    const rows = complianceRows(plan, [finding('A', 'violation', { activities: plan.activities.map(({ id }) => id) })]);
    expect(rows[0]?.[2]).toMatch(/等12项$/);
    expect(JSON.stringify(rows)).not.toContain('a00');
  });

  it.each([
    [1234567.5, '元', '1,234,567.5元'],
    [0.3333333, null, '0.3333'],
    [0, '次/年', '0次/年'],
  ])('writes %s %s as %s', (value, unit, text) => {
    expect(complianceRows(plan, [finding('A', 'caution', { value, unit })])[0]?.[3]).toBe(text);
  });

  it.each([
    ['unseen', '（待核）'],
    ['weak', '（待核）'],
    ['partly-seen', '（部分待核）'],
  ] as const)('marks a basis that is %s as %s', (verification, mark) => {
    const citation = { ...finding('A', 'pass').finding.citation, verification };
    expect(complianceRows(plan, [finding('A', 'violation', { citation })])[0]?.[7]).toBe(`某办法 某发〔2020〕1号 第三条${mark}`);
  });

  it('keeps the reason for which a finding was set aside', () => {
    expect(complianceRows(plan, [finding('A', 'violation', { waived: '已报上级' })])[0]?.[6]).toBe('说明A（已说明：已报上级）');
  });

  it('is counted in 编制说明, with what is still 待核', () => {
    const open = { ...finding('A', 'pass').finding.citation, verification: 'unseen' } as const;
    const findings = [finding('A', 'pass'), finding('B', 'violation', { citation: open })];
    const notes = noteParagraphs(reportFacts(plan, { ...REPORT_DEFAULTS, findings })).join('');
    expect(notes).toContain('符合1项、提醒0项、不符合1项');
    expect(notes).toContain('1条规定的发文原文尚待核对');
  });
});
