import { charSet } from './char-set';
import { DUTY_IN_BRACKETS } from './duty-bracket';

/** Punctuation that plans write in several ways, one character each, to the one the recognizers look for. */
const PUNCTUATION: readonly (readonly [string, string])[] = [
  ['，﹐', ','],
  ['；﹔', ';'],
  ['：﹕∶', ':'],
  ['！', '!'],
  ['？', '?'],
  ['（﹙', '('],
  ['）﹚', ')'],
  ['—–―－‐‑‒﹣─～〜∼﹏', '-'],
  ['～~', '-'],
  ['〃•・·‧∙●', '·'],
  ['　 \t\u2002\u2003\u2009', ' '],
  ['「『〝', '“'],
  ['」』〞', '”'],
  ['［【〔', '['],
  ['］】〕', ']'],
  ['〇○Ｏ', '零'],
  ['兩', '两'],
  ['％', '%'],
  ['／', '/'],
  ['．', '.'],
  ['＋', '+'],
  ['＝', '='],
];

const table = buildTable();
const mappable = charSet([...table.keys()].map((code) => String.fromCharCode(code)));

function buildTable(): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [from, to] of PUNCTUATION) for (const char of from) map.set(char.charCodeAt(0), to);
  return map;
}

/**
 * A text with one form of each character, as long as the source: full-width digits and letters become ASCII, variants of punctuation
 * one character; line ends stay. Traditional characters are left to `simplify`.
 */
export function oneForm(source: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    if (code < 0x80 && code !== 9 && code !== 0x7e) continue;
    const full = code >= 0xff10 && code <= 0xff5a && isFullWidthWord(code);
    if (!full && !mappable.has(code)) continue;
    const mapped = full ? String.fromCharCode(code - 0xfee0) : table.get(code);
    if (mapped === undefined) continue;
    out += source.slice(from, i) + mapped;
    from = i + 1;
  }
  return stopped(from === 0 ? source : out + source.slice(from));
}

// …健步走.时间:3月27日 · 摄影展.4月1日起 · 工会办经办. at the end of a line: a full stop set narrow; 一.活动安排 and 2.5 keep theirs
const NARROW_STOP = /\.(?=[\u4e00-\u9fff“《]|\d{1,2}(?:月|[.、][\u4e00-\u9fff])| *(?:\r?\n|$))(?<=(?:[\u4e00-\u9fff”》)]{3}|\d万?元)\.)/g;

// …连续推送。(责任部门:宣教委;时间:10月) · (8月底前,责任部门:工会): who does it belongs to the sentence before the stop
const STOP_BEFORE_DUTY = new RegExp(`[。.;](?= ?\\((?:${DUTY_IN_BRACKETS})\\))`, 'g');

/** 600O元: a nought read as a letter. */
const LETTER_O = /(?<=\d[Oo]{0,3})[Oo](?=[\dOo]{0,3}(?:元|万|月|日|人|年|名|户))/g;

function stopped(source: string): string {
  const text = /\d[Oo]/.test(source) ? source.replace(LETTER_O, '0') : source;
  const wide = text.includes('.') ? text.replace(NARROW_STOP, '。') : text;
  return wide.includes(':') && wide.includes('(') ? wide.replace(STOP_BEFORE_DUTY, ' ') : wide;
}

function isFullWidthWord(code: number): boolean {
  return code <= 0xff19 || (code >= 0xff21 && code <= 0xff3a) || code >= 0xff41;
}
