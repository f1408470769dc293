import type { ReactNode } from 'react';
import { holidaysOf } from '../../../calendar/holidays';
import { MORE_WORDS } from '../../../messages/pane-more';
import { PANE_WORDS } from '../../../messages/pane';
import { useDoc, useLang, useRoom } from '../context';
import { useCore } from '../use-core';

/** 关于: versions, the data it rests on, what never leaves the machine. */
export function AboutStep(): ReactNode {
  const { services } = useRoom();
  const lang = useLang();
  const words = MORE_WORDS[lang];
  const { planYear } = useDoc().plan;
  const data = useCore()?.ruleData();
  return (
    <div className="about">
      <section className="card" aria-labelledby="about-title">
        <h2 id="about-title">{words.aboutTitle}</h2>
        <p>
          {PANE_WORDS[lang].product} · {words.version(services.version)} · {words.licence}
        </p>
        {services.office !== undefined && <p className="hint">{services.office(lang)}</p>}
        <p className="hint">{words.disclaimer}</p>
      </section>
      <section className="card" aria-labelledby="promise-title">
        <h2 id="promise-title">{words.promiseTitle}</h2>
        <ul>
          {words.promise.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="data-title">
        <h2 id="data-title">{words.dataVersions}</h2>
        <ul>
          {data !== undefined && (
            <li>
              {words.rules(data.count)}
              {data.verifiedOn !== null && ` · ${words.rulesSeen(data.verifiedOn)}`}
            </li>
          )}
          {[planYear - 1, planYear].map((year) => (
            <li key={year}>{words.holidays(year, holidaysOf(year).provisional)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
