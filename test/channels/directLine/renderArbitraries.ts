import fc from 'fast-check';
import type { Action } from '../../../src/cards/action.ts';
import type { Answer, Block, Button, Card, Choice } from '../../../src/cards/answer.ts';

/** Words as hostile as a customer, a back office or a bug may make them. */
export const hostileText = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '',
    ' ',
    '![x](http://evil.test/a.png)',
    '[cliquez](javascript:alert(1))',
    '<img src=x onerror=alert(1)><script>alert(1)</script>',
    'http://evil.test www.evil.test evil.test a@evil.test',
    '{{DATE(2026-11-24T06:08:39Z,SHORT)}}',
    '1. un\n2. deux\n- trois\n# quatre\n---\n    code\n> cinq',
    'שלום \u202eabc\u202c مرحبا',
    '**gras** _souligné_ `code` ~~barré~~ | a | b |',
    'a\u0000b\ud800c\u2028d',
    '\\*pas gras\\*',
  ),
  fc.constant('x *y* <b>z</b> '.repeat(540).slice(0, 8000)),
);

const label = hostileText.map((text) => ({ label: text, row: text.slice(0, 24), tiny: text.slice(0, 20) }));
const action: fc.Arbitrary<Action> = fc.record({
  a: fc.constant('answer' as const),
  v: fc.constant(1 as const),
  k: fc.string({ maxLength: 80 }),
  q: fc.string({ maxLength: 60 }),
  value: fc.oneof(
    hostileText.map((text) => text.slice(0, 200)),
    fc.boolean(),
    fc.constant(null),
  ),
});
const style = fc.constantFrom(undefined, 'positive' as const, 'destructive' as const);
const button: fc.Arbitrary<Button> = fc
  .tuple(
    label,
    style,
    fc.oneof(
      fc.record({ action }),
      fc.record({
        open: fc.constantFrom(
          '/files/a',
          'tel:112',
          'https://evil.test',
          'javascript:alert(1)',
          '//evil.test',
          '/\\evil',
        ),
      }),
    ),
  )
  .map(([name, look, does]) => ({ label: name, ...(look === undefined ? {} : { style: look }), ...does }));

const tone = fc.constantFrom(
  'plain' as const,
  'accent' as const,
  'good' as const,
  'warning' as const,
  'attention' as const,
);
const pair = fc.record({ label: hostileText, value: hostileText });
const date = fc.constantFrom(null, '2026-11-24', '2027-02-28');
const number = fc.oneof(fc.nat(), fc.double(), fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY));

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    fc.record({
      kind: fc.constant('text' as const),
      text: hostileText,
      weight: fc.constantFrom('normal' as const, 'subtle' as const, 'strong' as const),
      tone,
    }),
    pair.map((line): Block => ({ kind: 'reference', ...line })),
    fc.array(pair, { maxLength: 5 }).map((facts): Block => ({ kind: 'facts', facts })),
    fc
      .array(
        fc.tuple(pair, fc.boolean()).map(([line, total]) => ({ ...line, total })),
        { maxLength: 5 },
      )
      .map((lines): Block => ({ kind: 'sum', lines })),
    fc.record({ kind: fc.constant('gauge' as const), used: number, total: number, text: hostileText }),
    fc
      .array(
        fc.record({
          status: fc.constantFrom('done' as const, 'current' as const, 'next' as const),
          title: hostileText,
          detail: hostileText,
        }),
        { maxLength: 5 },
      )
      .map((steps): Block => ({ kind: 'steps', steps })),
    fc.record({
      kind: fc.constant('answer' as const),
      label: hostileText,
      value: hostileText,
      known: fc.boolean(),
      edit: button,
    }),
    fc.record({
      kind: fc.constant('date' as const),
      id: fc.constant('value'),
      label: hostileText,
      min: date,
      max: date,
      error: hostileText,
      submit: button,
    }),
    fc.array(tie('block'), { maxLength: 3 }).map((blocks): Block => ({ kind: 'fold', title: 'Détail', blocks })),
  ),
}));

const card: fc.Arbitrary<Card> = fc.record({
  key: fc.string({ maxLength: 80 }),
  tone,
  title: hostileText,
  blocks: fc.array(block, { maxLength: 6 }),
  buttons: fc.array(button, { maxLength: 5 }),
  summary: hostileText,
});
const choice: fc.Arbitrary<Choice> = fc.record({ label, action });

export const hostileAnswer: fc.Arbitrary<Answer> = fc.record({
  key: fc.string({ maxLength: 60 }),
  text: hostileText,
  cards: fc.array(card, { maxLength: 5 }),
  choices: fc.array(choice, { maxLength: 12 }),
  plain: fc.boolean(),
  urgent: fc.boolean(),
});
