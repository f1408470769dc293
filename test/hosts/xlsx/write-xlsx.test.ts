import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readCells } from '../../../src/hosts/xlsx/read-cells';
import { orderFonts, writeXlsx } from '../../../src/hosts/xlsx/write-xlsx';
import { buildWorkbook } from '../../../src/sheets/build-workbook';
import type { SheetModel, WorkbookModel } from '../../../src/sheets/model';
import { rect } from '../../../src/sheets/address';
import { SheetDraft } from '../../../src/sheets/sheet-draft';
import { page } from '../../../src/sheets/look';
import { modelCells } from '../../support/model-cells';
import { needOoxml, OFFICE_VERSIONS, ooxmlErrors } from '../../support/ooxml';
import { samplePlan } from '../../support/plans';
import { moneyPlan } from '../../support/money-plan';

const OPTIONS = { notes: [], findings: [], created: '2026-11-20T08:00:00Z', sourceName: '计划.docx' };

/** A workbook of one sheet, drawn by a test. */
function book(name: string, draw: (draft: SheetDraft) => void): WorkbookModel {
  const draft = new SheetDraft('master', name);
  draw(draft);
  const sheet: SheetModel = draft.finish();
  return {
    properties: { title: '试', subject: '', creator: '工会年历', company: '', created: OPTIONS.created },
    sheets: [sheet],
    names: [],
  };
}

async function part(model: WorkbookModel, path: string): Promise<string> {
  return strFromU8(unzipSync(await writeXlsx(model))[path] ?? new Uint8Array());
}

describe('writing .xlsx', () => {
  test('the same plan gives the same bytes', async () => {
    const model = buildWorkbook(samplePlan(20, 4), OPTIONS);
    expect(await writeXlsx(model)).toEqual(await writeXlsx(buildWorkbook(samplePlan(20, 4), OPTIONS)));
  });

  test('print area and titles quote a sheet name that starts with a digit or holds an apostrophe', async () => {
    const model = book("2027年'计划", (draft) => {
      draft.put(0, 0, 'x');
      draft.page = page({ area: rect(0, 0, 40, 2), titleRows: { from: 2, to: 3 }, titleColumns: { from: 0, to: 2 } });
    });
    const xml = await part(model, 'xl/workbook.xml');
    expect(xml).toContain("'2027年''计划'!$A$1:$B$40</definedName>");
    expect(xml).toContain("'2027年''计划'!$A:$C,'2027年''计划'!$3:$4</definedName>");
  });

  test('every formula carries its value', async () => {
    const model = buildWorkbook(samplePlan(8, 1), OPTIONS);
    const files = unzipSync(await writeXlsx(model));
    for (const [path, bytes] of Object.entries(files)) {
      if (!path.startsWith('xl/worksheets/sheet')) continue;
      const cells = strFromU8(bytes).match(/<c [^>]*><f>[\s\S]*?<\/c>/g) ?? [];
      expect(cells.filter((cell) => !cell.includes('<v>') && !cell.includes('<v/>'))).toEqual([]);
    }
  });

  const TEXTS = [
    '=1+1',
    '+86',
    '-5',
    '@SUM(A1)',
    '=cmd|/c calc',
    "'单引号",
    '#N/A',
    '#REF!',
    'TRUE',
    '001',
    '1e5',
    '\t制表',
    '第一行\n第二行',
    '  两头空格  ',
    'a\u000bb',
    '_x000D_',
    '𠮷',
    ']]>',
    '<a&b>"',
  ];
  test.each(TEXTS)('the text %j stays this text', async (text) => {
    const model = book('表', (draft) => draft.put(0, 0, text));
    const xml = await part(model, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f>');
    expect(xml).not.toContain('t="e"');
    const [sheet] = await readCells(await writeXlsx(model));
    expect(sheet?.rows[0]?.[0]?.value).toBe(text);
  });

  test('a text longer than a cell may hold is cut at 32,767', async () => {
    const [sheet] = await readCells(await writeXlsx(book('表', (draft) => draft.put(0, 0, '会'.repeat(40_000)))));
    expect(String(sheet?.rows[0]?.[0]?.value).length).toBe(32_767);
  });

  test('a literal list with commas or over 255 characters is refused instead of written broken', async () => {
    const list = (values: readonly string[]): WorkbookModel =>
      book('表', (draft) =>
        draft.validations.push({ at: rect(0, 0), rule: { kind: 'list', values }, error: { title: '', message: '', style: 'stop' } }),
      );
    await expect(writeXlsx(list(['甲,乙']))).rejects.toThrow(RangeError);
    await expect(writeXlsx(list(Array.from({ length: 60 }, (_, index) => `第${index}个选项`)))).rejects.toThrow(RangeError);
  });

  test('notes reach the file, in a valid package', async () => {
    const model = book('表', (draft) => {
      draft.put(0, 0, '会费');
      draft.put(1, 1, 2);
      draft.notes.push({ row: 1, column: 1, text: '按 0.5% 计' });
    });
    expect(await part(model, 'xl/comments1.xml')).toContain('ref="B2"');
    expect(await part(model, 'xl/comments1.xml')).toContain('按 0.5% 计');
    expect(await part(model, 'xl/worksheets/sheet1.xml')).toContain('legacyDrawing');
  });

  test('a manual page break stands above the row that starts the next page', async () => {
    const model = book('表', (draft) => {
      draft.put(9, 0, 'x');
      draft.page = page({ rowBreaks: [5] });
    });
    expect(await part(model, 'xl/worksheets/sheet1.xml')).toContain('<brk id="5"');
  });

  test('the month table is one Excel table whose columns are its header cells, with nothing below', async () => {
    const model = buildWorkbook(samplePlan(5, 2), OPTIONS);
    const xml = await part(model, 'xl/tables/table1.xml');
    const names = [...xml.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map((found) => found[1]);
    expect(names).toEqual(model.sheets[0]?.blocks[0]?.cells[2]);
    expect(xml).toContain('ref="A3:');
    expect(model.sheets[0]?.blocks[0]?.at.rows).toBe(3 + 5);
  });

  test('问题 is a calculated column, so that Excel fills it into added rows', async () => {
    const model = buildWorkbook(samplePlan(3, 2), OPTIONS);
    const xml = await part(model, 'xl/tables/table1.xml');
    expect(xml).toMatch(/name="问题"><calculatedColumnFormula>IF\(COUNTA\(B4:/);
    expect(xml.match(/<calculatedColumnFormula>/g)).toHaveLength(1);
  });

  test('fonts are written in the order of the schema', () => {
    expect(orderFonts('<font><b/><color rgb="FF0"/><sz val="10"/><name val="宋体"/></font>')).toBe(
      '<font><b/><sz val="10"/><color rgb="FF0"/><name val="宋体"/></font>',
    );
  });

  test('what is written is what is read, for any plan', async () => {
    await fc.assert(
      fc.asyncProperty(moneyPlan, async (plan) => {
        const model = buildWorkbook(plan, OPTIONS);
        const read = await readCells(await writeXlsx(model));
        for (const [index, sheet] of modelCells(model).entries()) {
          sheet.rows.forEach((row, r) =>
            row.forEach((cell, c) => {
              const found = read[index]?.rows[r]?.[c] ?? null;
              const value = cell?.value === '' ? null : (cell?.value ?? null);
              expect([sheet.name, r, c, found?.value === '' ? null : (found?.value ?? null)]).toEqual([sheet.name, r, c, value]);
              if (cell?.formula !== undefined) expect(found?.formula).toBe(cell.formula);
            }),
          );
        }
      }),
      { numRuns: 3, seed: 7 },
    );
  });
});

needOoxml()('the Open XML SDK', () => {
  test.each([0, 1, 12, 60])('finds nothing wrong with %i activities', async (count) => {
    expect(ooxmlErrors(await writeXlsx(buildWorkbook(samplePlan(count, 3), OPTIONS)))).toEqual([]);
  });

  test.each(OFFICE_VERSIONS)('finds nothing wrong for %s', async (version) => {
    expect(ooxmlErrors(await writeXlsx(buildWorkbook(samplePlan(6, 3), OPTIONS)), 'xlsx', version)).toEqual([]);
  });

  test('finds nothing wrong with titles that try to break a file', async () => {
    const [plan] = fc.sample(moneyPlan, { numRuns: 1, seed: 11 });
    expect(ooxmlErrors(await writeXlsx(buildWorkbook(plan ?? samplePlan(1), OPTIONS)))).toEqual([]);
  });
});
