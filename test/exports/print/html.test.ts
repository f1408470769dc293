import { buildPrintHtml } from '../../../src/exports/print/html';
import { shownNumber } from '../../../src/exports/print/number';
import { buildReport } from '../../../src/sheets/report/build-report';
import { samplePlan } from '../../support/plans';

describe('numbers on the print page', () => {
  it.each([
    [1234567.5, '#,##0.00', '1,234,567.50'],
    [-1234.5, '#,##0.00', '-1,234.50'],
    [0, '#,##0.00', '0.00'],
    [0, '#,##0.00;-#,##0.00;;@', ''],
    [0.4736, '0.0%', '47.4%'],
    [12, '#,##0.##;-#,##0.##', '12'],
    [12.5, '#,##0.##;-#,##0.##', '12.5'],
    [1200, '#,##0', '1,200'],
    [7, undefined, '7'],
  ])('shows %s in %s as %s, as Excel does', (value, format, text) => {
    expect(shownNumber(value, format)).toBe(text);
  });
});

describe('the print page', () => {
  const model = buildReport(samplePlan(60, 1), { date: '2026-11-20' });
  const html = buildPrintHtml(model);

  it('has one leaf for each page of the file, and repeats the header on each', () => {
    const pages = model.sheets.reduce((sum, sheet) => sum + sheet.page.rowBreaks.length + 1, 0);
    expect(html.match(/class="leaf"/g)).toHaveLength(pages);
    const table = (model.sheets[0]?.page.rowBreaks.length ?? 0) + 1;
    expect(html.match(/>活动名称</g)).toHaveLength(table);
  });

  it('sets paper, margins and page numbers as the file does', () => {
    expect(html).toContain('size:A4 landscape');
    expect(html).toContain('size:A4 portrait');
    expect(html).toContain('"第 " counter(page) " 页 共 " counter(pages) " 页"');
  });

  it('runs nothing and fetches nothing', () => {
    expect(html).not.toMatch(/<script|<link|src=|url\(|https?:/);
  });

  it('takes a title for text, whatever is in it', () => {
    const plan = samplePlan(1, 1);
    const evil = { ...plan, activities: plan.activities.map((activity) => ({ ...activity, title: '<img src=x onerror=alert(1)>&"' })) };
    const page = buildPrintHtml(buildReport(evil));
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;');
  });
});
