import type { Topic } from '../lexicon/topics';
import { evidence, judged, type ActivityCheck } from './judgement';

const EMPLOYERS: readonly Topic[] = ['checkup', 'protective', 'workwear', 'heatAllowance', 'staffPay'];

/** N16: 体检, 劳保用品, 工作服 … are the employer's to pay. */
export const employerPays: ActivityCheck = {
  kind: 'activity',
  employer: true,
  judge: (facts, _rule, current) => {
    const topic = EMPLOYERS.find((each) => facts.topics.has(each));
    if (topic === undefined) return null;
    const details = { current, field: 'source', why: [evidence(facts.title)] };
    const byEmployer = facts.sources.length > 0 && facts.sources.every((source) => source === '行政补助' || source === '行政列支');
    if (facts.paidByEmployer || byEmployer) return judged('ok', 'passes', [facts], details);
    const fix = { code: 'set-source', activityId: facts.id, value: '行政列支' } as const;
    if (facts.sources.length === 0 && facts.budget === null) return judged('unknown', 'source-missing', [facts], { ...details, fix });
    return judged('breach', 'union-pays', [facts], { ...details, fix });
  },
};
