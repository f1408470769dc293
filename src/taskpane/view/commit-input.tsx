import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';

interface CommitInputProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  /** Sentence when the text cannot be used; null when it can. */
  readonly check?: (text: string) => string | null;
  readonly hint?: string;
  readonly numeric?: boolean;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly className?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A field that changes the plan when it is left or Enter is pressed, so that each change is one step of undo. Escape takes back. */
export function CommitInput(props: CommitInputProps): ReactNode {
  const { label, value, onCommit, check, hint, numeric = false, multiline = false, placeholder, className, inputRef } = props;
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setText(value);
  }
  const problem = text === value ? null : (check?.(text) ?? null);
  const commit = (): void => {
    if (text !== value && problem === null) onCommit(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (!multiline || event.ctrlKey)) commit();
    else if (event.key === 'Escape' && text !== value) {
      event.stopPropagation();
      setText(value);
    }
  };
  const shared = { value: text, onBlur: commit, onKeyDown, ...(placeholder === undefined ? {} : { placeholder }) };
  return (
    <Field
      label={label}
      className={className ?? ''}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === null ? {} : { validationState: 'error' as const, validationMessage: problem })}
    >
      {multiline ? (
        <Textarea {...shared} resize="vertical" onChange={(_, data) => setText(data.value)} />
      ) : (
        <Input
          {...shared}
          inputMode={numeric ? 'decimal' : 'text'}
          className={numeric ? 'numeric' : ''}
          onChange={(_, data) => setText(data.value)}
          input={{ ref: inputRef ?? null }}
        />
      )}
    </Field>
  );
}
