import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import type { ExitCode } from '../../src/cli/io';

export interface CliRun {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** The clock of every test run. */
export const TEST_NOW = new Date('2026-12-01T08:00:00Z');

/** Runs one call of `uyp` in this process, with a fixed clock. */
export async function uyp(cwd: string, ...words: string[]): Promise<CliRun> {
  let out = '';
  let err = '';
  const code = await run(words, { out: (text) => (out += text), err: (text) => (err += text), cwd, now: TEST_NOW, env: {} });
  return { code, out, err };
}

/** A folder of its own for a suite; `remove` takes it away again. */
export function scratchFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'uyp-test-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
