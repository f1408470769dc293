import type { Owner, OwnerRole } from '../../plan/owner';
import type { SourceSpan } from '../../plan/span';
import { matchesOf } from '../text/pieces';
import { PERSON, SHORT_PERSON } from './person-name';
import { IS_POST, TITLE } from './rule';

/** A person or body in brackets, with its place in the text. */
export interface BracketedOwner extends SourceSpan {
  readonly owner: Owner;
}

const BODY =
  '委员会|办公室|俱乐部|党总?支部?|党[委组]|工会|分会|协会|联合会|团委|支部|女工委|女职工委|(?:福利|文体|宣教|组织|劳保|经审|民管|维权)委|小组|学院|[部处科股组系]|(?<![主承协筹])办|(?<!会议|活动|阅览|图书|训练|健身|多功能|[教温浴])室|(?<![动化育务])中心';
/** What stands behind a post or a body and a blank is a name whatever it begins with. */
const NEXT = '(?: ?: ?| )[\\u4e00-\\u9fff]{2,3}(?=$|[、/ ])';
/** 某某 · 设备科 · 设备科 某某 · 设备科某某 · 宣传委员某某 · 全体工会委员. */
const NAME = `(?!含|包括|除|限|如|以|按|凡|每|需|即)(?:${PERSON}|${SHORT_PERSON}(?=$|[、/ ]|(?:具体|共同)?(?:带队|总?负责|牵头|承办|主持|组织|落实|经办))|(?:全体|各)?[\\u4e00-\\u9fff]{0,8}(?:${TITLE}|师傅)(?:${PERSON}|${NEXT})?|[\\u4e00-\\u9fff]{0,8}(?:${BODY})(?:${PERSON}|${NEXT})?|[\\u4e00-\\u9fff]{1,8}[院校所站馆队]${PERSON})`;
const NAMES = `${NAME}(?:[、/ 和]${NAME}){0,5}`;
/** What may stand before the names, with a colon or, before a person, without. */
const LABEL = `[\\u4e00-\\u9fff]{2,5} ?: ?|[\\u4e00-\\u9fff]{0,4}(?:负责|责任|联络|统筹|主持|牵头|召集|经办|带队|联系)人? ?|领队 ?|[\\u4e00-\\u9fff]?导演 ?|(?:配合|协助|协同|会同|联合)(?!部门|单位)`;
const DOES =
  '协助|配合|协办|牵头|带队|总?负责[\\u4e00-\\u9fff]{0,6}|主办|承办|办理|落实|经办|主持|组织|统筹|参与|参加|采购|登记|审核|(?:共同)?筹备|实施|完成|[\\u4e00-\\u9fff]{0,2}执行';
const SEGMENT = new RegExp(`^ ?(${LABEL})?(${NAMES})(?:具体|共同|分头)?(${DOES})? ?$`);
/** A day or a sum, and no word more. */
const BESIDE =
  /^ ?(?:[上下]半年|第?[一二三四]季度|(?:[\d一二三四五六七八九十、—-]+月(?:份|[上中下]旬|底|初)?(?:[\d、—-]+[日号])?)+|(?:经费|预算|费用|约|共|需)*\d[\d.,]*万?元(?:以内|左右)?)$/;
const BRACKETS = /\(([^()\n]{2,40})\)|\[([^[\]\n]{2,30})\]/g;
function roleOf(label: string, does: string): OwnerRole {
  // (配合党总支): the other body is the principal
  if (/^(?:配合|协助|协同)$/.test(label)) return 'coop';
  if (/^(?:会同|联合)$/.test(label)) return 'joint';
  const words = `${label}${does}`;
  if (/协[助办]|配合|参与|参加/.test(words)) return 'assist';
  if (/牵头|带队|总|领队/.test(words)) return 'lead';
  return /[主承]办/.test(words) ? 'host' : 'resp';
}

/** Who is named by a bracket that holds nothing but names and what they do, parted by stops; empty when it holds anything else. */
function namesIn(content: string, offset: number): BracketedOwner[] {
  const found: BracketedOwner[] = [];
  let from = 0;
  for (const segment of content.split(/[;,]/)) {
    const [, label = '', names, does = ''] = SEGMENT.exec(segment) ?? [];
    // (3月,9000元,女工委): when and how much stand beside who
    if (BESIDE.test(segment)) {
      from += segment.length + 1;
      continue;
    }
    // (作者:某某), (男子组、女子组)
    if (
      names === undefined ||
      /(?:男子|女子|[中青老]年|少年|儿童|成人|男|女|[甲乙丙A-Ea-e])组(?:$|、)/.test(names) ||
      /^(?:作者|记者|通讯员|编辑|责编|来源|供稿|撰稿)/.test(label)
    )
      return [];
    const base = offset + from + segment.indexOf(names, label.length);
    const parts = names.split(/[、/ :和]+/);
    let at = 0;
    for (const [index, part] of parts.entries()) {
      at = names.indexOf(part, at);
      const start = base + at;
      at += part.length;
      // 组织委员:某某 · 宣传委员 某某: the post of the person named next
      const ofNext = IS_POST.test(part) && /[ :]/.test(names.charAt(at)) && parts[index + 1] !== undefined;
      if (!ofNext) found.push({ owner: { name: part, role: roleOf(label, does) }, start, end: start + part.length });
    }
    from += segment.length + 1;
  }
  return found;
}

/** (某某;体育部协助) · (总负责:某某;会务:某某) · [某某、某某]: every bracket of a text that holds nothing but who does what, and perhaps when and for how much (not `alone`). */
export function bracketedOwners(text: string): (BracketedOwner & { readonly bracket: SourceSpan; readonly alone: boolean })[] {
  if (!text.includes('(') && !text.includes('[')) return [];
  return matchesOf(BRACKETS, text).flatMap((match) => {
    const bracket = { start: match.index, end: match.index + match[0].length };
    const content = match[1] ?? match[2] ?? '';
    const alone = !/\d/.test(content) || !content.split(/[;,]/).some((segment) => BESIDE.test(segment));
    return namesIn(content, match.index + 1).map((one) => ({ ...one, bracket, alone }));
  });
}
