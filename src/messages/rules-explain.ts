import type { Explained } from '../rules/explain';
import type { Rule, RuleValue } from '../rules/rule';
import type { Lang } from './lang';
import { citationLine } from './rules';
import { figuresText } from './rules-figures';

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
  readonly country: string;
  readonly language: string;
  /** 待核: what the figure may do. */
  readonly doubtful: string;
  readonly seenAs: (grade: string) => string;
  readonly notSeen: string;
  readonly replaces: (rule: string) => string;
  readonly nothingOwn: (province: string, figure: boolean) => string;
}

/** Grades of the place where a value was seen. */
const GRADES: Readonly<Record<string, readonly [string, string]>> = {
  A: ['工会或政府网站', 'a union or government site'],
  B: ['报刊或工会问答', 'the press or a union’s answers'],
  C: ['转载站、文库', 'a reprint'],
  D: ['其他', 'another place'],
};

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
    country: '全国',
    language: '',
    doubtful: '待核：超过只提醒，不作违规',
    seenAs: (grade) => `见于${GRADES[grade]?.[0] ?? grade}（${grade} 级来源）`,
    notSeen: '原文未见',
    replaces: (rule) => `在本省替代全国规则 ${rule} 的数（uyp explain ${rule} 可看全国规定）。`,
    nothingOwn: (province, figure) =>
      figure
        ? `本省（${province}）没有查到单独的标准，按上面的全国标准判断。`
        : `本省（${province}）没有查到标准，无法判断金额；请取本省（本单位）实施细则，填入“设置”的自定限额。`,
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
    country: 'the whole country',
    language: 'Titles, rule texts and notes stay in Chinese: they quote Chinese documents.',
    doubtful: 'unverified: beyond it only a caution, never a violation',
    seenAs: (grade) => `seen in ${GRADES[grade]?.[1] ?? grade} (grade ${grade})`,
    notSeen: 'the document itself was not seen',
    replaces: (rule) => `In this province it gives the figure for the national rule ${rule} (see uyp explain ${rule}).`,
    nothingOwn: (province, figure) =>
      figure
        ? `No figure of the province (${province}) was found; the national one above holds.`
        : `No figure of the province (${province}) was found, so amounts cannot be judged; take the province's or unit's rules and set an own limit in 设置.`,
  },
};

/** Values that may warn and never condemn, as the rules see it. */
const doubtful = ({ citation }: RuleValue): boolean => citation.verification === 'weak' || citation.verification === 'unseen';

function valueLines(value: RuleValue, now: boolean, on: string, lang: Lang): string[] {
  const words = WORDS[lang];
  const figures = figuresText(value, lang);
  const { grade } = value.citation;
  const period = `${value.from ?? words.unknownStart} — ${value.to ?? words.open}`;
  const head = `  ${now ? '→ ' : '  '}${period}${figures === '' ? '' : `: ${figures}`}${now ? `  [${words.now(on)}]` : ''}`;
  return [
    head,
    `      ${citationLine(value.citation, lang)} · ${grade === '-' ? words.notSeen : words.seenAs(grade)}`,
    ...(doubtful(value) ? [`      ${words.doubtful}`] : []),
    ...(value.note === null ? [] : [`      ${value.note}`]),
  ];
}

function ruleLines(rule: Rule, inForce: RuleValue | null, on: string, lang: Lang): string[] {
  const lines = rule.values.flatMap((value) => valueLines(value, value === inForce, on, lang));
  return inForce === null ? [...lines, `  ${WORDS[lang].notInForce(on)}`] : lines;
}

/** What a province puts beside a national rule, or that nothing was found. */
function provinceLines({ rule, on, province, inForce, overlays }: Explained, lang: Lang): string[] {
  const words = WORDS[lang];
  if (overlays.length > 0)
    return [
      '',
      words.overlays(province ?? ''),
      ...overlays.flatMap((overlay) => [
        `  ${overlay.rule.id} ${overlay.rule.title}`,
        ...ruleLines(overlay.rule, overlay.inForce, on, lang),
      ]),
    ];
  const national = rule.jurisdiction.provinces.length === 0 && !rule.reminder;
  if (!national || province === null || inForce === null) return [];
  const names = Object.keys(inForce.numbers);
  return names.length === 0
    ? []
    : [
        '',
        words.nothingOwn(
          province,
          names.some((name) => !name.startsWith('typical')),
        ),
      ];
}

/** What `uyp explain` prints. */
export function explainText(explained: Explained, lang: Lang): string {
  const { rule, on, inForce } = explained;
  const words = WORDS[lang];
  const { area, name, provinces } = rule.jurisdiction;
  const lines = [
    `${rule.id} ${rule.title}${lang === 'en' ? ` (${words[rule.severity]})` : `（${words[rule.severity]}）`}`,
    rule.statement,
    ...(words.language === '' ? [] : [words.language]),
    `${words.where}: ${provinces.length === 0 ? words.country : name}${area === null ? '' : `（${area}）`}`,
    ...(rule.overrides === null ? [] : [words.replaces(rule.overrides)]),
    ...(rule.reminder ? [words.reminder] : []),
    '',
    words.values,
    ...ruleLines(rule, inForce, on, lang),
    ...provinceLines(explained, lang),
    '',
    words.sources,
    ...(rule.sources.length === 0 ? [`  ${words.none}`] : rule.sources.map((source) => `  ${source}`)),
  ];
  return `${lines.join('\n')}\n`;
}
