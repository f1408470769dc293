import { overlap, overlapFinder, type SourceSpan } from '../../plan/span';
import type { Block } from '../structure/block';
import { matchesOf } from '../text/pieces';
import { isDated } from './dated';
import type { Draft } from './draft';

const BATCH = /^(?:第[一二三四五六七八\d]{1,2}[批期]|(?:线路|路线)[A-Za-z一二三四五六\d]|[A-Za-z\d]号?线路?|[\u4e00-\u9fff]{2,6}专线) ?:/;

/** 费用标准: …每人2500元: what one person of every batch costs; null when no paragraph on costs tells it. */
function rateOf(text: string, blocks: readonly Block[]): SourceSpan | null {
  for (const block of blocks.filter((one) => headedBy(one, /费用|经费|标准|补助/))) {
    const found = rateIn(text, block);
    if (found) return found;
  }
  return null;
}

function rateIn(text: string, { start, end }: SourceSpan): SourceSpan | null {
  const found = /(?:每人|人均)(?!每)[^,。;\d天日]{0,6}\d[\d,.]*元|\d[\d,.]*元\/人(?!·[天日次])/.exec(text.slice(start, end));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : null;
}

/** 会务费预算2.2万元, 会议经费8600元, 经费初步测算(以实际为准)3.1万元: what the event costs, wherever it is told. */
const COST =
  /(?:会务费|会议费|会议经费|活动经费|比赛经费|所需经费|经费(?:初步|大致|粗略)?(?:预算|测算|概算))(?:\([^()\n]{2,16}\))?[^,。;\d\n]{0,14}\d[\d.,]*万?元/g;
/** 分4个组进行, 全校共72个名额: how many groups or places there are. */
const PLACES = /共\d+个?名额/;
const PRICE = /(?:\d[\d.]* ?元\/人|(?:每人|人均)\d[\d.]* ?元)(?![·\/]|,合计)/;
const HOW_MANY = /分(?:\d{1,2}|[二三四五六七八])个?组|共\d+个?名额/;

const spanOf = (found: RegExpExecArray, offset: number): SourceSpan => ({
  start: offset + found.index,
  end: offset + found.index + found[0].length,
});

/** Lines under headings on money, and the cost of the event wherever a paragraph after the title tells it; `beside`: the other entries. */
export function moneyOfNotice(text: string, titleEnd: number, blocks: readonly Block[], beside: readonly Draft[]): Draft['extras'] {
  const body = text.slice(titleEnd, blocks[blocks.length - 1]?.end ?? titleEnd);
  // 一、1月慰问困难职工,活动经费5万元: what a dated entry beside the event costs
  const ofAnother = overlapFinder(beside.filter(({ time }) => isDated(time)).map(({ sentence }) => sentence));
  const cost = matchesOf(COST, body).find((one) => !ofAnother(spanOf(one, titleEnd)));
  const lines = linesUnder(
    blocks.filter((block) => !partOfSum(block)),
    'money',
    /费用|经费|标准|补助|奖励|资金|预算/,
  );
  const told = cost ? [{ kind: 'money' as const, span: spanOf(cost, titleEnd) }] : [];
  const costs = told.filter((one) => !lines.some(({ span }) => overlap(span, one.span)));
  const many = cost && /每组/.test(cost[0]) ? HOW_MANY.exec(text.slice(titleEnd, titleEnd + cost.index)) : null;
  const groups = many ? [{ kind: 'audience' as const, span: spanOf(many, titleEnd) }] : [];
  // 2.时间和人员安排:全校共60个名额,…合计1500元/人
  const placed = cost ? null : PLACES.exec(body);
  const price = placed && PRICE.exec(/^[^\n]*/.exec(body.slice(placed.index))?.[0] ?? '');
  const places = price
    ? [
        { kind: 'audience' as const, span: spanOf(placed, titleEnd) },
        { kind: 'money' as const, span: spanOf(price, titleEnd + placed.index) },
      ]
    : [];
  return [...lines, ...costs, ...groups, ...places];
}

/** 二、经费预算4200元, and below it 车费700元: a part of the sum its heading tells. */
export function partOfSum({ headings }: Block): boolean {
  return headings.some(({ text }) => /^[\u4e00-\u9fff]{0,6}(?:费用|经费|资金|预算)/.test(text) && /\d[\d.,]*万?元/.test(text));
}

/** Lines under headings that match, as lines of that kind. */
export function linesUnder(blocks: readonly Block[], kind: 'money' | 'audience', pattern: RegExp): Draft['extras'] {
  return blocks.filter((one) => headedBy(one, pattern)).map(({ start, end }) => ({ kind, span: { start, end } }));
}

/** Batches of a notice with what one person costs, where they say no price of their own. */
export function pricedBatches(text: string, blocks: readonly Block[]): (draft: Draft) => Draft {
  const told = rateOf(text, blocks);
  return (draft) => {
    const over = draft.block.headings[draft.block.headings.length - 1];
    // 二、批次与线路(每批16人,每人2500元)
    const paid = told ?? (over ? rateIn(text, over) : null);
    const own = /元/.test(text.slice(draft.sentence.start, draft.sentence.end));
    return BATCH.test(text.slice(draft.start, draft.start + 8)) && !own ? { ...draft, paid } : draft;
  };
}

/** Whether the nearest heading over a block is short and matches. */
export function headedBy(block: Block, pattern: RegExp): boolean {
  const last = block.headings[block.headings.length - 1];
  return last !== undefined && last.text.length <= 16 && pattern.test(last.text);
}
