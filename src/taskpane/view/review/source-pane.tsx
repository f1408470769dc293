import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { REVIEW_WORDS } from '../../../messages/pane-review';
import type { Activity } from '../../../plan/activity';
import { useDoc, useLang, usePane, useRoom } from '../context';

interface Stretch {
  readonly text: string;
  /** Activity whose sentence this is; null between sentences. */
  readonly id: string | null;
}

/** The text cut into sentences of activities and what stands between. Where two overlap the earlier keeps its words. */
export function stretches(text: string, activities: readonly Activity[]): Stretch[] {
  const spans = activities
    .flatMap(({ id, provenance }) => {
      // An activity of an earlier version of the plan has its sentence elsewhere.
      if (provenance === null || !text.startsWith(provenance.quote, provenance.span.start)) return [];
      return [{ id, ...provenance.span }];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const found: Stretch[] = [];
  let at = 0;
  for (const { id, start, end } of spans) {
    if (start > at) found.push({ text: text.slice(at, start), id: null });
    if (end > at) found.push({ text: text.slice(Math.max(at, start), end), id });
    at = Math.max(at, end);
  }
  if (at < text.length) found.push({ text: text.slice(at), id: null });
  return found;
}

/** The plan's own text with the sentence in hand highlighted; a sentence can be clicked to take its activity in hand. */
export function SourcePane(): ReactNode {
  const words = REVIEW_WORDS[useLang()];
  const { source, plan } = useDoc();
  const selected = usePane((state) => state.selected);
  const scroller = useRef<HTMLDivElement>(null);
  const text = source?.text ?? '';
  const places = plan.activities.map((one) => `${one.id}:${one.provenance?.span.start ?? ''}`).join();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the cuts depend on the sentences alone, not on every edit
  const parts = useMemo(() => stretches(text, plan.activities), [text, places]);
  useEffect(() => {
    if (selected === null) return;
    scroller.current?.querySelector(`[data-for="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'center' });
  }, [selected]);
  return (
    <section className="source" aria-label={words.sourceTitle}>
      <h2 className="column-title">{words.sourceTitle}</h2>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="source-text" ref={scroller} tabIndex={0} role="document" aria-label={words.sourceTitle}>
        {parts.map((part, index) =>
          part.id === null ? part.text : <Marked key={index} text={part.text} id={part.id} current={part.id === selected} />,
        )}
      </div>
    </section>
  );
}

interface MarkedProps {
  readonly text: string;
  readonly id: string;
  readonly current: boolean;
}

const Marked = memo(function Marked({ text, id, current }: MarkedProps): ReactNode {
  const { pane } = useRoom();
  return (
    // The list beside it does the same by keyboard, so the text itself need not be a row of buttons.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <mark className="read" data-for={id} data-current={current} onClick={() => pane.select(id)}>
      {text}
    </mark>
  );
});
