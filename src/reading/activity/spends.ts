import type { Block } from '../structure/block';
import { isDenied } from '../lexicon/denied';
import type { Clause } from './clause';
import { isDetail } from './detail';
import type { TenseState } from './tense';

/** An amount for each, or called a cost; a rate of dues, a limit and an income are no outlay. */
const SPENT = /(?:每[\u4e00-\u9fff]{1,3}|单价|标准|补助|奖励|经费|费用|预算|费|开支|花费|支出|投入)[^,。;\d]{0,8}\d[\d.,]*万?元/;
/** 慰问金标准, 男、女单打各取前三名, 会务费: how much or for whom, and not what is done. */
const SAYS_HOW_MUCH =
  /(?:标准|的|者|费)$|^(?:按|所需|凡)|^(?:此外|另外)?(?:奖[品金]|奖励|场地|服装|餐|交通|租车|裁判)|列支|结算|各取|\d天$/;
const NOT_SPENT = /收入|收缴|拨缴|缴纳|上缴|上解|筹集|募集|会费|不超过|上限|限额|以内|为限|以上的|合计|总计|共计|总额|结余|审批|报销/;

/**
 * 包6辆大巴送职工返乡,工会承担车费1.8万元: what money is set apart for is done, whatever verb says it. `words` are those of the sentence from
 * the clause on. What a budget lists is given to the entries it names, and is none by itself.
 */
export function spends(words: string, clause: Clause, block: Block, tense: TenseState): boolean {
  if (block.scope !== 'plain' || tense.report || tense.current === 'past' || clause.tense === 'past') return false;
  if (block.headings.some((one) => /预算|经费|费用|开支|支出/.test(one.text))) return false;
  const { text } = clause.view;
  // 由协会凭发票进行报销: how it is paid, and not whether
  const told = words.replace(/,由?[^,。;]{0,12}凭[^,。;]*报销/, '');
  return text.length >= 5 && !SAYS_HOW_MUCH.test(text) && SPENT.test(told) && !NOT_SPENT.test(told);
}

/** 工会另外为职工配发药品, and then 每人80元: goods or services that are bought, and what they cost. */
export function isPaid(clause: Clause, cost: Clause): boolean {
  const { text } = clause.view;
  if (!/元/.test(cost.view.text) || !isDetail(cost.view.text) || isDetail(text) || isDenied(text)) return false;
  return /(?:另外|另行|另)[给为购买聘发]|^(?:为|给)[^,]{2,16}(?:配发|发放|购买|购置|投保)[^,]{2,}/.test(text);
}
