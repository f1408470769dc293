import type { SourceSpan } from '../../plan/span';
import type { OwnerMention } from '../owner/find-owners';
import type { Draft } from './draft';
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
