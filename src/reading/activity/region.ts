import type { SourceSpan } from '../../plan/span';
import { pairsOf } from '../text/pairs';
import { NEAR } from './costs';
import type { Draft } from './draft';

/** The words that tell of one draft: from the end of the one before in the same sentence to the start of the next one. */
export function regionOf(drafts: readonly Draft[], index: number): SourceSpan {
  const draft = drafts[index] as Draft;
  let start = draft.sentence.start;
  let end = closes(drafts, index) ? draft.sentence.end : draft.block.end;
  for (let at = Math.max(0, index - NEAR); at <= Math.min(drafts.length - 1, index + NEAR); at += 1) {
    const other = drafts[at] as Draft;
    if (other.block !== draft.block && other.sentence.start !== draft.sentence.start) continue;
    if (other.end <= draft.start) start = Math.max(start, other.end);
    if (other.start >= draft.end) end = Math.min(end, other.start);
  }
  return { start: Math.min(start, draft.start), end: Math.max(draft.end, end) };
}

/** 7.疗养名额12个 within a line: an item of its own. */
const ITEM = /^(?:\d{1,2}[.、](?!\d)|[⒈-⒛①-⑳])/;
const WHOLE_BUDGET = /^(?:今年|全年|本年度?)?(?:工会)?(?:全年)?经费预算总/;
const ELSEWHERE =
  /^(?:近[一两二三四五]年|去年|上年度?|截至)|^[^。]{0,24}?(?:汛期|夏季|冬季|三伏天?|高温|期间|生日|住院|结婚)[^。]{0,24}?(?:配发|发放|送|发蛋糕|赠|探望)|^[\u4e00-\u9fff]{1,5}[票券卡](?:每[人名]|\d)|^(?:会员|职工|教职工|员工)(?:本人)?(?:生日|结婚|生育|住院)|^对[^,]{0,6}(?:患|困难|大病|重病)|^凡[^,]{0,10}(?:困难|患病|住院|结婚|生育|考[上入]|获奖|退休)|^(?:另外|此外),?(?!\d|奖[品金]|场地|参[加赛]|餐|交通|裁判|服装|经费|预算|所需|费用)|^[\u4e00-\u9fff]{2,8}由[^,]{2,10}(?:采购|购买)|^[\u4e00-\u9fff]{2,8}(?:救助|补助|帮扶|助学|保险|疗休养|体检|书屋|驿站|之家)(?!标准)[\u4e00-\u9fff]{2}/;

/** …送绿豆汤,工会另外给一线职工配发药品,每人80元: something else is paid as well. */
const BESIDES = /[,;][\u4e00-\u9fff]{0,4}(?:另外|另行|另(?=给|为|购|买|聘|发))[\u4e00-\u9fff]/;

/** Whether an amount in a later sentence of the item is still for this draft, and not for something that became no entry. */
export function isOfDraft(text: string, { title, sentence, end }: Draft, at: number): boolean {
  if (at < sentence.end) return at <= end || !BESIDES.test(text.slice(end, at));
  const start = Math.max(sentence.end, text.lastIndexOf('。', at) + 1, text.lastIndexOf('\n', at) + 1);
  const words = text.slice(start, at).replace(/^[;,\s]+/, '');
  if (ITEM.test(words) || WHOLE_BUDGET.test(words)) return false;
  return !ELSEWHERE.test(words) || pairsOf(title).some((pair) => !COMMON.test(pair) && words.includes(pair));
}

/** Words that half of all entries have. */
const COMMON = /慰问|活动|发放|职工|会员/;

/** 展出, 总结表彰 after other entries of the same sentence: the end of a campaign that is told as a whole. */
function closes(drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index] as Draft;
  return draft.phase === 'wrapup' && mainOf(drafts, index) !== null;
}

/** The entry a campaign is about: the one that is run, or else the first that is no preparation. */
function mainOf(drafts: readonly Draft[], index: number): Draft | null {
  const draft = drafts[index] as Draft;
  const beside = drafts.slice(Math.max(0, index - NEAR), index).filter((one) => one.block === draft.block && one.kind === draft.kind);
  return beside.find((one) => one.phase === 'run') ?? beside.find((one) => one.phase === null) ?? null;
}

/** …7至9月比赛,10月总结表彰。总经费26万元: what later sentences tell of the campaign is told of what is run. */
export function campaignTail(text: string, drafts: readonly Draft[], index: number): SourceSpan[] {
  const draft = drafts[index] as Draft;
  const last = drafts.slice(index, index + NEAR).findLast((one) => one.block === draft.block);
  if (!last || last === draft || last.phase !== 'wrapup' || last.sentence.end >= draft.block.end) return [];
  if (mainOf(drafts, drafts.indexOf(last, index)) !== draft || text.slice(last.sentence.end, draft.block.end).trim() === '') return [];
  return [{ start: last.sentence.end, end: draft.block.end }];
}
