import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer writes what stands on a button, or counts the buttons', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['the words of the button', 'Ma voiture'],
    ['its number', '1'],
    ['its place in the list', 'la première'],
  ];
  for (const [how, text] of cases) {
    it(`answers a question with ${how}`, async () => {
      const chat = await newAssistant({ customer: 'camille' });
      await saidAndHeard(chat, [
        ['je veux déclarer un sinistre', ['claim.opening', 'claim.type.ask']],
        [text, ['claim.type.which']],
        ['2', ['claim.date.ask']],
      ]);
      await chat.close();
    });
  }

  it('opens the card that was counted', async () => {
    const chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      ['mes contrats', ['contracts.list']],
      ['le deuxième', null],
    ]);
    assert.match(chat.cards[0]?.title ?? '', /Essentielle/);
    await chat.close();
  });

  it('does not take an old button for the answer to a question without buttons', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mon pare-brise est fendu', ['claim.opening.noted', 'claim.date.ask']],
      ['hier', ['claim.date.noted', 'claim.place.ask']],
      ['Lyon', ['claim.story.ask']],
      ['Hier', ['prompt.text.tooShort']],
    ]);
    await chat.close();
  });
});
