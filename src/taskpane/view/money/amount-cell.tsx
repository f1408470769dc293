import { Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Fen } from '../../../plan/fen';
import { plainYuan } from '../format';
import { parseAmount } from '../parse';

interface AmountCellProps {
  readonly name: string;
  readonly amount: Fen | null;
  readonly onCommit: (amount: Fen | null) => void;
}

/** A cell of a table in which an amount is typed; what is no amount stays marked and is not taken. */
export function AmountCell({ name, amount, onCommit }: AmountCellProps): ReactNode {
  const shown = amount === null ? '' : plainYuan(amount);
  const [text, setText] = useState(shown);
  const [known, setKnown] = useState(shown);
  if (shown !== known) {
    setKnown(shown);
    setText(shown);
  }
  const parsed = parseAmount(text);
  const commit = (): void => {
    if (parsed !== undefined && parsed !== amount) onCommit(parsed);
    else if (parsed !== undefined) setText(shown);
  };
  return (
    <Input
      className="numeric amount-cell"
      inputMode="decimal"
      aria-label={name}
      aria-invalid={parsed === undefined}
      value={text}
      onChange={(_, data) => setText(data.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setText(shown);
      }}
    />
  );
}
