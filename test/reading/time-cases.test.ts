import notTime from './cases/not-time.json';
import timeCases from './cases/time.json';
import gaps from './cases/gaps.json';
import { plainTime } from '../../src/reading/time/mention';
import { readTimeText } from '../../src/reading/time/read-time-text';

interface Value {
  readonly months?: readonly number[];
  readonly crossYear?: readonly number[];
  readonly precision?: string;
  readonly part?: string;
  readonly day?: string;
  readonly deadline?: string;
  readonly freq?: string;
  readonly festivals?: readonly string[];
  readonly tbd?: boolean;
}

const context = plainTime(2027);

/** What the reader says of a phrase, in the words of the case file and only the fields it asks for. */
function readAs(phrase: string, value: Value): Value {
  const time = readTimeText(phrase, context);
  const all: Value = {
    months: time.set.months,
    crossYear: time.set.crossYear,
    precision: time.precision,
    part: time.part ?? '',
    day: time.day ?? '',
    deadline: time.deadline ?? '',
    freq: time.recurrence?.freq ?? '',
    festivals: time.festivals,
    tbd: time.toBeDecided,
  };
  return Object.fromEntries(Object.entries(all).filter(([field]) => field in value));
}

const known = new Set<string>(gaps.time);
const groups = timeCases.groups as readonly { value: Value; phrases: readonly string[] }[];
const cases = groups.flatMap(({ value, phrases }) => phrases.map((phrase) => ({ phrase, value })));

describe('time phrases of plans', () => {
  it('are at least four hundred, and the words that are no time a hundred and fifty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(400);
    expect(notTime.phrases.length).toBeGreaterThanOrEqual(150);
  });

  it.each(cases.filter(({ phrase }) => !known.has(phrase)))('reads $phrase', ({ phrase, value }) => {
    expect(readAs(phrase, value)).toEqual(value);
  });

  it.each(notTime.phrases.filter((phrase) => !known.has(phrase)))('finds no time in %s', (phrase) => {
    const time = readTimeText(phrase, context);
    expect([time.set, time.recurrence]).toEqual([{ months: [], crossYear: [] }, null]);
  });

  it('still does not read what is listed as a known gap', () => {
    for (const phrase of gaps.time as readonly string[]) {
      const group = groups.find(({ phrases }) => phrases.includes(phrase));
      const time = readTimeText(phrase, context);
      if (group) expect(readAs(phrase, group.value)).not.toEqual(group.value);
      else expect(time.set.months.length + (time.recurrence ? 1 : 0)).toBeGreaterThan(0);
    }
  });
});
