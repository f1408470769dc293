import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { CHECK_WORDS } from '../../../messages/pane-check';
import type { Finding } from '../../../rules/finding';
import { waiverKey } from '../../state/findings';
import { useLang, useRoom } from '../context';

/** Sets a finding aside with a reason, or brings it back. */
export function Waiver({ finding }: { readonly finding: Finding }): ReactNode {
  const { pane } = useRoom();
  const words = CHECK_WORDS[useLang()];
  const [open, setOpen] = useState(false);
  const key = waiverKey(finding);
  if (finding.waived !== null) {
    return (
      <div className="waiver">
        <span>{words.becauseOf(finding.waived)}</span>
        <Button size="small" onClick={() => pane.do({ type: 'waive', key, reason: null })}>
          {words.unwaive}
        </Button>
      </div>
    );
  }
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {words.waive}
      </Button>
    );
  }
  return <ReasonForm onKeep={(reason) => pane.do({ type: 'waive', key, reason })} onCancel={() => setOpen(false)} />;
}

interface ReasonFormProps {
  readonly onKeep: (reason: string) => void;
  readonly onCancel: () => void;
}

function ReasonForm({ onKeep, onCancel }: ReasonFormProps): ReactNode {
  const { pane } = useRoom();
  const words = CHECK_WORDS[useLang()];
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keep = (): void => {
    if (reason.trim() === '') return setAsked(true);
    onKeep(reason.trim());
    pane.tell({ tone: 'good', say: (lang) => CHECK_WORDS[lang].waived });
  };
  return (
    <form
      className="waiver"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Field
        label={words.reason}
        className="grow"
        {...(asked && reason.trim() === '' ? { validationState: 'error' as const, validationMessage: words.reasonNeeded } : {})}
      >
        <Input
          value={reason}
          input={{ ref: field }}
          onKeyDown={(event) => event.key === 'Escape' && onCancel()}
          onChange={(_, data) => setReason(data.value)}
        />
      </Field>
      <Button size="small" type="submit" appearance="primary">
        {words.keepReason}
      </Button>
    </form>
  );
}
