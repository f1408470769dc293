import type { EntryIssue } from '../../plan/issue';
import type { Activity } from '../../plan/activity';
import { blankPlan, MAX_PLAN_YEAR, MIN_PLAN_YEAR, type WorkPlan } from '../../plan/workplan';
import { MONTH_MARK } from '../../sheets/columns';
import { readActivityRow, type CellValue } from '../../sheets/report/read-activity';
import { readMonthsText } from '../../sheets/report/texts';

/** The product's name in PRODID: only calendars of ours are read back. */
export const ICS_PRODUCT = '-//Union Year Planner//Union Year Planner//ZH';

/** Labels of the lines of a DESCRIPTION, by field. */
const LABELS: Readonly<Record<string, string>> = {
  负责: 'lead',
  配合: 'support',
  对象: 'audience',
  人数: 'people',
  支出科目: 'subject',
  预算金额: 'budget',
  资金来源: 'source',
};

const STATUS: Readonly<Record<string, string>> = { CANCELLED: '取消', COMPLETED: '已完成', 'IN-PROCESS': '进行中' };

/** Reads a calendar of ours back; null for any other. Recurrence rules and days come back as the months and words they stood for. */
export function readIcs(text: string): { readonly plan: WorkPlan; readonly issues: readonly EntryIssue[] } | null {
  if (!text.includes(ICS_PRODUCT)) return null;
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const name = /^X-WR-CALNAME:(.*?)(\d{4})年工作计划$/.exec(lines.find((line) => line.startsWith('X-WR-CALNAME:')) ?? '');
  const year = Number(name?.[2]);
  if (name === null || year < MIN_PLAN_YEAR || year > MAX_PLAN_YEAR) return null;
  const issues: EntryIssue[] = [];
  const activities = componentsIn(lines)
    .filter((properties) => !properties.has('RECURRENCE-ID'))
    .map((properties, index) => activityOf(properties, index, issues));
  const plan = blankPlan(year);
  const unit = plain(name[1] ?? '');
  return { plan: { ...plan, settings: { ...plan.settings, unit: unit === '工会' ? null : unit }, activities }, issues };
}

/** Properties of each event and to-do, by name without parameters. */
function componentsIn(lines: readonly string[]): Map<string, string>[] {
  const found: Map<string, string>[] = [];
  let open: Map<string, string> | null = null;
  let depth = 0;
  for (const line of lines) {
    if (/^BEGIN:(VEVENT|VTODO)$/.test(line)) {
      open = new Map();
      found.push(open);
    } else if (/^END:(VEVENT|VTODO)$/.test(line)) open = null;
    else if (line.startsWith('BEGIN:')) depth += 1;
    else if (line.startsWith('END:')) depth -= 1;
    else if (open !== null && depth === 1) open.set(/^[A-Z-]+/.exec(line)?.[0] ?? '', line.slice(line.indexOf(':') + 1));
  }
  return found;
}

function activityOf(properties: ReadonlyMap<string, string>, index: number, issues: EntryIssue[]): Activity {
  const text = (name: string): string => plain(properties.get(name) ?? '');
  const fields = new Map<string, CellValue>([['title', text('SUMMARY')]]);
  const status = STATUS[text('STATUS')];
  if (status !== undefined) fields.set('status', status);
  const [head = '', remark] = text('DESCRIPTION').split(/(?:^|\n)备注：/);
  if (remark !== undefined) fields.set('remark', remark);
  let months = new Map<number, CellValue>();
  for (const line of head.split('\n')) {
    const [label = '', value = ''] = [line.slice(0, line.indexOf('：')), line.slice(line.indexOf('：') + 1)];
    const field = LABELS[label];
    if (field !== undefined) fields.set(field, field === 'budget' ? value.replace(/元$/, '').replace(/^无$/, '') : value);
    if (label === '月份') months = new Map([...readMonthsText(value)].map(([slot, word]) => [slot, word ?? MONTH_MARK]));
  }
  const uid = /^\d{4}-(.*)@/.exec(text('UID'))?.[1];
  const id = uid === undefined ? `r${index + 1}` : decodeURIComponent(uid);
  const activity = readActivityRow({ sheet: 'ics', row: index, fields, months }, id, issues);
  return { ...activity, place: text('LOCATION') || null };
}

/** The inverse of the escaping of TEXT values. */
function plain(value: string): string {
  return value.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
}
