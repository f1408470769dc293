import type { Block } from './block';
import type { Line } from './lines';
import { readMarker } from './markers';

/** 二、主办单位, and below it the bodies: a line under a heading (`over`) that asks for them. */
export function isBodyUnder(over: string, { text }: Line): boolean {
  return /(?<!参[加赛与])(?:单位|部门|机构|负责人|责任人)$/.test(over) && text.length <= 40 && !readMarker(text, () => null);
}

/** 主办单位:市总工会, and below it a second body. */
export function goesOnWithBodies(last: Block | undefined, line: Line): boolean {
  if (last?.attribute?.kind !== 'owner' || last.attribute.label === '联系人' || line.start - last.end > 4 || line.text.length > 24)
    return false;
  return /^[\u4e00-\u9fffA-Z_]{3,}(?:工会|委员会|局|办|公司|集团|部|处|科|中心|协会|学会|联|医院|学校|学院|团委)$/.test(line.text);
}

/** 二、活动时间, and below it the days alone: no heading over what follows. */
export const isDayUnder = (over: string, { text }: Line): boolean => /(?:时间|日期)$/.test(over) && text.length <= 30 && /^\d/.test(text);
