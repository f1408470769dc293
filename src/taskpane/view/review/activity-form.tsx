import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FIELD_WORDS, type FieldWords } from '../../../messages/pane-fields';
import { REVIEW_WORDS } from '../../../messages/pane-review';
import { STATUSES, type Activity } from '../../../plan/activity';
import type { Fen } from '../../../plan/fen';
import { FUND_SOURCES } from '../../../plan/source';
import { EXPENSE_SUBJECTS } from '../../../plan/subject';
import type { ActivityPatch } from '../../state/command';
import { CommitInput } from '../commit-input';
import { useLang, useRoom } from '../context';
import { plainYuan } from '../format';
import { ownersText, parseAmount, parseCount, parseOwners } from '../parse';

type MoneyField = 'budget' | 'unitPrice' | 'spent' | 'lastYear';
type CountField = 'people' | 'quantity';

interface FormPart {
  readonly activity: Activity;
  readonly edit: (patch: ActivityPatch) => void;
}

/** Every field of an activity, to change in place. */
export function ActivityForm({ activity }: { readonly activity: Activity }): ReactNode {
  const { pane } = useRoom();
  const words = REVIEW_WORDS[useLang()];
  const edit = (patch: ActivityPatch): void => pane.do({ type: 'edit', id: activity.id, patch });
  const part: FormPart = { activity, edit };
  return (
    <div className="form">
      <TextFields {...part} />
      <Choices {...part} />
      <Amount {...part} field="budget" />
      <details className="more-fields">
        <summary>{words.details}</summary>
        <div className="form">
          <Amount {...part} field="unitPrice" />
          <Count {...part} field="quantity" />
          <Count {...part} field="people" />
          <Amount {...part} field="spent" />
          <Amount {...part} field="lastYear" />
          <LooseFields {...part} />
        </div>
      </details>
    </div>
  );
}

function TextFields({ activity, edit }: FormPart): ReactNode {
  const lang = useLang();
  const fields = FIELD_WORDS[lang];
  return (
    <>
      <CommitInput
        label={fields.title}
        className="wide"
        value={activity.title}
        check={(text) => (text.trim() === '' ? REVIEW_WORDS[lang].title : null)}
        onCommit={(text) => edit({ title: text.trim() })}
      />
      {([true, false] as const).map((principal) => (
        <CommitInput
          key={String(principal)}
          label={principal ? fields.lead : fields.support}
          value={ownersText(activity.owners, principal)}
          onCommit={(text) => edit({ owners: parseOwners(text, activity.owners, principal) })}
        />
      ))}
    </>
  );
}

function Choices({ activity, edit }: FormPart): ReactNode {
  const lang = useLang();
  const fields = FIELD_WORDS[lang];
  const source = activity.funding[0]?.source ?? '';
  return (
    <>
      <Field label={fields.subject}>
        <Select
          value={activity.subject}
          onChange={(_, data) => edit({ subject: EXPENSE_SUBJECTS.find((one) => one === data.value) ?? activity.subject })}
        >
          {EXPENSE_SUBJECTS.map((one) => (
            <option key={one} value={one}>
              {fields.subjects[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={fields.source}>
        <Select value={source} onChange={(_, data) => edit(sourcePatch(data.value))}>
          <option value="">{activity.fundingText ?? fields.sources['未写明']}</option>
          {FUND_SOURCES.map((one) => (
            <option key={one} value={one}>
              {fields.sources[one]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function sourcePatch(value: string): ActivityPatch {
  const source = FUND_SOURCES.find((one) => one === value);
  return source === undefined ? { funding: [] } : { funding: [{ source, amount: null }], fundingText: null };
}

function Amount({ activity, edit, field }: FormPart & { readonly field: MoneyField }): ReactNode {
  const lang = useLang();
  const amount: Fen | null = activity[field];
  return (
    <CommitInput
      label={FIELD_WORDS[lang][field]}
      numeric
      value={amount === null ? '' : plainYuan(amount)}
      check={(text) => (parseAmount(text) === undefined ? REVIEW_WORDS[lang].positive : null)}
      onCommit={(text) => edit({ [field]: parseAmount(text) ?? null })}
    />
  );
}

function Count({ activity, edit, field }: FormPart & { readonly field: CountField }): ReactNode {
  const lang = useLang();
  const count = activity[field];
  return (
    <CommitInput
      label={FIELD_WORDS[lang][field]}
      numeric
      value={count === null ? '' : String(count)}
      check={(text) => (parseCount(text) === undefined ? REVIEW_WORDS[lang].count : null)}
      onCommit={(text) => edit({ [field]: parseCount(text) ?? null })}
    />
  );
}

function LooseFields({ activity, edit }: FormPart): ReactNode {
  const lang = useLang();
  const fields: FieldWords = FIELD_WORDS[lang];
  return (
    <>
      <CommitInput label={fields.audience} value={activity.audience ?? ''} onCommit={(text) => edit({ audience: text.trim() || null })} />
      <Field label={fields.status}>
        <Select value={activity.status} onChange={(_, data) => edit({ status: STATUSES.find((one) => one === data.value) ?? '计划' })}>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {fields.statuses[one]}
            </option>
          ))}
        </Select>
      </Field>
      <CommitInput
        label={fields.remark}
        className="wide"
        multiline
        value={activity.remark ?? ''}
        onCommit={(text) => edit({ remark: text.trim() || null })}
      />
    </>
  );
}
