import { memo, type ReactNode } from 'react';
import { REVIEW_WORDS } from '../../messages/pane-review';
import type { Activity } from '../../plan/activity';
import { MONTHS, slotsOf, type MonthSet, type MonthSlot } from '../../plan/month';
import { useLang, useRoom } from './context';
import { monthName, monthsText } from './format';

/** Twelve small cells that show when; the words for it are the name of the picture. */
export const MonthStrip = memo(function MonthStrip({ set }: { readonly set: MonthSet }): ReactNode {
  const lang = useLang();
  const text = monthsText(set, lang) || REVIEW_WORDS[lang].noMonths;
  const marked = new Set(set.months);
  return (
    <span className="strip" role="img" aria-label={text} title={text}>
      {MONTHS.map((month) => (
        <span key={month} className={marked.has(month) ? 'on' : ''}>
          {month}
        </span>
      ))}
      {set.crossYear.length > 0 && <span className="on cross">+{set.crossYear.join('·')}</span>}
    </span>
  );
});

/** A month as short as its language allows; screen readers hear it whole. */
export function MonthLabel({ slot }: { readonly slot: MonthSlot }): ReactNode {
  const lang = useLang();
  if (lang === 'en' || slot > 12) return monthName(slot, lang);
  return (
    <>
      {slot}
      <span className="heard">月</span>
    </>
  );
}

/** The months of an activity to switch on and off; the next year's January to March too when the plan reaches there. */
export function MonthToggles({ activity }: { readonly activity: Activity }): ReactNode {
  const { pane } = useRoom();
  const lang = useLang();
  const words = REVIEW_WORDS[lang];
  const marked = new Set(slotsOf(activity.time.set));
  const last = Math.max(12, ...marked);
  const slots = Array.from({ length: last > 12 ? Math.max(last, 15) : 12 }, (_, index) => index + 1);
  return (
    <div className="toggles" role="group" aria-label={words.months}>
      {slots.map((slot) => (
        <button
          key={slot}
          type="button"
          className="toggle"
          aria-pressed={marked.has(slot)}
          title={monthName(slot, lang)}
          onClick={() => pane.do({ type: 'toggle-month', id: activity.id, slot })}
        >
          <MonthLabel slot={slot} />
        </button>
      ))}
    </div>
  );
}
