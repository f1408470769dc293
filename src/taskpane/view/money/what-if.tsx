import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { planTotals } from '../../../budget/totals';
import { MONEY_WORDS } from '../../../messages/pane-money';
import type { Activity } from '../../../plan/activity';
import { fromSlots, MONTHS, slotsOf, type MonthSet } from '../../../plan/month';
import type { WorkPlan } from '../../../plan/workplan';
import { apply } from '../../state/apply';
import type { Command } from '../../state/command';
import { findActivity } from '../../state/doc';
import { useDoc, useLang, usePane, useRoom } from '../context';
import { oneLine, plainYuan, yuan } from '../format';
import { MonthLabel } from '../month-cells';
import { parseAmount } from '../parse';
import { findingsOf } from '../use-findings';

/** A trial: change an amount or months and see what becomes of totals and checks before taking it. */
export function WhatIf(): ReactNode {
  const doc = useDoc();
  const words = MONEY_WORDS[useLang()];
  const [picked, setPicked] = useState('');
  const activity = findActivity(doc, picked) ?? doc.plan.activities[0] ?? null;
  if (activity === null) return null;
  return (
    <section className="card" aria-labelledby="money-whatif">
      <h2 id="money-whatif">{words.whatIf}</h2>
      <p className="hint">{words.whatIfLead}</p>
      <Field label={words.whatIfPick}>
        <Select value={activity.id} onChange={(_, data) => setPicked(data.value)}>
          {doc.plan.activities.map((one) => (
            <option key={one.id} value={one.id}>
              {oneLine(one.title, 40)}
            </option>
          ))}
        </Select>
      </Field>
      <Trial key={activity.id} activity={activity} />
    </section>
  );
}

function Trial({ activity }: { readonly activity: Activity }): ReactNode {
  const { pane } = useRoom();
  const lang = useLang();
  const words = MONEY_WORDS[lang];
  const doc = useDoc();
  const [text, setText] = useState(activity.budget === null ? '' : plainYuan(activity.budget));
  const [set, setSet] = useState<MonthSet>(activity.time.set);
  const amount = parseAmount(text);
  const command: Command = { type: 'what-if', id: activity.id, patch: { budget: amount ?? null }, set };
  const after = amount === undefined ? doc : apply(doc, command);
  const reset = (): void => {
    setText(activity.budget === null ? '' : plainYuan(activity.budget));
    setSet(activity.time.set);
  };
  const adopt = (): void => {
    pane.do(command);
    pane.tell({ tone: 'good', say: (shown) => MONEY_WORDS[shown].adopted });
  };
  return (
    <>
      <div className="form trial">
        <Field
          label={words.whatIfAmount}
          {...(amount === undefined ? { validationState: 'error' as const, validationMessage: words.badAmount } : {})}
        >
          <Input className="numeric" inputMode="decimal" value={text} onChange={(_, data) => setText(data.value)} />
        </Field>
        <TrialMonths set={set} onChange={setSet} />
      </div>
      <Comparison before={doc.plan} after={after.plan} />
      <div className="actions">
        <Button appearance="primary" disabledFocusable={after === doc || amount === undefined} onClick={adopt}>
          {words.adopt}
        </Button>
        <Button onClick={reset}>{words.reset}</Button>
      </div>
      <span className="hint">{activity.budget === null ? '' : yuan(activity.budget, lang)}</span>
    </>
  );
}

function TrialMonths({ set, onChange }: { readonly set: MonthSet; readonly onChange: (set: MonthSet) => void }): ReactNode {
  const lang = useLang();
  const slots = slotsOf(set);
  return (
    <div className="toggles wide" role="group" aria-label={MONEY_WORDS[lang].byMonth}>
      {MONTHS.map((month) => (
        <button
          key={month}
          type="button"
          className="toggle"
          aria-pressed={slots.includes(month)}
          onClick={() => onChange(fromSlots(slots.includes(month) ? slots.filter((slot) => slot !== month) : [...slots, month]))}
        >
          <MonthLabel slot={month} />
        </button>
      ))}
    </div>
  );
}

function Comparison({ before, after }: { readonly before: WorkPlan; readonly after: WorkPlan }): ReactNode {
  const { services } = useRoom();
  const core = usePane((state) => state.core);
  const lang = useLang();
  const words = MONEY_WORDS[lang];
  const rows = useMemo(() => {
    const side = (plan: WorkPlan): readonly string[] => {
      const totals = planTotals(plan);
      const findings = core === null ? [] : findingsOf(core, plan, services.today());
      const count = (verdict: string): string => String(findings.filter((one) => one.verdict === verdict && one.waived === null).length);
      const known = (amount: typeof totals.surplus): string => (amount === null ? words.unknown : yuan(amount, lang));
      return [yuan(totals.expense, lang), known(totals.surplus), count('violation'), count('caution')];
    };
    const names = [words.expense, words.surplus, words.violations, words.cautions];
    const left = side(before);
    const right = side(after);
    return names.map((name, index) => ({ name, left: left[index] ?? '', right: right[index] ?? '' }));
  }, [before, after, core, services, lang, words]);
  return (
    <table className="plain-table" aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col" className="number">
            {words.now}
          </th>
          <th scope="col" className="number">
            {words.then}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, left, right }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{left}</td>
            <td className="number">{left === right ? right : <strong>{right}</strong>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
