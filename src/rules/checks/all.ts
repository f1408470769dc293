import type { CheckId } from '../rule';
import type { Check } from './judgement';
import { incomeNear } from './income';
import { incomeKinds } from './income-kinds';
import { incomePurpose } from './income-purpose';
import { balance } from './balance';
import { withinBudget } from './within-budget';
import { approvals } from './approvals';
import { adjustments } from './adjustments';
import { fiscalYear } from './fiscal-year';
import { arithmetic } from './arithmetic';
import { openness } from './openness';
import { accountNames } from './account-names';
import { duesFirst } from './dues-first';
import { expectedSubject } from './expected-subject';
import { employerPays } from './employer-pays';
import { duesMultiple } from './dues-multiple';
import { outingCount } from './outing-count';
import { outingDays } from './outing-days';
import { outingTravel } from './outing-travel';
import { outingFee } from './outing-fee';
import { destination } from './destination';
import { winnerShare } from './winner-share';
import { souvenirBesidePrizes } from './souvenir-beside-prizes';
import { mealAllowance } from './meal-allowance';
import { organiserRewards } from './organiser-rewards';
import { lecturerFee } from './lecturer-fee';
import { festivalList } from './festival-list';
import { unlistedFestival } from './unlisted-festival';
import { womensDay } from './womens-day';
import { childrensDay } from './childrens-day';
import { giftForm } from './gift-form';
import { festivalSum } from './festival-sum';
import { voucherOnce } from './voucher-once';
import { recipients } from './recipients';
import { birthdayForm } from './birthday-form';
import { eventForm } from './event-form';
import { recuperationSource } from './recuperation-source';
import { eightBans } from './eight-bans';
import { fitnessCards } from './fitness-cards';
import { aidShare } from './aid-share';
import { perHead } from './per-head';
import { topicCount } from './topic-count';
import { shareOf } from './share-of';
import { prizeCap } from './prize-cap';
import { traineeShare } from './trainee-share';

/** The closed list of checks: id in the rule data → function. */
export const CHECKS: Readonly<Record<CheckId, Check>> = {
  'income-near': incomeNear,
  'income-kinds': incomeKinds,
  'income-purpose': incomePurpose,
  balance: balance,
  'within-budget': withinBudget,
  approvals: approvals,
  adjustments: adjustments,
  'fiscal-year': fiscalYear,
  arithmetic: arithmetic,
  openness: openness,
  'account-names': accountNames,
  'dues-first': duesFirst,
  'expected-subject': expectedSubject,
  'employer-pays': employerPays,
  'dues-multiple': duesMultiple,
  'outing-count': outingCount,
  'outing-days': outingDays,
  'outing-travel': outingTravel,
  'outing-fee': outingFee,
  destination: destination,
  'winner-share': winnerShare,
  'souvenir-beside-prizes': souvenirBesidePrizes,
  'meal-allowance': mealAllowance,
  'organiser-rewards': organiserRewards,
  'lecturer-fee': lecturerFee,
  'festival-list': festivalList,
  'unlisted-festival': unlistedFestival,
  'womens-day': womensDay,
  'childrens-day': childrensDay,
  'gift-form': giftForm,
  'festival-sum': festivalSum,
  'voucher-once': voucherOnce,
  recipients: recipients,
  'birthday-form': birthdayForm,
  'event-form': eventForm,
  'recuperation-source': recuperationSource,
  'eight-bans': eightBans,
  'fitness-cards': fitnessCards,
  'aid-share': aidShare,
  'per-head': perHead,
  'topic-count': topicCount,
  'share-of': shareOf,
  'prize-cap': prizeCap,
  'trainee-share': traineeShare,
};
