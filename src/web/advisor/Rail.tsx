import type { DeskWords } from './deskWords.ts';
import type { PageName } from './pages.ts';

export interface RailProps {
  words: DeskWords;
  pages: readonly PageName[];
  page: PageName;
  /** How many requests wait. */
  waiting: number;
  onPage(page: PageName): void;
}

/** The sections of the console that this role has. */
export function Rail({ words, pages, page, waiting, onPage }: RailProps) {
  return (
    <nav className="rail" aria-label={words('console.nav')}>
      {pages.map((name) => (
        <button key={name} type="button" aria-current={page === name ? 'page' : undefined} onClick={() => onPage(name)}>
          {words(`console.nav.${name}`)}
          {name === 'conversations' && waiting > 0 && <span className="count">{waiting}</span>}
        </button>
      ))}
    </nav>
  );
}
