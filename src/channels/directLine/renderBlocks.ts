import type { Block, Card, Tone } from '../../cards/answer.ts';
import { qrImage } from './qrImage.ts';
import type { ButtonTitles } from './renderButtons.ts';
import { cardButton } from './renderButtons.ts';
import type {
  CardElement,
  Column,
  ColumnSet,
  Container,
  ContainerStyle,
  TextBlock,
  TextColor,
} from './renderElements.ts';
import { cardText, oneLine } from './renderText.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** The elements of a card's blocks; `titles` keeps the button names of the card apart. */
export function renderBlocks(blocks: readonly Block[], titles: ButtonTitles, origin = ''): CardElement[] {
  return blocks.flatMap((block) => renderBlock(block, titles, origin));
}

function renderBlock(block: Block, titles: ButtonTitles, origin: string): CardElement[] {
  switch (block.kind) {
    case 'text':
      return [textBlock(block)];
    case 'reference':
      return [subtle(block.label), { ...text(block.value), size: 'large', weight: 'bolder', spacing: 'none' }];
    case 'qr':
      return origin === '' ? [] : qrCode(block, origin);
    case 'facts':
      return block.facts.length === 0
        ? []
        : [
            {
              type: 'FactSet',
              facts: block.facts.map(({ label, value }) => ({ title: cardText(label), value: cardText(value) })),
            },
          ];
    case 'sum':
      return block.lines.map(sumLine);
    case 'gauge':
      return [gauge(block), { ...text(block.text), spacing: 'small' }];
    case 'steps':
      return block.steps.map(step);
    case 'answer':
      return [answerLine(block, titles)];
    case 'fold':
      return [fold(block, titles)];
    case 'date':
      return [
        {
          type: 'Input.Date',
          id: block.id,
          label: oneLine(block.label) || '…',
          isRequired: true,
          errorMessage: cardText(block.error) || '…',
          ...(block.min === null ? {} : { min: block.min }),
          ...(block.max === null ? {} : { max: block.max }),
        },
      ];
  }
}

export const containerStyles = {
  plain: 'default',
  accent: 'accent',
  good: 'good',
  warning: 'warning',
  attention: 'attention',
} as const satisfies Record<Tone, ContainerStyle>;

const colors = {
  plain: 'default',
  accent: 'accent',
  good: 'good',
  warning: 'warning',
  attention: 'attention',
} as const satisfies Record<Tone, TextColor>;

/** The heading of a card. */
export function heading(card: Card): TextBlock {
  return { type: 'TextBlock', text: cardText(card.title), wrap: true, style: 'heading' };
}

function text(words: string): TextBlock {
  return { type: 'TextBlock', text: cardText(words), wrap: true };
}

function subtle(words: string): TextBlock {
  return { ...text(words), isSubtle: true };
}

function textBlock({ text: words, weight, tone }: BlockOf<'text'>): TextBlock {
  return {
    ...text(words),
    ...(weight === 'subtle' ? { isSubtle: true } : {}),
    ...(weight === 'strong' ? { weight: 'bolder' as const } : {}),
    ...(tone === undefined || tone === 'plain' ? {} : { color: colors[tone] }),
  };
}

function sumLine({ label, value, total = false }: BlockOf<'sum'>['lines'][number]): ColumnSet {
  const weight = total ? ({ weight: 'bolder' } as const) : {};
  return {
    type: 'ColumnSet',
    spacing: total ? 'default' : 'small',
    ...(total ? { separator: true } : {}),
    columns: [
      { type: 'Column', width: 'stretch', items: [{ ...text(label), ...weight }] },
      { type: 'Column', width: 'auto', items: [{ ...text(value), ...weight, horizontalAlignment: 'right' }] },
    ],
  };
}

/** Decoration only: the text under it says all that it shows. */
function gauge({ used, total }: BlockOf<'gauge'>): ColumnSet {
  const share = total > 0 && Number.isFinite(used / total) ? Math.round((used / total) * 100) : 0;
  const percent = Math.min(100, Math.max(0, share));
  const bar = (width: number, style: ContainerStyle): Column => ({
    type: 'Column',
    width,
    style,
    minHeight: '10px',
    items: [],
  });
  return {
    type: 'ColumnSet',
    spacing: 'default',
    columns:
      percent === 0
        ? [bar(100, 'emphasis')]
        : percent === 100
          ? [bar(100, 'accent')]
          : [bar(percent, 'accent'), bar(100 - percent, 'emphasis')],
  };
}

/** The address by hand stands under the picture, for phones whose camera reads none. */
function qrCode({ path, typed, label }: BlockOf<'qr'>, origin: string): CardElement[] {
  const url = qrImage(`${origin}${path}`);
  const address = `${origin.replace(/^https?:\/\//, '')}${typed}`;
  return [
    { type: 'Image', url, altText: oneLine(label), width: '200px', horizontalAlignment: 'center' },
    { ...text(address), weight: 'bolder', spacing: 'small' },
  ];
}

const stepMarks = { done: '✓', current: '●', next: '○' } as const;

function step({ status, title, detail }: BlockOf<'steps'>['steps'][number]): Container {
  return {
    type: 'Container',
    spacing: 'small',
    ...(status === 'current' ? { style: 'accent' as const } : {}),
    items: [
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'auto', items: [text(stepMarks[status])] },
          {
            type: 'Column',
            width: 'stretch',
            items: [
              { ...text(title), weight: 'bolder' },
              { ...subtle(detail), spacing: 'none' },
            ],
          },
        ],
      },
    ],
  };
}

function answerLine({ label, value, known, edit }: BlockOf<'answer'>, titles: ButtonTitles): Container {
  const button = cardButton(edit, titles);
  const words: CardElement[] = [
    subtle(label),
    { ...text(value), spacing: 'none', ...(known ? {} : { isSubtle: true }) },
  ];
  return {
    type: 'Container',
    separator: true,
    items: [
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'stretch', items: words },
          {
            type: 'Column',
            width: 'auto',
            verticalContentAlignment: 'center',
            items: button === null ? [] : [{ type: 'ActionSet', actions: [button] }],
          },
        ],
      },
    ],
  };
}

function fold({ title, blocks }: BlockOf<'fold'>, titles: ButtonTitles): CardElement {
  return {
    type: 'ActionSet',
    actions: [
      {
        type: 'Action.ShowCard',
        title: titles.unique(title),
        card: { type: 'AdaptiveCard', version: '1.5', body: renderBlocks(blocks, titles) },
      },
    ],
  };
}
