import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type ReactNode } from 'react';
import { YEAR_WORDS } from '../../../messages/pane-year';
import type { Activity } from '../../../plan/activity';
import { busyMonths, yearRows, yearSlots, type Grouping, type YearRow } from '../../state/year-rows';
import { useDoc, useLang } from '../context';
import { useMedia } from '../use-media';
import { GridHead } from './grid-head';
import { ActivityRow, GroupRow } from './grid-rows';
import { useGridKeys, type GridCursor } from './use-grid-keys';

/** Rows beyond which only the visible ones are drawn. */
const VIRTUAL_FROM = 300;
const ROW_HEIGHT = 34;

interface YearGridProps {
  readonly activities: readonly Activity[];
  readonly grouping: Grouping;
  /** Without owners and money, for a narrow column. */
  readonly compact?: boolean;
}

/** Activities × months. One cell has the Tab stop; the arrows move it, space switches the month. */
export function YearGrid({ activities, grouping, compact = false }: YearGridProps): ReactNode {
  const lang = useLang();
  const { plan } = useDoc();
  const scroller = useRef<HTMLDivElement>(null);
  const tight = useMedia('(max-width: 999px)') || compact;
  const rows = useMemo(() => yearRows(activities, grouping), [activities, grouping]);
  const lastSlot = yearSlots(activities).length;
  const slots = useMemo(() => Array.from({ length: lastSlot }, (_, index) => index + 1), [lastSlot]);
  const busy = useMemo(() => busyMonths(activities), [activities]);
  const long = rows.length > VIRTUAL_FROM;
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used in this component only
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    enabled: long,
  });
  const { cursor, onKeyDown, onClick } = useGridKeys(rows, slots, scroller, (row) => long && virtual.scrollToIndex(row));
  const shown = long ? virtual.getVirtualItems().map((item) => item.index) : rows.map((_, index) => index);
  const above = long ? (virtual.getVirtualItems()[0]?.start ?? 0) : 0;
  const below = long ? virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0) : 0;
  const columns = slots.length + (compact ? 1 : 3);
  return (
    <div className="grid-scroller" ref={scroller} data-compact={compact}>
      {/* The keys are those of the grid's cells, which hold the focus. */}
      {}
      <table
        className="year-grid"
        role="grid"
        aria-label={YEAR_WORDS[lang].gridName(plan.planYear)}
        aria-rowcount={rows.length + 1}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <GridHead slots={slots} busy={busy} compact={compact} year={plan.planYear} />
        <tbody>
          {above > 0 && <Gap height={above} columns={columns} />}
          {shown.map((index) => (
            <Row key={rowKey(rows[index], index)} row={rows[index]} index={index} {...{ slots, grouping, compact, tight, cursor }} />
          ))}
          {below > 0 && <Gap height={below} columns={columns} />}
        </tbody>
      </table>
    </div>
  );
}

function rowKey(row: YearRow | undefined, index: number): string {
  if (row === undefined) return String(index);
  return row.kind === 'activity' ? row.activity.id : `group ${row.key}`;
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }): ReactNode {
  return (
    <tr aria-hidden="true" style={{ height }}>
      <td colSpan={columns} />
    </tr>
  );
}

interface RowProps {
  readonly row: YearRow | undefined;
  readonly index: number;
  readonly slots: readonly number[];
  readonly grouping: Grouping;
  readonly compact: boolean;
  /** Whether month cells have room for a digit or two only. */
  readonly tight: boolean;
  readonly cursor: GridCursor;
}

function Row({ row, index, slots, grouping, compact, tight, cursor }: RowProps): ReactNode {
  if (row === undefined) return null;
  if (row.kind === 'group') return <GroupRow row={row} grouping={grouping} columns={slots.length + (compact ? 1 : 3)} index={index} />;
  const tabSlot = cursor.row === index ? cursor.slot : null;
  return <ActivityRow activity={row.activity} {...{ index, slots, compact, tight, tabSlot }} />;
}
