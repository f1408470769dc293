import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlanText } from '../../src/reading/read-text';
import { allRules } from '../../src/rulepacks/index';
import { evaluatePlan } from '../../src/rules/evaluate';
import { draftPlan } from '../../src/workflow';

const RULES = allRules();
/** They speak of the plan as a whole. */
const ALWAYS = new Set(['N11']);

interface Line {
  readonly marks: readonly string[];
  readonly province: string;
  readonly text: string;
}

function linesOf(name: string): Line[] {
  const lines: Line[] = [];
  let head: string | null = null;
  for (const line of readFileSync(join(__dirname, 'data', name), 'utf8').split('\n')) {
    if (line.startsWith('# head: ')) head = line.slice('# head: '.length);
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [marks = '', province = '', words = ''] = line.split('|').map((part) => part.trim());
    const text = head === null ? words.split('⏎').join('\n') : `${head}\n${words}`.replaceAll('·', '\t');
    lines.push({ marks: marks.split(/\s+/).filter((mark) => mark !== ''), province, text: `${text}\n` });
  }
  return lines;
}

function found({ text, province }: Line): string[] {
  const draft = draftPlan(readPlanText(text, { planYear: 2027, file: null }));
  const plan = { ...draft, settings: { ...draft.settings, province, members: 100 } };
  const marks = evaluatePlan(plan, { packs: RULES, asOf: '2026-11-20' }).flatMap(({ rule, verdict }) => {
    if (ALWAYS.has(rule) || (verdict !== 'violation' && verdict !== 'caution')) return [];
    return [`${verdict === 'violation' ? '✗' : '!'}${rule}`];
  });
  return [...new Set(marks)];
}

const condemned = (marks: readonly string[]): string[] => marks.filter((mark) => mark.startsWith('✗')).sort();

describe('plans that are read and then judged', () => {
  it.each(linesOf('read-planted.txt').map((line) => [line.text.trim(), line] as const))('finds what is planted in %s', (_, line) => {
    const seen = found(line);
    expect(seen).toEqual(expect.arrayContaining([...line.marks]));
    expect(condemned(seen)).toEqual(condemned(line.marks));
  });

  it.each(linesOf('read-lookalikes.txt').map((line) => [line.text.trim(), line] as const))('lets pass %s', (_, line) => {
    expect(found(line).filter((mark) => !line.marks.includes(mark))).toEqual([]);
  });
});
