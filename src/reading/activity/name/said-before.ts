import { CONCRETE } from '../../lexicon/concrete';
import { eventHead } from '../event-head';

const COUNTED =
  '(?:一[次场期遍]|(?:不少于|不低于|至少|约)?[\\d一两二三四五六七八九十]{0,4}(?:余|多)?[次场期条篇个份本讲座家处名](?:以上|左右)?)';
/** A deed, a place or an hour, and nothing that says what it is of. */
const NAMELESS = new RegExp(
  `^(?:${[
    `(?:至少|共|再|各)?(?:举办|举行|召开|开展|安排|进行|启动|更新|更换|公布|公开|上报|报送|推送|征集|评审|核查|发放|整理|汇总|印发|评选表彰|评选|宣讲|新建|走访|办|出)(?:不少于|到位|到人|完毕|参保|专场|${COUNTED})+`,
    '(?:每[^,“”]{1,10}|[上下]午|晚上?|下班后)*(?:\\d{1,2}(?:[:点时]\\d{0,2})?)?(?:在|到)[^,“”《》]{2,16}(?:举行|展出|开讲|上课|做操|集体做操|训练|放映|比赛|汇演|排练|展示|接待来访[^,]{0,4})(?:[一两]周|一[次场])?',
    '(?:进行|举行|开展|组织)(?:比赛|竞赛|汇演|评比|评审|表彰|监督|辅导|训练|排练|总结)',
    '由[^,“”]{2,20}(?:发放|接待[^,]{2,6}|上门走访|配送)',
    '(?:[上下]午)?(?:十|\\d{1,2})点(?:做操)?',
    '放学后活动[^,]{0,4}|[上下]午活动|每[周月]活动|(?:坚持)?常年活动',
    '协商并续签|汇总上报[^,]{0,8}|人均补助|给予奖金|发放稿酬',
  ].join('|')})$`,
);
const LEAD =
  /^(?:(?:继续|坚持|积极|认真|大力|广泛|深入|扎实)*(?:组织开展|组织好?|开展|办好|建好用好|用好|建好|设立|开设|开办|组建|推进|落实|做好|举办|编印|建|依托|利用)(?:一[个次场])?)(?=.{3})/;
const ADVERBS = /^(?:(?:广泛)?发动职工提|继续|坚持|积极|认真|大力|广泛|深入|扎实|收集)+(?=.{3})/;
/** A clause, no name. */
const CLAUSE = /召开|推动|前[夕为]|期间|^(?:由|对|为|给|向|在|每|各|请|抓|其中|[一二三四]是)|\d|[的了]$/;
const TAIL =
  /(?:(?:常年|全年|每年)?(?:坚持|征集|开放|开展|进行|举行)|(?:规范化)?建设|工作|制度|实行.*|今年.*|由.*|放在.*|分.{0,6}走|成册|不少于.*|[\d.]+[场次堂期]|在.*|[春夏秋冬]{2}两季.*)$/;
/** What a later deed can be of. */
const THING = /(?:慰问[品金]|建议|提案|档案|公开栏|合同|讲堂|宣讲队|宣讲团|操|公众号|入会|建会|互助|保障|汇编|办法|疗休养|体检|课程?)$/;
const DEED = /(评审|核查|发放|评选表彰|表彰|续签|走访|接待来访|宣讲|征集|新建|更新|更换|公布|上报|推送|印发|汇总)/;

/**
 * 合理化建议常年征集,每季度[评审一次] · 爱心驿站补给。[由社工发放]: the name of a deed that says nothing alone, by what was said before it, nearest last.
 * Null where the title says enough, or nothing before it has a name.
 */
export function namedBefore(title: string, before: readonly string[]): string | null {
  if (!NAMELESS.test(title)) return null;
  for (const clause of before.slice(-2).reverse()) {
    const topic = topicOf(clause);
    if (topic === null) continue;
    const deed = DEED.exec(title)?.[1] ?? '';
    return eventHead(topic)?.strength === 'occasion' && !/(?:评审|表彰|发放)/.test(deed)
      ? topic
      : `${topic}${topic.includes(deed) ? '' : deed}`;
  }
  return null;
}

function topicOf(clause: string): string | null {
  const quoted = /[“《][^”》]{2,20}[”》][\u4e00-\u9fff]{0,10}?(?=$|宣讲队|制度|创建|[,:])/.exec(clause)?.[0];
  if (quoted !== undefined) return quoted;
  let topic = clause.trim().replace(LEAD, '').replace(ADVERBS, '');
  for (let round = 0; round < 2; round += 1) topic = topic.replace(TAIL, '');
  topic = topic.replace(/^[两三四五\d]+个(?=.{3})/, '');
  if (topic.length < 3 || topic.length > 20 || CLAUSE.test(topic)) return null;
  return eventHead(topic)?.strength === 'occasion' || CONCRETE.test(topic) || THING.test(topic) ? topic : null;
}
