import type { Block } from './blocks';
import { OpenTable } from './open-table';
import type { Numbering } from './numbering';
import { attribute, decodeEntities, scanXml, type XmlHandler } from './scan-xml';
import type { Styles } from './styles';

interface Paragraph {
  text: string;
  style: string | null;
  numId: string | null;
  level: number | null;
  /** The paragraph mark itself was deleted: the next paragraph follows on the same line. */
  joined: boolean;
  /** Text boxes hanging on this paragraph, written after it. */
  readonly boxes: Block[];
}

/** Elements whose content is not what the page shows: deletions, moved-away text, old properties, field codes, fallbacks, phonetics. */
const SKIPPED = new Set(['del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'Fallback', 'rt']);

/** Reads the body of a document (word/document.xml) into blocks, in reading order. */
export class BodyReader implements XmlHandler {
  readonly blocks: Block[] = [];
  private readonly sinks: Block[][] = [this.blocks];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly skips: string[] = [];
  private readonly pending = new Map<Block[], string>();
  private inProperties = 0;
  private inText = 0;
  private hidden = false;
  private contents = 0;
  private readonly sdtContents: boolean[] = [];
  /** Whether each open mc:AlternateContent has had a Choice that was read. */
  private readonly choices: boolean[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  static read(xml: string, styles: Styles, numbering: Numbering): Block[] {
    const reader = new BodyReader(styles, numbering);
    scanXml(xml, reader);
    reader.finish();
    return reader.blocks;
  }

  open(name: string, attributes: string, prefix: string): void {
    if (
      this.skips.length > 0 ||
      (SKIPPED.has(name) && !this.markOnly(name)) ||
      name.endsWith('Change') ||
      (prefix === 'a' && name !== 'graphic' && name !== 'graphicData')
    ) {
      if (name === 'Fallback' && this.choices[this.choices.length - 1] === false && this.skips.length === 0) return;
      this.skips.push(name);
      return;
    }
    this.structure(name);
    if (this.inProperties > 0) this.property(name, attributes);
    else this.content(name, attributes);
  }

  /** <w:del/> inside properties marks a deleted paragraph mark or row; elsewhere it holds deleted runs. */
  private markOnly(name: string): boolean {
    return (name === 'del' || name === 'moveFrom') && this.inProperties > 0;
  }

  close(name: string): void {
    if (this.skips.length > 0) {
      this.skips.pop();
      return;
    }
    switch (name) {
      case 'p':
        return this.endParagraph();
      case 'tbl':
        return this.endTable();
      case 'tr':
        return this.table()?.endRow();
      case 'tc':
      case 'txbxContent':
        this.sinks.pop();
        return;
      case 'pPr':
      case 'rPr':
      case 'trPr':
      case 'tcPr':
      case 'sdtPr':
      case 'sectPr':
        this.inProperties = Math.max(0, this.inProperties - 1);
        return;
      case 't':
        this.inText = Math.max(0, this.inText - 1);
        return;
      case 'r':
        this.hidden = false;
        return;
      case 'sdt':
        if (this.sdtContents.pop() === true) this.contents--;
        return;
      case 'AlternateContent':
        this.choices.pop();
    }
  }

  text(text: string): void {
    if (this.inText > 0 && this.skips.length === 0 && !this.hidden) this.add(decodeEntities(text));
  }

  finish(): void {
    while (this.paragraphs.length > 0) this.endParagraph();
    while (this.tables.length > 0) this.endTable();
  }

  private structure(name: string): void {
    switch (name) {
      case 'p':
        this.paragraphs.push({ text: '', style: null, numId: null, level: null, joined: false, boxes: [] });
        return;
      case 'tbl':
        this.tables.push(new OpenTable());
        return;
      case 'tr':
        this.table()?.openRow();
        return;
      case 'tc':
        this.sinks.push(this.table()?.openCell() ?? this.sink());
        return;
      case 'txbxContent':
        this.sinks.push(this.paragraphs[this.paragraphs.length - 1]?.boxes ?? this.sink());
        return;
      case 'pPr':
      case 'rPr':
      case 'trPr':
      case 'tcPr':
      case 'sdtPr':
      case 'sectPr':
        this.inProperties++;
        return;
      case 'sdt':
        this.sdtContents.push(false);
        return;
      case 'AlternateContent':
        this.choices.push(false);
        return;
      case 'Choice':
        if (this.choices.length > 0) this.choices[this.choices.length - 1] = true;
        return;
      case 'r':
        this.hidden = false;
        return;
      case 't':
        this.inText++;
    }
  }

  private property(name: string, attributes: string): void {
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    const value = attribute(attributes, 'val');
    switch (name) {
      case 'pStyle':
        if (paragraph !== undefined) paragraph.style = value;
        return;
      case 'numId':
        if (paragraph !== undefined) paragraph.numId = value;
        return;
      case 'ilvl':
        if (paragraph !== undefined) paragraph.level = Number(value);
        return;
      case 'vanish':
        this.hidden = value !== '0' && value !== 'false';
        return;
      case 'del':
        if (paragraph === undefined) this.table()?.deleteRow();
        else if (paragraph.text === '') paragraph.joined = true;
        return;
      case 'gridBefore':
        this.table()?.blank(Number(value) || 1);
        return;
      case 'docPartGallery':
        if (/table of contents|目录/i.test(value ?? '') && this.sdtContents.length > 0) {
          if (this.sdtContents[this.sdtContents.length - 1] === false) this.contents++;
          this.sdtContents[this.sdtContents.length - 1] = true;
        }
        return;
      case 'gridSpan':
      case 'vMerge':
      case 'hMerge':
        this.table()?.property(name, value);
    }
  }

  private content(name: string, attributes: string): void {
    switch (name) {
      case 'tab':
        return this.add('\t');
      case 'br':
        return this.add(attribute(attributes, 'type') === 'page' ? '' : '\n');
      case 'cr':
        return this.add('\n');
      case 'noBreakHyphen':
        return this.add('-');
    }
  }

  private add(text: string): void {
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    if (paragraph !== undefined) paragraph.text += text;
  }

  private table(): OpenTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  private sink(): Block[] {
    return this.sinks[this.sinks.length - 1] ?? this.blocks;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const sink = this.sink();
    const contents = this.contents > 0 || (paragraph.style !== null && this.styles.isContents(paragraph.style));
    if (!contents) {
      const before = this.pending.get(sink) ?? '';
      const text = before === '' ? this.numberOf(paragraph) + paragraph.text : before + paragraph.text;
      this.pending.delete(sink);
      if (paragraph.joined) this.pending.set(sink, text);
      else sink.push({ kind: 'paragraph', text });
    }
    sink.push(...paragraph.boxes);
  }

  /** The list number Word would show; empty paragraphs show none worth keeping but still count. */
  private numberOf(paragraph: Paragraph): string {
    const styled = paragraph.style === null ? null : this.styles.list(paragraph.style);
    const numId = paragraph.numId ?? styled?.numId ?? null;
    if (numId === null || (paragraph.text.trim() === '' && paragraph.boxes.length === 0)) return '';
    return this.numbering.next(numId, paragraph.level ?? styled?.level ?? null, paragraph.style);
  }

  private endTable(): void {
    const rows = this.tables.pop()?.rows ?? [];
    if (rows.length > 0) this.sink().push({ kind: 'table', rows });
  }
}
