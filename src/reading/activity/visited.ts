import type { SourceSpan } from '../../plan/span';
import { NO_TIME } from '../../plan/time';
import type { Block, Heading } from '../structure/block';
import { isDated } from './dated';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { groupOf } from './group';
import { findTimes } from '../time/find-time';
import type { TimeContext, TimeMention } from '../time/mention';
import { resolveTime } from '../time/resolve-time';
import { plainDraft } from './plain-draft';

/** 一、慰问对象与标准, 慰问范围和标准, 慰问内容: what stands under it says whom to visit. */
const WHOM =
  /(?:慰问|送温暖|送清凉|走访)(?:的)?(?:对象|范围|标准|内容|(?:费用|经费)(?:预算|测算)?$)|(?:对象|范围)(?:及|和|与|、)?(?:慰问)?标准/;
/** 建档困难职工: …, (三)劳模先进。走访市级以上劳模5名 */
const LABEL =
  /^((?!参加)[\u4e00-\u9fff、“”"()]{2,18}?(?:职工|员工|工人|人员|遗属|劳模|劳动模范|先进|家庭|会员|群体|干部|党员|教师|军属|子女|代表|学生))(?=[:。,]|共?\d+(?:余)?[人名户位]|(?:每[人户名位]|人均)[^,。;]{0,8}\d)/;

/** 1.春节:每人600元, under 节日慰问; (2)生育:600元, under 会员个人慰问. */
const OCCASION = /^([“"]?[\u4e00-\u9fff]{2,10}[”"]?[\u4e00-\u9fff]{0,3}?)(?:合并发放)?[:,](?=[^。;]{0,14}\d)/;
const OCCASIONS_OF_ONE = '结婚|生育|婚育|分娩|生病|患病|住院|生病住院|生日|退休|退休离岗|离岗|去世|病故|直系亲属[^:、]{0,6}|丧葬|家庭变故';
const TRIGGER = new RegExp(`^(?:会员|职工|本人|教职工)?(?:登记)?(?:${OCCASIONS_OF_ONE})(?:[、和及](?:${OCCASIONS_OF_ONE}))*$`);

const WHENEVER = { ...NO_TIME, recurrence: { freq: 'on-event' as const, times: null, raw: null } };

/** An item of a list of visits that names no more than the day or what happens. */
function occasioned(text: string, block: Block, drafts: readonly Draft[], context: TimeContext): Draft[] | null {
  // 节日慰问, and below it …安排如下:
  const over = block.headings.filter(({ text: words }) => !words.endsWith('如下'));
  const heading = over[over.length - 1];
  const above = over[over.length - 2];
  if (heading?.time && above && /(?:慰问|福利)$/.test(above.text)) return underFeasts(text, block, heading, context);
  const words = text.slice(block.start, Math.min(block.end, block.start + 40));
  // 1.生日慰问:会员生日当月领取200元的蛋糕券
  const given = block.marker === null || drafts.length > 1 ? undefined : /^(?:会员|职工)?([\u4e00-\u9fff]{2,4})慰问(?=:)/.exec(words);
  if (given && TRIGGER.test(given[1] ?? '') && /\d元/.test(text.slice(block.start, block.end))) {
    const titleSpan = { start: block.start, end: block.start + given[0].length };
    return [{ ...plainDraft(text, block, block), title: given[0], titleSpan, certainty: 3, time: WHENEVER }];
  }
  if (block.marker === null || !heading || !/慰问$/.test(heading.text)) return null;
  const label = /^([^:,]{2,14}):/.exec(words)?.[1] ?? OCCASION.exec(words)?.[1];
  if (label === undefined) return null;
  const span: SourceSpan = { start: block.start, end: block.end };
  const one = { ...plainDraft(text, span, block), title: `${label}慰问`, titleSpan: null, certainty: 3 as const };
  if (TRIGGER.test(label)) return [{ ...one, time: WHENEVER }];
  if (!OCCASION.test(words)) return null;
  const feasts = findTimes(label, context, block.start).filter((time) => time.kind === 'festival');
  const last = feasts[feasts.length - 1];
  if (!last || last.end - block.start < label.length - 1) return null;
  const all = findTimes(text.slice(block.start, block.end), context, block.start);
  return [{ ...one, time: resolveTime(text.slice(block.start, block.end), block.start, all, null, context).time }];
}

/** 一、节日慰问, (三)五一、国庆节:每人各200元: a feast for a label, over what everybody gets; two when each has its own. */
function underFeasts(text: string, block: Block, heading: Heading, context: TimeContext): Draft[] | null {
  const feasts = findTimes(heading.text, context, heading.start).filter(({ kind }) => kind === 'festival');
  const named = feasts.reduce((sum, { start, end }) => sum + end - start, 0);
  const words = text.slice(block.start, block.end);
  if (feasts.length === 0 || heading.text.length - named > 2 + feasts.length || !/\d元|\d万元/.test(words)) return null;
  const days = findTimes(words, context, block.start);
  const draft = (own: readonly TimeMention[], title: string): Draft => ({
    ...plainDraft(text, { start: heading.start, end: block.end }, block),
    title: `${title.replace(/劳动节$|(?<=[午秋阳庆])节$/, '')}慰问品`,
    titleSpan: null,
    time: resolveTime(words, block.start, [...own, ...days], null, context).time,
    certainty: 3,
    group: feasts.length > 1 ? heading.start : null,
  });
  if (feasts.length > 1 && /各/.test(words)) return feasts.map((one) => draft([one], text.slice(one.start, one.end)));
  return [{ ...draft(feasts, heading.text), group: null }];
}

/** 一、慰问对象 and 二、慰问标准, each with the same items: one visit each, told in two places. */
export function visitsOnce(drafts: readonly Draft[]): Draft[] {
  const first = new Map<string, Draft>();
  const again = new Map<Draft, Draft[]>();
  const kept = drafts.filter((draft) => {
    if (draft.certainty !== 3 || !isListed(draft)) return true;
    const key = `${draft.block.section}/${draft.title}`;
    const before = first.get(key);
    if (!before) first.set(key, draft);
    else again.set(before, [...(again.get(before) ?? []), draft]);
    return !before;
  });
  return kept.map((draft) => {
    const told = again.get(draft) ?? [];
    return told.length === 0 ? draft : { ...draft, extras: [...draft.extras, ...told.map((span) => ({ kind: 'money' as const, span }))] };
  });
}

/** Whether an entry is an item of a list of those to be visited. */
export function isListed({ block }: Draft): boolean {
  return block.headings.some(({ text }) => WHOM.test(text) || /(?:节日|个人|会员|职工|日常)慰问$/.test(text));
}

/**
 * An item of a list of those to be visited is a visit, although no verb says so: 2.工亡职工遗属:11户,每户1500元. Null when the list is no
 * such list, the item names no people, or its own words name another event (…组织新春茶话会).
 */
export function visited(text: string, block: Block, drafts: readonly Draft[], context: TimeContext): Draft[] | null {
  const occasion = occasioned(text, block, drafts, context);
  if (occasion) return occasion;
  const heading = block.headings[block.headings.length - 1];
  const above = block.lead ? block.headings[block.headings.length - 2] : heading;
  if (block.marker === null || !above || !WHOM.test(above.text)) return null;
  const start = block.lead?.start ?? block.start;
  const label = LABEL.exec(text.slice(start, Math.min(block.end, start + 24)))?.[1];
  if (label === undefined || drafts.some((one) => eventHead(one.title) !== null && groupOf(one.title) !== 'care')) return null;
  const span: SourceSpan = { start, end: block.end };
  const dated = drafts.find((one) => isDated(one.time));
  const visits = /慰问|走访|看望|补助|资助|助学/.test(label);
  const own = {
    ...plainDraft(text, span, { ...block, lead: null }),
    time: dated?.time ?? block.inherited ?? plainDraft(text, span, block).time,
  };
  const titleSpan = { start, end: start + label.length };
  return [{ ...own, title: visits ? label : `慰问${label}`, titleSpan: visits ? titleSpan : null, certainty: 3 }];
}
