import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { MORE_WORDS } from '../../../messages/pane-more';
import { WAY_STEPS } from '../../state/pane';
import { useLang, useRoom } from '../context';

/** 帮助: the tour, common questions, keys. */
export function HelpStep(): ReactNode {
  const { pane } = useRoom();
  const words = MORE_WORDS[useLang()];
  const start = (): void => {
    pane.go(WAY_STEPS[0]);
    pane.patch({ tour: 0 });
  };
  return (
    <div className="help">
      <section className="card" aria-labelledby="help-title">
        <h2 id="help-title">{words.helpTitle}</h2>
        <Button appearance="primary" onClick={start}>
          {words.tour}
        </Button>
        <dl className="answers">
          {words.ways.map(([question, answer]) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card" aria-labelledby="keys-title">
        <h2 id="keys-title">{words.keysTitle}</h2>
        <table className="plain-table">
          <tbody>
            {words.keys.map(([key, what]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
