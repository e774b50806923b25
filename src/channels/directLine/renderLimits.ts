import type { Answer, Block, Button, Card } from '../../cards/answer.ts';
import { isSafeLink } from './renderButtons.ts';

/** What the website chat can show well; the renderer mends what breaks a limit, tests refuse it. */
export const webLimits = {
  label: 40,
  buttons: 3,
  choices: 10,
  summary: 300,
  bubble: 320,
  cards: 10,
  steps: 5,
} as const;

/** The limits that an answer breaks, as words for a test's message; empty when it keeps them all. */
export function brokenLimits(answer: Answer): string[] {
  return [
    ...over('choices', answer.choices.length, webLimits.choices),
    ...over('cards', answer.cards.length, webLimits.cards),
    ...(answer.plain ? [] : over('bubble', answer.text.length, webLimits.bubble)),
    ...answer.choices.flatMap(({ label }) => over(`choice "${label.label}"`, label.label.length, webLimits.label)),
    ...answer.cards.flatMap(brokenByCard),
  ];
}

function brokenByCard(card: Card): string[] {
  const buttons = [...card.blocks.flatMap(buttonsIn), ...card.buttons];
  const names = [...buttons.map(({ label }) => label.label), ...card.blocks.flatMap(foldTitles)];
  return [
    ...(card.title.trim() === '' ? ['a card without a title'] : []),
    ...(card.summary.trim() === '' ? [`card "${card.title}" without a summary`] : []),
    ...over(`summary of "${card.title}"`, card.summary.length, webLimits.summary),
    ...over(`fields of "${card.title}"`, card.blocks.filter(({ kind }) => kind === 'date').length, 1),
    ...over(`buttons of "${card.title}"`, submits(card).length + card.buttons.length, webLimits.buttons),
    ...card.blocks.flatMap((block) =>
      block.kind === 'steps' ? over(`steps of "${card.title}"`, block.steps.length, webLimits.steps) : [],
    ),
    ...buttons.flatMap((button) => brokenByButton(button)),
    ...(new Set(names).size < names.length ? [`two buttons of "${card.title}" have one name`] : []),
    ...card.buttons
      .slice(0, -1)
      .flatMap(({ style, label }) => (style === 'destructive' ? [`"${label.label}" comes last`] : [])),
  ];
}

function brokenByButton(button: Button): string[] {
  return [
    ...over(`button "${button.label.label}"`, button.label.label.length, webLimits.label),
    ...('open' in button && !isSafeLink(button.open) ? [`"${button.open}" leads outside the site`] : []),
  ];
}

function submits(card: Card): Button[] {
  return card.blocks.flatMap((block) => (block.kind === 'date' ? [block.submit] : []));
}

function buttonsIn(block: Block): Button[] {
  if (block.kind === 'answer') return [block.edit];
  if (block.kind === 'date') return [block.submit];
  return block.kind === 'fold' ? block.blocks.flatMap(buttonsIn) : [];
}

function foldTitles(block: Block): string[] {
  return block.kind === 'fold' ? [block.title, ...block.blocks.flatMap(foldTitles)] : [];
}

function over(what: string, count: number, most: number): string[] {
  return count > most ? [`${what}: ${count}, at most ${most}`] : [];
}
