import assert from 'node:assert/strict';
import {
  advisorMessage,
  cardsClosedEvent,
  statusEvent,
  systemLine,
} from '../../../src/channels/directLine/renderEvents.ts';

describe('events for the page', () => {
  it('names the cards to grey', () => {
    assert.deepEqual(cardsClosedEvent(['a', 'b']), {
      type: 'event',
      name: 'eca/cards.closed',
      value: { keys: ['a', 'b'] },
    });
  });

  it('tells who is talking', () => {
    const status = { owner: 'queue', rank: 2, waitMinutes: 4 } as const;
    assert.deepEqual(statusEvent(status), { type: 'event', name: 'eca/status', value: status });
  });

  it('shows a person’s words as they are, introduced by the first name for a voice', () => {
    const message = advisorMessage('*Bonjour*', 'Camille');
    assert.equal(message.textFormat, 'plain');
    assert.equal(message.speak, 'Camille : *Bonjour*');
    assert.equal(message.channelData.eca.author.name, 'Camille');
  });

  it('marks a line that nobody says', () => {
    assert.equal(systemLine('Camille a rejoint la conversation.').channelData.eca.system, true);
  });
});
