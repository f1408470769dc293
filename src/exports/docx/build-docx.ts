import type * as Docx from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { planTotals } from '../../budget/totals';
import type { WorkPlan } from '../../plan/workplan';
import { coverParts, dateText, SIGNERS } from '../../sheets/report/frame';
import { groupActivities, sumAmounts } from '../../sheets/report/groups';
import { amountText } from '../../sheets/report/texts';
import { printable } from '../printable';
import { DOCX_COLUMNS, rowTexts, sumTexts } from './rows';

export interface DocxOptions {
  /** 编报日期, YYYY-MM-DD; null leaves it for the pen. */
  readonly date: string | null;
  readonly grouping: 'quarter' | 'subject';
}

type Library = typeof Docx;

/** 年度工作计划表 as a Word document: A4 landscape, header row repeated, rows never cut. The library loads on use. */
export async function buildDocx(plan: WorkPlan, options: DocxOptions): Promise<Uint8Array> {
  const docx = await import('docx');
  const draw = new Drawing(docx);
  const title = printable(`${plan.settings.unit ?? ''}${plan.planYear}年度工作计划表`);
  const file = new docx.Document({
    creator: plan.settings.unit ?? '',
    title,
    styles: { default: { document: { run: { font: { eastAsia: '宋体', ascii: 'Times New Roman' }, size: 20 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838, orientation: docx.PageOrientation.LANDSCAPE }, margin: MARGIN } },
        footers: { default: draw.footer() },
        children: [
          draw.title(title),
          draw.cover(coverParts(plan, options.date)),
          draw.gap(),
          draw.table(tableRows(plan, options.grouping)),
          ...draw.end(plan),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await docx.Packer.toArrayBuffer(file));
  return tidy(bytes, options.date ?? `${plan.planYear}-01-01`);
}

const MARGIN = { top: 900, bottom: 900, left: 720, right: 720 } as const;

/** The library stamps the clock and adds an empty part of custom properties; a plan and a date must give the same bytes. */
function tidy(bytes: Uint8Array, date: string): Uint8Array {
  const files = unzipSync(bytes);
  delete files['docProps/custom.xml'];
  const edit = (name: string, change: (xml: string) => string): void => {
    files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())));
  };
  edit('docProps/core.xml', (xml) => xml.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${date}T00:00:00Z`).replace(/Un-named/g, ''));
  edit('_rels/.rels', (xml) => xml.replace(/<Relationship [^>]*custom\.xml"[^>]*\/>/, ''));
  edit('[Content_Types].xml', (xml) => xml.replace(/<Override [^>]*custom\.xml"[^>]*\/>/, ''));
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

interface TableLine {
  readonly kind: 'head' | 'group' | 'activity' | 'sum';
  readonly cells: readonly string[];
}

function tableRows(plan: WorkPlan, grouping: DocxOptions['grouping']): TableLine[] {
  let no = 0;
  const lines: TableLine[] = [{ kind: 'head', cells: DOCX_COLUMNS.map((column) => column.header) }];
  for (const group of groupActivities(plan, grouping)) {
    lines.push({ kind: 'group', cells: [`${group.name}　共${group.activities}项`] });
    for (const activity of group.rows) lines.push({ kind: 'activity', cells: rowTexts(activity, (no += 1)) });
    lines.push({ kind: 'sum', cells: sumTexts('小计', group) });
  }
  return [...lines, { kind: 'sum', cells: sumTexts('合计', sumAmounts(plan.activities)) }];
}

/** Draws with the loaded library. */
class Drawing {
  constructor(private readonly docx: Library) {}

  title(text: string): Docx.Paragraph {
    const run = new this.docx.TextRun({ text: printable(text), bold: true, size: 36, font: { eastAsia: '黑体', ascii: 'Arial' } });
    return new this.docx.Paragraph({ alignment: this.docx.AlignmentType.CENTER, spacing: { after: 120 }, children: [run] });
  }

  cover(parts: readonly string[]): Docx.Table {
    return this.plainTable([parts], [40, 15, 30, 15], false);
  }

  /** Two tables that touch become one, whose first row is then no header row. */
  gap(): Docx.Paragraph {
    return new this.docx.Paragraph({ spacing: { before: 0, after: 0, line: 60, lineRule: this.docx.LineRuleType.EXACT }, children: [] });
  }

  footer(): Docx.Footer {
    const { PageNumber } = this.docx;
    const run = new this.docx.TextRun({ children: ['第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页'], size: 18 });
    return new this.docx.Footer({ children: [new this.docx.Paragraph({ alignment: this.docx.AlignmentType.CENTER, children: [run] })] });
  }

  table(lines: readonly TableLine[]): Docx.Table {
    const width = DOCX_COLUMNS.reduce((sum, column) => sum + column.width, 0);
    const rows = lines.map((line, index) => {
      // The last rows of the table go over to the page of the signatures rather than leave them alone.
      const keep = line.kind === 'head' || line.kind === 'group' || index >= lines.length - 3 || lines[index + 1]?.kind === 'sum';
      const cells = line.cells.map((text, column) => this.cell(line, text, column, keep));
      return new this.docx.TableRow({ cantSplit: true, tableHeader: line.kind === 'head', children: cells });
    });
    return new this.docx.Table({
      rows,
      width: { size: width, type: this.docx.WidthType.DXA },
      columnWidths: DOCX_COLUMNS.map((column) => column.width),
      layout: this.docx.TableLayoutType.FIXED,
    });
  }

  private cell(line: TableLine, text: string, column: number, keepNext: boolean): Docx.TableCell {
    const { AlignmentType, ShadingType, TableCell, VerticalAlign } = this.docx;
    const align = line.kind === 'head' ? 'center' : line.kind === 'group' ? 'left' : (DOCX_COLUMNS[column]?.align ?? 'left');
    const bold = line.kind !== 'activity';
    return new TableCell({
      columnSpan: line.kind === 'group' ? DOCX_COLUMNS.length : 1,
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      ...(line.kind === 'head' ? { shading: { type: ShadingType.CLEAR, fill: 'EFEFEF', color: 'auto' } } : {}),
      children: text.split('\n').map((part) => this.paragraph(part, bold, keepNext, AlignmentType[ALIGN[align]])),
    });
  }

  private paragraph(text: string, bold: boolean, keepNext: boolean, alignment: Docx.IParagraphOptions['alignment']): Docx.Paragraph {
    return new this.docx.Paragraph({
      ...(alignment === undefined ? {} : { alignment }),
      keepNext,
      children: [new this.docx.TextRun({ text: printable(text), bold })],
    });
  }

  /** What the employer pays, and the signatures with their dates. */
  end(plan: WorkPlan): (Docx.Paragraph | Docx.Table)[] {
    const { outside } = planTotals(plan);
    const note = outside > 0 ? `注：合计中含行政列支${amountText(outside)}元，由行政承担，不列入工会经费支出预算。` : '';
    return [
      this.paragraph(note, false, true, undefined),
      this.plainTable([SIGNERS.map((name) => `${name}：`), SIGNERS.map(() => dateText(null))], [25, 25, 25, 25], true),
    ];
  }

  private plainTable(lines: readonly (readonly string[])[], percents: readonly number[], tall: boolean): Docx.Table {
    const total = DOCX_COLUMNS.reduce((sum, column) => sum + column.width, 0);
    const widths = percents.map((percent) => Math.floor((total * percent) / 100));
    const { BorderStyle, HeightRule, TableCell, TableRow } = this.docx;
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const rows = lines.map((texts, row) => {
      const children = texts.map((text) => new TableCell({ children: [this.paragraph(text, false, row < lines.length - 1, undefined)] }));
      return new TableRow({ cantSplit: true, children, ...(tall ? { height: { value: 520, rule: HeightRule.ATLEAST } } : {}) });
    });
    return new this.docx.Table({
      rows,
      columnWidths: widths,
      width: { size: total, type: this.docx.WidthType.DXA },
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    });
  }
}

const ALIGN = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const;
