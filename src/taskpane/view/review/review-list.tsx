import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { REVIEW_WORDS } from '../../../messages/pane-review';
import type { Activity } from '../../../plan/activity';
import { usePane, useLang, useRoom } from '../context';
import { ReviewItem } from './review-item';
import { reviewKey } from './review-keys';

/** Rows beyond which only the visible ones are drawn. */
const VIRTUAL_FROM = 300;

interface ReviewListProps {
  readonly activities: readonly Activity[];
  readonly aside: boolean;
  readonly sourceBeside: boolean;
}

/** The list; keys work while one of its heads has the focus. */
export function ReviewList(props: ReviewListProps): ReactNode {
  const { activities } = props;
  const room = useRoom();
  const words = REVIEW_WORDS[useLang()];
  const selected = usePane((state) => state.selected);
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used in this component and its rows only
  const virtual = useVirtualizer({
    count: activities.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 62,
    overscan: 8,
    enabled: activities.length > VIRTUAL_FROM,
    getItemKey: (index) => activities[index]?.id ?? index,
  });
  const selectAt = useCallback(
    (index: number): void => {
      const target = activities[index];
      if (target === undefined) return;
      room.pane.select(target.id);
      if (activities.length > VIRTUAL_FROM) virtual.scrollToIndex(index);
      // A row that is only now scrolled in is drawn a moment later.
      if (!focusHead(scroller.current, target.id)) requestAnimationFrame(() => focusHead(scroller.current, target.id));
    },
    [activities, room, virtual],
  );
  const onKeyDown = (event: KeyboardEvent): void => reviewKey(event, { room, activities, aside: props.aside, selectAt });
  useScrollIntoView(scroller, selected);
  return (
    <section className="review-list" aria-label={words.list}>
      {/* The keys are those of the focused head inside; the region itself is not focusable. */}
      <div className="scroller" data-virtual={activities.length > VIRTUAL_FROM} ref={scroller} onKeyDown={onKeyDown} role="presentation">
        {activities.length === 0 && <p className="empty-line">{words.empty}</p>}
        {activities.length > VIRTUAL_FROM ? <VirtualRows {...props} virtual={virtual} /> : <PlainRows {...props} />}
      </div>
      <p className="hint keys-hint">{words.keysHint}</p>
    </section>
  );
}

function focusHead(scroller: HTMLElement | null, id: string): boolean {
  const head = scroller?.querySelector<HTMLElement>(`[data-head="${CSS.escape(id)}"]`);
  head?.focus();
  return head !== null && head !== undefined;
}

function useScrollIntoView(scroller: { readonly current: HTMLElement | null }, selected: string | null): void {
  useEffect(() => {
    if (selected === null) return;
    scroller.current?.querySelector(`[data-head="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [scroller, selected]);
}

function PlainRows({ activities, aside, sourceBeside }: ReviewListProps): ReactNode {
  const selected = usePane((state) => state.selected);
  const accepted = usePane((state) => state.history.doc.accepted);
  return (
    <ol className="items">
      {activities.map((activity, index) => (
        <li key={activity.id} className="item" data-open={activity.id === selected}>
          <ReviewItem
            activity={activity}
            open={activity.id === selected}
            accepted={accepted.has(activity.id)}
            tabStop={activity.id === selected || (index === 0 && !activities.some((one) => one.id === selected))}
            aside={aside}
            sourceBeside={sourceBeside}
          />
        </li>
      ))}
    </ol>
  );
}

interface VirtualRowsProps extends ReviewListProps {
  readonly virtual: ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>;
}

function VirtualRows({ activities, aside, sourceBeside, virtual }: VirtualRowsProps): ReactNode {
  const selected = usePane((state) => state.selected);
  const accepted = usePane((state) => state.history.doc.accepted);
  return (
    <ol className="items virtual" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((row) => {
        const activity = activities[row.index];
        if (activity === undefined) return null;
        const open = activity.id === selected;
        return (
          <li
            key={row.key}
            ref={virtual.measureElement}
            data-index={row.index}
            data-open={open}
            className="item"
            aria-setsize={activities.length}
            aria-posinset={row.index + 1}
            style={{ transform: `translateY(${row.start}px)` }}
          >
            <ReviewItem
              activity={activity}
              open={open}
              accepted={accepted.has(activity.id)}
              tabStop={open || row.index === 0}
              aside={aside}
              sourceBeside={sourceBeside}
            />
          </li>
        );
      })}
    </ol>
  );
}
