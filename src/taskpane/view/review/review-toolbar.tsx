import { Button, Input } from '@fluentui/react-components';
import { AddRegular, CheckmarkRegular, SearchRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { REVIEW_WORDS } from '../../../messages/pane-review';
import { acceptAll, acceptSure, addActivity, dropAll } from '../../actions/review';
import { filterCounts, REVIEW_FILTERS, sureIds, type ReviewFilter } from '../../state/review';
import { useDoc, useLang, useRoom } from '../context';

interface ReviewToolbarProps {
  readonly filter: ReviewFilter;
  readonly search: string;
  /** Ids of what the filter and the search show. */
  readonly shown: readonly string[];
  readonly onFilter: (filter: ReviewFilter) => void;
  readonly onSearch: (text: string) => void;
}

/** What is left, filters with their counts, search, and confirming all that is sure. */
export function ReviewToolbar({ filter, search, shown, onFilter, onSearch }: ReviewToolbarProps): ReactNode {
  const room = useRoom();
  const doc = useDeferredValue(useDoc());
  const words = REVIEW_WORDS[useLang()];
  const counts = useMemo(() => filterCounts(doc), [doc]);
  const sure = useMemo(() => sureIds(doc).length, [doc]);
  return (
    <div className="toolbar">
      <p className="summary" role="status">
        {words.summary(counts.open, counts.unsure)}
      </p>
      <div className="chips" role="group" aria-label={words.filterLabel}>
        {REVIEW_FILTERS.filter((one) => one === 'all' || one === filter || counts[one] > 0).map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={filter === one} onClick={() => onFilter(one)}>
            {words.filters[one]} <span className="chip-count">{counts[one]}</span>
          </button>
        ))}
      </div>
      <div className="actions">
        <Input
          className="search"
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          contentBefore={<SearchRegular />}
          value={search}
          onChange={(_, data) => onSearch(data.value)}
        />
        {sure > 0 && (
          <Button icon={<CheckmarkRegular />} appearance="primary" onClick={() => acceptSure(room)}>
            {words.acceptSure(sure)}
          </Button>
        )}
        <ForShown filter={filter} shown={shown} />
        <Button icon={<AddRegular />} onClick={() => addActivity(room)}>
          {words.add}
        </Button>
      </div>
    </div>
  );
}

const BULK: ReadonlySet<ReviewFilter> = new Set<ReviewFilter>(['unsure', 'no-time', 'no-money']);

/** What can be done with everything a narrow filter shows. */
function ForShown({ filter, shown }: Pick<ReviewToolbarProps, 'filter' | 'shown'>): ReactNode {
  const room = useRoom();
  const words = REVIEW_WORDS[useLang()];
  if (!BULK.has(filter) || shown.length === 0) return null;
  return (
    <>
      <Button onClick={() => acceptAll(room, shown)}>{words.acceptShown(shown.length)}</Button>
      <Button onClick={() => dropAll(room, shown)}>{words.dropShown(shown.length)}</Button>
    </>
  );
}
