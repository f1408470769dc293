import { explainRule } from '../../rules/explain';
import { allRules } from '../../rulepacks/index';
import { explainText } from '../../messages/rules-explain';
import { provinceOption } from '../province';
import { Refusal } from '../refusal';
import type { Command } from '../run';

/** `uyp explain RULE [--on DATE] [--province CODE]`: a rule, its values by date and its sources. */
export const explainCommand: Command = {
  name: 'explain',
  options: { on: 'text', province: 'text', json: 'flag' },
  run: (args, { io, lang }) => {
    const [rule] = args.files;
    if (rule === undefined) throw new Refusal('missing-file-name', { command: 'explain' });
    const on = args.text('on') ?? io.now.toISOString().slice(0, 10);
    if (!isDay(on)) throw new Refusal('bad-date', { value: on });
    const explained = explainRule(allRules(), rule.toUpperCase() === rule ? rule : rule.trim(), { on, province: provinceOption(args) });
    if (explained === null) throw new Refusal('unknown-rule', { rule });
    io.out(args.flag('json') ? `${JSON.stringify(explained, null, 2)}\n` : explainText(explained, lang));
    return Promise.resolve(0);
  },
};

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
