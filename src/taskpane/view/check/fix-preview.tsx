import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { CHECK_WORDS } from '../../../messages/pane-check';
import { FIELD_WORDS } from '../../../messages/pane-fields';
import type { Lang } from '../../../messages/lang';
import type { Activity } from '../../../plan/activity';
import type { QuickFix } from '../../../rules/finding';
import { applyFix } from '../../actions/fix';
import { withFix } from '../../state/apply';
import { findActivity } from '../../state/doc';
import { useDoc, useLang, useRoom } from '../context';
import { yuan } from '../format';

function shown(activity: Activity, code: QuickFix['code'], lang: Lang): string {
  const fields = FIELD_WORDS[lang];
  const empty = CHECK_WORDS[lang].empty;
  switch (code) {
    case 'set-subject':
      return fields.subjects[activity.subject];
    case 'set-source':
      return activity.funding.map((part) => fields.sources[part.source]).join('、') || empty;
    case 'set-amount':
      return activity.budget === null ? empty : yuan(activity.budget, lang);
  }
}

/** A quick fix, shown as before → after and applied only on a second press. */
export function FixPreview({ fix }: { readonly fix: QuickFix }): ReactNode {
  const room = useRoom();
  const lang = useLang();
  const words = CHECK_WORDS[lang];
  const activity = findActivity(useDoc(), fix.activityId);
  const [open, setOpen] = useState(false);
  if (activity === null) return null;
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {words.preview}
      </Button>
    );
  }
  const after = withFix(activity, fix);
  return (
    <div className="fix" role="group" aria-label={words.fixTitle}>
      <output>{words.fixPreview(words.fixes[fix.code], shown(activity, fix.code, lang), shown(after, fix.code, lang))}</output>
      <Button size="small" appearance="primary" onClick={() => void applyFix(room, fix, activity)}>
        {words.applyFix}
      </Button>
    </div>
  );
}
