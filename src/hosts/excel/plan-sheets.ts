import { MASTER_HEADERS, MASTER_TABLE, SHEET_NAMES } from '../../sheets/columns';
import type { SheetRole } from '../../sheets/model';
import { READING_COLUMNS } from '../../sheets/reading-layout';
import { stateOf, type FirstLook, type FoundSheet, type Inspection } from './inspect';
import { mapReferences } from './references';
import { WRITE_NAME } from './workbook-state';

/** Sheets that a plan is read back from; the others of ours follow from them. */
const PLAN_ROLES = ['master', 'settings', 'reading'] as const satisfies readonly SheetRole[];
type PlanRole = (typeof PLAN_ROLES)[number];
export type PlanSheets = ReadonlyMap<PlanRole, FoundSheet>;

/** Whether anything in the workbook is ours. */
export function isOurs({ tables, names }: FirstLook): boolean {
  return tables.some(({ name }) => name === MASTER_TABLE) || [...names.keys()].some((name) => name.startsWith('uyp_'));
}

/** The sheets of the plan as table and names tell of them, whatever they are called now; the others by the name we gave. */
export function sheetsByMarks(look: FirstLook): PlanSheets {
  const named = (name: string | undefined): FoundSheet | undefined => look.sheets.find((sheet) => sheet.name === name);
  const marked: Readonly<Record<PlanRole, FoundSheet | undefined>> = {
    master: named(look.tables.find(({ name }) => name === MASTER_TABLE)?.sheet),
    settings: named(settingsSheet(look)) ?? named(SHEET_NAMES.settings),
    reading: named(SHEET_NAMES.reading),
  };
  return new Map(PLAN_ROLES.flatMap((role) => (marked[role] ? [[role, marked[role]] as const] : [])));
}

/** The sheet that the names of the settings point to. */
function settingsSheet({ names }: FirstLook): string | undefined {
  for (const [name, formula] of names) {
    if (!name.startsWith('uyp_') || name === WRITE_NAME) continue;
    let found: string | null = null;
    mapReferences(formula, (sheet) => {
      found ??= sheet;
      return { sheet, text: '' };
    });
    if (found !== null) return found;
  }
  return undefined;
}

/** Sheets that were not found by their marks but that the state knows, by id or name. */
export function sheetsByState(inspection: Inspection, known: PlanSheets): PlanSheets {
  const state = stateOf(inspection);
  const found = PLAN_ROLES.flatMap((role) => {
    const written = state?.sheets.find((sheet) => sheet.role === role);
    if (known.has(role) || !written) return [];
    const sheet = inspection.sheets.find(({ id }) => id === written.id) ?? inspection.sheets.find(({ name }) => name === written.name);
    return sheet ? [[role, sheet] as const] : [];
  });
  return new Map(found);
}

/** Sheets where a lost one of the plan may be: those that are none of ours otherwise. */
export function strangers(inspection: Inspection, known: PlanSheets): FoundSheet[] {
  const derived = new Set<string>([SHEET_NAMES.monthly, SHEET_NAMES.overview, SHEET_NAMES.budget, SHEET_NAMES.compliance]);
  const ids = new Set([...known.values()].map(({ id }) => id));
  return PLAN_ROLES.every((role) => known.has(role)) ? [] : inspection.sheets.filter(({ id, name }) => !ids.has(id) && !derived.has(name));
}

/** Headings by which a sheet of the plan is known when its marks are lost. */
const HEADINGS: Readonly<Record<PlanRole, readonly string[]>> = {
  master: [MASTER_HEADERS.title, MASTER_HEADERS.subject, MASTER_HEADERS.id],
  settings: ['收入项目', '本年预算'],
  reading: READING_COLUMNS.filter(({ key }) => key === 'data' || key === 'id' || key === 'quote').map(({ header }) => header),
};
/** Where they stand. */
export const HEADINGS_AT = 'A1:AZ40';

/** Whether the first rows of a sheet have the headings of one of ours. */
export function hasHeadings(values: readonly (readonly unknown[])[]): boolean {
  const texts = values.map((line) => new Set(line.map((value) => String(value).trim())));
  return PLAN_ROLES.some((role) => texts.some((line) => HEADINGS[role].every((heading) => line.has(heading))));
}
