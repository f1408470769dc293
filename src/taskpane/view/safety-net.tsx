import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useWords } from './context';

interface SafetyNetState {
  readonly failed: boolean;
}

/** Catches what a step's view throws (a bug, a chunk that does not load): the work stays, other steps stay usable. */
export class SafetyNet extends Component<{ readonly children: ReactNode }, SafetyNetState> {
  override state: SafetyNetState = { failed: false };

  static getDerivedStateFromError(): SafetyNetState {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? <Fallen onAgain={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

function Fallen({ onAgain }: { readonly onAgain: () => void }): ReactNode {
  const words = useWords();
  return (
    <section className="empty" role="alert">
      <p>{words.somethingWrong}</p>
      <Button appearance="primary" onClick={onAgain}>
        {words.again}
      </Button>{' '}
      <Button onClick={() => window.location.reload()}>{words.reload}</Button>
    </section>
  );
}
