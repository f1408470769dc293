import { Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { EXPORT_WORDS } from '../../../messages/pane-export';
import { exportContext } from '../../actions/export';
import type { PaneChoices, PaneFormat, Preview, SheetPreview } from '../../services/exports-type';
import { useDoc, useLang, useRoom } from '../context';

interface ExportPreviewProps {
  readonly format: PaneFormat;
  readonly choices: PaneChoices;
  readonly name: string;
}

/** What the file will hold. */
export function ExportPreview({ format, choices, name }: ExportPreviewProps): ReactNode {
  const room = useRoom();
  const words = EXPORT_WORDS[useLang()];
  const doc = useDoc();
  const request = useMemo(() => ({ format, choices, doc }), [format, choices, doc]);
  const [made, setMade] = useState<{ readonly for: object; readonly preview: Preview | 'failed' } | null>(null);
  useEffect(() => {
    let alive = true;
    const load = async (): Promise<Preview> => {
      const exporting = await room.services.loadExporting();
      return exporting.preview(request.format, request.doc, await exportContext(room, request.choices));
    };
    load().then(
      (preview) => alive && setMade({ for: request, preview }),
      (error: unknown) => {
        if (alive) setMade({ for: request, preview: 'failed' });
        reportError(error);
      },
    );
    return () => {
      alive = false;
    };
  }, [room, request]);
  // What was made for an earlier choice is not shown for this one.
  const preview = made?.for === request ? made.preview : null;
  if (preview === 'failed') return null;
  return (
    <section className="preview" aria-label={words.previewOf(name)}>
      <h2>{words.preview}</h2>
      {preview === null ? <Spinner size="small" label={words.previewing} /> : <Shown preview={preview} />}
    </section>
  );
}

function Shown({ preview }: { readonly preview: Preview }): ReactNode {
  const words = EXPORT_WORDS[useLang()];
  const [at, setAt] = useState(0);
  if (preview.kind === 'text') {
    return (
      // A scrolling region must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <pre className="preview-text" tabIndex={0} role="region" aria-label={words.preview}>
        {preview.text}
      </pre>
    );
  }
  const sheet = preview.sheets[at] ?? preview.sheets[0];
  return (
    <>
      {preview.sheets.length > 1 && (
        <div className="chips" role="group" aria-label={words.sheets}>
          {preview.sheets.map((one, index) => (
            <button key={one.name} type="button" className="chip" aria-pressed={one === sheet} onClick={() => setAt(index)}>
              {one.name}
            </button>
          ))}
        </div>
      )}
      {sheet !== undefined && <SheetTable sheet={sheet} />}
    </>
  );
}

function SheetTable({ sheet }: { readonly sheet: SheetPreview }): ReactNode {
  const words = EXPORT_WORDS[useLang()];
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <div className="table-scroller sheet-preview" tabIndex={0} role="region" aria-label={words.previewOf(sheet.name)}>
        <table style={{ width: `${sheet.widths.reduce((sum, width) => sum + width, 0)}ch` }}>
          <colgroup>
            {sheet.widths.map((width, index) => (
              <col key={index} style={{ width: `${width}ch` }} />
            ))}
          </colgroup>
          <tbody>
            {sheet.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} colSpan={cell.span} className={cell.number ? 'number' : ''}>
                    {cell.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sheet.more && <p className="hint">{words.rowsCut(sheet.rows.length)}</p>}
    </>
  );
}
