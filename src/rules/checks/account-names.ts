import { EXPENSE_ACCOUNTS, RENAMED_ACCOUNTS } from '../../budget/accounts';
import type { AccountingVersion } from '../../plan/settings';
import { EXPENSE_SUBJECTS } from '../../plan/subject';
import { evidence, judged, type ActivityCheck } from './judgement';

const NAMES: Readonly<Record<AccountingVersion, ReadonlySet<string>>> = { '2010': namesOf('2010'), '2022': namesOf('2022') };

function namesOf(version: AccountingVersion): Set<string> {
  const accounts = EXPENSE_ACCOUNTS[version].flatMap((account) => [account.name, ...account.children.map((child) => child.name)]);
  return new Set([
    ...accounts,
    ...accounts.map((name) => name.replace(/(?:支出|费)$/, '')),
    ...EXPENSE_SUBJECTS,
    '其他职工活动支出',
    '职工疗休养支出',
  ]);
}

/** 例: 「支出科目：业务招待费」 */
const SUBJECT_CELL = /(?:支出|预算)?科目(?:名称)?[：:为]([^，,。；;\s|（(、]{2,14})/;
/** Words of a subject column that claim to be an account. 例: 「业务招待费」; 「女工活动费」 is only a heading of costs. */
const ACCOUNT_LIKE = /支出$|^(?:业务)?招待费$|^(?:职工)?福利费$|^奖金津贴$/;

/** N12: the subjects of the chosen accounting version, and no other. */
export const accountNames: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current, scene) => {
    const version = scene.settings.accounting;
    const at = { current, field: 'subject' };
    const renamed = RENAMED_ACCOUNTS[version];
    const { subjectText, provenance, remark, title } = facts.activity;
    const raw = [subjectText, provenance?.quote, remark, title].filter((each) => each !== null && each !== undefined).join('\n');
    for (const [old, fresh] of Object.entries(renamed)) {
      if (/支出$/.test(old) && raw.includes(old)) {
        return judged('breach', 'account-renamed', [facts], { ...at, params: { old, fresh, version }, why: [evidence(old)] });
      }
    }
    const claimed = [SUBJECT_CELL.exec(raw)?.[1], subjectText !== undefined && ACCOUNT_LIKE.test(subjectText) ? subjectText : undefined];
    const strange = claimed.find((cell) => cell !== undefined && !NAMES[version].has(cell.split(/[—\-－/]+/).pop() ?? cell));
    if (strange === undefined) return facts.budget === null ? null : judged('ok', 'passes', [facts], at);
    return judged('breach', 'account-unknown', [facts], { ...at, params: { name: strange, version }, why: [evidence(strange)] });
  },
};
