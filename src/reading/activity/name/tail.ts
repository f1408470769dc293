import { CONCRETE } from '../../lexicon/concrete';
import { eventHead } from '../event-head';

/**
 * What a clause says of the thing it names: when it is open, held or due. 书屋[每周二、四晚上开放], 运动会[暂定16日举行], 体检[按有关规定执行].
 * A frequency or a day, and then no more than a verb.
 */
const SAID_OF =
  /^(?:(?:一般|暂|拟|原则上)?(?:定[于在]|[从自]|按(?!时|期|劳)|视)|每(?:天|日|周|双?月|个?月|两个?月|半个?月|季度?|半年|学期|年)|常年|全年(?=放|开|进)|(?:[春夏秋冬]季|[上下]半年)(?=由|自行)|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)[^“”《》]{0,26}(?:开放|活动|训练|举行|进行|召开|开展|开始|启动|执行|办理|发放|购买|安排|组织|实施|征集|开课|公布|值班|更换|调整|集合|出发|不等|\d|[点时日号])(?:[一1两][次期场]|内容)?$/;
const OPENS =
  /(?:暂|拟|原则上)?定[于在]|[从自按视]|每(?=[天日周双个两半季学年月])|常年|全年|[春夏秋冬]季|[上下]半年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/g;

/** A body of people, who act: no name of what they do. */
const ACTS = /^每|给|(?:工会|分会|支部|委员会|(?<![个趣])小组)$/;
/** What belongs to the name of a thing that is no event by itself: 书屋开放, 社团活动. */
const OF_THING = /(开放|活动|训练|征集|发放|公布|值班)(?:[一1两][次期场]|不?[至少][^“”]{0,6})?$/;

/**
 * The name in a title that goes on to say when or how the thing is done: how long it is, and the word that goes with it (社团[每周四下午]活动).
 * Null for any other title.
 */
export function nameBeforeTail(title: string): { length: number; verb: string } | null {
  if (title.length < 7) return null;
  for (const { index } of title.matchAll(OPENS)) {
    if (index < 3 || !SAID_OF.test(title.slice(index))) continue;
    const name = title.slice(0, index);
    if (ACTS.test(name)) return null;
    if (/[”"》]$/.test(name) || eventHead(name)?.strength === 'occasion') return { length: index, verb: '' };
    if (CONCRETE.test(name) || /(?:慰问[品金]|建议|提案|社团|兴趣小组|日)$/.test(name))
      return { length: index, verb: /日$/.test(name) ? '' : (OF_THING.exec(title)?.[1] ?? '') };
  }
  return null;
}
