import { useMemo, type ReactNode } from 'react';
import { readNoteSentence } from '../../../messages/reading';
import { REVIEW_WORDS } from '../../../messages/pane-review';
import { entryIssueSentence } from '../../../messages/sheets';
import { sliceSpan } from '../../../plan/span';
import { looseNotes } from '../../state/review';
import { useDoc, useLang } from '../context';
import { oneLine } from '../format';

/** Notes shown at once; a long text may have hundreds. */
const SHOWN = 40;

/** What reading had to say that belongs to no single activity, and cells of a workbook that cannot be used. */
export function SourceNotes(): ReactNode {
  const doc = useDoc();
  const lang = useLang();
  const words = REVIEW_WORDS[lang];
  const { source } = doc;
  const notes = useMemo(() => looseNotes(doc), [doc]);
  const issues = source?.issues ?? [];
  return (
    <>
      {issues.length > 0 && (
        <details className="mapping" open>
          <summary>⚠ {words.issues(issues.length)}</summary>
          <Lines lines={issues.map((issue) => entryIssueSentence(issue, lang))} />
        </details>
      )}
      {notes.length > 0 && (
        <details className="mapping">
          <summary>{words.looseNotes(notes.length)}</summary>
          <Lines
            lines={notes.map((note) => {
              const place = oneLine(sliceSpan(source?.text ?? '', note), 40);
              return place === '' ? readNoteSentence(note, lang) : `“${place}”：${readNoteSentence(note, lang)}`;
            })}
          />
        </details>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const words = REVIEW_WORDS[useLang()];
  return (
    <ul className="notes">
      {lines.slice(0, SHOWN).map((line, index) => (
        <li key={index}>{line}</li>
      ))}
      {lines.length > SHOWN && <li>{words.moreNotes(lines.length - SHOWN)}</li>}
    </ul>
  );
}
