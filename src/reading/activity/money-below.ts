import type { SourceSpan } from '../../plan/span';
import { readNumeral } from '../text/numerals';
import { NEAR } from './costs';
import type { Draft } from './draft';

const EACH_LAST = /^,[^,。;\d]{0,8}(?:各|均)[^,。;\d]{0,4}\d[\d.,]*万?元/;

/** …;第三季度举办技能竞赛。每场奖品800元: what one gathering costs, said after all of them. */
export function eachBelow(text: string, drafts: readonly Draft[], index: number): SourceSpan | null {
  const { block, sentence } = drafts[index] as Draft;
  // 五月气排球赛,十一月拔河赛,奖品各1800元
  const after = drafts.slice(index + 1, index + NEAR).filter((one) => one.sentence.start === sentence.start && one.start > sentence.start);
  const tail = after[after.length - 1];
  const from = tail?.titleSpan?.end ?? tail?.end ?? 0;
  const both = tail ? EACH_LAST.exec(text.slice(from, sentence.end)) : null;
  if (both) return { start: from + both.index, end: from + both.index + both[0].length };
  if (sentence.end >= block.end || drafts[index + 1]?.block !== block) return null;
  const last = drafts.slice(index, index + NEAR).findLast((one) => one.block === block);
  const start = Math.max(sentence.end, last?.sentence.end ?? 0);
  const found = /(?:每[场次期批]|(?:以上|上述|这)?[两三四五]?[项场][^,。;\d]{0,4}各)[^,。;]{0,6}?\d[^,。;]*元/.exec(
    text.slice(start, block.end),
  );
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : null;
}

const RESPECTIVELY =
  /^[^。;]{0,80}?[,。;](?:以上|上述)?([两三四五])(?:项|个|场|次)(?:活动|比赛|赛事|工作)?的?(?:所需)?(?:经费|预算|费用|奖品|奖金|支出|资金)?(?:预算)?分别(?:为|是|约)?((?:[\d.]+万?元?[、和,及])+[\d.]+万?元)/;

/** 4月办读书会,9月办球赛,经费分别为2万元、3万元: as many amounts as the sentence has entries. */
const FOR_EACH =
  /^[^。;]{0,80}?[,;](?:活动)?(?:所需|安排)?(?:经费|预算|费用|资金)(?:预算)?分别(?:为|是|约)?((?:[\d.]+万?元?[、和,及])+[\d.]+万?元)/;

/** 五月办气排球赛,十月健步走,两项活动经费分别为2万元、3万元: the amount of each of the entries right before; null when none is told so. */
export function respectiveBelow(text: string, drafts: readonly Draft[], index: number): SourceSpan | null {
  const { block } = drafts[index] as Draft;
  const beside = drafts.slice(Math.max(0, index - NEAR), index + NEAR).filter((one) => one.block === block);
  const last = beside[beside.length - 1];
  const rest = last ? text.slice(last.start, block.end) : '';
  if (!last || !rest.includes('分别')) return null;
  const counted = RESPECTIVELY.exec(rest);
  const found = counted ?? FOR_EACH.exec(rest);
  const list = counted ? counted[2] : found?.[1];
  if (!found || list === undefined) return null;
  const amounts = list.split(/[、和,及]/);
  const ofSentence = beside.filter(({ sentence }) => sentence.start === last.sentence.start);
  const most = counted ? (readNumeral(counted[1] ?? '') ?? 0) : ofSentence.length;
  const own = beside.slice(-most).indexOf(drafts[index] as Draft);
  if (amounts.length !== most || most < 2 || beside.length < most || own < 0) return null;
  const before = amounts.slice(0, own).reduce((sum, one) => sum + one.length + 1, 0);
  const start = last.start + found[0].length - list.length + before;
  return { start, end: start + (amounts[own] ?? '').length };
}
