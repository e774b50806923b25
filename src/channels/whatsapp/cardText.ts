import type { Block, Button, Card } from '../../cards/answer.ts';
import type { Translator } from '../../locales/translator.ts';
import { isSafeLink } from '../directLine/renderButtons.ts';
import { bold, plain } from './plainText.ts';

/** A page or a paper that a card leads to. */
export interface CardLink {
  label: Button['label'];
  /** Same-origin. */
  path: string;
}

export interface WrittenCard {
  text: string;
  links: CardLink[];
}

/** A card in words: all that it says, in its order. Numbers to call are written out, where a tap dials them. */
export function writeCard(card: Card, t: Translator): WrittenCard {
  const counter = { line: 0 };
  const parts = [bold(card.title), ...card.blocks.map((block) => writeBlock(block, t, counter))];
  const opens = card.buttons.flatMap((button) => ('open' in button && isSafeLink(button.open) ? [button] : []));
  const calls = opens.filter(({ open }) => open.startsWith('tel:'));
  parts.push(calls.map(({ label, open }) => fact(t, label.label, open.slice(4))).join('\n'));
  return {
    text: parts.filter((part) => part !== '').join('\n\n'),
    links: opens.filter(({ open }) => open.startsWith('/')).map(({ label, open }) => ({ label, path: open })),
  };
}

function writeBlock(block: Block, t: Translator, counter: { line: number }): string {
  switch (block.kind) {
    case 'text':
      return block.weight === 'strong' ? block.text.split('\n').map(bold).join('\n') : plain(block.text);
    case 'reference':
      return lines([plain(block.label), bold(block.value)]);
    case 'qr':
      return '';
    case 'facts':
      return lines(block.facts.map(({ label, value }) => fact(t, label, value)));
    case 'sum':
      return lines(
        block.lines.map(({ label, value, total }) =>
          total === true ? bold(fact(t, label, value)) : fact(t, label, value),
        ),
      );
    case 'gauge':
      return plain(block.text);
    case 'steps':
      return lines(
        block.steps.map(({ status, title, detail }) => {
          const step = `${t.words(`channel.step.${status}`)} · ${plain(title)}`;
          return detail.trim() === '' ? step : `${step}\n${plain(detail)}`;
        }),
      );
    case 'answer':
      counter.line += 1;
      return `${counter.line}. ${fact(t, block.label, block.value)}`;
    case 'fold':
      return [bold(block.title), ...block.blocks.map((inner) => writeBlock(inner, t, counter))]
        .filter((part) => part !== '')
        .join('\n');
    case 'date':
      return lines([plain(block.label), t.words('channel.dateExample')]);
  }
}

function fact(t: Translator, label: string, value: string): string {
  return plain(t.words('channel.fact', { label: plain(label), value: plain(value) }));
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
