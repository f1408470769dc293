import { PANE_WORDS } from '../../messages/pane';
import { run, type Room } from './run';

/** Takes an activity in hand and shows it in the review. */
export function jumpTo(room: Room, id: string): void {
  room.pane.go('review');
  room.pane.select(id);
}

/** Selects an activity's cell in Excel. */
export async function showInSheet(room: Room, id: string, field: string | null): Promise<void> {
  const { excel } = room.services;
  if (excel === null) return;
  await run(
    room,
    (lang) => PANE_WORDS[lang].working,
    () => excel.goTo(id, field),
  );
}
