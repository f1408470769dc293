import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { contributionOf, duesOf, type Calculation } from '../../../budget/calculators';
import { MONEY_WORDS } from '../../../messages/pane-money';
import type { IncomeKind } from '../../../plan/income';
import type { Settings } from '../../../plan/settings';
import { CommitInput } from '../commit-input';
import { useLang, useRoom } from '../context';
import { percent, plainYuan, yuan } from '../format';
import { parseAmount } from '../parse';

/** 会费 and 拨缴经费 worked out with every number shown. */
export function Calculators({ settings }: { readonly settings: Settings }): ReactNode {
  const { pane } = useRoom();
  const words = MONEY_WORDS[useLang()];
  const amountProblem = (text: string): string | null => (parseAmount(text) === undefined ? words.badAmount : null);
  const set = (patch: Partial<Settings>): void => pane.do({ type: 'settings', patch });
  return (
    <section className="card" aria-labelledby="money-calc">
      <h2 id="money-calc">{words.calculators}</h2>
      <div className="calc">
        <div>
          <CommitInput
            label={words.duesBase}
            hint={words.duesHint}
            numeric
            value={settings.duesBase === null ? '' : plainYuan(settings.duesBase)}
            check={amountProblem}
            onCommit={(text) => set({ duesBase: parseAmount(text) ?? null })}
          />
          <Result calculation={duesOf(settings.duesBase)} kind="会费收入" />
        </div>
        <div>
          <CommitInput
            label={words.payroll}
            hint={words.contributionHint}
            numeric
            value={settings.payroll === null ? '' : plainYuan(settings.payroll)}
            check={amountProblem}
            onCommit={(text) => set({ payroll: parseAmount(text) ?? null })}
          />
          <CommitInput
            label={words.share2}
            numeric
            value={shareText(settings.retainedShare)}
            check={(text) => (parseShare(text) === undefined ? words.badShare : null)}
            onCommit={(text) => set({ retainedShare: parseShare(text) ?? null })}
          />
          <Result calculation={contributionOf(settings.payroll, settings.retainedShare)} kind="拨缴经费收入" />
        </div>
      </div>
    </section>
  );
}

/** 0.6 → 60. */
export function shareText(share: number | null): string {
  return share === null ? '' : String(Number((share * 100).toFixed(4)));
}

/** 60 or 60% → 0.6; null for nothing, undefined for what is no share. */
export function parseShare(text: string): number | null | undefined {
  const clean = text.normalize('NFKC').replace(/[%\s]/g, '');
  if (clean === '') return null;
  const value = Number(clean);
  return Number.isFinite(value) && value >= 0 && value <= 100 ? Number((value / 100).toFixed(6)) : undefined;
}

function Result({ calculation, kind }: { readonly calculation: Calculation | null; readonly kind: IncomeKind }): ReactNode {
  const { pane } = useRoom();
  const lang = useLang();
  const words = MONEY_WORDS[lang];
  if (calculation === null) return null;
  const { base, rate, share, result } = calculation;
  const use = (): void => {
    pane.do({ type: 'income', kind, patch: { budget: result } });
    pane.tell({ tone: 'good', say: (shown) => MONEY_WORDS[shown].used });
  };
  return (
    <p className="calc-result">
      <output>{words.formula(plainYuan(base), percent(rate, 1), share === 1 ? '' : percent(share, 1), yuan(result, lang))}</output>
      <Button size="small" onClick={use}>
        {words.useIt}
      </Button>
    </p>
  );
}
