import { useMemo, type ReactNode } from 'react';
import { holidaysOf } from '../../../calendar/holidays';
import { YEAR_WORDS } from '../../../messages/pane-year';
import type { Activity } from '../../../plan/activity';
import { isEmptyMonthSet, MONTHS, type Month } from '../../../plan/month';
import { useDoc, useLang, useRoom } from '../context';
import { monthName, oneLine, shortYuan } from '../format';
import { ownersText } from '../parse';
import { holidayNames } from './month-days';

/** Twelve boxes: what each month holds. */
export function TwelveBoxes(): ReactNode {
  const lang = useLang();
  const words = YEAR_WORDS[lang];
  const { plan } = useDoc();
  const holidays = useMemo(() => holidayNames(holidaysOf(plan.planYear)), [plan.planYear]);
  const open = plan.activities.filter((activity) => isEmptyMonthSet(activity.time.set));
  return (
    <div className="boxes">
      {MONTHS.map((month) => (
        <MonthBox key={month} month={month} activities={plan.activities} holidays={holidays.get(month) ?? []} />
      ))}
      {open.length > 0 && (
        <section className="box open" aria-label={words.noMonths(open.length)}>
          <h3>{words.noMonths(open.length)}</h3>
          <Lines activities={open} />
        </section>
      )}
    </div>
  );
}

interface MonthBoxProps {
  readonly month: Month;
  readonly activities: readonly Activity[];
  readonly holidays: readonly string[];
}

function MonthBox({ month, activities, holidays }: MonthBoxProps): ReactNode {
  const lang = useLang();
  const own = activities.filter((activity) => activity.time.set.months.includes(month));
  return (
    <section className="box" aria-label={monthName(month, lang)}>
      <h3>
        {monthName(month, lang)} <span className="off">{holidays.join(' ')}</span>
      </h3>
      {own.length === 0 ? <p className="hint">{YEAR_WORDS[lang].noneThisMonth}</p> : <Lines activities={own} />}
    </section>
  );
}

function Lines({ activities }: { readonly activities: readonly Activity[] }): ReactNode {
  const { pane } = useRoom();
  const lang = useLang();
  return (
    <ul>
      {activities.map((activity) => (
        <li key={activity.id}>
          <button type="button" className="line" onClick={() => pane.select(activity.id)}>
            <bdi>{oneLine(activity.title, 40)}</bdi>
            <span className="hint">
              {[oneLine(ownersText(activity.owners, true), 14), activity.budget === null ? '' : shortYuan(activity.budget, lang)]
                .filter((text) => text !== '')
                .join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
