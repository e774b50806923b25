import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskList, RequestView } from '../../desk/deskView.ts';
import type { DeskWords } from './deskWords.ts';
import { RequestRow } from './RequestRow.tsx';
import { matches, type SectionName, sectioned } from './sections.ts';

const order: readonly SectionName[] = ['now', 'mine', 'later', 'others', 'ended'];

export interface ListProps {
  list: DeskList | null;
  words: DeskWords;
  advisor: string;
  chosen: string | null;
  filter: RefObject<HTMLInputElement | null>;
  onOpen(id: string, byKeyboard: boolean): void;
}

/**
 * The queue, in sections. While the pointer or the keyboard is in it nothing moves: what is new waits behind a button.
 */
export function RequestList({ list, words, advisor, chosen, filter, onOpen }: ListProps) {
  const nav = useRef<HTMLElement>(null);
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const [wanted, setWanted] = useState('');
  const [channel, setChannel] = useState('');
  const [unreadOnly, setUnreadOnly] = useState(false);
  const hold = () => setHeld((before) => before ?? (list?.requests ?? []).map(({ id }) => id));
  const release = () => {
    if (nav.current?.matches(':hover') || nav.current?.contains(document.activeElement)) return;
    setHeld(null);
  };
  const requests = list?.requests ?? [];
  const known = held === null ? null : new Set(held);
  const shown = useMemo(() => {
    const place = new Map((held ?? []).map((id, index) => [id, index]));
    const rows = held === null ? requests : requests.filter(({ id }) => place.has(id));
    const sorted = held === null ? rows : rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    return sorted.filter(
      (each) =>
        (wanted === '' || matches(each, wanted)) &&
        (channel === '' || each.channel === channel) &&
        (!unreadOnly || each.unread > 0),
    );
  }, [requests, held, wanted, channel, unreadOnly]);
  const unseen = known === null ? 0 : requests.filter(({ id, status }) => status === 'open' && !known.has(id)).length;
  const channels = [...new Set(requests.map((each) => each.channel))].toSorted();
  const parts = sectioned(shown, advisor, list?.now ?? 0);

  useEffect(() => {
    // A list that was empty when the pointer came has nothing that could move.
    if (held?.length === 0 && requests.length > 0) setHeld(null);
  }, [held, requests.length]);

  return (
    <nav
      ref={nav}
      className="list"
      id="list"
      aria-label={words('desk.list')}
      onPointerEnter={hold}
      onPointerLeave={() => setTimeout(release, 0)}
      onFocus={hold}
      onBlur={() => setTimeout(release, 0)}
    >
      <div className="filters">
        <label className="visually-hidden" htmlFor="filter">
          {words('console.filter')}
        </label>
        <input
          id="filter"
          ref={filter}
          type="search"
          placeholder={words('console.filter.help')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        {channels.length > 1 && (
          <select
            aria-label={words('console.filter.channel')}
            value={channel}
            onChange={(event) => setChannel(event.target.value)}
          >
            <option value="">{words('console.filter.all')}</option>
            {channels.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
        <label className="setting">
          <input type="checkbox" checked={unreadOnly} onChange={(event) => setUnreadOnly(event.target.checked)} />
          {words('console.filter.unread')}
        </label>
      </div>
      {unseen > 0 && (
        <button type="button" className="more" onClick={() => setHeld(requests.map(({ id }) => id))}>
          {words('desk.newOnes', { count: unseen })}
        </button>
      )}
      <div className="sections">
        {order
          .filter((name) => name === 'now' || parts[name].length > 0)
          .map((name) => (
            <section key={name} aria-labelledby={`section-${name}`} className={`section ${name}`}>
              <h2 id={`section-${name}`}>
                {words(`desk.section.${name}`)}
                {parts[name].length > 0 && <span className="count">{parts[name].length}</span>}
              </h2>
              {parts[name].length === 0 ? (
                <p>{list === null ? words('desk.loading') : emptyWords(list, words)}</p>
              ) : (
                <Rows requests={parts[name]} {...{ words, chosen, onOpen }} now={list?.now ?? 0} />
              )}
            </section>
          ))}
      </div>
    </nav>
  );
}

function Rows({
  requests,
  ...row
}: {
  requests: readonly RequestView[];
  now: number;
  words: DeskWords;
  chosen: string | null;
  onOpen(id: string, byKeyboard: boolean): void;
}) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role of a list without markers.
    <ul role="list">
      {requests.map((request) => (
        <li key={request.id}>
          <RequestRow request={request} {...row} chosen={row.chosen === request.id} />
        </li>
      ))}
    </ul>
  );
}

function emptyWords({ nextCall }: DeskList, words: DeskWords): string {
  return nextCall === null ? words('desk.empty') : words('desk.emptyNext', { when: nextCall });
}
