import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { IMPORT_WORDS } from '../../../messages/pane-import';
import { importSelection, importSheet, openFromWorkbook } from '../../actions/excel';
import type { YearChoice } from '../../actions/import';
import type { ExcelDoors } from '../../services/services';
import { useLang, useRoom } from '../context';

/** Sources only Excel has: the selected cells, a sheet, the calendar in the open workbook. */
export function ExcelSources({ year, excel }: { readonly year: YearChoice | null; readonly excel: ExcelDoors }): ReactNode {
  const room = useRoom();
  const words = IMPORT_WORDS[useLang()];
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const [sheet, setSheet] = useState('');
  useEffect(() => {
    let alive = true;
    excel.sheetNames().then(
      (names) => alive && setSheets(names),
      () => alive && setSheets([]),
    );
    return () => {
      alive = false;
    };
  }, [excel]);
  const chosen = sheet || (sheets[0] ?? '');
  return (
    <div className="excel-sources">
      <div className="actions">
        <Button disabledFocusable={year === null} onClick={() => year !== null && void importSelection(room, excel, year)}>
          {words.selection}
        </Button>
        <Button onClick={() => void openFromWorkbook(room, excel)}>{words.fromWorkbook}</Button>
      </div>
      {sheets.length > 0 && (
        <div className="actions">
          <Field label={words.sheetPick} className="grow">
            <Select value={chosen} onChange={(_, data) => setSheet(data.value)}>
              {sheets.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          <Button
            className="low"
            disabledFocusable={year === null}
            onClick={() => year !== null && void importSheet(room, excel, chosen, year)}
          >
            {words.sheet}
          </Button>
        </div>
      )}
    </div>
  );
}
