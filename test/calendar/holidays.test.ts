import { holidaysOf } from '../../src/calendar/holidays';

describe('holidays', () => {
  it('are as announced for 2026, with 调休 and the notice', () => {
    const year = holidaysOf(2026);
    expect(year.provisional).toBe(false);
    expect(year.source).toContain('国办发明电〔2025〕7号');
    expect(year.off).toContainEqual({ date: '2026-02-17', name: '春节' });
    expect(year.workdays).toContainEqual({ date: '2026-10-10', name: '国庆节' });
  });

  it('are provisional for 2027, which is not announced: thirteen statutory days, no 调休', () => {
    const year = holidaysOf(2027);
    expect(year.provisional).toBe(true);
    expect(year.workdays).toEqual([]);
    expect(year.off.map(({ date, name }) => `${date.slice(5)} ${name}`)).toEqual([
      '01-01 元旦',
      '02-05 春节',
      '02-06 春节',
      '02-07 春节',
      '02-08 春节',
      '04-05 清明',
      '05-01 劳动节',
      '05-02 劳动节',
      '06-09 端午',
      '09-15 中秋',
      '10-01 国庆节',
      '10-02 国庆节',
      '10-03 国庆节',
    ]);
  });
});
