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

/** Two entries told in one sentence: how, and what each is to cost (元) or who answers for it, where the form says so. */
const PAIRS: readonly (readonly [
  string,
  (one: string, other: string) => string,
  { budgets?: [number, number]; owners?: [string, string] },
])[] = [
  ['months before', (a, b) => `4月${verb(a)}${a},9月${verb(b)}${b}`, {}],
  ['months behind', (a, b) => `${a}4月,${b}9月`, {}],
  ['months in brackets', (a, b) => `${verb(a)}${a}(4月)、${b}(9月)`, {}],
  ['months and sums in brackets', (a, b) => `${a}(4月,2万元)、${b}(9月,3万元)`, { budgets: [20_000, 30_000] }],
  ['sums in brackets', (a, b) => `4月${verb(a)}${a}(2万元),9月${verb(b)}${b}(3万元)`, { budgets: [20_000, 30_000] }],
  ['bare sums', (a, b) => `4月${a}2万元,9月${b}3万元`, { budgets: [20_000, 30_000] }],
  ['sums told at the end', (a, b) => `4月${verb(a)}${a},9月${verb(b)}${b},经费分别为2万元、3万元`, { budgets: [20_000, 30_000] }],
  [
    'people and prices',
    (a, b) => `4月${verb(a)}${a},80人参加,每人250元;9月${verb(b)}${b},100人参加,每人300元`,
    { budgets: [20_000, 30_000] },
  ],
  ['who leads, told first', (a, b) => `由生产部牵头,4月${verb(a)}${a};由安全部牵头,9月${verb(b)}${b}`, { owners: ['生产部', '安全部'] }],
  ['who does it', (a, b) => `工会办公室于4月${verb(a)}${a},女工委于9月${verb(b)}${b}`, { owners: ['工会办公室', '女工委'] }],
];

const verb = (name: string): string => (/会$|赛$|展$/.test(name) ? '举办' : '组织');

describe('two entries of one sentence', () => {
  const names = ['春游', '职工疗休养', '趣味运动会', '退休职工座谈会', '消防演练', '困难职工走访慰问', '书法展'];
  it.each(PAIRS)('with %s', (_name, say, { budgets, owners }) => {
    for (const a of names)
      for (const b of names.filter((name) => name !== a)) {
        const { activities } = readPlanText(`1.${say(a, b)}。\n2.12月召开总结会。\n`, { planYear: 2027 });
        const found = activities.slice(0, -1);
        const called = (title: string): string => title.replace(/^(?:组织|举办)/, '');
        expect(found.map(({ title, time }) => `${called(title)} ${time.set.months.join()}`)).toEqual([`${a} 4`, `${b} 9`]);
        if (budgets) expect(found.map(({ budget }) => (budget ?? 0) / 100)).toEqual(budgets);
        if (owners) expect(found.map((one) => one.owners.map(({ name }) => name).join())).toEqual(owners);
      }
  });

  it('with their months told at the end', () => {
    const { activities } = readPlanText('举办趣味运动会和合唱比赛,时间分别为4月和9月。', { planYear: 2027 });
    expect(activities.map(({ title, time }) => `${title} ${time.set.months.join()}`)).toEqual(['趣味运动会 4', '合唱比赛 9']);
  });

  it('is one entry in several months where it has one name', () => {
    const { activities } = readPlanText('举办安全讲座3场,时间分别在4月、7月、10月。', { planYear: 2027 });
    expect(activities.map(({ time }) => time.set.months.join())).toEqual(['4,7,10']);
  });
});

/** What a duty of an item is called, and how often it is done. */
const DUTIES = ['工会委员会', '读书分享会', '羽毛球训练', '安全检查', '理论学习', '厂务公开', '图书更新', '心理咨询'];
const OFTEN: readonly (readonly [string, string])[] = [
  ['每周', 'weekly'],
  ['每两周', 'biweekly'],
  ['每月', 'monthly'],
  ['每月15日', 'monthly'],
  ['每月第一周', 'monthly'],
  ['逢单月', 'bimonthly'],
  ['每季度', 'quarterly'],
  ['每半年', 'semiannual'],
];

describe('a duty of an item and how often it is done', () => {
  it.each(OFTEN)('%s', (often, freq) => {
    const wrongly = DUTIES.flatMap((name) =>
      [`${name}${often}一次`, `${name},${often}一次`, `${name}(${often})`, `${name}${often}开展一次`].flatMap((item) => {
        const found = readPlanText(`1.${item}。\n2.12月召开总结会。\n`, { planYear: 2027 }).activities;
        const right = found.length === 2 && found[0]?.title === name && found[0].time.recurrence?.freq === freq;
        return right ? [] : [`${item}: ${found.map(({ title }) => title).join()}`];
      }),
    );
    expect(wrongly).toEqual([]);
  });
});

describe('words of time said over and over', () => {
  // an expression that can read them in two ways would never come back
  it.each(['拟定于', '定于', '预计', '时间暂定', '安排在', '为在于是将', '每周', '分两批', '由生产部牵头,', '4月拟定于'])(
    '%s a hundred times',
    (words) => {
      const text = ['1.春游,4月', '1.春游:4月', '4月'].map((lead) => `${lead}${words.repeat(100)}往`).join('\n');
      expect(readPlanText(text, { planYear: 2027 }).text).toBe(text);
    },
  );
});

describe('labels and blanks without end', () => {
  it.each(['分工:', '经费:', '五一、', '(1月)', '、', ' ', '\t', '1'])('%j ten thousand times is read to its end', (words) => {
    const text = ['', '经费:', '4月'].map((lead) => `${lead}${words.repeat(10_000)}往`).join('\n');
    expect(readPlanText(text, { planYear: 2027 }).text).toBe(text);
  });
});
