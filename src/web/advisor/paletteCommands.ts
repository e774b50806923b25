import type { RequestView } from '../../desk/deskView.ts';
import type { CannedReplyView } from '../../desk/liveView.ts';
import type { PaletteCommand } from './CommandPalette.tsx';
import type { DeskWords } from './deskWords.ts';
import type { PageName } from './pages.ts';

export interface PaletteSource {
  words: DeskWords;
  pages: readonly { name: PageName; go(): void }[];
  requests: readonly RequestView[];
  replies: readonly CannedReplyView[];
  /** What can be done now with what is open, by the button that does it. */
  acts: readonly { label: string; run(): void }[];
  onOpen(id: string): void;
  /** Null where nothing can be written now. */
  onInsert: ((reply: CannedReplyView) => void) | null;
}

/** Everything that Ctrl+K finds: acts on what is open, pages, requests, ready-made answers. */
export function paletteCommands(source: PaletteSource): PaletteCommand[] {
  const { words, pages, requests, replies, acts, onOpen, onInsert } = source;
  return [
    ...acts.map(({ label, run }) => ({ id: `act.${label}`, group: words('console.palette.do'), label, run })),
    ...pages.map(({ name, go }) => ({
      ...{ id: `page.${name}`, group: words('console.palette.go'), label: words(`console.nav.${name}`), run: go },
    })),
    ...requests.map((request) => ({
      id: `request.${request.id}`,
      group: words('console.palette.open'),
      label: `${request.name} · ${request.topic} · ${request.reference}`,
      run: () => onOpen(request.id),
    })),
    ...(onInsert === null ? [] : replies).map((reply) => ({
      id: `reply.${reply.id}`,
      group: words('console.palette.reply'),
      label: `/${reply.shortcut} ${reply.text.slice(0, 60)}`,
      run: () => onInsert?.(reply),
    })),
  ];
}

/** An answer on cover, by the reference that was typed. */
export function verdictCommand(words: DeskWords, reference: string, run: () => void): PaletteCommand {
  const label = words('console.verdict.find', { reference });
  return { id: `verdict.${reference}`, group: words('console.palette.open'), label, run };
}

/** What the buttons on the screen do now, by their own words. */
export function buttonsNow(): { label: string; run(): void }[] {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.detail [data-command]:not(:disabled)')];
  return buttons.map((button) => ({ label: button.textContent ?? '', run: () => button.click() }));
}
