import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { PANE_WORDS } from '../../../messages/pane';
import { MORE_WORDS } from '../../../messages/pane-more';
import { run } from '../../actions/run';
import { blankDoc } from '../../state/doc';
import { useLang, useRoom } from '../context';

/** What is kept on this computer, and forgetting it; asked for twice, in place. */
export function KeptData(): ReactNode {
  const room = useRoom();
  const words = MORE_WORDS[useLang()];
  const [asked, setAsked] = useState(false);
  const clear = (): void => {
    setAsked(false);
    void run(
      room,
      (lang) => PANE_WORDS[lang].working,
      async () => {
        room.pane.start(blankDoc(room.pane.get().history.doc.plan.planYear));
        await room.services.keeper.clear();
        room.pane.tell({ tone: 'good', say: (lang) => MORE_WORDS[lang].cleared });
      },
    );
  };
  return (
    <section className="card" aria-labelledby="set-data">
      <h2 id="set-data">{words.dataTitle}</h2>
      <p>{words.dataLead}</p>
      {asked ? (
        <div className="actions" role="group" aria-label={words.clear}>
          <p className="clear-ask">{words.clearAsk}</p>
          <Button appearance="primary" onClick={clear}>
            {words.clearYes}
          </Button>
          <Button onClick={() => setAsked(false)}>{PANE_WORDS[room.pane.get().lang].cancel}</Button>
        </div>
      ) : (
        <Button onClick={() => setAsked(true)}>{words.clear}</Button>
      )}
    </section>
  );
}
