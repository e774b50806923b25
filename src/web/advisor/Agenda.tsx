import { useEffect, useState } from 'react';
import type { RequestView } from '../../desk/deskView.ts';
import type { AgendaView } from '../../desk/liveView.ts';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { statusWord } from './RequestRow.tsx';
import { Shape } from './Shape.tsx';
import type { Told } from './useActs.ts';
import type { DeskData } from './useDesk.ts';

export interface AgendaProps {
  api: DeskApi;
  words: DeskWords;
  guarded: DeskData['guarded'];
  /** Raised when the list has changed. */
  version: number;
  /** What came of the last act. */
  told: Told | null;
  onOpen(id: string): void;
  /** Null for who moves nothing. */
  onMove: ((request: RequestView) => void) | null;
}

/** Promised calls: half hours down, days across; closed days say why. */
export function Agenda({ api, words, guarded, version, told, onOpen, onMove }: AgendaProps) {
  const [from, setFrom] = useState<string | null>(null);
  const [agenda, setAgenda] = useState<AgendaView | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever the list has changed.
  useEffect(() => {
    void guarded(async () => setAgenda(await api.agenda(from)));
  }, [api, guarded, from, version]);
  if (agenda === null) return <main className="page">{words('desk.loading')}</main>;
  const shift = (days: number) => {
    const first = new Date(`${agenda.days[0]?.date ?? ''}T12:00:00Z`);
    first.setUTCDate(first.getUTCDate() + days);
    setFrom(first.toISOString().slice(0, 10));
  };
  return (
    <main className="page" id="detail">
      <h2>{words('console.agenda.title')}</h2>
      <p role="status" className="feedback" data-tone={told?.tone}>
        {told?.words}
      </p>
      <div className="buttons">
        <button type="button" onClick={() => shift(-5)}>
          {words('console.agenda.before')}
        </button>
        <button type="button" onClick={() => setFrom(null)}>
          {words('console.agenda.today')}
        </button>
        <button type="button" onClick={() => shift(5)}>
          {words('console.agenda.after')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className="scrolls" tabIndex={0}>
        <table className="agenda">
          <thead>
            <tr>
              <th scope="col">{words('console.agenda.time')}</th>
              {agenda.days.map((day) => (
                <th key={day.date} scope="col">
                  {day.title}
                  {day.closed !== null && <span className="closed"> {day.closed}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {agenda.times.map(({ time, title }) => (
              <tr key={time}>
                <th scope="row">{title}</th>
                {agenda.days.map((day) => (
                  <Cell key={day.date} cell={agenda.cells[`${day.date} ${time}`]} {...{ words, onOpen, onMove }} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}

type CellProps = Pick<AgendaProps, 'words' | 'onOpen' | 'onMove'> & { cell: AgendaView['cells'][string] | undefined };

function Cell({ cell, words, onOpen, onMove }: CellProps) {
  if (cell === undefined || (cell.past && cell.requests.length === 0)) return <td className="shut" />;
  return (
    <td>
      {cell.requests.map((request) => (
        <div key={request.id} className="call">
          <button type="button" className="call-open" onClick={() => onOpen(request.id)}>
            {request.atRisk && (
              <span className="flag late">
                <Shape name="octagon" />
                {words('console.agenda.atRisk')}
              </span>
            )}
            <strong>{request.name}</strong> · {request.topic}
            {request.attempts > 0 && <span> · {words('console.agenda.tries', { count: request.attempts })}</span>}
            {request.status !== 'open' && <span className="hint"> {statusWord(request, words)}</span>}
          </button>
          {onMove !== null && (request.status === 'open' || request.status === 'taken') && (
            <button type="button" className="small" onClick={() => onMove(request)}>
              {words('console.move')}
              <span className="visually-hidden"> {request.name}</span>
            </button>
          )}
        </div>
      ))}
      {!cell.past && <span className="hint">{words('console.agenda.free', cell)}</span>}
    </td>
  );
}
