/** 结论: violation 违规 · caution 提醒 · cannot-judge 无法判断 · pass 符合. */
export const VERDICTS = ['violation', 'caution', 'cannot-judge', 'pass'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How well the issuing document itself was seen. `unseen` and `weak` are shown as 待核. */
export type Verification = 'seen' | 'partly-seen' | 'weak' | 'unseen' | 'derived';

/** 依据: where a value comes from. */
export interface Citation {
  readonly title: string;
  readonly docNo: string | null;
  readonly article: string | null;
  readonly issued: string | null;
  readonly effective: string | null;
  readonly url: string | null;
  /** Source grade A–D of the place where it was seen; '-' when nowhere. */
  readonly grade: 'A' | 'B' | 'C' | 'D' | '-';
  readonly verification: Verification;
  readonly verifiedOn: string | null;
}

/** Step of the reasoning behind a verdict: a code with numbers, worded in `messages/rules`. */
export interface WhyStep {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * A change that would settle a finding; shown as a preview before it is applied. Splitting a sum over months or occasions
 * is none: no limit of the rules is by month, and splitting to stay below one would evade it.
 */
export interface QuickFix {
  readonly code: 'set-subject' | 'set-source' | 'set-amount';
  readonly activityId: string;
  /** The subject, the source, or the amount in 元. */
  readonly value: string | number;
}

/** 校核结论: what one rule says of the plan or of one activity. */
export interface Finding {
  readonly rule: string;
  readonly verdict: Verdict;
  /** Activities the finding rests on; empty for the whole plan. The first is the one to jump to. */
  readonly activities: readonly string[];
  /** Field key of the cell to jump to; null for the whole plan. */
  readonly field: string | null;
  /** Present value and limit in `unit` (money in 元); null when not a number. */
  readonly value: number | null;
  readonly limit: number | null;
  readonly unit: string | null;
  /** Message code with its numbers; the sentence is in `messages/rules`. */
  readonly message: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
  readonly citation: Citation;
  readonly why: readonly WhyStep[];
  readonly fix: QuickFix | null;
  /** Reason for which the unit set this finding aside; null when open. */
  readonly waived: string | null;
}
