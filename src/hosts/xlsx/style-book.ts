import type { Cell, CellStyle as HucreStyle, ConditionalRule, WriteOptions } from 'hucre';
import { writeXlsx as hucreWrite } from 'hucre/xlsx';
import { listEntries } from '../../archive/directory';
import { inflateEntry } from '../../archive/inflate';

const STYLES_PART = 'xl/styles.xml';
const MAX_STYLES = 8 * 1024 * 1024;

/**
 * The styles of a workbook, each once. The library spells out every member of a style anew for each cell, which is a fifth of
 * its work; a number format alone costs it next to nothing. So cells carry a short token in place of their style, and the part
 * with the styles comes from a second, tiny workbook that has one cell for each, in the order in which the tokens were handed out.
 */
export class StyleBook {
  private readonly tokens = new Map<HucreStyle, HucreStyle>();
  private readonly spelled = new Map<string, HucreStyle>();
  private readonly cells = new Map<string, Partial<Cell>>();

  /** The token of a style. Ask in the order in which the library comes to the cells: by sheet, row and column. */
  readonly token = (style: HucreStyle): HucreStyle => {
    const found = this.tokens.get(style);
    if (found !== undefined) return found;
    const spelling = JSON.stringify(style);
    const token = this.spelled.get(spelling) ?? this.enter(spelling, style);
    this.tokens.set(style, token);
    return token;
  };

  private enter(spelling: string, style: HucreStyle): HucreStyle {
    const token = { numFmt: `#${this.cells.size}` };
    this.spelled.set(spelling, token);
    this.cells.set(`${this.cells.size},0`, { value: null, style });
    return token;
  }

  /** The part with the styles, to stand in place of the one with the tokens; conditional formats in the order of the sheets. */
  async stylesXml(conditionalRules: ConditionalRule[], defaultFont: NonNullable<WriteOptions['defaultFont']>): Promise<string> {
    const bytes = await hucreWrite({ sheets: [{ name: 'styles', cells: this.cells, conditionalRules }], defaultFont });
    const entry = listEntries(bytes).find(({ name }) => name === STYLES_PART);
    if (entry === undefined) throw new RangeError(`no ${STYLES_PART}`);
    return new TextDecoder().decode(inflateEntry(bytes, entry, MAX_STYLES));
  }
}
