import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Activity } from '../../../plan/activity';
import { accept, chooseReading, drop, mergeNext, reopen, split } from '../../actions/review';
import type { Room } from '../../actions/run';
import { isTyping } from '../global-keys';

interface KeyPlace {
  readonly room: Room;
  readonly activities: readonly Activity[];
  readonly aside: boolean;
  readonly selectAt: (index: number) => void;
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1, PageDown: 10, PageUp: -10 };

function movedTo(key: string, at: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEP[key];
  return step === undefined ? null : Math.max(0, Math.min(count - 1, at + step));
}

/** Focus goes back to the head of the row that now stands at this place, so that the keyboard goes on. */
function act(place: KeyPlace, at: number, key: string, activity: Activity): boolean {
  const { room, aside, selectAt } = place;
  if (/^[1-9]$/.test(key) && !aside) chooseReading(room, activity, Number(key) - 1);
  else if (key === 'a' && !aside) {
    accept(room, activity);
    selectAt(at + 1);
  } else if (key === 'u' && !aside) reopen(room, activity);
  else if (key === 's' && !aside) split(room, activity);
  else if (key === 'm' && !aside) mergeNext(room, activity);
  else if ((key === 'Delete' || key === 'd') && !aside) {
    drop(room, activity);
    const next = place.activities[at + 1] ?? place.activities[at - 1];
    if (next !== undefined) selectAt(place.activities.indexOf(next));
  } else return false;
  return true;
}

/** Keys of the list. In a field only Escape belongs to the list: it goes back to the head. */
export function reviewKey(event: KeyboardEvent, place: KeyPlace): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const item = event.target instanceof Element ? event.target.closest('.item') : null;
  const head = item?.querySelector<HTMLElement>('[data-head]');
  if (head === null || head === undefined) return;
  if (event.key === 'Escape' && event.target !== head) {
    event.preventDefault();
    head.focus();
    return;
  }
  if (isTyping(event.target) || event.target !== head) return;
  const at = place.activities.findIndex((activity) => activity.id === head.dataset['head']);
  const activity = place.activities[at];
  if (activity === undefined) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const target = movedTo(key, at, place.activities.length);
  if (target !== null) place.selectAt(target);
  else if (key === 'e') {
    // Drawn at once: what is typed right after E belongs to the form.
    flushSync(() => place.room.pane.select(activity.id));
    item?.querySelector<HTMLElement>('.form input')?.focus();
  } else if (!act(place, at, key, activity)) return;
  event.preventDefault();
}
