import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { REVIEW_WORDS } from '../../../messages/pane-review';
import { readNoteSentence } from '../../../messages/reading';
import type { Activity } from '../../../plan/activity';
import { accept, chooseReading, drop, mergeNext, reopen, split } from '../../actions/review';
import { notesOf } from '../../state/review';
import { useDoc, useLang, useRoom } from '../context';
import { monthsText } from '../format';
import { MonthToggles } from '../month-cells';
import { ActivityForm } from './activity-form';
import { Sentence } from './sentence';

interface ReviewDetailProps {
  readonly activity: Activity;
  readonly accepted: boolean;
  readonly aside: boolean;
  readonly sourceBeside: boolean;
}

/** The activity in hand: its sentence, its readings, its fields and what can be done with it. */
export function ReviewDetail({ activity, accepted, aside, sourceBeside }: ReviewDetailProps): ReactNode {
  return (
    <div className="detail">
      <Sentence activity={activity} short={sourceBeside} />
      <Notes activity={activity} />
      {!aside && (
        <>
          <Readings activity={activity} />
          <MonthToggles activity={activity} />
          <ActivityForm activity={activity} />
        </>
      )}
      <Deeds activity={activity} accepted={accepted} aside={aside} />
    </div>
  );
}

function Notes({ activity }: { readonly activity: Activity }): ReactNode {
  const lang = useLang();
  const { source } = useDoc();
  const notes = notesOf(activity, source?.notes ?? []);
  if (notes.length === 0) return null;
  return (
    <ul className="notes" aria-label={REVIEW_WORDS[lang].notes}>
      {notes.map((note, index) => (
        <li key={index}>{readNoteSentence(note, lang)}</li>
      ))}
    </ul>
  );
}

function Readings({ activity }: { readonly activity: Activity }): ReactNode {
  const room = useRoom();
  const lang = useLang();
  const words = REVIEW_WORDS[lang];
  if (activity.time.alternatives.length === 0) return null;
  const readings = [activity.time.set, ...activity.time.alternatives];
  return (
    <div className="readings" role="group" aria-label={words.readings}>
      <p className="hint">
        {activity.time.raw === '' ? '' : `${words.raw(activity.time.raw)}。`}
        {words.readings}
      </p>
      {readings.map((set, index) => (
        <Button key={index} size="small" onClick={() => chooseReading(room, activity, index)}>
          {words.readingNo(index + 1, monthsText(set, lang))}
        </Button>
      ))}
    </div>
  );
}

/** Does what takes the item away, and puts the focus on the one after it (or before), where the keyboard goes on. */
function goOn(button: HTMLElement, act: () => void): void {
  const item = button.closest('.item');
  const next = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector<HTMLElement>('[data-head]');
  act();
  next?.focus();
}

function Deeds({ activity, accepted, aside }: Omit<ReviewDetailProps, 'sourceBeside'>): ReactNode {
  const room = useRoom();
  const words = REVIEW_WORDS[useLang()];
  if (aside) {
    return (
      <div className="actions">
        <Button onClick={() => room.pane.do({ type: 'take-back', id: activity.id })}>{words.takeBack}</Button>
      </div>
    );
  }
  return (
    <div className="actions">
      {accepted ? (
        <Button onClick={() => reopen(room, activity)}>{words.reopen}</Button>
      ) : (
        <Button appearance="primary" onClick={() => accept(room, activity)}>
          {words.accept}
        </Button>
      )}
      <Button onClick={() => split(room, activity)}>{words.split}</Button>
      <Button onClick={() => mergeNext(room, activity)}>{words.merge}</Button>
      <Button onClick={(event) => goOn(event.currentTarget, () => room.pane.do({ type: 'set-aside', id: activity.id }))}>
        {words.aside}
      </Button>
      <Button onClick={(event) => goOn(event.currentTarget, () => drop(room, activity))}>{words.drop}</Button>
    </div>
  );
}
