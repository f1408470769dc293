import type { Activity } from '../../plan/activity';
import type { IncomeKind, IncomeLine } from '../../plan/income';
import type { MonthSet, MonthSlot } from '../../plan/month';
import type { Settings } from '../../plan/settings';
import type { QuickFix } from '../../rules/finding';
import type { Doc } from './doc';

/** Fields a person changes directly; months go by their own commands because marks and wording follow them. */
export type ActivityPatch = Partial<
  Pick<
    Activity,
    | 'title'
    | 'owners'
    | 'audience'
    | 'people'
    | 'unitPrice'
    | 'quantity'
    | 'budget'
    | 'funding'
    | 'fundingText'
    | 'subject'
    | 'spent'
    | 'lastYear'
    | 'status'
    | 'remark'
    | 'place'
  >
>;

/** Everything a person can do to the work, as data. Each one is one step of undo. */
export type Command =
  | { readonly type: 'load'; readonly doc: Doc }
  | { readonly type: 'edit'; readonly id: string; readonly patch: ActivityPatch }
  | { readonly type: 'months'; readonly id: string; readonly set: MonthSet }
  | { readonly type: 'toggle-month'; readonly id: string; readonly slot: MonthSlot }
  | { readonly type: 'what-if'; readonly id: string; readonly patch: ActivityPatch; readonly set: MonthSet }
  | { readonly type: 'accept'; readonly ids: readonly string[] }
  | { readonly type: 'reopen'; readonly ids: readonly string[] }
  | { readonly type: 'drop'; readonly ids: readonly string[] }
  | { readonly type: 'set-aside'; readonly id: string }
  | { readonly type: 'take-back'; readonly id: string }
  | { readonly type: 'add'; readonly id: string; readonly after: string | null; readonly title: string }
  | { readonly type: 'split'; readonly id: string; readonly newIds: readonly string[] }
  | { readonly type: 'merge'; readonly ids: readonly string[] }
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'settings'; readonly patch: Partial<Settings> }
  | { readonly type: 'income'; readonly kind: IncomeKind; readonly patch: Partial<Omit<IncomeLine, 'kind'>> }
  | { readonly type: 'waive'; readonly key: string; readonly reason: string | null }
  | { readonly type: 'fix'; readonly fix: QuickFix }
  /** Takes a fix back after other steps: what fixes change is as it was in `before`. */
  | { readonly type: 'unfix'; readonly before: Activity };

export type CommandType = Command['type'];
