import { LunarDay, SolarTerm } from 'tyme4ts';
import { FESTIVALS, festivalDate } from '../../src/calendar/festivals';

const YEARS = Array.from({ length: 100 }, (_, index) => 2000 + index);

/** Gregorian dates in `year` of a lunar day, by the second library. */
function oracle(name: string, month: number, day: number, year: number): string[] {
  const found: string[] = [];
  for (const lunarYear of [year - 1, year]) {
    let lunar: LunarDay | null = null;
    for (const candidate of name === '除夕' ? [30, 29] : [day]) {
      try {
        lunar ??= LunarDay.fromYmd(lunarYear, month, candidate);
      } catch {
        continue;
      }
    }
    const solar = lunar?.getSolarDay();
    if (solar?.getYear() === year) found.push(`${solar.getMonth()}-${solar.getDay()}`);
  }
  return found;
}

describe('festival dates', () => {
  const lunar = FESTIVALS.flatMap(({ name, rule }) => (rule.kind === 'lunar' ? [{ name, ...rule }] : []));

  it.each(lunar)('$name agrees with a second calendar library in every year 2000–2099', ({ name, month, day }) => {
    for (const year of YEARS) {
      const date = festivalDate(name, year);
      expect([year, date && `${date.month}-${date.day}`]).toEqual([year, oracle(name, month, day, year)[0] ?? null]);
    }
  });

  it.each(['清明', '冬至'] as const)('%s agrees with a second calendar library in every year 2000–2099', (term) => {
    for (const year of YEARS) {
      const solar = SolarTerm.fromName(term === '冬至' ? year + 1 : year, term)
        .getJulianDay()
        .getSolarDay();
      expect({ year, ...festivalDate(term, year) }).toEqual({ year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() });
    }
  });

  it.each([
    ['春节', 2, 6],
    ['元宵', 2, 20],
    ['端午', 6, 9],
    ['七夕', 8, 8],
    ['中秋', 9, 15],
    ['重阳', 10, 8],
    ['三八', 3, 8],
    ['母亲节', 5, 9],
    ['感恩节', 11, 25],
  ])('%s of 2027 is on %i-%i', (name, month, day) => {
    expect(festivalDate(name, 2027)).toEqual({ month, day });
  });

  it('does not know a festival it has never heard of', () => {
    expect(festivalDate('双十一', 2027)).toBeNull();
  });
});
