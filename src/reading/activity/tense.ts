/** Words that put a clause into the past; 为了, 除了, 了解 and 罢了 do not. */
const DONE = /[\u4e00-\u9fff]了(?!解|如|然|却|结|望)(?<!为了|除了|罢了|不了|得了|少不了|为实现了)/;
const PAST =
  /已(?!婚|建|退|故|录|有|享)|业已|曾(?!经)|曾经|去年|过去(?:的)?一年|上一?年度?(?![“”\u4e00-\u9fff]{0,10}(?:先进|评选|竞赛|总结))|共收到|获得?了?[^,。]{0,12}(?:奖|称号|荣誉)|取得了|圆满完成|一年来|半年来|近年来|荣获|受到(?:了)?[^,]{0,10}好评|累计|得到了/;
const FUTURE =
  /(?:^|[^即必行])(?:将(?!会员证|军|.{0,12}(?:报送|上报|报|交|作为|纳入|列入|结合|刊登|其))|拟|计划(?!生育)|打算|准备(?!工作|充分))(?=[\u4e00-\u9fff“《])|下半年|下一步|下一阶段|今后|明年|即将|也将|还将|将于|将要|力争|争取|年底前?[,,]|另行通知/;

export type Tense = 'past' | 'future' | 'open';

/** Tense of one clause by its own words. */
export function tenseOf(clause: string): Tense {
  if (FUTURE.test(clause)) return 'future';
  return DONE.test(clause) || PAST.test(clause) ? 'past' : 'open';
}

/** Whether running text is mostly a report: past markers in a good part of its sentences. */
export function isReport(sentences: readonly string[]): boolean {
  const past = sentences.filter((sentence) => DONE.test(sentence) || /已(?!婚|建|退)|共收到|获[^,]{0,6}奖/.test(sentence)).length;
  return past >= 4 && past / Math.max(1, sentences.length) >= 0.22;
}
