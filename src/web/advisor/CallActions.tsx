import { useState } from 'react';
import type { DeskCommand, RequestView } from '../../desk/deskView.ts';
import type { DeskWords } from './deskWords.ts';

export interface CallActionsProps {
  request: RequestView;
  words: DeskWords;
  mine: boolean;
  busy: boolean;
  onCommand(command: DeskCommand, note: string): void;
  onMove(): void;
}

/** A call: taken, made, or not answered; the third time the customer is told that we give up. */
export function CallActions({ request, words, mine, busy, onCommand, onMove }: CallActionsProps) {
  const [note, setNote] = useState('');
  const button = (command: DeskCommand, label: string, main = false) => (
    <button
      type="button"
      className={main ? 'primary' : undefined}
      data-command={command}
      disabled={busy}
      onClick={() => onCommand(command, note.trim())}
    >
      {label}
    </button>
  );
  return (
    <section className="actions" aria-label={words('desk.actions')}>
      {request.status === 'open' && button('take', words('desk.take'), true)}
      {(request.status === 'open' || mine) && request.slotStart !== null && (
        <button type="button" data-command="move" disabled={busy} onClick={onMove}>
          {words('console.move')}
        </button>
      )}
      {mine && (
        <>
          <div className="field">
            <label htmlFor="note">{words('desk.note')}</label>
            <p id="note-help" className="hint">
              {words('desk.note.help')}
            </p>
            <textarea
              id="note"
              rows={2}
              maxLength={500}
              aria-describedby="note-help"
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          <div className="buttons">
            {button('done', words('desk.done'), true)}
            {request.phone !== null &&
              button('noAnswer', words(request.attempts >= 2 ? 'desk.noAnswerLast' : 'desk.noAnswer'))}
          </div>
        </>
      )}
    </section>
  );
}
