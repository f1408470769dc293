// 500元 · 3 万 · 三百块; no 元旦, no 单元 before a name of a day
const AMOUNT = /[元圆](?!旦|宵|月|素|件|老|帅)|[\d百千十]块|[\d０-９]\s*万|[¥￥]\s?\d/;
// 三、全年经费预算 · 专项资金使用安排: a heading over money counts before any amount does
const HEADING = /(?:经费|费用|资金|预算)[^:。;,：；，\n]{0,30}(?:$|[:：。(（])/m;

/** Whether a text in simplified characters could name money, so that its reader is needed. May say yes where there is none. */
export function mayNameMoney(text: string): boolean {
  return AMOUNT.test(text) || HEADING.test(text);
}
