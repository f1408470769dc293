import { readAttribute } from './attributes';

/** 预算6000元,责任人:何某 and nothing else. */
const DETAILS = /^(?:预算|经费|费用|奖品|标准|每人|人均)[^。;]{0,40}[。;]?$/;

/**
 * Length of a short first sentence that heads the rest of its line: 1、抓学习,强本领。认真… ; 0 when there is none. What is followed
 * by no more than who does it (举办演讲比赛。责任单位:宣传部) heads nothing.
 */
export function leadOf(content: string): number {
  const stop = content.search(/。|(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff])/);
  const rest = content.slice(stop + 1).trim();
  return stop > 0 && stop <= 36 && rest !== '' && readAttribute(rest) === null && !DETAILS.test(rest) ? stop + 1 : 0;
}
