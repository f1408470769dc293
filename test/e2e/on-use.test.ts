/** Which readers the page asks for, and when: the readers are the heaviest part and come only with a plan that needs them. */
import type { Browser } from 'playwright-core';
import { needChromium } from '../support/need';
import { openPane, openPlanFile, pastePlan, type PanePage } from './support/pane-page';
import { BUILT, ensureBuilt, openBrowser, serveFolder, type Site } from './support/site';

jest.setTimeout(180_000);

const PROSE = '一、重点活动\n4月举办职工健步走，由文体委员负责。\n9月举办读书分享会。';

/** Chunks with a reader's name among the addresses asked for. */
function readers({ requests }: PanePage): string[] {
  return requests.flatMap((url) => /\/js\/(read(?:ing|-\w+))\.\w+\.js$/.exec(url)?.[1] ?? []).sort();
}

needChromium()('readers are loaded on use', () => {
  let browser: Browser;
  let site: Site;
  let pane: PanePage;

  beforeAll(async () => {
    ensureBuilt();
    site = await serveFolder(BUILT);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    pane = await openPane(browser, site.address);
  });
  afterEach(async () => {
    expect(pane.errors).toEqual([]);
    await pane.page.context().close();
  });

  test('none before there is a plan', () => {
    expect(readers(pane)).toEqual([]);
  });

  test('the reader of prose alone for prose', async () => {
    await pastePlan(pane.page, PROSE);
    await pane.page.locator('.item-head').first().waitFor();
    await pane.page.waitForLoadState('networkidle');
    expect(readers(pane)).toEqual(['reading']);
  });

  test('that of tables for a table', async () => {
    await pastePlan(pane.page, '月份\t活动\t责任人\n3月\t植树\t王海\n4月\t登山\t李青');
    await pane.page.locator('.mapping').waitFor();
    expect(readers(pane)).toEqual(['read-amounts', 'read-tables', 'reading']);
  });

  test('that of money for a plan that names some', async () => {
    await pastePlan(pane.page, '4月举办职工健步走，预算6000元。\n9月举办读书分享会。');
    await pane.page.locator('.item-head').first().waitFor();
    expect(readers(pane)).toEqual(['read-amounts', 'read-money', 'reading']);
  });

  test('traditional characters for a text that holds some', async () => {
    await pastePlan(pane.page, '4月舉辦職工健步走。\n9月舉辦讀書分享會。');
    await pane.page.locator('.item-head').first().waitFor();
    expect(readers(pane)).toEqual(['read-traditional', 'reading']);
  });

  test('that of .docx for a Word file', async () => {
    await openPlanFile(pane.page, '企业工会方案.docx');
    expect(readers(pane)).toContain('read-docx');
  });
});
