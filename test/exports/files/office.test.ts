import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { exportModel } from '../../../src/exports/formats';
import { readCells } from '../../../src/hosts/xlsx/read-cells';
import { writeXlsx } from '../../../src/hosts/xlsx/write-xlsx';
import { buildReport } from '../../../src/sheets/report/build-report';
import { REPORT_FIELDS } from '../../../src/sheets/report/columns';
import type { ReportOptions } from '../../../src/sheets/report/options';
import { readReport } from '../../../src/sheets/report/read-report';
import { convertWithLibreOffice } from '../../support/libreoffice';
import { needTool } from '../../support/need';
import { printedPages } from '../../support/pdf';
import { samplePlan } from '../../support/plans';
import { compareWithLibreOffice } from '../../support/recalculated';

/** The characters of each page without spaces, sorted. */
function lettersByPage(text: string): string[] {
  return text.split(/^== 第\d+页$/m).map((page) => [...page.replace(/\s/g, '')].sort().join(''));
}

const DATE = '2026-11-20';
const GOLDEN = join(__dirname, 'golden');

describe('a 上报稿 as a file', () => {
  it('reads back through the file and writes the same bytes again', async () => {
    const options: Partial<ReportOptions> = { date: DATE, columns: REPORT_FIELDS };
    const bytes = await writeXlsx(buildReport(samplePlan(60, 4), options));
    const read = readReport(await readCells(bytes), 2000);
    expect(read?.issues).toEqual([]);
    expect(read?.plan.activities).toHaveLength(60);
    expect(await writeXlsx(buildReport(read?.plan ?? samplePlan(1), options))).toEqual(bytes);
  });
});

needTool('soffice')('LibreOffice', () => {
  it('calculates every sum of the reports to the value we wrote', async () => {
    const models = {
      quarter: buildReport(samplePlan(60, 1), { date: DATE, values: 'formulas' }),
      subject: buildReport(samplePlan(300, 2), { date: DATE, values: 'formulas', grouping: 'subject', paper: 'A3' }),
      bare: buildReport(samplePlan(12, 3, { blankShare: 1 }), { values: 'formulas' }),
    };
    const { formulas, differences } = await compareWithLibreOffice(models);
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(40);
  }, 120_000);

  const runs: readonly (readonly [name: string, n: number, options: Partial<ReportOptions>])[] = [
    ['12-quarter', 12, {}],
    ['60-subject', 60, { grouping: 'subject' }],
    ['60-wide', 60, { paper: 'A3', columns: REPORT_FIELDS }],
    ['300-quarter', 300, {}],
  ];
  let pages: Readonly<Record<string, string[]>> = {};

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [name, n, options] of runs) files[name] = await writeXlsx(buildReport(samplePlan(n, 1), { date: DATE, ...options }));
    files['poster'] = await writeXlsx(await exportModel(samplePlan(60, 1), 'poster', { created: `${DATE}T00:00:00Z`, date: DATE }));
    files['execution'] = await writeXlsx(await exportModel(samplePlan(60, 1), 'execution', { created: `${DATE}T00:00:00Z`, date: DATE }));
    const pdfs = convertWithLibreOffice(files, 'pdf');
    pages = Object.fromEntries(Object.entries(pdfs).map(([name, pdf]) => [name, printedPages(pdf)]));
  }, 240_000);

  it.each(runs)('prints %s: every activity once, headers on every page, no ####, signatures never alone', (name, n, options) => {
    const plan = samplePlan(n, 1);
    const printed = pages[name] ?? [];
    const table = printed.filter((page) => page.includes('资金来源') && page.includes('活动名称'));
    const text = table.map((page) => page.replace(/\n/g, '')).join('');
    for (const { title } of plan.activities) expect(text.split(title.replace(/ /g, '')).length).toBeGreaterThan(1);
    const expected = buildReport(plan, { date: DATE, ...options }).sheets.reduce((sum, sheet) => sum + sheet.page.rowBreaks.length + 1, 0);
    expect(printed).toHaveLength(expected);
    printed.forEach((page, index) => {
      expect(page).not.toContain('###');
      expect(page).toContain(`第${index + 1}页共${printed.length}页`);
    });
    const signed = table.filter((page) => page.includes('编制人：'));
    expect(signed).toHaveLength(1);
    expect(signed[0]).toContain('合计');
    expect(signed[0]).toContain('小计');
  });

  it.each(['12-quarter', '60-subject', '60-wide', 'execution'])('prints %s as its golden says', (name) => {
    const text = (pages[name] ?? []).map((page, index) => `== 第${index + 1}页\n${page.trim()}\n`).join('\n');
    const file = join(GOLDEN, `${name}.txt`);
    if (process.env['UPDATE_GOLDENS'] === '1') {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, text);
    }
    // where a line breaks, and so in what order a row's words come, hangs on the fonts of the machine; what stands on a page does not
    expect(lettersByPage(text)).toEqual(lettersByPage(readFileSync(file, 'utf8')));
  });

  it('prints the poster on one page with every month on it', () => {
    expect(pages['poster']).toHaveLength(1);
    for (let month = 1; month <= 12; month += 1) expect(pages['poster']?.[0]).toMatch(new RegExp(`(^|\\D)${month}月\\d+项`, 'm'));
    expect(pages['poster']?.[0]).not.toMatch(/###|0\.00元/);
  });
});
