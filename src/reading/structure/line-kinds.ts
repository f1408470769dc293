/** 12月:…, and below it 另外,书屋每周开放: the months are over. */
export const ENDS_MONTHS = /^(?:另外|此外|日常工作中?)[,:]/;
/** 12月, and below it 工作总结: what is done then, and no title. */
export const SUMMARY = /^(?:年度|年终|全年)?工作总结$/;
/** 14:00 预备会议 · 9月中旬举行,… · 初赛由各车队于8月20日前自行组织,…: what says when, among rules that say how. */
export const TIMED = /^(?:\d{1,2}:\d{2}|(?:[初复预决]赛[^,。]{0,14})?\d{1,2}月[^,。]{0,14}(?:举行|进行|召开|开展|组织))/;
/** [常态化工作], as [第四季度] before it. */
export const BRACKETED = /^\[[\u4e00-\u9fff]{2,12}\]$/;
/** 第一季度:开局与凝心: what it is all about, and no entry. */
export const THEME =
  /^(?!.*(?:[赛会展演节训游讲奖典武兵班课操]|体检|慰问|走访|疗养|助学|表彰|换届|义诊|献血|考核|检查|评[选比]|参观|联欢|[募捐]捐|捐款|观影|登山|健步|采摘|阅读|座谈|谈心|签约|筛查|帮扶|送))[\u4e00-\u9fff]{2,4}与[\u4e00-\u9fff]{2,4}$/;
