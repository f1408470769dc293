import type { LintCode, LintIssue } from '../rules/lint';
import type { Lang } from './lang';

const WORDS: Readonly<Record<Lang, Readonly<Record<LintCode, string>>>> = {
  'zh-CN': {
    unreadable: '不合格式',
    'unknown-check': '没有这种校核法',
    'missing-citation': '缺依据（citation.title）',
    'missing-unit': '有数而没有单位',
    'unknown-subject': '没有这个支出科目',
    'duplicate-id': '编号重复',
    'unordered-dates': '起止日期次序不对',
    'overlapping-dates': '与上一个值的日期重叠',
    'unknown-override': '所替代的规则不存在',
    'no-source': '标为已见而没有写来源',
  },
  en: {
    unreadable: 'not in the right form',
    'unknown-check': 'no such check',
    'missing-citation': 'citation missing (citation.title)',
    'missing-unit': 'a number without a unit',
    'unknown-subject': 'no such subject',
    'duplicate-id': 'id used twice',
    'unordered-dates': 'dates out of order',
    'overlapping-dates': 'dates overlap those of the value before',
    'unknown-override': 'the rule it overrides does not exist',
    'no-source': 'marked as seen without a source',
  },
};

/** What `npm run lint:rules` prints: a line for each fault, then the count. */
export function lintListing(found: readonly LintIssue[], files: number, lang: Lang): string {
  const lines = found.map(
    ({ file, key, code, detail }) =>
      `${file} ${key}: ${WORDS[lang][code]}${detail === '' ? '' : lang === 'en' ? ` (${detail})` : `（${detail}）`}\n`,
  );
  const zh = found.length === 0 ? `规则数据 ${files} 个文件，没有问题。\n` : `规则数据 ${files} 个文件，${found.length} 处问题。\n`;
  const en = `${files} rule files, ${found.length} faults.\n`;
  return lines.join('') + (lang === 'en' ? en : zh);
}
