import assert from 'node:assert/strict';
import type { Answer, Card } from '../../../src/cards/answer.ts';
import { brokenLimits } from '../../../src/channels/directLine/renderLimits.ts';
import { short } from '../../../src/locales/translation.ts';

const action = { a: 'send', v: 1, k: 'c' } as const;
const card: Card = { key: 'c', tone: 'plain', title: 'Titre', blocks: [], buttons: [], summary: 'Résumé.' };
const answer = (change: Partial<Card>): Answer => ({
  key: 'k',
  text: '',
  cards: [{ ...card, ...change }],
  choices: [],
  plain: false,
  urgent: false,
});

describe('brokenLimits', () => {
  it('finds nothing wrong with a plain card', () => {
    assert.deepEqual(brokenLimits(answer({ buttons: [{ label: short('Envoyer'), action }] })), []);
  });

  const faults: [string, Partial<Card>][] = [
    ['a missing summary', { summary: ' ' }],
    ['a long summary', { summary: 'x'.repeat(301) }],
    ['a fourth button', { buttons: ['a', 'b', 'c', 'd'].map((name) => ({ label: short(name), action })) }],
    [
      'two buttons of one name',
      {
        buttons: [
          { label: short('A'), action },
          { label: short('A'), action },
        ],
      },
    ],
    ['a long label', { buttons: [{ label: short('x'.repeat(41)), action }] }],
    ['a link to another site', { buttons: [{ label: short('A'), open: 'https://example.com' }] }],
    [
      'a destructive button that is not last',
      {
        buttons: [
          { label: short('A'), style: 'destructive', action },
          { label: short('B'), action },
        ],
      },
    ],
  ];
  for (const [name, change] of faults) {
    it(`finds ${name}`, () => assert.equal(brokenLimits(answer(change)).length, 1));
  }
});
