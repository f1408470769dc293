import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes LibreOffice calculate every formula on opening, whatever values the file brings. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Converts files with a LibreOffice of its own profile; returns the bytes by file name, in the target format. */
export function convertWithLibreOffice(files: Readonly<Record<string, Uint8Array>>, format: 'xlsx' | 'pdf'): Record<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'uyp-office-'));
  try {
    mkdirSync(join(folder, 'profile/user'), { recursive: true });
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, `${name}.xlsx`), files[name] ?? new Uint8Array());
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        format === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : 'pdf',
        '--outdir',
        join(folder, 'out'),
        ...names.map((name) => join(folder, `${name}.xlsx`)),
      ],
      { stdio: 'ignore', timeout: 600_000 },
    );
    return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, `out/${name}.${format}`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
