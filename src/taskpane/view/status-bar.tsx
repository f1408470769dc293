import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { planTotals } from '../../budget/totals';
import { isBlankDoc } from '../state/doc';
import { differs } from '../state/rebase';
import { usePane, useRoom, useWords } from './context';
import { shortYuan } from './format';
import { useFindings } from './use-findings';

/** Whether the open workbook holds a calendar of this work that says something else than the pane. */
function useWaits(): boolean {
  const doc = useDeferredValue(usePane((state) => state.history.doc));
  const written = useDeferredValue(usePane((state) => state.written));
  return useMemo(() => written !== null && differs(doc, written), [doc, written]);
}

/** Where things stand: activities, what is left, money, findings; follows every change at once. */
export function StatusBar(): ReactNode {
  const { pane } = useRoom();
  const words = useWords();
  const lang = usePane((state) => state.lang);
  const heard = usePane((state) => state.heard);
  const history = useDeferredValue(usePane((state) => state.history));
  const { doc } = history;
  const totals = useMemo(() => planTotals(doc.plan), [doc.plan]);
  // a plan that names no amount costs an unknown sum, not 0元
  const priced = doc.plan.activities.some(({ budget }) => budget !== null);
  const findings = useFindings();
  const open = doc.plan.activities.filter((activity) => !doc.accepted.has(activity.id)).length;
  const count = (verdict: 'violation' | 'caution'): number =>
    (findings ?? []).filter((finding) => finding.verdict === verdict && finding.waived === null).length;
  const waits = useWaits();
  return (
    <footer className="status" data-steps={history.past.length}>
      <div className="heard" role="status" aria-live="polite">
        {heard?.(lang) ?? ''}
      </div>
      {!isBlankDoc(doc) && (
        <ul aria-label={words.statusLabel}>
          <li>{words.items(doc.plan.activities.length)}</li>
          {open > 0 && <li>{words.left(open)}</li>}
          <li>{words.budget(priced ? shortYuan(totals.all, lang) : words.toFill)}</li>
          {waits && (
            <li>
              <button type="button" className="link-button" onClick={() => pane.go('export')}>
                {words.unwrittenNow}
              </button>
            </li>
          )}
          {findings !== null && count('violation') > 0 && <li className="bad">⚠ {words.violations(count('violation'))}</li>}
          {findings !== null && count('caution') > 0 && <li>{words.cautions(count('caution'))}</li>}
        </ul>
      )}
    </footer>
  );
}
