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

/** One picture, in English where asked; the page goes back to Chinese for the next step. */
async function snap(page: Page, path: string, english: boolean): Promise<void> {
  if (english) await page.getByRole('button', { name: 'English' }).click();
  await page.waitForTimeout(700);
  await page.mouse.move(0, 0);
  await page.screenshot({ path });
  if (english) await page.getByRole('button', { name: '中文' }).click();
}

async function shootSteps(page: Page, name: string, english: boolean): Promise<void> {
  for (const [index, step] of STEP_NAMES.entries()) {
    await goTo(page, step);
    if (step === '核对') await page.locator('.item-head').nth(2).click();
    await snap(page, join(OUT, `${name}-${index + 1}-${step}.png`), english);
    if (step === '年历') {
      await page.getByRole('button', { name: '十二月总览' }).click();
      await snap(page, join(OUT, `${name}-${index + 1}-${step}-总览.png`), english);
    }
  }
}

async function shoot(browser: Browser, address: string, plan: string, text: string, lang: 'zh' | 'en' = 'zh'): Promise<void> {
  for (const viewport of SIZES) {
    for (const colorScheme of LOOKS) {
      const { page, errors } = await openPane(browser, address, { viewport, colorScheme });
      const name = `${plan}-${viewport.width}-${colorScheme}-${lang}`;
      await snap(page, join(OUT, `${name}-0-打开.png`), lang === 'en');
      await pastePlan(page, text);
      await shootSteps(page, name, lang === 'en');
      if (errors.length > 0) process.stderr.write(`${name}: ${errors.join(' | ')}\n`);
      await page.context().close();
    }
  }
}

/** The three pictures of the README, with a plan of ours: two wide ones and the narrow pane. */
async function shootForReadme(browser: Browser, address: string): Promise<void> {
  const wide = { width: 1310, height: 780 };
  for (const [step, file, viewport] of [
    ['核对', 'review', wide],
    ['年历', 'year', wide],
    ['检查', 'checks', { width: 350, height: 740 }],
  ] as const) {
    const { page } = await openPane(browser, address, { viewport, colorScheme: 'light' });
    await pastePlan(page, example('医院工会计划.tsv').toString('utf8'));
    await goTo(page, step);
    if (step === '核对') await page.locator('.item-head').nth(3).click();
    // The message of what was read leaves by itself; the step's own code comes and settles.
    await page.locator('.notice').waitFor({ state: 'detached', timeout: 15_000 });
    await page.waitForTimeout(1500);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(ROOT, 'docs/images', `${file}.png`) });
    await page.context().close();
  }
}

async function main(): Promise<void> {
  ensureBuilt();
  const site = await serveFolder(BUILT);
  const browser = await openBrowser();
  try {
    if (process.argv.includes('--readme')) return await shootForReadme(browser, site.address);
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(OUT, { recursive: true });
    await shoot(browser, site.address, '大计划', bigPlan());
    await shoot(browser, site.address, '机关', example('机关工会计划.txt').toString('utf8'), 'en');
  } finally {
    await browser.close();
    await site.close();
  }
}

void main();
