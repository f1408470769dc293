import { amountText } from './texts';
import type { NamedAmount, ReportFacts } from './facts';

/**
 * The paragraphs of 编制说明. Chinese only: the report is a Chinese document whatever the language of the pane.
 * Every number comes from {@link ReportFacts}; what is open is said as open.
 */
export function noteParagraphs(facts: ReportFacts): string[] {
  return [activitiesText(facts), incomeText(facts), expenseText(facts), balanceText(facts), openText(facts)].filter((text) => text !== '');
}

function yuan(amount: NamedAmount['amount']): string {
  return `${amountText(amount)}元`;
}

/** `12.3%` of a whole that is not 0. */
function share(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)}%`;
}

function activitiesText(facts: ReportFacts): string {
  if (facts.activities === 0) return `一、活动安排。${facts.year}年度计划中尚未列入活动。`;
  const members = facts.members === null ? '' : `，面向会员${facts.members}人`;
  const parts = facts.groups.map((group) => `${group.name.replace(/（.*）/, '')}${group.activities}项`).join('、');
  const note = facts.groups.length > 1 ? '跨季度的活动按开始月份归入季度。' : '';
  return `一、活动安排。${facts.year}年度共安排活动${facts.activities}项${members}，其中${parts}。${note}`;
}

function incomeText(facts: ReportFacts): string {
  if (facts.income === null) return '二、收入预算。收入各项尚未填列，收入合计待填。';
  const parts = facts.incomeLines.map((line) => `${line.name}${yuan(line.amount)}`).join('，');
  const detail = parts === '' ? '' : `，其中${parts}`;
  const open = facts.incomeToFill > 0 ? `另有${facts.incomeToFill}项收入待填，未计入合计。` : '';
  return `二、收入预算。本年收入预算合计${yuan(facts.income)}${detail}。${open}`;
}

function expenseText(facts: ReportFacts): string {
  const open = facts.toFill > 0 ? `有${facts.toFill}项活动金额待填，未计入合计。` : '';
  const outside = facts.outside > 0 ? `另有行政列支${yuan(facts.outside)}，由行政承担，不列入本预算。` : '';
  const { expense } = facts;
  if (expense === null)
    return `三、支出预算。${facts.toFill > 0 ? '各项活动金额尚未填列，支出合计待填；' : '本年未安排经费支出。'}${open}${outside}`;
  const parts = facts.expenseLines
    .map((line) => `${line.name}${yuan(line.amount)}${expense > 0 ? `，占${share(line.amount, expense)}` : ''}`)
    .join('；');
  const detail = parts === '' ? '' : `。按科目分：${parts}`;
  return `三、支出预算。本年支出预算合计${yuan(expense)}${detail}。${open}${outside}`;
}

function balanceText(facts: ReportFacts): string {
  if (facts.surplus === null && facts.balance === null) return '四、结余。收入或支出尚未填列，本年结余待填。';
  const surplus = facts.surplus === null ? '本年结余待填' : `本年${facts.surplus < 0 ? '收支差额为' : '结余'}${yuan(facts.surplus)}`;
  const opening = facts.opening === null ? '，上年结余待填，未计入' : `，上年结余${yuan(facts.opening)}`;
  const closing = facts.balance === null ? '' : `，期末滚存结余${yuan(facts.balance)}`;
  return `四、结余。${surplus}${opening}${closing}。`;
}

function openText(facts: ReportFacts): string {
  const parts: string[] = [];
  if (facts.checked) {
    const { violation, caution, pass } = facts.verdicts;
    parts.push(
      `按现行规定逐条自查，符合${pass}项、提醒${caution}项、不符合${violation}项、资料不足无法判断${facts.verdicts['cannot-judge']}项，详见合规自查表`,
    );
  }
  if (facts.undated > 0) parts.push(`${facts.undated}项活动时间待定`);
  if (facts.openBases > 0) parts.push(`${facts.openBases}条规定的发文原文尚待核对，表中标“待核”`);
  if (facts.codesOpen) parts.push('部分科目编码未见于所依据的制度原文，留空，待按本单位账套填列');
  return parts.length === 0 ? '' : `五、其他说明。${parts.join('；')}。`;
}
