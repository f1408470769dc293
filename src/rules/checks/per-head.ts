import { addUp, perHeadOf, saysEach } from '../facts/amounts';
import type { ActivityFacts } from '../facts/activity-facts';
import { timesOf } from '../facts/counts';
import { amountAfter, type Standard } from '../facts/per-head';
import type { QuickFix } from '../finding';
import type { Topic } from '../lexicon/topics';
import type { Rule } from '../rule';
import { exceeds, judged, limitOf, step, yuanPerHead, type Judgement, type PlanCheck } from './judgement';
import { inForce, lastDays, type InForce, type Scene } from './scene';

const EVERY: Readonly<Record<string, Standard['every']>> = { meal: 'meal', 'half-day': 'half-day', day: 'day', show: 'show' };

const NEAR: Readonly<Partial<Record<Topic, RegExp>>> = {
  birthday: /生日/,
  marriage: /结婚|新婚|婚嫁/,
  birth: /生育|生小孩|产妇/,
  hospital: /住院|生病/,
  retire: /退休|荣退/,
  deathMember: /去世|病故|逝世|丧事/,
  deathKin: /直系亲属|父母|配偶/,
};

/** 例: 「生日300元、结婚1000元、住院500元」: one line for several occasions, each with its own amount. */
function ownAmount(facts: ActivityFacts, topic: Topic | null): number | null | undefined {
  const words = topic === null ? undefined : NEAR[topic];
  const occasions = (Object.keys(NEAR) as Topic[]).filter((each) => facts.topics.has(each) && each !== 'deathKin');
  if (words === undefined || occasions.length < 2 || facts.standards.length === 1) return undefined;
  return amountAfter(facts.text, words);
}

/** Amount per head in 分 in the measure of the rule (a meal, half a day, a show …). */
function amountOf(facts: ActivityFacts, rule: Rule, scene: Scene): number | null {
  const own = ownAmount(facts, rule.appliesTo.topic);
  if (own !== undefined) return own;
  const every = EVERY[rule.appliesTo.every ?? ''];
  const stated = every === undefined ? [] : facts.standards.filter((each) => each.every === every);
  if (stated.length > 0) return Math.max(...stated.map((each) => each.amount));
  if (rule.appliesTo.every === 'meal' || rule.appliesTo.every === 'half-day' || rule.appliesTo.every === 'day') {
    return facts.standards.length === 1 && facts.standards[0]?.every === 'person' ? (facts.standards[0]?.amount ?? null) : null;
  }
  return perHeadOf(facts, scene.settings.members)?.max ?? perCase(facts, rule.appliesTo.topic);
}

/** 例: 「会员去世，慰问金2000元」: said of one case, without 每人. */
function perCase(facts: ActivityFacts, topic: Topic | null): number | null {
  if (topic === null || NEAR[topic] === undefined || facts.activity.people !== null) return null;
  return amountAfter(facts.text, /慰问金|慰问品|慰问标准|纪念品|蛋糕|标准/);
}

/** Figures for special cases that a value names beside its limit. */
function special(facts: ActivityFacts, numbers: Readonly<Record<string, number>>): { limit: number | null; upper: number | null } {
  const limit = numbers['limit'] ?? null;
  const has = (word: RegExp): boolean => word.test(facts.text);
  if (numbers['kin'] !== undefined && facts.topics.has('deathKin'))
    return { limit: numbers['kin'], upper: has(/本人|会员(?:本人)?(?:去世|病故|逝世)/) ? limit : null };
  if (numbers['surgery'] !== undefined)
    return has(/手术/) ? { limit: numbers['surgery'], upper: null } : { limit, upper: numbers['surgery'] };
  if (numbers['superior'] !== undefined && has(/上级|市总|省总|选派/)) return { limit: numbers['superior'], upper: null };
  if (numbers['model'] !== undefined)
    return has(/劳模|劳动模范|工匠/) ? { limit: numbers['model'], upper: null } : { limit, upper: numbers['model'] };
  if (numbers['other'] !== undefined && !has(/裁判|评委|主持/)) return { limit: numbers['other'], upper: null };
  return { limit, upper: null };
}

function concerned(rule: Rule, scene: Scene, current: InForce): ActivityFacts[] {
  const { topic } = rule.appliesTo;
  if (topic === null) return [];
  const found = new Set(scene.about(topic));
  if (current.value.numbers['birth'] !== undefined) for (const facts of scene.about('birth')) found.add(facts);
  const personal = topic === 'marriage' || topic === 'birth' || topic === 'hospital' || topic === 'retire' || topic === 'deathMember';
  return [...found].filter((facts) => {
    if (topic === 'birth' && facts.topics.has('laterBirth')) return false;
    if (topic === 'deathMember' && facts.topics.has('deathKin') && current.value.numbers['kin'] === undefined)
      return /本人|会员(?:去世|病故|逝世)|职工(?:去世|病故|逝世)/.test(facts.text);
    if (topic === 'uniform') return facts.topics.has('contest') || /比赛|运动会|队服|着装|演出|训练/.test(facts.text);
    if (topic === 'souvenir') return !facts.topics.has('retire');
    if (topic === 'springParty') return facts.topics.has('souvenir') || /奖|礼品|纪念/.test(facts.text);
    return !personal || /慰问|看望|探望|纪念|礼|金|元|发|送|补助/.test(facts.text);
  });
}

function one(facts: ActivityFacts, rule: Rule, current: InForce, scene: Scene): Judgement {
  const { limit: base, upper } = special(facts, current.value.numbers);
  const { limit, own, why } = limitOf(rule, base, scene);
  const amount = amountOf(facts, rule, scene);
  const at = { current, field: 'unitPrice', limit, unit: current.value.unit, byOwnLimit: own };
  if (amount === null || limit === null) return judged('unknown', 'per-head-missing', [facts], { ...at, why });
  const value = yuanPerHead(amount);
  const details = { ...at, value, params: { value, limit }, why: [...why, step('per-head', { value, days: 1 })] };
  if (!exceeds(value, limit)) return judged('ok', 'passes', [facts], details);
  if (upper !== null && !own && !exceeds(value, upper))
    return judged('review', 'per-head-conditional', [facts], { ...details, params: { value, limit, upper } });
  return judged('breach', 'per-head-over', [facts], { ...details, fix: trimmed(facts, rule, scene, limit) });
}

/** The budget cut to the cap, where the amount per head is nothing but the budget shared out: a stated one would still stand in the words. */
function trimmed(facts: ActivityFacts, rule: Rule, scene: Scene, limit: number): QuickFix | null {
  const { id, people, budget, unitPrice } = facts.activity;
  const shared =
    perHeadOf(facts, scene.settings.members)?.basis === 'budget-people' && ownAmount(facts, rule.appliesTo.topic) === undefined;
  if (!shared || people === null || budget === null || unitPrice !== null) return null;
  return { code: 'set-amount', activityId: id, value: Math.floor(limit * people * 100) / 100 };
}

/** A yearly figure adds up all activities of its topic; birthdays come once for each member. */
function yearly(all: readonly ActivityFacts[], rule: Rule, current: InForce, scene: Scene): Judgement[] {
  const known = all.map((facts) => ({ facts, amount: amountOf(facts, rule, scene) }));
  const missing = known.filter(({ amount }) => amount === null).map(({ facts }) => facts);
  const counted = known.flatMap(({ facts, amount }) => (amount === null ? [] : [{ facts, ...span(facts, amount, rule) }]));
  const { limit, own, why } = limitOf(rule, current.value.numbers['limit'] ?? null, scene);
  const birthdays = rule.appliesTo.topic === 'birthday';
  const sums = birthdays ? highest(counted) : addUp(counted);
  const value = yuanPerHead(sums.max);
  const details = {
    current,
    field: 'unitPrice',
    value,
    limit,
    unit: current.value.unit,
    byOwnLimit: own,
    params: { value, limit: limit ?? '—' },
    why: [
      ...why,
      ...counted.map(({ facts, max }) => step('added', { title: facts.title, amount: yuanPerHead(max) })),
      step('sum', { total: value }),
    ],
  };
  if (limit !== null && exceeds(value, limit)) {
    const sure = exceeds(yuanPerHead(sums.min), limit);
    return [
      judged(
        sure ? 'breach' : 'review',
        sure ? 'per-head-over' : 'per-head-check',
        counted.map(({ facts }) => facts),
        details,
      ),
    ];
  }
  if (missing.length > 0 || limit === null)
    return [judged('unknown', 'per-head-missing', missing, { ...details, value: counted.length > 0 ? value : null })];
  return [judged('ok', 'passes', all, details)];
}

/** 「全年观影四次，每人80元」 may mean each time or all four: without 「每次」 both readings are kept. */
function span(facts: ActivityFacts, amount: number, rule: Rule): { min: number; max: number } {
  const once = rule.appliesTo.topic !== 'show' || facts.standards.some((each) => each.every === 'year');
  const times = once ? 1 : timesOf(facts.activity, facts.text, null);
  return { min: saysEach(facts) ? amount * times : amount, max: amount * times };
}

function highest(counted: readonly { min: number; max: number }[]): { min: number; max: number } {
  return { min: Math.max(0, ...counted.map(({ min }) => min)), max: Math.max(0, ...counted.map(({ max }) => max)) };
}

/** An amount per person of one kind of spending: each time, or added over the year. */
export const perHead: PlanCheck = {
  kind: 'plan',
  judge: (rule, scene) => {
    const { topic, every } = rule.appliesTo;
    if (topic === null || (scene.about(topic).length === 0 && topic !== 'marriage')) return [];
    const latest = inForce(rule, lastDays(scene.about(topic), scene.planYear));
    if (every === 'year') {
      const all = latest === null ? [] : concerned(rule, scene, latest);
      return latest === null || all.length === 0 ? [] : yearly(all, rule, latest, scene);
    }
    const last = rule.values[rule.values.length - 1];
    if (last === undefined) return [];
    return concerned(rule, scene, { value: last, changes: false }).flatMap((facts) => {
      const current = inForce(rule, facts.days);
      return current === null ? [] : [one(facts, rule, current, scene)];
    });
  },
};
