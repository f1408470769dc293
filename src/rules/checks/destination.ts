import { doubtfulPlace } from '../facts/place';
import { evidence, judged, step, type ActivityCheck } from './judgement';

/** N21: no outing abroad, to 港澳, or to a forbidden scenic area. The list of areas has not been seen, so it only warns. */
export const destination: ActivityCheck = {
  kind: 'activity',
  judge: (facts, _rule, current) => {
    const found = doubtfulPlace(facts.text, facts.activity.place);
    if (found === null) return facts.topics.has('outing') ? judged('ok', 'passes', [facts], { current, field: 'title' }) : null;
    const details = { current, field: 'title', params: { place: found.word }, why: [evidence(found.word)] };
    if (found.kind === 'abroad') return judged('breach', 'destination-abroad', [facts], details);
    if (!facts.topics.has('outing')) return null;
    return judged('review', 'destination-listed', [facts], { ...details, why: [...details.why, step('list-unseen')] });
  },
};
