import type { SourceSpan } from '../../plan/span';

/** One event inside a cell, with its place in the source; the list number is not part of it. */
export interface CellPart extends SourceSpan {
  readonly text: string;
}

// 1. · 2、 · (3) · （一） · ① · 第一,
const NUMBER =
  /^(?:[（(]?\d{1,2}[)）]|\d{1,2}(?:、|[.．](?!\d))|[（(][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}、|[①-⑳]|[●•·◆■★-]\s*)\s*/;
const NUMBER_INSIDE = /(?<=[；;。\s，,：:])(?=(?:[（(]\d{1,2}[)）]|\d{1,2}[、．]|\d{1,2}\.(?![\d])|[①-⑳])\s*[^\d\s])/;
/** Words that name an event, so that blanks between them part events and not words of one name. */
export const EVENT =
  /活动|比赛|竞赛|大赛|赛|会|讲座|培训|慰问|走访|体检|评选|表彰|参观|演出|宣讲|竞猜|座谈|游园|义诊|插花|棋|检查|调查|观影|运动|节|发放|征文|展|游|跑|操|课|班|沙龙|联欢|团建|比武|疗养|疗休养|帮扶|助学|送清凉|送温暖|审查|走$|行$/;

/**
 * Cuts a cell into the events it lists: by lines, list numbers, ； or blanks between names of events. One part: nothing to cut.
 * `list`: the table is known to part events by blanks, so that words nobody knows are cut there, too.
 */
export function splitCell(source: string, cell: SourceSpan & { readonly text?: string }, list = false): CellPart[] {
  const raw = source.slice(cell.start, cell.end);
  // A cell whose text has lost the line ends of its source was wrapped there.
  const wrapped = cell.text !== undefined && raw.includes('\n') && !cell.text.includes('\n');
  const parts = partsOf(wrapped ? raw.replace(/\s*[\r\n|]\s*/g, (gap) => WRAP.repeat(gap.length)) : raw, cell.start, list);
  return wrapped ? parts.map((part) => ({ ...part, text: part.text.replaceAll(WRAP, '') })) : parts;
}

const WRAP = '\u0002';

function partsOf(whole: string, start: number, list: boolean): CellPart[] {
  const pieces = cut(whole, start, /\n+|<br\s*\/?>|[；;](?=\s*\S)/).flatMap((piece) => cut(piece.text, piece.start, NUMBER_INSIDE));
  const lines = pieces.map(withoutNumber).filter((part) => part.text !== '');
  if (lines.length > 1) return lines;
  const only = lines[0];
  if (only === undefined) return [];
  const names = cut(only.text, only.start, /[ \u3000]+/).filter((part) => part.text !== '');
  const events = names.every((part) => (list ? part.text.length >= 2 : part.text.length >= 3 && EVENT.test(part.text)));
  return names.length > 1 && events ? names.map(withoutNumber) : [only];
}

/** The span without list number, blanks and the full stop at the end. */
export function withoutNumber(part: CellPart): CellPart {
  let { start, end } = part;
  let text = part.text;
  const skip = (length: number): void => {
    start += length;
    text = text.slice(length);
  };
  skip(text.length - text.trimStart().length);
  const number = NUMBER.exec(text);
  if (number !== null && number[0].length < text.length) skip(number[0].length);
  let length = text.length;
  // A loop: the same as a pattern looks again from every blank of a long gap.
  while (length > 0 && /[\s。；;，,、.|]/.test(text.charAt(length - 1))) length--;
  const kept = text.slice(0, length);
  end -= text.length - kept.length;
  return { start, end, text: kept };
}

function cut(text: string, start: number, separator: RegExp): CellPart[] {
  const parts: CellPart[] = [];
  let from = 0;
  for (const match of text.matchAll(new RegExp(separator.source, 'g'))) {
    push(parts, text, start, from, match.index);
    from = match.index + match[0].length;
  }
  push(parts, text, start, from, text.length);
  return parts;
}

function push(parts: CellPart[], text: string, start: number, from: number, to: number): void {
  const raw = text.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  const clean = raw.trim();
  if (clean !== '') parts.push({ start: start + from + lead, end: start + from + lead + clean.length, text: clean });
}

/** Heading words in front of a numbered list: 开展三八系列活动：1.… 2.… */
export function listLead(
  parts: readonly CellPart[],
  source: string,
): { readonly lead: CellPart | null; readonly items: readonly CellPart[] } {
  const first = parts[0];
  const second = parts[1];
  if (first === undefined || second === undefined) return { lead: null, items: parts };
  const colon = /[:：]$/.test(first.text) || /[:：]\s*$/.test(source.slice(first.end, first.end + 2));
  return colon ? { lead: { ...first, text: first.text.replace(/[:：]$/, '') }, items: parts.slice(1) } : { lead: null, items: parts };
}
