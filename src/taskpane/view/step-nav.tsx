import { InfoRegular, QuestionCircleRegular, SettingsRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { WAY_STEPS, type Step } from '../state/pane';
import { usePane, useRoom, useWords } from './context';

const MORE: readonly (readonly [Step, ReactNode])[] = [
  ['settings', <SettingsRegular key="settings" />],
  ['help', <QuestionCircleRegular key="help" />],
  ['about', <InfoRegular key="about" />],
];

/** The way through, and what stands beside it. */
export function StepNav(): ReactNode {
  const { pane } = useRoom();
  const words = useWords();
  const current = usePane((state) => state.step);
  return (
    <nav className="steps" aria-label={words.stepsLabel}>
      <ol className="way">
        {WAY_STEPS.map((step, index) => (
          <li key={step}>
            <button type="button" className="step" aria-current={step === current ? 'step' : undefined} onClick={() => pane.go(step)}>
              <span className="step-no" aria-hidden="true">
                {index + 1}
              </span>
              {words.steps[step]}
            </button>
          </li>
        ))}
      </ol>
      <ul className="more">
        {MORE.map(([step, icon]) => (
          <li key={step}>
            <button
              type="button"
              className="step step-icon"
              aria-label={words.steps[step]}
              title={words.steps[step]}
              aria-current={step === current ? 'page' : undefined}
              onClick={() => pane.go(step)}
            >
              {icon}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
