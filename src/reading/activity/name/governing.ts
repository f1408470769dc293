import type { Heading } from '../../structure/block';
import { eventHead } from '../event-head';

const TIME_WORDS =
  /(?:每(?:周|月|季度?|学期|半年|年)(?:[一二三四五六日天末])?(?:、[一二三四五六日])?(?:上午|下午|晚上?|中午|傍晚|下班后)?|[上下]半年|定期|不定期|经常|日常|全年|\d{1,2}(?:-\d{1,2})?月份?|每天|利用[^,]{2,8})+(?:各|要|分别|至少|固定)?$/;
const BODY = /(?:^|[,。;:、])((?:[^,。;:]{0,16}?)(?:兴趣小组|文体小组|小组|协会|俱乐部|社团|兴趣班|合唱团|舞蹈队|文体队|艺术团))$/;

/** 羽毛球、乒乓球兴趣小组每周三[开展活动]: the body that does it; null when none is named. */
export function bodyBefore(before: string): string | null {
  const rest = before
    .replace(/[,、 ]+$/, '')
    .replace(TIME_WORDS, '')
    .replace(/[,、 ]+$/, '');
  const name = BODY.exec(rest)?.[1] ?? /([^,。;:]{2,20}(?:小组|协会|俱乐部|社团))$/.exec(rest)?.[1];
  return name === undefined || name.length < 3 || /^(?:组织|要求|指导|支持|鼓励|加强)/.test(name)
    ? null
    : name.replace(/^(?:由|各位|成立|组建|建立)+/, '').replace(/[两三四五六七八\d]+个(?=[\u4e00-\u9fff]{2,}$)/, '');
}

/** The name of an act that says nothing alone, by the entry before it in the sentence or by the nearest heading. */
export function governingName(noun: string, before: string | null, headings: readonly Heading[]): string | null {
  if (before !== null && /^[初复预决]赛$/.test(noun) && /(?:赛|比武)$/.test(before)) return `${before}${noun}`;
  const topic = before === null ? null : topicOf(before);
  if (topic !== null) return joined(topic, noun);
  const heading = headings[headings.length - 1];
  if (heading === undefined || heading.scope !== 'plain' || heading.text.length > 32) return null;
  const name = heading.text.replace(/^(?:[\d一二三四五六七八九十]+[、.]|[((][^))]{1,3}[))])+ */, '').replace(/[。:：,，;；]+$/, '');
  const stripped = name.replace(
    /^(?:积极|认真|大力|广泛|深入|扎实|继续)*(?:组织开展|组织|开展|举办|举行|召开|做好|实施|抓好|搞好)(?:好)?/,
    '',
  );
  // 书法小组, and below it 每月练习一次
  if (/^[\u4e00-\u9fff、]{2,10}(?:小组|协会|俱乐部|社团|舞蹈队|合唱团)$/.test(stripped) && /^(?:活动|训练|练习|排练|比赛)$/.test(noun))
    return `${stripped}${noun}`;
  return eventHead(stripped) === null || stripped.length < 4 || GENERIC.test(stripped) || /[,，]/.test(stripped)
    ? null
    : joined(stripped, noun);
}

/** Names of chapters. */
const GENERIC =
  /^(?:职工|员工|会员|教职工)?(?:文体|文化|体育|文化体育|宣传|学习|主要|重点|日常|教育|各类|业务)+(?:活动|工作|培训|学习)?$|安排$|^(?:关心|丰富|加强|提升|强化)/;

/** What an entry is about: 合理化建议征集 → 合理化建议. */
function topicOf(title: string): string | null {
  const bare = title
    .replace(/^(?:征集|开展|组织|举办|收集)/, '')
    .replace(/(?:征集|报名|申报|推荐|动员|启动|宣传|部署|开班)(?:活动|工作|会)?$/, '');
  return bare !== title && bare.length >= 3 && !/[,，]/.test(bare) ? bare : null;
}

/** 劳动竞赛 and 竞赛 are one; 技能比武 and 总结 are put side by side. */
function joined(name: string, noun: string): string {
  const bare = name.replace(/(?:活动|工作)$/, '');
  if (noun === '活动') return name;
  return name.endsWith(noun) || bare.endsWith(noun) ? name : `${bare}${noun}`;
}
