import { writeXlsx as hucreWrite } from 'hucre/xlsx';
import { BODY_FONT } from '../../sheets/look';
import type { WorkbookModel } from '../../sheets/model';
import { patchZip } from './patch-zip';
import { StyleBook } from './style-book';
import { printNames, writeSheet } from './write-sheet';
import { tablePatches } from './write-tables';

/**
 * The model as an .xlsx file. The same model gives the same bytes: both document dates are the model's `created`.
 * Every formula carries its computed value, because WPS on Mac shows nothing without one.
 */
export async function writeXlsx(model: WorkbookModel): Promise<Uint8Array> {
  const created = new Date(model.properties.created);
  const { title, subject, creator, company } = model.properties;
  const styles = new StyleBook();
  const sheets = model.sheets.map((sheet) => writeSheet(sheet, styles.token));
  const defaultFont = model.normalFont ?? { name: BODY_FONT, size: 10 };
  // Both are packed in the background at the same time.
  const [bytes, stylesXml] = await Promise.all([
    hucreWrite({
      sheets,
      namedRanges: [...model.names.map(({ name, ref }) => ({ name, range: ref })), ...model.sheets.flatMap(printNames)],
      defaultFont,
      properties: { title, subject, creator, company, lastModifiedBy: creator, created, modified: created },
    }),
    styles.stylesXml(
      sheets.flatMap(({ conditionalRules }) => conditionalRules ?? []),
      defaultFont,
    ),
  ]);
  return patchZip(bytes, {
    'xl/styles.xml': () => orderFonts(stylesXml),
    'docProps/app.xml': (xml) => xml.replace(/<Application>[^<]*<\/Application>/, ''),
    ...(hasFormulas(model) ? {} : { 'xl/workbook.xml': (xml: string) => xml.replace(/<calcPr [^>]*\/>/, '') }),
    ...tablePatches(model),
  });
}

/** Without a formula there is nothing to calculate on opening, and no reason for Excel to ask on closing whether to save. */
function hasFormulas(model: WorkbookModel): boolean {
  return model.sheets.some(({ blocks }) =>
    blocks.some(({ cells }) => cells.some((row) => row.some((cell) => typeof cell === 'object' && cell !== null))),
  );
}

/**
 * The library writes a font's colour before its size; the schema wants size, colour, name, and the Open XML SDK refuses the
 * other order: `<color rgb="FF262626"/><sz val="10"/>`.
 */
export function orderFonts(xml: string): string {
  return xml.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1');
}
