import type { AccountingVersion } from '../plan/settings';
import type { IncomeKind } from '../plan/income';
import type { ExpenseSubject } from '../plan/subject';

/**
 * One line of a chart of accounts. `code` null means that nobody of us has seen the code: shown as 待核, never invented.
 * Sources: 2010 names and codes from a union finance program in use (2009 chart); 2022 names from 福建省直工会 2022-12-08
 * and 安徽 办法 第七条, codes not seen (财会〔2021〕7号).
 */
export interface Account {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly children: readonly Account[];
}

const leaf = (id: string, code: string | null, name: string): Account => ({ id, code, name, children: [] });

const WEIQUAN: readonly Account[] = [
  leaf('rights-relations', null, '劳动关系协调费'),
  leaf('rights-safety', null, '劳动保护费'),
  leaf('rights-law', null, '法律援助费'),
  leaf('rights-hardship', null, '困难职工帮扶费'),
  leaf('rights-warmth', null, '送温暖费'),
  leaf('rights-other', null, '其他维权支出'),
];

const EXPENSES_2010: readonly Account[] = [
  {
    id: 'activity',
    code: '501',
    name: '职工活动支出',
    children: [
      leaf('education', null, '职工教育支出'),
      leaf('culture', null, '文体活动支出'),
      leaf('publicity', null, '宣传活动支出'),
      leaf('welfare', null, '职工集体福利支出'),
      leaf('activity-other', null, '其他活动支出'),
    ],
  },
  { id: 'rights', code: '502', name: '维权支出', children: WEIQUAN },
  {
    id: 'business',
    code: '503',
    name: '业务支出',
    children: [
      leaf('training', '50301', '培训费'),
      leaf('meeting', '50302', '会议费'),
      leaf('special', null, '专项业务费'),
      leaf('business-other', null, '其他业务支出'),
    ],
  },
  leaf('capital', '505', '资本性支出'),
  leaf('affiliated', '507', '事业支出'),
  leaf('other', '508', '其他支出'),
];

const EXPENSES_2022: readonly Account[] = [
  {
    id: 'activity',
    code: null,
    name: '职工活动支出',
    children: [
      leaf('education', null, '职工教育支出'),
      leaf('culture', null, '文体活动支出'),
      leaf('publicity', null, '宣传活动支出'),
      leaf('recuperation', null, '劳模职工疗休养支出'),
      leaf('welfare', null, '会员活动支出'),
      leaf('activity-other', null, '其他活动支出'),
    ],
  },
  leaf('service', null, '职工服务支出'),
  { id: 'rights', code: null, name: '维权支出', children: WEIQUAN },
  {
    id: 'business',
    code: null,
    name: '业务支出',
    children: [
      leaf('training', null, '培训费'),
      leaf('meeting', null, '会议费'),
      leaf('special', null, '专项业务费'),
      leaf('business-other', null, '其他业务支出'),
    ],
  },
  leaf('capital', null, '资本性支出'),
  leaf('affiliated', null, '对附属单位的支出'),
  leaf('other', null, '其他支出'),
];

/** The expense accounts of a basic-level union in the order of the budget form. */
export const EXPENSE_ACCOUNTS: Readonly<Record<AccountingVersion, readonly Account[]>> = {
  '2010': EXPENSES_2010,
  '2022': EXPENSES_2022,
};

/** Account id of each subject; the same ids in both versions (职工集体福利 becomes 会员活动支出 in 2022). */
const ACCOUNT_OF: Readonly<Record<ExpenseSubject, string | null>> = {
  职工教育: 'education',
  文体活动: 'culture',
  宣传活动: 'publicity',
  职工集体福利: 'welfare',
  其他活动: 'activity-other',
  劳动关系协调: 'rights-relations',
  劳动保护: 'rights-safety',
  法律援助: 'rights-law',
  困难职工帮扶: 'rights-hardship',
  送温暖: 'rights-warmth',
  其他维权: 'rights-other',
  培训: 'training',
  会议: 'meeting',
  专项业务: 'special',
  其他业务: 'business-other',
  资本性: 'capital',
  事业: 'affiliated',
  其他: 'other',
  无经费: null,
};

const BY_ID: Readonly<Record<AccountingVersion, ReadonlyMap<string, Account>>> = {
  '2010': index(EXPENSES_2010),
  '2022': index(EXPENSES_2022),
};

function index(accounts: readonly Account[]): Map<string, Account> {
  return new Map(accounts.flatMap((account) => [account, ...account.children]).map((account) => [account.id, account]));
}

/** The account a subject is booked on; null for 无经费, which has none. */
export function accountOf(subject: ExpenseSubject, version: AccountingVersion): Account | null {
  const id = ACCOUNT_OF[subject];
  return id === null ? null : (BY_ID[version].get(id) ?? null);
}

/** The subjects booked on an account (not on its children). */
export function subjectsOf(account: Account): ExpenseSubject[] {
  return (Object.keys(ACCOUNT_OF) as ExpenseSubject[]).filter((subject) => ACCOUNT_OF[subject] === account.id);
}

/** Code and name of each income line; the 2022 codes have not been seen. */
export const INCOME_ACCOUNTS: Readonly<Record<AccountingVersion, Readonly<Record<IncomeKind, { code: string | null; name: string }>>>> = {
  '2010': {
    会费收入: { code: '401', name: '会费收入' },
    拨缴经费收入: { code: '402', name: '拨缴经费收入' },
    上级补助收入: { code: '403', name: '上级补助收入' },
    政府补助收入: { code: '404', name: '政府补助收入' },
    行政补助收入: { code: '405', name: '行政补助收入' },
    附属单位上缴收入: { code: '406', name: '事业收入' },
    投资收益: { code: '407', name: '投资收益' },
    其他收入: { code: '408', name: '其他收入' },
  },
  '2022': {
    会费收入: { code: null, name: '会费收入' },
    拨缴经费收入: { code: null, name: '拨缴经费收入' },
    上级补助收入: { code: null, name: '上级补助收入' },
    政府补助收入: { code: null, name: '政府补助收入' },
    行政补助收入: { code: null, name: '行政补助收入' },
    附属单位上缴收入: { code: null, name: '附属单位上缴收入' },
    投资收益: { code: null, name: '投资收益' },
    其他收入: { code: null, name: '其他收入' },
  },
};

/** Names of earlier charts that no longer exist in a version, with the name that took their place. */
export const RENAMED_ACCOUNTS: Readonly<Record<AccountingVersion, Readonly<Record<string, string>>>> = {
  '2010': { 会员活动支出: '职工集体福利支出', 对附属单位的支出: '事业支出', 职工服务支出: '专项业务费', 附属单位上缴收入: '事业收入' },
  '2022': { 职工集体福利支出: '会员活动支出', 事业支出: '对附属单位的支出', 事业收入: '附属单位上缴收入' },
};
