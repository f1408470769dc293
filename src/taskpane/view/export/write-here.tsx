import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { EXPORT_WORDS } from '../../../messages/pane-export';
import { previewWriting, restoreWorkbook, writeIntoWorkbook } from '../../actions/export';
import type { DrawPlan, ExcelDoors } from '../../services/services';
import { useDoc, useLang, useRoom } from '../context';

/** Writing into the open workbook: what would change, the writing itself, and taking it back. */
export function WriteHere({ excel }: { readonly excel: ExcelDoors }): ReactNode {
  const room = useRoom();
  const words = EXPORT_WORDS[useLang()];
  const doc = useDoc();
  const [looked, setLooked] = useState<{ readonly for: object; readonly plan: DrawPlan } | null>(null);
  const look = async (): Promise<void> => {
    const plan = await previewWriting(room, excel);
    if (plan !== null) setLooked({ for: doc, plan });
  };
  const plan = looked !== null && looked.for === doc ? looked.plan : null;
  return (
    <section className="card" aria-label={words.write}>
      <p>{words.writeHint}</p>
      <div className="actions">
        <Button appearance="primary" onClick={() => void writeIntoWorkbook(room, excel)}>
          {words.write}
        </Button>
        <Button onClick={() => void look()}>{words.look}</Button>
        <Button onClick={() => void restoreWorkbook(room, excel)}>{words.restore}</Button>
      </div>
      {plan !== null && <WhatChanges plan={plan} />}
    </section>
  );
}

function WhatChanges({ plan }: { readonly plan: DrawPlan }): ReactNode {
  const lang = useLang();
  const words = EXPORT_WORDS[lang];
  return (
    <div role="status">
      <ul className="notes">
        {plan.sheets.map((sheet) => (
          <li key={sheet.name}>{words.sheetChange(sheet.name, sheet.say(lang), sheet.changed)}</li>
        ))}
      </ul>
      {plan.untouched.length > 0 && <p className="hint">{words.untouched(plan.untouched.join('、'))}</p>}
    </div>
  );
}
