import { Button, Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { YEAR_WORDS } from '../../../messages/pane-year';
import { GROUPINGS, type Grouping } from '../../state/year-rows';
import { findActivity } from '../../state/doc';
import { showInSheet } from '../../actions/jump';
import { useDoc, useLang, usePane, useRoom } from '../context';
import { oneLine } from '../format';
import { MonthToggles } from '../month-cells';
import { ActivityForm } from '../review/activity-form';
import { HolidayList } from './holiday-list';
import { TwelveBoxes } from './twelve-boxes';
import { YearGrid } from './year-grid';

type View = 'grid' | 'boxes';

/** 年历: the year on one screen. */
export function YearStep(): ReactNode {
  const { plan } = useDoc();
  const words = YEAR_WORDS[useLang()];
  const [view, setView] = useState<View>('grid');
  const [grouping, setGrouping] = useState<Grouping>('none');
  return (
    <div className="year">
      <div className="toolbar row">
        <div className="chips" role="group" aria-label={words.view}>
          {(['grid', 'boxes'] as const).map((one) => (
            <button key={one} type="button" className="chip" aria-pressed={view === one} onClick={() => setView(one)}>
              {words[one]}
            </button>
          ))}
        </div>
        {view === 'grid' && (
          <Field label={words.groupBy} orientation="horizontal" className="group-field">
            <Select value={grouping} onChange={(_, data) => setGrouping(GROUPINGS.find((one) => one === data.value) ?? 'none')}>
              {GROUPINGS.map((one) => (
                <option key={one} value={one}>
                  {words.groupings[one]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {view === 'grid' ? <YearGrid activities={plan.activities} grouping={grouping} /> : <TwelveBoxes />}
      <ActivityInHand />
      {view === 'grid' && <p className="hint">{words.hint}</p>}
      <HolidayList year={plan.planYear} />
    </div>
  );
}

/** The activity taken in hand from the grid, to change it without leaving the year. */
function ActivityInHand(): ReactNode {
  const room = useRoom();
  const words = YEAR_WORDS[useLang()];
  const activity = usePane((state) => findActivity(state.history.doc, state.selected));
  if (activity === null) return null;
  return (
    <section className="card in-hand" aria-label={words.details}>
      <div className="card-head">
        <h2>
          <bdi>{oneLine(activity.title, 60)}</bdi>
        </h2>
        {room.services.excel !== null && <Button onClick={() => void showInSheet(room, activity.id, null)}>{words.openSheet}</Button>}
        <Button onClick={() => room.pane.select(null)}>{words.closeDetails}</Button>
      </div>
      <MonthToggles activity={activity} />
      <ActivityForm activity={activity} />
    </section>
  );
}
