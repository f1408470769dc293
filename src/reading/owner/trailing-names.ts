import type { Owner } from '../../plan/owner';
import type { SourceSpan } from '../../plan/span';
import { ORG_SUFFIX } from '../lexicon/orgs';
import { charSet } from '../text/char-set';
import { withoutEnd } from '../text/without-end';
import { bracketedOwners } from './bracketed';
import { PERSON } from './person-name';
import { IS_POST } from './rule';

const TITLED = '[\\u4e00-\\u9fff]{1,8}(?:师傅|老师|主任|主席|委员|组长|校长|书记|部长|科长|处长|院长|经理|干事)';
const NAME = `(?:${PERSON}|${TITLED}(?:${PERSON})?|[\\u4e00-\\u9fff]{1,8}(?:${ORG_SUFFIX})(?: ?${PERSON})?|女工委|经审委|女职委|护理部|团委)`;
/** 讨论本学期计划--韦某 · 座谈会,听取意见 校长室、韦某 · 领队许某: names alone at the end of a line. */
const LAST = new RegExp(
  `(?<=[\\u4e00-\\u9fff)”》元])(?: +|-{1,2} ?)(?:(领队|负责人?|责任人|牵头人?|主持人?|联系人) ?)?(${NAME}(?:[、/ ]${NAME}){0,3})(?:考核|统筹|落实|负责|组织|主抓)?$`,
);

const DEED_FIRST = /^(?:召开|举[办行]|筹备|参加|开[好展]|组[织建]|成立|走访|慰问|改选|换届|补选|选举|健全|调整|召集|设立|建立|组队)/;

const SUM_LAST = / {1,8}(?:经费|预算)?\d[\d,.]{0,12}万?元 {0,8}$/;

/** Names at the end of an entry take up no more, in UTF-16 units. */
const LONGEST_TAIL = 60;

const STOPS = charSet('。;, \n\r\t');

const withoutStops = (text: string): string => withoutEnd(text, STOPS);

/** A name at the end of an entry. */
export interface TrailingName extends SourceSpan {
  readonly owner: Owner;
  /** Where what is done ends: before the bracket or the names. */
  readonly from: number;
}

/** Who stands at the end of an entry without any word: in brackets, behind a blank or strokes; empty when what stands there is no name. */
export function trailingNames(text: string): TrailingName[] {
  const line = withoutStops(text);
  if (!/[)\]]$/.test(line)) return namesBehindBlanks(line);
  const base = Math.max(0, line.length - LONGEST_TAIL);
  return bracketedOwners(line.slice(base))
    .filter(({ bracket, alone }) => alone && base + bracket.end === line.length)
    .map(({ owner, start, end, bracket }) => ({ owner, start: start + base, end: end + base, from: bracket.start + base }));
}

/** Names at the end of an entry that stand in no brackets. */
export function namesBehindBlanks(text: string): TrailingName[] {
  // 手工皂制作 女工委 2000元: the sum may come last
  const line = withoutStops(text.includes('元') ? text.replace(SUM_LAST, '') : text);
  const tail = line.slice(-LONGEST_TAIL);
  const found = /[ -]/.test(tail) ? LAST.exec(tail) : null;
  const names = found?.[2];
  // 3月 召开职代会
  if (!found || names === undefined || DEED_FIRST.test(names)) return [];
  const role = /^\s*领队/.test(found[0]) ? 'lead' : 'resp';
  const first = line.length - tail.length + found.index + found[0].indexOf(names);
  const parts = names.split(/[、/ :]+/);
  let at = 0;
  return parts.flatMap((name, index) => {
    const start = first + names.indexOf(name, at);
    at = names.indexOf(name, at) + name.length;
    // 文体委员 某某: the post of the person named next
    const post = IS_POST.test(name) && names.charAt(at) === ' ' && parts[index + 1] !== undefined;
    return post ? [] : [{ owner: { name, role }, start, end: start + name.length, from: first }];
  });
}
