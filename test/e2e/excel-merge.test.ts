/** Writing over a sheet people have typed into: nothing they typed is lost, whether the pane heard of it or not. */
import type { Page } from 'playwright-core';
import { needChromium } from '../support/need';
import { openExcel, writeHere } from './support/excel-page';
import type { BenchWindow } from './support/fake-office';
import { excelStage } from './support/excel-stage';
import { goTo } from './support/pane-page';

jest.setTimeout(180_000);

needChromium()('writing over what people typed', () => {
  const stage = excelStage();

  const nameInSheet = (page: Page, row: number): Promise<unknown> =>
    page.evaluate(
      (at) =>
        Excel.run(async (context) => {
          const cell = context.workbook.tables.getItem('tblYearPlan').columns.getItem('活动名称').getDataBodyRange().getCell(at, 0);
          cell.load('values');
          await context.sync();
          return cell.values[0]?.[0] as unknown;
        }),
      row,
    );

  test.each(['ltsc2021', 'current'] as const)(
    '%s: names typed without the pane hearing of it stay, and the pane takes them in',
    async (office) => {
      const { page, errors } = await openExcel(stage.browser, stage.site.address, office);
      await page.getByRole('button', { name: '使用模板' }).click();
      await page.getByRole('grid').waitFor();
      await writeHere(page);
      await page.evaluate(async () => {
        const { bench, user } = window as unknown as BenchWindow;
        // The events of these edits never arrive.
        bench.events.lost = true;
        await user.type('年度计划', 'B4', '窗格没听见的修改');
        await user.type('年度计划', 'B5', '第二处没听见的修改');
        bench.events.lost = false;
      });
      await writeHere(page);
      expect([await nameInSheet(page, 0), await nameInSheet(page, 1)]).toEqual(['窗格没听见的修改', '第二处没听见的修改']);
      await goTo(page, '年历');
      await page.getByRole('rowheader', { name: '窗格没听见的修改' }).waitFor({ timeout: 15_000 });
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
