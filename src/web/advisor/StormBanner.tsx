import { useEffect, useState } from 'react';
import type { StormView } from '../../desk/stormView.ts';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';

interface StormBannerProps {
  api: DeskApi;
  words: DeskWords;
  language: 'fr' | 'en';
}

const EVERY_MS = 60_000;

/** Many similar claims from one department: one line for each event that goes on, with the numbers of its files. */
export function StormBanner({ api, words, language }: StormBannerProps) {
  const [events, setEvents] = useState<readonly StormView[]>([]);
  useEffect(() => {
    // What cannot be read now is read a minute later; the rest of the desk says that the link is lost.
    const read = () => void api.events().then(setEvents, () => {});
    read();
    const timer = setInterval(read, EVERY_MS);
    return () => clearInterval(timer);
  }, [api]);
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' });
  return (
    <section className="storms" aria-label={words('desk.storm.list')}>
      {events
        .filter(({ goesOn }) => goesOn)
        .map(({ id, peril, department, claims, openedAt }) => (
          <details key={id} className="storm">
            <summary>
              <strong>{words(`desk.storm.${peril}`, { department })}</strong>{' '}
              {words('desk.storm.since', { count: claims.length, day: day.format(openedAt) })}{' '}
              <span className="storm-open">{words('desk.storm.files')}</span>
            </summary>
            <ul>
              {claims.map((number) => (
                <li key={number}>{number}</li>
              ))}
            </ul>
          </details>
        ))}
    </section>
  );
}
