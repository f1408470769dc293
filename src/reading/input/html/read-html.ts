import type { Grid } from '../../grid';
import { writeBlocks, type Block, type CellBlock } from '../docx/blocks';
import { formatNumber } from '../docx/number-formats';
import { SourceText } from '../source-text';
import { htmlAttribute, htmlText, scanHtml, type HtmlHandler } from './scan-html';

interface OpenCell {
  readonly blocks: Block[];
  readonly columns: number;
  readonly rows: number;
}

interface OpenTable {
  readonly rows: CellBlock[][];
  row: CellBlock[] | null;
  cell: OpenCell | null;
}

interface OpenList {
  /** null for a bulleted list. */
  next: number | null;
  readonly format: string;
}

const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'nav',
  'pre',
  'hr',
  'figure',
  'figcaption',
  'caption',
  'form',
  'fieldset',
  'address',
  'center',
  'body',
  'html',
]);

/** Reads HTML (a web page, or what Word, WPS and Excel put on the clipboard) into text and tables. Never runs or loads anything. */
export function readHtml(html: string): { readonly text: string; readonly grids: readonly Grid[] } {
  const reader = new HtmlReader();
  scanHtml(fragmentOf(html), reader);
  const out = new SourceText();
  writeBlocks(reader.finish(), out);
  return out.finish();
}

/** The clipboard marks what was copied. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  if (start < 0) return html;
  const end = html.indexOf('<!--EndFragment-->', start);
  const inner = html.slice(start + 20, end < 0 ? html.length : end);
  // Excel marks the rows inside the table, so the table's own tag stands outside the fragment.
  return /^\s*(?:<!--[\s\S]{0,200}?-->\s*)*<(?:col|tr|tbody|td)\b/i.test(inner) ? `<table>${inner}</table>` : inner;
}

class HtmlReader implements HtmlHandler {
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly lists: OpenList[] = [];
  /** Open lists that count. */
  private numbered = 0;
  private line = '';
  /** Depth of elements inside one that is not shown. */
  private hidden: string[] = [];
  /** Collects the list sign Word writes as text: its depth and words. */
  private symbolFont = false;
  private sign: { depth: number; text: string; symbol: boolean } | null = null;

  open(name: string, attributes: string): void {
    if (this.hidden.length > 0) {
      if (name === this.hidden[0]) this.hidden.push(name);
      return;
    }
    const style = htmlAttribute(attributes, 'style') ?? '';
    if (style !== '' && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style)) {
      this.hidden = [name];
      return;
    }
    if (name === 'span') return this.openSpan(style);
    if (name === 'br') return this.newLine();
    if (BLOCKS.has(name)) this.flush();
    this.tableTag(name, attributes);
    this.listTag(name, attributes, style);
  }

  close(name: string): void {
    if (this.hidden.length > 0) {
      if (name === this.hidden[0]) this.hidden.pop();
      return;
    }
    if (name === 'span') return this.closeSpan();
    if (BLOCKS.has(name)) this.flush();
    if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'tr') this.endRow();
    else if (name === 'table') this.endTable();
    else if (name === 'ul' || name === 'ol') this.endList();
  }

  text(raw: string): void {
    if (this.hidden.length > 0) return;
    const text = htmlText(raw);
    if (this.sign !== null) this.sign.text += text;
    else if (text === ' ' && (this.line === '' || this.line.endsWith('\n'))) return;
    else this.line += joinBlank(this.line, text);
  }

  finish(): readonly Block[] {
    this.flush();
    while (this.tables.length > 0) this.endTable();
    return this.blocks;
  }

  private openSpan(style: string): void {
    const symbol = /font-family\s*:\s*["']?(?:wingdings|symbol)/i.test(style);
    if (this.sign !== null) {
      this.sign.depth++;
      this.sign.symbol ||= symbol;
    } else if (/mso-list\s*:\s*ignore/i.test(style)) this.sign = { depth: 1, text: '', symbol: symbol || this.symbolFont };
    // Word sets the font of the sign on the span around it.
    else if (this.line === '') this.symbolFont = symbol;
  }

  private closeSpan(): void {
    if (this.sign === null || --this.sign.depth > 0) return;
    const text = this.sign.text.trim();
    // Bullets are letters of a symbol font: l, n, Ø, §
    const bullet = this.sign.symbol || /^[·•●■◆Øo§]$/.test(text);
    this.sign = null;
    this.line += bullet ? '● ' : /[.．\d]$/.test(text) ? `${text} ` : text;
  }

  private tableTag(name: string, attributes: string): void {
    const table = this.tables[this.tables.length - 1];
    if (name === 'table') {
      this.flush();
      this.tables.push({ rows: [], row: null, cell: null });
    } else if (name === 'tr' && table !== undefined) {
      this.endRow();
      table.row = [];
    } else if ((name === 'td' || name === 'th') && table !== undefined) {
      this.endCell();
      table.row ??= [];
      table.cell = { blocks: [], columns: span(attributes, 'colspan'), rows: span(attributes, 'rowspan') };
    }
  }

  private listTag(name: string, attributes: string, style: string): void {
    if (name === 'ul') this.lists.push({ next: null, format: 'bullet' });
    else if (name === 'ol') {
      this.numbered++;
      const start = Number(htmlAttribute(attributes, 'start') ?? 1);
      this.lists.push({ next: Number.isInteger(start) ? start : 1, format: listFormat(htmlAttribute(attributes, 'type'), style) });
    } else if (name === 'li') {
      const list = this.lists[this.lists.length - 1];
      if (list === undefined || list.next === null) this.line += '● ';
      else {
        const value = Number(htmlAttribute(attributes, 'value') ?? Number.NaN);
        const number = Number.isInteger(value) ? value : list.next;
        list.next = number + 1;
        const label = formatNumber(number, list.format);
        this.line += this.labelOf(label, list);
      }
    }
  }

  private endList(): void {
    const list = this.lists.pop();
    if (list !== undefined && list.next !== null) this.numbered--;
  }

  /** A list inside a list gets brackets, or its numbers could not be told from those around it. */
  private labelOf(label: string, list: OpenList): string {
    const depth = this.numbered;
    if (list.format === 'chineseCounting') return depth > 1 ? `（${label}）` : `${label}、`;
    return depth > 1 ? `(${label})` : `${label}. `;
  }

  private sink(): Block[] {
    for (let at = this.tables.length - 1; at >= 0; at--) {
      const cell = this.tables[at]?.cell;
      if (cell !== null && cell !== undefined) return cell.blocks;
    }
    return this.blocks;
  }

  private newLine(): void {
    this.line = `${this.line.trimEnd()}\n`;
  }

  private flush(): void {
    this.sign = null;
    this.symbolFont = false;
    const text = this.line.trim();
    this.line = '';
    // Text between the rows of a table is no cell; it goes before the table.
    if (text !== '') this.sink().push({ kind: 'paragraph', text });
  }

  private endCell(): void {
    const table = this.tables[this.tables.length - 1];
    if (table === undefined || table.cell === null) return;
    this.flush();
    (table.row ??= []).push(table.cell);
    table.cell = null;
  }

  private endRow(): void {
    const table = this.tables[this.tables.length - 1];
    if (table === undefined) return;
    this.endCell();
    if (table.row !== null && table.row.length > 0) table.rows.push(table.row);
    table.row = null;
  }

  private endTable(): void {
    this.endRow();
    const table = this.tables.pop();
    if (table !== undefined && table.rows.length > 0) this.sink().push({ kind: 'table', rows: table.rows });
  }
}

/** No blank at the start of a line or after another. */
function joinBlank(line: string, text: string): string {
  return text.startsWith(' ') && (line === '' || /[\s]$/.test(line.slice(-1))) ? text.slice(1) : text;
}

function span(attributes: string, name: 'rowspan' | 'colspan'): number {
  const value = Number(htmlAttribute(attributes, name) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, 2000) : 1;
}

function listFormat(type: string | null, style: string): string {
  if (/cjk-ideographic|chinese|trad-chinese|japanese/i.test(style)) return 'chineseCounting';
  switch (type) {
    case 'a':
      return 'lowerLetter';
    case 'A':
      return 'upperLetter';
    case 'i':
      return 'lowerRoman';
    case 'I':
      return 'upperRoman';
    default:
      return 'decimal';
  }
}
