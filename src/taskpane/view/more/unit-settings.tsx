import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FIELD_WORDS } from '../../../messages/pane-fields';
import { MORE_WORDS } from '../../../messages/pane-more';
import { ACCOUNTING_VERSIONS, UNIT_KINDS, type Settings } from '../../../plan/settings';
import { PROVINCES } from '../../../rulepacks/provinces';
import { CommitInput } from '../commit-input';
import { useDoc, useLang, useRoom } from '../context';
import { plainYuan } from '../format';
import { parseAmount, parseCount } from '../parse';

interface Part {
  readonly settings: Settings;
  readonly set: (patch: Partial<Settings>) => void;
}

/** What the plan rests on: the unit and its numbers. */
export function UnitSettings(): ReactNode {
  const { pane } = useRoom();
  const { settings } = useDoc().plan;
  const part: Part = { settings, set: (patch) => pane.do({ type: 'settings', patch }) };
  return (
    <>
      <Choices {...part} />
      <Numbers {...part} />
      <Approvals {...part} />
    </>
  );
}

function Choices({ settings, set }: Part): ReactNode {
  const lang = useLang();
  const words = MORE_WORDS[lang];
  return (
    <>
      <CommitInput
        label={words.unit}
        className="wide"
        value={settings.unit ?? ''}
        onCommit={(text) => set({ unit: text.trim() || null })}
      />
      <Field label={words.unitKind}>
        <Select
          value={settings.unitKind ?? ''}
          onChange={(_, data) => set({ unitKind: UNIT_KINDS.find((one) => one === data.value) ?? null })}
        >
          <option value="">{words.notChosen}</option>
          {UNIT_KINDS.map((one) => (
            <option key={one} value={one}>
              {FIELD_WORDS[lang].unitKinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.province}>
        <Select value={settings.province ?? ''} onChange={(_, data) => set({ province: data.value === '' ? null : data.value })}>
          <option value="">{words.national}</option>
          {PROVINCES.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.accounting}>
        <Select
          value={settings.accounting}
          onChange={(_, data) => set({ accounting: ACCOUNTING_VERSIONS.find((one) => one === data.value) ?? '2022' })}
        >
          {ACCOUNTING_VERSIONS.map((one) => (
            <option key={one} value={one}>
              {words.accountings[one]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function Numbers({ settings, set }: Part): ReactNode {
  const words = MORE_WORDS[useLang()];
  const whole = (text: string): string | null => {
    const count = parseCount(text);
    return count === undefined || (count !== null && !Number.isInteger(count)) ? words.badCount : null;
  };
  return (
    <>
      {(['members', 'staff'] as const).map((field) => (
        <CommitInput
          key={field}
          label={words[field]}
          numeric
          value={settings[field] === null ? '' : String(settings[field])}
          check={whole}
          onCommit={(text) => set({ [field]: parseCount(text) ?? null })}
        />
      ))}
      <CommitInput
        label={words.opening}
        numeric
        value={settings.openingBalance === null ? '' : plainYuan(settings.openingBalance)}
        check={(text) => (parseAmount(text) === undefined ? words.badAmount : null)}
        onCommit={(text) => set({ openingBalance: parseAmount(text) ?? null })}
      />
    </>
  );
}

function Approvals({ settings, set }: Part): ReactNode {
  const words = MORE_WORDS[useLang()];
  return (
    <fieldset className="plain-fieldset wide">
      <legend>{words.approvals}</legend>
      <div className="form">
        {(['committee', 'audit', 'superior'] as const).map((who) => (
          <label key={who} className="date-field">
            <span>{words.approvalNames[who]}</span>
            <input
              type="date"
              value={settings.approvals[who] ?? ''}
              onChange={(event) => set({ approvals: { ...settings.approvals, [who]: event.target.value || null } })}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
