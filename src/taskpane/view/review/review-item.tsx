import { CheckmarkCircleFilled, CircleRegular, QuestionCircleFilled } from '@fluentui/react-icons';
import { memo, type ReactNode } from 'react';
import { FIELD_WORDS } from '../../../messages/pane-fields';
import { PANE_WORDS } from '../../../messages/pane';
import { REVIEW_WORDS } from '../../../messages/pane-review';
import type { Activity } from '../../../plan/activity';
import { isSure, lacksMoney } from '../../state/review';
import { useLang, useRoom } from '../context';
import { oneLine, yuan } from '../format';
import { MonthStrip } from '../month-cells';
import { ReviewDetail } from './review-detail';

interface ReviewItemProps {
  readonly activity: Activity;
  readonly open: boolean;
  readonly accepted: boolean;
  /** Whether Tab stops at this head; the arrows go to the others. */
  readonly tabStop: boolean;
  readonly aside: boolean;
  readonly sourceBeside: boolean;
}

/** One activity: its head always, its sentence and fields when it is in hand. */
export const ReviewItem = memo(function ReviewItem(props: ReviewItemProps): ReactNode {
  const { activity, open, accepted, tabStop, aside, sourceBeside } = props;
  const { pane } = useRoom();
  return (
    <>
      <button
        type="button"
        className="item-head"
        data-head={activity.id}
        aria-expanded={open}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => pane.select(open ? null : activity.id)}
      >
        <StateSign activity={activity} accepted={accepted} />
        <span className="item-title" title={activity.title.length > 60 ? activity.title : undefined}>
          <bdi>{oneLine(activity.title)}</bdi>
        </span>
        <MonthStrip set={activity.time.set} />
        <Facts activity={activity} />
      </button>
      {open && <ReviewDetail activity={activity} accepted={accepted} aside={aside} sourceBeside={sourceBeside} />}
    </>
  );
});

function StateSign({ activity, accepted }: { readonly activity: Activity; readonly accepted: boolean }): ReactNode {
  const words = REVIEW_WORDS[useLang()];
  if (accepted) return <CheckmarkCircleFilled className="sign good" title={words.accepted} />;
  if (!isSure(activity)) return <QuestionCircleFilled className="sign warn" title={words.unsure} />;
  return <CircleRegular className="sign" title={words.open} />;
}

function Facts({ activity }: { readonly activity: Activity }): ReactNode {
  const lang = useLang();
  const fields = FIELD_WORDS[lang];
  const owners = activity.owners.map((owner) => owner.name).join('、');
  const toFill = PANE_WORDS[lang].toFill;
  return (
    <span className="facts">
      {owners !== '' && (
        <span className="fact">
          <bdi>{oneLine(owners, 30)}</bdi>
        </span>
      )}
      <span className="fact number">
        {activity.budget !== null ? yuan(activity.budget, lang) : lacksMoney(activity) ? <i>{toFill}</i> : '—'}
      </span>
      <span className="fact">{fields.subjects[activity.subject]}</span>
    </span>
  );
}
