import { budgetOf, needsAmount } from '../budget/amounts';
import type { Activity } from '../plan/activity';
import { fenFromYuan } from '../plan/fen';
import { isEmptyMonthSet } from '../plan/month';
import { FUND_SOURCES } from '../plan/source';
import { monthField } from './columns';
import { MAX_FUNDING_PARTS } from './funding-text';
import { columnOf, letterOf, MASTER_HEADER_ROW, type MasterLayout } from './master-layout';
import { absoluteRect, rect } from './address';
import { listRange } from './settings-layout';

/** Short words of the column 问题; part of the file, so that formula and cached value agree. */
export const ISSUE_WORDS = {
  title: '缺活动名称',
  subject: '缺支出科目',
  unknownSubject: '科目不在列表',
  month: '未标月份',
  amountText: '金额不是数字',
  amountNegative: '金额为负',
  product: '单价×数量≠预算',
  source: '来源不在列表',
  manySources: `来源超过${MAX_FUNDING_PARTS}个`,
  status: '状态不在列表',
  people: '人数不是数字',
  spent: '支出不是数字',
  overspent: '超支',
  duplicate: '编号重复',
  waiting: '金额待填',
} as const;

/**
 * Formula of 问题 in one row of 年度计划 (zero-based `row`). It looks at its own row and the lists on 设置 only, so it works
 * without the add-in and survives sorting. Words are parted by spaces; a blank row has none.
 */
export function issueFormula(layout: MasterLayout, row: number): string {
  const cell = (field: string): string => `${letterOf(layout, field)}${row + 1}`;
  const first = monthField(layout.slots[0] ?? 1);
  const last = monthField(layout.slots[layout.slots.length - 1] ?? 12);
  const w = ISSUE_WORDS;
  const ids = absoluteRect(rect(MASTER_HEADER_ROW, columnOf(layout, 'id'), layout.rangeEnd - MASTER_HEADER_ROW + 1, 1));
  const [price, quantity, budget, spent] = [cell('unitPrice'), cell('quantity'), cell('budget'), cell('spent')];
  const subject = cell('subject');
  const both = `AND(ISNUMBER(${price}),ISNUMBER(${quantity}))`;
  const say = (test: string, word: string, otherwise = '""'): string => `IF(${test},"${word} ",${otherwise})`;
  const source = cell('source');
  // Named sources are counted with their repeats, parts by their separators; fewer names than parts means an unknown one.
  const known = namedSources(source);
  const bare = [';', '；', '、', '，'].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","")`, source);
  const named = `LEN(${source})-LEN(${bare})+1`;
  const blankAmount = `IF(OR(${both},${subject}="无经费",${cell('status')}="取消"),"","${w.waiting} ")`;
  const checks = [
    say(`TRIM(${cell('title')})=""`, w.title),
    say(`${subject}=""`, w.subject, say(`COUNTIF(${listRange('subject')},${subject})=0`, w.unknownSubject)),
    say(`COUNTA(${cell(first)}:${cell(last)})=0`, w.month),
    `IF(${budget}="",${blankAmount},IF(ISNUMBER(${budget}),IF(${budget}<0,"${w.amountNegative} ","")&${productCheck(both, price, quantity, budget)},"${w.amountText} "))`,
    say(`AND(${source}<>"",${known}<${named})`, w.source),
    say(`${named}>${MAX_FUNDING_PARTS}`, w.manySources),
    say(`AND(${cell('status')}<>"",COUNTIF(${listRange('status')},${cell('status')})=0)`, w.status),
    say(`AND(${cell('people')}<>"",NOT(ISNUMBER(${cell('people')})))`, w.people),
    say(
      `AND(${spent}<>"",NOT(ISNUMBER(${spent})))`,
      w.spent,
      say(`AND(ISNUMBER(${spent}),ISNUMBER(${budget}),${spent}>${budget})`, w.overspent),
    ),
    say(`AND(${cell('id')}<>"",COUNTIF(${ids},${cell('id')})>1)`, w.duplicate),
  ];
  return `IF(COUNTA(${cell('title')}:${cell('remark')})=0,"",TRIM(${checks.join('&')}))`;
}

/** How many names of sources stand in a cell: what taking them away shortens it by, name length by name length. */
function namedSources(cell: string): string {
  const lengths = [...new Set(FUND_SOURCES.map((source) => source.length))];
  const terms = lengths.map((length) => {
    const names = FUND_SOURCES.filter((source) => source.length === length);
    return `(LEN(${cell})-LEN(${names.reduce((text, name) => `SUBSTITUTE(${text},"${name}","")`, cell)}))/${length}`;
  });
  return `(${terms.join('+')})`;
}

function productCheck(both: string, price: string, quantity: string, budget: string): string {
  return `IF(${both},IF(ABS(ROUND(${price}*${quantity},2)-ROUND(${budget},2))>0.011,"${ISSUE_WORDS.product} ",""),"")`;
}

/** What {@link issueFormula} comes to for an activity of a plan, whose lists and numbers are valid by type. */
export function issueText(activity: Activity, repeated: ReadonlySet<string>): string {
  const words: string[] = [];
  if (activity.title.trim() === '') words.push(ISSUE_WORDS.title);
  if (isEmptyMonthSet(activity.time.set)) words.push(ISSUE_WORDS.month);
  const budget = budgetOf(activity);
  if (needsAmount(activity)) words.push(ISSUE_WORDS.waiting);
  if (budget !== null && budget < 0) words.push(ISSUE_WORDS.amountNegative);
  if (productDiffers(activity)) words.push(ISSUE_WORDS.product);
  if (activity.funding.length > MAX_FUNDING_PARTS) words.push(ISSUE_WORDS.manySources);
  if (activity.spent !== null && budget !== null && activity.spent > budget) words.push(ISSUE_WORDS.overspent);
  if (repeated.has(activity.id)) words.push(ISSUE_WORDS.duplicate);
  return words.join(' ');
}

/** Whether unit price × quantity and the stated budget disagree by more than the 分 that rounding may cost. */
export function productDiffers(activity: Activity): boolean {
  const { budget, unitPrice, quantity } = activity;
  if (budget === null || unitPrice === null || quantity === null) return false;
  const product = fenFromYuan((unitPrice * quantity) / 100);
  return product === null || Math.abs(product - budget) > 1;
}

/** Ids that stand on more than one activity. */
export function repeatedIds(activities: readonly Activity[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of activities) {
    if (seen.has(id)) repeated.add(id);
    seen.add(id);
  }
  return repeated;
}
