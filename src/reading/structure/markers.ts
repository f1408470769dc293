import { readNumeral } from '../text/numerals';

/** A list number at the start of a line. Lower ranks stand further out. */
export interface Marker {
  readonly rank: number;
  readonly number: number | null;
  /** Characters of the marker, spaces after it included. */
  readonly length: number;
}

const CN = '[一二三四五六七八九十]{1,3}';
const PATTERNS: readonly (readonly [RegExp, number])[] = [
  // headings of Markdown
  [/^# +(?=\S)/, 0.2],
  [/^## +(?=\S)/, 0.6],
  [/^#{3,6} +(?=\S)/, 0.9],
  [new RegExp(`^第(${CN}|\\d{1,2})(?:部分|章|篇|板块|方面)[:、,. ]*`), 0],
  // 一,发放用品: a narrow comma for 、; 五一、端午 are feasts
  [new RegExp(`^(?!(?:三八|五一|五四|六一|七一|八一)、)(${CN})(?: ?[、.．:]|,(?!${CN}月)(?=[\\u4e00-\\u9fff]{2})) *`), 1],
  [new RegExp(`^(?:活动|项目|任务|专题)(${CN}|\\d{1,2}) ?[:、. ] *`), 1],
  [new RegExp(`^[(（](${CN})[)）] ?[、.．]? *`), 2],
  // 1.4月: a number, then a month; 3.8妇女节 and 2027.5 are none
  [
    /^(\d{1,2}) (?=\d{1,2}(?:-+\d{1,2})?月)|^(\d{1,2}) ?[、．)] *|^(\d{1,2}) ?\.(?!\d) *|^(\d{1,2})\.(?=(?:\d{1,2}(?:(?:-|至|、)\d{1,2})? ?[两三四]?个?月|\d{1,2}日|\d{4}年|\d{2,}[^\d.%万元个]))/,
    4,
  ],
  [/^([⒈-⒛]) */, 4],
  [/^\((\d{1,2})\) ?[、.]? */, 5],
  [/^([⑴-⒇]) */, 5],
  [/^([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮]) */, 6],
  [/^(?:[·●◆■★▲◇○□✦►▶*]|-(?= )|[a-zA-Z][.、)]) */, 7],
];

/** Reads the list number of a trimmed line; the last number of the same rank and the next line tell 七、五月间 from 七、八月份. */
export function readMarker(line: string, previous: (rank: number) => number | null, next = ''): Marker | null {
  for (const [pattern, rank] of PATTERNS) {
    const found = pattern.exec(line);
    if (!found) continue;
    const digits = found[1] ?? found[2] ?? found[3] ?? found[4];
    const number = digits === undefined ? null : readNumeral(digits);
    if (digits !== undefined && number !== null && isMonthList(line, found[0], digits, number, previous(rank), next)) continue;
    return { rank, number, length: found[0].length };
  }
  return null;
}

/** 七、八月份组织…: months in the same script, no list that leads up to the first and none that goes on from it. */
function isMonthList(line: string, marker: string, digits: string, number: number, previous: number | null, next: string): boolean {
  if (!/、\s*$/.test(marker)) return false;
  const second =
    /^(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])(?:、(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]))*(?:[两三四]个?)?(?:月|季度)/.exec(
      line.slice(marker.length),
    )?.[1];
  const then = second === undefined ? null : readNumeral(second);
  if (second === undefined || then === null || /\d/.test(second) !== /\d/.test(digits)) return false;
  // 二、二季度:…
  if (then === number) return false;
  // 4、6、9月各举办一期: no list leads up to the 4
  if (then !== number + 1 && (previous !== null || number === 1 || then < number)) return false;
  if (previous === number - 1) return false;
  const after = /^(\d{1,2}|[一二三四五六七八九十]{1,3})[、.]/.exec(next)?.[1];
  return after === undefined || readNumeral(after) !== number + 1;
}
