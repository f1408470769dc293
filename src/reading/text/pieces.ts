import type { SourceSpan } from '../../plan/span';
import { charSet } from './char-set';

const OPENERS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '(': ')', '[': ']', '〈': '〉' };
const ANY_OPENER = charSet('“‘《([〈"');
const NOTHING: ReadonlyMap<number, number> = new Map();
/** A quotation longer than this is an unclosed one. */
const LONGEST = 60;

/** Ends of quotations, titles and brackets by where they open; unclosed ones are left out. */
export function protectedRanges(text: string): ReadonlyMap<number, number> {
  let ranges: Map<number, number> | null = null;
  for (let at = 0; at < text.length; at += 1) {
    if (!ANY_OPENER.has(text.charCodeAt(at))) continue;
    const close = OPENERS[text.charAt(at)] ?? '"';
    const inside = text.slice(at + 1, at + 1 + LONGEST);
    const end = inside.indexOf(close);
    if (end < 0 || inside.slice(0, end).includes('\n')) continue;
    ranges ??= new Map();
    ranges.set(at, at + 2 + end);
    at += 1 + end;
  }
  return ranges ?? NOTHING;
}

/** Cuts at every character `isCut` accepts that is not inside a quotation; pieces are trimmed, empty ones dropped. */
export function cut(text: string, isCut: (text: string, at: number) => boolean, offset = 0): SourceSpan[] {
  const guarded = protectedRanges(text);
  const pieces: SourceSpan[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const skip = guarded.size > 0 ? guarded.get(i) : undefined;
    if (skip !== undefined) {
      i = skip - 1;
      continue;
    }
    if (i < text.length && !isCut(text, i)) continue;
    const piece = trimmed(text, from, i);
    if (piece.end > piece.start) pieces.push({ start: piece.start + offset, end: piece.end + offset });
    from = i + 1;
  }
  return pieces;
}

const WIDE_SPACES = charSet(
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** Whether `\s` matches a character; a comparison costs less than a pattern for every character of a text. */
export function isSpace(code: number): boolean {
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 0xa0 && WIDE_SPACES.has(code);
}

/** Every match of a global pattern that matches no empty text; unlike `matchAll` it does not copy the pattern each time. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

/** The span without spaces at its ends. */
export function trimmed(text: string, from: number, to: number): SourceSpan {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

const IN_BRACKETS = /^ +[\u4e00-\u9fff“][\u4e00-\u9fff“”、]{2,16}\([^()\d]{2,10}\) *(?:[。;\n]|$| [\u4e00-\u9fff“])/;
const LONGEST_ITEM = 34;

/** Sentence ends: 。；！？ and a full stop between Chinese words. */
export function isSentenceEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 0x3f && code !== 0x3002) return false;
  // 高温慰问(后勤) 八一座谈(人武部): blanks part items that all end in brackets
  if (code === 32) return text.charAt(at - 1) === ')' && IN_BRACKETS.test(text.slice(at, at + LONGEST_ITEM));
  if (code === 0x3002 || code === 0x3b || code === 0x21 || code === 0x3f || code === 10 || code === 13) return true;
  return code === 0x2e && /[\u4e00-\u9fff)”》]/.test(text.charAt(at - 1)) && !/[\da-z]/i.test(text.charAt(at + 1));
}

/** The sentences of a stretch of text; a list number after a ; (1、…；2、…) is no part of what it counts. */
export function sentencesOf(text: string, stretch: SourceSpan): SourceSpan[] {
  const cuts = cut(text.slice(stretch.start, stretch.end), isSentenceEnd, stretch.start).flatMap((span) =>
    withFirst(text, span, stretch.end),
  );
  return withNames(text, cuts).map((span, index) => {
    const found = index === 0 ? null : LIST_NUMBER.exec(text.slice(span.start, Math.min(span.end, span.start + 6)));
    // 7、8月份送清凉 is no seventh item where there is no sixth
    const months = found !== null && /^\d{1,2}、\d{1,2}(?:[两三]个?)?月/.test(text.slice(span.start, span.start + 6));
    const number = months && !text.slice(stretch.start, span.start).includes(`${parseInt(found[0], 10) - 1}、`) ? null : found;
    return number ? { start: span.start + number[0].length, end: span.end } : span;
  });
}

/** 加强自身建设一是举办…;二是召开…: a first point that lost the stop before it. */
function withFirst(text: string, { start, end }: SourceSpan, last: number): SourceSpan[] {
  const at = text.slice(start, end).search(/(?<=[\u4e00-\u9fff]{4})(?<![之第唯其统同单万])一是(?=[\u4e00-\u9fff\d])/);
  if (at < 0 || !text.slice(end, last).includes('二是')) return [{ start, end }];
  return [
    { start, end: start + at },
    { start: start + at, end },
  ];
}

/** …每人150元。(邱某)元宵节猜灯谜: names in brackets behind a stop, and the next sentence right behind them. */
const NAMES = /^ ?\((?![一二三四五六七八九十]{1,3}\))[\u4e00-\u9fff、 ]{2,16}\)(?=[\u4e00-\u9fff“])/;

/** Moves such names to the sentence they speak of. */
function withNames(text: string, sentences: readonly SourceSpan[]): readonly SourceSpan[] {
  const moved = sentences.map(({ start, end }, index) =>
    index === 0 ? 0 : (NAMES.exec(text.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0),
  );
  if (moved.every((length) => length === 0)) return sentences;
  return sentences.map(({ start, end }, index) => {
    const next = moved[index + 1] ?? 0;
    return { start: start + (moved[index] ?? 0), end: next > 0 ? (sentences[index + 1]?.start ?? end) + next : end };
  });
}

const FEAST_GIVES = /^[“"]?(?:元旦|春节|元宵|三八|五一|端午|中秋|国庆|重阳)[^、,]{0,6}(?:发放|慰问|走访)/;
const LIST_NUMBER = /^(?:\(\d{1,2}\)|\d{1,2}(?:[、)]|\.(?!\d))|[①-⑮]) *(?!月)/;

const HOLDS = /^(?:开展|组织|举办|召开|举行)(?!者|部)/;
const VERB = '(?:组织|开展|举办|召开|举行|走访|慰问|看望|评选|表彰|发放|签订)';
/** 召开职代会、慰问离退休干部: what is done next has a verb and an object of its own. */
const DOES = new RegExp(`^${VERB}(?!者|部|生活|[品金信]|活动|工作|等|和|与|[、,])[\\u4e00-\\u9fff“]{3}`);
const DONE_BEFORE = new RegExp(
  `(?:^|[,。;:、]|[月度旬底初日份间] ?)${VERB}(?!者|部|工作)[\\u4e00-\\u9fff“”]{2,14}(?<!走访|慰问|看望|表彰|评选|发放|组织|开展|参加)$|[\\u4e00-\\u9fff”]{2}(?:[会赛展班]|踏青|[春秋]游|讲座|比武|体检|健步走|演练)$`,
);

/** Whether a 、 parts two deeds; 通过举办培训班、召开座谈会等形式 tells of one means. */
function partsDeeds(before: string, after: string): boolean {
  if (/(?:^|[,。;:])通过[^,。;:]*$/.test(before)) return false;
  return (before.length >= 8 && HOLDS.test(after)) || (DOES.test(after) && DONE_BEFORE.test(before));
}

/** Clause ends: a comma, a 、 before a new verb (…建设、开展工会干部培训), or a colon that is no clock time. */
export function isClauseEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x2c && code !== 0x3a && code !== 0x3001) return false;
  const char = text.charAt(at);
  if (char === '、') {
    // 高温慰问1万元、冬季慰问1万元
    if (text.charAt(at - 1) === '元' && /\d万?元$/.test(text.slice(at - 4, at)))
      return /^[\u4e00-\u9fff“”]{3,12}\d/.test(text.slice(at + 1, at + 14));
    // 春节发放每人500元慰问品、中秋国庆发放每人300元慰问品
    if (/\d万?元/.test(text.slice(Math.max(0, at - 12), at)) && FEAST_GIVES.test(text.slice(at + 1, at + 14))) return true;
    // 5月举办排球赛(3000元)、6月举办团建(5000元)
    if (
      !/[月份日旬\d]/.test(text.charAt(at - 1)) &&
      /^\d{1,2}月[^、,。;的]{0,4}(?:举办|召开|组织|开展|举行|慰问)/.test(text.slice(at + 1, at + 12))
    )
      return true;
    return partsDeeds(text.slice(Math.max(0, at - 40), at), text.slice(at + 1, at + 7));
  }
  if (char === ',') return !(/\d/.test(text.charAt(at - 1)) && /\d{3}/.test(text.slice(at + 1, at + 4)));
  return char === ':' && !(/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)));
}
