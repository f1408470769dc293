import { refusalSentence } from '../messages/input';
import { readSource, type PlanSource } from '../workflow';
import { parseColumnChoice } from '../reading/table/columns';
import { countOption, yearOption, type Arguments } from './arguments';
import { readInput } from './files';
import type { CommandContext } from './io';
import { provinceOption } from './province';
import { Refusal, SpokenRefusal } from './refusal';
import type { Settings } from '../plan/settings';

/** Options every command shares that opens a plan. */
export const SOURCE_OPTIONS = { year: 'text', columns: 'text', sheet: 'text', province: 'text', members: 'text', unit: 'text' } as const;

/** Opens the file a command was given. The plan year falls back to the year after the clock's. */
export async function loadSource(file: string, args: Arguments, { io, lang }: CommandContext): Promise<PlanSource> {
  const planYear = yearOption(args);
  const columns = columnsOption(args);
  const given = settingsGiven(args);
  const { name, bytes } = await readInput(io.cwd, file);
  const sheet = args.text('sheet');
  const doors = { readCells: async (data: Uint8Array) => (await import('../hosts/xlsx/read-cells')).readCells(data) };
  const source = await readSource(bytes, name, doors, {
    planYear,
    fallbackYear: io.now.getFullYear() + 1,
    ...(columns === null ? {} : { columns }),
    ...(sheet === null ? {} : { sheet }),
  });
  if (!source.ok) throw new SpokenRefusal(refusalSentence(source.refusal, lang));
  return { ...source, plan: { ...source.plan, settings: { ...source.plan.settings, ...given } } };
}

function columnsOption(args: Arguments) {
  const text = args.text('columns');
  if (text === null) return null;
  const choice = parseColumnChoice(text);
  if (choice === null) throw new Refusal('bad-columns', { value: text });
  return choice;
}

function settingsGiven(args: Arguments): Partial<Settings> {
  const unit = args.text('unit');
  const province = provinceOption(args);
  const members = countOption(args, 'members');
  return { ...(unit === null ? {} : { unit }), ...(province === null ? {} : { province }), ...(members === null ? {} : { members }) };
}
