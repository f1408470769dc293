import { FESTIVALS } from '../../calendar/festivals';
import type { Activity } from '../../plan/activity';
import type { Topic } from '../lexicon/topics';
import { CASH_WORDS, ETHNIC_FESTIVALS, GIFT_WORDS, OTHER_FESTIVAL_WORDS, VOUCHER_WORDS } from '../lexicon/words';
import { firstPlanned } from './text';

/** 慰问: something given on a festival or to people on an occasion. */
export interface Gift {
  /** Canonical festivals it is given for; empty when the text names none. */
  readonly festivals: readonly string[];
  /** False when the reader took the festival from elsewhere: neither the sentence nor a heading names one. */
  readonly festivalStated: boolean;
  /** The words it rests on. */
  readonly words: string;
  /** `clear` when goods, money or a form of giving is named; `vague` when only 慰问 is. */
  readonly strength: 'clear' | 'vague';
  readonly cash: string | null;
  readonly voucher: string | null;
  /** 全体, 每位会员 …: explicitly for all. */
  readonly toAll: boolean;
  /** People singled out: 困难职工, 一线, 劳模, 退休 … (and nobody else when `toAll` is false). */
  readonly targeted: boolean;
  /** Given to those who take part in an activity. */
  readonly atActivity: boolean;
  /** For children of members. */
  readonly forChildren: boolean;
}

const GIVES = /发|赠|送|慰问|购|领取|每人|人均|元[\/／]人|每位|每名/;
const HANDMADE = /(?:包|做|制作|学做|品|品尝|煮|DIY|手工)(?:香)?(?:粽子?|月饼|汤圆|元宵)|(?:粽子|月饼|汤圆)(?:制作|DIY|比赛|大赛)/g;
const TO_ALL =
  /全体(?!困难|特困|一线|劳模|先进|退休|离退休|驻|患病|值班|工会干部|委员|党员)|全员|所有(?:在职|在岗)?(?:会员|职工|教职工|员工|女职工|教师|护士)|每(?:位|名|个)(?:在职|在岗)?(?:会员|职工|教职工|员工|女职工|教师|护士|女教工|工会会员)|在职(?:职工|会员|教职工)|普惠|人手一份/;
const TARGETED =
  /困难|特困|低保|大病|患病|重病|伤病|住院|生病|病号|一线|值班|值守|坚守|留守|加班职工|劳模|劳动模范|先进|退休|离休|老干部|老党员|老同志|老职工|军属|烈属|军人|复转|退役|残疾|丧|孤寡|孤儿|敬老院|养老院|福利院|环卫|社区|帮扶|单亲|援藏|援疆|援外|援派|驻村|驻外|外派|挂职|遗属|遗孀|工伤|职工家属|快递|货车司机|新就业形态|农民工|户外劳动者|高龄|儿童福利/;
const AT_ACTIVITY =
  /参加(?:活动|比赛|者|人员|的|座谈|联欢)|参与者|参与(?:活动)?(?:人员|职工|会员|的)|现场|参会|到场|参赛|小礼品|伴手礼|猜灯谜|灯谜|游园|抽奖|兑换|奖品|活动纪念品|发放?(?:少量)?纪念品/;
const CHILDREN = /子女|孩子|儿童(?!节)|小朋友|宝宝|宝贝|亲子|14(?:周)?岁/;
/** 例: 三八红旗手, 五一劳动奖章, 八一路: the words of a festival in another name. */
const NOT_FESTIVAL =
  /三八红旗|五一劳动奖|五一巾帼|五四奖章|五四红旗|(?:五一|八一|五四|七一|六一)(?:路|街|广场|大道|小学|中学|学校|村|社区|礼堂)|迎春(?:路|杯|花)/g;

const FESTIVAL_WORDS = [...FESTIVALS.flatMap(({ spellings }) => spellings), ...Object.keys(OTHER_FESTIVAL_WORDS), ...ETHNIC_FESTIVALS];
/** Most texts name none, and one look tells. */
const ANY_FESTIVAL = new RegExp(FESTIVAL_WORDS.join('|'));

function festivalsIn(text: string): string[] {
  if (!ANY_FESTIVAL.test(text)) return [];
  const found = new Set<string>();
  let rest = text.replace(NOT_FESTIVAL, '').replace(/[·.．、]?(?=节日)/g, '');
  for (const festival of FESTIVALS) {
    for (const spelling of festival.spellings) {
      if (!rest.includes(spelling) || spelling === '元宵') continue;
      found.add(festival.name);
      rest = rest.replaceAll(spelling, '＊');
    }
  }
  for (const [word, name] of Object.entries(OTHER_FESTIVAL_WORDS)) if (rest.includes(word)) found.add(name);
  for (const name of ETHNIC_FESTIVALS) if (rest.includes(name)) found.add(name);
  return [...found];
}

/** Festivals of an activity: those it was read with, else those its words name. */
export function festivalsOf(activity: Activity, text: string, context: string): readonly string[] {
  const read = activity.time.festivals;
  if (read.length === 0 && context !== text) {
    // 「端午节召开座谈会，为会员发放慰问品」: the second clause takes the one festival of its sentence.
    const own = festivalsIn(text);
    const around = own.length > 0 ? own : festivalsIn(context);
    return around.length === 1 || own.length > 0 ? around : [];
  }
  const other = festivalsIn(read.length > 0 ? activity.title : text);
  return read.length > 0 ? [...read, ...other.filter((name) => !read.includes(name) && isExtra(name))] : other;
}

/** What people typed themselves is stated; of a reading the words have to show it. */
function isStated({ provenance, title }: Activity, text: string, context: string): boolean {
  if (provenance === null) return true;
  return /节日|年节|过节|佳节|两节|双节/.test(text) || festivalsIn(`${text}\n${context}\n${provenance.heading ?? ''}\n${title}`).length > 0;
}

const isExtra = (name: string): boolean => ETHNIC_FESTIVALS.includes(name) || Object.values(OTHER_FESTIVAL_WORDS).includes(name);

const PERSONAL: readonly Topic[] = ['birthday', 'marriage', 'birth', 'hospital', 'deathMember', 'retire'];
const HINT = /慰问|福利|礼|粽|月饼|汤圆|购|发|金|券|卡|红包|费|年货|送|物资|用品|补贴|补助/;

/** The gift an activity plans, or null. 包粽子比赛 and 座谈会 are none; 慰问困难职工 is targeted. */
export function giftOf(activity: Activity, text: string, context: string, topics: ReadonlySet<Topic>): Gift | null {
  if (!HINT.test(text)) return null;
  const plain = text.replace(HANDMADE, '');
  const gives = GIVES.test(plain);
  const cash = firstPlanned(plain, CASH_WORDS);
  const voucher = gives ? firstPlanned(plain, VOUCHER_WORDS) : null;
  const goods = gives ? firstPlanned(plain, GIFT_WORDS) : null;
  const sympathy = plain.includes('慰问') && !/慰问(?:演出|活动室|信|电)/.test(plain) ? '慰问' : null;
  const words = cash ?? goods ?? voucher ?? sympathy;
  if (words === null) return null;
  const festivals = festivalsOf(activity, text, context);
  const toAll = TO_ALL.test(plain);
  const festive = festivals.length > 0 || /节日|年节|过节|佳节|两节|双节/.test(text);
  const personal = PERSONAL.some((topic) => topics.has(topic));
  if (!festive && !personal && cash === null && goods === null && sympathy === null) return null;
  return {
    festivals,
    festivalStated: isStated(activity, text, context),
    words,
    strength: (cash ?? goods ?? voucher) ? 'clear' : 'vague',
    cash,
    voucher,
    toAll,
    targeted: TARGETED.test(plain) || topics.has('hardship') || topics.has('coolness') || (!toAll && TARGETED.test(context)),
    atActivity: AT_ACTIVITY.test(plain),
    forChildren: CHILDREN.test(plain),
  };
}

/** Whether the gift is a festival gift to the members at large, the thing the seven festivals and the yearly sum are about. */
export function isFestivalGift(gift: Gift, text: string, topics: ReadonlySet<Topic>): boolean {
  if (gift.festivals.length === 0 && !/节日|年节|过节|佳节|两节|双节/.test(text)) return false;
  if (gift.targeted && !gift.toAll) return false;
  if (PERSONAL.some((topic) => topics.has(topic)) && !gift.toAll) return false;
  if (gift.voucher === '消费券' || gift.voucher === '电影券') return false;
  const gathers = gift.atActivity || topics.has('contest');
  if (gathers && !/慰问品|慰问金|节日慰问|福利/.test(text)) return false;
  return true;
}
