import fc from 'fast-check';
import { readDelimited, guessDelimiter } from '../../../src/reading/table/delimited';
import { findGrids } from '../../../src/reading/table/find-grids';
import { readWithGrids } from '../../../src/reading/table/with-grids';
import { activityLine } from '../../support/activity-line';

const rows = (text: string): string[][][] => findGrids(text).map(({ grid }) => grid.rows.map((row) => row.map((cell) => cell.text)));
const entries = (text: string): string[] =>
  readWithGrids(text, undefined, { planYear: 2027, file: null }, (rest) => ({
    text: rest,
    planYear: 2027,
    activities: [],
    reports: [],
    notes: [],
  })).activities.map(activityLine);

/** Words without line ends and strokes: a cell that was wrapped is put together again. */
const solid = (words: string): string => words.replace(/[\s|]+/g, '');

describe('tables in running text', () => {
  it('parted by tabs, with prose before and after', () => {
    const text = '2027年安排如下：\n月份\t活动\t负责人\n3月\t植树\t王海\n4月\t登山\t李青\n\n以上安排请各分会落实。';
    expect(rows(text)).toEqual([
      [
        ['月份', '活动', '负责人'],
        ['3月', '植树', '王海'],
        ['4月', '登山', '李青'],
      ],
    ]);
    expect(text.slice(findGrids(text)[0]?.start, findGrids(text)[0]?.end)).toBe('月份\t活动\t负责人\n3月\t植树\t王海\n4月\t登山\t李青');
  });

  it('parted by tabs whose cells run over several lines', () => {
    const text =
      '工作任务\t时序进度\t要求\n办好体育活动\t3月：\n1.举办棋类比赛；\n2.举办跳绳比赛\t1.参与面广；\n2.保证安全\n\t5月：举办登山比赛\n做好慰问\t全年：走访住院职工\n';
    expect(rows(text)[0]).toEqual([
      ['工作任务', '时序进度', '要求'],
      ['办好体育活动', '3月：\n1.举办棋类比赛；\n2.举办跳绳比赛', '1.参与面广；\n2.保证安全'],
      ['', '5月：举办登山比赛'],
      ['做好慰问', '全年：走访住院职工'],
    ]);
    expect(entries(text)).toEqual([
      '举办棋类比赛 @3; under 办好体育活动',
      '举办跳绳比赛 @3; under 办好体育活动',
      '举办登山比赛 @5; under 办好体育活动',
      '走访住院职工 @1,2,3,4,5,6,7,8,9,10,11,12; under 做好慰问',
    ]);
  });

  it('of strokes, as Markdown or drawn', () => {
    expect(rows('| 时间 | 活动 |\n|---|:--:|\n| 3月 | 植树 |\n| 4月 | 登山 |')).toEqual([
      [
        ['时间', '活动'],
        ['3月', '植树'],
        ['4月', '登山'],
      ],
    ]);
    expect(rows('┌──┬──┐\n│时间│活动│\n├──┼──┤\n│3月│植树│\n└──┴──┘')).toEqual([
      [
        ['时间', '活动'],
        ['3月', '植树'],
      ],
    ]);
  });

  it('with columns set apart by blanks or commas under known names', () => {
    expect(rows('时间    活动名称    责任人\n3月    植树    王海\n4月    登山    李青')).toEqual([
      [
        ['时间', '活动名称', '责任人'],
        ['3月', '植树', '王海'],
        ['4月', '登山', '李青'],
      ],
    ]);
    expect(rows('时间,活动名称,责任人\n3月,植树,王海')).toEqual([
      [
        ['时间', '活动名称', '责任人'],
        ['3月', '植树', '王海'],
      ],
    ]);
  });

  it('broken into one cell per line, blank cells lost', () => {
    const text =
      '附件：活动计划表\n序号\n地点\n计划时间\n天数\n1\n青松湖\n7月10—14日\n五天\n2\n云台山\n7月20—24日\n3\n白鹭湾\n8月3—7日\n五天\n联系人：王海\n';
    expect(rows(text)[0]?.slice(1)).toEqual([
      ['1', '青松湖', '7月10—14日', '五天'],
      ['2', '云台山', '7月20—24日', ''],
      ['3', '白鹭湾', '8月3—7日', '五天'],
    ]);
    expect(entries(text)).toEqual(['青松湖 @7[07-10/07-14]', '云台山 @7[07-20/07-24]', '白鹭湾 @8[08-03/08-07]']);
  });

  it('broken into lines without numbers', () => {
    expect(entries('时间\n活动名称\n责任人\n3月\n植树\n王海\n4月\n登山\n李青\n')).toEqual([
      '植树 @3; by resp:王海',
      '登山 @4; by resp:李青',
    ]);
  });

  it('take their unit and caption from the lines above', () => {
    expect(entries('2027年经费预算表\n单位：万元\n活动\t时间\t预算\n植树\t3月\t0.5\n登山\t4月\t1\n')).toEqual([
      '植树 @3; 5000元',
      '登山 @4; 10000元',
    ]);
  });
});

describe('a table of money apart from the plan', () => {
  const plan =
    '活动名称\t时间\t责任人\n职工登山比赛\t4月\t王海\n读书分享会\t5月\t李青\n\n经费预算如下：\n项目\t金额（元）\n登山比赛\t1200\n读书分享会活动经费\t300\n办公用品购置\t500\n合计\t2000\n';

  it('gives its amounts to the activities it names; what names none stays a line of its own', () => {
    expect(entries(plan)).toEqual(['职工登山比赛 @4; by resp:王海; 1200元', '读书分享会 @5; by resp:李青; 300元', '办公用品购置 @; 500元']);
  });

  it('gives nothing when two activities bear the name', () => {
    expect(entries(plan.replace('读书分享会\t5月\t李青', '职工登山比赛\t9月\t李青'))).toContain('登山比赛 @; 1200元');
  });
});

describe('what is no table', () => {
  it.each([
    ['a line with a tab', '三月\t开展植树活动。\n四月组织登山。'],
    ['a sentence with commas', '时间,地点,人员要落实,责任要明确。\n三月开展植树,四月登山。'],
    ['links in a row', '首页 | 新闻 | 公告\n正文从这里开始。'],
    ['words in lines', '指导思想\n主要工作\n工作要求\n三月植树'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(entries(text)).toEqual([]));
});

describe('tables and prose together', () => {
  it('the prose reader gets the text without the tables, every offset unchanged', () => {
    const text = '前文\n月份\t活动\n3月\t植树\n后文';
    let rest = '';
    readWithGrids(text, undefined, { planYear: 2027, file: null }, (given) => {
      rest = given;
      return { text, planYear: 2027, activities: [], reports: [], notes: [] };
    });
    expect(rest).toHaveLength(text.length);
    expect(rest.replace(/ +/g, '')).toBe('前文\n\n\n后文');
  });

  it('never throws, and grids point at their own text', () => {
    const piece = fc.constantFrom(
      '时间',
      '活动名称',
      '责任人',
      '序号',
      '\t',
      '\n',
      '|',
      '  ',
      ',',
      '1',
      '2',
      '3月',
      '4月',
      ' |\n',
      '植树',
      '：',
      '1.',
      '合计',
      '单位：万元',
      '\r\n',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let before = 0;
        for (const { start, end, grid } of findGrids(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
          for (const row of grid.rows) for (const cell of row) expect(solid(text.slice(cell.start, cell.end))).toBe(solid(cell.text));
        }
      }),
    );
  });
});

describe('delimited text', () => {
  const cells = (text: string, delimiter: ',' | '\t' = ','): string[][] =>
    readDelimited(text, delimiter).rows.map((row) => row.map((cell) => cell.text));
  it.each([
    [
      'quotes with commas, line ends and doubled quotes',
      'a,"b,\n""c"""\nd,e',
      [
        ['a', 'b,\n"c"'],
        ['d', 'e'],
      ],
    ],
    ['a name that only begins with a quotation mark', '"三八"活动,3月', [['"三八"活动', '3月']]],
    [
      'blank cells at both ends',
      ',a,\n,,',
      [
        ['', 'a', ''],
        ['', '', ''],
      ],
    ],
    [
      'Windows line ends',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a quote that is never closed',
      'a,"b\nc,d',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
    ],
  ])('%s', (_, text, expected) => expect(cells(text)).toEqual(expected));

  it('the delimiter is the one that cuts most lines alike', () => {
    expect(guessDelimiter('a,b,c\n1,2,3')).toBe(',');
    expect(guessDelimiter('a;b\n1,5;2')).toBe(';');
    expect(guessDelimiter('a\tb,c\n1\t2')).toBe('\t');
    expect(guessDelimiter('一行\n两行')).toBeNull();
  });
});
