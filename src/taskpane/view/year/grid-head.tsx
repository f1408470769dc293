import { memo, useMemo, type ReactNode } from 'react';
import { holidaysOf } from '../../../calendar/holidays';
import { YEAR_WORDS } from '../../../messages/pane-year';
import type { MonthSlot } from '../../../plan/month';
import { useLang } from '../context';
import { monthName } from '../format';
import { holidayNames } from './month-days';

interface GridHeadProps {
  readonly slots: readonly MonthSlot[];
  readonly busy: ReadonlyMap<MonthSlot, number>;
  readonly compact: boolean;
  readonly year: number;
}

/** Month names with how much each month has, and its holidays. */
export const GridHead = memo(function GridHead({ slots, busy, compact, year }: GridHeadProps): ReactNode {
  const lang = useLang();
  const words = YEAR_WORDS[lang];
  const most = Math.max(1, ...busy.values());
  const { holidays, star } = useMemo(() => {
    const known = holidaysOf(year);
    return { holidays: holidayNames(known), star: known.provisional ? '*' : '' };
  }, [year]);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="name corner">
          {words.activity}
        </th>
        {slots.map((slot) => {
          const count = busy.get(slot) ?? 0;
          const off = slot <= 12 ? (holidays.get(slot) ?? []) : [];
          const name = monthName(slot, lang);
          return (
            <th key={slot} scope="col" className="month-head" title={[words.busyMonth(name, count), ...off].join(' · ')}>
              <span className="month-name">
                <span className="month-no" aria-hidden="true">
                  {slot > 12 ? `+${slot - 12}` : slot}
                </span>
                <span className="month-long">{name}</span>
              </span>
              <span className="busy" aria-label={words.busyMonth(name, count)} role="img">
                <span className="busy-no">{count}</span>
                <span className="busy-bar" style={{ height: `${(count / most) * 55}%` }} data-most={count === most} />
              </span>
              <span className="off">{off.map((name) => `${name}${star}`).join(' ')}</span>
            </th>
          );
        })}
        {!compact && (
          <>
            <th scope="col" className="owner-cell">
              {words.owner}
            </th>
            <th scope="col" className="money-cell">
              {words.budget}
            </th>
          </>
        )}
      </tr>
    </thead>
  );
});
