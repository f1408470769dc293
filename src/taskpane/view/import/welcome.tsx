import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { WELCOME_WORDS } from '../../../messages/pane-welcome';
import { useLang, useRoom } from '../context';

/** The card of a first visit: what this does, what stays here, what the permission in Excel is for, and the tour. */
export function Welcome(): ReactNode {
  const { pane, services } = useRoom();
  const words = WELCOME_WORDS[useLang()];
  const putAway = (): void => {
    pane.patch({ welcome: false });
    document.getElementById('main')?.focus(); // the button under the focus is gone
  };
  return (
    <section className="card welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">{words.title}</h2>
      <ol>
        {words.does.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p>{words.stays}</p>
      {services.shell === 'excel' && <p>{words.permission}</p>}
      <div className="actions">
        <Button appearance="primary" onClick={() => pane.patch({ welcome: false, tour: 0 })}>
          {words.tour}
        </Button>
        <Button onClick={putAway}>{words.enough}</Button>
      </div>
    </section>
  );
}
