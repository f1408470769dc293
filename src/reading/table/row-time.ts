import { fromSlots } from '../../plan/month';
import { NO_TIME, type ActivityTime } from '../../plan/time';
import type { GridCell } from '../grid';
import { normalizeText } from '../text/normalize';
import { findTimes } from '../time/find-time';
import type { TimeContext, TimeMention } from '../time/mention';
import { combineTimes, enrichTime, timesIn } from './cell-time';
import { readHeaderText } from './header-text';
import type { RowView } from './rows';

/** The time a row gets from its own cells or from those above. */
export interface RowTime {
  readonly time: ActivityTime;
  /** Taken over from the row above or a heading. */
  readonly inherited: boolean;
  /** A time cell with words that are no time. */
  readonly unread: GridCell | null;
}

/** Time expressions a row may inherit: those of the last time cell or heading. */
export type TimeCarry = { readonly mentions: readonly TimeMention[]; readonly source: string } | null;

// 完成时限 · 截止时间 · 办结期限
const DEADLINE_HEADER = /时限|期限|截止|最迟/;

/** Reads the time columns of a row (start and end, month and day apart, or one). Null mentions: nothing is written there. */
export function ownMentions(view: RowView, source: string, context: TimeContext): readonly TimeMention[] | null {
  const start = view.cell('start');
  const end = view.cell('end');
  if (start !== null || end !== null) {
    const range = start !== null && end !== null ? joined(start, end, '至', context) : timesIn(source, (start ?? end) as GridCell, context);
    if (range.length > 0) return start === null ? range.map((one) => ({ ...one, deadline: one.deadline ?? 'by' })) : range;
  }
  const columns = view.all('time');
  if (columns.length === 0) return null;
  const found: TimeMention[] = [];
  let month: GridCell | null = null;
  for (const { cell, guess } of columns) {
    const header = readHeaderText(guess.header).base;
    let mentions = cellMentions(cell, header, source, context);
    const loose = mentions.every((one) => one.slots.length === 0);
    if (month !== null && loose) {
      const finer = joined(month, cell, '', context).filter((one) => one.slots.length > 0);
      if (finer.length > 0) {
        found.length = 0;
        mentions = finer;
      }
    } else if (month === null) month = cell;
    found.push(...mentions);
  }
  return found;
}

function cellMentions(cell: GridCell, header: string, source: string, context: TimeContext): TimeMention[] {
  const suffix =
    header === '季度' && !/季/.test(cell.text)
      ? '季度'
      : /^月份?$|月度|月份/.test(header) && /^\d{1,2}([-~—–、,，至]\d{1,2})*$/.test(cell.text.trim())
        ? '月'
        : '';
  const prefix = suffix === '季度' && /^[一二三四1-4]/.test(cell.text.trim()) ? '第' : '';
  const mentions =
    suffix === ''
      ? timesIn(source, cell, context)
      : findTimes(normalizeText(prefix + cell.text + suffix), context).map((one) => ({
          ...one,
          start: cell.start + Math.max(0, one.start - prefix.length),
          end: Math.min(cell.end, cell.start + one.end - prefix.length),
        }));
  const only = mentions[0];
  if (mentions.length === 1 && only !== undefined && DEADLINE_HEADER.test(header) && only.deadline === null && only.slots.length === 1) {
    return [{ ...only, deadline: 'by' }];
  }
  return lostZero(cell, mentions);
}

/** A sheet shows 2027.10 as 2027.1 when it was typed as a number: both months are told. */
function lostZero(cell: GridCell, mentions: TimeMention[]): TimeMention[] {
  const only = mentions[0];
  if (cell.number === null || cell.isDate || only === undefined || !/^20\d\d\.1$/.test(cell.text.trim())) return mentions;
  return [{ ...only, alternatives: [fromSlots([10]), ...only.alternatives] }];
}

/** Two cells read as one phrase: 3月 + 8日, 3月5日 至 4月2日. The span is the second cell, or both when they stand together. */
function joined(a: GridCell, b: GridCell, between: string, context: TimeContext): TimeMention[] {
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  const near = end - start <= a.text.length + b.text.length + 4;
  return findTimes(normalizeText(a.text.trim() + between + b.text.trim()), context).map((one) => ({
    ...one,
    start: near ? start : b.start,
    end: near ? end : b.end,
  }));
}

/** The time of an activity in a row: its own words first, then the column, then what the rows above or a heading say. */
export function rowTime(
  own: readonly TimeMention[] | null,
  carry: TimeCarry,
  extra: readonly TimeMention[],
  source: string,
  view: RowView,
): RowTime {
  const stated = own !== null && own.length > 0 ? combineTimes(source, own) : null;
  if (stated !== null) return { time: enrichTime(stated, extra, source), inherited: false, unread: null };
  const said = extra.filter((one) => one.festival === null && one.slots.length > 0 && one.kind !== 'recurrence');
  const unread = view.cell('time');
  if (said.length > 0) return { time: enrichTime(combineTimes(source, said) ?? NO_TIME, extra, source), inherited: false, unread: null };
  if (carry !== null && unread === null) {
    const above = combineTimes(carry.source, carry.mentions);
    if (above !== null) return { time: enrichTime({ ...above, origin: 'heading' }, extra, source), inherited: true, unread: null };
  }
  const rest = extra.length > 0 ? combineTimes(source, extra) : null;
  return { time: rest ?? NO_TIME, inherited: false, unread };
}
