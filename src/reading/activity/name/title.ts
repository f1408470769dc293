import { charSet } from '../../text/char-set';
import { withoutEnd } from '../../text/without-end';
import { phaseAt } from '../judge';
import type { ClauseView } from '../view-clause';

const LEAD = /^(?:好|了|一次性?|一期|一场|一系列|一批|一届|各项|各类|各种|相关|有关|地|的|、|:| )+(?=.{2})/;
const TRAIL = charSet(',;。:、 ');

/** Where the shortest name that stands alone begins and ends in the clause. */
export function titleRange(view: ClauseView): { from: number; to: number; whole: number } {
  const object = view.text.slice(view.nameAt);
  const lead = view.predicate.kind === 'light' ? (LEAD.exec(object)?.[0].length ?? 0) : 0;
  // 各厂站分片组织实施: what is run, whoever runs it
  let from = Math.max(phaseAt(view), view.nameAt + lead);
  const to = bareEnd(view.text.slice(0, view.nameTo), from);
  // 开展活动: the verb belongs to the name when the object alone says nothing
  const named = to - from === 3 && view.head?.strength === 'occasion' && /^(?:送..|.+(?:会|节|赛|操))$/.test(view.text.slice(from, to));
  if (to - from < 4 && view.predicate.kind === 'light' && !named) from = view.predicate.at;
  // 经费收支每半年公布一次: what is done to what stands before it
  const { before } = view.predicate;
  const bare = before.length >= 4 ? view.text.slice(from, to) : '';
  if (
    /^[\u4e00-\u9fff]{2}[一1两2]次$/.test(bare) ||
    (/、|各|[两三四五六]个/.test(before) && /^(?:坚持|正常|自主)?(?:开展)?活动$/.test(bare))
  )
    from = 0;
  // 对3个工作室进行一次复核
  if (/^对/.test(before) && /^进行(?:[一1]次)?[\u4e00-\u9fff]{2}$/.test(view.text.slice(from, to)))
    from = view.predicate.at - before.length;
  // 职工书屋每年补充图书: where it goes belongs to the name
  if (
    /^[^,]{2,10}(?:书屋|书角|之家|活动室|活动中心|驿站|阅览室)[”"]?(?:每年|全年|年内|各)?$/.test(before) &&
    view.predicate.kind !== 'light'
  )
    from = view.predicate.at - before.length;
  // 每季度末25日前: no name is no title
  if (to <= from) return { from: 0, to: view.text.length, whole: view.text.length };
  // 羽毛球训练每周开展一次
  const often = from === 0 ? OFTEN_DONE.exec(view.text.slice(0, to)) : null;
  if (often) return { from, to: often.index, whole: to };
  return { from, to, whole: withoutEnd(view.text.slice(0, view.nameTo), TRAIL).length };
}

/** 理论学习[每月], 厂务公开[每季度进行]: how often is no part of the name. Source of a pattern. */
const HOW_OFTEN =
  '(?<=[\\u4e00-\\u9fff]{4})(?:每(?:个?月(?:第?[一二三四]周|\\d{1,2}[日号]|[初底末])?|季度?末?|两?周|[两2]个?月|半年|学期|年)|逢[单双]月|半年)(?:至少)?(?:组织|开展|进行|举[办行]|召开)?';
const OFTEN = new RegExp(`${HOW_OFTEN}$`);
const OFTEN_DONE = new RegExp(`${HOW_OFTEN}(?:[一1][次场期])?$`);

/** 气排球联赛(9月中旬), 消防讲座一场: the name ends before brackets and bare counts. */
export function bareEnd(text: string, from: number): number {
  // 春游2万元: the sum is no part of the shortest name
  const whole = withoutEnd(text, TRAIL).replace(/(?<=^(?:\d{1,2}月)?[\u4e00-\u9fff]{2,3}(?<!了))\d[\d.]*万?元$/, '');
  const bare = whole
    .replace(/(?:\([^()]{0,80}\)|\[[^[\]]{0,60}\])$/, '')
    .replace(/(?<=[\u4e00-\u9fff”"》])(?:各)?[一1](?:次|场|期|届)$/, '')
    .replace(/(?<=[\u4e00-\u9fff”]{4})由[^,由]{2,16}(?:负责|牵头|主办|承办|落实)$/, '')
    .replace(OFTEN, '');
  return bare.length - from >= 4 ? bare.length : whole.length;
}
