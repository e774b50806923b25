import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer asks in the middle of a declaration whether this is covered', () => {
  it('answers about what is being declared, then asks the same question again', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mon pare-brise est fendu', ['claim.opening.noted', 'claim.date.ask']],
      ['je suis couvert pour ça ?', ['coverage.found', 'claim.date.ask']],
    ]);
    assert.match(chat.cards[0]?.summary ?? '', /Bris de glace/);
    await chat.close();
  });

  it('looks in the contract of the declaration only', async () => {
    const chat = await newAssistant({ customer: 'karim' });
    await chat.says('on m’a cambriolé mon appart à Lille pendant le week-end');
    await chat.says('et je suis couvert dans ce cas ?');
    assert.deepEqual(
      chat.cards.map((card) => /Intégrale|Essentielle/.exec(card.summary)?.[0]),
      ['Intégrale'],
    );
    await chat.close();
  });

  it('answers about something else when that is named', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await chat.says('mon pare-brise est fendu');
    await chat.says('et le vol de voiture, je suis couvert ?');
    assert.match(chat.text + (chat.cards[0]?.summary ?? ''), /Vol|clés/);
    await chat.close();
  });
});
