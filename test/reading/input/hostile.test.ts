import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { readCells } from '../../../src/hosts/xlsx/read-cells';
import { openSource } from '../../../src/reading/input/open-source';
import type { OpenedSource } from '../../../src/reading/input/opened';
import { readPlanText } from '../../../src/reading/read-text';
import { docxFile, p, tbl } from '../../support/docx-file';

const open = (bytes: Uint8Array, name: string): Promise<OpenedSource> => openSource(bytes, name, { readCells });
const code = async (bytes: Uint8Array, name: string): Promise<string> => {
  const result = await open(bytes, name);
  return result.ok ? `opened as ${result.kind}` : result.refusal.code;
};
/** Opens and reads; the number of activities and the codes of the notes. */
async function read(bytes: Uint8Array, name: string): Promise<{ count: number; notes: string[] }> {
  const source = await open(bytes, name);
  if (!source.ok) throw new Error(source.refusal.code);
  const result = readPlanText(source.text, { planYear: 2027, grids: source.grids });
  return { count: result.activities.length, notes: [...source.notes, ...result.notes].map((note) => note.code) };
}

describe('bombs', () => {
  it('in a .docx', async () => {
    expect(await code(zipSync({ 'word/document.xml': new Uint8Array(20_000_000) }), 'a.docx')).toBe('zip-too-large');
  });

  it('in a workbook', async () => {
    expect(
      await code(zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(20_000_000) }), 'a.xlsx'),
    ).toBe('sheet-too-large');
  });

  it('of entries', async () => {
    const files = Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`word/f${i}.xml`, new Uint8Array(0)]));
    expect(await code(zipSync(files), 'a.docx')).toBe('zip-too-many-entries');
  });

  it('of entities do nothing, since none are expanded', async () => {
    const xml =
      '<!DOCTYPE x [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&b;三月植树</w:t></w:r></w:p></w:body></w:document>';
    expect(await open(zipSync({ 'word/document.xml': strToU8(xml) }), 'a.docx')).toMatchObject({ ok: true, text: '&b;三月植树\n' });
  });
});

describe('documents of absurd shape', () => {
  it('ten thousand rows in a sheet are cut, and it is said', async () => {
    const rows = [['活动名称', '时间', '预算'], ...Array.from({ length: 10_000 }, (_, i) => [`活动第${i}项`, `${(i % 12) + 1}月`, i])];
    const result = await read(await writeXlsx({ sheets: [{ name: '计划', rows }] }), 'a.xlsx');
    expect(result.count).toBeLessThanOrEqual(1000);
    expect(result.count).toBeGreaterThan(900);
    expect(result.notes).toContain('clipped');
  });

  it('ten thousand rows of a .csv as well', async () => {
    const text = ['活动名称,时间,预算', ...Array.from({ length: 10_000 }, (_, i) => `活动第${i}项,${(i % 12) + 1}月,${i}`)].join('\n');
    expect((await read(strToU8(text), 'a.csv')).notes).toContain('clipped');
  });

  it('spans that would make millions of cells', async () => {
    const html = `<table>${'<tr><td rowspan=2000 colspan=2000>三月'.repeat(3000)}</table>`;
    const source = await open(strToU8(html), 'a.html');
    expect(source.ok && source.text.length).toBeLessThan(500_000);
    const wide = docxFile({
      body: `<w:tbl>${`<w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="200"/></w:tcPr><w:p/></w:tc>'.repeat(10)}</w:tr>`.repeat(2000)}</w:tbl>${p('完')}`,
    });
    const document = await open(wide, 'a.docx');
    expect(document.ok && document.text.length).toBeLessThan(500_000);
  });

  it('tables in tables in tables, as .docx and as a page', async () => {
    const depth = 3000;
    const docx = docxFile({ body: '<w:tbl><w:tr><w:tc>'.repeat(depth) + p('三月植树') + '</w:tc></w:tr></w:tbl>'.repeat(depth) });
    expect(await open(docx, 'a.docx')).toMatchObject({ ok: true });
    expect(await open(strToU8(`${'<table><tr><td>'.repeat(depth)}三月植树`), 'a.html')).toMatchObject({ ok: true, text: '三月植树\n' });
  });

  it('a table of real size inside each cell of another', async () => {
    const inner = tbl(['时间', '活动名称', '负责人'], ['3月', '植树', '王海']);
    const result = await read(docxFile({ body: tbl([`<w:tc>${inner}${inner}</w:tc>`, '边栏'], ['左', '右']) }), 'a.docx');
    expect(result.count).toBe(2);
  });
});

describe('any bytes', () => {
  it('under any name are opened or refused, never thrown at', async () => {
    const names = fc.constantFrom('a.txt', 'a.docx', 'a.xlsx', 'a.xls', 'a.csv', 'a.html', 'a.et', 'a', '计划.pdf');
    const starts = fc.constantFrom<number[]>(
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
      [...strToU8('<html>')],
      [...strToU8('<?xml ')],
    );
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 2000 }), names, async (start, bytes, name) => {
        const result = await open(Uint8Array.of(...start, ...bytes), name);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});
