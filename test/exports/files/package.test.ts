import { strFromU8, unzipSync } from 'fflate';
import { EXPORT_FORMATS, exportPlan, type ExportOptions } from '../../../src/exports/formats';
import { writeXlsx } from '../../../src/hosts/xlsx/write-xlsx';
import { REPORT_FIELDS } from '../../../src/sheets/report/columns';
import { needOoxml, OFFICE_VERSIONS, ooxmlErrors } from '../../support/ooxml';
import { samplePlan } from '../../support/plans';

const OPTIONS: ExportOptions = { created: '2026-11-20T08:00:00.000Z', date: '2026-11-20', doors: { writeXlsx } };
const PACKAGES = ['report', 'execution', 'docx', 'poster'] as const;

describe('the package of a file that goes upward', () => {
  it.each(PACKAGES)('%s holds no residue: no web extensions, custom parts, hidden sheets, names, paths or users', async (format) => {
    const { bytes } = await exportPlan(samplePlan(60, 1), format, OPTIONS);
    const files = unzipSync(bytes);
    const names = Object.keys(files).join('\n');
    expect(names).not.toMatch(/webextension|customXml|comments|drawing|vmlDrawing|printerSettings|externalLink|custom\.xml/i);
    const text = Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([, content]) => strFromU8(content))
      .join('\n');
    const residue =
      /state="(hidden|veryHidden)"|hidden="(1|true)"|[A-Z]:\\|\/home\/|\/Users\/|\/tmp\/|file:\/\/|a0001|union-year-planner|tblYearPlan|webextension/gi;
    expect(text.match(residue) ?? []).toEqual([]);
    if (format !== 'docx') expect(text).toContain('<sheetData>');
    // Names no program that made it, and does not calculate on opening: Excel has nothing to ask.
    expect(text).not.toMatch(/<Application>|hucre|fullCalcOnLoad/);
    for (const [, name] of text.matchAll(/<definedName name="([^"]+)"/g)) expect(name).toMatch(/^_xlnm\.Print_(Area|Titles)$/);
    expect(text).toMatch(/<dc:title>[^<]+2027/);
    for (const [, creator] of text.matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g))
      expect(['青禾机械厂工会', '']).toContain(creator);
  });

  it.each(EXPORT_FORMATS.filter((format) => format !== 'pdf'))('%s has the same bytes for the same plan and clock', async (format) => {
    const once = await exportPlan(samplePlan(24, 2), format, OPTIONS);
    const again = await exportPlan(samplePlan(24, 2), format, OPTIONS);
    expect(again).toEqual(once);
    expect(once.bytes.length).toBeGreaterThan(100);
  });

  it('stays readable whatever stands in a title', async () => {
    const plan = samplePlan(1, 1);
    const title = 'a\u0000b\u000Bc\uD800d\uFFFEe健步行';
    const odd = { ...plan, activities: plan.activities.map((activity) => ({ ...activity, title })) };
    const docx = unzipSync((await exportPlan(odd, 'docx', OPTIONS)).bytes);
    const ics = new TextDecoder().decode((await exportPlan(odd, 'ics', OPTIONS)).bytes);
    for (const text of [strFromU8(docx['word/document.xml'] ?? new Uint8Array()), ics]) expect(text).toContain('abcde健步行');
  });

  it('refuses PDF in one sentence where no program can make it', async () => {
    await expect(exportPlan(samplePlan(2), 'pdf', OPTIONS)).rejects.toMatchObject({ notice: { code: 'pdf-no-program' } });
  });
});

needOoxml()('Microsoft’s Open XML SDK', () => {
  const cases = [12, 60, 300].flatMap((n) => PACKAGES.map((format) => [n, format] as const));

  it.each(cases)('finds nothing wrong with %i activities as %s, for any Office since 2013', async (n, format) => {
    const { bytes, name } = await exportPlan(samplePlan(n, n), format, {
      ...OPTIONS,
      values: 'formulas',
      paper: n === 60 ? 'A3' : 'A4',
      columns: n === 300 ? REPORT_FIELDS : null,
    });
    for (const version of OFFICE_VERSIONS) expect(ooxmlErrors(bytes, name.endsWith('docx') ? 'docx' : 'xlsx', version)).toEqual([]);
  });
});
