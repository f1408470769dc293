import type { ExpenseSubject } from '../../plan/subject';
import { EXPENSE_SUBJECTS } from '../../plan/subject';
import { guessSubject } from '../subject/find-subject';
import { fold } from './fold';

/** A subject with the others a careful reader might choose. */
export interface SubjectReading {
  readonly subject: ExpenseSubject;
  readonly alternatives: readonly ExpenseSubject[];
}

/** The subject a title suggests, its headings asked when the title is silent. */
export function subjectOfTitle(title: string, headings: readonly string[], caption: string): SubjectReading {
  const guess = guessSubject(title, headings.join(' '));
  return guess.subject === '其他' && caption !== '' ? guessSubject(caption) : guess;
}

/** Longest first, so that 其他活动 is not taken for 其他. */
const BY_LENGTH = [...EXPENSE_SUBJECTS].sort((a, b) => b.length - a.length);
/** Names of the accounting subjects that hold no subject of ours in their words. */
const OTHER_NAMES: readonly (readonly [RegExp, ExpenseSubject])[] = [
  [/教育/, '职工教育'],
  [/文体|文艺|体育/, '文体活动'],
  [/宣传/, '宣传活动'],
  [/集体福利|福利/, '职工集体福利'],
  [/劳动关系|协调/, '劳动关系协调'],
  [/劳动保护|劳保/, '劳动保护'],
  [/法律/, '法律援助'],
  [/困难|帮扶/, '困难职工帮扶'],
  [/送温暖|慰问/, '送温暖'],
  [/维权/, '其他维权'],
  [/培训/, '培训'],
  [/会议/, '会议'],
  [/专项/, '专项业务'],
  [/其他业务/, '其他业务'],
  [/资本|固定资产|设备/, '资本性'],
  [/无经费|不列支/, '无经费'],
];

/** The subject written in a column 支出科目 (职工集体福利费, 文体活动支出); null when the words name none. */
export function subjectOfColumn(text: string): ExpenseSubject | null {
  const words = fold(text).replace(/(?:费用?|支出|经费|开支)$/, '');
  if (words === '' || /^[-/]+$/.test(words)) return null;
  const exact =
    BY_LENGTH.find((subject) => words === subject) ?? BY_LENGTH.find((subject) => subject.length > 2 && words.includes(subject));
  return exact ?? OTHER_NAMES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
