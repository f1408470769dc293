import { FAULT_CODES, FAULTS } from '../../support/excel/faults';
import { openBench } from '../../support/excel/open-bench';
import { BenchUser } from '../../support/excel/user';

const SHEET = 'Sheet1';

/** https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events */
describe('events', () => {
  it('tell of an edit with its values, and who made it', async () => {
    const bench = openBench();
    const seen: unknown[] = [];
    await bench.client.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push([event.address, event.changeType, event.source, event.triggerSource, event.details?.valueAfter]);
        return Promise.resolve();
      });
      await context.sync();
    });
    await new BenchUser(bench).type(SHEET, 'B2', 5);
    await new BenchUser(bench, 'Remote').insertRows(SHEET, 1);
    await bench.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange('A1:A2').values = [[1], [2]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen).toEqual([
      ['B2', 'RangeEdited', 'Local', 'Unknown', 5],
      ['2:2', 'RowInserted', 'Remote', 'Unknown', undefined],
      ['A1:A2', 'RangeEdited', 'Local', 'ThisLocalAddin', undefined],
    ]);
  });

  it('do not come when events are switched off, or when Excel loses them', async () => {
    const bench = openBench();
    let seen = 0;
    await bench.client.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => Promise.resolve(void seen++));
      context.runtime.enableEvents = false;
      await context.sync();
    });
    await new BenchUser(bench).type(SHEET, 'A1', 1);
    bench.eventsEnabled = true;
    bench.events.lost = true;
    await new BenchUser(bench).type(SHEET, 'A1', 2);
    expect(seen).toBe(0);
  });
});

/** https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities */
describe('undo', () => {
  it('takes back a person’s and an add-in’s step, where the Office can', async () => {
    const bench = openBench('current');
    const user = new BenchUser(bench);
    await user.type(SHEET, 'A1', 'eins');
    await bench.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange('A1').values = [['zwei']];
      await context.sync();
    });
    const sheet = (): unknown => bench.book.value(bench.book.sheetByName(SHEET)!, 0, 0);
    expect(await user.undo()).toBe(true);
    expect(sheet()).toBe('eins');
    expect(await user.undo()).toBe(true);
    expect(sheet()).toBe('');
    expect(await user.redo()).toBe(true);
    expect(sheet()).toBe('eins');
  });

  it('is emptied by an unsupported member, and by any write of an add-in in Office LTSC', async () => {
    for (const [profile, act] of [
      ['current', (sheet: Excel.Worksheet) => sheet.protection.protect()],
      ['ltsc2021', (sheet: Excel.Worksheet) => void (sheet.getRange('B1').values = [[1]])],
    ] as const) {
      const bench = openBench(profile);
      const user = new BenchUser(bench);
      await user.type(SHEET, 'A1', 'x');
      await bench.client.Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem(SHEET));
        await context.sync();
      });
      expect(await user.undo()).toBe(false);
    }
  });
});

/** https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
describe('planned faults', () => {
  it.each(FAULTS)('%s reaches the caller with its code, at the sync it was planned for', async (fault) => {
    const bench = openBench();
    bench.faults.arm(2, { fault, moment: 'before' });
    const write = (text: string): Promise<void> =>
      bench.client.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(SHEET).getRange('A1').values = [[text]];
        await context.sync();
      });
    await write('erst');
    await expect(write('dann')).rejects.toMatchObject({ code: FAULT_CODES[fault] });
    expect(bench.book.value(bench.book.sheetByName(SHEET)!, 0, 0)).toBe('erst');
  });

  it('can strike in the middle of a batch or lose only the answer', async () => {
    for (const [moment, left] of [
      ['middle', ['x', '']],
      ['after', ['x', 'y']],
    ] as const) {
      const bench = openBench();
      bench.faults.arm(1, { fault: 'timeout', moment });
      const run = bench.client.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(SHEET);
        sheet.getRange('A1').untrack().values = [['x']];
        sheet.getRange('A1').untrack().load('address');
        sheet.getRange('A1').untrack().load('address');
        sheet.getRange('A2').untrack().values = [['y']];
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code: 'Timeout' });
      const sheet = bench.book.sheetByName(SHEET)!;
      expect([bench.book.value(sheet, 0, 0), bench.book.value(sheet, 1, 0)]).toEqual(left);
    }
  });
});

describe('a sheet under protection', () => {
  it('takes writes to unlocked cells only, https://support.microsoft.com/office/protect-a-worksheet-3179efdb-1285-4d49-a9c3-f4ca36276de6', async () => {
    const bench = openBench();
    const write = (address: string): Promise<void> =>
      bench.client.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(SHEET).getRange(address).values = [['x']];
        await context.sync();
      });
    await bench.client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    await expect(write('A1')).rejects.toMatchObject({ code: 'AccessDenied' });
    await expect(write('B2')).resolves.toBeUndefined();
  });
});
