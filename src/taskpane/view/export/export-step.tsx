import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Lang } from '../../../messages/lang';
import { formatWords } from '../../../messages/exports';
import { EXPORT_WORDS } from '../../../messages/pane-export';
import { exportFile } from '../../actions/export';
import { PANE_CHOICES, PANE_FORMATS, type PaneChoices, type PaneFormat, WORKBOOK_FORMATS } from '../../services/exports-type';
import { useDoc, useLang, useRoom } from '../context';
import { useFindings } from '../use-findings';
import { ExportOptions } from './export-options';
import { ExportPreview } from './export-preview';
import { WriteHere } from './write-here';

/** What a format is called and what it is for. */
function wordsOf(format: PaneFormat, lang: Lang): { readonly label: string; readonly hint: string } {
  const words = EXPORT_WORDS[lang];
  return format === 'workbook' ? { label: words.workbook, hint: words.workbookHint } : formatWords(format, lang);
}

/** 导出: choose what, look at it, take it. */
export function ExportStep(): ReactNode {
  const room = useRoom();
  const lang = useLang();
  const words = EXPORT_WORDS[lang];
  const [format, setFormat] = useState<PaneFormat>('workbook');
  const [choices, setChoices] = useState<PaneChoices>(PANE_CHOICES);
  const { excel } = room.services;
  const isWorkbook = WORKBOOK_FORMATS.has(format);
  const possible = excel === null || isWorkbook || format === 'html';
  return (
    <div className="export">
      <Warnings />
      {excel !== null && <WriteHere excel={excel} />}
      <fieldset className="formats">
        <legend>{words.formats}</legend>
        {PANE_FORMATS.map((one) => (
          <div key={one} className="format">
            <input
              type="radio"
              id={`format-${one}`}
              name="format"
              value={one}
              checked={one === format}
              aria-describedby={`about-${one}`}
              onChange={() => setFormat(one)}
            />
            <div>
              <label htmlFor={`format-${one}`}>{wordsOf(one, lang).label}</label>
              <span className="hint" id={`about-${one}`}>
                {wordsOf(one, lang).hint}
              </span>
            </div>
          </div>
        ))}
      </fieldset>
      <div className="export-side">
        <ExportOptions format={format} choices={choices} onChange={setChoices} />
        {possible ? (
          <div className="actions">
            <Button appearance="primary" onClick={() => void exportFile(room, format, choices)}>
              {format === 'html' ? words.openPrint : excel !== null && isWorkbook ? words.newWorkbook : words.download}
            </Button>
          </div>
        ) : (
          <p className="hint">{words.notHere}</p>
        )}
        <ExportPreview format={format} choices={choices} name={wordsOf(format, lang).label} />
      </div>
    </div>
  );
}

function Warnings(): ReactNode {
  const words = EXPORT_WORDS[useLang()];
  const doc = useDoc();
  const findings = useFindings();
  const open = doc.plan.activities.filter((activity) => !doc.accepted.has(activity.id)).length;
  const bad = (findings ?? []).filter((finding) => finding.verdict === 'violation' && finding.waived === null).length;
  if (open + bad === 0) return null;
  return (
    <ul className="warnings">
      {open > 0 && <li>{words.unreviewed(open)}</li>}
      {bad > 0 && <li>⚠ {words.violations(bad)}</li>}
    </ul>
  );
}
