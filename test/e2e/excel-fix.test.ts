/** Point 5: the whole way through the pane over the in-memory Excel, with the sheet's own cells looked at after every step. */
import type { Page } from 'playwright-core';
import { needChromium } from '../support/need';
import { openExcel, writeHere } from './support/excel-page';
import type { BenchWindow } from './support/fake-office';
import { excelStage } from './support/excel-stage';
import { goTo } from './support/pane-page';

jest.setTimeout(180_000);

const PLAN = '4月举办职工春季健步走，参加100人，预算6000元。\n6月举办安全知识竞赛，预算3000元。\n12月走访慰问困难职工，预算5000元。';
const OFFICES = ['ltsc2021', 'current'] as const;

needChromium()('a finding’s quick fix in Excel', () => {
  const stage = excelStage();

  /** Address and content of a cell of the first activity's row whose name holds the words. */
  const cell = (page: Page, name: string, header: string): Promise<{ address: string; value: unknown }> =>
    page.evaluate(
      ([words, column]) =>
        Excel.run(async (context) => {
          const table = context.workbook.tables.getItem('tblYearPlan');
          const names = table.columns.getItem('活动名称').getDataBodyRange();
          names.load('values');
          await context.sync();
          const row = names.values.findIndex((line) => String(line[0]).includes(words));
          const range = table.columns.getItem(column).getDataBodyRange().getCell(row, 0);
          range.load('values,address');
          await context.sync();
          return { address: range.address.split('!').at(-1) ?? '', value: range.values[0]?.[0] as unknown };
        }),
      [name, header] as const,
    );
  const type = (page: Page, address: string, value: string): Promise<void> =>
    page.evaluate(([at, text]) => (window as unknown as BenchWindow).user.type('年度计划', at, text), [address, value] as const);

  async function written(office: (typeof OFFICES)[number]): Promise<{ page: Page; errors: string[] }> {
    const { page, errors } = await openExcel(stage.browser, stage.site.address, office);
    await page.getByLabel('计划年度').fill('2027');
    await page.getByLabel('计划内容').fill(PLAN);
    await page.getByRole('button', { name: '读取计划' }).click();
    await page.getByRole('main', { name: '核对' }).waitFor();
    await writeHere(page);
    return { page, errors };
  }

  /** Types a subject that does not fit into the sheet, and opens the fix the pane then offers. */
  async function wrongSubject(page: Page): Promise<{ address: string; before: unknown }> {
    const { address, value: before } = await cell(page, '困难职工', '支出科目');
    await goTo(page, '检查');
    await type(page, address, '文体活动');
    const finding = page.locator('[data-finding]', { hasText: '困难职工' }).filter({ has: page.getByRole('button', { name: '预览修改' }) });
    await finding.first().waitFor({ timeout: 15_000 });
    await finding.first().getByRole('button', { name: '预览修改' }).click();
    return { address, before };
  }

  test.each(OFFICES)('%s: import, review, generate, edit a cell, finding, quick fix, undo, export', async (office) => {
    const { page, errors } = await written(office);
    const { before } = await wrongSubject(page);
    const shown = await page.locator('.fix output').innerText();
    expect(shown).toBe(`支出科目：文体活动 → ${String(before)}`);
    const findings = await page.locator('[data-finding]').count();

    await page.getByRole('button', { name: '采用' }).click();
    await page.getByText('表格里的这一格也改好了').first().waitFor();
    expect((await cell(page, '困难职工', '支出科目')).value).toBe(before);
    await page.waitForFunction((n) => document.querySelectorAll('[data-finding]').length !== n, findings);

    await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
    await page.getByText('表格里的这一格也恢复了').first().waitFor();
    expect((await cell(page, '困难职工', '支出科目')).value).toBe('文体活动');
    await page.getByRole('button', { name: '预览修改' }).first().waitFor();
    expect(await page.getByText('有改动还没写入表格').count()).toBe(0);

    await goTo(page, '导出');
    await page.getByRole('radio', { name: /上报稿/ }).check();
    await page.getByRole('button', { name: '在新工作簿中打开' }).click();
    await page.getByText('已在新工作簿中打开。').first().waitFor();
    expect(await page.evaluate(() => (window as unknown as BenchWindow).opened.length)).toBe(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('Ctrl+Z in the pane takes the fix back in the sheet too, and redo does it again', async () => {
    const { page } = await written('current');
    const { before } = await wrongSubject(page);
    await page.getByRole('button', { name: '采用' }).click();
    await page.getByText('表格里的这一格也改好了').first().waitFor();
    const value = async (): Promise<unknown> => (await cell(page, '困难职工', '支出科目')).value;
    await page.keyboard.press('Control+z');
    await until(value, '文体活动');
    await page.keyboard.press('Control+y');
    await until(value, before);
    await page.context().close();
  });

  test('what somebody typed over the fix is not taken back, and the pane says so', async () => {
    const { page } = await written('current');
    const { address } = await wrongSubject(page);
    await page.getByRole('button', { name: '采用' }).click();
    await page.getByText('表格里的这一格也改好了').first().waitFor();
    await type(page, address, '其他');
    await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
    await page.getByText('为了不覆盖后来的修改，没有撤销').first().waitFor();
    expect((await cell(page, '困难职工', '支出科目')).value).toBe('其他');
    await page.context().close();
  });

  test('Excel refusing is said, and plan and sheet stay as they were', async () => {
    const { page, errors } = await written('ltsc2021');
    await wrongSubject(page);
    await page.evaluate(() => {
      const { bench } = window as unknown as BenchWindow;
      Object.assign(window, { endEdit: bench.beginCellEdit() });
    });
    await page.getByRole('button', { name: '采用' }).click();
    await page.getByText('您正在编辑一个单元格').first().waitFor();
    await page.evaluate(() => (window as unknown as { endEdit: () => void }).endEdit());
    expect((await cell(page, '困难职工', '支出科目')).value).toBe('文体活动');

    await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('年度计划').protection.protect();
        await context.sync();
      }),
    );
    await page.getByRole('button', { name: '采用' }).click();
    await page.getByText('工作表“年度计划”受保护').first().waitFor();
    expect((await cell(page, '困难职工', '支出科目')).value).toBe('文体活动');
    expect(await page.getByText('支出科目：文体活动 →').count()).toBe(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a month switched in the pane’s grid reaches its cell, and what has no cell is shown as not written', async () => {
    const { page, errors } = await written('ltsc2021');
    await goTo(page, '年历');
    await page.getByRole('gridcell', { name: /安全知识竞赛.*，8月，未安排/ }).click();
    await until(async () => (await cell(page, '安全知识竞赛', '8月')).value, '●');
    await page.getByRole('gridcell', { name: /安全知识竞赛.*，8月，已安排/ }).click();
    await until(async () => (await cell(page, '安全知识竞赛', '8月')).value, '');
    expect(await page.getByText('有改动还没写入表格').count()).toBe(0);
    await goTo(page, '设置');
    await page.getByLabel('单位名称').fill('某某厂工会');
    await page.getByLabel('单位名称').press('Enter');
    await page.getByRole('button', { name: '有改动还没写入表格' }).click();
    await page.getByRole('button', { name: '写入当前工作簿' }).click();
    await page.getByText('已写入当前工作簿。').first().waitFor();
    expect(await page.getByText('有改动还没写入表格').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** Waits until a value is what it should be; the failure shows what it was. */
async function until(read: () => Promise<unknown>, wanted: unknown): Promise<void> {
  for (let left = 60; left > 0 && (await read()) !== wanted; left--) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await read()).toBe(wanted);
}
