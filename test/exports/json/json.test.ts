import fc from 'fast-check';
import { buildPlanJson, readPlanJson } from '../../../src/exports/json/plan-json';
import { planJsonSchema } from '../../../src/exports/json/schema';
import { samplePlan } from '../../support/plans';
import { anyPlan } from '../../support/random-plan';

describe('JSON', () => {
  it('gives any plan back unchanged and writes the same text again', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const text = buildPlanJson(plan);
        const read = readPlanJson(text);
        expect(read).toEqual({ ok: true, plan });
        if (read.ok) expect(buildPlanJson(read.plan)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['no JSON', 'hello', 'not-our-file'],
    ['another JSON', '{"a":1}', 'not-our-file'],
    ['a list', '[]', 'not-our-file'],
    ['a broken plan', '{"format":"union-year-planner/plan","version":1,"plan":{"schema":1}}', 'broken-file'],
    [
      'an amount that is no whole 分',
      buildPlanJson(samplePlan(2)).replace(/"openingBalance": \d+/, '"openingBalance": 1.5'),
      'broken-file',
    ],
  ])('answers %s with a notice', (_name, text, code) => {
    const read = readPlanJson(text);
    expect(read.ok ? null : read.notice.code).toBe(code);
  });

  it('publishes a schema with every member of an activity', () => {
    const text = JSON.stringify(planJsonSchema());
    for (const key of Object.keys(samplePlan(1).activities[0] ?? {})) expect(text).toContain(`"${key}"`);
    expect(planJsonSchema()['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });
});
