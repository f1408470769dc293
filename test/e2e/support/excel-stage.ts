import type { Browser } from 'playwright-core';
import { officeScript } from './office-script';
import { BUILT, ensureBuilt, openBrowser, serveFolder, type Site } from './site';

/** The built pane with Microsoft's script beside it, and a browser: there from the first test of a suite to its last. */
export interface ExcelStage {
  readonly browser: Browser;
  readonly site: Site;
}

/** Sets the stage for the suite it is called in. */
export function excelStage(): ExcelStage {
  let browser: Browser | undefined;
  let site: Site | undefined;
  beforeAll(async () => {
    ensureBuilt();
    site = await serveFolder(BUILT, '', { '/beside/office.js': await officeScript() });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const there = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error('the stage stands only while a test runs');
    return one;
  };
  return {
    get browser() {
      return there(browser);
    },
    get site() {
      return there(site);
    },
  };
}
