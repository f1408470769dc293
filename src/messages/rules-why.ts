import type { WhyCode } from '../rules/codes';
import type { Lang } from './lang';
import type { RuleSentence } from './rules-zh';

const open = (text: string | number | undefined, other: string): string => (text === undefined || text === '' ? other : String(text));
const STATES: Readonly<Record<string, string>> = { weak: '只见于弱来源', unseen: '没有见到原文' };

/** The steps of the reasoning, in both languages. */
export const WHY_SENTENCES: Readonly<Record<Lang, Readonly<Record<WhyCode, RuleSentence>>>> = {
  'zh-CN': {
    'value-in-force': (p) =>
      `依据《${p['title']}》${open(p['docNo'], '')}${open(p['article'], '')}，${open(p['from'], '起效日未见')}起${p['to'] === '' ? '' : `至 ${p['to']}`}有效。`,
    days: (p) =>
      p['from'] === p['to']
        ? `活动日期 ${p['from']}，按当日有效的标准判断。`
        : `活动时间 ${p['from']} 至 ${p['to']}，按当月有效的标准判断。`,
    unverified: (p) => `待核：${STATES[String(p['state'])] ?? p['state']}（来源级别 ${p['grade']}），只作提醒，不作违规。`,
    note: (p) => `说明：${p['note']}`,
    'changes-meanwhile': () => `标准在活动期间有变化，写明日期后才能确定，先作提醒。`,
    'area-only': (p) => `这是${p['area']}的标准，其他市请取本地规定，先作提醒。`,
    'should-only': () => `这一条是提示性要求，不作违规。`,
    'read-doubtful': () => `原文没有写明这一项，是读取时推定的，所以只提醒；请核对后填写。`,
    evidence: (p) => `依据计划中的文字：${p['words']}`,
    list: (p) => `名单：${p['list']}`,
    'list-unseen': () => `禁止名单没有见到原文，只作提示。`,
    'own-limit': (p) => `采用本单位自定限额 ${p['limit']}。`,
    'own-limit-looser': (p) => `自定限额 ${p['limit']} 比规定 ${p['rule']} 宽，不采用。`,
    'dues-formula': (p) => `会费收入 = 计缴基数 ${p['base']} 元 × 0.5% = ${p['result']} 元。`,
    'contribution-formula': (p) => `拨缴经费收入 = 工资总额 ${p['base']} 元 × 2% × 留成 ${p['share']} = ${p['result']} 元。`,
    tolerance: (p) => `容差 ${p['percent']}% 是本工具的，不是规定的数。`,
    'balance-formula': (p) => `上年结余 ${p['opening']} + 本年收入 ${p['income']} − 本年支出 ${p['expense']} = ${p['balance']} 元。`,
    'opening-unknown': () => `上年结余没有填写，按没有结转计算。`,
    'outside-left-out': (p) => `行政列支的 ${p['amount']} 元不在工会账内，没有计入支出。`,
    product: (p) => `${p['price']} 元 × ${p['quantity']} = ${p['result']} 元。`,
    multiple: (p) => `弥补 ${p['extra']} 元 ÷ 会费 ${p['dues']} 元 = ${p['value']} 倍；最多可弥补 ${p['allowed']} 元。`,
    counted: (p) => `${p['title']}：计 ${p['times']} 次。`,
    added: (p) => `${p['title']}：每人 ${p['amount']} 元。`,
    sum: (p) => `合计每人 ${p['total']} 元。`,
    hint: (p) => `多数地方的数是 ${p['typical']}，不是规定，只供参考。`,
    'per-head': (p) => `每人 ${p['value']} 元${Number(p['days']) > 1 ? `（${p['days']} 天）` : ''}。`,
    'province-adoption': () => `没有见到本省采用 2 天 1 晚的文件。`,
    share: (p) => `写明的获奖面为 ${p['share']}%。`,
    'winners-formula': (p) =>
      `${p['people']} 人 × ${p['numerator']}/${p['denominator']}，取整为 ${p['limit']} 人；写明 ${p['winners']} 人。`,
    'lecturer-bands': (p) =>
      `每学时税后上限：副高 ${p['associate']}、正高 ${p['professor']}、院士或全国知名专家 ${p['academician']} 元，每半天最多按 ${p['hours']} 学时。`,
    members: (p) => `会员 ${p['members']} 人。`,
    'ban-item': (p) => `“八不准”第（${p['item']}）项。`,
    'share-formula': (p) => `${p['part']} 元 ÷ ${p['whole']} 元 = ${p['value']}。`,
    grade: (p) => `第 ${p['grade']} 等奖 ${p['value']} 元。`,
  },
  en: {
    'value-in-force': (p) =>
      `By ${p['title']} ${open(p['docNo'], '')} ${open(p['article'], '')}, in force from ${open(p['from'], 'an unknown day')}${p['to'] === '' ? '' : ` to ${p['to']}`}.`,
    days: (p) =>
      p['from'] === p['to']
        ? `On ${p['from']}; judged by the value of that day.`
        : `Between ${p['from']} and ${p['to']}; judged by the value of those months.`,
    unverified: (p) => `Unverified (${p['state']}, grade ${p['grade']}): it may warn, not condemn.`,
    note: (p) => `Note: ${p['note']}`,
    'changes-meanwhile': () => `The value changes within these days; state the day. A caution until then.`,
    'area-only': (p) => `A figure of ${p['area']} only; a caution elsewhere.`,
    'should-only': () => `An advisory rule: never a violation.`,
    'read-doubtful': () => `The plan does not state this, it was inferred while reading; so this only warns. Check it and fill it in.`,
    evidence: (p) => `The plan says: ${p['words']}`,
    list: (p) => `List: ${p['list']}`,
    'list-unseen': () => `The list itself was not seen; it only warns.`,
    'own-limit': (p) => `The unit's own limit ${p['limit']} is used.`,
    'own-limit-looser': (p) => `The own limit ${p['limit']} is looser than ${p['rule']} and not used.`,
    'dues-formula': (p) => `Dues = base ${p['base']} × 0.5 % = ${p['result']} 元.`,
    'contribution-formula': (p) => `Contribution = payroll ${p['base']} × 2 % × ${p['share']} = ${p['result']} 元.`,
    tolerance: (p) => `The tolerance of ${p['percent']} % is this tool's, not the rule's.`,
    'balance-formula': (p) => `Opening ${p['opening']} + income ${p['income']} − expenses ${p['expense']} = ${p['balance']} 元.`,
    'opening-unknown': () => `The opening balance is blank; nothing is carried over.`,
    'outside-left-out': (p) => `${p['amount']} 元 paid by the employer are not in the union's books.`,
    product: (p) => `${p['price']} 元 × ${p['quantity']} = ${p['result']} 元.`,
    multiple: (p) => `Top-up ${p['extra']} ÷ dues ${p['dues']} = ${p['value']}; at most ${p['allowed']} 元.`,
    counted: (p) => `${p['title']}: counted ${p['times']} times.`,
    added: (p) => `${p['title']}: ${p['amount']} 元 each.`,
    sum: (p) => `${p['total']} 元 each in all.`,
    hint: (p) => `${p['typical']} is usual, not a rule.`,
    'per-head': (p) => `${p['value']} 元 each${Number(p['days']) > 1 ? ` (${p['days']} days)` : ''}.`,
    'province-adoption': () => `No document of the province that adopts 2 days 1 night was found.`,
    share: (p) => `Stated share of winners: ${p['share']} %.`,
    'winners-formula': (p) =>
      `${p['people']} people × ${p['numerator']}/${p['denominator']}, whole people: ${p['limit']}; stated ${p['winners']}.`,
    'lecturer-bands': (p) =>
      `After tax an hour: associate ${p['associate']}, professor ${p['professor']}, academician ${p['academician']} 元; at most ${p['hours']} hours in half a day.`,
    members: (p) => `${p['members']} members.`,
    'ban-item': (p) => `Item (${p['item']}) of the eight bans.`,
    'share-formula': (p) => `${p['part']} ÷ ${p['whole']} = ${p['value']}.`,
    grade: (p) => `Prize no. ${p['grade']}: ${p['value']} 元.`,
  },
};
