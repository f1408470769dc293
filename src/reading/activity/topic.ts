import type { TimeMention } from '../time/mention';
import { eventHead, type EventHead } from './event-head';

/** 由安全部组织 · 与医院工会合办 · 全年分5批安排 · 实行一事一议: by whom or how what is named before them is done. */
const BEHIND =
  /(?:由[^,由]{2,16}(?:组织|安排|实施|办理|[主承协]办)|(?:与|和|同)[^,]{2,16}(?:合办|联办|(?:联合|共同|一起|合作)(?:举办|开展|组织|举行)?)|(?:全年)?(?:共)?(?:分)?[一二两三四五六\d]{1,4}批(?:次)?(?:安排|组织|进行)?|(?:全年|每年|每学期)(?:计划|拟)?(?:安排|组织|举办|开展)[一二两三四五六\d]{1,4}[次场期批]|实行[\u4e00-\u9fff]{2,6})$/;

/** 初赛由各车队于8月20日前自行组织: a round of a contest, whose time stands among those who run it. */
const ROUND =
  /^((?:网络|线上|现场)?(?:[初复预决]|半决|总决)赛)(?:(?:拟?[于在])?\d{1,2}月[^,由]{0,4})?由[^,由]{2,30}(?:组织|举办|承办|举行|进行)$/;

/** A name that opens its clause, and how long it is: 职业健康体检9月份由安全部组织. Null when the clause opens with anything else. */
export function topicOf(text: string, times: readonly TimeMention[], offset: number): { to: number; head: EventHead } | null {
  const round = times.length > 0 ? ROUND.exec(text)?.[1] : undefined;
  if (round !== undefined) return { to: round.length, head: { word: round, strength: 'occasion', at: 0, end: round.length } };
  const behind = BEHIND.exec(text)?.index ?? 0;
  if (behind < 4) return null;
  const time = times.find((one) => one.end - offset === behind && one.start - offset >= 4);
  const to = time === undefined ? behind : time.start - offset;
  const head = eventHead(text.slice(0, to));
  if (head?.strength === 'occasion' && head.at + head.word.length >= 4) return { to, head };
  const name = text.slice(0, to);
  const aid = /(?:救助|补助|互助|保险|助学)$/.exec(name);
  return aid ? { to, head: { word: aid[0], strength: 'occasion', at: aid.index, end: to } } : null;
}
