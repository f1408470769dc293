import { fen, fenFromYuan, sumFen, type Fen } from '../../plan/fen';
import type { MoneyMention } from '../../plan/money';
import type { GridCell } from '../grid';
import { normalizeText } from '../text/normalize';
import { readNumeral } from '../text/numerals';
import type { MoneyUnit } from './fields';

/** What a money cell says. `none`: blank, a dash or 无; `unreadable`: words without an amount. */
export type MoneyCell =
  | { readonly state: 'none' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'ok'; readonly money: MoneyMention; /** The cell writes its own unit. */ readonly ownUnit: boolean };

export interface MoneyCellContext {
  /** Unit of a bare number: from the header or the title of the table. */
  readonly unit: MoneyUnit | null;
  /** Of what a bare number is a standard (header 元/人). */
  readonly per: string | null;
}

const FACTOR: Readonly<Record<MoneyUnit, number>> = { 元: 1, 百元: 100, 千元: 1000, 万元: 10_000 };

// blank · — · / · 无 · 无经费 · 不需要经费 · 待定
const NOTHING =
  /^(?:[-/\\_*.]*|无|无需|无经费|没有|不需(?:要)?(?:经费|费用)?|无需经费|不产生费用|零经费|待定|另定|按实(?:支付|列支|报销)?|实报实销|据实.{0,4}|null|n\/a)$/i;
// -500 · −500 · 负500 · (500): a plan has no negative amounts; what was meant is for a person to say
const NEGATIVE = /^[-−负](?=[\d¥￥])|^\([\d,.]+\)$/;
const UNITS = '人户次份场套天桌队位个家期名张本册盒件箱瓶条双块台只支节项批季月周所站处间';
/** 2027年, 30人, 50%: no money. */
const COUNTED = new RegExp(`[${UNITS}年日号点%米]`);
const NUMBER = '(?:\\d[\\d,]*(?:\\.\\d+)?|[零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]{2,})';
// 每人200元 · 人均300 · 每户各400元 · 每个协会4000元
const PER_BEFORE = `(?:(?:每|按)?([${UNITS}])(?:(?<=每.)[\\u4e00-\\u9fff]{1,4}?)?均?每?(?:各|为|补助|不超过)?)?`;
const AMOUNT = new RegExp(
  `${PER_BEFORE}[¥￥]?(${NUMBER})(?:(万|千|百)?元?[-~至到](${NUMBER}))?(万|千|百)?(元|块|圆)?整?(?:[/每](?:1|一)?([${UNITS}]次?))?(?:[*x×·](\\d+)([${UNITS}])?)?`,
  'gi',
);

interface Amount {
  readonly value: Fen;
  readonly max: Fen | null;
  readonly per: string | null;
  /** Written factor: ×30人. */
  readonly times: number | null;
  readonly marked: boolean;
  readonly unit: boolean;
  readonly at: number;
}

/** 3(每人次500元) in a column of 万元: the number is the whole, and the bracket tells how it is made up. */
const BARE_WITH_NOTE = /^(\d[\d,]*(?:\.\d+)?)\([^()]*元[^()]*\)$/;

/** Reads a money cell: 6,000元, 1.2万元, 200元/人, 3000-5000, 伍仟元整, 100元×30人, 场地500元+奖品800元. */
export function readMoneyCell(cell: GridCell, context: MoneyCellContext): MoneyCell {
  const text = normalizeText(cell.text).normalize('NFKC').replace(/\s+/g, '').replaceAll('，', ',');
  if (NOTHING.test(text)) return { state: 'none' };
  if (NEGATIVE.test(text) || (cell.number !== null && cell.number < 0)) return { state: 'unreadable' };
  if (cell.number !== null && Number.isFinite(cell.number) && !cell.isDate) return bareNumber(cell, context);
  const amounts = readAmounts(BARE_WITH_NOTE.exec(text)?.[1] ?? text, context);
  if (amounts.length === 0) return { state: 'unreadable' };
  return { state: 'ok', ...fromAmounts(cell, text, amounts, context) };
}

function bareNumber(cell: GridCell, context: MoneyCellContext): MoneyCell {
  const amount = fenFromYuan((cell.number ?? 0) * FACTOR[context.unit ?? '元']);
  if (amount === null) return { state: 'unreadable' };
  return { state: 'ok', money: mentionOf(cell, amount, { per: context.per }), ownUnit: false };
}

function readAmounts(text: string, context: MoneyCellContext): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const [whole, perBefore, low, lowScale, high, scale, yuan, perAfter, times] = match;
    const marked = scale !== undefined || yuan !== undefined;
    // A bare number counts only when it is the whole cell or a sum of bare numbers; 2027年 and 30人 are no money.
    const after = text.slice(match.index + whole.length, match.index + whole.length + 1);
    if (!marked && COUNTED.test(after)) continue;
    const factor = scale !== undefined ? scaleFactor(scale) : yuan !== undefined ? 1 : FACTOR[context.unit ?? '元'];
    const value = toFen(low ?? '', lowScale === undefined ? factor : scaleFactor(lowScale));
    if (value === null) continue;
    const max = high === undefined ? null : toFen(high, factor);
    // 280份×45元
    const before = /(?:^|\D)(\d{1,6})([^\d*x×·])?[*x×·]$/i.exec(text.slice(0, match.index));
    const count = times ?? before?.[1];
    found.push({
      value,
      max,
      per: perAfter ?? perBefore ?? before?.[2] ?? null,
      times: count === undefined ? null : Number(count),
      marked,
      unit: marked,
      at: match.index,
    });
  }
  const marked = found.filter((amount) => amount.marked);
  return marked.length > 0 ? marked : found;
}

function scaleFactor(scale: string): number {
  return scale === '万' ? 10_000 : scale === '千' ? 1000 : 100;
}

function toFen(raw: string, factor: number): Fen | null {
  const value = /^\d/.test(raw) ? Number(raw.replaceAll(',', '')) : readNumeral(raw);
  return value === null ? null : fenFromYuan(value * factor);
}

function fromAmounts(
  cell: GridCell,
  text: string,
  amounts: readonly Amount[],
  context: MoneyCellContext,
): { money: MoneyMention; ownUnit: boolean } {
  const first = amounts[0] as Amount;
  const ownUnit = first.unit;
  // 共计5000元 · 合计:3000 · 100×30=3000
  const total = /(?:共计?|合计|总计|小计|=)[::]?/.exec(text);
  const stated = total === null ? undefined : amounts.find((amount) => amount.at >= total.index && amount.per === null);
  if (stated !== undefined && amounts.length > 1) {
    const standard = amounts.find((amount) => amount.per !== null);
    return {
      money: mentionOf(cell, stated.value, { unitAmount: standard?.value ?? null, per: standard?.per ?? null, max: stated.max }),
      ownUnit,
    };
  }
  if (amounts.length > 1 && amounts.every((amount) => amount.per === null && amount.times === null)) {
    return { money: mentionOf(cell, sumFen(amounts.map((amount) => amount.value)), { computed: true }), ownUnit };
  }
  if (first.times !== null && first.times > 0) {
    const amount = fen(Math.min(first.value * first.times, 1e14));
    return { money: mentionOf(cell, amount, { unitAmount: first.value, per: first.per, quantity: first.times, computed: true }), ownUnit };
  }
  const per = first.per ?? context.per;
  // 每项0.2,共评30项
  const told = per === null || amounts.length > 1 ? undefined : new RegExp(`[,、;(][^\\d,]{0,4}(\\d{1,6})个?${per}`).exec(text)?.[1];
  if (told !== undefined) {
    const amount = fen(Math.min(first.value * Number(told), 1e14));
    return { money: mentionOf(cell, amount, { unitAmount: first.value, per, quantity: Number(told), computed: true }), ownUnit };
  }
  return { money: mentionOf(cell, first.value, { per, max: first.max }), ownUnit };
}

interface MentionParts {
  readonly unitAmount?: Fen | null;
  readonly per?: string | null;
  readonly quantity?: number | null;
  readonly max?: Fen | null;
  readonly computed?: boolean;
}

function mentionOf(cell: GridCell, amount: Fen, parts: MentionParts): MoneyMention {
  const per = parts.per ?? null;
  const bare = per !== null && parts.unitAmount === undefined;
  return {
    raw: cell.text,
    span: { start: cell.start, end: cell.end },
    amount,
    unitAmount: bare ? amount : (parts.unitAmount ?? null),
    per,
    quantity: parts.quantity ?? null,
    amountMax: parts.max ?? null,
    computed: parts.computed ?? false,
    scope: 'activity',
  };
}
