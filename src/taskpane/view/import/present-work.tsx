import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { IMPORT_WORDS } from '../../../messages/pane-import';
import { isBlankDoc } from '../../state/doc';
import { useDoc, useLang, useRoom } from '../context';

/** The calendar that is being made already, with the way back to it. */
export function PresentWork(): ReactNode {
  const { pane } = useRoom();
  const words = IMPORT_WORDS[useLang()];
  const doc = useDoc();
  if (isBlankDoc(doc)) return null;
  const { plan } = doc;
  return (
    <section className="card" aria-labelledby="present-title">
      <h3 id="present-title">{words.presentTitle}</h3>
      <p>{words.present(plan.settings.unit ?? '', plan.planYear, plan.activities.length)}</p>
      <Button onClick={() => pane.go('year')}>{words.goOn}</Button>
    </section>
  );
}
