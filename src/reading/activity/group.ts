import { eventHead } from './event-head';

/** Coarse kind of an event: members of one phrase are told apart when their kinds differ. */
export type EventGroup =
  | 'sport'
  | 'skill'
  | 'learn'
  | 'care'
  | 'health'
  | 'trip'
  | 'meeting'
  | 'honour'
  | 'publicity'
  | 'survey'
  | 'gift'
  | 'insure'
  | 'legal'
  | 'other';

const GROUPS: readonly (readonly [RegExp, EventGroup])[] = [
  [/互助(?:保障|保险|医疗)|参保|投保/, 'insure'],
  [/法律|普法|维权|合同|协商/, 'legal'],
  [/捐|募|义卖|献血/, 'gift'],
  [/体检|健康检查|筛查|义诊/, 'health'],
  [/技能|技术|岗位|劳动竞赛|业务|练兵|比武|合理化|攻关|革新|立功/, 'skill'],
  [/培训|讲座|讲堂|学习|课|研修|论坛|辅导|教育|读书/, 'learn'],
  [/宣讲|宣传|演讲|征文|展|简报|知识竞赛|答题|诵读/, 'publicity'],
  [/慰问|走访|看望|探望|探视|帮扶|结对|补助|救助|助学|送温暖|送清凉|送饮凉|送凉|福利|慰问品/, 'care'],
  [/调研|调查|摸底|检查|验收|督查|评估|审计|测评|评议/, 'survey'],
  [/评选|评比|评审|表彰|推荐|选树|评先|评优/, 'honour'],
  [/参观|考察|疗|休养|研学|春游|秋游|游览|踏青|郊游/, 'trip'],
  [/赛|运动|健步|登山|联欢|联谊|演出|汇演|晚会|歌|舞|观影|文体|文艺|游园|体育|健身|球|棋|跑|拔河|绳|毽/, 'sport'],
  [/会$|会议|座谈|换届|选举|交流|研讨/, 'meeting'],
];

export function groupOf(phrase: string): EventGroup {
  const head = eventHead(phrase);
  const near = head ? phrase.slice(Math.max(0, head.at - 6), head.end) : phrase;
  return GROUPS.find(([pattern]) => pattern.test(near))?.[1] ?? 'other';
}
