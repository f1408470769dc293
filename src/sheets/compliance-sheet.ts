import type { WorkPlan } from '../plan/workplan';
import type { Citation, Finding, Verdict, Verification } from '../rules/finding';
import type { LiveRow } from '../rules/live/row';
import { rect } from './address';
import { helperColumns, putLiveRow } from './compliance-live';
import type { LiveValues } from './live-values';
import type { MonthlyLayout } from './monthly-layout';
import { SHEET_NAMES } from './columns';
import { CENTER, COLORS, COUNT_FORMAT, GRID, HEADER, page, SECTION, WRAP } from './look';
import type { ModelCell, SheetModel } from './model';
import { SheetDraft } from './sheet-draft';
import { drawSheetTitle, drawSubtitle } from './sheet-title';
import { fittedHeight } from './text-height';
import type { SheetWords } from './words';

/** Words of the verdicts and of how well a document was seen, as the sheet shows them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  violation: '违规',
  caution: '提醒',
  'cannot-judge': '无法判断',
  pass: '符合',
};
/** Verdicts as they are listed, the gravest first. */
const VERDICTS = Object.keys(VERDICT_WORDS) as Verdict[];
const VERIFICATION_WORDS: Readonly<Record<Verification, string>> = {
  seen: '已核',
  'partly-seen': '部分核实',
  weak: '待核',
  unseen: '待核',
  derived: '推定',
};

const COLUMNS = [
  { key: 'no', header: '序号', width: 5 },
  { key: 'verdict', header: '结论', width: 9 },
  { key: 'rule', header: '规则编号', width: 11 },
  { key: 'title', header: '规则', width: 26 },
  { key: 'activities', header: '涉及活动', width: 26 },
  { key: 'value', header: '现值', width: 13 },
  { key: 'limit', header: '限额', width: 13 },
  { key: 'unit', header: '单位', width: 8 },
  { key: 'message', header: '说明', width: 46 },
  { key: 'document', header: '依据文件', width: 34 },
  { key: 'docNo', header: '文号', width: 20 },
  { key: 'article', header: '条款', width: 14 },
  { key: 'effective', header: '施行日期', width: 12 },
  { key: 'verified', header: '核实', width: 10 },
] as const;
type ComplianceKey = (typeof COLUMNS)[number]['key'];

const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;
/** Activities named in a row; more are counted. */
const MOST_NAMED = 3;

const columnOf = (key: ComplianceKey): number => COLUMNS.findIndex((column) => column.key === key);

export interface ComplianceOptions {
  readonly findings: readonly Finding[];
  readonly liveRows: readonly LiveRow[];
  readonly created: string;
  readonly words: SheetWords;
  readonly layout: MonthlyLayout;
  readonly values: LiveValues;
}

/**
 * 合规检查: what the plan has, what it may have, and on what basis. First the numeric rules as formulas that follow the plan,
 * then the verdicts of the day the sheet was made, open violations first.
 */
export function buildCompliance(plan: WorkPlan, options: ComplianceOptions): SheetModel {
  const { findings, liveRows, words } = options;
  const draft = new SheetDraft('compliance', SHEET_NAMES.compliance);
  const titles = new Map(plan.activities.map(({ id, title }) => [id, title]));
  drawHead(draft, plan, options);
  liveRows.forEach((live, index) => drawLive(draft, FIRST_ROW + index, live, index, titles, options));
  let row = FIRST_ROW + liveRows.length;
  const sections: number[] = [];
  if (liveRows.length > 0) {
    draft.put(row, 0, `逐条校核结论(${options.created.slice(0, 10)} 生成,修改计划后请重新校核)`);
    draft.rowHeight(row, 24);
    sections.push(row);
    row += 1;
  }
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  sorted.forEach((finding, index) => putCells(draft, row + index, findingCells(finding, index, titles, words)));
  if (findings.length === 0) draft.put(row, columnOf('message'), '尚未校核');
  const rows = row + Math.max(1, findings.length) - FIRST_ROW;
  drawBody(draft, rows);
  for (const section of sections)
    draft.style(rect(section, 0, 1, COLUMNS.length), SECTION, { wrap: false, horizontal: 'left', fill: COLORS.lineFill });
  const helpers = helperColumns(liveRows);
  draft.columns = [...COLUMNS.map(({ width }) => ({ width })), ...Array.from({ length: helpers }, () => ({ width: 10, hidden: true }))];
  draft.freeze = { rows: FIRST_ROW, columns: columnOf('title') + 1 };
  draft.tabColor = COLORS.head;
  draft.page = page({ area: rect(0, 0, FIRST_ROW + rows, COLUMNS.length), titleRows: { from: HEADER_ROW, to: HEADER_ROW } });
  return draft.finish();
}

function drawHead(draft: SheetDraft, plan: WorkPlan, { findings, liveRows }: ComplianceOptions): void {
  drawSheetTitle(draft, plan, '年度工会经费合规自查表', COLUMNS.length);
  const formulas = liveRows.length > 0 ? `前 ${liveRows.length} 行为公式,随计划变化 · ` : '';
  drawSubtitle(draft, `${formulas}${summary(findings)} · “待核”指尚未见到发文机关原文,请以本省细则原件为准`);
  draft.putRow(
    HEADER_ROW,
    0,
    COLUMNS.map(({ header }) => header),
  );
  draft.style(rect(HEADER_ROW, 0, 1, COLUMNS.length), HEADER, GRID);
  draft.rowHeight(HEADER_ROW, 24);
}

function putCells(draft: SheetDraft, row: number, cells: Readonly<Record<ComplianceKey, ModelCell>>): void {
  draft.putRow(
    row,
    0,
    COLUMNS.map(({ key }) => cells[key]),
  );
  draft.rowHeight(row, fittedHeight(COLUMNS.map(({ key, width }) => ({ text: typeof cells[key] === 'string' ? cells[key] : '', width }))));
}

function drawLive(
  draft: SheetDraft,
  row: number,
  live: LiveRow,
  index: number,
  titles: ReadonlyMap<string, string>,
  options: ComplianceOptions,
): void {
  const side = live.comparison === '<=' ? '现值不应超过限额' : '现值不应低于限额';
  putCells(draft, row, {
    ...citationCells(live.citation),
    no: index + 1,
    verdict: null,
    rule: live.rule,
    title: live.title,
    activities: namedActivities(live.activities, titles),
    value: null,
    limit: null,
    unit: live.unit,
    message: `公式:${side};有空白时不作判断`,
  });
  const places = { value: columnOf('value'), limit: columnOf('limit'), verdict: columnOf('verdict'), helpers: COLUMNS.length };
  putLiveRow(draft, row, live, { layout: options.layout, values: options.values, places, words: VERDICT_WORDS });
}

function rank(finding: Finding): number {
  return VERDICTS.indexOf(finding.verdict) + (finding.waived === null ? 0 : VERDICTS.length);
}

function summary(findings: readonly Finding[]): string {
  const open = findings.filter(({ waived }) => waived === null);
  const counts = VERDICTS.map((verdict) => `${VERDICT_WORDS[verdict]} ${open.filter((finding) => finding.verdict === verdict).length} 条`);
  const waived = findings.length - open.length;
  return [...counts, ...(waived > 0 ? [`已说明暂不处理 ${waived} 条`] : [])].join(' · ');
}

function namedActivities(ids: readonly string[], titles: ReadonlyMap<string, string>): string {
  const named = ids.slice(0, MOST_NAMED).map((id) => titles.get(id) ?? id);
  return `${named.join('、')}${ids.length > named.length ? ` 等 ${ids.length} 项` : ''}` || '全年计划';
}

function citationCells(
  citation: Citation,
): Pick<Record<ComplianceKey, ModelCell>, 'document' | 'docNo' | 'article' | 'effective' | 'verified'> {
  return {
    document: citation.title,
    docNo: citation.docNo,
    article: citation.article,
    effective: citation.effective,
    verified: VERIFICATION_WORDS[citation.verification],
  };
}

function findingCells(
  finding: Finding,
  index: number,
  titles: ReadonlyMap<string, string>,
  words: SheetWords,
): Readonly<Record<ComplianceKey, ModelCell>> {
  return {
    ...citationCells(finding.citation),
    no: index + 1,
    verdict: VERDICT_WORDS[finding.verdict],
    rule: finding.rule,
    title: words.ruleTitle(finding),
    activities: namedActivities(finding.activities, titles),
    value: finding.value,
    limit: finding.limit,
    unit: finding.unit,
    message: messageOf(finding, words),
  };
}

/** A pass needs no sentence: its rule and activities stand in the row. */
function messageOf(finding: Finding, words: SheetWords): string | null {
  if (finding.waived !== null) return `${words.finding(finding)}\n已说明暂不处理:${finding.waived}`;
  return finding.verdict === 'pass' ? null : words.finding(finding);
}

function drawBody(draft: SheetDraft, rows: number): void {
  const body = rect(FIRST_ROW, 0, rows, COLUMNS.length);
  draft.style(body, GRID, WRAP);
  for (const key of ['no', 'verdict', 'rule', 'unit', 'effective', 'verified'] as const)
    draft.style(rect(body.row, columnOf(key), rows, 1), CENTER);
  draft.style(rect(body.row, columnOf('value'), rows, 2), { numberFormat: COUNT_FORMAT, horizontal: 'right' });
  const verdicts = rect(body.row, columnOf('verdict'), rows, 1);
  const cell = `$B${body.row + 1}`;
  const looks = [
    [VERDICT_WORDS.violation, { fill: COLORS.alertFill, color: COLORS.alertInk, bold: true }],
    [VERDICT_WORDS.caution, { fill: COLORS.waitFill, color: COLORS.waitInk, bold: true }],
    [VERDICT_WORDS['cannot-judge'], { color: COLORS.muted }],
    [VERDICT_WORDS.pass, { color: COLORS.okInk }],
  ] as const;
  for (const [word, style] of looks) draft.conditionals.push({ at: verdicts, formula: `${cell}="${word}"`, style });
  const verified = rect(body.row, columnOf('verified'), rows, 1);
  draft.conditionals.push({
    at: verified,
    formula: `$N${body.row + 1}="${VERIFICATION_WORDS.unseen}"`,
    style: { fill: COLORS.waitFill, color: COLORS.waitInk, bold: true },
  });
}
