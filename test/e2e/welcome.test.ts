/** The card of a first visit: on the page once, in Excel until the workbook has a calendar. */
import { WELCOME_WORDS } from '../../src/messages/pane-welcome';
import { needChromium } from '../support/need';
import { openExcel } from './support/excel-page';
import { excelStage } from './support/excel-stage';
import { goTo, openPane } from './support/pane-page';

jest.setTimeout(120_000);
const WORDS = WELCOME_WORDS['zh-CN'];

needChromium()('a first visit', () => {
  const stage = excelStage();

  test('on the page it is welcomed until the card is put away, and again after 清除本机数据', async () => {
    const { page, errors } = await openPane(stage.browser, stage.site.address);
    await page.getByText(WORDS.stays).waitFor();
    await page.reload();
    await page.getByRole('button', { name: WORDS.enough }).click();
    await page.getByText(WORDS.title).waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
    await page.reload();
    await page.getByRole('heading', { name: '把明年的工作计划交给我' }).waitFor();
    await page.waitForTimeout(500);
    expect(await page.getByText(WORDS.title).count()).toBe(0);
    await goTo(page, '设置');
    await page.getByRole('button', { name: '清除本机数据' }).click();
    await page.getByRole('button', { name: '确定清除' }).click();
    await page.getByText('本机数据已清除。').first().waitFor();
    await page.reload();
    await page.getByText(WORDS.title).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('the tour starts from the card and walks the six steps', async () => {
    const { page } = await openPane(stage.browser, stage.site.address);
    await page.getByRole('button', { name: WORDS.tour }).click();
    for (let step = 1; step < 6; step++) {
      await page.getByText(`第${step}步，共6步`).waitFor();
      await page.getByRole('button', { name: '下一步' }).click();
    }
    await page.getByRole('button', { name: '结束' }).click();
    await page.getByText('第6步，共6步').waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('in Excel it says what the permission is for, and this machine keeps nothing of it', async () => {
    const { page } = await openExcel(stage.browser, stage.site.address);
    await page.getByText(WORDS.permission).waitFor();
    await page.getByRole('button', { name: WORDS.enough }).click();
    await page.getByText(WORDS.title).waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
    await page.reload();
    await page.getByText(WORDS.title).waitFor({ timeout: 15_000 });
    await page.context().close();
  });
});
