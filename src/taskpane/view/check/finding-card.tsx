import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleFilled, QuestionCircleRegular, WarningFilled, type FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { CHECK_WORDS } from '../../../messages/pane-check';
import type { Finding, Verdict } from '../../../rules/finding';
import { jumpTo, showInSheet } from '../../actions/jump';
import { findingRuleTitle, findingSentence, whySentence } from '../../../messages/rules';
import { findActivity } from '../../state/doc';
import { findingKey } from '../../state/findings';
import { useDoc, useLang, useRoom } from '../context';
import { oneLine } from '../format';
import { FixPreview } from './fix-preview';
import { Waiver } from './waiver';

const ICONS: Readonly<Record<Verdict, FluentIcon>> = {
  violation: ErrorCircleFilled,
  caution: WarningFilled,
  'cannot-judge': QuestionCircleRegular,
  pass: CheckmarkCircleRegular,
};

/** One finding with its basis, its reasons and what can be done about it. */
export function FindingCard({ finding }: { readonly finding: Finding }): ReactNode {
  const lang = useLang();
  const words = CHECK_WORDS[lang];
  const doc = useDoc();
  const Icon = ICONS[finding.verdict];
  const titles = finding.activities.flatMap((id) => findActivity(doc, id)?.title ?? []);
  return (
    <li
      className={`finding verdict-${finding.verdict}`}
      data-finding={findingKey(finding)}
      data-activity={finding.activities[0] ?? ''}
      tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- next and previous by key need a place to stand
    >
      <h2>
        <Icon className="verdict-icon" title={words.verdicts[finding.verdict]} /> {findingRuleTitle(finding)}
      </h2>
      <p className="finding-text">{findingSentence(finding, lang)}</p>
      <Measure finding={finding} />
      <p className="hint">
        {titles.length === 0
          ? words.whole
          : words.activities(
              titles
                .slice(0, 4)
                .map((title) => oneLine(title, 24))
                .join('、'),
            )}
        {titles.length > 4 && ` …+${titles.length - 4}`}
      </p>
      <Basis finding={finding} />
      {finding.why.length > 0 && (
        <details>
          <summary>{words.why}</summary>
          <ol className="why">
            {finding.why.map((step, index) => (
              <li key={index}>{whySentence(step, lang)}</li>
            ))}
          </ol>
        </details>
      )}
      <Deeds finding={finding} />
    </li>
  );
}

function number(value: number, unit: string | null): string {
  const digits = Number(value.toFixed(2)).toLocaleString('en-US');
  return `${digits}${unit ?? ''}`;
}

function Measure({ finding }: { readonly finding: Finding }): ReactNode {
  const words = CHECK_WORDS[useLang()];
  const { value, limit, unit } = finding;
  if (value === null && limit === null) return null;
  return (
    <p className="measure">
      {value !== null && <span className="measure-value">{words.value(number(value, unit))}</span>}
      {limit !== null && <span>{words.limit(number(limit, unit))}</span>}
    </p>
  );
}

function Basis({ finding }: { readonly finding: Finding }): ReactNode {
  const words = CHECK_WORDS[useLang()];
  const { citation } = finding;
  const parts = [citation.title, citation.docNo, citation.article].filter((part) => part !== null && part !== '');
  const unsure = citation.verification === 'weak' || citation.verification === 'unseen';
  return (
    <p className="basis">
      {words.basis}：{parts.join(' ')}
      <span className={unsure ? 'tag warn' : 'tag'} title={unsure ? words.verificationHint : undefined}>
        {words.verification[citation.verification]}
      </span>
    </p>
  );
}

function Deeds({ finding }: { readonly finding: Finding }): ReactNode {
  const room = useRoom();
  const words = CHECK_WORDS[useLang()];
  const first = finding.activities[0];
  return (
    <div className="actions">
      {first !== undefined && (
        <Button size="small" onClick={() => jumpTo(room, first)}>
          {words.jump}
        </Button>
      )}
      {first !== undefined && room.services.excel !== null && (
        <Button size="small" onClick={() => void showInSheet(room, first, finding.field)}>
          {words.showInSheet}
        </Button>
      )}
      {finding.fix !== null && <FixPreview fix={finding.fix} />}
      {finding.verdict !== 'pass' && <Waiver finding={finding} />}
    </div>
  );
}
