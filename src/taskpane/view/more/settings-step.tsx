import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PANE_WORDS } from '../../../messages/pane';
import { MORE_WORDS } from '../../../messages/pane-more';
import { MAX_PLAN_YEAR, MIN_PLAN_YEAR } from '../../../plan/workplan';
import { THEME_CHOICES } from '../../state/choices';
import { CommitInput } from '../commit-input';
import { useDoc, useLang, usePane, useRoom } from '../context';
import { KeptData } from './kept-data';
import { OwnLimits } from './own-limits';
import { UnitSettings } from './unit-settings';

/** 设置: the unit, the year, limits of its own, the look, what is kept here. */
export function SettingsStep(): ReactNode {
  const words = MORE_WORDS[useLang()];
  return (
    <div className="settings">
      <section className="card" aria-labelledby="set-unit">
        <h2 id="set-unit">{words.unitTitle}</h2>
        <div className="form">
          <YearField />
          <UnitSettings />
        </div>
      </section>
      <OwnLimits />
      <Look />
      <KeptData />
    </div>
  );
}

function YearField(): ReactNode {
  const { pane } = useRoom();
  const words = MORE_WORDS[useLang()];
  const { planYear } = useDoc().plan;
  const fits = (text: string): boolean => /^\d{4}$/.test(text) && Number(text) >= MIN_PLAN_YEAR && Number(text) <= MAX_PLAN_YEAR;
  return (
    <CommitInput
      label={words.year}
      hint={words.yearHint}
      className="wide year-setting"
      numeric
      value={String(planYear)}
      check={(text) => (fits(text) ? null : words.yearOutside)}
      onCommit={(text) => pane.do({ type: 'year', year: Number(text) })}
    />
  );
}

function Look(): ReactNode {
  const { pane } = useRoom();
  const lang = useLang();
  const words = MORE_WORDS[lang];
  const theme = usePane((state) => state.theme);
  return (
    <section className="card" aria-labelledby="set-look">
      <h2 id="set-look">{words.lookTitle}</h2>
      <Field label={words.theme} className="narrow-field">
        <Select value={theme} onChange={(_, data) => pane.patch({ theme: THEME_CHOICES.find((one) => one === data.value) ?? 'auto' })}>
          {THEME_CHOICES.map((one) => (
            <option key={one} value={one}>
              {PANE_WORDS[lang].theme[one]}
            </option>
          ))}
        </Select>
      </Field>
    </section>
  );
}
