import { readFileSync } from 'node:fs';
import { Scene } from './scene';

/** A known gap: this says when it closes. */
describe('one command, one step of undo', () => {
  const client = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');

  it('is asked for, but the client of this version has no word of mergeUndoGroup and does not send it', async () => {
    expect(client).not.toContain('mergeUndoGroup');
    const scene = new Scene('current');
    const before = scene.bench.undoStack.depth;
    await scene.door.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    });
    expect(scene.bench.undoStack.depth - before).toBe(2);
  });
});
