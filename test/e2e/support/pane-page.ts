import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export type StepName = '导入' | '核对' | '年历' | '经费' | '检查' | '导出' | '设置' | '帮助' | '关于';
export const STEP_NAMES: readonly StepName[] = ['导入', '核对', '年历', '经费', '检查', '导出', '设置', '帮助', '关于'];

/** A plan of ours from examples/. */
export function example(name: string): Buffer {
  return readFileSync(join(process.cwd(), 'examples', name));
}

/** A page of the pane with what went wrong on it and every address it asked for. */
export interface PanePage {
  readonly page: Page;
  readonly errors: string[];
  readonly requests: string[];
}

/** Opens the plain page in a context of its own (nothing kept from others). */
export async function openPane(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<PanePage> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 820 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  // a machine that runs all the suites at once may take its time
  page.setDefaultTimeout(PATIENCE);
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${address}/index.html`);
  await page.getByRole('heading', { name: '把明年的工作计划交给我' }).waitFor();
  return { page, errors, requests };
}

/** Milliseconds an action may wait; the timeout of a suite is longer. */
const PATIENCE = 60_000;

/** Goes to a step with the mouse. */
export async function goTo(page: Page, step: StepName): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: step, exact: false }).click();
  await page.getByRole('main', { name: step }).waitFor();
}

/** Types the plan year; a year nobody typed gives way to the one the plan names. */
async function askYear(page: Page, year: string): Promise<void> {
  await page.getByLabel('计划年度').fill('');
  await page.getByLabel('计划年度').fill(year);
}

/** Types a year and a plan, and reads it. */
export async function pastePlan(page: Page, text: string, year = '2027'): Promise<void> {
  await askYear(page, year);
  await page.getByLabel('计划内容').fill(text);
  await page.getByRole('button', { name: '读取计划' }).click();
  await page.getByRole('main', { name: '核对' }).waitFor();
}

/** Opens a file through the button of the page. */
export async function openPlanFile(page: Page, name: string, buffer: Buffer = example(name), year = '2027'): Promise<void> {
  await askYear(page, year);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开文件' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('main', { name: /核对|年历/ }).waitFor();
}

/** Presses the download button and gives the file back. */
export async function download(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载' }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
