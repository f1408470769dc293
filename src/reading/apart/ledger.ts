import { YEAR_SUM } from '../lexicon/year-sum';
import { overlapFinder, type SourceSpan } from '../../plan/span';
import type { Line } from '../structure/lines';
import { readMarker } from '../structure/markers';
import { cut, isSentenceEnd } from '../text/pieces';
import { budgetItems, type BudgetItem } from './budget-items';
import { numbersOf } from './by-plan';
import { onlyMeant, type Named } from './name-match';

/** A stretch of a plan that tells the money of activities named elsewhere. */
export interface Ledger extends SourceSpan {
  readonly items: readonly BudgetItem[];
  /** 经费安排(单位:万元), and below it names with bare numbers: its heading alone says that they are money. */
  readonly bare: boolean;
}

/** Two amounts; one alone belongs to what stands around it. */
const SEVERAL = /\d ?(?:万|元)[^。]*\d ?(?:万|元)/;
/** 经费预算, 三、经费使用计划, 资金安排(单位:万元); what follows a colon is no part of it. */
const HEADING =
  /^(?:工会|年度|本年度?|全年|活动|专项|\d{4}年|所需|总)*(?:经费|费用|资金)(?:的)?(?:来源)?(?:与|及|和)?(?:收支)?(?:预算|安排|支出|测算|计划|分配|概算|需求|使用(?:计划|安排)?)*(?:编制|明细)?(?:表|情况|方案|说明)?$|^(?:年度|全年|支出|收支|活动|所需|明细)?预算(?:安排|方案|明细)?$/;
const LABEL = /^(?:所需|活动|总)?(?:经费|费用|资金|预算|支出)(?:预算)? ?:.*\d/;
/** 费用方面,讲座大约1000元,…: a sentence that speaks of nothing but money. */
const SPEAKS_OF_MONEY = /^(?:费用|经费|资金|预算|开支)(?:方面|安排上|上)[,:]/;
/** Money of the whole plan, not of one activity. */
const WHOLE = /全年|年度|本年|总(?:预算|经费|投入|支出|额)|(?:安排|计划|拨付|列支)(?:工会)?(?:专项)?经费|工会经费预算/;
/** 附:2027年活动经费预算, 附件1:经费预算. */
const ANNEX = /^附(?:件|表)? ?\d{0,2} ?[:：、] ?/;
const UNIT = /单位 ?: ?(万元|元)|[((](万元|元)[))]/;

/** 全年文体活动经费按3万元掌握,其中元旦晚会1万元,…: of the whole plan, whatever its parts are called elsewhere. */
const PARTED = new RegExp(`^(?:\\(?[一二三四五六七八九十\\d]{1,3}[)、.] ?)?${YEAR_SUM}`);

/** …其中3月女工插花5000元: entries of their own. */
const MONTHS = /其中[^。]*(?:\d{1,2}|[一二三四五六七八九十])月/;

interface Candidate extends Ledger {
  /** A heading says what it is; a sentence in the middle of the plan must show it. */
  readonly headed: boolean;
  /** 经费:…, which may as well be of the item above it. */
  readonly label: boolean;
  readonly whole: boolean;
  readonly parted: boolean;
}

/**
 * The stretches whose money belongs to activities elsewhere: under a heading of their own, behind a label (经费预算:…), or a sentence of
 * several names with amounts (全年安排经费30万元,其中…). One that names none of the activities is the money of what stands above it, and
 * none of ours, unless its heading or its words say that it speaks of the whole plan. `least`: how many activities it must name, 0 for the usual.
 */
export function readLedgers(
  text: string,
  lines: readonly Line[],
  namesOutside: (span: SourceSpan) => readonly Named<unknown>[],
  least = 0,
): Ledger[] {
  const headed = underHeadings(text, lines);
  const inside = overlapFinder(headed);
  const sentences = lines
    .filter((line) => SEVERAL.test(line.text) && !inside(line))
    .flatMap((line) => cut(line.text, isSentenceEnd, line.start))
    .filter((span) => SEVERAL.test(text.slice(span.start, span.end)))
    .map((span): Candidate => ({
      ...span,
      items: budgetItems(text, span, ''),
      label: false,
      headed: SPEAKS_OF_MONEY.test(text.slice(span.start, span.end)),
      whole: WHOLE.test(text.slice(span.start, span.end)),
      bare: false,
      parted: PARTED.test(text.slice(span.start, span.end)) && !MONTHS.test(text.slice(span.start, span.end)),
    }))
    .filter((one) => one.items.length >= 2);
  return [...headed, ...sentences].filter((one) => speaksOfOthers(one, namesOutside(one), least)).sort((a, b) => a.start - b.start);
}

function speaksOfOthers(one: Candidate, others: readonly Named<unknown>[], least: number): boolean {
  if (one.parted || (one.bare && others.length === 0)) return true;
  if (others.length === 0) return false;
  const names = one.items.flatMap((item) => [item, ...item.parts]);
  const meant = names.filter((item) => onlyMeant(item.name, others) !== null || numbersOf(item.name).length > 0).length;
  if (least > 0) return meant >= least;
  if (one.headed && one.whole) return true;
  if (one.label) return meant >= 2 || (meant > 0 && meant === names.length);
  return meant >= (one.headed || one.whole ? 1 : 2);
}

/** Sections by their lines: from the heading to the next marker of its rank or further out, or the first line without any number. */
function underHeadings(text: string, lines: readonly Line[]): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const opened = headingOf(line);
    if (opened === null) continue;
    const rank = opened.rank ?? rankOver(lines.slice(at + 1, at + 4));
    let next = at + 1;
    const label = opened.rank === null && LABEL.test(line.text);
    // what has a number stands below a heading, and not below a label with its amounts
    while (next < lines.length && goesOn(lines[next] as Line, label ? Infinity : rank)) next += 1;
    const end = (lines[next - 1] as Line).end;
    const span = { start: line.start + opened.length, end };
    const words = text.slice(line.start, end);
    const unit = UNIT.exec(words);
    const items = budgetItems(text, span, (unit?.[1] ?? unit?.[2]) === '万元' ? '万元' : unit ? '元' : '');
    found.push({
      ...span,
      start: line.start,
      items,
      label,
      headed: true,
      whole: WHOLE.test(words),
      parted: false,
      bare: unit !== null && items.length >= 2,
    });
    at = next - 1;
  }
  return found;
}

/** Rank of the heading a line opens with (null: it has no number) and where what follows it begins; null when it opens no section of money. */
function headingOf(line: Line): { rank: number | null; length: number } | null {
  if (!/经费|费用|资金|预算/.test(line.text)) return null;
  const marker = readMarker(line.text, () => null);
  const numbered = marker?.length ?? 0;
  const length = numbered + (ANNEX.exec(line.text.slice(numbered))?.[0].length ?? 0);
  const rest = line.text.slice(length);
  const head = /^[^:。;,(（]{2,16}/.exec(rest)?.[0] ?? '';
  if (!HEADING.test(head.replace(/\s/g, ''))) return null;
  const after = rest.slice(head.length);
  if (after !== '' && !/^ ?[:：。(（]/.test(after)) return null;
  return { rank: marker?.rank ?? null, length: length + head.length };
}

/** 经费安排 without a number stands over items that begin with their first. */
function rankOver(below: readonly Line[]): number {
  const first = below.map((line) => readMarker(line.text, () => null)).find((marker) => marker !== null);
  return first?.number === 1 ? first.rank - 0.5 : 3;
}

function goesOn(line: Line, rank: number): boolean {
  const marker = readMarker(line.text, () => null);
  if (marker !== null) return marker.rank > rank;
  // 全年支出预算安排如下:
  return /(?:如下|具体为|分别为|包括)[:：。]?$|[:：]$/.test(line.text) || /\d|[一二两三四五六七八九十]万|单位/.test(line.text);
}
