import { blankActivity, STATUSES, type Activity } from '../../src/plan/activity';
import { fen, type Fen } from '../../src/plan/fen';
import { monthSet } from '../../src/plan/month';
import type { FundSource } from '../../src/plan/source';
import type { ExpenseSubject } from '../../src/plan/subject';
import { NO_TIME, type ActivityTime } from '../../src/plan/time';
import { blankPlan, type WorkPlan } from '../../src/plan/workplan';

/** A small deterministic generator (mulberry32), so that a seed names a plan for ever. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Kind = readonly [title: string, subject: ExpenseSubject, audience: string, from: number, to: number];

/** Our own words: what a union of a few hundred people plans. */
const KINDS: readonly Kind[] = [
  ['新春游园会', '文体活动', '全体会员', 1, 2],
  ['节前走访一线班组', '送温暖', '一线职工', 1, 1],
  ['女职工插花课堂', '文体活动', '女职工', 3, 3],
  ['春季健步行', '文体活动', '全体会员', 4, 4],
  ['职工篮球联赛', '文体活动', '各分会代表队', 5, 6],
  ['安全隐患随手拍', '劳动保护', '全体职工', 6, 6],
  ['高温岗位送清凉', '送温暖', '户外作业职工', 7, 8],
  ['职工子女暑期托管班', '其他活动', '职工子女', 7, 8],
  ['金秋助学金发放', '困难职工帮扶', '困难职工家庭', 8, 9],
  ['中秋节日慰问品', '职工集体福利', '全体会员', 9, 9],
  ['技能比武大赛', '专项业务', '各车间选手', 9, 10],
  ['工会干部业务培训班', '培训', '分会主席和工会小组长', 10, 10],
  ['会员代表大会', '会议', '会员代表', 12, 12],
  ['职工书屋图书更新', '专项业务', '全体职工', 4, 4],
  ['读书分享会', '职工教育', '读书小组成员', 4, 11],
  ['工资集体协商', '劳动关系协调', '职工代表', 5, 6],
  ['法律咨询日', '法律援助', '有需要的职工', 12, 12],
  ['会员生日慰问', '职工集体福利', '当月生日的会员', 1, 12],
  ['先进班组事迹展板', '宣传活动', '全体职工', 7, 7],
  ['工会工作简报', '宣传活动', '各分会', 1, 12],
  ['工会活动室音响购置', '资本性', '活动室', 5, 5],
  ['年度工作总结', '无经费', '工会委员会', 12, 12],
  ['经费收支情况公开', '无经费', '全体会员', 6, 6],
  ['疗休养组织工作', '其他活动', '一线先进职工', 8, 10],
];

const LEADS = ['工会办公室', '文体委员会', '女职工委员会', '生活保障部', '宣教部', '安全生产部', '经审委员会', '第三分会'];
const SUPPORTS = ['各分会', '人力资源部', '后勤服务中心', '团委', '财务部'];
const SOURCES: readonly FundSource[] = ['会费', '拨缴经费', '工会经费', '上级补助', '行政补助'];
const REMARKS = [
  '视天气调整',
  '与团委合办,场地由后勤服务中心落实,签到表和照片活动后三天内交工会办公室归档',
  '列入年度重点工作',
  '按上年标准执行',
];

export interface SampleOptions {
  readonly planYear?: number;
  /** Share of activities without an amount, 0–1. */
  readonly blankShare?: number;
}

/** A realistic plan of `n` activities; the same seed gives the same plan. */
export function samplePlan(n: number, seed = 1, options: SampleOptions = {}): WorkPlan {
  const random = seeded(seed * 7919 + n);
  const year = options.planYear ?? 2027;
  const activities = Array.from({ length: n }, (_, index) => sampleActivity(index, random, options.blankShare ?? 0.15));
  return { ...blankPlan(year), settings: sampleSettings(year), activities };
}

function sampleSettings(year: number): WorkPlan['settings'] {
  const base = blankPlan(year).settings;
  const known: Record<string, [number, number]> = {
    会费收入: [86_400_00, 84_100_50],
    拨缴经费收入: [512_800_00, 498_760_25],
    上级补助收入: [30_000_00, 20_000_00],
    行政补助收入: [60_000_00, 60_000_00],
  };
  const income = base.income.map((line) => {
    const found = known[line.kind];
    return found ? { ...line, budget: fen(found[0]), lastYear: fen(found[1]) } : line;
  });
  return { ...base, unit: '青禾机械厂工会', unitKind: '企业', members: 612, staff: 640, income, openingBalance: fen(73_215_48) };
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

function sampleActivity(index: number, random: () => number, blankShare: number): Activity {
  const [title, subject, audience, from, to] = KINDS[index % KINDS.length] as Kind;
  const round = Math.floor(index / KINDS.length);
  const base = blankActivity(`a${String(index + 1).padStart(4, '0')}`, round === 0 ? title : `${title}(第${round + 1}期)`);
  const { time, marks } = sampleTime(from, to, random);
  const people = random() < 0.7 ? 10 + Math.floor(random() * 500) : null;
  const free = subject === '无经费' || random() < blankShare;
  const unitPrice = !free && people !== null && random() < 0.4 ? fen(2000 + Math.floor(random() * 30_000)) : null;
  const budget: Fen | null = free
    ? null
    : unitPrice !== null && people !== null
      ? fen(unitPrice * people)
      : fen(50_000 + Math.floor(random() * 3_000_000));
  return {
    ...base,
    time,
    marks,
    subject,
    audience,
    people,
    unitPrice,
    quantity: unitPrice === null ? null : people,
    budget,
    funding: budget === null ? [] : [{ source: pick(SOURCES, random), amount: null }],
    owners: sampleOwners(random),
    remark: random() < 0.25 ? pick(REMARKS, random) : null,
    ...sampleProgress(budget, random),
  };
}

function sampleOwners(random: () => number): Activity['owners'] {
  const owners: Activity['owners'] = [{ name: pick(LEADS, random), role: 'lead' }];
  if (random() < 0.35) owners.push({ name: pick(SUPPORTS, random), role: 'assist' });
  return owners;
}

function sampleProgress(budget: Fen | null, random: () => number): Pick<Activity, 'spent' | 'status'> {
  const status = random() < 0.6 ? '计划' : pick(STATUSES, random);
  const spent = budget !== null && status === '已完成' ? fen(Math.floor(budget * (0.7 + random() * 0.4))) : null;
  return { spent, status };
}

function sampleTime(from: number, to: number, random: () => number): { time: ActivityTime; marks: Record<string, string> } {
  const roll = random();
  const typed: ActivityTime = { ...NO_TIME, origin: 'typed' };
  if (roll < 0.08) return { time: { ...NO_TIME, toBeDecided: roll < 0.04 }, marks: {} };
  if (from === 1 && to === 12) {
    const months = monthSet([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    return {
      time: { ...typed, set: plain(months), precision: 'recurring', recurrence: { freq: 'monthly', times: null, raw: '每月' } },
      marks: {},
    };
  }
  const set = plain(monthSet(Array.from({ length: to - from + 1 }, (_, i) => from + i)));
  if (from === to && roll < 0.25) {
    return { time: { ...typed, set, precision: '旬', part: '中旬' }, marks: { [String(from)]: '中旬' } };
  }
  if (from === to && roll < 0.4) {
    const day = 1 + Math.floor(random() * 28);
    const text = `${pad(from)}-${pad(day)}`;
    return { time: { ...typed, set, precision: 'day', day: text }, marks: { [String(from)]: `${day}日` } };
  }
  if (to === 12 && roll > 0.85) return { time: { ...typed, set: plain(monthSet([12], [1])), precision: 'range' }, marks: {} };
  return { time: { ...typed, set, precision: from === to ? 'month' : 'range' }, marks: {} };
}

function plain(set: ReturnType<typeof monthSet>): ActivityTime['set'] {
  return { months: [...set.months], crossYear: [...set.crossYear] };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
