import { Button, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import { isBlankDoc } from '../state/doc';
import type { Step } from '../state/pane';
import { usePane, useRoom, useWords } from './context';
import { ImportStep } from './import/import-step';

const LAZY = {
  review: lazy(async () => ({ default: (await import('./review/review-step')).ReviewStep })),
  year: lazy(async () => ({ default: (await import('./year/year-step')).YearStep })),
  money: lazy(async () => ({ default: (await import('./money/money-step')).MoneyStep })),
  check: lazy(async () => ({ default: (await import('./check/check-step')).CheckStep })),
  export: lazy(async () => ({ default: (await import('./export/export-step')).ExportStep })),
  settings: lazy(async () => ({ default: (await import('./more/settings-step')).SettingsStep })),
  help: lazy(async () => ({ default: (await import('./more/help-step')).HelpStep })),
  about: lazy(async () => ({ default: (await import('./more/about-step')).AboutStep })),
} as const satisfies Record<Exclude<Step, 'import'>, LazyExoticComponent<ComponentType>>;

const NEEDS_PLAN: ReadonlySet<Step> = new Set(['review', 'year', 'money', 'check', 'export']);

/** The view of one step; all but the first are loaded when they are first needed. */
export function StepView({ step }: { readonly step: Step }): ReactNode {
  const words = useWords();
  const blank = usePane((state) => isBlankDoc(state.history.doc));
  if (step === 'import') return <ImportStep />;
  if (blank && NEEDS_PLAN.has(step)) return <NoPlan />;
  const View = LAZY[step];
  return (
    <Suspense fallback={<Spinner className="waiting" label={words.loading} />}>
      <View />
    </Suspense>
  );
}

function NoPlan(): ReactNode {
  const { pane } = useRoom();
  const words = useWords();
  return (
    <section className="empty">
      <h2>{words.noPlanTitle}</h2>
      <p>{words.noPlan}</p>
      <Button appearance="primary" onClick={() => pane.go('import')}>
        {words.goImport}
      </Button>
    </section>
  );
}
