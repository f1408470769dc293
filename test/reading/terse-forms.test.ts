import { readPlanText } from '../../src/reading/read-text';
import forms from './cases/terse-forms.json';

interface How {
  readonly words: string;
  readonly people?: number;
  readonly budget?: number;
  readonly owner?: string;
}

/** The orders in which a terse item says what, when and how. */
const ORDERS: readonly (readonly [string, (name: string, when: string, how: string) => string])[] = [
  ['name, when, how', (name, when, how) => `${name},${when},${how}`],
  ['name, how, when', (name, when, how) => `${name},${how},${when}`],
  ['name: when, how', (name, when, how) => `${name}:${when},${how}`],
  ['name (when), how', (name, when, how) => `${name}(${when}),${how}`],
];

/** What is wrong with the one entry of an item; null when nothing is. */
function wrong(item: string, name: string, months: readonly number[], how: How): string | null {
  const { activities } = readPlanText(`1.${item}。\n2.12月召开总结会。\n`, { planYear: 2027 });
  const [one, last, ...others] = activities;
  if (!one || !last || others.length > 0) return `${item}: ${activities.length - 1} entries`;
  const found = {
    title: one.title,
    months: one.time.set.months,
    budget: one.budget === null ? null : one.budget / 100,
    people: one.people,
  };
  const right =
    found.title === name &&
    found.months.join() === months.join() &&
    (how.budget === undefined || found.budget === how.budget) &&
    (how.people === undefined || found.people === how.people) &&
    (how.owner === undefined || one.owners.some((owner) => owner.name === how.owner));
  return right ? null : `${item}: ${JSON.stringify(found)} ${one.owners.map((owner) => owner.name).join()}`;
}

describe('an item of a terse list, whatever the order it is told in', () => {
  const whens = forms.whens as [string, number[]][];
  const hows: readonly How[] = forms.hows;
  it.each(whens)('%s', (when, months) => {
    const all = ORDERS.flatMap(([order, say]) =>
      [...forms.names, ...(order === 'name (when), how' ? [] : forms.short)].flatMap((name) =>
        hows
          // who answers for it stands last
          .filter(({ words }) => order !== 'name, how, when' || !words.startsWith('责任人'))
          .map((how) => wrong(say(name, when, how.words), name, months, how)),
      ),
    );
    expect(all.filter((one) => one !== null)).toEqual([]);
  });
});
