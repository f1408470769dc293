import type { ReactNode } from 'react';
import { holidaysOf } from '../../../calendar/holidays';
import { YEAR_WORDS } from '../../../messages/pane-year';
import { MONTHS } from '../../../plan/month';
import { useLang } from '../context';
import { monthName } from '../format';
import { daysText, holidayNames } from './month-days';

/** Holidays and 调休 of the plan year, with the paper they rest on. */
export function HolidayList({ year }: { readonly year: number }): ReactNode {
  const lang = useLang();
  const words = YEAR_WORDS[lang];
  const holidays = holidaysOf(year);
  const names = holidayNames(holidays);
  return (
    <details className="holidays">
      <summary>
        {words.holidayTitle(year)}
        {holidays.provisional && <span className="tag warn">* {words.notAnnounced}</span>}
      </summary>
      <p className="hint">{holidays.provisional ? words.provisional : words.official(holidays.source)}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            <th scope="col">{words.holidays}</th>
            <th scope="col">{words.off}</th>
            <th scope="col">{words.work}</th>
          </tr>
        </thead>
        <tbody>
          {MONTHS.filter((month) => names.has(month) || daysText(holidays.workdays, month) !== '').map((month) => (
            <tr key={month}>
              <th scope="row">{monthName(month, lang)}</th>
              <td>{(names.get(month) ?? []).join('、')}</td>
              <td>{daysText(holidays.off, month)}</td>
              <td>{daysText(holidays.workdays, month)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
