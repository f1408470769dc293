const CIRCLE = /(?:(?<!工会)小组|社团|协会|俱乐部|队|团)$/;
const MEETING = /^(?:[上下]午|晚上?)?(?:至少|不少于)?(?:集中)?(?:活动|训练|练习|排练)(?:(?:不少于|至少)?[一二两三四\d]次)?$/;

/** 书法、摄影两个兴趣小组: whether words name those who meet, who then name what is done. */
export const isCircle = (words: string): boolean => CIRCLE.test(words);

/** 每周三下午活动, 每月至少活动一次: whether a clause, without its times, only tells that they meet. */
export const isMeeting = (words: string): boolean => MEETING.test(words);
