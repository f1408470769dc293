import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { readCells } from '../../../src/hosts/xlsx/read-cells';
import { refusalSentence } from '../../../src/messages/input';
import { MAX_TEXT } from '../../../src/reading/input/finish';
import { openSource } from '../../../src/reading/input/open-source';
import { REFUSAL_CODES, type OpenedSource, type OpenSource } from '../../../src/reading/input/opened';
import { docxFile, p } from '../../support/docx-file';
import { gbk } from '../../support/gbk';
import { compoundFile, xlsFile } from '../../support/xls-file';

const doors = { readCells };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = (bytes: Uint8Array, name: string): Promise<OpenedSource> => openSource(bytes, name, doors);
const code = async (bytes: Uint8Array, name: string): Promise<string> => {
  const result = await open(bytes, name);
  return result.ok ? `opened as ${result.kind}` : result.refusal.code;
};
async function opened(bytes: Uint8Array, name: string): Promise<OpenSource> {
  const result = await open(bytes, name);
  if (!result.ok) throw new Error(result.refusal.code);
  return result;
}

const docx = docxFile({ body: p('三月植树') });
const ROWS = [
  ['月份', '活动'],
  ['3月', '植树'],
];
const xlsx = (): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: '计划', rows: ROWS }] });

describe('opening a file by its content', () => {
  it.each([
    ['计划.txt', 'text'],
    ['计划.md', 'text'],
    ['计划', 'text'],
    ['计划.docx', 'text'],
    ['计划.xlsx', 'text'],
  ])('plain text is text whatever its name: %s', async (name, kind) => {
    expect(await opened(bytesOf('三月植树'), name)).toMatchObject({ kind, text: '三月植树', grids: [] });
  });

  it('GBK text is decoded', async () => {
    expect(await opened(gbk('三月开展植树活动'), '计划.txt')).toMatchObject({ encoding: 'gb18030', text: '三月开展植树活动' });
  });

  it('a .docx is a .docx under any name', async () => {
    for (const name of ['计划.docx', '计划.txt', '计划.doc', '计划.xlsx'])
      expect(await opened(docx, name)).toMatchObject({ kind: 'docx', text: '三月植树\n' });
  });

  it('a workbook is a workbook under any name', async () => {
    for (const name of ['计划.xlsx', '计划.csv', '计划.xls'])
      expect(await opened(await xlsx(), name)).toMatchObject({ kind: 'xlsx', sheet: '计划', text: '月份\t活动\n3月\t植树\n' });
  });

  it('an .xls is read', async () => {
    const source = await opened(
      xlsFile('安排', [
        ['月份', '活动'],
        ['3月', '植树'],
        ['4月', 12],
      ]),
      '计划.xls',
    );
    expect(source).toMatchObject({ kind: 'xls', sheet: '安排', text: '月份\t活动\n3月\t植树\n4月\t12\n' });
  });

  it('comma- and tab-separated files become a table', async () => {
    expect((await opened(bytesOf('月份,活动\n3月,"植树,浇水"\n'), 'a.csv')).grids[0]?.rows[1]?.map((cell) => cell.text)).toEqual([
      '3月',
      '植树,浇水',
    ]);
    expect((await opened(bytesOf('月份\t活动\r\n3月\t植树\r\n'), 'a.tsv')).grids[0]?.rows[1]?.map((cell) => cell.text)).toEqual([
      '3月',
      '植树',
    ]);
    expect((await opened(bytesOf('月份;活动\n3月;植树\n'), 'a.csv')).grids[0]?.rows[1]).toHaveLength(2);
  });

  it('a web page is read without its scripts, even under the name .xls', async () => {
    const page =
      '<html><head><title>x</title></head><body><script>alert(1)</script><table><tr><td>月份<td>活动<tr><td>3月<td>植树</table></body></html>';
    for (const name of ['a.html', 'a.xls'])
      expect(await opened(bytesOf(page), name)).toMatchObject({ kind: 'html', text: '月份\t活动\n3月\t植树\n' });
  });
});

describe('files that are refused', () => {
  const cases: readonly (readonly [string, string, Uint8Array, string])[] = [
    ['nothing in it', 'a.txt', new Uint8Array(), 'empty-file'],
    ['only blanks', 'a.txt', bytesOf(' \r\n\t'), 'empty-file'],
    ['binary data', 'a.txt', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256), 'binary-file'],
    ['a PDF', 'a.pdf', bytesOf('%PDF-1.7\n'), 'pdf'],
    ['a PDF called .docx', 'a.docx', bytesOf('%PDF-1.4\n'), 'pdf'],
    ['a PNG', 'a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'image'],
    ['a JPEG called .txt', 'a.txt', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'image'],
    ['RTF', 'a.doc', bytesOf('{\\rtf1\\ansi}'), 'rtf'],
    ['a RAR', 'a.rar', bytesOf('Rar!\x1a\x07'), 'archive'],
    ['a web archive', 'a.mht', bytesOf('MIME-Version: 1.0\n'), 'mht'],
    ['an old Word file', 'a.doc', compoundFile('WordDocument', [1]), 'old-word'],
    ['an old Word file called .docx', 'a.docx', compoundFile('WordDocument', [1]), 'old-word'],
    ['an old WPS file', 'a.wps', compoundFile('WordDocument', [1]), 'old-wps'],
    ['a WPS sheet', 'a.et', compoundFile('Workbook', [1]), 'et-sheet'],
    ['an old presentation', 'a.ppt', compoundFile('PowerPoint Document', [1]), 'presentation'],
    ['a file with a password', 'a.docx', compoundFile('EncryptedPackage', [1]), 'encrypted'],
    ['an .xls without a workbook inside', 'a.xls', compoundFile('Workbook', [1, 2, 3]), 'sheet-broken'],
    ['some other compound file', 'a.msg', compoundFile('Other', [1]), 'binary-file'],
    ['an OFD', 'a.ofd', zipSync({ 'OFD.xml': strToU8('<x/>') }), 'ofd'],
    ['a presentation', 'a.pptx', zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }), 'presentation'],
    ['an OpenDocument text', 'a.odt', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }), 'open-document'],
    ['a binary workbook', 'a.xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'sheet-binary'],
    ['a zip of other things', 'a.zip', zipSync({ 'a.txt': strToU8('x') }), 'archive'],
    ['a zip without a name', 'a', zipSync({ 'a.txt': strToU8('x') }), 'zip-unknown'],
    ['a .docx without its text', 'a.docx', zipSync({ 'word/other.xml': strToU8('<x/>') }), 'docx-broken'],
    ['a workbook without sheets', 'a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'sheet-broken'],
    ['Word 2003 XML', 'a.xml', bytesOf('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), 'word-xml'],
    ['a .docx cut in half', 'a.docx', docx.slice(0, docx.length / 2), 'zip-broken'],
    ['a text far too long', 'a.txt', bytesOf('工'.repeat(MAX_TEXT + 1)), 'text-too-long'],
  ];
  it.each(cases)('%s (%s)', async (_, name, bytes, expected) => {
    expect(await code(bytes, name)).toBe(expected);
  });

  it('a file over 50 MB is not even looked at', async () => {
    expect(await code(new Uint8Array(50 * 1024 * 1024 + 1), 'a.txt')).toBe('file-too-large');
  });

  it('a sheet that is not there, naming those that are', async () => {
    const result = await openSource(await xlsx(), 'a.xlsx', doors, { sheet: '别的' });
    expect(result).toEqual({ ok: false, refusal: { code: 'sheet-not-found', params: { sheet: '别的', sheets: '计划' } } });
  });

  it('a .docx damaged at any byte never throws', async () => {
    for (let at = 0; at < docx.length; at += 7) {
      const damaged = docx.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      await expect(open(damaged, 'a.docx')).resolves.toBeDefined();
    }
  });

  it('a workbook damaged at any byte never throws', async () => {
    const whole = await xlsx();
    for (let at = 0; at < whole.length; at += 41) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      await expect(open(damaged, 'a.xlsx')).resolves.toBeDefined();
    }
  });

  it.each(REFUSAL_CODES)('%s has a sentence in both languages that says how to go on', (refusal) => {
    const params = { megabytes: 60, limit: 50, characters: 1, count: 1, sheet: 'a', sheets: 'b' };
    expect(refusalSentence({ code: refusal, params })).toMatch(/。$/);
    expect(refusalSentence({ code: refusal, params }, 'en')).toMatch(/[.]$/);
  });
});
