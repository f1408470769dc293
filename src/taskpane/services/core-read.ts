import { openClipboard } from '../../reading/input/open-clipboard';
import { openSource } from '../../reading/input/open-source';
import type { OpenedSource, OpenSource } from '../../reading/input/opened';
import { ExportRefusal, type ExportNotice } from '../../exports/notice';
import type { Lang } from '../../messages/lang';
import { IMPORT_WORDS } from '../../messages/pane-import';
import { exportSentence } from '../../messages/exports';
import { refusalSentence } from '../../messages/input';
import { buildTemplate } from '../../templates/build-template';
import { carryOver } from '../../templates/carry-over';
import { TEMPLATE_KINDS } from '../../templates/template';
import { fromOpened, readSource, type PlanSourceResult, type SourceOptions } from '../../workflow';
import type { PlanSource } from '../state/doc';
import type { Core, ReadOutcome, ReadSetting, SourceInput, TableColumn } from './services';

/** Sample cells shown of a column that is mapped by hand. */
const SAMPLES = 3;

const doors = {
  readCells: async (bytes: Uint8Array) =>
    (await import(/* webpackChunkName: "xlsx-read" */ '../../hosts/xlsx/read-cells')).readCells(bytes),
};

function optionsOf(setting: ReadSetting): SourceOptions {
  const base = { planYear: setting.planYear, fallbackYear: setting.fallbackYear };
  return setting.columns === null ? base : { ...base, columns: setting.columns };
}

async function opened(input: SourceInput): Promise<OpenedSource> {
  if (input.type === 'file') return openSource(input.bytes, input.name, doors);
  if (input.type === 'sheet') {
    const { loadSheets } = await import(/* webpackChunkName: "reading" */ '../../reading/on-use');
    return (await loadSheets()).openSheet(input.sheet);
  }
  return openClipboard(input.type === 'text' ? { text: input.text } : { html: input.html, text: input.text });
}

async function result(input: SourceInput, setting: ReadSetting): Promise<PlanSourceResult> {
  if (input.type === 'file') return readSource(input.bytes, input.name, doors, optionsOf(setting));
  const source = await opened(input);
  return source.ok ? fromOpened(named(source, input), optionsOf(setting)) : source;
}

function named(source: OpenSource, input: SourceInput): OpenSource {
  return input.type !== 'file' && input.name !== null ? { ...source, name: input.name } : source;
}

/** A plan file of ours that is broken is refused by an error; here it is a refusal like every other. */
async function resultOrBroken(input: SourceInput, setting: ReadSetting): Promise<PlanSourceResult | ExportRefusal> {
  try {
    return await result(input, setting);
  } catch (error) {
    if (error instanceof ExportRefusal) return error;
    throw error;
  }
}

/** Only a file with our own mark is refused so: one that is not even whole is cut off, not somebody else's. */
function brokenSentence(notice: ExportNotice, lang: Lang): string {
  return notice.code === 'not-our-file' ? IMPORT_WORDS[lang].cutOff : exportSentence(notice, lang);
}

async function read(input: SourceInput, setting: ReadSetting): Promise<ReadOutcome> {
  const found = await resultOrBroken(input, setting);
  if (found instanceof ExportRefusal) {
    const { notice } = found;
    return { ok: false, refusal: { code: notice.code, params: notice.params, sentence: (lang) => brokenSentence(notice, lang) } };
  }
  if (!found.ok) {
    const { refusal } = found;
    return { ok: false, refusal: { ...refusal, sentence: (lang) => refusalSentence(refusal, lang) } };
  }
  const source: PlanSource = {
    kind: found.read === null ? 'workbook' : input.type === 'clipboard' ? 'text' : input.type,
    name: input.name,
    text: found.read?.text ?? '',
    notes: found.notes,
    issues: found.issues,
    ...(found.deleted === undefined ? {} : { deleted: found.deleted }),
    input: found.read === null ? null : input,
    columns: setting.columns,
  };
  const accepted = found.read === null ? new Set(found.plan.activities.map((activity) => activity.id)) : new Set<string>();
  return { ok: true, doc: { plan: found.plan, source, accepted } };
}

async function columnsOf(input: SourceInput, setting: ReadSetting): Promise<readonly TableColumn[]> {
  const source = await opened(input);
  if (!source.ok) return [];
  const { findMainTable } = await import(/* webpackChunkName: "reading" */ '../../reading/on-use');
  const table = await findMainTable(source.text, source.grids, setting.columns ?? {});
  if (table === null) return [];
  const { grid, layout } = table;
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  const from = layout.header?.next ?? 0;
  return Array.from({ length: width }, (_, column) => ({
    column,
    header: layout.header?.texts[column]?.trim() ?? '',
    field: layout.columns.find((guess) => guess.column === column)?.field ?? null,
    samples: grid.rows
      .slice(from)
      .map((row) => row[column]?.text.trim() ?? '')
      .filter((text) => text !== '')
      .slice(0, SAMPLES),
  }));
}

export const readCore: Pick<Core, 'read' | 'columnsOf' | 'template' | 'carryOver'> = {
  read,
  columnsOf,
  template(kind, planYear) {
    const known = TEMPLATE_KINDS.find((one) => one === kind) ?? '机关';
    const source: PlanSource = { kind: 'template', name: known, text: '', notes: [], issues: [], input: null, columns: null };
    return { plan: buildTemplate(known, planYear), source, accepted: new Set() };
  },
  carryOver,
};
