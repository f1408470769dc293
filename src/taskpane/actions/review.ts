import { PANE_WORDS } from '../../messages/pane';
import { REVIEW_WORDS } from '../../messages/pane-review';
import type { Activity } from '../../plan/activity';
import { splitCount } from '../state/activity-edits';
import type { Notice } from '../state/pane';
import { sureIds } from '../state/review';
import { oneLine } from '../view/format';
import type { Room } from './run';

/** Tells what was done, with the way back right there. */
function tellUndoable({ pane }: Room, say: Notice['say']): void {
  const done = pane.get().history.doc;
  pane.tell({
    tone: 'info',
    say,
    action: {
      say: (lang) => PANE_WORDS[lang].undo,
      run: () => {
        // Only this step is taken back; after other edits the button has nothing to say any more.
        if (pane.get().history.doc === done) pane.undo();
        pane.tell(null);
      },
    },
  });
}

/** Confirms an activity. */
export function accept(room: Room, activity: Activity): void {
  room.pane.do({ type: 'accept', ids: [activity.id] });
}

/** Confirms everything the reader is sure of. */
export function acceptSure(room: Room): void {
  const ids = sureIds(room.pane.get().history.doc);
  room.pane.do({ type: 'accept', ids });
  room.pane.tell({ tone: 'good', say: (lang) => REVIEW_WORDS[lang].acceptedMany(ids.length) });
}

/** Confirms all that a filter shows. */
export function acceptAll(room: Room, ids: readonly string[]): void {
  room.pane.do({ type: 'accept', ids });
  room.pane.tell({ tone: 'good', say: (lang) => REVIEW_WORDS[lang].acceptedMany(ids.length) });
}

/** Deletes all that a filter shows; undo brings them back. */
export function dropAll(room: Room, ids: readonly string[]): void {
  room.pane.do({ type: 'drop', ids });
  tellUndoable(room, (lang) => REVIEW_WORDS[lang].droppedMany(ids.length));
}

/** Takes the confirmation back. */
export function reopen(room: Room, activity: Activity): void {
  room.pane.do({ type: 'reopen', ids: [activity.id] });
}

/** Deletes an activity; undo brings it back. */
export function drop(room: Room, activity: Activity): void {
  room.pane.do({ type: 'drop', ids: [activity.id] });
  tellUndoable(room, (lang) => REVIEW_WORDS[lang].dropped(oneLine(activity.title, 24)));
}

/** Cuts an activity into its parts. */
export function split(room: Room, activity: Activity): void {
  const count = splitCount(activity);
  const newIds = Array.from({ length: count - 1 }, () => room.services.newId());
  room.pane.do({ type: 'split', id: activity.id, newIds });
  tellUndoable(room, (lang) => REVIEW_WORDS[lang].splitDone(count));
}

/** Puts the activity that follows in the plan into this one. */
export function mergeNext(room: Room, activity: Activity): void {
  const { activities } = room.pane.get().history.doc.plan;
  const next = activities[activities.findIndex((one) => one.id === activity.id) + 1];
  if (next === undefined) {
    room.pane.tell({ tone: 'warn', say: (lang) => REVIEW_WORDS[lang].noNext });
    return;
  }
  room.pane.do({ type: 'merge', ids: [activity.id, next.id] });
  tellUndoable(room, (lang) => REVIEW_WORDS[lang].merged);
}

/** Adds an empty activity after the one in hand and takes it in hand. */
export function addActivity(room: Room): void {
  const { lang, selected } = room.pane.get();
  const id = room.services.newId();
  room.pane.do({ type: 'add', id, after: selected, title: REVIEW_WORDS[lang].newTitle });
  room.pane.select(id);
}

/** Takes the n-th reading of an activity's time. */
export function chooseReading(room: Room, activity: Activity, index: number): void {
  const set = index === 0 ? activity.time.set : activity.time.alternatives[index - 1];
  if (set === undefined) return;
  room.pane.do({ type: 'months', id: activity.id, set });
  room.pane.do({ type: 'accept', ids: [activity.id] });
}
