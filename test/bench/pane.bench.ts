/** The pane in a real Chromium: what loads first, how soon it is usable, how fast it answers with 500 activities. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { bigPlan } from '../e2e/support/big-plan';
import { goTo, openPane, pastePlan } from '../e2e/support/pane-page';
import { BUILT, ensureBuilt, openBrowser, serveFolder } from '../e2e/support/site';
import { rowOf, type BenchRow } from './row';

const LOADS = 7;
const KEYS = 40;
const TOGGLES = 25;

/** Gzip size of what the page asks for before anybody does anything, by kind. */
function firstLoad(kind: 'js' | 'css'): number {
  const html = readFileSync(join(BUILT, 'index.html'), 'utf8');
  const files = [...html.matchAll(kind === 'js' ? /src="([^"]+\.js)"/g : /href="([^"]+\.css)"/g)].map((match) => match[1] ?? '');
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILT, file)), { level: 9 }).length, 0) / 1024;
}

/** First paint and the moment the first field is there, with the processor slowed down four times. */
async function openOnce(browser: Browser, address: string): Promise<{ readonly paint: number; readonly usable: number }> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('#root textarea') === null) return;
      observer.disconnect();
      document.documentElement.dataset['usable'] = String(performance.now());
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${address}/index.html`);
  await page.waitForSelector('[data-usable]', { state: 'attached' });
  const found = await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 300));
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    return { paint, usable: Number(document.documentElement.dataset['usable']) };
  });
  await context.close();
  return found;
}

/** Milliseconds from each key going down to the picture after it. */
async function keyTimes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    (window as unknown as { keyTimes: number[] }).keyTimes = times;
    document.addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start)));
      },
      true,
    );
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('x');
    await page.waitForTimeout(30);
  }
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
}

/** Milliseconds from a click on a month to the status line that has followed: plan, totals and findings. */
async function toggleTimes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    let start = 0;
    (window as unknown as { toggles: number[] }).toggles = times;
    document.addEventListener('pointerdown', () => (start = performance.now()), true);
    const footer = document.querySelector('footer.status');
    if (footer !== null)
      new MutationObserver(() => times.push(performance.now() - start)).observe(footer, { attributeFilter: ['data-steps'] });
  });
  for (let toggle = 0; toggle < TOGGLES; toggle += 1) {
    await page.locator(`td[data-row="${(toggle % 8) + 1}"][data-slot="${(toggle % 11) + 2}"]`).click();
    await page.waitForTimeout(150);
  }
  return page.evaluate(() => (window as unknown as { toggles: number[] }).toggles);
}

async function withManyActivities(browser: Browser, address: string): Promise<BenchRow[]> {
  const { page } = await openPane(browser, address);
  await pastePlan(page, bigPlan(500));
  await page.waitForTimeout(1500);
  await page.getByRole('searchbox').focus();
  const search = await keyTimes(page);
  await page.getByRole('searchbox').fill('');
  await page.locator('.item-head').nth(1).click();
  await page.locator('.form input').first().focus();
  const field = await keyTimes(page);
  await page.keyboard.press('Escape');
  await goTo(page, '年历');
  await page.waitForTimeout(1000);
  const toggles = await toggleTimes(page);
  await page.context().close();
  return [
    rowOf('pane: key in the search field, 500 activities', 'ms', search),
    rowOf('pane: key in a field of the list, 500 activities', 'ms', field),
    rowOf('pane: month toggle to totals and findings, 500 activities', 'ms', toggles),
  ];
}

/** Figures of the built pane. */
export async function bench(): Promise<BenchRow[]> {
  ensureBuilt();
  const site = await serveFolder(BUILT);
  const browser = await openBrowser();
  try {
    await openOnce(browser, site.address);
    const opened = [];
    for (let load = 0; load < LOADS; load += 1) opened.push(await openOnce(browser, site.address));
    const paints = opened.map((one) => one.paint);
    const usable = opened.map((one) => one.usable);
    return [
      rowOf('pane: first-load JavaScript, gzip', 'KB', [firstLoad('js')]),
      rowOf('pane: first-load CSS, gzip', 'KB', [firstLoad('css')]),
      rowOf('pane: first paint, 4× slower processor', 'ms', paints),
      rowOf('pane: usable, 4× slower processor', 'ms', usable),
      ...(await withManyActivities(browser, site.address)),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}
