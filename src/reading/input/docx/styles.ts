import { attribute, scanXml } from './scan-xml';

/** What a paragraph style says about lists; `basedOn` is followed by {@link Styles}. */
interface Style {
  basedOn: string | null;
  numId: string | null;
  level: number | null;
  name: string;
}

/** Paragraph styles of a document (styles.xml). */
export class Styles {
  private readonly styles = new Map<string, Style>();

  constructor(xml: string) {
    let current: Style | null = null;
    let changed = 0;
    scanXml(xml, {
      open: (name, attributes) => {
        if (name.endsWith('Change')) changed++;
        if (changed > 0) return;
        if (name === 'style') {
          current = { basedOn: null, numId: null, level: null, name: '' };
          this.styles.set(attribute(attributes, 'styleId') ?? '', current);
        } else if (current !== null) {
          const value = attribute(attributes, 'val');
          if (name === 'basedOn') current.basedOn = value;
          else if (name === 'numId') current.numId = value;
          else if (name === 'ilvl') current.level = Number(value);
          else if (name === 'name') current.name = value ?? '';
        }
      },
      close: (name) => {
        if (name.endsWith('Change')) changed--;
        if (name === 'style') current = null;
      },
      text: () => undefined,
    });
  }

  /** The list a style belongs to, by itself or by the styles it is based on. */
  list(styleId: string): { readonly numId: string; readonly level: number | null; readonly owner: string } | null {
    let id: string | null = styleId;
    let level: number | null = null;
    for (let depth = 0; id !== null && depth < 20; depth++) {
      const style: Style | undefined = this.styles.get(id);
      if (style === undefined) return null;
      level ??= style.level;
      if (style.numId !== null) return { numId: style.numId, level, owner: styleId };
      id = style.basedOn;
    }
    return null;
  }

  /** Whether the style is one of the lines of a table of contents. */
  isContents(styleId: string): boolean {
    return /^(?:toc|目录)\s*\d/i.test(this.styles.get(styleId)?.name ?? styleId);
  }
}
