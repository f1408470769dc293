import type { SourceSpan } from '../../plan/span';
import type { Block } from '../structure/block';
import { findTimes } from '../time/find-time';
import type { TimeContext, TimeMention } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import type { Draft } from './draft';
import { plainDraft } from './plain-draft';

const AMOUNT = /\d[\d,.]*万?元/g;
/** A sum over all of them: 全年人均2200元, 共21.12万元. */
const SUM = /(?:共|合计|总计|全年|累计|人均)[^,。;\d]{0,6}$/;
/** What may stand among feasts and their rates. */
const FILLER =
  /[两三四五]个(?:传统)?(?:节日|佳节)|[三四五]节|年节|逢年过节|向|给|节日|节前|节|期间|慰问品|慰问金|慰问|福利品?|物资|实物|礼品|一次|掌握|会员|职工|全体|在册|[\u4e00-\u9fff]{2}券|发(?!放)给?|每人|人均|各为|各|分别|依次|按照|按|为|发放|不超过|的?标准|\/[人份]|约|的|合并|统一|含(?:元旦|春节|中秋|国庆|五一|端午)?|[;。、,和及与:“”"()的 ]/g;

interface Rate {
  /** Several when their goods are given out together: 元旦、春节合并发放. */
  readonly feasts: readonly TimeMention[];
  readonly paid: SourceSpan;
}

/**
 * 年节慰问品按春节800元、端午300元的标准发放 · 春节每人500元,端午节、中秋节每人各300元 · 春节、端午分别按每人600元、400元:
 * a sentence of feasts with a rate each is an entry for every feast, with the money of its own; null for any other sentence.
 */
export function feastRates(text: string, sentence: SourceSpan, block: Block, context: TimeContext): Draft[] | null {
  const words = text.slice(sentence.start, sentence.end);
  if (!/元[^元]*元/.test(words) || !/慰问|福利|发放|发[\u4e00-\u9fff]{1,3}券/.test(`${words}${headingOf(text, block)}`)) return null;
  // 国庆(含中秋)800元 is one rate
  const feasts = findTimes(words, context, sentence.start).filter(
    (time) => time.kind === 'festival' && !/含$/.test(text.slice(time.start - 1, time.start)),
  );
  const rates = feasts.length < 2 ? null : ratesOf(text, sentence, lastOfEach(text, feasts));
  if (rates === null) return null;
  const thing = /慰问品|实物|物资|物品/.test(`${words}${headingOf(text, block)}`)
    ? '慰问品'
    : /慰问/.test(`${words}${headingOf(text, block)}`)
      ? '慰问'
      : '福利';
  return rates.map(({ feasts: own, paid }) => ({
    ...plainDraft(text, sentence, block),
    title: `${own.map((feast) => text.slice(feast.start, feast.end).replace(/[”"“]|(?:前夕|期间|来临之际)$/g, '')).join('、')}${thing}`,
    titleSpan: null,
    time: resolveTime(words, sentence.start, own, null, context).time,
    certainty: 3 as const,
    group: sentence.start,
    paid,
  }));
}

/** 端午、中秋发放慰问品,端午每人200元,中秋每人300元 · 春节、端午慰问品按春节600元、端午300元: the feasts with their rates, where all are named before. */
function lastOfEach(text: string, feasts: readonly TimeMention[]): readonly TimeMention[] {
  const half = feasts.length / 2;
  const name = (at: number): string => text.slice(feasts[at]?.start, feasts[at]?.end).replace(/(?:节日?|[”"])$/, '');
  const twice = half >= 2 && Number.isInteger(half) && feasts.slice(half).every((_, at) => name(at) === name(at + half));
  const [first, last] = [feasts[half - 1], feasts[half]];
  return twice && first && last && /^[^\d]{2,24}(?:[,:]|按照?)$/.test(text.slice(first.end, last.start)) ? feasts.slice(half) : feasts;
}

/** 节日慰问品。元旦、春节合并发放,每人400元;端午节200元: an item that is such a list from end to end; null for any other. */
export function feastList(text: string, block: Block, sentences: readonly SourceSpan[], context: TimeContext): Draft[] | null {
  const [first] = sentences;
  const last = sentences[sentences.length - 1];
  if (!first || !last || sentences.length < 2 || last.end - first.start > 300) return null;
  const rates = feastRates(text, { start: first.start, end: last.end }, block, context);
  const behind = rates?.at(-1)?.paid?.end;
  if (rates === null || behind === undefined) return null;
  return /^[^,。;(]{0,6}[,。;]?(?: ?\([^()]*\))?。?$/.test(text.slice(behind, last.end)) ? rates : null;
}

const headingOf = (text: string, block: Block): string => (block.lead ? text.slice(block.lead.start, block.lead.end) : '');

function ratesOf(text: string, sentence: SourceSpan, feasts: readonly TimeMention[]): Rate[] | null {
  const words = text.slice(sentence.start, sentence.end);
  const amounts = [...words.matchAll(AMOUNT)].map((found) => ({
    start: sentence.start + found.index,
    end: sentence.start + found.index + found[0].length,
  }));
  const own = amounts.filter(({ start }) => !SUM.test(text.slice(sentence.start, start)));
  const first = feasts[0] as TimeMention;
  const last = feasts[feasts.length - 1] as TimeMention;
  const respectively = own.filter(({ start }) => start > last.end);
  if (respectively.length === own.length && own.length === feasts.length && /分别|依次/.test(words)) {
    if (!isFiller(text, first.start, own[own.length - 1]?.end ?? last.end, feasts, own)) return null;
    return feasts.map((feast, index) => ({ feasts: [feast], paid: own[index] as SourceSpan }));
  }
  const rates: Rate[] = [];
  let from = first.start;
  for (const amount of own) {
    if (amount.start < first.start) return null;
    const group = feasts.filter((feast) => feast.start >= from && feast.end <= amount.start);
    if (group.length === 0 || !isFiller(text, from, amount.end, group, [amount])) return null;
    const paid = { start: from, end: amount.end };
    const together = /合并|一并|一起/.test(text.slice(from, amount.end));
    rates.push(...(together ? [{ feasts: group, paid }] : group.map((feast) => ({ feasts: [feast], paid }))));
    from = amount.end;
  }
  return rates.flatMap((rate) => rate.feasts).length === feasts.length && own.length >= 2 ? rates : null;
}

/** Whether nothing but feasts, rates and the usual words between them stands in a stretch. */
function isFiller(text: string, from: number, to: number, feasts: readonly SourceSpan[], amounts: readonly SourceSpan[]): boolean {
  const spans = [...feasts, ...amounts].sort((a, b) => a.start - b.start);
  let rest = '';
  let at = from;
  for (const span of spans) {
    rest += text.slice(at, span.start);
    at = span.end;
  }
  return `${rest}${text.slice(at, to)}`.replace(FILLER, '') === '';
}
