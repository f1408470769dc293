import { frozen, revive, reviveText } from '../../src/taskpane/effects/keeper';
import { activity, docOf, read } from './support';

const doc = { ...docOf(read(activity('a', '春季健步走', [4], 6000), 3)), accepted: new Set(['a']) };

test('work frozen to text comes back the same', () => {
  expect(reviveText(JSON.stringify(frozen(doc)))).toEqual(doc);
});

test.each([
  ['nothing', null],
  ['broken text', '{"plan":'],
  ['another form', '{"schema":9}'],
  ['a plan of a later schema', '{"plan":{"schema":2}}'],
])('%s gives no work and no exception', (_, text) => {
  expect(reviveText(text)).toBeNull();
});

test('confirmations that are no ids are left out', () => {
  expect(revive({ plan: doc.plan, source: null, accepted: ['a', 7, null] })?.accepted).toEqual(new Set(['a']));
});
