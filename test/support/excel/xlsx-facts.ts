import { strFromU8, unzipSync } from 'fflate';

/** What a sheet of an .xlsx says, in a form two files can be compared in: each fact a line of text. */
export interface SheetFacts {
  readonly name: string;
  /** Cell → content and resolved style. */
  readonly cells: ReadonlyMap<string, string>;
  /** Columns, rows, merges, validations, conditional formats, page, freeze, tables. */
  readonly rest: readonly string[];
}

type Files = Record<string, string>;

function parts(bytes: Uint8Array): Files {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, /\.(xml|rels)$/.test(path) ? strFromU8(content) : '']),
  );
}

const all = (xml: string, pattern: RegExp): RegExpMatchArray[] => [...xml.matchAll(pattern)];

function section(xml: string, name: string): string {
  return new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`).exec(xml)?.[0] ?? '';
}

/** Every child element of a section as text, in order. */
function children(xml: string, child: string): string[] {
  // Lazily: an element that closes itself must not swallow its neighbours.
  return all(xml, new RegExp(`<${child}(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</${child}>)`, 'g')).map((match) => match[0]);
}

/** A cell format as one line: font, fill, border, number format, alignment. */
function formats(styles: string): string[] {
  const fonts = children(section(styles, 'fonts'), 'font').map((font) =>
    font.replace(/<(?:family|charset|scheme)[^>]*\/>|<color rgb="FF000000"\/>/g, ''),
  );
  const fills = children(section(styles, 'fills'), 'fill').map((fill) => fill.replace(/<bgColor[^>]*\/>/g, ''));
  const borders = children(section(styles, 'borders'), 'border').map((border) =>
    border.replace(/<diagonal[^>]*\/?>(?:<\/diagonal>)?/g, ''),
  );
  const numbers = new Map(all(styles, /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g).map((match) => [match[1], match[2]]));
  return children(section(styles, 'cellXfs'), 'xf').map((xf) => {
    const id = (key: string): string => new RegExp(`${key}="(\\d+)"`).exec(xf)?.[1] ?? '0';
    const attributes = all(/<alignment([^>]*)\/>/.exec(xf)?.[1] ?? '', /(\w+)="([^"]*)"/g).map((match) => match[0]);
    const alignment = attributes.filter((text) => text !== 'vertical="bottom"').sort();
    const number = numbers.get(id('numFmtId')) ?? id('numFmtId');
    const locked = /<protection[^>]*locked="(?:0|false)"/.test(xf) ? 'unlocked' : '';
    return [
      fonts[Number(id('fontId'))],
      fills[Number(id('fillId'))],
      borders[Number(id('borderId'))],
      number,
      alignment.join(' '),
      locked,
    ].join(' · ');
  });
}

function texts(shared: string): string[] {
  return children(shared, 'si').map((si) =>
    all(si, /<t[^>]*>([\s\S]*?)<\/t>/g)
      .map((match) => match[1])
      .join(''),
  );
}

function cellsOf(sheet: string, strings: readonly string[], looks: readonly string[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const match of all(sheet, /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const [, at = '', attributes = '', body = ''] = match;
    const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
    const raw = /<v>([\s\S]*?)<\/v>/.exec(body)?.[1] ?? /<t[^>]*>([\s\S]*?)<\/t>/.exec(body)?.[1] ?? '';
    const value =
      type === 's' ? (strings[Number(raw)] ?? '') : type === 'n' && raw !== '' ? String(Number(Number(raw).toPrecision(12))) : raw;
    const formula = /<f[^>]*>([\s\S]*?)<\/f>/.exec(body)?.[1];
    const look = looks[Number(/s="(\d+)"/.exec(attributes)?.[1] ?? '0')] ?? '';
    cells.set(at, `${formula === undefined ? '' : `=${formula} → `}${type === 'str' || type === 's' ? 'text' : type} ${value} ‖ ${look}`);
  }
  return cells;
}

const REST: readonly RegExp[] = [
  /<col [^>]*\/>/g,
  /<mergeCell [^>]*\/>/g,
  /<dataValidation [\s\S]*?<\/dataValidation>/g,
  /<pageSetup[^>]*\/>/g,
  /<pageMargins[^>]*\/>/g,
  /<printOptions[^>]*\/>/g,
  /<pane [^>]*\/>/g,
  /<oddFooter>[\s\S]*?<\/oddFooter>/g,
  /<oddHeader>[\s\S]*?<\/oddHeader>/g,
  /<brk [^>]*\/>/g,
  /<tabColor[^>]*\/>/g,
];

/** Facts of every sheet of an .xlsx, in workbook order; blank cells with the sheet's plain look are left out by the caller. */
export function xlsxFacts(bytes: Uint8Array): { sheets: SheetFacts[]; names: string[]; tables: string[]; charts: string[] } {
  const files = parts(bytes);
  const workbook = files['xl/workbook.xml'] ?? '';
  const looks = formats(files['xl/styles.xml'] ?? '');
  const strings = texts(files['xl/sharedStrings.xml'] ?? '');
  const links = new Map(
    all(files['xl/_rels/workbook.xml.rels'] ?? '', /<Relationship\b[^>]*>/g).map(([tag]) => [
      /Id="([^"]+)"/.exec(tag)?.[1],
      /Target="([^"]+)"/.exec(tag)?.[1],
    ]),
  );
  const sheets = all(workbook, /<sheet [^>]*name="([^"]*)"[^>]*r:id="([^"]*)"/g).map(([, name = '', id = '']) => {
    const xml = files[`xl/${(links.get(id) ?? '').replace(/^\/?(xl\/)?/, '')}`] ?? '';
    const heights = all(xml, /<row r="(\d+)"[^>]*ht="([\d.]+)"/g).map(([, row, height]) => `row ${row} ${Number(height)}`);
    const dxfs = children(section(files['xl/styles.xml'] ?? '', 'dxfs'), 'dxf');
    const rules = all(xml, /<conditionalFormatting sqref="([^"]*)">([\s\S]*?)<\/conditionalFormatting>/g).map(
      ([, at, body = '']) =>
        `cf ${at} ${/<formula>([\s\S]*?)<\/formula>/.exec(body)?.[1]} ${dxfs[Number(/dxfId="(\d+)"/.exec(body)?.[1] ?? '-1')]}`,
    );
    return {
      name,
      cells: cellsOf(xml, strings, looks),
      rest: [...REST.flatMap((pattern) => all(xml, pattern).map((match) => match[0])), ...heights, ...rules],
    };
  });
  const of = (pattern: RegExp): string[] =>
    Object.entries(files)
      .filter(([path]) => pattern.test(path))
      .map(([, xml]) => xml);
  return {
    sheets,
    names: all(workbook, /<definedName [\s\S]*?<\/definedName>/g).map((match) => match[0]),
    tables: of(/^xl\/tables\/.*\.xml$/),
    charts: of(/^xl\/charts\/.*\.xml$/),
  };
}
