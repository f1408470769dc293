import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { EXPORT_WORDS } from '../../../messages/pane-export';
import { restoreWorkbook, writeIntoWorkbook } from '../../actions/export';
import type { ExcelDoors } from '../../services/services';
import { useLang, useRoom } from '../context';

/** Writing into the open workbook, and taking it back. */
export function WriteHere({ excel }: { readonly excel: ExcelDoors }): ReactNode {
  const room = useRoom();
  const words = EXPORT_WORDS[useLang()];
  return (
    <section className="card" aria-label={words.write}>
      <p>{words.writeHint}</p>
      <div className="actions">
        <Button appearance="primary" onClick={() => void writeIntoWorkbook(room, excel)}>
          {words.write}
        </Button>
        <Button onClick={() => void restoreWorkbook(room, excel)}>{words.restore}</Button>
      </div>
    </section>
  );
}
