/** The plain page in a real Chromium: every step, with the mouse and with the keyboard alone. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readCells } from '../../src/hosts/xlsx/read-cells';
import { fen } from '../../src/plan/fen';
import { buildTemplate } from '../../src/templates/build-template';
import { buildModel, readSource, withSettings } from '../../src/workflow';
import { writeXlsx } from '../../src/hosts/xlsx/write-xlsx';
import { needChromium, SHARED } from '../support/need';
import { download, example, goTo, openPane, openPlanFile, pastePlan, type PanePage } from './support/pane-page';
import { BUILT, ensureBuilt, openBrowser, serveFolder, type Site } from './support/site';

jest.setTimeout(180_000);

/** What `uyp build` makes of the same bytes. */
async function built(name: string, bytes: Buffer, year: number, created: string): Promise<unknown> {
  const source = await readSource(bytes, name, { readCells }, { planYear: year, fallbackYear: year });
  if (!source.ok) throw new Error(source.refusal.code);
  const plan = withSettings(source.plan, {});
  return cellsOf(await writeXlsx(buildModel(plan, source.notes, created, name)));
}

/** Plans of ours, and those of the shared folder where it is there. */
const SHARED_PLANS = ['002_d56facc7cbc0378d.txt', '004_07aec1704ae0b123.txt', '01.tsv', 'real-06.txt'];
const PLANS: readonly (readonly [name: string, bytes: () => Buffer])[] = [
  ...['机关工会计划.txt', '学校工会月历.txt', '医院工会计划.tsv', '企业工会方案.docx'].map((name) => [name, () => example(name)] as const),
  ...SHARED_PLANS.filter((name) => existsSync(join(SHARED, 'plans', name))).map(
    (name) => [name, () => readFileSync(join(SHARED, 'plans', name))] as const,
  ),
];

/** Every cell of every sheet; the moment of writing left out. */
async function cellsOf(bytes: Uint8Array): Promise<unknown> {
  const sheets = await readCells(bytes);
  return sheets.map((sheet) => ({ name: sheet.name, visibility: sheet.visibility, rows: sheet.rows, merges: sheet.merges }));
}

needChromium()('the plain page', () => {
  let browser: Browser;
  let site: Site;
  let pane: PanePage;

  beforeAll(async () => {
    ensureBuilt();
    site = await serveFolder(BUILT, '/any/folder');
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
    expect(pane.requests.filter((url) => !url.startsWith(site.address) && !url.startsWith('blob:'))).toEqual([]);
    await pane.page.context().close();
  });

  test.each(PLANS)('walks all six steps with %s; the workbook equals that of uyp build', async (name, bytes) => {
    const { page } = pane;
    await openPlanFile(page, name, bytes());
    await expect(page.getByRole('status').first().textContent()).resolves.toContain('2027');
    const head = page.locator('.item-head').first();
    await head.click();
    await page.getByRole('button', { name: '确认', exact: true }).click();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await goTo(page, '年历');
    await page.getByRole('grid').waitFor();
    await goTo(page, '经费');
    await page.getByRole('heading', { name: '收支总况' }).waitFor();
    await goTo(page, '检查');
    await page.locator('.findings > li').first().waitFor();
    await goTo(page, '导出');
    await page.getByRole('region', { name: /预览：年度计划/ }).waitFor();
    const file = await download(page);
    expect(file.name).toBe('2027年工会年历.xlsx');
    const created = new Date().toISOString();
    expect(await cellsOf(file.bytes)).toEqual(await built(name, bytes(), 2027, created));
  });

  test('a month toggled in the grid changes plan, totals and undo', async () => {
    const { page } = pane;
    await pastePlan(page, '一、重点活动\n4月举办职工健步走，预算6000元，由文体委员负责。\n9月举办读书分享会，预算3000元。');
    await goTo(page, '年历');
    const cell = page.getByRole('gridcell', { name: /健步走.*，5月/ });
    await cell.click();
    await expect(cell.getAttribute('aria-selected')).resolves.toBe('true');
    await page.keyboard.press('Control+z');
    await expect(cell.getAttribute('aria-selected')).resolves.toBe('false');
    await page.keyboard.press('Control+y');
    await expect(cell.getAttribute('aria-selected')).resolves.toBe('true');
  });

  test('the keyboard alone: read, review, switch a month, download', async () => {
    const { page } = pane;
    await page.getByLabel('计划内容').focus();
    await page.keyboard.insertText('3月组织女职工插花活动，参加40人，每人80元。\n10月举办秋季运动会，预算20000元，由张明负责。');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('main', { name: '核对' }).waitFor();
    const first = page.locator('.item-head').first();
    await first.focus();
    await page.keyboard.press('a');
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('全员秋季运动会');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.locator('.item-head', { hasText: '全员秋季运动会' }).waitFor();
    await page.keyboard.press('Alt+3');
    await page.getByRole('grid').waitFor();
    await page.getByRole('main').focus();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('[data-row]') ?? false)) break;
    }
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(' ');
    await expect(page.getByRole('gridcell', { selected: true, name: /，1月/ }).count()).resolves.toBe(1);
    await page.keyboard.press('Alt+6');
    await page.getByRole('button', { name: '下载' }).waitFor();
    await page.getByRole('button', { name: '下载' }).focus();
    const waiting = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await waiting).suggestedFilename()).toBe('2027年工会年历.xlsx');
  });

  test('a column the reader took wrongly is mapped by hand and the table read again', async () => {
    const { page } = pane;
    const rows = ['序号\t活动名称\t时间\t承担的人\t预算（元）', '1\t迎春联欢会\t1月\t刘洋\t3000', '2\t登山比赛\t5月\t陈静\t4000'];
    await pastePlan(page, rows.join('\n'));
    const owner = page.locator('.item', { hasText: '登山比赛' }).locator('.facts');
    await page.getByText('表格各列').click();
    await page.getByLabel('承担的人').selectOption({ label: '不读这一列' });
    await page.getByLabel('预算（元）').selectOption({ label: '上年数' });
    await page.getByRole('button', { name: '按此重读' }).click();
    await page.locator('.item', { hasText: '登山比赛' }).getByText('待填').waitFor();
    await page.keyboard.press('Control+z');
    await expect(owner.textContent()).resolves.toContain('4,000元');
  });

  test('last year’s workbook becomes the draft of this year, its amounts last year’s', async () => {
    const { page } = pane;
    const template = buildTemplate('社区', 2026);
    const last = { ...template, activities: template.activities.map((one) => ({ ...one, budget: fen(500_000) })) };
    const bytes = await writeXlsx(buildModel(last, [], '2026-01-05T00:00:00.000Z', null));
    await page.getByLabel('计划年度').fill('2027');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选择去年的表格' }).click();
    await (await chooser).setFiles({ name: '去年.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page.locator('.item').first().waitFor();
    expect(await page.locator('.item').count()).toBe(last.activities.length);
    const lantern = page.locator('.item', { hasText: '元宵节职工游园会' });
    await expect(lantern.locator('.strip').getAttribute('aria-label')).resolves.toBe('2月');
    await lantern.locator('.item-head').click();
    await page.getByText('详细', { exact: true }).click();
    await expect(page.getByLabel('上年数（元）').inputValue()).resolves.toBe('5,000');
    await expect(page.getByLabel('预算金额（元）').inputValue()).resolves.toBe('');
  });

  test('every format is made, each with a preview', async () => {
    const { page } = pane;
    await openPlanFile(page, '医院工会计划.tsv');
    await goTo(page, '导出');
    const endings: string[] = [];
    for (const name of [/上报稿（|上报稿\(/, /挂图/, /执行情况/, /docx/, /ics/, /csv/, /json/]) {
      await page.getByRole('radio', { name }).check();
      await page.locator('.sheet-preview, .preview-text').first().waitFor();
      endings.push((await download(page)).name.split('.').at(-1) ?? '');
    }
    expect(endings).toEqual(['xlsx', 'xlsx', 'xlsx', 'docx', 'ics', 'csv', 'json']);
    await page.getByRole('radio', { name: '打印页' }).check();
    const [printed] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('button', { name: '打开打印页' }).click()]);
    await printed.getByText('2027年度活动计划表').first().waitFor();
  });

  test('work comes back after a reload, and 清除本机数据 forgets it', async () => {
    const { page } = pane;
    await pastePlan(page, '5月组织技能比武，预算5000元。');
    await page.waitForTimeout(900);
    await page.reload();
    await page
      .getByText(/已找回上次的工作：\d项活动。/)
      .first()
      .waitFor();
    await goTo(page, '设置');
    await page.getByRole('button', { name: '清除本机数据' }).click();
    await page.getByRole('button', { name: '确定清除' }).click();
    await page.getByText('本机数据已清除。').first().waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '把明年的工作计划交给我' }).waitFor();
    await page.waitForTimeout(300);
    await expect(page.getByText('已找回上次的工作').count()).resolves.toBe(0);
  });

  test('hostile content is shown as text and breaks nothing', async () => {
    const { page } = pane;
    const nasty = [
      '<img src=x onerror="document.title=\'broken\'">',
      "=cmd|'/c calc'!A1",
      '长'.repeat(10_000),
      '左\u202E右',
      '👨‍👩‍👧‍👦 亲子',
      '零\u200B宽',
    ];
    const rows = nasty.map((title, index) => `${index + 1}\t${title}活动\t${index + 1}月\t张三\t1000`);
    await pastePlan(page, ['序号\t活动名称\t时间\t负责人\t预算（元）', ...rows].join('\n'));
    for (const step of ['核对', '年历', '经费', '检查', '导出'] as const) {
      await goTo(page, step);
      await page.waitForTimeout(200);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await expect(page.title()).resolves.toBe('工会年历');
    const sheets = await readCells((await download(page)).bytes);
    const formulas = sheets[0]?.rows.flatMap((row) => row.flatMap((cell) => (cell?.formula?.includes('cmd') ? [cell.formula] : [])));
    expect(formulas).toEqual([]);
  });

  test.each(['空文件.txt', '图片.png'])('%s is refused with a sentence and nothing is lost', async (name) => {
    const { page } = pane;
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开文件' }).click();
    const buffer = name.endsWith('.png') ? Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]) : Buffer.alloc(0);
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByRole('alert').filter({ hasText: /。/ }).waitFor({ state: 'attached' });
    await page.getByRole('main', { name: '导入' }).waitFor();
  });
});
