/** Pictures of every step at pane and page width, light and dark, for looking at: `npm run screenshots` → screenshots/. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { bigPlan } from './support/big-plan';
import { example, goTo, openPane, pastePlan, STEP_NAMES } from './support/pane-page';
import { BUILT, ensureBuilt, openBrowser, ROOT, serveFolder } from './support/site';

const OUT = join(ROOT, 'screenshots');
const SIZES = [
  { width: 350, height: 740 },
  { width: 1400, height: 900 },
];
const LOOKS = ['light', 'dark'] as const;

async function shootSteps(page: Page, name: string): Promise<void> {
  for (const [index, step] of STEP_NAMES.entries()) {
    await goTo(page, step);
    if (step === '核对') await page.locator('.item-head').nth(2).click();
    await page.waitForTimeout(700);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(OUT, `${name}-${index + 1}-${step}.png`) });
    if (step === '年历') {
      await page.getByRole('button', { name: '十二月总览' }).click();
      await page.waitForTimeout(200);
      await page.screenshot({ path: join(OUT, `${name}-${index + 1}-${step}-总览.png`) });
    }
  }
}

async function shoot(browser: Browser, address: string, plan: string, text: string): Promise<void> {
  for (const viewport of SIZES) {
    for (const colorScheme of LOOKS) {
      const { page, errors } = await openPane(browser, address, { viewport, colorScheme });
      const name = `${plan}-${viewport.width}-${colorScheme}`;
      await page.screenshot({ path: join(OUT, `${name}-0-打开.png`) });
      await pastePlan(page, text);
      await shootSteps(page, name);
      if (errors.length > 0) process.stderr.write(`${name}: ${errors.join(' | ')}\n`);
      await page.context().close();
    }
  }
}

async function main(): Promise<void> {
  ensureBuilt();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const site = await serveFolder(BUILT);
  const browser = await openBrowser();
  try {
    await shoot(browser, site.address, '大计划', bigPlan());
    await shoot(browser, site.address, '机关', example('机关工会计划.txt').toString('utf8'));
  } finally {
    await browser.close();
    await site.close();
  }
}

void main();
