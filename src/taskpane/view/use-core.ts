import { useEffect } from 'react';
import { needCore } from '../actions/run';
import type { Core } from '../services/services';
import { usePane, useRoom } from './context';

/** The heavy half, loaded when a view that needs it is shown; null until it is there. */
export function useCore(): Core | null {
  const room = useRoom();
  const core = usePane((state) => state.core);
  useEffect(() => {
    if (core === null) needCore(room).catch(reportError);
  }, [core, room]);
  return core;
}
