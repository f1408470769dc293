import type { Owner } from '../../plan/owner';
import type { SourceSpan } from '../../plan/span';
import { ORG_SUFFIX } from '../lexicon/orgs';
import { charSet } from '../text/char-set';
import { PERSON } from './person-name';

const TITLED = '[\\u4e00-\\u9fff]{1,8}(?:师傅|老师|主任|主席|委员|组长|校长|书记|部长|科长|处长|院长|经理|干事)';
const NAME = `(?:${PERSON}|${TITLED}|[\\u4e00-\\u9fff]{1,8}(?:${ORG_SUFFIX})(?: ?${PERSON})?)`;
const BRACKETED = `(?:${PERSON}|(?:全体|各)?${TITLED}(?:[ :] ?(?:${PERSON}|[\\u4e00-\\u9fff]{2,3})|${PERSON})?|[\\u4e00-\\u9fff]{0,8}(?:${ORG_SUFFIX})(?: ?${PERSON})?)`;
/** 讨论本学期计划--韦某 · 座谈会,听取意见 校长室、韦某 · 领队许某: names alone at the end of a line. */
const LAST = new RegExp(
  `(?<=[\\u4e00-\\u9fff)”》元])(?: |-{1,2} ?)(?:(领队|负责|责任人|主持) ?)?(${NAME}(?:[、/ ]${NAME}){0,3})(?:考核|统筹|落实|负责|组织|主抓)?$`,
);

/** 整理会员名册(邵某) · (女工委 贾某) · (全体工会委员): nothing but names in brackets at the end of an entry. */
const IN_BRACKETS = new RegExp(`\\((${BRACKETED}(?:[、/ ]${BRACKETED}){0,3})(?:协助|配合|牵头|负责|落实)?\\)$`);

const STOPS = charSet('。;, \n\r\t');

/** A pattern for the end of a text would be tried at every place of it. */
function withoutStops(text: string): string {
  let end = text.length;
  while (end > 0 && STOPS.has(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Who stands without any word at the end of an entry, behind a blank or strokes; empty when what stands there is no name. */
export function trailingNames(text: string): (SourceSpan & { readonly owner: Owner })[] {
  const line = withoutStops(text);
  const tail = line.slice(-60);
  const bracket = tail.endsWith(')') ? IN_BRACKETS.exec(tail) : null;
  const found = bracket ?? (/[ -]/.test(tail) ? LAST.exec(tail) : null);
  const names = bracket ? bracket[1] : found?.[2];
  if (!found || names === undefined) return [];
  const base = Math.max(0, line.length - 60) + found.index + found[0].indexOf(names);
  const role = /协助|配合/.test(found[0]) ? 'assist' : /^\s*领队|牵头/.test(found[0]) ? 'lead' : 'resp';
  let at = 0;
  return names.split(/[、/ :]+/).map((name) => {
    const start = base + names.indexOf(name, at);
    at = names.indexOf(name, at) + name.length;
    return { owner: { name, role }, start, end: start + name.length };
  });
}
