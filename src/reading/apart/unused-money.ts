import type { Activity } from '../../plan/activity';
import { overlapFinder, type SourceSpan } from '../../plan/span';
import { findMoney, type FoundMoney } from '../money/find-money';
import { isSumOfAll } from '../money/no-budget';
import type { Prose } from '../read-prose';
import type { Block } from '../structure/block';
import { cut, isSentenceEnd } from '../text/pieces';

/** A stretch that tells an amount no activity has. */
export interface UnusedMoney extends SourceSpan {
  /** Whether it speaks of what comes in. */
  readonly income: boolean;
}

/** 合计52420元 is no amount of its own. */
const TOTAL = /^(?:[两三四五六七八九十]项|以上|上述|预算|经费|费用|支出|全部|各项|总)*(?:合计|总计|共计|小计|共约?(?=\d))/;
const INCOME = /收入|会费|拨缴|拨款|上解|留成/;

/**
 * The sentences that tell an amount no activity has and no list of money accounts for, neighbours as one: an amount is never dropped in
 * silence. `text` is normalised; past work tells no money of next year.
 */
export function unusedMoney(
  text: string,
  { outline: { blocks, headings }, ledgers }: Prose,
  activities: readonly Activity[],
): UnusedMoney[] {
  const told = activities.flatMap(({ money }) => money.flatMap(({ span, amount }) => (span ? { ...span, amount } : [])));
  const used = [...ledgers, ...told, ...activities.flatMap(({ provenance }) => provenance?.span ?? [])];
  const uses = overlapFinder(used);
  const tells = overlapFinder(told);
  const again = saysAgain(told);
  const sentencesOf = (block: Block): UnusedMoney[] => {
    const under = block.headings.map((heading) => heading.text).join(' ');
    return cut(text.slice(block.start, block.end), isSentenceEnd, block.start).flatMap((sentence) => {
      const words = text.slice(sentence.start, sentence.end);
      const amounts = findMoney(words, sentence.start);
      const free = amounts.filter((one) => (isSumOfAll(text, one) ? !tells(one.span) : !uses(one.span)) && !again(one));
      // 文体活动支出8万元:5月运动会3万元: the sum of what is told behind it
      if (
        free.length === 0 ||
        TOTAL.test(`${/(?:合计|总计)\s*$/.exec(text.slice(0, sentence.start).slice(-6))?.[0] ?? ''}${words}`) ||
        (free.length < amounts.length && free[0] === amounts[0] && free.length === 1)
      )
        return [];
      const income = free.every(({ scope }) => scope === 'income');
      if (income && !INCOME.test(words)) return [];
      return [{ ...sentence, income: income || /收入/.test(under) }];
    });
  };
  const over = new Set(blocks.filter(tells).flatMap((block) => block.headings.map(({ start }) => start)));
  const sentences = [...blocks, ...headings.filter(({ start }) => !over.has(start))]
    .filter(({ scope }) => scope !== 'report')
    .flatMap(sentencesOf);
  return neighboursAsOne(
    text,
    sentences.sort((a, b) => a.start - b.start),
  );
}

type Told = SourceSpan & { readonly amount: number };

/** (一)…费用约10万元, and below it how it is worked out: …约10万元. */
function saysAgain(told: readonly Told[]): (one: FoundMoney) => boolean {
  const byAmount = new Map<number, Told[]>();
  for (const one of told) {
    const list = byAmount.get(one.amount);
    if (list) list.push(one);
    else byAmount.set(one.amount, [one]);
  }
  return ({ amount, span }) => (byAmount.get(amount) ?? []).some(({ start, end }) => span.start > start && span.start - end < NEAR);
}

const NEAR = 200;

function neighboursAsOne(text: string, spans: readonly UnusedMoney[]): UnusedMoney[] {
  const out: UnusedMoney[] = [];
  for (const span of spans) {
    const last = out[out.length - 1];
    const beside = last?.income === span.income && span.start <= last.end + 6 && !/[\u4e00-\u9fff]/.test(text.slice(last.end, span.start));
    if (last && beside) out[out.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}
