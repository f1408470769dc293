/** The pane in Excel's shell: Microsoft's own client over the in-memory Excel, in a real Chromium. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { PANE_WORDS } from '../../src/messages/pane';
import { needChromium } from '../support/need';
import type { BenchWindow } from './support/fake-office';
import { openExcel, writeHere } from './support/excel-page';
import { officeScript } from './support/office-script';
import { download, example, goTo } from './support/pane-page';
import { BUILT, ensureBuilt, openBrowser, serveFolder, type Site } from './support/site';

jest.setTimeout(180_000);

needChromium()('the pane in Excel', () => {
  let browser: Browser;
  let site: Site;
  let script: string;

  beforeAll(async () => {
    ensureBuilt();
    script = await officeScript();
    site = await serveFolder(BUILT, '', { '/beside/office.js': script });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = (address: string): ReturnType<typeof openExcel> => openExcel(browser, address);

  test('all six steps: read, review, year, money, checks, write into the workbook, take back', async () => {
    const { page, errors } = await open(site.address);
    expect(await page.locator('.pane').getAttribute('data-shell')).toBe('excel');
    await page.getByLabel('计划年度').fill('2027');
    await page.getByLabel('计划内容').fill(example('机关工会计划.txt').toString('utf8'));
    await page.getByRole('button', { name: '读取计划' }).click();
    await page.getByRole('main', { name: '核对' }).waitFor();
    for (const step of ['年历', '经费', '检查'] as const) await goTo(page, step);
    await goTo(page, '导出');
    await page.getByRole('button', { name: '看看会改动什么' }).click();
    await page.getByText('年度计划：新建').waitFor();
    await page.getByText('不动的工作表：Sheet1').waitFor();
    await writeHere(page);
    const names = await page.evaluate(() => (window as unknown as BenchWindow).bench.book.sheets.map((sheet) => sheet.meta.name));
    expect(names).toEqual(expect.arrayContaining(['年度计划', '月度资金', '月份总览', '经费预算', '合规检查', '读取说明', '设置']));
    await page.getByRole('button', { name: '恢复写入前的样子' }).click();
    await page.getByText('已恢复到写入前的样子。').first().waitFor();
    expect(await page.evaluate(() => (window as unknown as BenchWindow).bench.book.sheets.map((sheet) => sheet.meta.name))).toEqual([
      'Sheet1',
    ]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('what a person types into the sheet arrives in the pane', async () => {
    const { page } = await open(site.address);
    await page.getByRole('button', { name: '使用模板' }).click();
    await page.getByRole('grid').waitFor();
    await writeHere(page);
    const address = await page.evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.tables.getItem('tblYearPlan').columns.getItem('活动名称').getDataBodyRange().getCell(0, 0);
        cell.load('address');
        await context.sync();
        return cell.address.split('!').at(-1) ?? '';
      }),
    );
    await page.evaluate((at) => (window as unknown as BenchWindow).user.type('年度计划', at, '工会全体会议'), address);
    await goTo(page, '年历');
    await page.getByRole('rowheader', { name: '工会全体会议' }).waitFor({ timeout: 15_000 });
    await page.context().close();
  });

  test('a sheet of the open workbook can be read', async () => {
    const { page } = await open(site.address);
    const rows = example('医院工会计划.tsv')
      .toString('utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split('\t'));
    const width = Math.max(...rows.map((row) => row.length));
    for (const row of rows) while (row.length < width) row.push('');
    await page.evaluate((cells) => (window as unknown as BenchWindow).user.paste('Sheet1', 'A1', cells), rows);
    await page.getByLabel('计划年度').fill('2027');
    await page.getByRole('button', { name: '读取工作表', exact: true }).click();
    await page.getByRole('main', { name: '核对' }).waitFor();
    await page.locator('.item').first().waitFor();
    expect(await page.locator('.item').count()).toBeGreaterThan(8);
    await page.context().close();
  });

  test('the report opens as a new workbook, never as a download', async () => {
    const { page } = await open(site.address);
    await page.getByRole('button', { name: '使用模板' }).click();
    await page.getByRole('grid').waitFor();
    await goTo(page, '导出');
    await page.getByRole('radio', { name: /上报稿/ }).check();
    await page.getByRole('button', { name: '在新工作簿中打开' }).click();
    await page.getByText('已在新工作簿中打开。').first().waitFor();
    expect(await page.evaluate(() => (window as unknown as BenchWindow).opened.length)).toBe(1);
    await page.context().close();
  });

  test('what was not written yet comes back when the pane is opened again', async () => {
    const { page } = await open(site.address);
    await page.getByRole('button', { name: '使用模板' }).click();
    await page.getByRole('grid').waitFor();
    await page.waitForTimeout(900);
    await page.reload();
    await page.getByText(PANE_WORDS['zh-CN'].unwritten).first().waitFor({ timeout: 15_000 });
    await page.context().close();
  });

  test('every button of the ribbon is bound to a function', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${site.address}/commands.html`);
    const wanted = [...readFileSync('manifest.xml', 'utf8').matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(
      (match) => match[1] ?? '',
    );
    await page.waitForFunction((names) => {
      const { actions } = (window as unknown as { Office?: { actions?: { handlers?: Map<string, unknown> } } }).Office ?? {};
      return names.every((name) => actions?.handlers?.has(name) ?? false);
    }, wanted);
    await context.close();
  });

  test('Excel’s theme is followed while the pane is open', async () => {
    const { page } = await open(site.address);
    const look = (): Promise<string | null> => page.locator('html').getAttribute('data-look');
    expect(await look()).toBe('light');
    await page.evaluate(() =>
      Object.assign(Office.context.officeTheme, { bodyBackgroundColor: '#292929', bodyForegroundColor: '#FFFFFF' }),
    );
    await page.locator('html[data-look="dark"]').waitFor({ timeout: 6000, state: 'attached' });
    await page.evaluate(() =>
      Object.assign(Office.context.officeTheme, { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFF00' }),
    );
    await page.locator('html[data-look="contrast"]').waitFor({ timeout: 6000, state: 'attached' });
    await page.context().close();
  });

  test('without Office.js the page says why, goes on as the plain page and still downloads', async () => {
    const plain = await serveFolder(BUILT);
    const { page } = await open(plain.address);
    await page.getByText(PANE_WORDS['zh-CN'].noOffice.timeout).first().waitFor({ timeout: 12_000 });
    expect(await page.locator('.pane').getAttribute('data-shell')).toBe('page');
    await page.getByRole('button', { name: '使用模板' }).click();
    await page.getByRole('grid').waitFor();
    await goTo(page, '导出');
    expect((await download(page)).name).toMatch(/年工会年历\.xlsx$/);
    await page.context().close();
    await plain.close();
  });

  test('Office.js that never answers is given eight seconds', async () => {
    const slow = await serveFolder(BUILT, '', { '/beside/office.js': 'window.Office = { onReady: () => new Promise(() => undefined) };' });
    const started = Date.now();
    const { page } = await open(slow.address);
    await page.getByText(PANE_WORDS['zh-CN'].noOffice.timeout).first().waitFor({ timeout: 15_000 });
    expect(Date.now() - started).toBeGreaterThan(7500);
    await page.context().close();
    await slow.close();
  });
});
