/** What a heading says about everything under it. */
export type Scope = 'aim' | 'measures' | 'steps' | 'report' | 'future' | 'notes' | 'plain';

const SCOPES: readonly (readonly [RegExp, Scope])[] = [
  [
    /(?:下半年|下一步|下一阶段|今后|明年|来年|后期|下步).{0,8}(?:工作|计划|打算|重点|安排|思路)|工作打算|(?:20\d\d|20[xX]{2}|新的一|明|来)年(?:度)?.{0,8}(?:思路|打算|计划|安排|要点|重点)/,
    'future',
  ],
  [
    /(?:工作|活动)?(?:回顾|成效|成绩|完成情况|开展情况|总结$)|(?:过去一年|上半年|半年来|一年来).{0,8}(?:工作|总结|情况)|存在(?:的)?(?:问题|不足)|主要做法/,
    'report',
  ],
  [
    /指导思想|工作目标|总体(?:要求|目标|思路|任务)|目标(?:要求|任务)|基本原则|工作思路|总体思路|主要目标|活动目的|活动意义|活动宗旨|目的意义|背景/,
    'aim',
  ],
  [/步骤|时间安排|进度|时序|活动安排|日程安排|工作安排|活动计划|行事历|工作日程|主要活动|具体安排|月度安排|逐月/, 'steps'],
  [
    /(?:工作|保障|落实|具体|实施|组织|主要)?(?:举措|措施|保障)|工作要求|有关要求|具体要求|几点要求|组织领导|(?:评估|考核|监督)机制|工作评估|工作展望/,
    'measures',
  ],
  [
    /^(?:经费|预算|年度)?收入(?:预算|情况|安排|来源|部分)?$|奖励(?:办法|设置|方式)|奖项|参赛办法|比赛办法|竞赛规则|评分|(?:比赛|竞赛)项目|项目设置|议程|程序|流程|会序|行程|注意事项|说明|备注|温馨提示|其他事项|后续通知|未尽事宜|联系(?:人|方式)/,
    'notes',
  ],
];

/** The scope a heading opens; `plain` when it opens none. */
export function scopeOf(heading: string): Scope {
  const text = heading.replace(/[\s:。]/g, '');
  if (text.length > 24) return 'plain';
  return SCOPES.find(([pattern]) => pattern.test(text))?.[1] ?? 'plain';
}

/** Labels that open a block although they carry no number: 工作步骤:, 具体措施: */
export const LABEL =
  /^(?:工作|活动|计划|任务|实施|具体|主要|保障|组织|时间|方法|推进|重点|长期|常年|日常|经常性|其他|月度|季度|年度|下半年|上半年|学期|近期){0,3}(?:步骤|举措|措施|目标|安排|要求|计划|任务|内容|进度|重点|打算|形式|工作|日程|思路|项目|分工|事项)$/;
