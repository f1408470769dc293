/**
 * Where a sentence tells the preparer to fill something in 设置 of the working workbook, the clean copy says what is missing: the
 * superior union has no such sheet. Each pattern shows the words it is for.
 */
const REWORDED: readonly (readonly [RegExp, string])[] = [
  [/；办完后请在“设置”里填写日期/g, ''], // 报上级工会批准；办完后请在“设置”里填写日期。
  [/，或在“设置”里填自定限额/g, ''], // 请取本省细则原文核对，或在“设置”里填自定限额。
  [/请取([^。；]*?)，把数填入“设置”的自定限额/g, '尚待取得$1'], // 请取本省（本单位）实施细则，把数填入“设置”的自定限额（N36）。
  [/请在“设置”里选省份，或填自定限额/g, '尚待取得本省标准'], // 没有选省份，…；请在“设置”里选省份，或填自定限额（N36）。
  [/请在“设置”(?:的自定限额)?里填写/g, '尚缺'], // 会费收入无法核对：请在“设置”里填写会费计缴基数。
  [/（(?:N\d+|P-[A-Z]{2}-\w+)）/g, ''], // the rule's own number
];

/** A sentence of a finding as the superior union reads it. */
export function forSuperior(sentence: string): string {
  return REWORDED.reduce((text, [pattern, words]) => text.replace(pattern, words), sentence);
}
