import type { Verdict, Verification } from '../rules/finding';
import type { QuickFix } from '../rules/finding';
import type { Lang } from './lang';

const zh = {
  verdicts: { violation: '违规', caution: '提醒', 'cannot-judge': '无法判断', pass: '符合' } satisfies Record<Verdict, string> as Record<
    Verdict,
    string
  >,
  waivedGroup: '已说明理由',
  filterLabel: '显示哪些结论',
  summary: (bad: number, careful: number) => (bad + careful === 0 ? '没有违规和需要提醒的地方。' : `违规${bad}项，提醒${careful}项。`),
  loading: '正在检查……',
  none: '没有这一类结论。',
  value: (value: string) => `现在${value}`,
  limit: (limit: string) => `标准${limit}`,
  basis: '依据',
  article: (text: string) => text,
  verification: {
    seen: '已核原文',
    'partly-seen': '核过部分原文',
    weak: '待核',
    unseen: '待核',
    derived: '按规定推算',
  } satisfies Record<Verification, string> as Record<Verification, string>,
  verificationHint: '待核：没有看到发文机关的原文，使用前请自行核对。',
  why: '为什么',
  jump: '去看这一项',
  showInSheet: '在表格中显示',
  fixTitle: '建议改为',
  fixes: { 'set-subject': '支出科目', 'set-source': '资金来源', 'set-amount': '预算金额' } satisfies Record<
    QuickFix['code'],
    string
  > as Record<QuickFix['code'], string>,
  fixPreview: (field: string, before: string, after: string) => `${field}：${before} → ${after}`,
  preview: '预览修改',
  applyFix: '采用',
  fixed: '已修改，可以撤销。',
  waive: '说明理由，不再提醒',
  reason: '理由（会写进表格的“合规检查”）',
  reasonNeeded: '请写明理由。',
  keepReason: '保存理由',
  waived: '已记下理由。',
  unwaive: '恢复提醒',
  becauseOf: (reason: string) => `理由：${reason}`,
  activities: (titles: string) => `涉及：${titles}`,
  keysHint: 'N 下一条，P 上一条，Enter 去看这一项。',
  whole: '整个计划',
  list: '检查结论',
  empty: '未填',
};

/** Words of the step 检查. */
export type CheckWords = typeof zh;

const en: CheckWords = {
  verdicts: { violation: 'Against the rules', caution: 'Cautions', 'cannot-judge': 'Cannot be judged', pass: 'In order' },
  waivedGroup: 'Reason given',
  filterLabel: 'Show',
  summary: (bad, careful) => (bad + careful === 0 ? 'Nothing is against the rules.' : `${bad} against the rules, ${careful} cautions.`),
  loading: 'Checking…',
  none: 'Nothing of this kind.',
  value: (value) => `now ${value}`,
  limit: (limit) => `limit ${limit}`,
  basis: 'Basis',
  article: (text) => text,
  verification: {
    seen: 'document seen',
    'partly-seen': 'partly seen',
    weak: 'to verify',
    unseen: 'to verify',
    derived: 'derived',
  },
  verificationHint: 'To verify: the issuing document itself was not seen; check it before you rely on it.',
  why: 'Why',
  jump: 'Go to the activity',
  showInSheet: 'Show in the sheet',
  fixTitle: 'Suggestion',
  fixes: { 'set-subject': 'Subject', 'set-source': 'Source', 'set-amount': 'Budget' },
  fixPreview: (field, before, after) => `${field}: ${before} → ${after}`,
  preview: 'Preview the change',
  applyFix: 'Apply',
  fixed: 'Changed; undo brings the old one back.',
  waive: 'Give a reason and set aside',
  reason: 'Reason (written into the sheet 合规检查)',
  reasonNeeded: 'Please write the reason.',
  keepReason: 'Keep the reason',
  waived: 'The reason is kept.',
  unwaive: 'Bring it back',
  becauseOf: (reason) => `Reason: ${reason}`,
  activities: (titles) => `About: ${titles}`,
  keysHint: 'N next, P previous, Enter goes to the activity.',
  whole: 'The whole plan',
  list: 'Findings',
  empty: 'not filled',
};

export const CHECK_WORDS: Readonly<Record<Lang, CheckWords>> = { 'zh-CN': zh, en };
