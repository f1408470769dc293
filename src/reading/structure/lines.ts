import type { SourceSpan } from '../../plan/span';
import { readNumeral } from '../text/numerals';
import { trimmed } from '../text/pieces';
import { chaptersOf } from './run-on';

/** A non-empty line of the source without the spaces around it. */
export interface Line extends SourceSpan {
  /** Normalised text of the line. */
  readonly text: string;
}

/** Lines of the normalised text, with source offsets; empty ones are left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const span = trimmed(text, from, to);
    if (span.end > span.start) lines.push(...inlineItems(text, span));
    from = to + 1;
  }
  return lines;
}

const LABEL =
  '(?:时间|日期|地点|责任[人部门单位]{1,2}|负责[人部门]{1,2}|牵头[人部门单位]{1,2}|主办[部门单位]*|承办[部门单位]*|配合[部门单位]*|对象|人数|参加[人员对象数]{2}|经费|预算|费用|备注) ?:';
const LABELLED = new RegExp(`^(?:[(（]?[\\d一二三四五六七八九十]{1,3}[、.)）] ?)?${LABEL}`);
/** 时间:5月22日  地点:滨江公园  责任部门:文体委: lines that lost their ends. */
const NEXT_LABEL = new RegExp(`(?: {2,40}|[;。] {0,40})(?=${LABEL})`, 'g');

/** 重点任务:…;责任人:…;完成时限:…;经费:…: a line of fields, each read as a line of its own. */
export const TASK = /^(?:重点|主要)?(?:任务|项目|工作|活动|事项)(?:名称|内容)?:/;
const NEXT_FIELD =
  /[;,。 ]*(?:(?:责任|牵头|负责|配合|协助|主办|承办)(?:部门|单位|人|领导|科室|处室|部室)?|(?:完成|活动|实施)?(?:时限|时间|期限)|(?:奖品|活动|所需)?(?:经费|费用)(?:预算)?|预算|(?<=.)(?:重点|主要)任务):/g;

/** …安排如下: 九月份:飞镖赛 十月份:擂台赛: months that lost their lines; one alone has not. */
function monthLabels(line: string): number[] {
  if (!/月份? ?:.*月份? ?:/.test(line)) return [];
  const found = [...line.matchAll(/(?:^|(?<=[:。;,、\s]))(?:十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])月份? ?:/g)];
  return found.length < 2 ? [] : found.flatMap(({ index }) => (index > 0 ? [index] : []));
}

/** A line of this length, in UTF-16 units, that names chapters has lost its ends. */
const LONG = 120;

/** Where the numbers of items count from 1 again, the chapters or months over them part the line first. */
function partsOf(line: string): number[] {
  if (line.length >= LONG && /(?:^|[:：。;)\s])一、/.test(line)) {
    const chapters = chaptersOf(line);
    if (chapters.length > 0) return chapters.sort((a, b) => a - b);
  }
  const again = /(?<!\d)1[、.](?!\d).*(?<!\d)1[、.](?!\d)/.test(line);
  return again ? monthLabels(line) : [];
}

/** 一、加强学习1、抓好…2、开展…: items that lost their line ends; the numbers must count up from 1 or from the line's own. `whole`: the line is no part of another. */
function inlineItems(text: string, span: SourceSpan, whole = true): Line[] {
  const cuts = [span.start];
  const line = text.slice(span.start, span.end);
  // 注:1.…2.…: what is noted is no list of items
  if (/^(?:注|备注|附注) ?[:：]/.test(line)) return [{ ...span, text: line }];
  const parts = partsOf(line).map((at) => span.start + at);
  if (parts.length > 0)
    return [span.start, ...parts].flatMap((start, index) => inlineItems(text, trimmed(text, start, parts[index] ?? span.end), false));
  // 3.金秋助学。 4.中秋慰问。
  const own = Number(/^(\d{1,2})[、.](?!\d)/.exec(line)?.[1] ?? 0);
  let next = own === 1 ? 2 : 1;
  if (line.includes('①')) for (const found of line.matchAll(/[①-⑮]/g)) if (found.index > 0) cuts.push(span.start + found.index);
  for (const found of cuts.length > 1
    ? []
    : line.matchAll(/(?<=[\u4e00-\u9fff。;:)] {0,2})(?:(\d{1,2})[、.]|([⒈-⒛])) ?(?=[\u4e00-\u9fff“《]{3}|\d{1,2}(?:[-、至]\d{1,2})?月)/g)) {
    const number = readNumeral(found[1] ?? found[2] ?? '');
    if (number === null) continue;
    if (number !== next && (cuts.length > 1 || own === 0 || number !== own + 1)) continue;
    next = number + 1;
    cuts.push(span.start + found.index);
  }
  if (cuts.length === 1) cuts.push(...monthLabels(line).map((at) => span.start + at));
  if (whole && cuts.length === 1 && LABELLED.test(line))
    for (const found of line.matchAll(NEXT_LABEL)) cuts.push(span.start + found.index + found[0].length);
  if (whole && cuts.length === 1 && TASK.test(line))
    for (const found of line.matchAll(NEXT_FIELD)) cuts.push(span.start + found.index + (/^[;,。 ]*/.exec(found[0])?.[0].length ?? 0));
  return cuts.map((start, index) => {
    const { end } = trimmed(text, start, cuts[index + 1] ?? span.end);
    return { start, end, text: text.slice(start, end) };
  });
}
