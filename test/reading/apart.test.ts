import { namedEntry, onlyMeant } from '../../src/reading/apart/name-match';
import { readPlanText } from '../../src/reading/read-text';

/** Title → budget in 元, and what a note says was left. */
function moneyOf(text: string): { budgets: Record<string, number | null>; left: string[] } {
  const read = readPlanText(text, { planYear: 2027 });
  return {
    budgets: Object.fromEntries(read.activities.map((one) => [one.title, one.budget === null ? null : one.budget / 100])),
    left: read.notes.filter((note) => note.code === 'amount-unlinked').map((note) => text.slice(note.start, note.end)),
  };
}

const LIST = '矿区工会2027年工作计划\n1.3月组织女职工插花活动。\n2.5月举办井下救护技能竞赛。\n3.9月举办职工运动会。\n';

describe('a name elsewhere in the plan', () => {
  const all = ['春节走访慰问困难职工', '职工运动会', '女职工插花活动', '冬季运动会', '护士节技能竞赛'].map((title) =>
    namedEntry(title, title, '', []),
  );
  it.each([
    ['春节慰问', '春节走访慰问困难职工'],
    ['插花活动', '女职工插花活动'],
    ['职工运动会', '职工运动会'],
    ['技能竞赛', '护士节技能竞赛'],
  ])('%s can only mean %s', (name, title) => {
    expect(onlyMeant(name, all)).toBe(title);
  });
  it.each(['运动会', '慰问', '活动', '办公费', '端午节慰问', '春游'])('%s is left alone: none fits, or nobody can tell which', (name) => {
    expect(onlyMeant(name, all)).toBeNull();
  });
});

describe('money that stands apart from its activities', () => {
  it('goes to the activity it names, and what names none is told', () => {
    const { budgets, left } = moneyOf(`${LIST}二、经费预算\n插花活动 6000元\n运动会 3万元\n办公费 5000元\n合计 4.1万元\n`);
    expect(budgets).toEqual({ 女职工插花活动: 6000, 井下救护技能竞赛: null, 职工运动会: 30_000 });
    expect(left).toEqual(['办公费 5000元']);
  });
  it('a total of the year is hung on no activity', () => {
    expect(moneyOf(`${LIST}经费预算：全年预算28万元。\n`).budgets).toEqual({
      女职工插花活动: null,
      井下救护技能竞赛: null,
      职工运动会: null,
    });
  });
  it('the costs of one activity stay with it', () => {
    const own = '矿区工会2027年工作计划\n1.5月举办井下救护技能竞赛，预算3万元，其中奖品1万元、场地费2万元。\n2.9月举办职工运动会。\n';
    expect(moneyOf(own).budgets).toEqual({ 井下救护技能竞赛: 30_000, 职工运动会: null });
  });
  it('costs told in a line below an activity stay with it', () => {
    const own = '矿区工会2027年工作计划\n1.9月举办职工运动会\n经费预算：场地费2000元、奖品3000元\n2.10月组织秋游\n';
    const [games, outing] = readPlanText(own, { planYear: 2027 }).activities;
    expect([games?.money.length, outing?.money.length]).toEqual([2, 0]);
  });
  it('each plan of a file gives to its own activities', () => {
    const first = `${LIST}经费预算：全年8万元，其中运动会3万元，技能竞赛2万元。\n`;
    const second = first.replace('矿区工会', '焦化厂工会').replace('运动会3万元', '运动会1万元');
    const read = readPlanText(`${first}\n${second}`, { planYear: 2027 });
    expect(read.activities.filter((one) => one.title === '职工运动会').map((one) => (one.budget ?? 0) / 100)).toEqual([30_000, 10_000]);
  });
});

describe('who does what, told apart', () => {
  it('a name beats a field, a field gives to all of its activities, and no line of it is an activity', () => {
    const text = `${LIST}二、责任分工\n周凯负责文体活动；救护技能竞赛由安全部牵头，医务室配合。\n`;
    const read = readPlanText(text, { planYear: 2027 });
    expect(Object.fromEntries(read.activities.map((one) => [one.title, one.owners.map((owner) => `${owner.name}/${owner.role}`)]))).toEqual(
      {
        女职工插花活动: ['周凯/resp'],
        井下救护技能竞赛: ['安全部/lead', '医务室/assist'],
        职工运动会: ['周凯/resp'],
      },
    );
    expect(read.activities.every((one) => one.provenance?.implied.includes('owners'))).toBe(true);
  });
  it('an activity keeps the owner its own words name', () => {
    const text = '矿区工会2027年工作计划\n1.9月举办职工运动会，由后勤部负责。\n二、责任分工\n周凯负责文体活动。\n';
    expect(readPlanText(text, { planYear: 2027 }).activities[0]?.owners.map((one) => one.name)).toEqual(['后勤部']);
  });
});

describe('an amount that reaches no activity', () => {
  const notesOf = (text: string, code: string): string[] =>
    readPlanText(text, { planYear: 2027 })
      .notes.filter((note) => note.code === code)
      .map((note) => text.slice(note.start, note.end));
  it('is told with its sentence, neighbours as one', () => {
    const text = `${LIST}二、奖项\n一等奖1名,奖金1500元;二等奖2名,奖金各800元。\n优秀组织奖2个,各500元。\n`;
    expect(notesOf(text, 'amount-unlinked')).toEqual(['一等奖1名,奖金1500元;二等奖2名,奖金各800元。\n优秀组织奖2个,各500元']);
  });
  it('is called income where it comes in', () => {
    expect(notesOf(`${LIST}二、收入预算\n会费收入2.4万元,行政补助6万元。\n`, 'income-left-out')).toEqual(['会费收入2.4万元,行政补助6万元']);
  });
  it.each(['2.4月举办健步走,预算3000元。', '合计:3000元', '以上预算共计3000元。'])(
    'says nothing of %s: it has its place, or is a sum',
    (line) => {
      expect(notesOf(`${LIST}${line}\n`, 'amount-unlinked')).toEqual([]);
    },
  );
});

describe('several amounts of one entry', () => {
  const notesOf = (line: string): string[] =>
    readPlanText(`某厂工会2027年工作计划\n1.${line}\n`, { planYear: 2027 })
      .notes.filter((note) => note.code === 'amounts-several')
      .map((note) => String(note.params['text']));
  it('are told when nothing says how they belong together', () => {
    expect(notesOf('7月开办职工子女托管班,区总工会补助3万元,街道配套2万元。')).toEqual(['补助3万元、2万元']);
  });
  it.each([
    '7月开办职工子女托管班,经费3万元,其中区总工会补助2万元。',
    '9月举办运动会,场地费2000元、奖品3000元。',
    '1月慰问困难职工6户,每户1000元,共6000元。',
    '9月举办运动会,预算5000元。',
  ])('are no matter in %s', (line) => {
    expect(notesOf(line)).toEqual([]);
  });
});

describe('money in a line below a table', () => {
  const table = '月份\t活动\n4月\t职工健步走\n6月\t送清凉\n';
  const notesOf = (line: string): string[] =>
    readPlanText(`${table}${line}\n`, { planYear: 2027 })
      .notes.filter(({ code }) => code === 'amount-unlinked')
      .map(({ code }) => code);

  it('goes to the rows it names, and then nothing is left to tell', () => {
    const { activities } = readPlanText(`${table}经费:职工健步走3000元,送清凉2万元。\n`, { planYear: 2027 });
    expect(activities.map(({ budget }) => budget)).toEqual([300_000, 2_000_000]);
    expect(notesOf('经费:职工健步走3000元,送清凉2万元。')).toEqual([]);
  });

  it('is told where one of its amounts names no row', () => {
    expect(notesOf('经费:职工健步走3000元,送清凉2万元,不明用途500元。')).toEqual(['amount-unlinked']);
  });
});
