import { useEffect, useState } from 'react';
import type { RequestView } from '../../desk/deskView.ts';
import type { AgendaView } from '../../desk/liveView.ts';
import { Dialog } from './Dialog.tsx';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import type { DeskData } from './useDesk.ts';

export interface MoveProps {
  request: RequestView;
  words: DeskWords;
  api: DeskApi;
  guarded: DeskData['guarded'];
  /** ms UTC of the server when the list was read. */
  now: number;
  onClose(): void;
  onMove(start: number): void;
}

/** Another half hour for a promised call, from those that are free. */
export function MoveDialog({ request, words, api, guarded, now, onClose, onMove }: MoveProps) {
  const [agendas, setAgendas] = useState<readonly AgendaView[]>([]);
  useEffect(() => {
    void guarded(async () => {
      const first = await api.agenda(null);
      const next = new Date(`${first.days.at(-1)?.date}T12:00:00Z`);
      next.setUTCDate(next.getUTCDate() + 1);
      setAgendas([first, await api.agenda(next.toISOString().slice(0, 10))]);
    });
  }, [api, guarded]);
  const days = agendas.flatMap((agenda) =>
    agenda.days.map((day) => ({
      ...day,
      free: agenda.times.flatMap(({ time, title }) => {
        const cell = agenda.cells[`${day.date} ${time}`];
        const fits = cell !== undefined && cell.free > 0 && cell.start > now && cell.start !== request.slotStart;
        return fits ? [{ title, start: cell.start, free: cell.free, seats: cell.seats }] : [];
      }),
    })),
  );
  const some = days.some(({ free }) => free.length > 0);
  return (
    <Dialog
      title={words('console.move.title', { name: request.name })}
      words={words}
      {...(some ? { go: words('console.move.go') } : {})}
      onClose={onClose}
      onGo={(form) => onMove(Number(form.get('start')))}
    >
      <p className="hint">{words('console.move.help', { when: request.slot ?? '' })}</p>
      {some ? (
        <label>
          {words('console.move.to')}
          <select name="start" required>
            {days
              .filter(({ free }) => free.length > 0)
              .map((day) => (
                <optgroup key={day.date} label={day.title}>
                  {day.free.map(({ title, start, free, seats }) => (
                    <option key={start} value={start}>
                      {day.title}, {title} · {words('console.agenda.free', { free, seats })}
                    </option>
                  ))}
                </optgroup>
              ))}
          </select>
        </label>
      ) : (
        <p>{words(agendas.length === 0 ? 'desk.loading' : 'console.move.none')}</p>
      )}
    </Dialog>
  );
}
