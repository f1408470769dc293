import type { EntryIssue, EntryIssueCode } from '../plan/issue';
import type { MasterField } from '../sheets/columns';
import type { Lang } from './lang';

type Params = EntryIssue['params'];
type Sentences = Readonly<Record<EntryIssueCode, (params: Params) => string>>;

const suggestion = (params: Params, zh: boolean): string =>
  params['suggestion'] === undefined ? '' : zh ? `;是否应为 ${params['suggestion']} 元?` : `; did you mean ${params['suggestion']} yuan?`;
const of = (params: Params, key: string): string | number => params[key] ?? '';

const ZH: Sentences = {
  'amount-not-a-number': (p) => `“${of(p, 'text')}”不是数字,未计入合计,按待填处理${suggestion(p, true)}`,
  'amount-negative': (p) => `金额 ${of(p, 'value')} 为负数,请核对`,
  'amount-too-precise': (p) => `金额 ${of(p, 'value')} 超过两位小数,已四舍五入到分`,
  'amount-mixed-units': (p) => `“${of(p, 'text')}”与其他金额的单位不一致(元与万元混用),请统一用元${suggestion(p, true)}`,
  'number-not-a-number': (p) => `“${of(p, 'text')}”不是数字,按未填处理`,
  'number-negative': (p) => `数字 ${of(p, 'value')} 为负,按未填处理`,
  'unknown-subject': (p) => (of(p, 'text') === '' ? '没有选择支出科目,暂列“其他”' : `支出科目“${of(p, 'text')}”不在列表中,暂列“其他”`),
  'unknown-source': (p) => `资金来源“${of(p, 'text')}”不在列表中,未计入任何来源;多个来源请写成:会费 3000; 拨缴经费 2000`,
  'unknown-status': (p) => `状态“${of(p, 'text')}”不在列表中,按“计划”处理`,
  'month-mark-unreadable': (p) => `月份格里的“${of(p, 'text')}”看起来是不安排的意思;不安排请把该格清空,现按已安排计算`,
  'duplicate-id': (p) => `编号 ${of(p, 'id')} 重复,多半是复制了整行;已按新活动处理`,
  'missing-title': () => '没有活动名称',
  'product-differs': (p) => `单价×数量等于 ${of(p, 'product')} 元,与预算金额 ${of(p, 'text')} 元不同`,
  'funding-differs': (p) => `各来源合计 ${of(p, 'stated')} 元,与预算金额 ${of(p, 'budget')} 元不同`,
  'date-outside-year': (p) => `日期 ${of(p, 'date')} 不在 ${of(p, 'year')} 年的这个月份,请核对`,
  'share-out-of-range': (p) => `留成比例 ${of(p, 'value')} 应在 0 到 1 之间(60% 写 60% 或 0.6)`,
  'own-limit-unreadable': (p) => `规则 ${of(p, 'rule')} 的自定限额“${of(p, 'text')}”不是数字,暂按规定的限额校核`,
  'setting-unreadable': (p) => `“${of(p, 'text')}”读不懂,按未填处理`,
};

const EN: Sentences = {
  'amount-not-a-number': (p) => `"${of(p, 'text')}" is not a number; left out of the totals and counted as to fill${suggestion(p, false)}`,
  'amount-negative': (p) => `the amount ${of(p, 'value')} is negative; please check`,
  'amount-too-precise': (p) => `the amount ${of(p, 'value')} has more than two decimals; rounded to the fen`,
  'amount-mixed-units': (p) => `"${of(p, 'text')}" mixes yuan and ten-thousand yuan; please use yuan${suggestion(p, false)}`,
  'number-not-a-number': (p) => `"${of(p, 'text')}" is not a number; treated as blank`,
  'number-negative': (p) => `${of(p, 'value')} is negative; treated as blank`,
  'unknown-subject': (p) => `expense subject "${of(p, 'text')}" is not on the list; put under 其他 for now`,
  'unknown-source': (p) => `fund source "${of(p, 'text')}" is not on the list; write several sources as 会费 3000; 拨缴经费 2000`,
  'unknown-status': (p) => `status "${of(p, 'text')}" is not on the list; read as 计划`,
  'month-mark-unreadable': (p) => `"${of(p, 'text')}" in a month cell looks like "not planned"; clear the cell, it counts as marked now`,
  'duplicate-id': (p) => `id ${of(p, 'id')} stands twice, probably a copied row; read as a new activity`,
  'missing-title': () => 'the activity has no title',
  'product-differs': (p) => `unit price × quantity is ${of(p, 'product')} yuan, the budget says ${of(p, 'text')}`,
  'funding-differs': (p) => `the sources add up to ${of(p, 'stated')} yuan, the budget says ${of(p, 'budget')}`,
  'date-outside-year': (p) => `the date ${of(p, 'date')} is not in this month of ${of(p, 'year')}; please check`,
  'share-out-of-range': (p) => `the retained share ${of(p, 'value')} must lie between 0 and 1 (60% or 0.6)`,
  'own-limit-unreadable': (p) => `own limit "${of(p, 'text')}" of rule ${of(p, 'rule')} is not a number; the official limit is used`,
  'setting-unreadable': (p) => `"${of(p, 'text')}" cannot be read; treated as blank`,
};

type NamedField = Exclude<MasterField, 'months'>;

const FIELDS: Readonly<Record<NamedField, readonly [zh: string, en: string]>> = {
  no: ['序号', 'no.'],
  title: ['活动名称', 'activity'],
  subject: ['支出科目', 'subject'],
  lead: ['负责', 'lead'],
  support: ['配合', 'support'],
  audience: ['对象', 'for whom'],
  people: ['人数', 'people'],
  unitPrice: ['单价', 'unit price'],
  quantity: ['数量', 'quantity'],
  budget: ['预算金额', 'budget'],
  source: ['资金来源', 'source'],
  spent: ['实际支出', 'spent'],
  status: ['状态', 'status'],
  remark: ['备注', 'remark'],
  issue: ['问题', 'issue'],
  id: ['编号', 'id'],
};

/** One sentence about a cell that cannot be used as it stands: where, what, and what was done. */
export function entryIssueSentence(issue: EntryIssue, lang: Lang): string {
  const what = (lang === 'en' ? EN : ZH)[issue.code](issue.params);
  const { sheet, row, column, field } = issue.at;
  const cell = row === null || column === null || row < 0 || column < 0 ? '' : `!${columnLetters(column)}${row + 1}`;
  const name = fieldName(field, lang);
  return lang === 'en' ? `${sheet}${cell}${name && ` (${name})`}: ${what}` : `${sheet}${cell}${name && `(${name})`}:${what}`;
}

function fieldName(field: string, lang: Lang): string {
  const month = /^([mn])(\d{1,2})$/.exec(field); // m3 · n1
  if (month !== null) return month[1] === 'm' ? `${month[2]}月` : `次年${month[2]}月`;
  return field in FIELDS ? FIELDS[field as NamedField][lang === 'en' ? 1 : 0] : '';
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
