import type { CliIo } from './io';

/** The real process. Under `npm run uyp` file names start from the folder npm was called in. */
export function processIo(): CliIo {
  const { env } = process;
  const underNpm = env['npm_lifecycle_event'] === 'uyp' ? env['INIT_CWD'] : undefined;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    cwd: underNpm ?? process.cwd(),
    now: new Date(),
    env,
  };
}
