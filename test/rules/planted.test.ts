import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../src/rulepacks/index';
import { evaluatePlan } from '../../src/rules/evaluate';
import { casePlan } from './support/case-plan';

const RULES = allRules();

/** Rules that look at the plan as a whole and speak up in any one-line plan. */
const ALWAYS = new Set(['N11']);
/** 会费, income and the like are given, so that only the words of the line are judged. */
const SETTINGS = { members: 1000, dues: 1_000_000, opening: 1_000_000, province: 'JL' } as const;

function linesOf(name: string): { marks: string; line: string }[] {
  return readFileSync(join(__dirname, 'data', name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({ marks: line.slice(0, line.indexOf('|')).trim(), line: line.slice(line.indexOf('|') + 1).trim() }));
}

function found(line: string): string[] {
  const findings = evaluatePlan(casePlan([line], SETTINGS), { packs: RULES, asOf: '2026-11-20' });
  const marks = findings.flatMap(({ rule, verdict }) => {
    if (ALWAYS.has(rule) || (verdict !== 'violation' && verdict !== 'caution')) return [];
    return [`${verdict === 'violation' ? '✗' : '!'}${rule}`];
  });
  return [...new Set(marks)];
}

describe('planted breaches', () => {
  it.each(linesOf('planted.txt').map(({ marks, line }) => [line, marks.split(/\s+/)] as const))('%s', (line, marks) => {
    const seen = found(line);
    for (const mark of marks) expect(seen).toContain(mark);
    expect(seen.filter((mark) => mark.startsWith('✗')).sort()).toEqual(marks.filter((mark) => mark.startsWith('✗')).sort());
  });
});

describe('look-alikes', () => {
  it.each(linesOf('lookalikes.txt').map(({ marks, line }) => [line, marks] as const))('%s', (line, marks) => {
    const allowed = marks.split(/\s+/);
    expect(found(line).filter((mark) => !allowed.includes(mark))).toEqual([]);
  });
});

describe('known gaps', () => {
  it.each(linesOf('known-gaps.txt').map(({ marks, line }) => [line, marks] as const))('%s', (line, rule) => {
    expect(found(line).some((mark) => mark.slice(1) === rule)).toBe(false);
  });
});
