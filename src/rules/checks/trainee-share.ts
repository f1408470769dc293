import { participantsOf } from '../facts/counts';
import { NUMBER, readNumber } from '../facts/numeral';
import { exceeds, judged, limitOf, step, yuan, type ActivityCheck } from './judgement';

const COUNT = new RegExp(`优秀学员(?:共|约)?(${NUMBER})(?:名|人)|(${NUMBER})(?:名|人)(?:为)?优秀学员`);

/** Share and amount of rewards for the best trainees, as some provinces set them. */
export const traineeShare: ActivityCheck = {
  kind: 'activity',
  judge: (facts, rule, current, scene) => {
    if (!facts.topics.has('trainee')) return null;
    const { numerator, denominator, amount } = current.value.numbers;
    const match = COUNT.exec(facts.text);
    const best = readNumber(match?.[1] ?? match?.[2] ?? '');
    const people = participantsOf(facts.activity, facts.text.replace(COUNT, ''), facts.context.replace(COUNT, ''));
    const each = facts.standards.find((standard) => standard.every === 'person');
    const at = { current, field: 'remark' };
    if (amount !== undefined && each !== undefined) {
      const { limit, own, why } = limitOf(rule, amount, scene);
      const value = yuan(each.amount);
      const details = { ...at, value, limit, unit: '元/人', byOwnLimit: own, params: { value, limit: limit ?? '—' }, why };
      if (limit !== null && exceeds(value, limit)) return judged('breach', 'per-head-over', [facts], details);
      if (numerator === undefined) return judged('ok', 'passes', [facts], details);
    }
    if (numerator === undefined || denominator === undefined || best === null || people === null)
      return judged('unknown', 'trainees-missing', [facts], at);
    const limit = Math.floor((people * numerator) / denominator + 1e-9);
    const details = {
      ...at,
      value: best,
      limit,
      unit: '人',
      params: { winners: best, people, limit },
      why: [step('winners-formula', { people, numerator, denominator, limit, winners: best })],
    };
    if (best > limit) return judged('breach', 'trainees-over', [facts], details);
    if (amount !== undefined && each === undefined) return judged('unknown', 'per-head-missing', [facts], details);
    return judged('ok', 'passes', [facts], details);
  },
};
