import { giveMoney } from '../apart/give-money';
import { readLedgers } from '../apart/ledger';
import { unusedMoney } from '../apart/unused-money';
import { findMoney } from './find-money';
import { isNoBudget, isSumOfAll } from './no-budget';
import { budgetOf, multiplyByCounts } from './standards';

/** All that reads money in prose, as it is loaded for texts that name some. */
export const moneyReader = { findMoney, multiplyByCounts, budgetOf, isNoBudget, isSumOfAll, readLedgers, giveMoney, unusedMoney };
export type MoneyReader = typeof moneyReader;
