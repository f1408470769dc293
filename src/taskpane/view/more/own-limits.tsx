import type { ReactNode } from 'react';
import { MORE_WORDS } from '../../../messages/pane-more';
import type { RuleLimit } from '../../services/services';
import { CommitInput } from '../commit-input';
import { useDoc, useLang, useRoom } from '../context';
import { useCore } from '../use-core';

/** Stricter limits a unit sets for itself. */
export function OwnLimits(): ReactNode {
  const words = MORE_WORDS[useLang()];
  const core = useCore();
  const { settings } = useDoc().plan;
  if (core === null) return null;
  const limits = core.limits(settings.province);
  return (
    <section className="card" aria-labelledby="set-limits">
      <h2 id="set-limits">{words.ownTitle}</h2>
      <p className="hint">{limits.length === 0 ? words.ownNone : words.ownLead}</p>
      <div className="form limits">
        {limits.map((limit) => (
          <OwnLimit key={limit.rule} limit={limit} own={settings.ownLimits[limit.rule] ?? null} />
        ))}
      </div>
    </section>
  );
}

function OwnLimit({ limit, own }: { readonly limit: RuleLimit; readonly own: number | null }): ReactNode {
  const { pane } = useRoom();
  const words = MORE_WORDS[useLang()];
  const { settings } = useDoc().plan;
  const commit = (text: string): void => {
    const others = Object.entries(settings.ownLimits).filter(([rule]) => rule !== limit.rule);
    const ownLimits = Object.fromEntries(text.trim() === '' ? others : [...others, [limit.rule, Number(text)]]);
    pane.do({ type: 'settings', patch: { ownLimits } });
  };
  return (
    <CommitInput
      label={limit.title}
      hint={words.official(`${limit.limit}${limit.unit ?? ''}`)}
      numeric
      value={own === null ? '' : String(own)}
      check={(text) => (/^\s*\d*(\.\d+)?\s*$/.test(text) ? null : words.badNumber)}
      onCommit={commit}
    />
  );
}
