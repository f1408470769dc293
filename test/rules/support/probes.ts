import type { Rule } from '../../../src/rules/rule';
import type { CaseSettings } from './case-plan';

/** How a provincial value is tried: lines that show a value, the limit, the smallest step over it. */
export interface Probe {
  readonly limit: number;
  readonly step: number;
  readonly lines: (value: number, date: string) => readonly string[];
  /** Lines that leave the value out; null when the value is always there (counts). */
  readonly missing: ((date: string) => readonly string[]) | null;
  readonly settings?: CaseSettings;
}

/** Sentence of a per-head topic with its place for the amount. */
const SENTENCES: Readonly<Record<string, (amount: string) => string>> = {
  birthday: (a) => `会员生日送蛋糕${a}`,
  marriage: (a) => `会员结婚送慰问品${a}`,
  birth: (a) => `会员生育慰问，送慰问品${a}`,
  laterBirth: (a) => `会员生育二孩慰问，送慰问品${a}`,
  hospital: (a) => `看望住院会员，慰问金${a}`,
  retire: (a) => `欢送退休会员，退休纪念品${a}`,
  deathMember: (a) => `会员本人去世慰问，慰问金${a}`,
  deathKin: (a) => `会员直系亲属去世慰问，慰问金${a}`,
  voucher: (a) => `发放工会消费券${a}`,
  tourCard: (a) => `为会员购买文旅惠民卡${a}`,
  show: (a) => `组织会员观影${a}`,
  annualTicket: (a) => `为会员购买公园年票${a}`,
  localBrand: (a) => `购买乐品上海产品${a}`,
  springParty: (a) => `迎新春联欢会，参与奖${a}`,
  souvenir: (a) => `健步走活动，不设奖项，纪念品${a}`,
  uniform: (a) => `篮球比赛，购置比赛服装${a}`,
  meal: (a) => `篮球比赛，安排工作餐${a}`,
  snack: (a) => `春游当日往返，准备点心饮料${a}`,
  aid: (a) => `消费帮扶，采购农副产品${a}`,
  judge: (a) => `篮球比赛，裁判费${a}`,
  recuperation: (a) => `职工疗休养${a}`,
};

const EVERY: Readonly<Record<string, string>> = { meal: '每人每餐', 'half-day': '每人每半天', day: '每人每天', show: '每人每场' };

function perHeadProbe(rule: Rule, numbers: Readonly<Record<string, number>>): Probe | null {
  const sentence = SENTENCES[rule.appliesTo.topic ?? ''];
  // The special figures of a value (手术, 劳模 …) come first where a text names no special case.
  const limit = numbers['limit'];
  if (sentence === undefined || limit === undefined) return null;
  const each = EVERY[rule.appliesTo.every ?? ''] ?? '每人';
  const upper = numbers['surgery'] ?? numbers['model'];
  const special = upper === undefined ? '' : rule.appliesTo.topic === 'hospital' ? '手术' : '劳模';
  return {
    limit: upper ?? limit,
    step: 0.01,
    lines: (value, date) => [`${date} ${sentence(`，${each}${value}元`)}${special}`],
    missing: (date) => [`${date} ${sentence('')}`],
  };
}

const share = (numbers: Readonly<Record<string, number>>, people: number): number =>
  Math.floor((people * (numbers['numerator'] ?? 0)) / (numbers['denominator'] ?? 1) + 1e-9);

const PEOPLE = 300;

/** How to try a rule by one of its values; null for those with hand-written cases. */
export function probeOf(rule: Rule, index: number): Probe | null {
  const numbers = rule.values[index]?.numbers ?? {};
  const { topic } = rule.appliesTo;
  switch (rule.check) {
    case 'per-head':
      return perHeadProbe(rule, numbers);
    case 'festival-sum': {
      if (rule.appliesTo.every === 'festival') {
        return {
          limit: numbers['other'] ?? 0,
          step: 0.01,
          lines: (value, date) => [`${date} 端午节慰问品每人${value}元`],
          missing: (date) => [`${date} 端午节发放慰问品`],
        };
      }
      const limit = numbers['withApproval'] ?? numbers['limit'] ?? 0;
      return {
        limit,
        step: 0.01,
        lines: (value, date) => [`${date} 端午节慰问品每人${value}元`],
        missing: (date) => [`${date} 端午节发放慰问品`],
      };
    }
    case 'outing-count':
    case 'topic-count': {
      const words = topic === 'outing' ? '春游，当日往返' : '全员参加的运动会';
      return {
        limit: numbers['limit'] ?? 0,
        step: 1,
        lines: (value, date) => Array.from({ length: value }, () => `${date} ${words}`),
        missing: null,
      };
    }
    case 'outing-fee': {
      const two = numbers['twoDays'] !== undefined;
      const limit = numbers['twoDays'] ?? numbers['oneDay'] ?? numbers['perDay'] ?? 0;
      const words = two ? '春游，2天1晚' : '春游，当日往返';
      return { limit, step: 0.01, lines: (value, date) => [`${date} ${words}，每人${value}元`], missing: (date) => [`${date} ${words}`] };
    }
    case 'prize-cap': {
      const [key = 'any', limit = 0] = Object.entries(numbers)[0] ?? [];
      const kind = key.startsWith('team') ? '团体' : key.startsWith('individual') ? '个人' : '';
      return {
        limit,
        step: 0.01,
        lines: (value, date) => [`${date} 篮球比赛，${kind}一等奖每人${value}元`],
        missing: (date) => [`${date} 篮球比赛，${kind}一等奖若干名`],
      };
    }
    case 'winner-share':
      return {
        limit: share(numbers, PEOPLE),
        step: 1,
        lines: (value, date) => [`${date} 篮球比赛，${PEOPLE}人参加，一等奖${value}名`],
        missing: (date) => [`${date} 篮球比赛，一等奖若干名`],
      };
    case 'trainee-share': {
      const amount = numbers['amount'];
      if (numbers['numerator'] === undefined) {
        return {
          limit: amount ?? 0,
          step: 0.01,
          lines: (value, date) => [`${date} 培训班，优秀学员每人${value}元`],
          missing: (date) => [`${date} 培训班，奖励优秀学员`],
        };
      }
      const prize = amount === undefined ? '' : `，每人${amount}元`;
      return {
        limit: share(numbers, PEOPLE),
        step: 1,
        lines: (value, date) => [`${date} 培训班，${PEOPLE}人参加，评优秀学员${value}名${prize}`],
        missing: (date) => [`${date} 培训班，奖励优秀学员`],
      };
    }
    case 'share-of': {
      const limit = numbers['typical'] === undefined ? (numbers['limit'] ?? 0) : (numbers['limit'] ?? 0);
      const rest =
        rule.appliesTo.of === 'expense'
          ? (value: number): string[] => [`5月 读书会 | 预算 ${Math.round((10000 - value * 10000) * 100) / 100}`]
          : (): string[] => [];
      return {
        limit,
        step: 0.000001,
        lines: (value, date) => [`${date} 端午节为会员发放慰问品 | 预算 ${Math.round(value * 1000000) / 100}`, ...rest(value)],
        missing: (date) => [`${date} 端午节为会员发放慰问品`],
        settings: { dues: 0, contribution: 10000, opening: 0 },
      };
    }
    case 'dues-multiple':
      return {
        limit: numbers['limit'] ?? 0,
        step: 0.0001,
        lines: (value, date) => [`${date} 组织会员观影 | 来源 会费 | 来源 工会经费 | 预算 ${Math.round((value + 1) * 10000) / 100}`],
        missing: null,
        settings: { dues: 100 },
      };
    default:
      return null;
  }
}
