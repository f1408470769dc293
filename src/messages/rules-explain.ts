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

function figures({ numbers, list, unit }: RuleValue): string {
  const entries = Object.entries(numbers);
  const only =
    entries.length === 1 && entries[0]?.[0] === 'limit'
      ? String(entries[0][1])
      : entries.map(([key, value]) => `${key} ${value}`).join(', ');
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
    figures(value) === '' ? '' : `: ${figures(value)}`,
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
