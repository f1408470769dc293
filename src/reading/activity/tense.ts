/** Words that put a clause into the past; 为了, 除了, 了解 and 罢了 do not. */
const DONE = /[\u4e00-\u9fff]了(?!解|如|然|却|结|望)(?<!为了|除了|罢了|不了|得了|少不了|为实现了)/;
const PAST =
  /已(?!婚|建|退|故|录|有|享|[\u4e00-\u9fff]{2,3}的)|业已|曾(?!经)|曾经|去年|过去(?:的)?一年|共[收征募][集到]|获得?了?[^,。]{0,12}(?:奖(?!金|励|品|作|选|者|人|单位|职工|教师|教工|员工|代表|集体|情况|事迹|队|团队|名单|的|项|班)|称号|荣誉)|取得了|圆满完成|(?<!每)(?:一年来|半年来)|近年来|近[一两二三四五]年(?:来|间|,|(?:共|已|累计|筹|投|开[展办]|举办|获)|$)|荣获|受到(?:了)?[^,]{0,10}好评|累计|得到了/;
/** 将 before a verb or an adverb; 将茶叶发到… is no future. */
const WILL =
  /将(?=会|于|在|要|继续|进一步|努力|以|积极|重点|着力|全力|组织|开展|举办|召开|举行|进行|根据|按照|结合|充分|大力|不断|认真|着重|加强|争创|和|与|利用|邀请|对|发放|陆续|分|同|适时|面向|推出|启动|安排|评选|表彰|更)/;
const FUTURE =
  /(?:^|[,;。“我们会])(?:拟|打算|计划)(?=[\u4e00-\u9fff])|下半年|下一步|下一阶段|今后|明年(?!前)|即将|也将|还将|将于|将要|力争|另行通知/;

export type Tense = 'past' | 'future' | 'open';

/** How past and future run through a section. */
export interface TenseState {
  report: boolean;
  current: Tense;
  /** A sentence of the block opened in a year gone by (回顾2026年,…), and nothing since has named the plan's. */
  back: boolean;
}

/** 采摘活动(去年支出3800元): what was last year is told beside what is planned. */
const LAST_YEAR = /\((?:去年|上年|往年)[^()]*\)/g;

/** Tense of one clause by its own words. */
export function tenseOf(words: string): Tense {
  const clause = words.includes('年') ? words.replace(LAST_YEAR, '').replace(/^原定[于在]?(?:去年|上年)/, '') : words;
  const will = WILL.test(clause);
  if (!will && (DONE.test(clause) || PAST.test(clause))) return 'past';
  return will || FUTURE.test(clause) ? 'future' : 'open';
}

/** Whether running text is mostly a report: past markers in a good part of its sentences. */
export function isReport(sentences: readonly string[]): boolean {
  const past = sentences.filter((sentence) => DONE.test(sentence) || /已(?!婚|建|退)|共收到|获[^,]{0,6}奖/.test(sentence)).length;
  return past >= 4 && past / Math.max(1, sentences.length) >= 0.22;
}
