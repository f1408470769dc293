import type { SourceSpan } from '../../plan/span';
import { type ActivityTime } from '../../plan/time';
import { isLinkLine, isNoiseLine, LINKS, SIGNATURE } from '../lexicon/noise';
import { LABEL, scopeOf } from '../lexicon/scopes';
import { findTimes } from '../time/find-time';
import type { TimeContext } from '../time/mention';
import { contextUnder } from '../time/school-term';
import { readAttribute, type Attribute } from './attributes';
import { TASK, type Line } from './lines';
import type { Block, Heading, Outline } from './block';
import { goesOnWithBodies, isBodyUnder, isDayUnder } from './body-lines';
import { gluedMonths } from './glued-months';
import { isHeading, type Around } from './heading-line';
import { feastTime, headingTime, openingTime, stageTime } from './heading-time';
import { leadOf } from './lead';
import {
  BILL,
  BRACKETED,
  ENDS_MONTHS,
  isMotto,
  isSentence,
  isTheme,
  LABELLED,
  LOST_MONTH,
  SUMMARY,
  themedMonth,
  TIMED,
  withoutOwner,
} from './line-kinds';
import { LAST_RANK, LONGEST_LABELS, LONGEST_THEME, RANK_OF_LABEL } from './ranks';
import { beginsPlan, scopeUnder } from './scope-under';
import { readMarker, type Marker } from './markers';
import { MonthOrder } from './month-order';
import { isTitle } from './title-line';

/** Orders the lines of a text under their headings. Linear in the number of lines. */
export function outline(lines: readonly Line[], context: TimeContext): Outline {
  const state = new OutlineState(context);
  const kept = lines.filter((line) => state.keep(line));
  const months = gluedMonths(kept);
  kept.forEach((line, index) => state.take(line, kept[index + 1], months.get(index)));
  return {
    blocks: state.blocks,
    headings: state.headings,
    noise: state.noise,
    titles: state.titles,
    signature: state.signature,
    wrapped: state.wrapped,
  };
}

class OutlineState {
  readonly blocks: Block[] = [];
  readonly headings: Block[] = [];
  readonly noise: SourceSpan[] = [];
  readonly titles: Line[] = [];
  signature: Line | null = null;
  private stack: Heading[] = [];
  private lastNumbers = new Map<number, number>();
  private section = 0;
  private links = false;
  /** The last item was one of 活动名称:…. */
  private named = false;
  private context: TimeContext;
  private readonly months = new MonthOrder();
  readonly wrapped = new Set<number>();
  constructor(private readonly whole: TimeContext) {
    this.context = whole;
  }

  keep(line: Line): boolean {
    // below 猜你喜欢: stand names of other pages
    this.links = LINKS.test(line.text) || (this.links && isLinkLine(line.text));
    const noise = this.links || isNoiseLine(line.text);
    if (noise) this.noise.push({ start: line.start, end: line.end });
    return !noise;
  }

  /** A plan begins under its title. */
  private open(title: Line): void {
    this.titles.push(title);
    this.context = contextUnder(this.whole, title.text);
    this.stack = [];
    this.lastNumbers.clear();
    this.months.clear();
    this.section += 1;
  }

  /** `month` ran its digits into those of the line. */
  take(line: Line, next: Line | undefined, month?: number): void {
    if (month !== undefined) {
      const digits = String(month);
      this.push(digits, line.start, RANK_OF_LABEL, this.headingTime(`${digits}月`, line.start));
      this.take({ ...line, start: line.start + digits.length, text: line.text.slice(digits.length) }, next);
      return;
    }
    if (isTitle(line.text) && !(SUMMARY.test(line.text) && this.inherited() !== null)) {
      this.open(line);
      return;
    }
    const over = this.stack[this.stack.length - 1]?.text ?? '';
    if (isBodyUnder(over, line) || goesOnWithBodies(this.blocks[this.blocks.length - 1], line)) {
      this.add(line.start, line.end, null, null, { kind: 'owner', label: '', valueAt: 0 });
      return;
    }
    if (isDayUnder(over, line) && this.headingTime(line.text, line.start)) {
      this.block(line.start, line.end, null, null);
      return;
    }
    if (line.text.length <= 26 && SIGNATURE.test(line.text)) {
      if (!/\d{2}|^[二20零]{2}[^,]{2}年/.test(line.text)) this.signature = line;
      return;
    }
    const lost = LOST_MONTH.exec(line.text);
    if (lost) {
      this.push(line.text, line.start, RANK_OF_LABEL, this.headingTime(`${lost[1]}月`, line.start));
      return;
    }
    if (ENDS_MONTHS.test(line.text)) while (this.stack[this.stack.length - 1]?.time) this.stack.pop();
    const marker = readMarker(line.text, (rank) => this.lastNumbers.get(rank) ?? null, next?.text);
    if (marker) this.enter(marker);
    const start = line.start + (marker?.length ?? 0);
    const content = line.text.slice(marker?.length ?? 0);
    if (content === '') return;
    const attribute = readAttribute(content);
    // 活动时间与地点: with its values in the lines below; 地点: left blank, and after it the next item
    const blank = attribute?.kind === 'place' && marker === null && content.length <= attribute.valueAt;
    if (blank && next && readMarker(next.text, () => null)) return;
    if (attribute && content.length <= attribute.valueAt && next !== undefined) {
      this.push(content, start, marker?.rank ?? RANK_OF_LABEL, null);
      return;
    }
    if (attribute) {
      const stop = content.search(/[。;]/);
      const whole = attribute.kind === 'aside' || attribute.label.startsWith('奖项') || BILL.test(content);
      const rest = stop < 0 || whole ? content.length : stop + 1;
      this.add(start, start + rest, marker, null, attribute);
      // 完成时限:9月下旬;经费3600元
      const cost = /^ ?[\u4e00-\u9fff]{0,4}(?:经费|费用|预算)[^,。;:]{0,6}\d[^,。;]*元。?$/.test(content.slice(rest));
      if (cost) this.add(start + rest, line.end, null, null, { kind: 'money', label: '经费', valueAt: 0 });
      else if (rest < content.length) this.block(start + rest, line.end, null, null);
      return;
    }
    this.content(content, start, line.end, marker, next);
  }

  private enter(marker: Marker): void {
    while (this.stack.length > 0 && (this.stack[this.stack.length - 1]?.rank ?? 0) >= marker.rank) this.stack.pop();
    for (const rank of [...this.lastNumbers.keys()]) if (rank > marker.rank) this.lastNumbers.delete(rank);
    if (marker.number !== null) this.lastNumbers.set(marker.rank, marker.number);
  }

  /** One line without its number: a heading, a label with text, or text. */
  private content(content: string, start: number, end: number, marker: Marker | null, next: Line | undefined): void {
    const task = TASK.exec(content)?.[0].length ?? 0;
    // - 活动名称:登山赛, - 时间:5月, - 组织登山比赛,…: what it is like
    if (this.named && task === 0 && marker?.rank === LAST_RANK && !/\d{1,2}[月日]/.test(content)) {
      this.add(start, end, marker, null, { kind: 'aside', label: '', valueAt: 0 });
      return;
    }
    this.named = task > 0 && marker?.rank === LAST_RANK;
    if (task > 0 && content.length > task) {
      this.block(start + task, end, marker ?? { rank: LAST_RANK, number: null, length: 0 }, null);
      return;
    }
    const nextMarker = next ? readMarker(next.text, () => null) : null;
    const rank = marker?.rank ?? this.labelRank(nextMarker, content);
    const bare = withoutOwner(content);
    const label = LABELLED.exec(bare);
    const over = marker !== null && nextMarker !== null && nextMarker.rank > marker.rank;
    const stands = content.endsWith(')') && next && (over || nextMarker === null);
    const tells = over || (marker !== null && marker.rank <= 2 && nextMarker === null && isSentence(next?.text));
    const about = themedMonth(bare, next?.text);
    const told =
      this.headingTime(about ?? label?.[1] ?? bare, start) ??
      (stands ? stageTime(content, start, this.context, tells, this.inherited) : null);
    // 9月新学期开好头, and its items below
    const first = marker === null && nextMarker?.number === 1 && content.length <= LONGEST_THEME;
    const opening = (over || first) && told === null ? openingTime(content, start, this.context) : null;
    const time = told ?? opening;
    const isLabel = label !== null && (time !== null || LABEL.test((label[1] ?? '').replace(/\s/g, '')));
    if (label && isLabel) {
      this.push(bare === content ? (label[1] ?? '') : content, start, rank, time);
      const rest = label[2] ?? '';
      if (rest !== '' && !(time !== null && (isTheme(rest) || about !== null || (over && isMotto(rest))))) this.afterLabel(rest, end, next);
      return;
    }
    const asked: Around = {
      opensWithTime: (one) => this.opensWithTime(one),
      followsItems: (one) => this.followsItems(one),
      context: this.context,
    };
    if (isHeading({ content, time, marker, nextMarker, next }, asked)) {
      // [常态化工作] after 五、12月 ends the months
      const endsMonths = time === null && marker === null && BRACKETED.test(content) && this.inherited() !== null;
      this.push(content, start, endsMonths ? 0.5 : rank, time, opening !== null || (tells && !over));
      return;
    }
    const lead = marker ? leadOf(content) : 0;
    const stage =
      lead > 0
        ? (stageTime(content.slice(0, lead), start, this.context, false, this.inherited) ??
          feastTime(content.slice(0, lead), start, this.context))
        : null;
    if (
      stage !== null ||
      (lead > 0 && findTimes(content.slice(0, lead), this.context).every((found) => found.kind === 'recurrence' || found.kind === 'year'))
    ) {
      this.push(content.slice(0, lead), start, rank, stage);
      this.block(start + lead, end, marker, { start, end: start + lead - 1 });
      return;
    }
    this.block(start, end, marker, null, TIMED.test(content));
  }

  /** 安排:月度计划:- 第一周:…: labels one after the other in a line. */
  private afterLabel(rest: string, end: number, next: Line | undefined): void {
    const bullet = /^[-·*] */.exec(rest)?.[0].length ?? 0;
    const inner = rest.slice(bullet);
    if (inner.length < LONGEST_LABELS && /^[^:。;,]{1,24}:/.test(inner)) this.content(inner, end - inner.length, end, null, next);
    else this.block(end - inner.length, end, null, null);
  }

  /** “安全月”活动: over numbered items stands under the month that stands over it, 工作要求: beside it. */
  private labelRank(nextMarker: Marker | null, content: string): number {
    const over = this.stack.at(-1);
    // 一、活动, 4月:春游, and 二、经费 next: the chapter that is open ends there
    const ends =
      nextMarker !== null &&
      this.stack.some((one) => one.rank === nextMarker.rank && this.lastNumbers.get(one.rank) === (nextMarker.number ?? 0) - 1);
    const rank = nextMarker && nextMarker.rank > 0 && !ends ? Math.min(RANK_OF_LABEL, nextMarker.rank - 0.5) : RANK_OF_LABEL;
    const inside = over?.rank === rank && over.time !== null && /活动:$/.test(content) && (nextMarker?.rank ?? 0) > rank + 0.2;
    return inside ? rank + 0.2 : rank;
  }

  /** The last of a list that was items so far, or an item right under a month: what comes after it stands beside it. */
  private followsItems(marker: Marker): boolean {
    if (this.stack[this.stack.length - 1]?.time) return true;
    const before = this.blocks[this.blocks.length - 1]?.marker;
    return marker.number !== null && before?.rank === marker.rank && before.number === marker.number - 1;
  }

  /** 四月份:…: the next line begins another block. */
  private opensWithTime(line: Line): boolean {
    const label = /^([^:。;,]{1,16}):/.exec(line.text)?.[1];
    return label !== undefined && this.headingTime(label, line.start) !== null;
  }

  private headingTime(text: string, start: number): ActivityTime | null {
    return headingTime(text, start, this.context, this.inherited);
  }

  private readonly inherited = (): ActivityTime | null => [...this.stack].reverse().find((heading) => heading.time !== null)?.time ?? null;

  private overNewYear(text: string, start: number, rank: number, time: ActivityTime | null): ActivityTime | null {
    // the months of another chapter begin anew
    if (time === null && rank < RANK_OF_LABEL) this.months.clear();
    const [month, more] = time?.set.months ?? [];
    if (month === undefined || more !== undefined || !this.months.wraps(month) || this.context.schoolYear) return time;
    this.context = { ...this.context, schoolYear: true };
    this.wrapped.add(this.section);
    return this.headingTime(text, start) ?? time;
  }
  /** `named`: the heading has a time, and is the name of something besides. */
  private push(text: string, start: number, rank: number, own: ActivityTime | null, named = false): void {
    const time = this.overNewYear(text, start, rank, own);
    while (this.stack.length > 0 && (this.stack[this.stack.length - 1]?.rank ?? 0) >= rank) this.stack.pop();
    const clean = text.replace(/[:。\s]+$/, '');
    const notes = rank === RANK_OF_LABEL && beginsPlan(clean, time) ? this.stack.findIndex(({ scope }) => scope === 'notes') : -1;
    if (notes >= 0) this.stack.splice(notes);
    if (time === null || named) this.headings.push(this.make(start, start + clean.length, { rank, number: null, length: 0 }, null, null));
    this.stack.push({ text: clean, start, end: start + clean.length, rank, scope: scopeOf(clean), time });
  }
  private block(start: number, end: number, marker: Marker | null, lead: SourceSpan | null, timed = false): void {
    this.add(start, end, marker, lead, null, timed);
  }
  private add(...place: Parameters<OutlineState['make']>): void {
    this.blocks.push(this.make(...place));
  }
  private make(
    start: number,
    end: number,
    marker: Marker | null,
    lead: SourceSpan | null,
    attribute: Attribute | null,
    timed = false,
  ): Block {
    const scope = scopeUnder(this.stack, timed);
    return { start, end, headings: [...this.stack], scope, inherited: this.inherited(), marker, lead, section: this.section, attribute };
  }
}
