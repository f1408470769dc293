import type { ExpenseSubject } from '../../plan/subject';
import type { ActivityFacts } from '../facts/activity-facts';
import type { Topic } from '../lexicon/topics';
import { evidence, judged, type ActivityCheck } from './judgement';

interface Expectation {
  readonly topic: Topic;
  /** The first is proposed. */
  readonly subjects: readonly ExpenseSubject[];
}

const GIFTS: readonly Expectation[] = [{ topic: 'gift', subjects: ['职工集体福利'] }];
const OTHERS: readonly Expectation[] = [
  { topic: 'coolness', subjects: ['送温暖', '劳动保护'] },
  { topic: 'hardship', subjects: ['困难职工帮扶', '送温暖'] },
  { topic: 'cadreTraining', subjects: ['培训'] },
  { topic: 'skillContest', subjects: ['专项业务'] },
  { topic: 'workerHome', subjects: ['专项业务', '资本性', '其他业务'] },
];

function expectationOf(facts: ActivityFacts, gifts: boolean): Expectation | undefined {
  if (gifts)
    return facts.gift?.strength === 'clear' || facts.gift === null ? GIFTS.find(({ topic }) => facts.topics.has(topic)) : undefined;
  return OTHERS.find(({ topic }) => facts.topics.has(topic) && !facts.topics.has('gift'));
}

/** N14, N15: the subject on which this kind of spending is booked. A wrong one is a caution with the right one to set. */
export const expectedSubject: ActivityCheck = {
  kind: 'activity',
  judge: (facts, rule, current) => {
    const expectation = expectationOf(facts, rule.appliesTo.topic === 'gift');
    if (expectation === undefined || facts.activity.subject === '无经费') return null;
    const { subject } = facts.activity;
    const details = {
      current,
      field: 'subject',
      params: { subject, expected: expectation.subjects[0] ?? '' },
      why: [evidence(facts.title)],
    };
    if (expectation.subjects.includes(subject)) return judged('ok', 'passes', [facts], details);
    const value = expectation.subjects.find((each) => rule.appliesTo.subjects.includes(each)) ?? subject;
    if (subject === '其他')
      return judged('unknown', 'subject-open', [facts], { ...details, fix: { code: 'set-subject', activityId: facts.id, value } });
    return judged('breach', 'subject-differs', [facts], { ...details, fix: { code: 'set-subject', activityId: facts.id, value } });
  },
};
