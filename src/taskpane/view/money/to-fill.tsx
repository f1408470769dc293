import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { needsAmount } from '../../../budget/amounts';
import { MONEY_WORDS } from '../../../messages/pane-money';
import type { Activity } from '../../../plan/activity';
import { jumpTo } from '../../actions/jump';
import { useLang, useRoom } from '../context';
import { oneLine } from '../format';

const SHOWN = 8;

/** Activities without an amount, each with the way to it. */
export function ToFill({ activities }: { readonly activities: readonly Activity[] }): ReactNode {
  const room = useRoom();
  const words = MONEY_WORDS[useLang()];
  const open = activities.filter(needsAmount);
  if (open.length === 0) return <p className="hint">{words.toFillNone}</p>;
  return (
    <section className="card" aria-labelledby="money-fill">
      <h2 id="money-fill">{words.toFillTitle(open.length)}</h2>
      <ul className="fill-list">
        {open.slice(0, SHOWN).map((activity) => (
          <li key={activity.id}>
            <span>
              <bdi>{oneLine(activity.title, 40)}</bdi>
            </span>
            <Button size="small" onClick={() => jumpTo(room, activity.id)} aria-label={`${words.fill}：${oneLine(activity.title, 40)}`}>
              {words.fill}
            </Button>
          </li>
        ))}
      </ul>
      {open.length > SHOWN && <p className="hint">…… {open.length - SHOWN}</p>}
    </section>
  );
}
