import type { WorkPlan } from '../../plan/workplan';
import type { Citation, Finding, Verdict } from '../../rules/finding';
import { rect } from '../address';
import type { ModelCell, SheetModel } from '../model';
import { SheetDraft } from '../sheet-draft';
import { fittedHeight } from '../text-height';
import { forSuperior } from './for-superior';
import * as frame from './frame';
import type { ReportFinding, ReportOptions } from './options';
import type { Chunk } from './paginate';
import { fillWidths, paperRoom, TALL_SIZE, textRoom } from './paper';
import { drawClosing, drawTableHead, FIRST_ROW, tablePage } from './table-page';

const COMPLIANCE_SHEET = '合规自查表';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  violation: '不符合',
  caution: '提醒',
  'cannot-judge': '无法判断',
  pass: '符合',
};

/** Verdicts in the order of gravity. */
export const VERDICT_ORDER = Object.keys(VERDICT_WORDS) as Verdict[];

const COLUMNS = [
  { header: '序号', width: 5, grow: 0 },
  { header: '自查项目', width: 20, grow: 1 },
  { header: '涉及活动', width: 18, grow: 1 },
  { header: '现值', width: 13, grow: 0 },
  { header: '限额', width: 13, grow: 0 },
  { header: '结论', width: 9, grow: 0 },
  { header: '说明', width: 28, grow: 3 },
  { header: '依据', width: 24, grow: 2 },
] as const;

/** 合规自查表: what each rule says, with its basis; what nobody has seen in the issuing document is marked 待核. */
export function buildComplianceSheet(plan: WorkPlan, options: ReportOptions): SheetModel {
  const draft = new SheetDraft('report-compliance', COMPLIANCE_SHEET);
  const room = paperRoom('A4', 'landscape');
  const widths = fillWidths(COLUMNS, room.width);
  const headers = COLUMNS.map(({ header }) => header);
  drawTableHead(draft, plan, { title: `年度${COMPLIANCE_SHEET}`, headers, widths, date: options.date });
  const rows = complianceRows(plan, options.findings);
  draft.style(rect(FIRST_ROW, 0, rows.length, COLUMNS.length), { ...frame.REPORT_BODY, ...frame.REPORT_GRID, wrap: true });
  draft.style(rect(FIRST_ROW, 3, rows.length, 3), { horizontal: 'center' });
  draft.style(rect(FIRST_ROW, 0, rows.length, 1), { horizontal: 'center' });
  const chunks = drawRows(draft, rows);
  drawClosing(draft, draft.height, summaryText(options.findings), chunks);
  draft.page = tablePage(draft, room, chunks);
  return draft.finish();
}

function drawRows(draft: SheetDraft, rows: readonly (readonly ModelCell[])[]): Chunk[] {
  return rows.map((cells, index) => {
    const from = FIRST_ROW + index;
    draft.putRow(from, 0, cells);
    const texts = cells.map((cell, column) => ({ text: String(cell ?? ''), width: textRoom(draft.columns[column]?.width ?? 10, 10) }));
    const height = fittedHeight(texts, TALL_SIZE, 22);
    draft.rowHeight(from, height);
    return { from, height };
  });
}

/** How many findings of each kind there are, and what the table does not decide. */
function summaryText(findings: readonly ReportFinding[]): string {
  const counts = VERDICT_ORDER.map(
    (verdict) => `${VERDICT_WORDS[verdict]}${findings.filter(({ finding }) => finding.verdict === verdict).length}项`,
  );
  const open = findings.length === 0 ? '本次未进行自查。' : `自查结果：${counts.join('、')}。`;
  return `${open}标“待核”的依据尚未与发文原文核对。本表只说明计划与所列文件是否一致，不代替上级工会和经审委员会的审批。`;
}

/** One row per finding in the order of gravity; what is in order takes one short row for each rule. */
export function complianceRows(plan: WorkPlan, findings: readonly ReportFinding[]): ModelCell[][] {
  const titles = new Map(plan.activities.map((activity) => [activity.id, activity.title]));
  const rows = VERDICT_ORDER.flatMap((verdict) => {
    const same = findings.filter(({ finding }) => finding.verdict === verdict);
    return verdict === 'pass' ? byRule(same).map((group) => passCells(group, titles)) : same.map((found) => findingCells(found, titles));
  });
  return rows.length === 0 ? [[null, '未进行自查', null, null, null, null, null, null]] : rows.map((cells, index) => [index + 1, ...cells]);
}

function byRule(findings: readonly ReportFinding[]): ReportFinding[][] {
  const rules = new Map<string, ReportFinding[]>();
  for (const item of findings) {
    const group = rules.get(item.finding.rule);
    if (group === undefined) rules.set(item.finding.rule, [item]);
    else group.push(item);
  }
  return [...rules.values()];
}

function findingCells({ finding, title, sentence }: ReportFinding, titles: ReadonlyMap<string, string>): ModelCell[] {
  const names = namesOf([finding], titles);
  const text = forSuperior(sentence);
  return [
    title,
    names.slice(0, 3).join('、') + (names.length > 3 ? `等${names.length}项` : ''),
    numberText(finding.value, finding.unit),
    numberText(finding.limit, finding.unit),
    VERDICT_WORDS[finding.verdict],
    finding.waived === null ? text : `${text}（已说明：${finding.waived}）`,
    citationText(finding.citation),
  ];
}

/** Passes of one rule: how many activities it was held against, and the figures where there is but one. */
function passCells(group: readonly ReportFinding[], titles: ReadonlyMap<string, string>): ModelCell[] {
  const findings = group.map(({ finding }) => finding);
  const [first] = findings;
  if (first === undefined) return [];
  const names = namesOf(findings, titles);
  const single = findings.length === 1;
  return [
    group[0]?.title ?? '',
    names.length > 1 ? `${names.length}项活动` : (names[0] ?? null),
    single ? numberText(first.value, first.unit) : null,
    single ? numberText(first.limit, first.unit) : null,
    VERDICT_WORDS.pass,
    null,
    shortCitation(first.citation),
  ];
}

/** Titles of the activities that findings speak of, each once. */
function namesOf(findings: readonly Finding[], titles: ReadonlyMap<string, string>): string[] {
  const ids = new Set(findings.flatMap(({ activities }) => activities));
  return [...ids].map((id) => titles.get(id) ?? '').filter((name) => name !== '');
}

function numberText(value: number | null, unit: string | null): string | null {
  if (value === null) return null;
  const text = String(Math.round(value * 10000) / 10000);
  return `${text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')}${unit ?? ''}`;
}

/** Title, document number and article, with 待核 where the document itself has not been seen. */
function citationText(citation: Citation): string {
  const parts = [citation.title, citation.docNo, citation.article].filter((part): part is string => part !== null && part !== '');
  return `${parts.join(' ')}${openMark(citation)}`;
}

/** The document number alone, or the title of a document without one. */
function shortCitation(citation: Citation): string {
  return `${citation.docNo ?? citation.title}${openMark(citation)}`;
}

function openMark(citation: Citation): string {
  return isOpen(citation) ? '（待核）' : citation.verification === 'partly-seen' ? '（部分待核）' : '';
}

export function isOpen(citation: Citation): boolean {
  return citation.verification === 'unseen' || citation.verification === 'weak';
}
