import type { SourceSpan } from '../../plan/span';
import type { OwnerMention } from '../owner/find-owners';
import type { Draft } from './draft';
import { NEAR } from './costs';
import { membersOf } from './group-money';

const BRACKET = /^ ?\([^()]{2,40}\)/;

/** 乒乓球(负责人:某某)、飞镖、跳棋(负责人:某某): whom the bracket behind one member of a list names is not of the others. */
export function ofThisMember(
  text: string,
  drafts: readonly Draft[],
  index: number,
  owners: readonly OwnerMention[],
): readonly OwnerMention[] {
  const draft = drafts[index] as Draft;
  const members = owners.length === 0 ? [] : membersOf(drafts, index);
  // behind the last of them it may hold for all
  if (members.slice(0, -1).every((one) => bracketBehind(text, one) === null)) return owners;
  const others = members.filter((one) => one !== draft).flatMap((one) => bracketBehind(text, one) ?? []);
  return owners.filter((owner) => !others.some((bracket) => owner.start >= bracket.start && owner.end <= bracket.end));
}

function bracketBehind(text: string, { titleSpan }: Draft): SourceSpan | null {
  if (!titleSpan) return null;
  const found = BRACKET.exec(text.slice(titleSpan.end, titleSpan.end + 44));
  return found && { start: titleSpan.end, end: titleSpan.end + found[0].length };
}

const IN_TURN = /(?:分别|依次)由([^,。;:]{4,40}?)(?:负责|牵头|承办|主办|组织|落实)/;

/** 读书月和健康月活动,分别由宣教部、女工部负责: the first of those named does the first, the second the second. */
export function inTurn(text: string, drafts: readonly Draft[], index: number, owners: readonly OwnerMention[]): readonly OwnerMention[] {
  const draft = drafts[index] as Draft;
  const { start, end } = draft.sentence;
  const found = owners.length < 2 ? null : IN_TURN.exec(text.slice(start, end));
  if (!found) return owners;
  const from = start + found.index;
  const told = owners.filter((one) => one.start >= from && one.end <= from + found[0].length);
  const near = drafts.slice(Math.max(0, index - NEAR), index + NEAR + 1);
  const before = near.filter((one) => one.sentence.start === start && (one.titleSpan?.end ?? one.start) <= from);
  const own = told[before.indexOf(draft)];
  return told.length < 2 || told.length !== before.length || own === undefined
    ? owners
    : owners.filter((one) => one === own || !told.includes(one));
}
