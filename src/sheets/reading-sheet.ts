import type { Activity } from '../plan/activity';
import { isEmptyMonthSet } from '../plan/month';
import { yuanFromFen } from '../plan/fen';
import type { WorkPlan } from '../plan/workplan';
import type { ReadNote } from '../reading/note';
import { rect } from './address';
import { SHEET_NAMES } from './columns';
import { COLORS, CENTER, GRID, HEADER, MONEY, page, SECTION, SUBTITLE, TITLE, WRAP } from './look';
import type { ModelCell, SheetModel } from './model';
import { READING_COLUMNS, READING_FIRST_ROW, READING_HEADER_ROW, readingColumn, type ReadingKey } from './reading-layout';
import { packActivity } from './reading-archive';
import { SheetDraft } from './sheet-draft';
import { fittedHeight } from './text-height';
import { monthsText, PRECISION_WORDS, recurrenceText } from './time-words';
import type { SheetWords } from './words';

const CERTAINTY = { 1: '存疑', 2: '可商', 3: '清楚' } as const;

/** Fields whose origin 读取说明 tells, with their words. */
const TOLD: readonly { readonly field: string; readonly word: string; readonly known: (activity: Activity) => boolean }[] = [
  { field: 'time', word: '时间', known: (activity) => !isEmptyMonthSet(activity.time.set) },
  { field: 'owners', word: '负责', known: (activity) => activity.owners.length > 0 },
  { field: 'audience', word: '对象', known: (activity) => activity.audience !== null },
  { field: 'people', word: '人数', known: (activity) => activity.people !== null },
  { field: 'budget', word: '预算', known: (activity) => activity.budget !== null },
  { field: 'funding', word: '资金来源', known: (activity) => activity.funding.length > 0 },
  { field: 'subject', word: '支出科目', known: () => true },
];

/** 读取说明: for each activity the sentence it came from, what was stated, implied or left out, and the finer time. */
export function buildReading(plan: WorkPlan, notes: readonly ReadNote[], sourceName: string | null, words: SheetWords): SheetModel {
  const draft = new SheetDraft('reading', SHEET_NAMES.reading);
  const listed = [...plan.activities, ...plan.reports];
  const used = new Set<ReadNote>();
  draft.put(0, 0, '读取说明');
  draft.merge(rect(0, 0, 1, readingColumn('when')));
  draft.style(rect(0, 0), TITLE);
  draft.rowHeight(0, 34);
  draft.put(
    1,
    0,
    `来源:${sourceName ?? '直接填写'} · 活动 ${plan.activities.length} 项 · 往年事项 ${plan.reports.length} 项(另存,不计入计划) · “存档”列供插件读回,请勿改动`,
  );
  draft.style(rect(1, 0), SUBTITLE);
  draft.putRow(
    READING_HEADER_ROW,
    0,
    READING_COLUMNS.map(({ header }) => header),
  );
  draft.style(rect(READING_HEADER_ROW, 0, 1, READING_COLUMNS.length), HEADER, GRID);
  listed.forEach((activity, index) => {
    const own = notes.filter((note) => overlaps(activity, note));
    for (const note of own) used.add(note);
    const cells = activityCells(activity, index, own.map((note) => words.note(note)).join('\n'));
    const row = READING_FIRST_ROW + index;
    draft.putRow(
      row,
      0,
      READING_COLUMNS.map(({ key }) => cells[key] ?? null),
    );
    draft.rowHeight(
      row,
      fittedHeight(
        READING_COLUMNS.filter(({ key }) => key !== 'data').map(({ key, width }) => ({ text: String(cells[key] ?? ''), width })),
      ),
    );
  });
  drawBody(draft, listed.length);
  drawNotes(
    draft,
    READING_FIRST_ROW + listed.length + 1,
    notes.filter((note) => !used.has(note)),
    words,
  );
  draft.columns = READING_COLUMNS.map(({ key, width }) => (key === 'data' || key === 'id' ? { width, hidden: true } : { width }));
  draft.freeze = { rows: READING_FIRST_ROW, columns: 2 };
  draft.page = page({
    area: rect(0, 0, Math.max(draft.height, READING_FIRST_ROW + 1), readingColumn('data')),
    titleRows: { from: READING_HEADER_ROW, to: READING_HEADER_ROW },
  });
  return draft.finish();
}

function drawBody(draft: SheetDraft, rows: number): void {
  const body = rect(READING_FIRST_ROW, 0, rows, READING_COLUMNS.length);
  draft.style(body, GRID, WRAP, { vertical: 'top' });
  draft.style(rect(body.row, 0, rows, 1), CENTER);
  draft.style(rect(body.row, readingColumn('certainty'), rows, 1), CENTER);
  draft.style(rect(body.row, readingColumn('lastYear'), rows, 1), MONEY);
  draft.style(rect(body.row, readingColumn('data'), rows, 1), { wrap: false });
  if (rows === 0) return;
  const letter = 'H';
  draft.conditionals.push({ at: body, formula: `$${letter}${body.row + 1}="${CERTAINTY[1]}"`, style: { fill: COLORS.waitFill } });
}

function overlaps(activity: Activity, note: ReadNote): boolean {
  const span = activity.provenance?.span;
  return span !== undefined && note.start < span.end && note.end > span.start;
}

/** Fields that the sentence does not say itself: marked by the reader, a time by inference, a subject by its sense. */
function impliedFields({ provenance, time }: Activity): Set<string> {
  const implied = new Set(provenance?.implied ?? []);
  if (time.origin === 'inferred') implied.add('time');
  if (provenance?.evidence['subject'] === undefined) implied.add('subject');
  return implied;
}

function activityCells(activity: Activity, index: number, notes: string): Readonly<Partial<Record<ReadingKey, ModelCell>>> {
  const { time, provenance } = activity;
  const implied = impliedFields(activity);
  const told = (wanted: (field: string, known: boolean) => boolean): string =>
    TOLD.filter(({ field, known }) => wanted(field, known(activity)))
      .map(({ word }) => word)
      .join('、');
  return {
    no: activity.kind === 'report' ? '往年' : index + 1,
    title: activity.title,
    quote: provenance?.quote ?? null,
    heading: provenance?.heading ?? null,
    stated: provenance === null ? '直接填写' : told((field, known) => known && !implied.has(field)) || null,
    implied: provenance === null ? null : told((field, known) => known && implied.has(field)) || null,
    missing: told((_, known) => !known) || null,
    certainty: provenance === null ? null : CERTAINTY[provenance.certainty],
    notes: notes || null,
    lastYear: activity.lastYear === null ? null : yuanFromFen(activity.lastYear),
    when: time.raw || null,
    precision: PRECISION_WORDS[time.precision],
    day: time.day,
    part: time.part,
    deadline: time.deadline === null ? null : time.deadline === 'by' ? '此前' : '起',
    recurrence: recurrenceText(time) || null,
    festivals: time.festivals.join('、') || null,
    alternatives: time.alternatives.map(monthsText).join(' 或 ') || null,
    data: packActivity(activity) || null,
    id: activity.id,
  };
}

function drawNotes(draft: SheetDraft, from: number, notes: readonly ReadNote[], words: SheetWords): void {
  if (notes.length === 0) return;
  draft.put(from, 0, '其他说明');
  draft.style(rect(from, 0), SECTION);
  notes.forEach((note, index) => {
    const row = from + 1 + index;
    const text = words.note(note);
    draft.putRow(row, 0, [index + 1, null, text]);
    draft.merge(rect(row, 2, 1, readingColumn('when') - 2));
    draft.style(rect(row, 0, 1, readingColumn('when')), WRAP, { vertical: 'top' });
    draft.rowHeight(row, fittedHeight([{ text, width: 160 }]));
  });
}
