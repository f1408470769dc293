/** What the one who leads a circle is called, as a source. */
export const HEAD_OF_CIRCLE = '(?:会长|社长|队长|团长|组长|班长|教练|负责人|召集人)';
const CIRCLE = new RegExp(`(?:(?<!工会)小组|社团|协会|俱乐部|队|团)(?: ${HEAD_OF_CIRCLE} ?: ?[^,]{2,4})?$`);
const MEETING =
  /^(?:[上下]午|早[上晨]|中午|晚上?)?(?:\d{1,2}(?::\d\d|点半?))?(?:至少|不少于)?(?:集中)?(?:活动|训练|练习|排练)(?:(?:不少于|至少)?[一二两三四\d]次)?$/;

/** 书法、摄影两个兴趣小组: whether words name those who meet, who then name what is done. */
export const isCircle = (words: string): boolean => CIRCLE.test(words);

/** 每周三下午活动, 每月至少活动一次: whether a clause, without its times, only tells that they meet. */
export const isMeeting = (words: string): boolean => MEETING.test(words);
