import { decodeEntities } from '../docx/scan-xml';

/** Receives the parts of an HTML text in order; names in lower case. */
export interface HtmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements whose content is no text to read. */
const RAW = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'xml',
  'head',
  'audio',
  'video',
  'canvas',
]);
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base', 'embed', 'source', 'param']);

/** Walks through HTML, well-formed or not, without a DOM. Nothing is loaded or run; scripts and styles are skipped. Linear. */
export function scanHtml(html: string, handler: HtmlHandler): void {
  const unclosed = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      handler.text(html.slice(at));
      return;
    }
    if (open > at) handler.text(html.slice(at, open));
    at = markup(html, open, handler, unclosed);
  }
}

function markup(html: string, open: number, handler: HtmlHandler, unclosed: Set<string>): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  const next = html.charAt(open + 1);
  // <![if !supportLists]> stands around text that is shown
  if (next === '!' || next === '?') return after(html, '>', open);
  const tag = /\/?([a-zA-Z][\w:-]*)/y;
  tag.lastIndex = open + 1;
  const found = tag.exec(html);
  if (found === null) {
    handler.text('<');
    return open + 1;
  }
  const name = (found[1] ?? '').toLowerCase();
  const end = tagEnd(html, tag.lastIndex);
  if (next === '/') {
    handler.close(name);
    return end;
  }
  const attributes = html.slice(tag.lastIndex, Math.max(tag.lastIndex, end - 1));
  if (RAW.has(name)) return attributes.endsWith('/') ? end : skipRaw(html, name, end, unclosed);
  handler.open(name, attributes);
  if (VOID.has(name)) handler.close(name);
  return end;
}

/** A > inside quotes does not end a tag. */
function tagEnd(html: string, from: number): number {
  const stop = /[>"']/g;
  stop.lastIndex = from;
  for (let found = stop.exec(html); found !== null; found = stop.exec(html)) {
    if (found[0] === '>') return found.index + 1;
    const close = html.indexOf(found[0], found.index + 1);
    if (close < 0) return after(html, '>', from);
    stop.lastIndex = close + 1;
  }
  return html.length;
}

/** The end of an element that is skipped as a whole; without its closing tag only the head of a document is given up. */
function skipRaw(html: string, name: string, from: number, unclosed: Set<string>): number {
  if (unclosed.has(name)) return from;
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  // Looked for once: a page of unclosed tags must not be searched to its end for each.
  if (found === null) unclosed.add(name);
  return found === null ? from : found.index + found[0].length;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  yen: '¥',
  laquo: '«',
  raquo: '»',
  zwnj: '',
  zwj: '',
  shy: '',
  copy: '©',
  reg: '®',
  deg: '°',
  divide: '÷',
  plusmn: '±',
};

/** Text of a run with its entities resolved and its blanks as one. */
export function htmlText(raw: string): string {
  const plain = raw.includes('&')
    ? decodeEntities(raw.replace(/&([a-z]{2,8});/gi, (whole, name: string) => NAMED[name.toLowerCase()] ?? whole))
    : raw;
  return plain.replace(/[\u200b\ufeff]/g, '').replace(/[ \t\r\n\u00a0]+/g, ' ');
}

/** Value of an attribute; null when it is not there. */
export function htmlAttribute(
  attributes: string,
  name: 'style' | 'rowspan' | 'colspan' | 'start' | 'value' | 'type' | 'hidden' | 'class',
): string | null {
  const found = PATTERNS[name].exec(attributes);
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? '');
}

const pattern = (name: string): RegExp => new RegExp(`(?:^|\\s)${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))|(?=[\\s/]|$))`, 'i');
const PATTERNS = {
  style: pattern('style'),
  rowspan: pattern('rowspan'),
  colspan: pattern('colspan'),
  start: pattern('start'),
  value: pattern('value'),
  type: pattern('type'),
  hidden: pattern('hidden'),
  class: pattern('class'),
};
