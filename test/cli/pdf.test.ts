import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPdfPrograms, makePdf } from '../../src/cli/pdf';
import { exportPlan } from '../../src/exports/formats';
import { writeXlsx } from '../../src/hosts/xlsx/write-xlsx';
import { needChromium, needTool, findChromium } from '../support/need';
import { printedPages } from '../support/pdf';
import { samplePlan } from '../support/plans';

const folder = mkdtempSync(join(tmpdir(), 'uyp-fake-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A program of this name that does what the shell line says. */
function fake(name: string, line: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${line}\n`);
  chmodSync(join(folder, name), 0o755);
}

const source = { xlsx: () => Promise.resolve(new Uint8Array([1])), html: () => Promise.resolve('<p></p>') };

describe('PDF from the command line', () => {
  it('says clearly when there is no program for it', async () => {
    expect(await findPdfPrograms({ PATH: folder })).toEqual([]);
    await expect(makePdf(source, { PATH: folder })).rejects.toMatchObject({ notice: { code: 'pdf-no-program' } });
  });

  it('says which programs failed, when they do', async () => {
    fake('soffice', 'exit 1');
    fake('chromium', 'exit 0');
    expect((await findPdfPrograms({ PATH: folder })).map(({ kind }) => kind)).toEqual(['libreoffice', 'chromium']);
    await expect(makePdf(source, { PATH: folder })).rejects.toMatchObject({
      notice: { code: 'pdf-failed', params: { program: 'LibreOffice、Chromium' } },
    });
  });

  it('takes the next program when the first fails', async () => {
    fake('soffice', 'exit 1');
    fake('chromium', 'for w in "$@"; do case "$w" in --print-to-pdf=*) printf %s done > "${w#--print-to-pdf=}";; esac; done');
    expect(new TextDecoder().decode(await makePdf(source, { PATH: folder }))).toBe('done');
  });
});

async function pdfWith(env: Record<string, string>): Promise<string[]> {
  const options = { created: '2026-11-20T00:00:00.000Z', date: '2026-11-20' };
  const file = await exportPlan(samplePlan(12, 1), 'pdf', { ...options, doors: { writeXlsx, makePdf: (pages) => makePdf(pages, env) } });
  expect(file.name).toBe('青禾机械厂工会2027年上报稿.pdf');
  return printedPages(file.bytes);
}

function expectReport(pages: string[]): void {
  expect(pages).toHaveLength(5);
  pages.forEach((page, index) => expect(page).toContain(`第${index + 1}页共5页`));
  const text = pages.join('').replace(/\n/g, '');
  for (const { title } of samplePlan(12, 1).activities) expect(text).toContain(title);
}

needTool('soffice')('LibreOffice', () => {
  it('makes the pages of the report', async () => {
    expectReport(await pdfWith({ PATH: process.env['PATH'] ?? '' }));
  }, 60_000);
});

needChromium()('Chromium', () => {
  it('makes the same pages of the print page', async () => {
    expectReport(await pdfWith({ CHROMIUM_PATH: findChromium() ?? '' }));
  }, 60_000);
});
