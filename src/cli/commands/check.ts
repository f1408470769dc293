import { checkListing } from '../listings/check';
import { checkToJson } from '../../rules/check-json';
import { ruleWords } from '../../messages/rules';
import { checkPlan } from '../../workflow';
import { oneFile } from '../arguments';
import { loadSource, SOURCE_OPTIONS } from '../load';
import { Refusal } from '../refusal';
import type { Command } from '../run';

/** `uyp check FILE [--json]`: fund use against the rules; exit 1 when there is a violation. */
export const checkCommand: Command = {
  name: 'check',
  options: { ...SOURCE_OPTIONS, json: 'flag', all: 'flag' },
  run: async (args, context) => {
    const file = oneFile(args, 'check');
    const { plan, issues } = await loadSource(file, args, context);
    if (plan.activities.length === 0) throw new Refusal('no-activity', { file });
    const asOf = context.io.now.toISOString().slice(0, 10);
    const findings = checkPlan(plan, asOf);
    const json = (): string =>
      `${JSON.stringify(checkToJson({ plan, findings, asOf, issues, words: ruleWords(context.lang) }), null, 2)}\n`;
    context.io.out(args.flag('json') ? json() : checkListing({ plan, findings, issues, all: args.flag('all') }, context.lang));
    return findings.some(({ verdict, waived }) => verdict === 'violation' && waived === null) ? 1 : 0;
  },
};
