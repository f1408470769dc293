import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { budgetOf } from '../../src/budget/amounts';
import { planTotals } from '../../src/budget/totals';
import { readCsv } from '../../src/exports/csv/read-csv';
import { exportModel, exportPlan, type ExportOptions } from '../../src/exports/formats';
import { readPlanJson } from '../../src/exports/json/plan-json';
import { fen, fenFromYuan, type Fen } from '../../src/plan/fen';
import type { WorkPlan } from '../../src/plan/workplan';
import { buildWorkbook } from '../../src/sheets/build-workbook';
import { readBack } from '../../src/sheets/read-back';
import { readReport } from '../../src/sheets/report/read-report';
import { modelCells } from '../support/model-cells';
import { samplePlan } from '../support/plans';
import { anyPlan } from '../support/random-plan';

const OPTIONS: ExportOptions = {
  created: '2026-11-20T08:00:00.000Z',
  date: '2026-11-20',
  doors: { writeXlsx: () => Promise.reject(new Error('not here')) },
};

/** Title and budget of every activity, in any order. */
type Rows = readonly (readonly [title: string, budget: Fen | null])[];

function rowsOf(plan: WorkPlan): Rows {
  return plan.activities.map((activity) => [activity.title, budgetOf(activity)]);
}

function amount(text: string): Fen | null {
  return /^-?[\d,]+\.\d\d$/.test(text) ? fenFromYuan(Number(text.replace(/,/g, ''))) : null;
}

async function textOf(plan: WorkPlan, format: 'ics' | 'csv' | 'json'): Promise<string> {
  return new TextDecoder().decode((await exportPlan(plan, format, OPTIONS)).bytes);
}

async function icsRows(plan: WorkPlan): Promise<Rows> {
  const calendar = new ICAL.Component(ICAL.parse(await textOf(plan, 'ics')));
  const all = [...calendar.getAllSubcomponents('vevent'), ...calendar.getAllSubcomponents('vtodo')];
  return all
    .filter((item) => !item.hasProperty('recurrence-id'))
    .map((item) => {
      const text = /(?:^|\n)预算金额：(.*?)元?(?:\n|$)/.exec(String(item.getFirstPropertyValue('description')))?.[1] ?? '';
      return [String(item.getFirstPropertyValue('summary')), amount(text)];
    });
}

async function csvRows(plan: WorkPlan): Promise<Rows> {
  const read = readCsv((await exportPlan(plan, 'csv', OPTIONS)).bytes, plan.planYear);
  return read.ok ? rowsOf(read.plan) : [];
}

async function jsonRows(plan: WorkPlan): Promise<Rows> {
  const read = readPlanJson(await textOf(plan, 'json'));
  return read.ok ? rowsOf(read.plan) : [];
}

async function reportRows(plan: WorkPlan): Promise<Rows> {
  const read = readReport(modelCells(await exportModel(plan, 'report', OPTIONS)), 2000);
  return read === null ? [] : rowsOf(read.plan);
}

/** Rows of the Word table that carry a number, and its grand total. */
async function docxRows(plan: WorkPlan): Promise<{ rows: Rows; total: Fen | null }> {
  const xml = strFromU8(unzipSync((await exportPlan(plan, 'docx', OPTIONS)).bytes)['word/document.xml'] ?? new Uint8Array());
  const cells = [...xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell]) =>
      (cell ?? '')
        .split('</w:p>')
        .slice(0, -1)
        .map((part) => [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => unescapeXml(text ?? '')).join(''))
        .join('\n'),
    ),
  );
  const rows = cells.filter((row) => /^\d+$/.test(row[0] ?? '')).map((row) => [row[1] ?? '', amount(row[7] ?? '')] as const);
  const total = cells.find((row) => row[1] === '合计' && row[0] === '')?.[7] ?? '';
  return { rows, total: amount(total) };
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

function sorted(rows: Rows): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

function sum(rows: Rows): Fen {
  return fen(rows.reduce((total, [, budget]) => total + (budget ?? 0), 0));
}

describe('every format says the same', () => {
  it('holds each activity once with its amount, and sums to the 分, for 200 random plans', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const expected = sorted(rowsOf(plan));
        for (const rows of [await icsRows(plan), await csvRows(plan), await jsonRows(plan), await reportRows(plan)]) {
          expect(sorted(rows)).toEqual(expected);
          expect(sum(rows)).toBe(planTotals(plan).all);
        }
        const workbook = buildWorkbook(plan, { notes: [], findings: [], created: OPTIONS.created, sourceName: null });
        expect(sum(rowsOf(readBack(modelCells(workbook)).plan))).toBe(planTotals(plan).all);
      }),
      { numRuns: 200 },
    );
  });

  it('says the same in the Word document', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const { rows, total } = await docxRows(plan);
        expect(sorted(rows)).toEqual(sorted(rowsOf(plan)));
        if (total !== null) expect(total).toBe(planTotals(plan).all);
        else expect(rows.every(([, budget]) => budget === null)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('counts each activity once in 执行情况表, by subject, by month and in the list', async () => {
    const plan = samplePlan(60, 3);
    const model = await exportModel(plan, 'execution', OPTIONS);
    const rows = modelCells(model).map((sheet) => sheet.rows.map((row) => row.map((cell) => cell?.value ?? null)));
    const totals = rows[0]?.filter((row) => row[0] === '合计') ?? [];
    expect(totals.map((row) => row[1])).toEqual([60, 60]);
    for (const row of totals) expect(fenFromYuan(Number(row[6]))).toBe(planTotals(plan).all);
    expect(rows[1]?.filter((row) => typeof row[0] === 'number')).toHaveLength(60);
  });
});
