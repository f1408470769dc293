/** Ways through Excel: every Office the pane promises, plans of others, the keyboard alone, the ribbon. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '../../src/hosts/xlsx/write-xlsx';
import { buildTemplate } from '../../src/templates/build-template';
import { buildModel } from '../../src/workflow';
import { needChromium, needShared, SHARED } from '../support/need';
import { openExcel, tabTo, writeHere } from './support/excel-page';
import type { BenchWindow } from './support/fake-office';
import { excelStage } from './support/excel-stage';
import { example, goTo } from './support/pane-page';

jest.setTimeout(240_000);

/** Offices from the oldest the pane works in to today's. */
const OFFICES = ['ltsc2021', 'ltsc2024', 'current', 'web'] as const;
/** Plans of the shared folder beside the project. */
const SHARED_PLANS = ['002_d56facc7cbc0378d.txt', '01.tsv'];
const OUR_SHEETS = ['年度计划', '月度资金', '月份总览', '经费预算', '合规检查', '读取说明', '设置'];

needChromium()('Excel, every way', () => {
  const stage = excelStage();

  const sheetNames = (): string[] => (window as unknown as BenchWindow).bench.book.sheets.map((sheet) => sheet.meta.name);

  test.each(OFFICES)('%s: what is read is written with the members this Office has, followed and taken back', async (office) => {
    const { page, errors } = await openExcel(stage.browser, stage.site.address, office);
    expect(await page.locator('.pane').getAttribute('data-shell')).toBe('excel');
    await page.getByLabel('计划年度').fill('2027');
    await page.getByLabel('计划内容').fill(example('医院工会计划.tsv').toString('utf8'));
    await page.getByRole('button', { name: '读取计划' }).click();
    await page.getByRole('main', { name: '核对' }).waitFor();
    await writeHere(page);
    expect(await page.evaluate(sheetNames)).toEqual(expect.arrayContaining(OUR_SHEETS));
    await page.evaluate(() => (window as unknown as BenchWindow).user.renameSheet('Sheet1', '别人的表'));
    await page.getByRole('button', { name: '恢复写入前的样子' }).click();
    await page
      .getByText(/已恢复到写入前的样子。|仍要恢复/)
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  needShared()('plans of other people', () => {
    test.each(SHARED_PLANS)('%s walks all six steps', async (name) => {
      const path = join(SHARED, 'plans', name);
      const { page, errors } = await openExcel(stage.browser, stage.site.address);
      await page.getByLabel('计划年度').fill('2027');
      await page.getByLabel('计划内容').fill(readFileSync(path, 'utf8'));
      await page.getByRole('button', { name: '读取计划' }).click();
      await page.getByRole('main', { name: '核对' }).waitFor();
      await page.locator('footer.status li').first().waitFor();
      const count = Number(/(\d+)项活动/.exec((await page.locator('footer.status').textContent()) ?? '')?.[1]);
      expect(count).toBeGreaterThan(5);
      for (const step of ['年历', '经费', '检查'] as const) await goTo(page, step);
      await writeHere(page);
      const rows = await page.evaluate(() =>
        Excel.run(async (context) => {
          const body = context.workbook.tables.getItem('tblYearPlan').getDataBodyRange();
          body.load('rowCount');
          await context.sync();
          return body.rowCount;
        }),
      );
      expect(rows).toBe(count);
      expect(errors).toEqual([]);
      await page.context().close();
    });
  });

  test('the selected cells are read, and nothing beside them', async () => {
    const { page } = await openExcel(stage.browser, stage.site.address);
    const rows = [
      ['活动名称', '时间', '负责人', '预算（元）'],
      ['迎春联欢会', '1月', '刘洋', 3000],
      ['登山比赛', '5月', '陈静', 4000],
      ['不在选定区域里的活动', '6月', '陈静', 5000],
    ];
    await page.evaluate(async (cells) => {
      const { user } = window as unknown as BenchWindow;
      await user.paste('Sheet1', 'C4', cells);
      await user.select('Sheet1', 'C4:F6');
    }, rows);
    await page.getByLabel('计划年度').fill('2027');
    await page.getByRole('button', { name: '读取选定区域' }).click();
    await page.getByRole('main', { name: '核对' }).waitFor();
    await page.locator('.item', { hasText: '登山比赛' }).waitFor();
    expect(await page.locator('.item').count()).toBe(2);
    await page.context().close();
  });

  test('the keyboard alone: all six steps, from the first field to the workbook and back', async () => {
    const { page, errors } = await openExcel(stage.browser, stage.site.address, 'ltsc2021');
    const { keyboard } = page;
    await tabTo(page, 'textarea');
    await keyboard.insertText(
      '3月组织女职工插花活动，参加40人，每人80元。\n6月向会员发放购物卡，预算30000元。\n10月举办秋季运动会，由张明负责。',
    );
    await tabTo(page, 'button', '读取计划');
    await keyboard.press('Enter');
    await page.getByRole('main', { name: '核对' }).waitFor();
    await tabTo(page, '[data-head]');
    await keyboard.press('a');
    await keyboard.press('e');
    await page.locator('.form input').first().waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('.form input'));
    await keyboard.press('Control+a');
    await keyboard.insertText('键盘改过的活动');
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await page.locator('.item-head', { hasText: '键盘改过的活动' }).waitFor();

    await keyboard.press('Alt+3');
    await page.getByRole('grid').waitFor();
    await tabTo(page, '[data-row]');
    await keyboard.press('ArrowRight');
    const before = await page.getByRole('gridcell', { selected: true }).count();
    await keyboard.press(' ');
    expect(Math.abs((await page.getByRole('gridcell', { selected: true }).count()) - before)).toBe(1);

    await keyboard.press('Alt+4');
    await page.getByRole('heading', { name: '收支总况' }).waitFor();
    await tabTo(page, 'main input');
    await keyboard.press('Control+a');
    await keyboard.insertText('12345');
    await keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('main')?.innerHTML.includes('12,345') ?? false);

    await keyboard.press('Alt+5');
    await page.locator('[data-finding]').first().waitFor();
    await tabTo(page, '[data-finding]');
    await keyboard.press('n');
    await keyboard.press('p');
    await tabTo(page, 'button', '说明理由');
    await keyboard.press('Enter');
    await keyboard.insertText('上级工会已批复');
    await keyboard.press('Enter');
    await page.getByText('已记下理由。').first().waitFor();

    await keyboard.press('Alt+6');
    await tabTo(page, 'button', '写入当前工作簿');
    await keyboard.press('Enter');
    await page.getByText('已写入当前工作簿。').first().waitFor({ timeout: 60_000 });
    expect(await page.evaluate(sheetNames)).toEqual(expect.arrayContaining(OUR_SHEETS));
    await tabTo(page, 'button', '恢复写入前的样子');
    await keyboard.press('Enter');
    await page.getByText('已恢复到写入前的样子。').first().waitFor();
    expect(await page.evaluate(sheetNames)).toEqual(['Sheet1']);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the ribbon’s functions do their work without the pane', async () => {
    const plan = buildTemplate('学校', 2027);
    const bytes = await writeXlsx(buildModel(plan, [], '2026-11-20T08:00:00.000Z', null));
    const { page, errors } = await openExcel(stage.browser, stage.site.address, 'current', 'commands.html');
    const wanted = [...readFileSync('manifest.xml', 'utf8').matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].flatMap(
      (found) => found[1] ?? [],
    );
    expect([...wanted].sort()).toEqual(['uypCheck', 'uypExport', 'uypUpdate']);
    await page.waitForFunction((names) => {
      const { actions } = (window as unknown as { Office?: { actions?: { handlers?: Map<string, unknown> } } }).Office ?? {};
      return names.every((name) => actions?.handlers?.has(name) ?? false);
    }, wanted);
    await page.evaluate((book) => (window as unknown as BenchWindow).openXlsx(book), Buffer.from(bytes).toString('base64'));
    const press = (name: string): Promise<{ sheet: string; opened: number }> =>
      page.evaluate(async (id) => {
        type Handler = (event: { completed(): void }) => void;
        const { handlers } = (window as unknown as { Office: { actions: { handlers: Map<string, Handler> } } }).Office.actions;
        await new Promise<void>((completed) => handlers.get(id)?.({ completed }));
        const { bench, opened } = window as unknown as BenchWindow;
        return { sheet: bench.book.sheets.find(({ meta }) => meta.id === bench.book.active)?.meta.name ?? '', opened: opened.length };
      }, name);
    expect(await press('uypCheck')).toEqual({ sheet: '合规检查', opened: 0 });
    expect(await press('uypUpdate')).toEqual({ sheet: '年度计划', opened: 0 });
    expect(await press('uypExport')).toMatchObject({ opened: 1 });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each(['uypCheck', 'uypUpdate', 'uypExport'])(
    '%s in a workbook without a calendar says what to do, in a window that can be closed',
    async (id) => {
      const { page, errors } = await openExcel(stage.browser, stage.site.address, 'ltsc2021', 'commands.html');
      await page.waitForFunction((name) => {
        const { actions } = (window as unknown as { Office?: { actions?: { handlers?: Map<string, unknown> } } }).Office ?? {};
        return actions?.handlers?.has(name) ?? false;
      }, id);
      // A dialog as Office gives it: an address that opens, events that come later.
      const address = await page.evaluate(async (name) => {
        type Handler = (event: { completed(): void }) => void;
        const office = (window as unknown as { Office: { context: object; actions: { handlers: Map<string, Handler> } } }).Office;
        let opened = '';
        const dialog = {
          addEventHandler: (type: string, handler: () => void) => type === 'dialogEventReceived' && setTimeout(handler, 50),
          close: () => undefined,
        };
        Object.assign(office.context, {
          ui: {
            displayDialogAsync: (url: string, _: object, done: (result: object) => void) => {
              opened = url;
              done({ status: 'succeeded', value: dialog });
            },
          },
        });
        await new Promise<void>((completed) => office.actions.handlers.get(name)?.({ completed }));
        return opened;
      }, id);
      expect(address.startsWith(`${stage.site.address}/notice.html#`)).toBe(true);
      await page.goto(address);
      await page.getByRole('alert').filter({ hasText: '请先点“打开面板”' }).waitFor();
      await page.getByRole('button', { name: '知道了' }).waitFor();
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  test('in a shared runtime the pane answers keys and ribbon itself, and says in itself what cannot be done', async () => {
    const { page, errors } = await openExcel(stage.browser, stage.site.address, 'current', 'taskpane.html?runtime=shared');
    await page.locator('.pane').waitFor({ timeout: 20_000 });
    const wanted = ['uypOpen', 'uypHelp', 'uypCheck', 'uypUpdate', 'uypExport'];
    await page.waitForFunction((names) => {
      const { actions } = (window as unknown as { Office?: { actions?: { handlers?: Map<string, unknown> } } }).Office ?? {};
      return names.every((name) => actions?.handlers?.has(name) ?? false);
    }, wanted);
    const press = (name: string): Promise<number> =>
      page.evaluate(async (id) => {
        type Handler = (event: { completed(): void }) => void;
        const office = (window as unknown as { Office: { actions: { handlers: Map<string, Handler> } } }).Office;
        const calls = { shown: 0 };
        const addin = { showAsTaskpane: () => Promise.resolve(void calls.shown++) };
        window.Office = new Proxy(office, { get: (target, key) => (key === 'addin' ? addin : Reflect.get(target, key)) }) as never;
        await new Promise<void>((completed) => office.actions.handlers.get(id)?.({ completed }));
        return calls.shown;
      }, name);
    expect(await press('uypHelp')).toBe(1);
    await page.getByRole('main', { name: '帮助' }).waitFor();
    expect(await press('uypCheck')).toBe(1);
    await page.locator('.notice').getByText('请先点“打开面板”').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
