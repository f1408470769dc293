import { useEffect } from 'react';
import { WAY_STEPS } from '../state/pane';
import { useRoom } from './context';
import { stepHistory } from './header';

const TYPING = 'input, textarea, select, [contenteditable="true"]';

/** Whether keys now belong to a field in which a person types. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TYPING) && !target.matches('input[type="checkbox"], input[type="radio"]');
}

/** Keys that work everywhere: Ctrl+Z, Ctrl+Y, Alt+1 … Alt+6, / for the search of a step that has one. In a field Ctrl+Z stays the field's own. */
export function useGlobalKeys(): void {
  const room = useRoom();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const control = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (control && !event.altKey && !isTyping(event.target) && (key === 'z' || key === 'y')) {
        event.preventDefault();
        stepHistory(room, key === 'y' || event.shiftKey ? 'redo' : 'undo');
        return;
      }
      if (event.key === '/' && !control && !event.altKey && !isTyping(event.target)) {
        const search = document.querySelector<HTMLElement>('main input[type="search"]');
        if (search === null) return;
        event.preventDefault();
        search.focus();
        return;
      }
      const step = event.altKey && !control ? WAY_STEPS[Number(event.code.replace('Digit', '')) - 1] : undefined;
      if (step !== undefined) {
        event.preventDefault();
        room.pane.go(step);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [room]);
}
