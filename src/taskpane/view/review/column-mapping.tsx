import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { columnFieldName } from '../../../messages/input';
import { REVIEW_WORDS } from '../../../messages/pane-review';
import { COLUMN_FIELDS, type ColumnField } from '../../../reading/table/fields';
import { readAgain } from '../../actions/import';
import type { SourceInput, TableColumn } from '../../services/services';
import { useDoc, useLang, usePane, useRoom } from '../context';
import { oneLine } from '../format';

/** The columns of the table the plan was read from, to correct by hand; nothing when the source is no table. */
export function ColumnMapping(): ReactNode {
  const { source, plan } = useDoc();
  const core = usePane((state) => state.core);
  const [found, setFound] = useState<{ readonly for: SourceInput; readonly columns: readonly TableColumn[] } | null>(null);
  const input = source?.input ?? null;
  const chosen = source?.columns ?? null;
  useEffect(() => {
    let alive = true;
    if (core === null || input === null) return undefined;
    const setting = { planYear: plan.planYear, fallbackYear: plan.planYear, columns: chosen };
    core.columnsOf(input, setting).then((columns) => alive && columns.length > 0 && setFound({ for: input, columns }), reportError);
    return () => {
      alive = false;
    };
  }, [core, input, chosen, plan.planYear]);
  const columns = found !== null && found.for === input ? found.columns : [];
  return columns.length < 2 ? null : <Mapping key={columns.map((column) => column.field ?? '-').join()} columns={columns} />;
}

function Mapping({ columns }: { readonly columns: readonly TableColumn[] }): ReactNode {
  const room = useRoom();
  const words = REVIEW_WORDS[useLang()];
  const [fields, setFields] = useState<readonly (ColumnField | null)[]>(columns.map((column) => column.field));
  const reread = (): void => {
    const choice: Partial<Record<ColumnField, number[]>> = {};
    fields.forEach((field, index) => {
      const column = columns[index]?.column;
      if (field !== null && column !== undefined) (choice[field] ??= []).push(column);
    });
    void readAgain(room, choice);
  };
  return (
    <details className="mapping">
      <summary>{words.columnsTitle}</summary>
      <p className="hint">{words.columnsLead}</p>
      <div className="form">
        {columns.map((column, index) => (
          <ColumnField
            key={column.column}
            column={column}
            field={fields[index] ?? null}
            onChange={(field) => setFields(fields.with(index, field))}
          />
        ))}
      </div>
      <div className="actions">
        <Button onClick={reread}>{words.columnsReread}</Button>
      </div>
    </details>
  );
}

interface ColumnFieldProps {
  readonly column: TableColumn;
  readonly field: ColumnField | null;
  readonly onChange: (field: ColumnField | null) => void;
}

function ColumnField({ column, field, onChange }: ColumnFieldProps): ReactNode {
  const lang = useLang();
  const words = REVIEW_WORDS[lang];
  const name = column.header === '' ? words.column(column.column + 1) : oneLine(column.header, 24);
  return (
    <Field label={name} hint={oneLine(column.samples.join('、'), 40)}>
      <Select value={field ?? ''} onChange={(_, data) => onChange(COLUMN_FIELDS.find((one) => one === data.value) ?? null)}>
        <option value="">{words.leftOut}</option>
        {COLUMN_FIELDS.map((one) => (
          <option key={one} value={one}>
            {columnFieldName(one, lang)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
