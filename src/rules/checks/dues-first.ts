import { evidence, judged, type ActivityCheck } from './judgement';

const TOPICS = ['outing', 'show', 'annualTicket'] as const;

/** N13: outings, films, shows and year tickets use the dues first. */
export const duesFirst: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current) => {
    const topic = TOPICS.find((each) => facts.topics.has(each));
    if (topic === undefined) return null;
    const details = { current, field: 'source', params: { sources: facts.sources.join('、') }, why: [evidence(facts.title)] };
    if (facts.sources.includes('会费')) return judged('ok', 'passes', [facts], details);
    if (facts.sources.length === 0) return judged('unknown', 'source-missing', [facts], details);
    const fix = { code: 'set-source', activityId: facts.id, value: '会费' } as const;
    if (facts.sources.every((source) => source === '拨缴经费')) return judged('breach', 'dues-not-used', [facts], { ...details, fix });
    return judged('review', 'dues-not-named', [facts], { ...details, fix });
  },
};
