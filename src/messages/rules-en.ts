import type { MessageCode } from '../rules/codes';
import type { RuleParams, RuleSentence } from './rules-zh';

const said = (p: RuleParams): string => (p['quote'] === undefined || p['quote'] === '' ? '' : ` (in the plan: ${p['quote']})`);
const name = (p: RuleParams): string => (p['activity'] === '' || p['activity'] === undefined ? 'the plan' : `“${p['activity']}”${said(p)}`);
const rows = (p: RuleParams): string => (Number(p['count']) > 1 ? `“${p['activity']}” and ${Number(p['count']) - 1} more` : name(p));
const against = (p: RuleParams): string => `${p['value']} against ${p['limit']} ${p['unit']}`;

/** The English of every finding; rule titles stay in Chinese, because they name Chinese documents. */
export const RULE_SENTENCES_EN: Readonly<Record<MessageCode, RuleSentence>> = {
  passes: (p) => `Meets “${p['title']}”: ${rows(p)}${p['limit'] === undefined || p['value'] === undefined ? '' : `, ${against(p)}`}.`,
  'limit-unverified': (p) =>
    `${rows(p)}: within the figure that was found, but that figure is unverified (待核), so this is no pass. Check the province's own document or set your own limit.`,
  'income-differs': (p) =>
    `${p['title']}: the budget says ${p['present']} 元, the base gives about ${p['expected']} 元, more than ${p['tolerance']} % apart. Check base, kept share and budget.`,
  'dues-inputs-missing': () => `Dues cannot be checked: fill in the dues base and the dues income in 设置.`,
  'contribution-inputs-missing': () => `Contributions cannot be checked: fill in payroll, kept share and the contribution income in 设置.`,
  'income-kind-unknown': (p) => `Income “${p['kind']}” is not among the permitted kinds; use one of their names.`,
  'income-unknown': () => `No income is filled in, so the balance cannot be judged; fill in income and opening balance in 设置.`,
  'income-unrelated': (p) =>
    `The note of 行政补助 says “${p['words']}”, which looks unrelated to the union. Unrelated money must not enter the union's account; check its source.`,
  'purpose-missing': () => `There is 行政补助 without a stated purpose; write down what it is for.`,
  deficit: (p) =>
    `Expenses of ${p['expense']} 元 exceed the ${p['available']} 元 at hand by ${p['short']} 元. A deficit budget is not allowed; cut activities or add income.`,
  'deficit-unless-opening': (p) =>
    `Expenses of ${p['expense']} 元 exceed the income of ${p['available']} 元 by ${p['short']} 元, and the opening balance is blank; fill it in.`,
  'amounts-missing': (p) => `${p['toFill']} amounts are still blank: nothing exceeds yet, but this is no pass. Fill them in.`,
  'amount-missing': (p) => `${rows(p)}: no budget. Nothing may be spent without one; fill in the amount or set the subject to 无经费.`,
  'no-subject': (p) => `${name(p)} has a budget of ${p['value']} 元 but the subject 无经费; choose a subject.`,
  'spent-without-budget': (p) => `${name(p)} has no budget, yet ${p['value']} 元 were spent; have the budget adjusted.`,
  'spent-over-budget': (p) => `${name(p)}: ${p['value']} 元 spent on a budget of ${p['limit']} 元; have the budget adjusted first.`,
  'approval-missing': (p) =>
    `${p['missing']} of the three approval dates (committee, audit committee, superior union) are blank; fill them in when done.`,
  'approval-order': (p) => `The superior's approval (${p['superior']}) is dated before the union's own review; check the dates.`,
  'adjusted-often': (p) => `The plan adjusts the budget ${p['value']} times; once a year is the rule. Combine them.`,
  'adjustments-unknown': () =>
    `Reminder: the budget is adjusted at most once a year by the same procedure; the plan cannot show how often.`,
  'next-year': (p) => `${name(p)} lies wholly in the next year; it belongs into the next plan and budget.`,
  'next-year-part': (p) => `${name(p)} reaches into the next year; that part belongs into the next budget.`,
  'month-missing': (p) => `${rows(p)}: no month, so the budget year cannot be judged; mark the months.`,
  'product-differs': (p) => `${name(p)}: budget ${p['value']} 元, but unit price × quantity gives ${p['limit']} 元; correct one of them.`,
  'funding-differs': (p) => `${name(p)}: sources add up to ${p['value']} 元, the budget is ${p['limit']} 元; correct them.`,
  'no-activities': () => `There are no activities to check.`,
  'no-openness': () => `Nothing in the plan reports the finances to the members or makes them public; add it, once a year at least.`,
  'account-renamed': (p) =>
    `${name(p)} uses the subject “${p['old']}”, which the ${p['version']} accounts call “${p['fresh']}”; rename it.`,
  'account-unknown': (p) =>
    `${name(p)} uses the subject “${p['name']}”, which the ${p['version']} accounts do not have; choose a proper one.`,
  'dues-not-used': (p) =>
    `${name(p)} is a member activity paid without dues. Dues come first, union funds only top them up; add 会费 as a source.`,
  'dues-not-named': (p) =>
    `${name(p)} is a member activity; its source “${p['sources']}” does not show that dues are used first. Name the dues part.`,
  'source-missing': (p) => `${rows(p)}: no source of funds; fill it in.`,
  'subject-differs': (p) => `${name(p)} stands under “${p['subject']}”; this kind usually goes under “${p['expected']}”. Check it.`,
  'subject-open': (p) => `${rows(p)}: no subject chosen yet; this kind usually goes under “${p['expected']}”.`,
  'union-pays': (p) =>
    `${name(p)}: check-ups, protective gear, work clothes and the like are the employer's to pay; move it to 行政列支 or give the reason.`,
  'dues-multiple-over': (p) =>
    `Union funds top the dues of ${p['dues']} 元 up by ${p['extra']} 元, ${p['value'] ?? '∞'} times, more than ${p['limit']} times; spend less.`,
  'dues-multiple-confirm': (p) =>
    `Union funds top the dues up ${p['value']} times, between the former 3 and the present ${p['limit']}; check whether the province has adopted ${p['limit']}.`,
  'dues-unknown': () => `The top-up of the dues cannot be judged; fill in the dues income in 设置.`,
  'outings-over': (p) => `${p['value']} outings in the year, more than ${p['limit']}; drop some, or rename what is no outing.`,
  'outing-days-missing': (p) => `${rows(p)}: the number of days is not stated; write 当日往返 or 2天1晚.`,
  'outing-too-long': (p) => `${name(p)} takes ${p['days']} days and ${p['nights']} nights, more than ${p['limit']} days; shorten it.`,
  'outing-overnight-check': (p) =>
    `${name(p)} stays overnight. The national rule now allows 2 days 1 night; a province that has not adopted it still asks for a day trip. Check.`,
  'travel-standard-missing': (p) =>
    `${rows(p)}: meals or lodging must stay within the local travel standard; enter it as own limit ${p['rule']} in 设置.`,
  'lodging-missing': (p) => `${rows(p)} stays overnight without a stated price of lodging; state it per person and night.`,
  'lodging-over': (p) => `${name(p)}: lodging of ${p['value']} 元 exceeds the local standard of ${p['limit']} 元.`,
  'outing-fee-check': (p) => `${name(p)}: ${p['value']} 元 per person exceeds the day rate of ${p['limit']} 元; state the number of days.`,
  'destination-abroad': (p) => `${name(p)} goes to “${p['place']}”. Hong Kong, Macao and abroad are no outings; choose another place.`,
  'destination-listed': (p) =>
    `${name(p)} goes to “${p['place']}”, on the 2014 list of closed scenic areas (list unverified); check the local rule.`,
  'winners-over': (p) => `${name(p)}: ${p['winners']} winners of ${p['people']} participants; at most ${p['limit']}. Give fewer prizes.`,
  'winners-share-over': (p) => `${name(p)}: prizes for more than the permitted share of ${p['limit']}; give fewer.`,
  'winners-missing': (p) => `${rows(p)}: prizes without a number of winners; state it.`,
  'participants-missing': (p) => `${rows(p)}: winners are stated, participants are not; fill in the number of people.`,
  'souvenir-beside-prizes': (p) => `${name(p)} gives prizes and souvenirs for all; choose one.`,
  'prizes-unclear': (p) => `${rows(p)}: a contest with souvenirs; say whether there are prizes, which exclude souvenirs.`,
  'rewards-twice-check': (p) => `${rows(p)} is held by others. Who holds it gives the prizes; check that you do not reward twice.`,
  'lecturer-over': (p) =>
    `${name(p)}: lecturer's fee of ${p['value']} 元 an hour exceeds ${p['limit']} 元 (after tax); lower it or check the rank.`,
  'lecturer-hours-missing': (p) => `${rows(p)}: a lecturer's fee without hours or rate; state rate, hours and rank.`,
  'lecturer-rank-missing': (p) => `${rows(p)}: ${p['value']} 元 an hour exceeds the associate rate and the rank is not stated; state it.`,
  'festival-unclear': (p) =>
    `${rows(p)}: gifts at “${p['festivals']}”. Festivals of nationalities need approval of the autonomous region's government or above; check the province's list.`,
  'festival-missing': (p) => `${rows(p)}: which festival? Gifts are for seven festivals only.`,
  'gift-on-unlisted-festival': (p) =>
    `${name(p)} hands out “${p['words']}” to all on ${p['festivals']}, which is not one of the seven festivals; hold an activity instead.`,
  'gift-on-unlisted-festival-check': (p) =>
    `${name(p)}: sympathy (${p['words']}) on ${p['festivals']}, not one of the seven festivals; state for whom and in what form.`,
  'womens-day-gift': (p) =>
    `${name(p)} hands things out to women members. March 8 should be an activity with souvenirs for those who come.`,
  'childrens-day-gift': (p) =>
    `${name(p)} gives presents without an activity. June 1 needs an activity, for those who come with children under 14.`,
  'childrens-day-check': (p) => `${name(p)}: state the activity; presents alone are not allowed on June 1.`,
  'childrens-day-range': (p) => `${rows(p)}: state for whom; only those who come with children under 14.`,
  'gift-in-cash': (p) =>
    `${name(p)} gives a festival gift as “${p['words']}”. Festival gifts are goods, never cash, cards or cash vouchers; change it.`,
  'gift-in-cash-check': (p) =>
    `${name(p)} is for a special group and for all, with “${p['words']}”. For all, cash is not allowed; separate the two.`,
  'gift-voucher': (p) =>
    `${name(p)} gives “${p['words']}”. Measures since 2025 and some provinces allow such vouchers; check your province, and no shopping cards.`,
  'gift-form-missing': (p) => `${rows(p)}: the form of the gift is not stated; it must be goods.`,
  'festival-sum-over': (p) =>
    `Festival gifts come to ${p['value']} 元 a member over ${p['festivals']} activities, more than ${p['limit']} 元; lower them.`,
  'festival-sum-conditional': (p) =>
    `Festival gifts come to ${p['value']} 元 a member, over the usual ${p['limit']} and within the conditional ${p['tolerated']} 元; check the condition.`,
  'festival-sum-check': (p) =>
    `Festival gifts come to between ${p['least']} and ${p['value']} 元 a member (limit ${p['limit']}); say whether the amount is per festival or per year.`,
  'no-figure': (p) =>
    `No usable figure is known for this province, so ${rows(p)} cannot be judged; take your own rules and enter own limit ${p['rule']}.`,
  'province-missing': (p) => `No province is chosen, so ${rows(p)} cannot be judged; choose one in 设置 or enter own limit ${p['rule']}.`,
  'voucher-often': (p) => `${p['value']} issues of consumption vouchers in the year, more than ${p['limit']}; combine them.`,
  'voucher-check': (p) => `${rows(p)}: consumption vouchers are a measure of 2025; whether it goes on was not found. Check your province.`,
  'recipients-by-rank': (p) => `${name(p)} grades gifts by rank; all members get the same.`,
  'recipients-outside': (p) => `${name(p)} names “${p['words']}” as recipients; gifts are for members only.`,
  'recipients-over': (p) => `${name(p)} is for ${p['people']} people, but there are ${p['members']} members; check the number.`,
  'members-missing': (p) => `${rows(p)}: recipients cannot be compared; fill in the members in 设置.`,
  'people-missing': (p) => `${rows(p)}: the number of recipients is not stated; fill it in.`,
  'birthday-in-cash': (p) => `${name(p)} gives “${p['words']}” for birthdays. Only cake or goods, or a voucher of a named cake shop.`,
  'birthday-voucher': (p) => `${name(p)} gives a voucher or card; only one of a named cake shop is allowed. Check it.`,
  'retire-in-cash': (p) => `${name(p)} gives “${p['words']}” to retiring members; only a souvenir is allowed.`,
  'event-in-cash': (p) =>
    `${name(p)} gives “${p['words']}” for a wedding or birth. Goods are the rule, some provinces allow money; check yours.`,
  'recuperation-union-pays': (p) => `${name(p)} is paid wholly by the union. Recuperation is the employer's; the union only adds to it.`,
  'banned-words': (p) => `${name(p)} says “${p['words']}”, item (${p['item']}) of the eight bans; remove it.`,
  'words-to-check': (p) => `${name(p)} says “${p['words']}”. No bonuses, allowances or subsidies without a basis; state it.`,
  'fitness-card': (p) => `${name(p)} says “${p['words']}”. No cards in place of activities, no overtime pay; hold an activity.`,
  'aid-reminder': (p) => `Reminder: for ${rows(p)}, goods of supported regions are encouraged; there is no national share.`,
  'aid-under': (p) => `Goods of supported regions are ${p['value']} of the gifts, less than ${p['limit']}; buy more.`,
  'aid-unknown': () => `The share of goods of supported regions cannot be judged; state their amount.`,
  'per-head-over': (p) => `${name(p)} (${p['title']}): ${against(p)}; lower it or check your province.`,
  'per-head-check': (p) => `${name(p)} may exceed the limit: ${against(p)}; say whether it is per festival.`,
  'per-head-conditional': (p) =>
    `${name(p)}: ${p['value']} 元, over the usual ${p['limit']} and within ${p['upper']} 元 for special cases; check the case.`,
  'per-head-missing': (p) => `${rows(p)}: the amount per person (${p['title']}) is not stated; fill in unit price, or amount and people.`,
  'count-over': (p) => `${p['title']}: ${against(p)} in the year; hold fewer.`,
  'share-over': (p) => `${p['title']}: ${p['part']} of ${p['whole']} 元 is ${p['value']}, more than ${p['limit']}; spend less on gifts.`,
  'share-above-typical': (p) => `${p['title']}: ${p['value']}, over the usual ${p['typical']} and within ${p['limit']}; check the reason.`,
  'share-unknown': (p) => `${p['title']} cannot be judged; fill in income and amounts.`,
  'prize-over': (p) => `${name(p)}: prize of ${p['value']} 元 exceeds ${p['limit']} 元; lower it.`,
  'prize-amount-missing': (p) => `${rows(p)}: prizes without an amount; state it.`,
  'trainees-over': (p) => `${name(p)}: ${p['winners']} best trainees of ${p['people']}; at most ${p['limit']}.`,
  'trainees-missing': (p) => `${rows(p)}: rewards for best trainees without numbers; state trainees and winners.`,
};
