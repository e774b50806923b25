import type { Block, Button, Card } from '../../cards/answer.ts';
import type { CardAction } from './renderElements.ts';
import { oneLine } from './renderText.ts';

/** Gives each button of a card a name of its own: the title is all that a screen reader hears of it. */
export interface ButtonTitles {
  unique(title: string): string;
}

export function newButtonTitles(): ButtonTitles {
  const taken = new Set<string>();
  return {
    unique(title) {
      const base = oneLine(title) || '…';
      let name = base;
      for (let count = 2; taken.has(name); count++) name = `${base} (${count})`;
      taken.add(name);
      return name;
    },
  };
}

/** A button, or null when it would lead outside the site: a link is a same-origin path, or `tel:` and digits. */
export function cardButton(button: Button, titles: ButtonTitles): CardAction | null {
  const style = button.style === undefined ? {} : { style: button.style };
  if ('action' in button) {
    return { type: 'Action.Submit', title: titles.unique(button.label.label), ...style, data: button.action };
  }
  if (!isSafeLink(button.open)) return null;
  return { type: 'Action.OpenUrl', title: titles.unique(button.label.label), ...style, url: button.open };
}

export function isSafeLink(link: string): boolean {
  return /^tel:\+?\d{2,15}$/.test(link) || /^\/(?![/\\])[\w\-./~%?=&#]*$/.test(link);
}

const MOST_BUTTONS = 3;

/** The buttons under a card, at most three: those of its date fields, then its own. */
export function cardButtons(card: Card, titles: ButtonTitles): CardAction[] {
  const submits = card.blocks.filter((block): block is Extract<Block, { kind: 'date' }> => block.kind === 'date');
  return [...submits.map(({ submit }) => submit), ...card.buttons]
    .map((button) => cardButton(button, titles))
    .filter((button) => button !== null)
    .slice(0, MOST_BUTTONS);
}
