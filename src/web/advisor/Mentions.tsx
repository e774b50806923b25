import type { DeskList } from '../../desk/deskView.ts';
import type { DeskWords } from './deskWords.ts';

export interface MentionsProps {
  mentions: DeskList['mentions'];
  words: DeskWords;
  onOpen(mention: DeskList['mentions'][number]): void;
}

/** Notes in which a colleague named this advisor: they stay until they are opened. */
export function Mentions({ mentions, words, onOpen }: MentionsProps) {
  const shown = mentions.slice(0, 3);
  if (shown.length === 0) return null;
  return (
    <aside className="mentions" aria-label={words('console.mentions')}>
      {shown.map((mention) => (
        <div key={mention.noteId} className="mention">
          <p role="alert">
            <strong>{words('console.mention', mention)}</strong>
          </p>
          <p className="row-words">{mention.text}</p>
          <button type="button" className="small" onClick={() => onOpen(mention)}>
            {words('console.mention.open')}
            <span className="visually-hidden"> {mention.reference}</span>
          </button>
        </div>
      ))}
    </aside>
  );
}
