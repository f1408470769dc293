import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { MORE_WORDS } from '../../messages/pane-more';
import { PANE_WORDS } from '../../messages/pane';
import { WAY_STEPS } from '../state/pane';
import { useLang, usePane, useRoom } from './context';

/** The tour: a card above the status that walks the six steps; nothing is blocked while it runs. */
export function Tour(): ReactNode {
  const { pane } = useRoom();
  const lang = useLang();
  const words = MORE_WORDS[lang];
  const at = usePane((state) => state.tour);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), [at]);
  if (at === null) return null;
  const step = WAY_STEPS[at] ?? WAY_STEPS[0];
  const to = (next: number): void => {
    const target = WAY_STEPS[next];
    if (target !== undefined) pane.go(target);
    pane.patch({ tour: target === undefined ? null : next });
  };
  return (
    // Escape ends the tour wherever the focus is inside it.
    <div role="presentation" onKeyDown={(event) => event.key === 'Escape' && pane.patch({ tour: null })}>
      <section className="tour" ref={ref} tabIndex={-1} aria-label={words.tour}>
        <p className="hint">
          {words.tourStep(at + 1, WAY_STEPS.length)} · {PANE_WORDS[lang].steps[step]}
        </p>
        <p>{words.tourTexts[at]}</p>
        <div className="actions">
          {at > 0 && <Button onClick={() => to(at - 1)}>{words.back}</Button>}
          {at < WAY_STEPS.length - 1 && (
            <Button appearance="primary" onClick={() => to(at + 1)}>
              {words.next}
            </Button>
          )}
          <Button onClick={() => pane.patch({ tour: null })}>{words.finish}</Button>
        </div>
      </section>
    </div>
  );
}
