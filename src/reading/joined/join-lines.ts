import type { SourceSpan } from '../../plan/span';
import { readMarker } from '../structure/markers';
import { wrapped } from './wrapped';

/** A text without the line ends that fall inside its sentences, and the way back to the source. */
export interface JoinedText {
  readonly text: string;
  /** The place of a span of the joined text in the source. */
  readonly back: (span: SourceSpan) => SourceSpan;
}

/** A line of the source, without the spaces around it. */
export interface SourceLine extends SourceSpan {
  readonly text: string;
  /** Blank lines stand before it. */
  readonly apart: boolean;
}

/**
 * Joins the lines that a copy from a PDF, a page of fixed width or a document site broke in the middle of a sentence or of a word. Null where there
 * is nothing to join. What is cut out is white space and the number of a page; nothing else is lost.
 */
export function joinLines(source: string): JoinedText | null {
  const lines = sourceLines(source);
  const cuts: SourceSpan[] = [];
  const full = wrapped(lines);
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next) return;
    const page = pageNumber(lines, index);
    if (page !== null) cuts.push({ start: line.end, end: next.start + page });
    else if (full.has(index) || (!OPENS.test(next.text) && (insideQuote(line, next) || endsOpen(line, next) || insideItem(lines, index))))
      cuts.push({ start: line.end, end: next.start });
  });
  return cuts.length === 0 ? null : without(source, cuts);
}

function sourceLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let apart = false;
  for (const found of source.matchAll(/[^\r\n]+/g)) {
    const text = found[0].trim();
    if (text === '') continue;
    const start = found.index + found[0].indexOf(text.charAt(0));
    const before = lines[lines.length - 1];
    apart = before !== undefined && (source.slice(before.end, start).match(/\n/g)?.length ?? 0) > 1;
    lines.push({ start, end: start + text.length, text, apart });
  }
  return lines;
}

/** What begins an entry of its own: when it is. */
const OPENS =
  /^(?:\d{1,2}(?:[-—–至]\d{1,2})?月|[一二三四五六七八九十]{1,3}(?:月|季度)|第?[一二三四]季度|[上下]半年|全年|每[周月季年]|[春夏秋冬]季|高温|暑假|寒假|年[初底中]|[“"]?(?:元旦|春节|元宵|三八|清明|五一|五四|六一|端午|七一|八一|中秋|国庆|重阳|教师节|护士节)|适时|定期|开学)/;

/** A page of a document site holds this much, in UTF-16 units. */
const PAGE = 250;

/** …支出3.6 / 2、万元: length of the number of a page in the middle of a sentence; null for any other line. */
function pageNumber(lines: readonly SourceLine[], index: number): number | null {
  const line = lines[index] as SourceLine;
  const next = lines[index + 1] as SourceLine;
  if (line.text.length < PAGE || next.text.length < 20 || /[。;；!！?？:：]$/.test(line.text)) return null;
  const number = /^(\d{1,3})、/.exec(next.text);
  if (!number || OPENS.test(next.text.slice(number[0].length)) || !(Number(number[1]) === 2 || pageOf(line) === Number(number[1]) - 1))
    return null;
  return number[0].length;
}

const pageOf = ({ text }: SourceLine): number => Number(/^(\d{1,3})、/.exec(text)?.[1] ?? 0);

/** 出版一期"康复 / 之声"工会简报: a quote that ends in the next line. */
function insideQuote(line: SourceLine, next: SourceLine): boolean {
  const tail = line.text.slice(-24);
  for (const [open, close] of QUOTES) {
    const at = tail.lastIndexOf(open);
    const opened = open === close ? (line.text.split(open).length - 1) % 2 === 1 : at >= 0;
    if (at < 0 || !opened || /\d/.test(tail.charAt(at - 1)) || tail.indexOf(close, at + 1) >= 0) continue;
    const end = next.text.slice(0, 24).indexOf(close);
    const again = open === close ? -1 : next.text.slice(0, 24).indexOf(open);
    if (end >= 0 && (again < 0 || end < again) && !/[,，。;；:：、\s]/.test(next.text.slice(0, end)))
      return !/[,，。;；:：]/.test(tail.slice(at));
  }
  return false;
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['"', '"'],
];

/** …不断提高代表的 / 素质和水平,: a sentence that cannot end where its line does. */
function endsOpen(line: SourceLine, next: SourceLine): boolean {
  // 计划于10月 / 组织职工秋游: a month, and in the next line what is done in it
  if (
    /(?:于|[;；，,]|定在)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|[上中下]旬|初|底|末)?$/.test(line.text) &&
    /^(?:组织|召开|举办|举行|开展|进行|慰问|走访)/.test(next.text)
  )
    return true;
  return (
    line.text.length >= 16 &&
    /[,，][^,，。;；:：]{2,}[的和与及将把]$/.test(line.text) &&
    /^[\u4e00-\u9fff]{2}/.test(next.text) &&
    numberOf(next) === null
  );
}

/** Lines of an item before. */
const MOST_LINES = 3;
/** How a numbered item ends in a list that stops every one of them. */
const STOPPED = /[。;；]$/;

/** 6、迎接上级对我院建家 / 工作的验收。/ 7、…: an item without its stop, and the rest of it with one, in a list where items have theirs. */
function insideItem(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index] as SourceLine;
  const rest = lines[index + 1] as SourceLine;
  const number = numberOf(line);
  // a heading over its text has no comma
  if (number === null || !/(?![元人次个名])[\u4e00-\u9fff]$/.test(line.text) || !/[,，;；。]/.test(line.text)) return false;
  if (
    !STOPPED.test(rest.text) ||
    rest.text.length > 25 ||
    numberOf(rest) !== null ||
    !/^[\u4e00-\u9fff]/.test(rest.text) ||
    /[:：]/.test(rest.text)
  )
    return false;
  const after = lines[index + 2];
  const before = lines[index - 1];
  const stop = rest.text.slice(-1);
  // the item after it may be broken as well
  const beyond = lines[index + 3];
  const ends = after?.text.endsWith(stop) === true || (beyond !== undefined && numberOf(beyond) === null && STOPPED.test(beyond.text));
  const follows = after !== undefined && numberOf(after) === number + 1 && ends;
  const last = lines.slice(Math.max(0, index - MOST_LINES), index).findLast((one) => numberOf(one) !== null);
  const goesBefore = before !== undefined && last !== undefined && numberOf(last) === number - 1 && STOPPED.test(before.text);
  return follows || goesBefore;
}

/** 1. and below; 一、 and (一) number headings. */
const ITEM = 4;

function numberOf({ text }: SourceLine): number | null {
  const marker = readMarker(text, () => null);
  return marker !== null && marker.rank >= ITEM ? marker.number : null;
}

/** The source without some stretches of it. */
function without(source: string, cuts: readonly SourceSpan[]): JoinedText {
  const starts: { readonly joined: number; readonly source: number }[] = [{ joined: 0, source: 0 }];
  let text = '';
  let from = 0;
  for (const { start, end } of cuts) {
    text += source.slice(from, start);
    from = end;
    starts.push({ joined: text.length, source: end });
  }
  text += source.slice(from);
  const placeOf = (at: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle]?.joined ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const piece = starts[low] ?? { joined: 0, source: 0 };
    return piece.source + at - piece.joined;
  };
  return {
    text,
    back: ({ start, end }) =>
      end <= start ? { start: placeOf(start), end: placeOf(start) } : { start: placeOf(start), end: placeOf(end - 1) + 1 },
  };
}
