import { eventHead } from './event-head';

/** 用于困难职工帮扶, 列支20万元用于职工体检: what money is set apart for comes last. */
const PAID_FOR = /(?:^|\d万?元(?:资金|经费|左右|以上)*)用于(?=.{3})/;
/** 职工体检费30万元, 春节慰问品标准每人500元: what it is for comes first. */
const PAID =
  /^((?!每)[^,\d收入]{2,16}?(费用?|经费|慰问[品金]|纪念品|福利|补助|奖励|体检|疗休养))(?:标准)?(?:(?<=慰问[品金])按照?(?=每))?(?:为|约|共|每[人位户][^,\d]{0,6})? ?\d[\d.,]*万?元/;

/** 春游、秋游各1.5万元, 元旦晚会2万元, 5月健步走1万元: nothing but an event and its sum, the month before them. */
const EVENT_AND_SUM =
  /^(\d{1,2}月份?)?((?!每)[^,:\d]{2,16}?)(?:各|共|约|预算|安排|经费|需)* ?\d[\d.,]*万?元(?:左右|以内|\/[人户](?:·[次年天])?)?(?:\([^()]{2,10}\))?$/;

/** The words of a clause that name what an amount is for, where they begin, and whether it is set apart for them; null when no amount names anything. */
export function paidName(text: string): { name: string; at: number; apart: boolean } | null {
  if (!text.includes('元') && !text.startsWith('用于')) return null;
  const last = PAID_FOR.exec(text);
  if (last) {
    const at = last.index + last[0].length;
    return { name: text.slice(at), at, apart: at > 2 };
  }
  const first = PAID.exec(text);
  const whole = first?.[1];
  if (!first || whole === undefined) {
    const sum = EVENT_AND_SUM.exec(text);
    const event = sum?.[2] ?? '';
    return eventHead(event)?.strength === 'occasion' ? { name: event, at: sum?.[1]?.length ?? 0, apart: false } : null;
  }
  const name = whole.replace(/(?:安排)?(?:费用?|经费)$/, '');
  if (/^(?:讲课|授课|宣讲|裁判|评审|主持|演出|会议|课时)$/.test(name)) return null;
  return eventHead(name) !== null || /[品利]$/.test(name) ? { name, at: 0, apart: false } : null;
}

/** …大赛和急救竞赛,其中急救竞赛安排经费3.5万元: whether a clause only says what one of the entries before it costs. */
export function namesOneOf(entries: readonly { readonly title: string }[], text: string): boolean {
  const name = paidName(text.replace(/^其中:?/, ''))?.name ?? '';
  return name.length >= 4 && entries.some(({ title }) => title.includes(name));
}
