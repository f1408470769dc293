import { Button, Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { IMPORT_WORDS } from '../../../messages/pane-import';
import { FIELD_WORDS } from '../../../messages/pane-fields';
import type { UnitKind } from '../../../plan/settings';
import { carryLastYear, startFromTemplate } from '../../actions/import';
import { useLang, useRoom } from '../context';

/** Kinds of unions for which there is a template. */
export const TEMPLATE_KINDS = ['机关', '学校', '医院', '企业', '社区'] as const satisfies readonly UnitKind[];

/** Ways to begin without a plan: a template, or last year's workbook. */
export function OtherStarts({ year }: { readonly year: number | null }): ReactNode {
  const room = useRoom();
  const lang = useLang();
  const words = IMPORT_WORDS[lang];
  const [kind, setKind] = useState<(typeof TEMPLATE_KINDS)[number]>('机关');
  return (
    <div className="two-cards">
      <section className="card" aria-labelledby="template-title">
        <h3 id="template-title">{words.templateTitle}</h3>
        <p>{words.templateLead}</p>
        <div className="actions">
          <Field label={words.templateKind} className="grow">
            <Select value={kind} onChange={(_, data) => setKind(TEMPLATE_KINDS.find((one) => one === data.value) ?? '机关')}>
              {TEMPLATE_KINDS.map((one) => (
                <option key={one} value={one}>
                  {FIELD_WORDS[lang].unitKinds[one]}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            className="low"
            disabledFocusable={year === null}
            onClick={() => year !== null && void startFromTemplate(room, kind, year)}
          >
            {words.template}
          </Button>
        </div>
      </section>
      <section className="card" aria-labelledby="carry-title">
        <h3 id="carry-title">{words.carryTitle}</h3>
        <p>{words.carryLead}</p>
        <div className="actions">
          <Button disabledFocusable={year === null} onClick={() => year !== null && void carryLastYear(room, year)}>
            {words.carry}
          </Button>
        </div>
      </section>
    </div>
  );
}
