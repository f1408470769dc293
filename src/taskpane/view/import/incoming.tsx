import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { FIELD_WORDS } from '../../../messages/pane-fields';
import { INCOMING_WORDS } from '../../../messages/pane-incoming';
import type { Lang } from '../../../messages/lang';
import type { Activity } from '../../../plan/activity';
import type { ChangedActivity, FieldChange, PlanDiff } from '../../../reading/diff/diff-plan';
import { compare, mergeIncoming, replaceByIncoming } from '../../actions/incoming';
import type { Doc } from '../../state/doc';
import { useDoc, useLang, useRoom } from '../context';
import { monthsText, oneLine, yuan } from '../format';

/** A plan that was read while another one is in hand: what is different, and the choice to merge, to replace or to leave it. */
export function Incoming({ incoming }: { readonly incoming: Doc }): ReactNode {
  const room = useRoom();
  const words = INCOMING_WORDS[useLang()];
  const doc = useDoc();
  const sameYear = doc.plan.planYear === incoming.plan.planYear;
  const diff = useMemo(() => (sameYear ? compare(doc, incoming) : null), [doc, incoming, sameYear]);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'start' });
    frame.current?.focus();
  }, [incoming]);
  return (
    <section className="card incoming" aria-labelledby="incoming-title" tabIndex={-1} ref={frame}>
      <h2 id="incoming-title">{words.title}</h2>
      <p>{diff === null ? words.otherYear(doc.plan.planYear, incoming.plan.planYear) : words.lead}</p>
      {diff !== null && <Differences diff={diff} />}
      <div className="actions">
        {diff !== null && (
          <Button appearance="primary" onClick={() => mergeIncoming(room, incoming)}>
            {words.merge}
          </Button>
        )}
        <Button onClick={() => replaceByIncoming(room, incoming)}>{words.replace}</Button>
        <Button onClick={() => room.pane.patch({ incoming: null })}>{words.cancel}</Button>
      </div>
      {diff !== null && <p className="hint">{words.mergeHint}</p>}
    </section>
  );
}

function Differences({ diff }: { readonly diff: PlanDiff }): ReactNode {
  const words = INCOMING_WORDS[useLang()];
  const titles = (list: readonly Activity[]): ReactNode => list.map((one) => <li key={one.id}>{oneLine(one.title, 60)}</li>);
  return (
    <div className="differences">
      <Group label={words.fresh(diff.fresh.length)} count={diff.fresh.length}>
        {titles(diff.fresh)}
      </Group>
      <Group label={words.changed(diff.changed.length)} count={diff.changed.length}>
        {diff.changed.map((pair) => (
          <Changed key={pair.old.id} pair={pair} />
        ))}
      </Group>
      <Group label={words.gone(diff.gone.length)} count={diff.gone.length} hint={words.goneHint}>
        {titles(diff.gone.map(({ activity }) => activity))}
      </Group>
      <Group label={words.deleted(diff.deleted.length)} count={diff.deleted.length} hint={words.deletedHint}>
        {titles(diff.deleted)}
      </Group>
      <Group label={words.own(diff.own.length)} count={diff.own.length}>
        {titles(diff.own)}
      </Group>
      <p>{words.unchanged(diff.unchanged.length)}</p>
    </div>
  );
}

interface GroupProps {
  readonly label: string;
  readonly count: number;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Group({ label, count, hint, children }: GroupProps): ReactNode {
  if (count === 0) return null;
  return (
    <details>
      <summary>{label}</summary>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <ul className="notes">{children}</ul>
    </details>
  );
}

function Changed({ pair }: { readonly pair: ChangedActivity }): ReactNode {
  const lang = useLang();
  const words = INCOMING_WORDS[lang];
  return (
    <li>
      {oneLine(pair.old.title, 40)}
      <ul>
        {pair.fields.map((change) => {
          const [before, after] = [shown(change, pair.old, 'before', lang), shown(change, pair.fresh, 'after', lang)];
          const say = change.kept ? words.kept : words.change;
          return <li key={change.field}>{say(words.fields[change.field], before, after)}</li>;
        })}
      </ul>
    </li>
  );
}

/** A field's value as people read it. */
function shown(change: FieldChange, activity: Activity, side: 'before' | 'after', lang: Lang): string {
  const { blank } = INCOMING_WORDS[lang];
  const names = FIELD_WORDS[lang];
  switch (change.field) {
    case 'time': {
      const finer = Object.values(activity.marks).join('、');
      return `${monthsText(activity.time.set, lang)}${finer === '' ? '' : ` ${finer}`}` || blank;
    }
    case 'budget':
    case 'unitPrice': {
      const amount = activity[change.field];
      return amount === null ? blank : yuan(amount, lang);
    }
    case 'owners':
      return activity.owners.map(({ name }) => name).join('、') || blank;
    case 'funding':
      return activity.funding.map(({ source }) => names.sources[source]).join('、') || blank;
    case 'subject':
      return names.subjects[activity.subject];
    default:
      return oneLine(change[side], 60) || blank;
  }
}
