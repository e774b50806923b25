import assert from 'node:assert/strict';
import { timeWords } from '../../../src/web/site/chat/timeWords.ts';
import { transcriptText } from '../../../src/web/site/chat/transcriptText.ts';
import { chatWords } from '../../../src/web/site/words.ts';

const user = { role: 'user' };
const bot = { role: 'bot' };

describe('transcriptText', () => {
  it('writes who said what, cards by their summary, buttons and files by their names', () => {
    const text = transcriptText(
      [
        { type: 'event', name: 'webchat/join', from: user },
        { type: 'message', text: 'bonjour', from: user },
        { type: 'message', text: '**Vérifiez**', speak: 'Vérifiez. Dégât des eaux.', from: bot },
        { type: 'message', from: user, channelData: { messageBack: { displayText: 'Envoyer' } } },
        { type: 'message', from: user, attachments: [{ contentType: 'application/pdf', name: 'devis.pdf' }] },
        { type: 'message', text: 'Je regarde.', from: bot, channelData: { eca: { author: { name: 'Camille' } } } },
        { type: 'message', from: user, channelData: { postBack: true } },
      ],
      { brand: 'eca', now: Date.parse('2026-11-24T10:00:00Z'), language: 'fr', t: chatWords('fr') },
    );
    assert.deepEqual(text.split('\n').slice(3, -1), [
      'Vous : bonjour',
      'Assistant : Vérifiez. Dégât des eaux.',
      'Vous : Envoyer',
      'Vous : devis.pdf',
      'Camille : Je regarde.',
    ]);
    assert.match(text, /^Conversation avec eca\nCopie du 24 novembre 2026/);
  });
});

describe('timeWords', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');

  it('gives the hour alone today', () => {
    const hour = new Date('2026-11-24T10:05:00Z').getHours();
    assert.equal(timeWords('2026-11-24T10:05:00Z', now, 'fr'), `${hour}\u00a0h\u00a005`);
  });

  it('gives the day before it on another day', () => {
    assert.match(timeWords('2026-11-20T12:05:00Z', now, 'fr'), /^vendredi 20 novembre, \d+/);
    assert.match(timeWords('2026-11-20T12:05:00Z', now, 'en'), /^Friday,? 20 November, \d+/);
  });

  it('gives nothing for what is no time', () => assert.equal(timeWords('hier', now, 'fr'), ''));
});
