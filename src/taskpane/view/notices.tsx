import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import type { Notice } from '../state/pane';
import { usePane, useRoom, useWords } from './context';

const INTENT = { info: 'info', good: 'success', warn: 'warning', bad: 'error' } as const satisfies Record<Notice['tone'], string>;

/** Good news and hints leave by themselves; warnings and errors stay until they are closed. */
const LEAVES_AFTER_MS = 8000;
/** What can be acted upon stays long enough to be reached by keyboard. */
const LEAVES_WITH_ACTION_MS = 30_000;

function useLeaving(notice: Notice | null): void {
  const { pane } = useRoom();
  useEffect(() => {
    if (notice === null || notice.tone === 'warn' || notice.tone === 'bad') return undefined;
    const after = notice.action === undefined ? LEAVES_AFTER_MS : LEAVES_WITH_ACTION_MS;
    const timer = setTimeout(() => pane.get().notice === notice && pane.tell(null), after);
    return () => clearTimeout(timer);
  }, [notice, pane]);
}

/** What the pane has to say; also read aloud. */
export function NoticeBar(): ReactNode {
  const { pane } = useRoom();
  const words = useWords();
  const lang = usePane((state) => state.lang);
  const notice = usePane((state) => state.notice);
  const text = notice?.say(lang) ?? '';
  useLeaving(notice);
  return (
    <div className="notices">
      <div role={notice?.tone === 'bad' ? 'alert' : 'status'} aria-live={notice?.tone === 'bad' ? 'assertive' : 'polite'} className="heard">
        {text}
      </div>
      {notice !== null && (
        <MessageBar intent={INTENT[notice.tone]} layout="multiline" politeness="polite" className="notice">
          <MessageBarBody>{text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={words.close}
                onClick={() => pane.tell(null)}
              />
            }
          >
            {notice.action !== undefined && (
              <Button size="small" onClick={notice.action.run}>
                {notice.action.say(lang)}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

const SHOW_AFTER_MS = 250;

/** Progress of what is going on, with cancel; short work shows nothing. */
export function JobBar(): ReactNode {
  const words = useWords();
  const lang = usePane((state) => state.lang);
  const job = usePane((state) => state.job);
  const running = job !== null;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [running]);
  if (job === null || !shown) return null;
  const label = job.say(lang);
  return (
    <div className="job" role="group" aria-label={label}>
      <span className="job-text">
        {label}
        {job.total > 0 && ` ${job.done}/${job.total}`}
      </span>
      {job.total > 0 ? <ProgressBar aria-label={label} value={job.done / job.total} /> : <ProgressBar aria-label={label} />}
      {job.cancel !== null && (
        <Button size="small" onClick={job.cancel}>
          {words.cancel}
        </Button>
      )}
    </div>
  );
}
