import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The printed text of a PDF, page by page, in the order in which it was drawn (pdftotext -raw), without spaces:
 * a wrapped cell is one run of text whatever the fonts of the machine.
 */
export function printedPages(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'uyp-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    return text
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/[ 　]/g, ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
