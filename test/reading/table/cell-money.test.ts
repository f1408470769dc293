import { readMoneyCell, type MoneyCellContext } from '../../../src/reading/table/cell-money';
import { gridOf } from '../../support/grid-text';

/** What a cell says: total, or `standard/per`, `~max` for a range, `×quantity`; `-` nothing, `?` unreadable. */
function said(text: string, context: MoneyCellContext = { unit: null, per: null }): string {
  const cell = gridOf([text]).rows[0]?.[0];
  if (cell === undefined) throw new Error('no cell');
  const read = readMoneyCell(cell, context);
  if (read.state !== 'ok') return read.state === 'none' ? '-' : '?';
  const { amount, amountMax, per, unitAmount, quantity } = read.money;
  const standard = unitAmount === null || quantity !== null || per === null ? '' : `/${per}`;
  return `${amount / 100}${amountMax === null ? '' : `~${amountMax / 100}`}${standard}${quantity === null ? '' : `×${quantity}`}`;
}

describe('money cells', () => {
  it.each([
    ['1200', '1200'],
    ['-500', '?'],
    ['−500元', '?'],
    ['负500元', '?'],
    ['（500）', '?'],
    ['1,200', '1200'],
    ['1，200元', '1200'],
    ['¥1200.50', '1200.5'],
    ['１２００元', '1200'],
    ['1.2万', '12000'],
    ['1.2万元', '12000'],
    ['3千', '3000'],
    ['0.35万', '3500'],
    ['约500元', '500'],
    ['500元左右', '500'],
    ['不超过800元', '800'],
    ['伍仟元整', '5000'],
    ['两万元', '20000'],
    ['0', '0'],
    ['0元', '0'],
    ['200元/人', '200/人'],
    ['200/人', '200/人'],
    ['每人200元', '200/人'],
    ['人均300', '300/人'],
    ['每户补助500元', '500/户'],
    ['80元每场', '80/场'],
    ['每个协会4000元', '4000/个'],
    ['每名优秀职工300元', '300/名'],
    ['3000-5000元', '3000~5000'],
    ['3000元—5000元', '3000~5000'],
    ['1-2万', '10000~20000'],
    ['1.5万至2万元', '15000~20000'],
    ['100元×30人', '3000×30'],
    ['100*30', '3000×30'],
    ['横幅200元、奖品800元', '1000'],
    ['场地500+水100', '600'],
    ['40元/人，共计2000元', '2000/人'],
    ['2.5万元（含服装费）', '25000'],
  ])('%s says %s', (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ['每项0.2，共评30项', '60000×30'],
    ['每所0.3', '3000/所'],
    ['3（每人次500元）', '30000'],
    ['不超过10', '100000'],
    ['30项', '?'],
  ])('%s in a column of 万元 says %s', (text, expected) => expect(said(text, { unit: '万元', per: null })).toBe(expected));

  it.each(['', '—', '/', '无', '无经费', '不需要经费', '实报实销', '据实列支', '待定'])('%s says nothing', (text) =>
    expect(said(text)).toBe('-'),
  );
  it.each(['视情况而定', '2027年', '30人', '3月8日', '详见附件', '5%'])('%s is unreadable as money', (text) =>
    expect(said(text)).toBe('?'),
  );

  it('a bare number takes the unit and the standard of its header', () => {
    expect(said('1.2', { unit: '万元', per: null })).toBe('12000');
    expect(said('300', { unit: '元', per: '人' })).toBe('300/人');
    expect(said('8', { unit: '千元', per: null })).toBe('8000');
    expect(said('800元', { unit: '万元', per: null })).toBe('800');
  });

  it('amounts beyond what is handled are not read', () => {
    expect(said('9'.repeat(30))).toBe('?');
    expect(said(`${'9'.repeat(14)}万元`)).toBe('?');
  });
});
