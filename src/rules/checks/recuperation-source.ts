import { evidence, judged, type ActivityCheck } from './judgement';

/** N37: recuperation is paid from the employer's welfare money; the union only adds to it. */
export const recuperationSource: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current) => {
    if (!facts.topics.has('recuperation')) return null;
    const details = { current, field: 'source', why: [evidence(facts.title)] };
    if (/补助|补贴/.test(facts.text)) return judged('ok', 'passes', [facts], details);
    if (facts.sources.length === 0) return judged('unknown', 'source-missing', [facts], details);
    const union = facts.sources.every(
      (source) => source !== '行政列支' && source !== '行政补助' && source !== '政府补助' && source !== '上级补助',
    );
    return union ? judged('breach', 'recuperation-union-pays', [facts], details) : judged('ok', 'passes', [facts], details);
  },
};
