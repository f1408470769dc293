import type { Draft } from './draft';

/** What sets off a duty: illness, births, weddings, deaths, retirement, hardship, prizes. */
const TRIGGER =
  /生病|患病|住院|病重|生育|分娩|结婚|婚[丧嫁育]|丧|去世|病故|退休|离岗|负伤|受伤|工伤|生日|突发|特发|意外|遇到|遭遇|变故|受灾|入学|获奖|得奖|发表|纠纷/;
const ANSWER =
  /(?:及时|时|即|都要|均|第一时间|必须|应|给予|(?<!需)要|(?<!工)会|派(?:人|员|代表)|[去到]医院|前往|登门|工会(?:干部|委员|主席)?)[^,]{0,14}(?:慰问|看望|探望|探视|走访|到场|祝福|祝贺|帮助|上门|奖励|赶到|协助|补助|表示|吊唁)/;
const MUST = /(?:必访|必贺|必慰问|必到|必谈|必探|必帮|必送|有访|有贺)/;
/** 结婚慰问500元: a standard per event. */
const STANDARD =
  /(?:结婚|生育|住院|丧|去世|退休|生日)(?!职工|老|人员|教师|员工|教工)[^。;]{0,12}(?:慰问|补助|发放|祝贺|送|赠|纪念品)[^。;]{0,12}\d+元|(?:生日|结婚|生育|退休|住院)(?:时|当[天日月])?(?:的?(?:会员|职工|员工))?(?:每人)?(?:由[^,。;]{2,10}?)?(?:发放|赠送|送|发(?![言现展挥起出])|领取)(?!温暖|清凉|学)/;
/** 落实员工住院、婚育慰问; not 走访慰问住院职工. */
const SEVERAL =
  /(?:生日|结婚|婚育|婚嫁|婚丧(?:嫁娶)?|生育|住院|患病|生病|退休|去世|丧葬?)(?:、|和|及|与)[^,。]{0,16}(?:慰问|看望|探望|探视|祝福)(?:工作|制度|活动)?$/;
const WHEN = /^(?:每逢|每当|凡|遇有|遇到)[^,]{2,20}/;

/** Whether words state a duty that falls due whenever something happens. */
export function isOnEvent(words: string): boolean {
  if (words.length > 60 || /^(?:努力)?(?:做到|实现)/.test(words)) return false;
  if (MUST.test(words)) return true;
  // whatever STANDARD and SEVERAL match has a trigger in it
  if (!TRIGGER.test(words)) return WHEN.test(words) && ANSWER.test(words);
  return STANDARD.test(words) || words.split(',').some((clause) => SEVERAL.test(clause)) || ANSWER.test(words);
}

/** 坚持“五必访”制度,凡职工住院都要看望: the duty is told out. */
export function isToldOut(last: Draft, words: string): boolean {
  return (
    last.time.recurrence?.freq === 'on-event' &&
    /”/.test(last.title) &&
    (!/必/.test(words) || /^(?:即|也就是)/.test(words)) &&
    isOnEvent(words)
  );
}

/** 生日送祝福, 住院送关怀. */
const GIVEN = /^(?:职工|会员|员工)?(?:生日|住院|生病|患病|困难|结婚|生育|退休|离岗|去世|丧事|入学|升学)送[\u4e00-\u9fff]{2}$/;

/** 生病住院必访、退休离岗必访: each is a duty of its own. */
export function mustsOf(draft: Draft, words: string): Draft[] {
  // 入伍、退休各慰问300元
  const each = /^((?:[^、,]{2,8}、)+[^、,]{2,4}?)(?:各|分别|均)(慰问|补助|祝贺)/.exec(words);
  if (each) return (each[1] ?? '').split('、').map((one) => ({ ...draft, title: `${one}${each[2]}`, titleSpan: null, group: draft.start }));
  const given = /^(?:坚持|继续|做好|落实)*((?:[\u4e00-\u9fff]{4,9}、)+[\u4e00-\u9fff]{4,9})$/.exec(words)?.[1]?.split('、') ?? [];
  if (given.length > 1 && given.every((one) => GIVEN.test(one)))
    return given.map((title) => ({ ...draft, title, titleSpan: null, group: draft.start }));
  const pieces = words.split('、');
  if (pieces.length < 2 || !pieces.every((piece) => piece.length >= 4 && MUST.test(piece))) return [draft];
  let at = draft.start;
  return pieces.map((title) => {
    const titleSpan = { start: at, end: at + title.length };
    at += title.length + 1;
    return { ...draft, title, titleSpan, ...titleSpan, group: draft.start };
  });
}
