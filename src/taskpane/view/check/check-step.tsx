import { Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { CHECK_WORDS } from '../../../messages/pane-check';
import { jumpTo } from '../../actions/jump';
import { FINDING_GROUPS, findingKey, groupCounts, groupOf, type FindingGroup } from '../../state/findings';
import { useLang, useRoom } from '../context';
import { isTyping } from '../global-keys';
import { useCore } from '../use-core';
import { useFindings } from '../use-findings';
import { FindingCard } from './finding-card';

/** 检查: what the rules say, worst first. */
export function CheckStep(): ReactNode {
  const room = useRoom();
  const words = CHECK_WORDS[useLang()];
  const findings = useFindings();
  const [group, setGroup] = useState<FindingGroup | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useCore();
  useStepKeys(frame, (id) => jumpTo(room, id));
  if (findings === null) return <Spinner className="waiting" label={words.loading} />;
  const counts = groupCounts(findings);
  const shownGroup = group ?? FINDING_GROUPS.find((one) => counts[one] > 0) ?? 'violation';
  const shown = findings.filter((finding) => groupOf(finding) === shownGroup);
  const name = (one: FindingGroup): string => (one === 'waived' ? words.waivedGroup : words.verdicts[one]);
  return (
    <div className="check" ref={frame}>
      <p className="summary" role="status">
        {words.summary(counts.violation, counts.caution)}
      </p>
      <div className="chips" role="group" aria-label={words.filterLabel}>
        {FINDING_GROUPS.filter((one) => counts[one] > 0 || one === 'violation').map((one) => (
          <button key={one} type="button" className={`chip verdict-${one}`} aria-pressed={shownGroup === one} onClick={() => setGroup(one)}>
            {name(one)} <span className="chip-count">{counts[one]}</span>
          </button>
        ))}
      </div>
      {shown.length === 0 ? <p className="empty-line">{words.none}</p> : null}
      <ol className="findings" aria-label={words.list}>
        {shown.map((finding) => (
          <FindingCard key={findingKey(finding)} finding={finding} />
        ))}
      </ol>
      <p className="hint">{words.keysHint}</p>
    </div>
  );
}

/** Keys work in the whole step, also while the focus still stands on its region. */
function useStepKeys(frame: { readonly current: HTMLElement | null }, jump: (id: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const inStep = event.target instanceof Element && event.target.closest('#main') !== null;
      if (frame.current !== null && inStep && !event.defaultPrevented) findingKeys(event, frame.current, jump);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

/** N and P (or the down and up arrows on a card) go from card to card; Enter on a card goes to its activity. */
function findingKeys(event: KeyboardEvent, frame: HTMLElement, jump: (id: string) => void): void {
  if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
  const cards = [...frame.querySelectorAll<HTMLElement>('[data-finding]')];
  const at = cards.findIndex((card) => card.contains(event.target as Node));
  const key = event.key.toLowerCase();
  const arrow = at < 0 ? 0 : key === 'arrowdown' ? 1 : key === 'arrowup' ? -1 : 0;
  const step = key === 'n' ? 1 : key === 'p' ? -1 : arrow;
  if (step !== 0) {
    event.preventDefault();
    cards[Math.max(0, Math.min(cards.length - 1, at + step))]?.focus();
  } else if (key === 'enter' && event.target === cards[at]) {
    const id = cards[at]?.dataset['activity'];
    if (id !== undefined && id !== '') jump(id);
  }
}
