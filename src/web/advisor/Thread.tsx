import { Fragment, useEffect, useRef } from 'react';
import type { RequestDetail, TranscriptLine } from '../../desk/deskView.ts';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { Shape } from './Shape.tsx';
import { ThreadLine, ThreadNote } from './ThreadLine.tsx';
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
  const first = lines[0]?.seq ?? Number.POSITIVE_INFINITY;
  const notesAfter = (from: number, to: number) =>
    detail.notes
      .filter(({ after }) => after >= from && after < to)
      .map((note) => <ThreadNote key={note.id} note={note} words={words} />);

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
        {notesAfter(0, first)}
        {lines.map((line, index) => (
          <Fragment key={line.seq}>
            <ThreadLine {...{ line, words, api }} requestId={detail.request.id} />
            {notesAfter(line.seq, lines[index + 1]?.seq ?? Number.POSITIVE_INFINITY)}
          </Fragment>
        ))}
        {unsent.map((message) => (
          <Leaving key={message.key} {...props} message={message} />
        ))}
      </ol>
      <p className="typing">{typing ? words('console.typing') : ''}</p>
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
