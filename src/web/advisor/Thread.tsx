import { useEffect, useRef } from 'react';
import type { RequestDetail, TranscriptLine } from '../../desk/deskView.ts';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { LineFiles } from './LineFiles.tsx';
import { Shape, type ShapeName } from './Shape.tsx';
import type { Unsent } from './unsent.ts';

export interface ThreadProps {
  detail: RequestDetail;
  lines: readonly TranscriptLine[];
  unsent: readonly Unsent[];
  words: DeskWords;
  api: DeskApi;
  /** The customer is writing now. */
  typing: boolean;
  onResend(unsent: Unsent): void;
  onTakeBack(unsent: Unsent): void;
  onSendNow(unsent: Unsent): void;
}

/** The conversation, with notes where they were written and what has not left yet at the end. */
export function Thread(props: ThreadProps) {
  const { detail, lines, unsent, words, api, typing } = props;
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
  }, [last, count, typing, detail.request.id]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="card thread" aria-labelledby="card-thread" ref={box} tabIndex={0}>
      <h3 id="card-thread">{words('desk.transcript')}</h3>
      <p className="hint">{words('desk.transcript.logged')}</p>
      {detail.cut && <p className="hint">{words('desk.transcript.cut')}</p>}
      {lines.length === 0 && <p>{words('desk.transcript.empty')}</p>}
      <ol className="lines" aria-live="off">
        {lines.map((line) => (
          <Line key={line.seq} {...{ line, words, api }} requestId={detail.request.id} />
        ))}
        {unsent.map((message) => (
          <Leaving key={message.key} {...props} message={message} />
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
      <p className="typing" role="status">
        {typing ? words('console.typing') : ''}
      </p>
      <div ref={end} className="thread-end" />
    </section>
  );
}

/** A reply that has not left, or was not confirmed. */
function Leaving({ message, words, onResend, onTakeBack, onSendNow }: ThreadProps & { message: Unsent }) {
  const { state } = message;
  const button = (label: string, act: (message: Unsent) => void) => (
    <button type="button" className="small" onClick={() => act(message)}>
      {label}
    </button>
  );
  return (
    <li className="line advisor unsent">
      {message.text !== '' && <p className="line-text">{message.text}</p>}
      {message.files.map(({ id, name }) => (
        <p key={id} className="line-detail">
          {name}
        </p>
      ))}
      <p className={`line-state ${state}`}>
        <Shape name={state === 'failed' ? 'octagon' : 'clock'} />
        {words(`console.state.${state}`)}
        {state === 'failed' && button(words('console.resend'), onResend)}
        {state === 'held' && button(words('console.takeBack'), onTakeBack)}
        {state === 'held' && button(words('console.sendNow'), onSendNow)}
      </p>
    </li>
  );
}

const stateShapes = {
  waiting: 'clock',
  sent: 'check',
  delivered: 'check',
  read: 'spoken',
  failed: 'octagon',
} as const satisfies Record<NonNullable<TranscriptLine['state']>, ShapeName>;
const stateWords = {
  waiting: 'console.state.sending',
  sent: 'console.state.sent',
  delivered: 'console.state.delivered',
  read: 'console.state.read',
  failed: 'console.state.failed',
} as const satisfies Record<NonNullable<TranscriptLine['state']>, string>;

interface LineProps {
  line: TranscriptLine;
  words: DeskWords;
  api: DeskApi;
  requestId: string;
}

function Line({ line, words, api, requestId }: LineProps) {
  const { state = 'sent' } = line;
  if (line.who === 'system')
    return (
      <li className="line system">
        <span>{line.text}</span> <span className="hint">{line.at}</span>
      </li>
    );
  return (
    <li className={`line ${line.who}`} id={`line-${line.seq}`}>
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
      {line.files.length > 0 && <LineFiles {...{ requestId, api, words }} files={line.files} />}
      {line.who === 'advisor' && (
        <p className={`line-state ${state}`}>
          <Shape name={stateShapes[state]} />
          {words(stateWords[state])}
        </p>
      )}
    </li>
  );
}
