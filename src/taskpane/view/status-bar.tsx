import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { planTotals } from '../../budget/totals';
import { isBlankDoc } from '../state/doc';
import { usePane, useWords } from './context';
import { shortYuan } from './format';
import { useFindings } from './use-findings';

/** Where things stand: activities, what is left, money, findings; follows every change at once. */
export function StatusBar(): ReactNode {
  const words = useWords();
  const lang = usePane((state) => state.lang);
  const heard = usePane((state) => state.heard);
  const history = useDeferredValue(usePane((state) => state.history));
  const { doc } = history;
  const totals = useMemo(() => planTotals(doc.plan), [doc.plan]);
  const findings = useFindings();
  const open = doc.plan.activities.filter((activity) => !doc.accepted.has(activity.id)).length;
  const count = (verdict: 'violation' | 'caution'): number =>
    (findings ?? []).filter((finding) => finding.verdict === verdict && finding.waived === null).length;
  return (
    <footer className="status" data-steps={history.past.length}>
      <div className="heard" role="status" aria-live="polite">
        {heard?.(lang) ?? ''}
      </div>
      {!isBlankDoc(doc) && (
        <ul aria-label={words.statusLabel}>
          <li>{words.items(doc.plan.activities.length)}</li>
          {open > 0 && <li>{words.left(open)}</li>}
          <li>{words.budget(shortYuan(totals.all, lang))}</li>
          {findings !== null && count('violation') > 0 && <li className="bad">⚠ {words.violations(count('violation'))}</li>}
          {findings !== null && count('caution') > 0 && <li>{words.cautions(count('caution'))}</li>}
        </ul>
      )}
    </footer>
  );
}
