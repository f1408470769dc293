import { memo, type ReactNode } from 'react';
import { FIELD_WORDS } from '../../../messages/pane-fields';
import { YEAR_WORDS } from '../../../messages/pane-year';
import type { Activity } from '../../../plan/activity';
import { slotsOf, type MonthSlot } from '../../../plan/month';
import { EXPENSE_SUBJECTS } from '../../../plan/subject';
import { MONTH_MARK } from '../../../sheets/columns';
import type { Lang } from '../../../messages/lang';
import type { Grouping, YearRow } from '../../state/year-rows';
import { useLang, usePane } from '../context';
import { monthName, oneLine, plainYuan, shortYuan } from '../format';
import { ownersText } from '../parse';

interface ActivityRowProps {
  readonly activity: Activity;
  readonly index: number;
  readonly slots: readonly MonthSlot[];
  readonly compact: boolean;
  readonly tight: boolean;
  /** Slot of the Tab stop when it stands in this row. */
  readonly tabSlot: MonthSlot | null;
}

/** One activity of the year. */
export const ActivityRow = memo(function ActivityRow({ activity, index, slots, compact, tight, tabSlot }: ActivityRowProps): ReactNode {
  const lang = useLang();
  const selected = usePane((state) => state.selected === activity.id);
  const title = oneLine(activity.title, 60);
  return (
    <tr data-selected={selected} aria-rowindex={index + 2}>
      {}
      <th
        scope="row"
        className="name"
        data-row={index}
        data-slot={0}
        tabIndex={tabSlot === 0 ? 0 : -1}
        title={activity.title.slice(0, 400)}
      >
        <bdi>{title}</bdi>
      </th>
      {slots.map((slot) => (
        <MonthCell key={slot} {...{ activity, index, slot, lang, title, tight }} tabStop={tabSlot === slot} />
      ))}
      {!compact && (
        <>
          <td className="owner-cell" title={ownersText(activity.owners, true)}>
            <bdi>{oneLine(ownersText(activity.owners, true), 16)}</bdi>
          </td>
          <td className="money-cell">{activity.budget === null ? '' : plainYuan(activity.budget)}</td>
        </>
      )}
    </tr>
  );
});

interface MonthCellProps {
  readonly activity: Activity;
  readonly index: number;
  readonly slot: MonthSlot;
  readonly lang: Lang;
  readonly title: string;
  readonly tight: boolean;
  readonly tabStop: boolean;
}

function MonthCell({ activity, index, slot, lang, title, tight, tabStop }: MonthCellProps): ReactNode {
  const on = slotsOf(activity.time.set).includes(slot);
  const mark = on ? (activity.marks[String(slot)] ?? MONTH_MARK) : null;
  return (
    <td
      role="gridcell"
      className={on ? 'month on' : 'month'}
      data-row={index}
      data-slot={slot}
      tabIndex={tabStop ? 0 : -1}
      aria-selected={on}
      aria-label={YEAR_WORDS[lang].cell(title, monthName(slot, lang), mark)}
    >
      {mark !== null && shortMark(mark, tight)}
    </td>
  );
}

/** The mark as far as the cell has room: 8日 → 8, 上旬 → 上, 月底前 → 底; the whole mark is in the cell's name. */
function shortMark(mark: string, tight: boolean): string {
  if (tight) return /^\d{1,2}/.exec(mark)?.[0] ?? mark.replace(/^月(?=.)/, '').slice(0, 1);
  return mark.length > 4 ? `${mark.slice(0, 3)}…` : mark;
}

/** The head of a group with what it comes to. */
export function GroupRow(props: {
  readonly row: Extract<YearRow, { kind: 'group' }>;
  readonly grouping: Grouping;
  readonly columns: number;
  readonly index: number;
}): ReactNode {
  const { row, grouping, columns, index } = props;
  const lang = useLang();
  const words = YEAR_WORDS[lang];
  return (
    <tr className="group" aria-rowindex={index + 2}>
      <th scope="rowgroup" colSpan={columns}>
        <span className="group-name">
          {groupName(row.key, grouping, lang)}{' '}
          <span className="group-total">{words.groupTotal(row.count, shortYuan(row.budget, lang))}</span>
        </span>
      </th>
    </tr>
  );
}

function groupName(key: string, grouping: Grouping, lang: Lang): string {
  const words = YEAR_WORDS[lang];
  if (key === '') return words.noGroup[grouping];
  if (grouping === 'quarter') return words.quarters[Number(key) - 1] ?? key;
  const subject = grouping === 'subject' ? EXPENSE_SUBJECTS.find((one) => one === key) : undefined;
  return subject === undefined ? oneLine(key, 60) : FIELD_WORDS[lang].subjects[subject];
}
