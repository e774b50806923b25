import { useEffect, useRef } from 'react';
import type { RequestDetail, TranscriptLine } from '../../desk/deskView.ts';
import type { DeskWords } from './deskWords.ts';
import { Shape } from './Shape.tsx';
import type { Unsent } from './unsent.ts';

export interface ThreadProps {
  detail: RequestDetail;
  lines: readonly TranscriptLine[];
  unsent: readonly Unsent[];
  words: DeskWords;
  onResend(unsent: Unsent): void;
}

/** The conversation, with notes where they were written and what has not left yet at the end. */
export function Thread({ detail, lines, unsent, words, onResend }: ThreadProps) {
  const end = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const last = lines.at(-1)?.seq ?? 0;
  const count = unsent.length + detail.notes.length;
  const followed = useRef('');

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows each new line.
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const distance = current.scrollHeight - current.scrollTop - current.clientHeight;
    // Who reads further up is left there.
    const opened = followed.current !== detail.request.id;
    followed.current = detail.request.id;
    if (opened || distance < 240 || count > 0) end.current?.scrollIntoView({ block: 'end' });
  }, [last, count, detail.request.id]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="card thread" aria-labelledby="card-thread" ref={box} tabIndex={0}>
      <h3 id="card-thread">{words('desk.transcript')}</h3>
      <p className="hint">{words('desk.transcript.logged')}</p>
      {detail.cut && <p className="hint">{words('desk.transcript.cut')}</p>}
      {lines.length === 0 && <p>{words('desk.transcript.empty')}</p>}
      <ol className="lines" aria-live="off">
        {lines.map((line) => (
          <Line key={line.seq} line={line} words={words} />
        ))}
        {unsent.map((message) => (
          <li key={message.key} className="line advisor unsent">
            <p className="line-text">{message.text}</p>
            <p className={`line-state ${message.state}`}>
              <Shape name={message.state === 'failed' ? 'octagon' : 'clock'} />
              {words(message.state === 'failed' ? 'console.state.failed' : 'console.state.sending')}
              {message.state === 'failed' && (
                <button type="button" className="small" onClick={() => onResend(message)}>
                  {words('console.resend')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ol>
      {detail.notes.length > 0 && (
        <ul className="notes" aria-label={words('console.note')}>
          {detail.notes.map((note) => (
            <li key={note.id} className="note">
              <p className="line-head">
                <strong>
                  {words('console.note')} · {note.author}
                </strong>
                <span>{note.at}</span>
              </p>
              <p className="line-text">{note.text}</p>
            </li>
          ))}
        </ul>
      )}
      <div ref={end} />
    </section>
  );
}

function Line({ line, words }: { line: TranscriptLine; words: DeskWords }) {
  if (line.who === 'system')
    return (
      <li className="line system">
        <span>{line.text}</span> <span className="hint">{line.at}</span>
      </li>
    );
  return (
    <li className={`line ${line.who}`}>
      <p className="line-head">
        <strong>{line.author ?? words(`desk.who.${line.who}`)}</strong>
        <span>{line.at}</span>
      </p>
      {line.text !== '' && <p className="line-text">{line.text}</p>}
      {line.details.map((detail) => (
        <p key={detail} className="line-detail">
          {detail}
        </p>
      ))}
      {line.who === 'advisor' && (
        <p className="line-state">
          <Shape name="check" />
          {words('console.state.sent')}
        </p>
      )}
    </li>
  );
}
