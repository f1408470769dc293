import type { SourceSpan } from '../../plan/span';
import type { Block } from '../structure/block';
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

/** 会务费预算2.2万元, 会议经费8600元: what the event costs, wherever it is told. */
const COST = /(?:会务费|会议费|会议经费|活动经费|比赛经费|所需经费)[^,。;\d]{0,8}\d[\d.,]*万?元/;

const spanOf = (found: RegExpExecArray, offset: number): SourceSpan => ({
  start: offset + found.index,
  end: offset + found.index + found[0].length,
});

/** Lines under headings on money, and the cost of the event wherever a paragraph after the title tells it. */
export function moneyOfNotice(text: string, titleEnd: number, blocks: readonly Block[]): Draft['extras'] {
  const cost = COST.exec(text.slice(titleEnd, blocks[blocks.length - 1]?.end ?? titleEnd));
  const costs = cost ? [{ kind: 'money' as const, span: spanOf(cost, titleEnd) }] : [];
  return [...linesUnder(blocks, 'money', /费用|经费|标准|补助|奖励|资金|预算/), ...costs];
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
