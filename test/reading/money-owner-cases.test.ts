import gaps from './cases/gaps.json';
import moneyCases from './cases/money.json';
import ownerCases from './cases/owners.json';
import type { Owner } from '../../src/plan/owner';
import { findMoney, type FoundMoney } from '../../src/reading/money/find-money';
import { findOwners } from '../../src/reading/owner/find-owners';
import { normalizeText } from '../../src/reading/text/normalize';

const readMoneyText = (text: string): FoundMoney[] => findMoney(normalizeText(text));
const readOwnersText = (text: string): Owner[] => findOwners(normalizeText(text)).map((mention) => mention.owner);

interface MoneyValue {
  readonly amount: number;
  readonly per?: string;
  readonly amountMax?: number;
  readonly computed?: boolean;
}

const money = (moneyCases.groups as readonly { value: MoneyValue; phrases: readonly string[] }[]).flatMap(({ value, phrases }) =>
  phrases.map((phrase) => ({ phrase, value })),
);
const owners = (ownerCases.groups as readonly { value: readonly { name: string; role: string }[]; phrases: readonly string[] }[]).flatMap(
  ({ value, phrases }) => phrases.map((phrase) => ({ phrase, value })),
);

function moneyAs(phrase: string, value: MoneyValue): object {
  const found = readMoneyText(phrase)[0];
  const all = {
    amount: found ? found.amount / 100 : null,
    per: found?.per ?? null,
    amountMax: found === undefined || found.amountMax === null ? null : found.amountMax / 100,
    computed: found?.computed ?? null,
  };
  return Object.fromEntries(Object.entries(all).filter(([field]) => field in value));
}

describe('amounts in words of plans', () => {
  it('has at least 120 money and 120 owner cases', () => {
    expect(money.length + moneyCases.none.length).toBeGreaterThanOrEqual(120);
    expect(owners.length + ownerCases.none.length).toBeGreaterThanOrEqual(120);
  });

  it.each(money.filter(({ phrase }) => !(gaps.money as readonly string[]).includes(phrase)))('reads $phrase', ({ phrase, value }) => {
    expect(moneyAs(phrase, value)).toEqual(value);
  });

  it.each(moneyCases.none)('finds no money in %s', (phrase) => {
    expect(readMoneyText(phrase)).toEqual([]);
  });

  it('still does not read what is listed as a known gap', () => {
    for (const phrase of gaps.money as readonly string[]) {
      const found = money.find((one) => one.phrase === phrase);
      if (found) expect(moneyAs(phrase, found.value)).not.toEqual(found.value);
    }
  });
});

describe('owners in words of plans', () => {
  it.each(owners.filter(({ phrase }) => !(gaps.owners as readonly string[]).includes(phrase)))(
    'finds who in $phrase',
    ({ phrase, value }) => {
      expect(readOwnersText(phrase)).toEqual(expect.arrayContaining(value.map((owner) => expect.objectContaining(owner))));
    },
  );

  it.each(ownerCases.none)('names nobody in %s', (phrase) => {
    expect(readOwnersText(phrase)).toEqual([]);
  });

  it('still does not find who in what is listed as a known gap', () => {
    for (const phrase of gaps.owners as readonly string[]) {
      const found = owners.find((one) => one.phrase === phrase);
      expect(readOwnersText(phrase)).not.toEqual(expect.arrayContaining([...(found?.value ?? [{ name: '', role: '' }])]));
    }
  });
});
