import { strToU8, zipSync } from 'fflate';

const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** Levels of a list: format and text by level. */
export interface ListLevel {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  readonly more?: string;
}

export interface DocxParts {
  readonly body: string;
  /** Abstract lists by number; list n+1 uses abstract n. */
  readonly lists?: readonly (readonly ListLevel[])[];
  /** Further `w:num` elements. */
  readonly nums?: string;
  readonly styles?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

/** A paragraph; `list` is numId/level. */
export function p(text: string, options: { readonly list?: string; readonly style?: string; readonly raw?: string } = {}): string {
  const [numId, level] = (options.list ?? '').split('/');
  const numbering = options.list === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
  const style = options.style === undefined ? '' : `<w:pStyle w:val="${options.style}"/>`;
  return `<w:p><w:pPr>${style}${numbering}</w:pPr>${text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`}${options.raw ?? ''}</w:p>`;
}

/** A table cell with properties (`<w:gridSpan w:val="2"/>`). */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

export function tbl(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc>') || cell.startsWith('<w:trPr>') ? cell : tc(cell))).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A small .docx made by hand. */
export function docxFile({ body, lists = [], nums = '', styles = '', extra = {} }: DocxParts): Uint8Array {
  const levels = (list: readonly ListLevel[]): string =>
    list
      .map(
        (level, index) =>
          `<w:lvl w:ilvl="${index}"><w:start w:val="${level.start ?? 1}"/><w:numFmt w:val="${level.format}"/>${level.more ?? ''}<w:lvlText w:val="${level.text}"/></w:lvl>`,
      )
      .join('');
  const numbering = `<w:numbering ${NS}>${lists.map((list, index) => `<w:abstractNum w:abstractNumId="${index}">${levels(list)}</w:abstractNum>`).join('')}${lists
    .map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`)
    .join('')}${nums}</w:numbering>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels':
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NS}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/numbering.xml': numbering,
    'word/styles.xml': `<w:styles ${NS}>${styles}</w:styles>`,
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
