import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import { YEAR_WORDS } from '../../../messages/pane-year';
import { slotsOf, type MonthSlot } from '../../../plan/month';
import type { Room } from '../../actions/run';
import { findActivity } from '../../state/doc';
import type { YearRow } from '../../state/year-rows';
import { useRoom } from '../context';
import { monthName, oneLine } from '../format';

/** The cell with the Tab stop; slot 0 is the activity's name. */
export interface GridCursor {
  readonly row: number;
  readonly slot: MonthSlot;
}

interface GridKeys {
  readonly cursor: GridCursor;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

function toggle(room: Room, id: string, slot: MonthSlot): void {
  room.pane.do({ type: 'toggle-month', id, slot });
  const after = findActivity(room.pane.get().history.doc, id);
  if (after === null) return;
  const on = slotsOf(after.time.set).includes(slot);
  room.pane.patch({ heard: (lang) => YEAR_WORDS[lang].toggled(oneLine(after.title, 20), monthName(slot, lang), on) });
}

function nextActivity(rows: readonly YearRow[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < rows.length; at += step) if (rows[at]?.kind === 'activity') return at;
  return from;
}

function moved(key: string, cursor: GridCursor, rows: readonly YearRow[], slots: number, control: boolean): GridCursor | null {
  const { row, slot } = cursor;
  if (key === 'ArrowRight') return { row, slot: Math.min(slots, slot + 1) };
  if (key === 'ArrowLeft') return { row, slot: Math.max(0, slot - 1) };
  if (key === 'ArrowDown') return { row: nextActivity(rows, row, 1), slot };
  if (key === 'ArrowUp') return { row: nextActivity(rows, row, -1), slot };
  if (key === 'Home') return control ? { row: nextActivity(rows, -1, 1), slot: 0 } : { row, slot: 0 };
  if (key === 'End') return control ? { row: nextActivity(rows, rows.length, -1), slot } : { row, slot: slots };
  if (key === 'PageDown') return { row: nextActivity(rows, Math.min(rows.length, row + 10), -1), slot };
  if (key === 'PageUp') return { row: nextActivity(rows, Math.max(-1, row - 10), 1), slot };
  return null;
}

function cellOf(target: EventTarget | null): GridCursor | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell === null ? null : { row: Number(cell.dataset['row']), slot: Number(cell.dataset['slot']) };
}

/** The grid's keyboard and mouse: roving focus, switching months, taking an activity in hand. */
export function useGridKeys(
  rows: readonly YearRow[],
  slots: readonly MonthSlot[],
  scroller: { readonly current: HTMLElement | null },
  reveal: (row: number) => void,
): GridKeys {
  const room = useRoom();
  const [kept, setCursor] = useState<GridCursor>({ row: -1, slot: 0 });
  const valid = rows[kept.row]?.kind === 'activity' && kept.slot <= slots.length;
  const cursor = valid ? kept : { row: nextActivity(rows, -1, 1), slot: 0 };
  const idAt = (row: number): string | null => {
    const found = rows[row];
    return found?.kind === 'activity' ? found.activity.id : null;
  };
  const act = (at: GridCursor, open: boolean): void => {
    const id = idAt(at.row);
    if (id === null) return;
    if (at.slot === 0 || open) room.pane.select(room.pane.get().selected === id ? null : id);
    else toggle(room, id, at.slot);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = cellOf(event.target);
    if (at === null || event.altKey) return;
    const target = moved(event.key, at, rows, slots.length, event.ctrlKey);
    if (target !== null) {
      event.preventDefault();
      setCursor(target);
      reveal(target.row);
      const cell = (): HTMLElement | null =>
        scroller.current?.querySelector<HTMLElement>(`[data-row="${target.row}"][data-slot="${target.slot}"]`) ?? null;
      // A row that is only now scrolled in is drawn a moment later.
      if (cell() === null) requestAnimationFrame(() => cell()?.focus());
      else cell()?.focus();
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      act(at, event.key === 'Enter');
    }
  };
  const onClick = (event: MouseEvent): void => {
    const at = cellOf(event.target);
    if (at === null) return;
    setCursor(at);
    act(at, false);
  };
  return { cursor, onKeyDown, onClick };
}
