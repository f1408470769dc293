/** @jest-environment node */
import { chromium } from 'playwright-core';
import { findChromium, suiteThatNeeds } from '../../support/need';
import { officeScript } from '../../support/excel/page-script';

const executable = findChromium();

suiteThatNeeds('chromium', executable !== null)('the in-memory Excel in a page', () => {
  it('runs plain Excel.run through the real client, calculates, tells events and saves', async () => {
    const browser = await chromium.launch({ executablePath: executable ?? '', args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage({ bypassCSP: true });
      await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }));
      await page.goto('https://bench.invalid/');
      await page.addScriptTag({ content: await officeScript('ltsc2021') });
      const seen = await page.evaluate(async () => {
        const events: string[] = [];
        const values = await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add('计划');
          const range = sheet.getRange('A1:C1');
          range.formulas = [[2, 3, '=A1*B1']];
          range.load('values');
          sheet.load('id');
          context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void events.push(event.address)));
          await context.sync();
          return range.values as unknown[][];
        });
        const { excelBench } = window as unknown as {
          excelBench: { user: { type(...args: string[]): Promise<void> }; save(): Promise<Uint8Array> };
        };
        await excelBench.user.type('计划', 'A1', '5');
        const bytes = await excelBench.save();
        return { values, events, size: bytes.length, set: Office.context.requirements.isSetSupported('ExcelApi', '1.14') };
      });
      expect(seen.values).toEqual([[2, 3, 6]]);
      expect(seen.events.at(-1)).toBe('A1');
      expect(seen.size).toBeGreaterThan(2000);
      expect(seen.set).toBe(true);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
