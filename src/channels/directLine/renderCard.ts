import type { Block, Card } from '../../cards/answer.ts';
import { containerStyles, heading, renderBlocks } from './renderBlocks.ts';
import { cardButtons, newButtonTitles } from './renderButtons.ts';
import type { AdaptiveCard } from './renderElements.ts';
import { oneLine } from './renderText.ts';

/**
 * An Adaptive Card of 296 to 480 px: one heading, a coloured container when it has a tone, its buttons below. It
 * has no `lang`: the parser of adaptivecards 3.0 refuses every second one (a pattern with the flag g).
 */
export function renderCard(card: Card, origin = ''): AdaptiveCard {
  const titles = newButtonTitles();
  const blocks = withOneInput(card.blocks);
  const actions = cardButtons({ ...card, blocks }, titles);
  const items = [heading(card), ...renderBlocks(blocks, titles, origin)];
  const summary = cardSummary(card);
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    speak: summary,
    fallbackText: summary,
    body: card.tone === 'plain' ? items : [{ type: 'Container', style: containerStyles[card.tone], items }],
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/** What a reader hears instead of the card. */
export function cardSummary(card: Card): string {
  return oneLine(card.summary) || oneLine(card.title);
}

/** One field per card: a second one could share its id, and Web Chat shows nothing of a card with two equal ids. */
function withOneInput(blocks: readonly Block[]): Block[] {
  const first = blocks.find(({ kind }) => kind === 'date');
  return withoutInputs(blocks, first);
}

function withoutInputs(blocks: readonly Block[], kept?: Block): Block[] {
  return blocks
    .filter((block) => block.kind !== 'date' || block === kept)
    .map((block) => (block.kind === 'fold' ? { ...block, blocks: withoutInputs(block.blocks) } : block));
}
