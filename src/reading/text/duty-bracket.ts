/**
 * What a bracket behind an entry says of who does it and by when, as a source for a pattern: 责任部门:宣教委;时间:10月 ·
 * 8月底前,责任部门:工会 · 安环部牵头,各分会配合. Text is normalised.
 */
export const DUTY_IN_BRACKETS =
  '(?:[^():\\n]{1,16}[,;] ?)?(?:责任|牵头|负责|承办|主办|完成|实施|经办|配合|协办|时间)[\\u4e00-\\u9fff]{0,4}:[^()\\n]{1,80}|[^()\\n]{2,30}(?:牵头|负责|主办|承办)(?:[,;][^()\\n]{2,24}(?:配合|协助|协办|参与))?';
