/** axe-core over every step, both languages, light, dark and forced colours. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { needChromium } from '../support/need';
import { example, goTo, openPane, pastePlan, STEP_NAMES } from './support/pane-page';
import { BUILT, ensureBuilt, openBrowser, serveFolder, type Site } from './support/site';

jest.setTimeout(240_000);

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

async function problems(page: Page): Promise<string[]> {
  await page.waitForTimeout(350);
  const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  // eval of a string is what the page's policy forbids; the debugger's own evaluation is not bound by it.
  await page.evaluate(source);
  const results = await page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }).axe;
    return axe.run({ resultTypes: ['violations'] });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

needChromium()('axe finds nothing', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    ensureBuilt();
    site = await serveFolder(BUILT);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  describe.each(Object.keys(LOOKS))('in %s', (look) => {
    test.each(['zh-CN', 'en'])('in %s, in any step', async (lang) => {
      const { page } = await openPane(browser, site.address, { ...LOOKS[look], viewport: { width: 380, height: 800 } });
      const found: string[] = [];
      const note = async (where: string): Promise<void> => {
        if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
        found.push(...(await problems(page)).map((problem) => `${where}: ${problem}`));
        if (lang === 'en') await page.getByRole('button', { name: '中文' }).click();
      };
      await note('empty');
      await pastePlan(page, example('机关工会计划.txt').toString('utf8'));
      for (const step of STEP_NAMES) {
        await goTo(page, step);
        if (step === '核对') await page.locator('.item-head').first().click();
        await note(step);
      }
      await page.setViewportSize({ width: 1400, height: 900 });
      await goTo(page, '核对');
      await note('核对, wide');
      await page.context().close();
      expect(found).toEqual([]);
    });
  });
});
