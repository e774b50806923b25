import type { CannedReplyView, ColleagueView } from '../../desk/liveView.ts';
import type { DeskWords } from './deskWords.ts';

/** Something that a sign in the box offers to put there: a ready-made answer for "/", a colleague for "@". */
export interface Insertion {
  id: string;
  title: string;
  text: string;
}

/** The sign and word before the caret that ask for the list; null when there is none. */
export interface Asked {
  sign: '/' | '@';
  wanted: string;
  /** Where the sign stands in the text. */
  from: number;
}

export function askedBefore(text: string, caret: number): Asked | null {
  const found = /(?:^|\s)([/@])([\p{L}\d-]*)$/u.exec(text.slice(0, caret));
  if (found === null) return null;
  const wanted = found[2] ?? '';
  return { sign: found[1] === '@' ? '@' : '/', wanted, from: caret - wanted.length - 1 };
}

const MOST = 6;

/** What fits what was asked; colleagues are named in notes only, where customers never read them. */
export function insertionsFor(
  { sign, wanted }: Asked,
  from: { replies: readonly CannedReplyView[]; colleagues: readonly ColleagueView[]; language: 'fr' | 'en' },
): Insertion[] {
  const fits = (text: string) => text.toLowerCase().includes(wanted.toLowerCase());
  if (sign === '@')
    return from.colleagues
      .filter(({ name }) => fits(name))
      .slice(0, MOST)
      .map(({ id, name }) => ({ id, title: `@${name}`, text: `@${name} ` }));
  return from.replies
    .filter((each) => each.language === from.language || each.own)
    .filter(({ shortcut, text }) => fits(`${shortcut} ${text}`))
    .slice(0, MOST)
    .map(({ id, shortcut, text }) => ({ id, title: `/${shortcut}`, text }));
}

export interface InsertListProps {
  found: readonly Insertion[];
  at: number;
  words: DeskWords;
  /** What is said when nothing was found. */
  none: 'console.colleagues.none' | 'console.replies.empty' | 'console.replies.none';
  onInsert(insertion: Insertion): void;
}

/** The list above the box; the focus stays in the box. */
export function InsertList({ found, at, words, none, onInsert }: InsertListProps) {
  return (
    <div className="palette" id="palette" role="listbox" aria-label={words('console.insertList')}>
      {found.map((each, index) => (
        <div
          key={each.id}
          id={`insert-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerDown={(event) => {
            event.preventDefault();
            onInsert(each);
          }}
        >
          <strong>{each.title}</strong> {each.title.startsWith('/') && each.text.slice(0, 90)}
        </div>
      ))}
      {found.length === 0 && (
        <div role="option" tabIndex={-1} aria-selected="false">
          {words(none)}
        </div>
      )}
    </div>
  );
}
