import { createRoot } from 'react-dom/client';
import type { Room } from '../actions/run';
import type { LookSource } from '../effects/look';
import { App } from '../view/app';

/** Puts the pane in place of the static shell. */
export function mount(room: Room, look: LookSource): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  createRoot(root).render(<App room={room} look={look} />);
}
