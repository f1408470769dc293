import type { SourceSpan } from '../../plan/span';
import { bracketedOwners } from '../owner/bracketed';
import { findOwners, type OwnerMention } from '../owner/find-owners';
import { lastUnit } from '../owner/last-unit';
import { PERSON, SHORT_PERSON } from '../owner/person-name';
import { SPACED } from '../structure/attributes';
import { readNumeral } from '../text/numerals';
import { pairsOf } from '../text/pairs';
import { NEAR } from './costs';
import { monthsOf } from './dated';
import { ownersOver } from './owners-over';
import type { Draft } from './draft';

const DUTY = /(?:责任|主责|牵头|负责|主办|承办|实施)(?:部门|单位|人|领导|科室|处室|部室|股室|同志)?:/;

const labelAt = (words: string): number => (words.includes(':') ? words.search(DUTY) : -1);

/** 由生产部牵头,4月组织春游;[由安全部牵头,]9月举办书法展: who opens the next entry is none of this one's. */
const OPENS_NEXT = /[;。] ?(?:由|请)?[\u4e00-\u9fff]{2,14}(?:牵头|负责|主办|承办|组织|落实),$/;

/** Owners in the words of an entry; without any, those at the end of its item or over it: …(责任部门:生产部). */
export function ownersOf(
  text: string,
  drafts: readonly Draft[],
  index: number,
  region: SourceSpan,
  lines: readonly OwnerMention[],
): OwnerMention[] {
  const draft = drafts[index] as Draft;
  const words = text.slice(region.start, region.end).replace(OPENS_NEXT, '');
  const own = [...findOwners(words, region.start), ...lines];
  const principal = own.some(({ owner }) => /lead|resp|host|coop/.test(owner.role));
  if (labelAt(words) >= 0) return own;
  const end = draft.block.end;
  const tail = Math.max(region.end, end - LONGEST_DUTY);
  const over = [{ start: tail, end }, ...draft.block.headings].map((span) => ({ span, at: labelAt(text.slice(span.start, span.end)) }));
  const found = over.find(({ at }) => at >= 0);
  // 由各片分别组织初赛…(责任人:闵某): a label in brackets at the end of the item holds for all of it
  // 二、建功立业工程(责任领导:罗某;责任部室:经济部) holds for all that stands under it, whoever hosts it
  const overAll = found !== undefined && found.span.end !== end;
  if (principal && !overAll && !(found?.span.end === end && /[(。]\s*$/.test(text.slice(found.span.start, found.span.start + found.at))))
    return [...own, ...bodyOver(text, draft).filter((body) => own.every(({ owner }) => owner.name !== body.owner.name))];
  const shared = found ? null : sharedDuty(text, drafts, index);
  const above = found || shared ? [] : dutyBelow(text, drafts, index);
  if (above.length > 0) return [...own, ...above.filter((one) => own.every(({ owner }) => owner.name !== one.owner.name))];
  if (shared) return [...own, ...findOwners(text.slice(shared.start, shared.end), shared.start)];
  if (!found) {
    const last = principal ? [] : behindStop(text, draft.block);
    if (last.length > 0) return [...own, ...last];
    const unit = own.length === 0 && draft.block.marker ? lastUnit(text, draft.block) : null;
    if (unit) return [unit];
    const told = departmentOf(text, draft);
    const department = told.length > 0 || own.length > 0 ? told : ownersOver(text, draft.block);
    return [...own, ...(department.length > 0 ? department : subjectOf(text, drafts, index))];
  }
  const start = found.span.start + found.at;
  return [...own, ...findOwners(text.slice(start, found.span.end), start)];
}

/** 以上由老干部科负责; 均由各小组自行安排; 竞赛由生产部牵头: a last clause of an item that says who does several of its entries. */
const SEVERAL_DUTY =
  /(?:(?:以上|上述|([两三四五])项|各项)(?:活动|工作|任务|赛事|比赛)?(?:均|都)?|(?<=[,。;\n] ?)[均都]|(?<=[。;\n] ?)(?:(?:本次|此次|整个)?(?:竞赛|大赛|比赛|活动))?)由[^,。;:]{2,20}(?:负责|牵头|承办|实施|落实|经办|组织|安排|上门|上报|报送|填报|办理|审核|采购)[^。;]{0,40}/g;

/** …评选;做好总结和资料归档。(陈某、李某): names in brackets behind the last stop of an item hold for all of it. */
function behindStop(text: string, { start, end }: Draft['block']): OwnerMention[] {
  const from = Math.max(start, end - LONGEST_DUTY);
  const bracket = /。 ?[([][^()[\]]{2,40}[)\]]\s*$/.exec(text.slice(from, end));
  return bracket
    ? bracketedOwners(bracket[0]).map((one) => ({ ...one, start: one.start + from + bracket.index, end: one.end + from + bracket.index }))
    : [];
}

/** 以上节日慰问品由综合部采购,财务部审核: a line of its own below several items, which no chapter parts from them. */
const DUTY_BELOW = /\n[ \u3000]*(?:以上|上述)(?:([两三四五六七八])(?:项|个))?([\u4e00-\u9fff]{0,10}?)(?:[均都])?由[^。\n]{4,60}/;
/** How far below an item it may stand, in UTF-16 units. */
const FAR_BELOW = 400;

function dutyBelow(text: string, drafts: readonly Draft[], index: number): OwnerMention[] {
  const { block, title } = drafts[index] as Draft;
  const below = text.slice(block.end, block.end + FAR_BELOW);
  if (!/以上|上述/.test(below)) return [];
  const found = DUTY_BELOW.exec(below);
  if (!found || /\n[ \u3000]*[一二三四五六七八九十]{1,3}、/.test(below.slice(0, found.index))) return [];
  // 以上两项由…: the last two; 以上慰问品由…: those that are such
  const most = found[1] === undefined ? Infinity : (readNumeral(found[1]) ?? 0);
  const between = drafts
    .slice(index + 1, index + 1 + NEAR)
    .filter((one) => one.start > block.end && one.end <= block.end + found.index).length;
  const things = pairsOf((found[2] ?? '').replace(/(?:各项|全部|所有|活动|工作|任务|事项|节日)/g, ''));
  const over = block.headings[block.headings.length - 1]?.text ?? '';
  if (between >= most || (things.length > 0 && !things.some((pair) => title.includes(pair) || over.includes(pair)))) return [];
  return findOwners(found[0], block.end + found.index);
}

function sharedDuty(text: string, drafts: readonly Draft[], index: number): SourceSpan | null {
  const { block, end } = drafts[index] as Draft;
  const rest = text.slice(end, block.end);
  if (!rest.includes('由')) return null;
  for (const found of rest.matchAll(SEVERAL_DUTY)) {
    const start = end + found.index;
    const most = found[1] === undefined ? Infinity : (readNumeral(found[1]) ?? Infinity);
    const between = drafts.slice(index + 1, index + NEAR).filter((one) => one.block === block && one.end <= start).length;
    if (between < most) return { start, end: start + found[0].length };
  }
  return null;
}

const RUNS = /^\d{1,2}月[^,。;]{0,6}(?:组织|举办|开展|召开|举行)/;

/** 各单位开展岗位练兵,组织选手培训: whoever does the first act of a sentence does what is told after it. */
function subjectOf(text: string, drafts: readonly Draft[], index: number): OwnerMention[] {
  const draft = drafts[index] as Draft;
  const first = drafts.slice(Math.max(0, index - NEAR), index).find((one) => one.sentence.start === draft.sentence.start);
  const named = first?.titleSpan;
  if (!first || !named) return [];
  // 女工委3月举办讲座,10月组织筛查: right behind, whatever the month
  const right = text.slice(drafts[index - 1]?.end ?? 0, draft.start) === ',' && RUNS.test(text.slice(draft.start, draft.end));
  if (!right && monthsOf(first.time) !== monthsOf(draft.time)) return [];
  // 各分会报送总结,集团工会完成决算: somebody else
  const between = text.slice(drafts[index - 1]?.end ?? first.end, draft.titleSpan?.start ?? draft.start);
  if (/[会部科处室组局办社]|各|请/.test(between)) return [];
  return findOwners(text.slice(first.sentence.start, first.end), first.sentence.start).filter(
    ({ owner, end }) => end <= named.start && /lead|resp|unit/.test(owner.role),
  );
}

/** What the person in brackets behind a body is to it. */
const HEAD = '(?:主任|部长|组长|科长|处长|主席|经理|书记|委员|会长|社长|队长|团长|负责人|责任人|召集人)';

/** 三、文体部(部长:尹某), 书画协会(会长 尹某):5月采风: a plan by departments; the heading names who does all that stands under it. */
const DEPARTMENT = new RegExp(
  `^([\\u4e00-\\u9fff]{2,10}(?:部|科|室|处|组|办|委|委员会|工会|协会|俱乐部|社团?|[^排]队|合唱团|艺术团|委员|小组))\\((?:${HEAD} ?[: ] ?([\\u4e00-\\u9fff]{2,4}?)兼?|(${PERSON}|${SHORT_PERSON}))\\):?`,
);

/** 1、机电分工会:4月组织技能赛 · 太极拳协会——每周训练: a plan by bodies; what stands before the colon does all of the item. */
const BODY =
  /^([\u4e00-\u9fff]{2,12}(?:分工会|分会|协会|合唱团|艺术团|俱乐部|社团|工会小组|支部|女工委|工会)|合唱团|艺术团|舞蹈队|[\u4e00-\u9fff]{2,12}(?:委员会|办公室|[部科处])(?=:))(?:$|[:]|-{1,3}|—+)/;

/** (一)球类组(乒乓球、羽毛球)。组长:陆某。…: who leads a circle answers for all that is told of it. */
const HEAD_FIRST = new RegExp(
  `^[\\u4e00-\\u9fff]{1,10}(?:[组队团社班]|协会|俱乐部)(?:\\([^()]{1,20}\\))?[。,;:] ?${HEAD} ?: ?([\\u4e00-\\u9fff]{2,3})(?=[。,;])`,
);

function bodyOver(text: string, { block, sentence }: Draft): OwnerMention[] {
  const heading = block.headings[block.headings.length - 1];
  const places = [sentence.start, block.start, ...(heading && heading.time === null ? [heading.start] : [])];
  for (const start of places) {
    const end = start >= block.start ? block.end : (heading?.end ?? start);
    const name = BODY.exec(text.slice(start, Math.min(end + 1, start + 20)))?.[1];
    // 女工协会 alone on a line, 我会 and 全体 name no part of the union
    if (name !== undefined && (start !== block.start || name.length < end - start) && !/^(?:全体|各|我|本)/.test(name))
      return [{ owner: { name, role: 'resp' }, start, end: start + name.length }];
  }
  return [];
}

function departmentOf(text: string, draft: Draft): OwnerMention[] {
  const { block } = draft;
  const body = bodyOver(text, draft);
  if (body.length > 0) return body;
  const opening = block.lead?.start ?? block.start;
  const head = text.slice(opening, block.end).slice(0, 60);
  const named = HEAD_FIRST.exec(head)?.[1];
  if (named !== undefined && draft.start > opening) {
    const start = opening + head.indexOf(named, head.indexOf(':'));
    return [{ owner: { name: named, role: 'resp' }, start, end: start + named.length }];
  }
  for (const { start: from, end } of [block, ...[...block.headings].reverse()]) {
    const found = DEPARTMENT.exec(text.slice(from, Math.min(end, from + 40)));
    // the heading says no more, the item goes on behind a colon
    if (!found || (from === block.start ? !found[0].endsWith(':') : found[0].length < end - from)) continue;
    // 文体委员(汤某): a post and who has it
    const names = [...(/委员$/.test(found[1] ?? '') ? [] : [found[1] ?? '']), found[2] ?? found[3] ?? ''];
    return names.map((name) => {
      const start = from + found[0].lastIndexOf(name);
      return { owner: { name, role: 'resp' }, start, end: start + name.length };
    });
  }
  return [];
}

/** 责任人:陈某,配合:各车间分会 at the end of an item is no longer than this. */
const LONGEST_DUTY = 60;

/** 车辆联系:胡某 · 摄影及报道:信息组: any part of an event and who does it. */
const PART_OF_EVENT = /^ ?([\u4e00-\u9fff及与、]{2,8}):([\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8}){0,3})(?:\([^()]*\))?$/;

function whoDoes(line: string, offset: number): OwnerMention[] {
  const [, part = '', names] = PART_OF_EVENT.exec(line) ?? [];
  if (names === undefined || /地点|路线|时间|联系人|电话/.test(part)) return [];
  const at = line.indexOf(names, part.length);
  return names.split('、').map((name) => {
    const start = offset + at + names.indexOf(name);
    return { owner: { name, role: /^总/.test(part) ? 'lead' : 'assist' }, start, end: start + name.length };
  });
}

const SEVERAL_PERSONS = new RegExp(`^${PERSON}(?:、${PERSON})+$`);
const TWO_BODIES =
  /^[\u4e00-\u9fff]{2,16}(?:院|校|局|厂|公司|工会|委员会|中心|协会)(?: +[\u4e00-\u9fff]{2,16}(?:院|校|局|厂|公司|工会|委员会|中心|协会|部|科|处)){1,3}$/;

/** A line without a label is the signature of the body that gives notice. */
export function ownersOfLine(line: string, offset: number): OwnerMention[] {
  const spaced = SPACED.exec(line);
  if (spaced) return findOwners(`${' '.repeat(spaced[0].length - 2)}${spaced[1]}${spaced[2]}${line.slice(spaced[0].length)}`, offset);
  // 县中心卫生院 卫生院工会: two bodies in a line
  const bodies = TWO_BODIES.test(line) ? [...line.matchAll(/\S+/g)] : [];
  if (bodies.length > 0)
    return bodies.map(({ 0: name, index }) => {
      const start = offset + index;
      return { owner: { name, role: 'host' }, start, end: start + name.length };
    });
  const found = findOwners(line, offset);
  if (found.length > 0) return found;
  if (line.includes(':') || line.length > 24) return whoDoes(line, offset);
  // 活动负责人, and below it the names
  if (SEVERAL_PERSONS.test(line))
    return [...line.matchAll(/[^、]+/g)].map(({ 0: name, index }) => {
      const start = offset + index;
      return { owner: { name, role: 'resp' }, start, end: start + name.length };
    });
  return [{ owner: { name: line.trim(), role: 'host' }, start: offset, end: offset + line.length }];
}
