import type { Browser, Page } from 'playwright-core';
import type { Profile } from '../../support/excel/profiles';
import { goTo } from './pane-page';

/** The pane inside the bench's Excel, and what went wrong on its page. */
export interface ExcelPage {
  readonly page: Page;
  readonly errors: string[];
}

/** Opens a page over the in-memory Excel; the page's policy has no place for the bench's WebAssembly, and the product needs none. */
export async function openExcel(
  browser: Browser,
  address: string,
  profile: Profile['name'] = 'current',
  file = 'taskpane.html',
): Promise<ExcelPage> {
  const context = await browser.newContext({ viewport: { width: 350, height: 740 }, bypassCSP: true, acceptDownloads: true });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript((name) => Object.assign(window, { benchProfile: name }), profile);
  await page.goto(`${address}/${file}`);
  if (file === 'taskpane.html') await page.locator('.pane').waitFor({ timeout: 20_000 });
  return { page, errors };
}

/** Writes the calendar into the open workbook with the mouse. */
export async function writeHere(page: Page): Promise<void> {
  await goTo(page, '导出');
  await page.getByRole('button', { name: '写入当前工作簿' }).click();
  await page.getByText('已写入当前工作簿。').first().waitFor({ timeout: 60_000 });
}

/** Presses Tab until the focus is on something that matches and, where asked, carries the text. */
export async function tabTo(page: Page, selector: string, text: string | null = null): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate(
      ([wanted, words]) => {
        const now = document.activeElement;
        return (now?.matches(wanted) ?? false) && (words === null || (now?.textContent ?? '').includes(words));
      },
      [selector, text] as const,
    );
    if (there) return;
  }
  throw new Error(`Tab never reaches ${selector} ${text ?? ''}`);
}
