import { activitySchema, blankActivity, type Activity, type Provenance } from '../plan/activity';
import type { SourceSpan } from '../plan/span';
import { cellText } from './read-cell';

/** Excel's limit for the text of one cell. */
const MAX_CELL_TEXT = 32_767;

/**
 * Everything about an activity that the workbook has no column for, as text of one cell: the columns of 年度计划 win over it
 * when a file is read back. Only what differs from an activity of which nothing is known is told, and no sentence twice: a
 * third of the bytes, in the file and on the way to Excel. Fields that would make the cell too long are dropped, the longest
 * first.
 */
export function packActivity(activity: Activity): string {
  const text = stated(activity);
  if (text.length <= MAX_CELL_TEXT) return text;
  const lean: Activity = {
    ...activity,
    remark: null,
    parts: [],
    money: [],
    provenance: activity.provenance === null ? null : { ...activity.provenance, quote: '', evidence: {} },
  };
  const short = stated(lean);
  return short.length <= MAX_CELL_TEXT ? short : '';
}

/** The inverse of {@link packActivity}, also of its first form, which told more in full; null when the cell was changed beyond use. */
export function unpackActivity(text: string, beside: Beside = NOTHING_BESIDE): Activity | null {
  try {
    const stored = JSON.parse(text.startsWith("{'") ? swapQuotes(text) : text) as Record<string, unknown>;
    const parsed = activitySchema.safeParse(unpacked(stored, beside));
    return parsed.success ? parsed.data : null;
  } catch {
    // Somebody typed into the cell: the columns of 年度计划 alone then make the activity.
    return null;
  }
}

/** What 读取说明 shows of an activity's source, in columns of its own: it is not told again. */
export interface Beside {
  readonly quote: string | null;
  readonly heading: string | null;
}
const NOTHING_BESIDE: Beside = { quote: null, heading: null };
/** Stands for the text of the column, or (of the sentence) for the quote. */
const SAME = 1;

type Members = Record<string, unknown>;

const BLANK: Members = { ...blankActivity('', '') };
const BLANK_SOURCE: Members = { file: null, heading: null, evidence: {}, implied: [] };
const BLANK_OWNER: Members = { role: 'lead' };
const BLANK_FUNDING: Members = { amount: null };

function stated(activity: Activity): string {
  const { owners, funding, provenance } = activity;
  const told = {
    ...known({ ...activity, owners: [], funding: [], provenance: null }, BLANK),
    ...(owners.length > 0 ? { owners: owners.map((owner) => known(owner, BLANK_OWNER)) } : {}),
    ...(funding.length > 0 ? { funding: funding.map((part) => known(part, BLANK_FUNDING)) } : {}),
    ...(provenance === null ? {} : { provenance: packSource(provenance, activity) }),
  };
  // Apostrophes for quotation marks: those would be told as two characters each on the way to Excel.
  return swapQuotes(JSON.stringify(told));
}

const swapQuotes = (text: string): string => text.replace(/["']/g, (mark) => (mark === '"' ? "'" : '"'));

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members that differ from `blank`, at every depth. */
function known(value: object, blank: Members): Members {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
      const none = blank[key];
      if (JSON.stringify(member) === JSON.stringify(none)) return [];
      return [[key, isMembers(member) && isMembers(none) ? known(member, none) : member]];
    }),
  );
}

/** The inverse of {@link known}. */
function filled(value: Members, blank: Members): Members {
  const all: Members = { ...blank, ...value };
  for (const [key, none] of Object.entries(blank)) {
    const member = value[key];
    if (isMembers(member) && isMembers(none)) all[key] = filled(member, none);
  }
  return all;
}

function unpacked(stored: Members, beside: Beside): Members {
  const each = (list: unknown, blank: Members): unknown =>
    Array.isArray(list) ? list.map((member) => (isMembers(member) ? filled(member, blank) : (member as unknown))) : list;
  const all = filled(stored, BLANK);
  const own = { ...all, owners: each(all['owners'], BLANK_OWNER), funding: each(all['funding'], BLANK_FUNDING) };
  return isMembers(stored['provenance']) ? { ...own, provenance: unpackSource(stored['provenance'], own, beside) } : own;
}

/** Fields of {@link Provenance.read} and what they are when nothing was typed since: the activity's own value, or nothing. */
const READ_FIELDS: Readonly<Record<string, 'own' | 'none'>> = {
  title: 'own',
  time: 'none',
  owners: 'none',
  audience: 'own',
  people: 'own',
  unitPrice: 'own',
  quantity: 'own',
  budget: 'own',
  funding: 'none',
  subject: 'own',
  place: 'own',
  parts: 'none',
  remark: 'own',
};

const readBlank = (activity: object): Members =>
  Object.fromEntries(
    Object.entries(READ_FIELDS).map(([field, kind]) => {
      const own: unknown = kind === 'own' ? Reflect.get(activity, field) : '';
      return [field, typeof own === 'string' || typeof own === 'number' ? String(own) : ''];
    }),
  );

const pair = ({ start, end }: SourceSpan): number[] => [start, end];

/** Whether a text comes back from a cell as it was. */
const survives = (text: string | null): boolean => text !== null && cellText({ value: text }) === text;

/** Spans as pairs, no text twice, and of what was read only what is not the activity's own value. */
function packSource(provenance: Provenance, activity: Activity): Members {
  const { span, quote, sentence, evidence, read, heading, ...rest } = provenance;
  const at = sentence === undefined || quote === '' || sentence === quote ? -1 : sentence.indexOf(quote);
  const complete = read !== undefined && Object.keys(READ_FIELDS).every((field) => field in read);
  return {
    ...known(rest, BLANK_SOURCE),
    at: pair(span),
    ...(heading === null ? {} : { heading: survives(heading) ? SAME : heading }),
    ...(at >= 0 ? { quote: [at, quote.length] } : { quote: survives(quote) ? SAME : quote }),
    ...(sentence === undefined ? {} : { sentence: sentence === quote ? SAME : sentence }),
    ...(Object.keys(evidence).length === 0
      ? {}
      : { seen: Object.fromEntries(Object.entries(evidence).map(([field, where]) => [field, pair(where)])) }),
    ...(read === undefined ? {} : complete ? { was: known(read, readBlank(activity)) } : { read }),
  };
}

function unpackSource(stored: Members, activity: Members, beside: Beside): Members {
  const span = (value: unknown): unknown => (Array.isArray(value) ? { start: value[0] as unknown, end: value[1] as unknown } : value);
  const { at, seen, was, quote: kept, ...rest } = stored;
  const sentence = typeof rest['sentence'] === 'string' ? rest['sentence'] : '';
  const [from, length] = Array.isArray(kept) ? (kept as number[]) : [];
  const told = kept === SAME ? (beside.quote ?? '') : kept;
  const quote = from === undefined || length === undefined ? told : sentence.slice(from, from + length);
  return {
    ...BLANK_SOURCE,
    ...rest,
    ...(at === undefined ? {} : { span: span(at) }),
    quote,
    ...(rest['sentence'] === SAME ? { sentence: quote } : {}),
    ...(rest['heading'] === SAME ? { heading: beside.heading } : {}),
    ...(isMembers(seen) ? { evidence: Object.fromEntries(Object.entries(seen).map(([field, where]) => [field, span(where)])) } : {}),
    ...(isMembers(was) ? { read: filled(was, readBlank(activity)) } : {}),
  };
}
