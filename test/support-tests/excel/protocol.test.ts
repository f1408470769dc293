import { openBench } from '../../support/excel/open-bench';

/** Documented at https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model */
describe('the client over the in-memory Excel', () => {
  it('gives a property only after it was loaded and synced', async () => {
    const { Excel } = openBench().client;
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error);
      range.values = [[4]];
      range.load('values,address');
      await context.sync();
      expect([range.values, range.address]).toEqual([[[4]], 'Sheet1!A1']);
    });
  });

  it('answers a missing item with a null object, or an error', async () => {
    const { Excel } = openBench().client;
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('nowhere');
      none.load('name');
      const inside = none.tables.getItemOrNullObject('t');
      inside.load('name');
      await context.sync();
      expect([none.isNullObject, inside.isNullObject]).toEqual([true, true]);
    });
    const missing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('nowhere').activate();
      await context.sync();
    });
    await expect(missing).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('throws on any member it does not know, never with an error of its own making that looks like Excel’s', async () => {
    const { Excel } = openBench().client;
    const unknown = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').autoFill('A1:A4');
      await context.sync();
    });
    await expect(unknown).rejects.toMatchObject({ code: 'BenchUnknownMember' });
  });

  it('does what stood before an error in the same batch, and nothing after it', async () => {
    const bench = openBench();
    const { Excel } = bench.client;
    const half = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['done']];
      sheet.getRange('A1:B2').values = [['wrong shape']];
      sheet.getRange('A3').values = [['never']];
      await context.sync();
    });
    await expect(half).rejects.toMatchObject({ code: 'InvalidArgument' });
    const sheet = bench.book.sheetByName('Sheet1')!;
    expect([bench.book.value(sheet, 0, 0), bench.book.value(sheet, 2, 0)]).toEqual(['done', '']);
  });

  it('keeps a range of a run alive while rows are inserted above it', async () => {
    const { Excel } = openBench().client;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('B5');
      range.load('address');
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B7');
    });
  });

  it('counts round trips and bytes, but not the client’s clean-up of its ranges', async () => {
    const bench = openBench();
    await bench.client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.load('values');
      await context.sync();
      range.values = [['x'.repeat(1000)]];
      await context.sync();
    });
    const { syncs, cleanups, sent } = bench.meter.read();
    expect([syncs, cleanups]).toEqual([2, 1]);
    expect(sent).toBeGreaterThan(1000);
  });
});

/** https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
describe('limits of an Office', () => {
  it('refuses a request of more than 5 MB on the web, and takes it on the desktop', async () => {
    const write = (profile: 'web' | 'current'): Promise<unknown> =>
      openBench(profile).client.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['字'.repeat(10_000)]);
        await context.sync();
      });
    await expect(write('web')).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    await expect(write('current')).resolves.not.toThrow();
  });

  it.each([
    ['ltsc2021', false],
    ['ltsc2024', false],
    ['current', true],
    ['web', true],
  ] as const)('%s has notes (ExcelApi 1.18): %s', async (profile, has) => {
    const bench = openBench(profile);
    expect(bench.supports('ExcelApi', '1.18')).toBe(has);
    expect(bench.supports('ExcelApi', '1.14')).toBe(true);
  });

  it('refuses a member above the profile’s requirement set', async () => {
    const { Excel } = openBench('ltsc2021').client;
    const above = Excel.run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(() => Promise.resolve());
      await context.sync();
    });
    await expect(above).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});
