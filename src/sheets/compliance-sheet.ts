import type { WorkPlan } from '../plan/workplan';
import { VERDICTS, type Finding, type Verdict, type Verification } from '../rules/finding';
import { rect } from './address';
import { SHEET_NAMES } from './columns';
import { CENTER, COLORS, COUNT_FORMAT, GRID, HEADER, page, SUBTITLE, TITLE, WRAP } from './look';
import type { ModelCell, SheetModel } from './model';
import { settingRef } from './settings-layout';
import { SheetDraft } from './sheet-draft';
import { fittedHeight } from './text-height';
import type { SheetWords } from './words';

/** Words of the verdicts and of how well a document was seen, as the sheet shows them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  violation: '违规',
  caution: '提醒',
  'cannot-judge': '无法判断',
  pass: '符合',
};
export const VERIFICATION_WORDS: Readonly<Record<Verification, string>> = {
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
const MOST_NAMED = 6;

const columnOf = (key: ComplianceKey): number => COLUMNS.findIndex((column) => column.key === key);

/** 合规检查: rule by rule what the plan has, what it may have, and on what basis; open violations first. */
export function buildCompliance(plan: WorkPlan, findings: readonly Finding[], words: SheetWords): SheetModel {
  const draft = new SheetDraft('compliance', SHEET_NAMES.compliance);
  const titles = new Map(plan.activities.map(({ id, title }) => [id, title]));
  draft.formula(
    0,
    0,
    `${settingRef('unit')}&${settingRef('planYear')}&"年度工会经费合规自查表"`,
    `${plan.settings.unit ?? ''}${plan.planYear}年度工会经费合规自查表`,
  );
  draft.merge(rect(0, 0, 1, COLUMNS.length));
  draft.style(rect(0, 0), TITLE);
  draft.rowHeight(0, 34);
  draft.put(1, 0, `${summary(findings)} · “待核”指尚未见到发文机关原文,请以本省细则原件为准`);
  draft.style(rect(1, 0), SUBTITLE);
  draft.putRow(
    HEADER_ROW,
    0,
    COLUMNS.map(({ header }) => header),
  );
  draft.style(rect(HEADER_ROW, 0, 1, COLUMNS.length), HEADER, GRID);
  draft.rowHeight(HEADER_ROW, 24);
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  sorted.forEach((finding, index) => {
    const row = FIRST_ROW + index;
    const cells = findingCells(finding, index, titles, words);
    draft.putRow(
      row,
      0,
      COLUMNS.map(({ key }) => cells[key]),
    );
    draft.rowHeight(
      row,
      fittedHeight(COLUMNS.map(({ key, width }) => ({ text: typeof cells[key] === 'string' ? cells[key] : '', width }))),
    );
  });
  if (findings.length === 0) draft.put(FIRST_ROW, columnOf('message'), '尚未校核');
  drawBody(draft, Math.max(1, findings.length));
  draft.columns = COLUMNS.map(({ width }) => ({ width }));
  draft.freeze = { rows: FIRST_ROW, columns: columnOf('title') + 1 };
  draft.tabColor = COLORS.head;
  draft.page = page({
    area: rect(0, 0, FIRST_ROW + Math.max(1, findings.length), COLUMNS.length),
    titleRows: { from: HEADER_ROW, to: HEADER_ROW },
  });
  return draft.finish();
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

function findingCells(
  finding: Finding,
  index: number,
  titles: ReadonlyMap<string, string>,
  words: SheetWords,
): Readonly<Record<ComplianceKey, ModelCell>> {
  const { citation } = finding;
  const named = finding.activities.slice(0, MOST_NAMED).map((id) => titles.get(id) ?? id);
  const more = finding.activities.length - named.length;
  const names = `${named.join('、')}${more > 0 ? ` 等 ${finding.activities.length} 项` : ''}`;
  return {
    no: index + 1,
    verdict: VERDICT_WORDS[finding.verdict],
    rule: finding.rule,
    title: words.ruleTitle(finding.rule),
    activities: names || '全年计划',
    value: finding.value,
    limit: finding.limit,
    unit: finding.unit,
    message: `${words.finding(finding)}${finding.waived === null ? '' : `\n已说明暂不处理:${finding.waived}`}`,
    document: citation.title,
    docNo: citation.docNo,
    article: citation.article,
    effective: citation.effective,
    verified: VERIFICATION_WORDS[citation.verification],
  };
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
