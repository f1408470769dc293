import type { SourceSpan } from '../../plan/span';
import { readAttribute } from '../structure/attributes';
import type { TimeContext } from '../time/mention';
import { timeOfLine, withLine } from './attach';
import { DUTY_LAST } from './clause';
import { isDetail } from './detail';
import { isDated } from './dated';
import { isDuty } from './duty';
import type { Draft } from './draft';
import { eventHead } from './event-head';
import { groupOf } from './group';
import { findTimes } from '../time/find-time';
import { topicOf } from './topic';

/** 举办演讲比赛。责任单位:宣传部。时间:10月: a sentence behind a label says something of the entry before, and is none. */
export function tellsOfLast(text: string, drafts: Draft[], sentence: SourceSpan, context: TimeContext): boolean {
  const words = text.slice(sentence.start, sentence.end);
  const label = readAttribute(words);
  // …暑期托管班。聘请大学生担任辅导员,每人2000元
  const first = words.split(',')[0] ?? '';
  if (
    /^(?:聘请|外聘|邀请|特邀)/.test(words) &&
    eventHead(first) === null &&
    !/每[周月季天年]|坐[班诊堂]|(?:律师|顾问)\d|(?:开展|举办|进行)[^,]{2,}\d+(?:场次?|次|期|讲)$/.test(first)
  )
    return true;
  // …大学生5人,每人4000元;高中生3人,每人2000元
  if (/^(?:高中|大学|本科|专科|大专|中专|研究生|初中|小学)[^,]{0,6}(?:每人|\d+[名人]|生|的)/.test(words) && /元/.test(words)) return true;
  // …慰问困难职工11户,每户1500元;老同志26人,每人500元
  const also = /^([\u4e00-\u9fff]{2,8})\d+[人名户位],(?:每[人名户位]|各)[^,]{0,4}\d[\d.]*元$/.exec(words)?.[1];
  if (also !== undefined && drafts[drafts.length - 1]?.title.includes(also)) return true;
  // …摄影展。评选优秀作品20幅,每幅奖励100元
  if (/^(?:评选|评出)优秀(?:作品|个人|选手)[^,]{0,2}\d+[名个件篇幅人]/.test(words)) return true;
  if (label === null) {
    const parts = words.replace(DUTY_LAST, '').split(',');
    const says = (part: string): boolean =>
      (isDetail(part) && !part.includes(':')) || readAttribute(part)?.kind === 'owner' || isDuty(part);
    return parts.every(says) && topicOf(first, findTimes(first, context, 0), 0) === null;
  }
  if (label.kind === 'event') return false;
  const time = label.kind === 'time' ? timeOfLine(text, sentence, context) : null;
  if (time) drafts.forEach((draft, at) => (drafts[at] = withLine(draft, 'time', sentence, time)));
  return true;
}

/** (二)强化权益维护: what is wished of a chapter. */
const WISH = /^(?:强化|加强|深化|提升|推进|完善|健全|夯实|丰富|突出|聚焦|做实|做优)/;

/** 2.乒乓球双打赛。5月至6月利用工余时间进行: the sentence over it names what the body only dates. */
export function namedByLead(text: string, lead: SourceSpan, draft: Draft): Draft | null {
  const name = text.slice(lead.start, lead.end);
  const head = eventHead(name);
  const says = head?.strength === 'occasion' || (head !== null && HELD.test(draft.title));
  // (四)温馨行动。为职工购置洗衣机5台(4月): the chapter, and not what is done
  if (!says || WISH.test(name) || /^[\u4e00-\u9fff]{2}(?:行动|工程)$/.test(name) || eventHead(draft.title) !== null || name.length > 20)
    return null;
  const verb = /^(?:组织开展|组织|开展|举办|举行|召开|做好)(?=.{3})/.exec(name)?.[0].length ?? 0;
  const titleSpan = { start: lead.start + verb, end: lead.end };
  return {
    ...draft,
    title: name.slice(verb),
    titleSpan,
    start: lead.start,
    certainty: 3,
    sentence: { ...draft.sentence, start: lead.start },
  };
}

/** …大会。会后举行座谈会: another event, on the day of the one before. */
export const SAME_DAY = /^(?:借此机会|会后|赛后|同日|当[日天](?!津)|会上|会议?期间)/;

/** (下午)2:30在五楼会议室进行, 组织一次: where and how often, and no name. */
const HELD =
  /^(?:[上下]午|晚上?)?(?:\d{1,2}[:点]\d{0,2}分?)?(?:在[^,]{2,16}(?:进行|举行|举办|召开|开展|开赛|开班|开幕|展出)|(?:组织|举行|开展|进行)[一两二三四]次)$/;

/** 1、开展“迎新春”慰问活动。1月底前完成,慰问困难职工12人: one entry, named by the sentence over it and told out by what follows. */
export function toldOut(text: string, heads: readonly Draft[], body: readonly Draft[]): Draft | null {
  const [head] = heads;
  const [own] = body;
  if (!head || !own || heads.length > 1 || body.length > 1 || head.sentence.start === own.sentence.start) return null;
  // 夏送清凉。六至八月,…: a season in the name says less than the body
  const bare = head.sentence.end - head.sentence.start <= head.title.length + 1 && isDated(own.time);
  if (WISH.test(head.title)) return null;
  if (head.kind !== own.kind || (/inline|frequency/.test(head.time.origin) && !bare)) return null;
  if (
    text.slice(head.sentence.end, own.sentence.start).includes(';') ||
    SAME_DAY.test(text.slice(own.sentence.start, own.sentence.start + 5))
  )
    return null;
  if (/\d\D{0,2}元/.test(text.slice(head.sentence.start, head.sentence.end))) return null;
  if (/[”"》]/.test(own.title) || (!HELD.test(own.title) && groupOf(own.title) !== groupOf(head.title))) return null;
  // 召开组长例会,商讨工作。…,召开教代会: two meetings
  const meeting = eventHead(own.title)?.word ?? '';
  if (meeting.length > 2 && /[代例]会$/.test(meeting) && !head.title.includes(meeting)) return null;
  const { title, titleSpan, start } = head;
  const time = isDated(own.time) ? { ...own.time, festivals: [...new Set([...head.time.festivals, ...own.time.festivals])] } : head.time;
  return { ...own, title, titleSpan, start, time, certainty: 3, sentence: { start: head.sentence.start, end: own.sentence.end } };
}
