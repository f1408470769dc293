import { fen } from '../../plan/fen';
import type { SourceSpan } from '../../plan/span';
import type { FoundMoney } from '../money/find-money';
import { pairsOf } from '../text/pairs';
import { NEAR } from './costs';
import type { Draft } from './draft';

/** The entries one phrase was divided into, the one at `index` among them; none when it stands alone. */
export function membersOf(drafts: readonly Draft[], index: number): readonly Draft[] {
  const group = drafts[index]?.group ?? null;
  return group === null ? [] : drafts.slice(Math.max(0, index - NEAR), index + NEAR + 1).filter((other) => other.group === group);
}

/**
 * 春节、中秋发放慰问品,每人500元: the money is written once, and stays with the first of the two. 操作比武、护士表彰会,表彰经费1.5万元:
 * with the one it names.
 */
export function sharesMoney(text: string, drafts: readonly Draft[], index: number, said: readonly FoundMoney[]): boolean {
  const members = membersOf(drafts, index);
  if (members.length === 0) return false;
  const only = said.length === 1 ? said[0] : undefined;
  const label =
    only === undefined ? '' : (/[\u4e00-\u9fff]{2,8}$/.exec(text.slice(Math.max(0, only.span.start - 8), only.span.start))?.[0] ?? '');
  const meant = members.filter((member) => pairsOf(label).some((pair) => !/[经费预算补助奖]/.test(pair) && member.title.includes(pair)));
  return meant.length === 1 ? drafts[index] !== meant[0] : members[0] !== drafts[index];
}

/** …大赛和急救竞赛,其中大赛经费6万元,急救竞赛3.5万元: the amount behind the name of one member of a phrase; null when none is. */
export function namedInGroup({ title, titleSpan, group }: Draft, text: string, money: readonly FoundMoney[]): FoundMoney | null {
  if (group === null || money.length < 2) return null;
  // 结婚慰问(每人400元)、生育慰问(每人300元)
  const from = titleSpan !== null && text.charAt(titleSpan.end) === '(' ? titleSpan.end : null;
  const inside = from === null ? [] : money.filter(({ span }) => span.start > from && span.end <= text.indexOf(')', from));
  if (inside.length === 1) return inside[0] ?? null;
  const own = money.filter(({ span, per }) => {
    const label = /[\u4e00-\u9fff“”]{4,}$/.exec(text.slice(Math.max(0, span.start - 20), span.start))?.[0] ?? '';
    const name = label.replace(/^其中/, '').replace(/(?:安排|所需|预算|经费|费用|奖金|奖品|为|约|共)+$/, '');
    return per === null && name.length >= 4 && title.includes(name);
  });
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** 文艺汇演、篮球联赛,预算分别为4万元和2.5万元: the amount of one member of a phrase; null when they do not come one for each. */
export function ownOfGroup(drafts: readonly Draft[], index: number, words: string, money: readonly FoundMoney[]): FoundMoney | null {
  if (!words.includes('分别')) return null;
  const members = membersOf(drafts, index);
  const totals = money.filter((one) => one.per === null);
  if (members.length < 2 || totals.length !== members.length) return null;
  return totals[members.indexOf(drafts[index] as Draft)] ?? null;
}

/** 五月春游,十月秋游,费用每人每次控制在180元以内: a rate by the turn at the end of a sentence, for all that are of one kind; null when there is none. */
export function ratePerTurn(text: string, drafts: readonly Draft[], index: number): SourceSpan | null {
  const { end, sentence, group, title } = drafts[index] as Draft;
  const others = drafts.slice(Math.max(0, index - NEAR), index + NEAR + 1).filter((one) => one.sentence.start === sentence.start);
  if (group !== null || others.some((one) => one.title.slice(-1) !== title.slice(-1))) return null;
  const found = /(?<=[,;])(?:活动)?(?:费用|经费|标准)每[人名]每次[^,。;\d]{0,8}\d[\d.]*元/.exec(text.slice(end, sentence.end));
  return found ? { start: end + found.index, end: end + found.index + found[0].length } : null;
}

/** 春节、端午、中秋慰问品按每人每节300元、420人安排,计37.8万元: what one of them costs, where the sum is told of all. */
export function ofEachFeast(drafts: readonly Draft[], index: number, words: string, money: readonly FoundMoney[]): FoundMoney | null {
  const rate = money.find(({ per, unitAmount }) => per !== null && per.startsWith('人') && unitAmount !== null);
  const totals = money.filter(({ per }) => per === null);
  if (!rate?.unitAmount || totals.length !== 1 || !/每节|每次/.test(words)) return null;
  const members = membersOf(drafts, index).length;
  const each = (totals[0]?.amount ?? 0) / members;
  const quantity = each / rate.unitAmount;
  return members > 1 && Number.isInteger(quantity) ? { ...rate, amount: fen(each), quantity, computed: true } : null;
}
