import { ENTRY_ISSUE_CODES, type EntryIssue } from '../../src/plan/issue';
import { entryIssueSentence } from '../../src/messages/sheets';
import { LANGS } from '../../src/messages/lang';

const issue = (code: EntryIssue['code'], field = 'budget', params: EntryIssue['params'] = { text: '五千' }): EntryIssue => ({
  code,
  severity: 'error',
  at: { sheet: '年度计划', row: 3, column: 21, activityId: 'a1', field },
  params,
});

describe('sentences for cells that cannot be used', () => {
  test.each(LANGS)('every code has one in %s, with sheet and cell', (lang) => {
    for (const code of ENTRY_ISSUE_CODES) expect(entryIssueSentence(issue(code), lang)).toMatch(/^年度计划!V4.{6,}/);
  });

  test('the Chinese one names the column and says what was done', () => {
    expect(entryIssueSentence(issue('amount-not-a-number', 'budget', { text: '约5,000元', suggestion: 5000 }), 'zh-CN')).toBe(
      '年度计划!V4(预算金额):“约5,000元”不是数字,未计入合计,按待填处理;是否应为 5000 元?',
    );
    expect(entryIssueSentence(issue('month-mark-unreadable', 'n1', { text: '—' }), 'zh-CN')).toContain('(次年1月)');
  });

  test('a place without a cell names the sheet only', () => {
    const { at, ...rest } = issue('setting-unreadable', 'planYear');
    expect(entryIssueSentence({ ...rest, at: { ...at, row: null, column: null, sheet: '设置' } }, 'en')).toBe(
      '设置: "五千" cannot be read; treated as blank',
    );
  });
});
