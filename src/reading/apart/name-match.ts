import type { Activity } from '../../plan/activity';

/** An entry as a name elsewhere in the plan may speak of it. */
export interface Named<T> {
  readonly of: T;
  /** Its title without punctuation. */
  readonly title: string;
  /** Its title, words and festivals. */
  readonly words: string;
}

/** 端午节慰问品 and 端午慰问品, 职工代表大会 and 职代会 are one name. */
const ONE_NAME: readonly (readonly [RegExp, string])[] = [
  [/(?<=端午|中秋|国庆|重阳|元宵|三八|五一|六一|五四|七一)节/g, ''],
  [/(?<=送)(?:[一1两]次|一批|去)(?=[\u4e00-\u9fff]{2})/g, ''],
  // 羽毛球赛 and 羽毛球比赛
  [/(?:比|竞|大|联|邀请|友谊|对抗)赛/g, '赛'],
  [/看望|探望|探视/g, '慰问'],
  [/添新?书|买书/g, '购书'],
  [/教职工代表大会/g, '教代会'],
  [/职工代表大会/g, '职代会'],
  [/工会会员代表大会|会员代表大会/g, '会代会'],
];

/** Letters and digits alone, in one form; nearly every name is made of them. */
function bare(words: string): string {
  const open = words.replace(/[(（][^()（）]*[)）]/g, '') || words;
  const plain = /^[\u4e00-\u9fff\w]*$/.test(open) ? open : open.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
  return ONE_NAME.reduce((name, [pattern, short]) => name.replace(pattern, short), plain);
}

export function namedEntry<T>(of: T, title: string, quote: string, festivals: readonly string[]): Named<T> {
  const words = bare(title);
  return { of, title: words, words: `${festivals.join('')}${words}${bare(quote)}` };
}

export function namedActivity(activity: Activity): Named<Activity> {
  return namedEntry(activity, activity.title, activity.provenance?.quote ?? '', activity.time.festivals);
}

/** Words that a name has beside what it names. */
const BESIDE = /^(?:全年|年度|本年|20\d\d年度?|工会|外出|组织|开展|举办|举行|召开|做好|进行)+|(?:活动|工作|项目|方面|等)+$/g;
/** Names that fit half of every plan. */
const TOO_WIDE = /^(?:慰问|培训|会议|比赛|竞赛|宣传|走访|学习|教育|福利|奖励|奖品|表彰|职工|工会|其他|文体|帮扶|办公)$/;

/** Whom money is for, and not for what. */
export const JUST_PEOPLE = /^(?:全体|在职)?女?(?:教职工|职工|教工|会员|员工|教师|工)$/;

/** The words of a name that tell it from others; null when too little is left to tell. */
export function telling(name: string): string | null {
  const words = bare(name).replace(BESIDE, '');
  return words.length < 2 || TOO_WIDE.test(words) ? null : words;
}

/**
 * The only activity that a name elsewhere in the plan can mean: one whose title holds it, else one whose words hold all its pieces in
 * their order (春节慰问 and 春节走访慰问困难职工). Null when none fits or more than one: then nobody can tell.
 */
export function onlyMeant<T>(name: string, all: readonly Named<T>[]): T | null {
  const spent = name.replace(SPENT_ON, '');
  return [name, spent, ...TWO_FEASTS.map((feasts) => spent.replace(/[两双]节/, feasts))]
    .filter((one, index, tried) => tried.indexOf(one) === index)
    .reduce<T | null>((found, one) => found ?? meantBy(one, all), null);
}

/** 简报印刷, 疗休养补助: what the money buys, behind the name. */
const SPENT_ON =
  /(?:活动)?(?:花圈|鲜花|车辆|门票|车费|用车|道具|印刷|制作|购买|采购|购置|补助|补贴|奖励|奖品|奖金|证书|奖状|奖杯|饮水|纪念品|服装|场地|租赁|舞台|音响|布置|物资|用品|会务|材料|交通|午餐|餐|租车|预留|备用|讲课|授课|专家|师资|耗材|酬金|资料|保险|劳务|经费|费用?|支出|等|及|和|、)+$/;
const TWO_FEASTS = ['元旦春节', '中秋国庆', '春节', '中秋'];

const PAPER = /^(?:制定|制订|印发|下发|拟定)|(?:[初复预]赛|方案|总结|总结评比|评比总结|总结表彰|报名|动员|(?:节目单|报名表|名单)请?)$/;

function meantBy<T>(name: string, all: readonly Named<T>[]): T | null {
  const words = telling(name.replace(/(?<=.{2})等(?=.{2})/, ''));
  if (words === null) return null;
  if (/^慰问[品金]$/.test(words)) {
    const visits = all.filter((one) => /慰问|走访/.test(one.title) && !/慰问[品金]|困难|住院|高温|一线|劳模|病/.test(one.title));
    if (visits.length === 1) return visits[0]?.of ?? null;
  }
  // 端午慰问品 and 端午节发粽子
  const feast = /^(元旦|春节|元宵|三八|五一|端午|中秋|国庆|重阳)慰问[品金]$/.exec(words)?.[1];
  if (feast !== undefined) {
    const gifts = all.filter((one) => one.words.includes(feast) && /发|送|福利|慰问[品金]/.test(one.title));
    if (gifts.length === 1) return gifts[0]?.of ?? null;
  }
  for (const fits of [
    (one: Named<T>) => one.title === words,
    (one: Named<T>) => one.title.includes(words) || isInside(one.title, words),
    (one: Named<T>) => inPieces(words, one.words),
    (one: Named<T>) => turned(words, one.title),
  ]) {
    const found = all.filter(fits);
    if (found.length === 1) return found[0]?.of ?? null;
    // 劳动竞赛奖励 is for the contest, and not for its paper
    const done = found.filter((one) => !PAPER.test(one.title));
    if (found.length > 1) return done.length === 1 ? (done[0]?.of ?? null) : null;
  }
  return null;
}

/** 开展活动 says nothing once its usual words are gone, and is inside of nothing. */
function isInside(title: string, words: string): boolean {
  const core = title.replace(BESIDE, '');
  return title.length >= 4 && core.length >= 2 && words.includes(core);
}

/** 科考船参观 and 参观“海测”科考船: the two halves of a name, whichever comes first. */
function turned(words: string, title: string): boolean {
  for (let at = 2; at <= words.length - 2; at += 1) if (title.includes(words.slice(0, at)) && title.includes(words.slice(at))) return true;
  return false;
}

/** Whether pieces of two characters or more, taken in order, make up the whole of `words`. */
function inPieces(words: string, inside: string): boolean {
  let from = 0;
  let at = 0;
  while (at < words.length) {
    // 校长杯教职工羽毛球混合[赛]
    if (at === words.length - 1 && at > 2 && /[赛会展节]/.test(words.charAt(at))) return inside.includes(words.charAt(at), from);
    let length = words.length - at;
    let found = -1;
    for (; length >= 2 && found < 0; length -= 1) found = inside.indexOf(words.slice(at, at + length), from);
    if (found < 0) return false;
    at += length + 1;
    from = found;
  }
  return true;
}
