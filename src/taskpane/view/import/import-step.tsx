import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { DocumentArrowUpRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState, type ClipboardEvent, type ReactNode } from 'react';
import { IMPORT_WORDS } from '../../../messages/pane-import';
import { MAX_PLAN_YEAR, MIN_PLAN_YEAR } from '../../../plan/workplan';
import { importClipboard, importText, openFile, type YearChoice } from '../../actions/import';
import { isBlankDoc } from '../../state/doc';
import { usePane, useLang, useRoom } from '../context';
import { ExcelSources } from './excel-sources';
import { OtherStarts } from './other-starts';
import { PresentWork } from './present-work';

const Welcome = lazy(async () => ({ default: (await import('./welcome')).Welcome }));

const Incoming = lazy(async () => ({ default: (await import('./incoming')).Incoming }));

/** 导入: the ways in. */
export function ImportStep(): ReactNode {
  const words = IMPORT_WORDS[useLang()];
  const { pane, services } = useRoom();
  const planYear = usePane((state) => state.history.doc.plan.planYear);
  const askedYear = usePane((state) => state.askedYear);
  const [yearText, setYearText] = useState(String(askedYear ?? planYear));
  const year = Number(yearText);
  const yearFits = fits(year);
  const choice = yearFits ? { year, asked: askedYear !== null } : null;
  return (
    <div className="import">
      <LazyWelcome />
      <LazyIncoming />
      <section className="card intro" aria-labelledby="import-title">
        <h2 id="import-title">{words.title}</h2>
        <p>{words.lead}</p>
        <Field
          label={words.year}
          className="year-field"
          {...(yearFits ? {} : { validationState: 'error' as const, validationMessage: words.yearOutside })}
        >
          <Input
            inputMode="numeric"
            maxLength={4}
            className="year-input"
            value={yearText}
            onChange={(_, data) => {
              const text = data.value.trim();
              setYearText(text);
              pane.patch({ askedYear: fits(Number(text)) ? Number(text) : null });
            }}
          />
        </Field>
        <PasteBox year={choice} />
        {services.excel !== null && <ExcelSources year={choice} excel={services.excel} />}
        <p className="privacy">
          <ShieldCheckmarkRegular aria-hidden="true" /> {words.privacy}
        </p>
      </section>
      <PresentWork />
      <OtherStarts year={yearFits ? year : null} />
    </div>
  );
}

function fits(year: number): boolean {
  return Number.isInteger(year) && year >= MIN_PLAN_YEAR && year <= MAX_PLAN_YEAR;
}

/** The card for a first visit; its code is loaded only then. */
function LazyWelcome(): ReactNode {
  const shown = usePane((state) => state.welcome && isBlankDoc(state.history.doc));
  return shown ? (
    <Suspense fallback={null}>
      <Welcome />
    </Suspense>
  ) : null;
}

/** A plan that was read over another one; its code is loaded only then. */
function LazyIncoming(): ReactNode {
  const incoming = usePane((state) => state.incoming);
  return incoming === null ? null : (
    <Suspense fallback={null}>
      <Incoming incoming={incoming} />
    </Suspense>
  );
}

/** The box for pasting, and the button for files. A pasted table is read at once, because a text box cannot show it. */
function PasteBox({ year }: { readonly year: YearChoice | null }): ReactNode {
  const room = useRoom();
  const words = IMPORT_WORDS[useLang()];
  const [text, setText] = useState('');
  const onPaste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData('text/html');
    if (year === null || !/<table[\s>]/i.test(html)) return;
    event.preventDefault();
    void importClipboard(room, { html, text: event.clipboardData.getData('text/plain') }, year);
  };
  const onRead = (): void => {
    if (text.trim() === '') room.pane.tell({ tone: 'warn', say: (lang) => IMPORT_WORDS[lang].empty });
    else if (year !== null) void importText(room, text, year);
  };
  return (
    <>
      <Field label={words.paste}>
        <Textarea
          className="paste"
          resize="vertical"
          rows={9}
          placeholder={words.placeholder}
          value={text}
          onChange={(_, data) => setText(data.value)}
          onPaste={onPaste}
        />
      </Field>
      <div className="actions">
        <Button appearance="primary" disabledFocusable={year === null} onClick={onRead}>
          {words.readButton}
        </Button>
        <Button
          icon={<DocumentArrowUpRegular />}
          disabledFocusable={year === null}
          onClick={() => year !== null && void openFile(room, year)}
        >
          {words.open}
        </Button>
      </div>
      <p className="hint">{words.formats}</p>
    </>
  );
}
