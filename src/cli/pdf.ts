import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PdfSource } from '../exports/formats';
import { ExportRefusal } from '../exports/notice';

/** A program that turns our pages into a PDF. */
export interface PdfProgram {
  readonly kind: 'libreoffice' | 'chromium';
  readonly name: string;
  readonly path: string;
}

const NAMES: readonly (readonly [PdfProgram['kind'], string, readonly string[]])[] = [
  ['libreoffice', 'LibreOffice', ['soffice', 'libreoffice']],
  ['chromium', 'Chromium', ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']],
];

const PLACES: readonly (readonly [PdfProgram['kind'], string, string])[] = [
  ['libreoffice', 'LibreOffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  ['libreoffice', 'LibreOffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe'],
  ['chromium', 'Chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['chromium', 'Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ['chromium', 'Edge', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
];

const TIMEOUT_MS = 180_000;

/** The first program that is there: named by SOFFICE_PATH or CHROMIUM_PATH, on the PATH, or where installers put it. */
export async function findPdfPrograms(env: Readonly<Record<string, string | undefined>>): Promise<PdfProgram[]> {
  const candidates: PdfProgram[] = [];
  const add = (kind: PdfProgram['kind'], name: string, path: string | undefined): void => {
    if (path !== undefined && path !== '') candidates.push({ kind, name, path });
  };
  add('libreoffice', 'LibreOffice', env['SOFFICE_PATH']);
  add('chromium', 'Chromium', env['CHROMIUM_PATH']);
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const [kind, name, files] of NAMES) {
    for (const file of files) for (const folder of folders) for (const end of ['', '.exe']) add(kind, name, join(folder, `${file}${end}`));
  }
  for (const [kind, name, path] of PLACES) add(kind, name, path);
  const there = await Promise.all(
    candidates.map(({ path }) =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  const found = candidates.filter((_, index) => there[index] === true);
  return (['libreoffice', 'chromium'] as const).flatMap((kind) => found.find((program) => program.kind === kind) ?? []);
}

/** Makes the PDF with the first program that manages it; throws an ExportRefusal when there is none or all fail. */
export async function makePdf(source: PdfSource, env: Readonly<Record<string, string | undefined>>): Promise<Uint8Array> {
  const programs = await findPdfPrograms(env);
  if (programs.length === 0) throw new ExportRefusal({ code: 'pdf-no-program', params: {} });
  for (const program of programs) {
    const bytes = await runProgram(program, source);
    if (bytes !== null) return bytes;
  }
  throw new ExportRefusal({ code: 'pdf-failed', params: { program: programs.map(({ name }) => name).join('、') } });
}

/** Null when the program fails or writes nothing: another may still do it. */
async function runProgram(program: PdfProgram, source: PdfSource): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'uyp-pdf-'));
  try {
    const office = program.kind === 'libreoffice';
    const input = join(folder, office ? 'report.xlsx' : 'report.html');
    await writeFile(input, office ? await source.xlsx() : await source.html());
    await mkdir(join(folder, 'profile'));
    await execute(program.path, office ? officeArguments(folder, input) : chromiumArguments(folder, input));
    return new Uint8Array(await readFile(join(folder, 'report.pdf')));
  } catch {
    // Whatever the program said is no help to the person; the refusal names what to do instead.
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function officeArguments(folder: string, input: string): string[] {
  return [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    input,
  ];
}

function chromiumArguments(folder: string, input: string): string[] {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    '--headless',
    ...sandbox,
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${join(folder, 'report.pdf')}`,
    pathToFileURL(input).href,
  ];
}

function execute(path: string, words: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    execFile(path, words, { timeout: TIMEOUT_MS }, (error) => {
      if (error === null) done();
      else fail(error);
    });
  });
}
