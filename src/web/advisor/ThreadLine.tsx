import type { DeskNote, TranscriptLine } from '../../desk/deskView.ts';
import type { DeskApi } from './deskApi.ts';
import type { DeskWords } from './deskWords.ts';
import { LineFiles } from './LineFiles.tsx';
import { Shape, type ShapeName } from './Shape.tsx';

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

export interface ThreadLineProps {
  line: TranscriptLine;
  words: DeskWords;
  api: DeskApi;
  requestId: string;
}

/** What one of them said, with how far an advisor's words have come. */
export function ThreadLine({ line, words, api, requestId }: ThreadLineProps) {
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

/** What the team wrote for itself, where it was written. */
export function ThreadNote({ note, words }: { note: DeskNote; words: DeskWords }) {
  return (
    <li className="line note" id={`note-${note.id}`}>
      <p className="line-head">
        <strong>
          {words('console.note')} · {note.author}
        </strong>
        <span>{note.at}</span>
      </p>
      <p className="line-text">{note.text}</p>
    </li>
  );
}
