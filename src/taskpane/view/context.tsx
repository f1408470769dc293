import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Lang } from '../../messages/lang';
import { PANE_WORDS, type PaneWords } from '../../messages/pane';
import type { Room } from '../actions/run';
import type { Doc } from '../state/doc';
import type { PaneState } from '../state/pane';

const RoomContext = createContext<Room | null>(null);

/** Gives the pane's state and services to everything inside. */
export function RoomProvider({ room, children }: { readonly room: Room; readonly children: ReactNode }): ReactNode {
  return <RoomContext value={room}>{children}</RoomContext>;
}

/** State and services of this pane. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('RoomProvider is missing');
  return room;
}

/** A part of the state; the selector must answer the same object for the same part. */
export function usePane<T>(select: (state: PaneState) => T): T {
  const { pane } = useRoom();
  return useSyncExternalStore(pane.subscribe, () => select(pane.get()));
}

export const useDoc = (): Doc => usePane((state) => state.history.doc);
export const useLang = (): Lang => usePane((state) => state.lang);

/** Words of the frame in the language shown. */
export function useWords(): PaneWords {
  return PANE_WORDS[useLang()];
}
