import { ExportRefusal } from '../exports/notice';
import { cliRefusal } from '../messages/cli';
import { cliHelp } from '../messages/cli-help';
import { exportSentence } from '../messages/exports';
import type { Lang } from '../messages/lang';
import { hostErrorSentence } from '../messages/host';
import { HostError } from '../hosts/host-error';
import { languageOf, parseArguments, type Arguments, type OptionSpec } from './arguments';
import { buildCommand } from './commands/build';
import { checkCommand } from './commands/check';
import { explainCommand } from './commands/explain';
import { exportCommand } from './commands/export';
import { lintRulesCommand } from './commands/lint-rules';
import { readCommand } from './commands/read';
import { schemaCommand } from './commands/schema';
import { serveCommand } from './commands/serve';
import type { CliIo, CommandContext, ExitCode } from './io';
import { Refusal, SpokenRefusal } from './refusal';

/** A command: its options and its work. */
export interface Command {
  readonly name: string;
  readonly options: OptionSpec;
  readonly run: (args: Arguments, context: CommandContext) => Promise<ExitCode>;
}

const COMMANDS: readonly Command[] = [
  readCommand,
  buildCommand,
  checkCommand,
  exportCommand,
  explainCommand,
  schemaCommand,
  lintRulesCommand,
  serveCommand,
];

/** Runs one call of `uyp`; every failure ends as one sentence on stderr and exit code 2, never as a stack trace. */
export async function run(words: readonly string[], io: CliIo): Promise<ExitCode> {
  let lang: Lang = 'zh-CN';
  try {
    lang = languageOf(words);
    const [name, ...rest] = words.filter((word, index) => !isLeadingLang(words, index) && word !== undefined);
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      io.out(cliHelp('uyp', lang));
      return name === undefined ? 2 : 0;
    }
    const command = COMMANDS.find((each) => each.name === name);
    if (command === undefined) throw new Refusal('unknown-command', { command: name });
    const args = parseArguments(rest, command.options);
    if (args.flag('help')) {
      io.out(cliHelp(command.name, lang));
      return 0;
    }
    return await command.run(args, { io, lang });
  } catch (error) {
    io.err(`${sentenceOf(error, lang)}\n`);
    if (io.env['UYP_DEBUG'] !== undefined && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
    return 2;
  }
}

/** True for `--lang xx` written before the command's name. */
function isLeadingLang(words: readonly string[], index: number): boolean {
  const first = words.findIndex((word, at) => !word.startsWith('-') && words[at - 1] !== '--lang');
  return index < (first < 0 ? words.length : first) && (words[index]?.startsWith('--lang') === true || words[index - 1] === '--lang');
}

function sentenceOf(error: unknown, lang: Lang): string {
  if (error instanceof Refusal) return cliRefusal(error.code, error.params, lang);
  if (error instanceof SpokenRefusal) return error.sentence;
  if (error instanceof ExportRefusal) return exportSentence(error.notice, lang);
  if (error instanceof HostError) return hostErrorSentence(error, lang);
  const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return cliRefusal('internal', { detail }, lang);
}
