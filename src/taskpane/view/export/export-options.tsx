import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { EXPORT_WORDS } from '../../../messages/pane-export';
import type { PaneChoices, PaneFormat } from '../../services/exports-type';
import { useLang } from '../context';

interface ExportOptionsProps {
  readonly format: PaneFormat;
  readonly choices: PaneChoices;
  readonly onChange: (choices: PaneChoices) => void;
}

/** The choices a format has; none for most. */
export function ExportOptions(props: ExportOptionsProps): ReactNode {
  const words = EXPORT_WORDS[useLang()];
  const { format, choices, onChange } = props;
  if (format === 'ics') return <CalendarOptions {...props} />;
  if (format === 'csv') {
    return (
      <Field label={words.encoding} className="narrow-field">
        <Select
          value={choices.encoding}
          onChange={(_, data) => onChange({ ...choices, encoding: data.value === 'gb18030' ? 'gb18030' : 'utf-8' })}
        >
          <option value="utf-8">UTF-8</option>
          <option value="gb18030">GB18030</option>
        </Select>
      </Field>
    );
  }
  if (format !== 'report' && format !== 'html') return null;
  return (
    <div className="actions">
      <Field label={words.paper} className="narrow-field">
        <Select value={choices.paper} onChange={(_, data) => onChange({ ...choices, paper: data.value === 'A3' ? 'A3' : 'A4' })}>
          <option>A4</option>
          <option>A3</option>
        </Select>
      </Field>
      <Checkbox
        label={words.withCompliance}
        checked={choices.withCompliance}
        onChange={(_, data) => onChange({ ...choices, withCompliance: data.checked === true })}
      />
      {format === 'report' && (
        <Checkbox
          label={words.formulas}
          checked={choices.values === 'formulas'}
          onChange={(_, data) => onChange({ ...choices, values: data.checked === true ? 'formulas' : 'values' })}
        />
      )}
    </div>
  );
}

function CalendarOptions({ choices, onChange }: ExportOptionsProps): ReactNode {
  const words = EXPORT_WORDS[useLang()];
  const days = choices.remindDays;
  return (
    <div className="actions">
      <Field label={words.monthOnly} className="narrow-field">
        <Select
          value={choices.monthOnly}
          onChange={(_, data) => onChange({ ...choices, monthOnly: data.value === 'todo' ? 'todo' : 'span' })}
        >
          <option value="span">{words.monthSpan}</option>
          <option value="todo">{words.monthTodo}</option>
        </Select>
      </Field>
      <Field label={words.remind} className="narrow-field">
        <Input
          inputMode="numeric"
          placeholder={words.noRemind}
          value={days === null ? '' : String(days)}
          onChange={(_, data) => onChange({ ...choices, remindDays: /^\d{1,3}$/.test(data.value) ? Number(data.value) : null })}
        />
      </Field>
    </div>
  );
}
