import { RULE_FILES, allRules } from '../../src/rulepacks/index';
import { PROVINCES } from '../../src/rulepacks/provinces';
import { lintListing } from '../../src/messages/rules-lint';
import { lintRules, LINT_CODES, type LintCode } from '../../src/rules/lint';
import { loadRules, RuleDataError } from '../../src/rules/load';

const RULES = allRules();

type Data = Record<string, unknown> & { values: Record<string, unknown>[]; appliesTo: Record<string, unknown> };

/** A sound rule to break: N18, which has two values. */
function sound(): Data {
  return structuredClone(RULE_FILES.find(({ file }) => file === 'national/N18.json')?.data) as Data;
}
const value = (data: Data, index: number): Record<string, unknown> => data.values[index] ?? {};

const BROKEN: readonly [LintCode, string, string, (data: Data) => unknown][] = [
  ['missing-citation', 'a value without citation', 'values[0].citation', (data) => delete value(data, 0)['citation']],
  ['missing-citation', 'a citation without title', 'values[1].citation', (data) => (value(data, 1)['citation'] = { title: ' ' })],
  ['missing-unit', 'a number without unit', 'values[0].unit', (data) => (value(data, 0)['unit'] = null)],
  ['unknown-check', 'a check nobody wrote', 'check', (data) => (data['check'] = 'outing-weather')],
  ['unknown-subject', 'a subject that does not exist', 'appliesTo.subjects[0]', (data) => (data.appliesTo['subjects'] = ['招待'])],
  ['unordered-dates', 'an end before its start', 'values[0].to', (data) => (value(data, 0)['to'] = '2024-01-01')],
  ['unordered-dates', 'values in the wrong order', 'values[1].from', (data) => data.values.reverse()],
  ['overlapping-dates', 'a value that does not end before the next', 'values[1].from', (data) => (value(data, 0)['to'] = null)],
  ['unknown-override', 'an override of nothing', 'overrides', (data) => (data['overrides'] = 'N99')],
  ['no-source', 'seen, but nobody says where', 'values[0].citation.verification', (data) => (data['sources'] = [])],
  ['unreadable', 'a misspelt key', '.', (data) => (data['severty'] = 'must')],
  ['unreadable', 'text for a number', 'values[0].numbers.limit', (data) => (value(data, 0)['numbers'] = { limit: '四' })],
];

describe('lint of the rule data', () => {
  it('finds nothing wrong with the rules we ship', () => expect(lintRules(RULE_FILES)).toEqual([]));

  it.each(BROKEN)('%s: %s is named with file and key', (code, _, key, spoil) => {
    const data = sound();
    spoil(data);
    const found = lintRules([{ file: 'national/N18.json', data }]);
    expect(found).toContainEqual(expect.objectContaining({ file: 'national/N18.json', key, code }));
  });

  it('finds an id used twice', () => {
    const files = [
      { file: 'a.json', data: sound() },
      { file: 'b.json', data: [sound()] },
    ];
    expect(lintRules(files)).toContainEqual(expect.objectContaining({ file: 'b.json', key: '[0].id', code: 'duplicate-id' }));
  });

  it('tries every code', () => {
    const tried = new Set<string>([...BROKEN.map(([code]) => code), 'duplicate-id']);
    expect(LINT_CODES.filter((code) => !tried.has(code))).toEqual([]);
  });

  it('prints one line for each fault and a count', () => {
    const data = sound();
    value(data, 0)['unit'] = null;
    const found = lintRules([{ file: 'national/N18.json', data }]);
    expect(lintListing(found, 1, 'zh-CN')).toBe('national/N18.json values[0].unit: 有数而没有单位\n规则数据 1 个文件，1 处问题。\n');
    expect(lintListing([], 64, 'en')).toBe('64 rule files, 0 faults.\n');
  });
});

describe('loading the rule data', () => {
  it('gives 40 national and 139 provincial rules', () => {
    expect(RULES).toHaveLength(179);
    expect(RULES.filter(({ id }) => id.startsWith('P-'))).toHaveLength(139);
  });
  it('knows the province of every rule', () => {
    const codes = new Set(PROVINCES.map(({ code }) => code));
    expect(RULES.flatMap(({ jurisdiction }) => jurisdiction.provinces).filter((code) => !codes.has(code))).toEqual([]);
  });
  it('throws for broken data, naming file and key', () => {
    const data = sound();
    value(data, 1)['from'] = '2026年';
    const load = (): unknown => loadRules([{ file: 'provinces/XX.json', data: [data] }]);
    expect(load).toThrow(RuleDataError);
    expect(load).toThrow('provinces/XX.json: [0].values[1].from');
  });
});
