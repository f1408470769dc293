import { useMemo, useState, type ReactNode } from 'react';
import { REVIEW_WORDS } from '../../../messages/pane-review';
import { reviewList, type ReviewFilter } from '../../state/review';
import { useDoc, useLang } from '../context';
import { useMedia } from '../use-media';
import { YearGrid } from '../year/year-grid';
import { ColumnMapping } from './column-mapping';
import { ReviewList } from './review-list';
import { ReviewToolbar } from './review-toolbar';
import { SourceNotes } from './source-notes';
import { SourcePane } from './source-pane';

/** 核对: what was read, one by one, beside its source; on a wide page with the year beside it. */
export function ReviewStep(): ReactNode {
  const doc = useDoc();
  const words = REVIEW_WORDS[useLang()];
  const [filter, setFilter] = useState<ReviewFilter>('all');
  const [search, setSearch] = useState('');
  const withSource = useMedia('(min-width: 900px)') && (doc.source?.text ?? '') !== '';
  const withYear = useMedia('(min-width: 1300px)');
  const shown = useMemo(() => reviewList(doc, filter, search), [doc, filter, search]);
  const ids = useMemo(() => shown.map((activity) => activity.id), [shown]);
  return (
    <div className="review">
      <ReviewToolbar filter={filter} search={search} shown={ids} onFilter={setFilter} onSearch={setSearch} />
      <ColumnMapping />
      <SourceNotes />
      <div className="review-columns" data-source={withSource} data-year={withYear}>
        {withSource && <SourcePane />}
        <ReviewList activities={shown} aside={filter === 'aside'} sourceBeside={withSource} />
        {withYear && (
          <section className="review-year" aria-label={words.yearAside}>
            <YearGrid activities={doc.plan.activities} grouping="none" compact />
          </section>
        )}
      </div>
    </div>
  );
}
