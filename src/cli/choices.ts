import { EXPORT_FORMATS, isExportFormat, type ExportChoices, type ExportFormat } from '../exports/formats';
import { REPORT_FIELDS, type ReportField } from '../sheets/report/columns';
import { countOption, type Arguments } from './arguments';
import { Refusal } from './refusal';

/** Options of `uyp export` beside those that open the file. */
export const CHOICE_OPTIONS = {
  format: 'text',
  group: 'text',
  paper: 'text',
  formulas: 'flag',
  'no-compliance': 'flag',
  fields: 'text',
  encoding: 'text',
  'month-only': 'text',
  remind: 'text',
  date: 'text',
} as const;

/** `--format`; refuses what is not in the list. */
export function formatOption(args: Arguments): ExportFormat {
  const value = args.text('format');
  const known = EXPORT_FORMATS.join(', ');
  if (value === null) throw new Refusal('missing-option', { option: '--format', command: 'export' });
  if (!isExportFormat(value)) throw new Refusal('bad-format', { value, known });
  return value;
}

/** The choices given; what is left out keeps its default. */
export function exportChoices(args: Arguments): Partial<ExportChoices> {
  const grouping = oneOf(args, 'group', ['quarter', 'subject'] as const);
  const paper = oneOf(args, 'paper', ['A4', 'A3'] as const);
  const encoding = oneOf(args, 'encoding', ['utf-8', 'gb18030'] as const);
  const monthOnly = oneOf(args, 'month-only', ['span', 'todo'] as const);
  const columns = fieldsOption(args);
  const remindDays = countOption(args, 'remind');
  const date = dayOption(args, 'date');
  return {
    ...(grouping === null ? {} : { grouping }),
    ...(paper === null ? {} : { paper }),
    ...(encoding === null ? {} : { encoding }),
    ...(monthOnly === null ? {} : { monthOnly }),
    ...(columns === null ? {} : { columns }),
    ...(remindDays === null ? {} : { remindDays }),
    ...(date === null ? {} : { date }),
    ...(args.flag('formulas') ? { values: 'formulas' as const } : {}),
    ...(args.flag('no-compliance') ? { withCompliance: false } : {}),
  };
}

function oneOf<const Value extends string>(args: Arguments, option: string, known: readonly Value[]): Value | null {
  const value = args.text(option);
  if (value === null) return null;
  const found = known.find((each) => each.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw new Refusal('bad-choice', { option: `--${option}`, value, known: known.join(', ') });
  return found;
}

function fieldsOption(args: Arguments): ReportField[] | null {
  const value = args.text('fields');
  if (value === null) return null;
  return value.split(/[,，]/).map((name) => {
    const found = REPORT_FIELDS.find((field) => field === name.trim());
    if (found === undefined) throw new Refusal('bad-choice', { option: '--fields', value: name, known: REPORT_FIELDS.join(', ') });
    return found;
  });
}

/** A day written YYYY-MM-DD that the calendar has; null when the option is not given. */
export function dayOption(args: Arguments, option: string): string | null {
  const value = args.text(option);
  if (value === null) return null;
  const day = new Date(`${value}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  if (!real) throw new Refusal('bad-date', { value });
  return value;
}
