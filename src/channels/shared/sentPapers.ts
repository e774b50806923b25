import type { Button, Card } from '../../cards/answer.ts';

/** A paper that a card leads to, and that goes to the customer as a file. */
export interface SentPaper {
  path: string;
  /** What it is, in words. */
  name: string;
}

/** The papers of a card: where a channel sends files, they are sent instead of their links. */
export function papersOf(card: Card): SentPaper[] {
  return card.buttons.flatMap((button) => (isPaper(button) ? [{ path: button.open, name: card.title }] : []));
}

/** The card beside its files: without the links to them, and without a word about those links. */
export function besidePapers(card: Card): Card {
  if (papersOf(card).length === 0) return card;
  return {
    ...card,
    blocks: card.blocks.filter((block) => block.kind !== 'text' || block.ofLink !== true),
    buttons: card.buttons.filter((button) => !isPaper(button) && button.ofLink !== true),
  };
}

function isPaper(button: Button): button is Button & { open: string } {
  return 'open' in button && button.open.startsWith('/documents/');
}
