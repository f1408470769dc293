import { parseArgs, type ParseArgsConfig } from 'node:util';
import { MAX_PLAN_YEAR, MIN_PLAN_YEAR } from '../plan/workplan';
import { LANGS, type Lang } from '../messages/lang';
import { Refusal } from './refusal';

export type OptionSpec = Readonly<Record<string, 'text' | 'flag'>>;

/** Options and file names of one call. Every option was given at most once. */
export interface Arguments {
  readonly files: readonly string[];
  readonly text: (name: string) => string | null;
  readonly flag: (name: string) => boolean;
}

const COMMON: OptionSpec = { lang: 'text', help: 'flag' };

/** Splits a command's words by its options; refuses unknown options, missing and doubled values. */
export function parseArguments(words: readonly string[], spec: OptionSpec): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, kind] of Object.entries({ ...COMMON, ...spec })) {
    options[name] = { type: kind === 'flag' ? 'boolean' : 'string', multiple: true, ...(name === 'help' ? { short: 'h' } : {}) };
  }
  const { values, positionals } = parseOrRefuse(words, options);
  const all = new Map(Object.entries(values as Record<string, readonly (string | boolean)[]>));
  for (const [name, given] of all) if (given.length > 1) throw new Refusal('doubled-option', { option: `--${name}` });
  return {
    files: positionals,
    text: (name) => {
      const value = all.get(name)?.[0];
      return typeof value === 'string' ? value : null;
    },
    flag: (name) => all.get(name)?.[0] === true,
  };
}

function parseOrRefuse(words: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const option = /'(-[^' ,]+)/.exec(message)?.[1] ?? words.join(' ');
    throw new Refusal(message.includes('Unknown option') ? 'unknown-option' : 'bad-option-value', { option });
  }
}

/** The single input file, or a refusal that names the command. */
export function oneFile(args: Arguments, command: string): string {
  const [file, extra] = args.files;
  if (file === undefined) throw new Refusal('missing-file-name', { command });
  if (extra !== undefined) throw new Refusal('too-many-files', { file: extra });
  return file;
}

/** `--year`: a whole year between {@link MIN_PLAN_YEAR} and {@link MAX_PLAN_YEAR}, or null when not given. */
export function yearOption(args: Arguments): number | null {
  const text = args.text('year');
  if (text === null) return null;
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(year >= MIN_PLAN_YEAR && year <= MAX_PLAN_YEAR))
    throw new Refusal('bad-year', { value: text, min: MIN_PLAN_YEAR, max: MAX_PLAN_YEAR });
  return year;
}

/** `--members` and the like: a whole number from 0 to ten million. */
export function countOption(args: Arguments, name: string): number | null {
  const text = args.text(name);
  if (text === null) return null;
  if (!/^\d{1,8}$/.test(text)) throw new Refusal('bad-number', { option: `--${name}`, value: text });
  return Number(text);
}

/** The language of all sentences, found before anything else is parsed so that refusals speak it too. */
export function languageOf(words: readonly string[]): Lang {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return 'zh-CN';
  const word = words[at] ?? '';
  const value = word.includes('=') ? word.slice(word.indexOf('=') + 1) : (words[at + 1] ?? '');
  const found = LANGS.find((lang) => lang.toLowerCase() === value.toLowerCase()) ?? (value.toLowerCase() === 'zh' ? 'zh-CN' : undefined);
  if (found === undefined) throw new Refusal('bad-language', { value });
  return found;
}
