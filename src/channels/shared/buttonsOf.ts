import type { Action } from '../../cards/action.ts';
import type { Answer, Block, Button, Card } from '../../cards/answer.ts';
import type { Label } from '../../locales/translation.ts';

/** A button of an answer, wherever it stands. */
export interface Pressable {
  label: Label;
  action: Action;
  /** The card that holds it; null for a suggested reply. */
  card: Card | null;
  /** It opens one line of a summary again. */
  isEdit: boolean;
  /** It does something about a link that this reader has not got: the paper itself was sent. */
  ofLink: boolean;
}

/**
 * All that can be pressed in an answer, always in the same order: a place in this list names a button, so that no
 * action need travel to the customer and back. A field's own button is left out: without the field it says nothing.
 */
export function buttonsOf(answer: Answer): Pressable[] {
  const ofCards = answer.cards.flatMap((card) => [
    ...card.blocks.flatMap((block) => editsIn(block, card)),
    ...card.buttons.flatMap((button) => pressable(button, card, false)),
  ]);
  const choices = answer.choices.map((choice) => ({ ...choice, card: null, isEdit: false, ofLink: false }));
  return [...ofCards, ...choices];
}

function editsIn(block: Block, card: Card): Pressable[] {
  if (block.kind === 'answer') return pressable(block.edit, card, true);
  return block.kind === 'fold' ? block.blocks.flatMap((inner) => editsIn(inner, card)) : [];
}

function pressable(button: Button, card: Card, isEdit: boolean): Pressable[] {
  if (!('action' in button)) return [];
  return [{ label: button.label, action: button.action, card, isEdit, ofLink: button.ofLink === true }];
}
