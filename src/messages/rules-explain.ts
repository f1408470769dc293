import type { Explained } from '../rules/explain';
import type { Rule, RuleValue } from '../rules/rule';
import type { Lang } from './lang';
import { citationLine } from './rules';

interface Words {
  readonly none: string;
  readonly values: string;
  readonly now: (on: string) => string;
  readonly notInForce: (on: string) => string;
  readonly overlays: (province: string) => string;
  readonly sources: string;
  readonly unknownStart: string;
  readonly open: string;
  readonly reminder: string;
  readonly must: string;
  readonly should: string;
  readonly where: string;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  'zh-CN': {
    none: '没有网址，见文件名',
    values: '各期标准',
    now: (on) => `${on} 有效`,
    notInForce: (on) => `${on} 没有有效的标准，须取本省（本单位）细则。`,
    overlays: (province) => `本省（${province}）的标准`,
    sources: '见于',
    unknownStart: '起效日未见',
    open: '今',
    reminder: '表里的数据判断不了这一条，只作提醒。',
    must: '违反即违规',
    should: '提示',
    where: '适用',
  },
  en: {
    none: 'no address, see the document',
    values: 'Values by date',
    now: (on) => `in force on ${on}`,
    notInForce: (on) => `No value in force on ${on}; take the rules of your province or unit.`,
    overlays: (province) => `Values of the province (${province})`,
    sources: 'Seen at',
    unknownStart: 'start unknown',
    open: 'now',
    reminder: 'The data cannot decide this rule; it only reminds.',
    must: 'a breach is a violation',
    should: 'advisory',
    where: 'Applies to',
  },
};

/** What the numbers of a value are called; English names are those of the data. */
const NUMBER_NAMES: Readonly<Record<string, string>> = {
  limit: '限额',
  rate: '比例',
  tolerance: '容差（本工具）',
  typical: '多数地方的数（不是规定）',
  typicalShare: '常见比例',
  confirm: '超过须核对',
  days: '天数',
  nights: '夜数',
  numerator: '分子',
  denominator: '分母',
  associate: '副高',
  professor: '正高',
  academician: '院士、全国知名专家',
  halfDayHours: '每半天最多学时',
  age: '周岁',
  canteenReserve: '食堂预留',
  canteenEncouraged: '鼓励预留',
  withApproval: '报党组织同意后',
  enterprise: '经费充足的企业工会',
  spring: '春节',
  other: '其他',
  oneDay: '一天',
  twoDays: '两天一晚',
  perDay: '每天',
  mealShare: '餐费占比',
  individual: '个人',
  team: '团体',
  any: '最高',
  amount: '每人',
  birth: '生育',
  surgery: '手术',
  kin: '直系亲属',
  superior: '参加上级活动',
  model: '劳模等',
  noCanteen: '无食堂单位',
  ofRetained: '或留成经费的',
};

function numberName(key: string, lang: Lang): string {
  if (lang === 'en') return key;
  const grade = /^(any|individual|team)([123])$/.exec(key);
  return grade === null
    ? (NUMBER_NAMES[key] ?? key)
    : `${NUMBER_NAMES[grade[1] ?? ''] ?? ''}${['一', '二', '三'][Number(grade[2]) - 1] ?? ''}等奖`;
}

function figures({ numbers, list, unit }: RuleValue, lang: Lang): string {
  const entries = Object.entries(numbers);
  const only =
    entries.length === 1 && entries[0]?.[0] === 'limit'
      ? String(entries[0][1])
      : entries.map(([key, value]) => `${numberName(key, lang)} ${value}`).join(', ');
  const text = [only, list.join('、')].filter((part) => part !== '').join('; ');
  return text === '' ? '' : `${text}${unit === null ? '' : ` ${unit}`}`;
}

function valueLines(value: RuleValue, now: boolean, on: string, lang: Lang): string[] {
  const words = WORDS[lang];
  const period = `${value.from ?? words.unknownStart} — ${value.to ?? words.open}`;
  const head = [
    '  ',
    now ? '→ ' : '  ',
    period,
    figures(value, lang) === '' ? '' : `: ${figures(value, lang)}`,
    now ? `  [${words.now(on)}]` : '',
  ].join('');
  const note = value.note === null ? [] : [`      ${value.note}`];
  return [head, `      ${citationLine(value.citation, lang)} · ${value.citation.grade}`, ...note];
}

function ruleLines(rule: Rule, inForce: RuleValue | null, on: string, lang: Lang): string[] {
  const lines = rule.values.flatMap((value) => valueLines(value, value === inForce, on, lang));
  return inForce === null ? [...lines, `  ${WORDS[lang].notInForce(on)}`] : lines;
}

/** What `uyp explain` prints. */
export function explainText({ rule, on, province, inForce, overlays }: Explained, lang: Lang): string {
  const words = WORDS[lang];
  const { area, name } = rule.jurisdiction;
  const lines = [
    `${rule.id} ${rule.title}（${rule.severity === 'must' ? words.must : words.should}）`,
    rule.statement,
    `${words.where}: ${name}${area === null ? '' : `（${area}）`}`,
    ...(rule.reminder ? [words.reminder] : []),
    '',
    words.values,
    ...ruleLines(rule, inForce, on, lang),
  ];
  if (overlays.length > 0) {
    lines.push('', words.overlays(province ?? ''));
    for (const overlay of overlays)
      lines.push(`  ${overlay.rule.id} ${overlay.rule.title}`, ...ruleLines(overlay.rule, overlay.inForce, on, lang));
  }
  lines.push('', words.sources, ...(rule.sources.length === 0 ? [`  ${words.none}`] : rule.sources.map((source) => `  ${source}`)));
  return `${lines.join('\n')}\n`;
}
