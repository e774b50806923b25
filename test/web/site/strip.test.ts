import assert from 'node:assert/strict';
import { type StripFacts, stripWords } from '../../../src/web/site/chat/strip.ts';
import { chatWords } from '../../../src/web/site/words.ts';

const calm: StripFacts = { ended: false, online: true, away: null, status: { owner: 'assistant' }, signIn: false };
const fr = (change: Partial<StripFacts>) => stripWords({ ...calm, ...change }, chatWords('fr'));

describe('stripWords', () => {
  it('is silent when all goes as usual', () => assert.equal(fr({}), ''));

  it('says that the network is gone before anything else', () => {
    assert.match(fr({ online: false, away: 9000, status: { owner: 'queue' } }), /^Vous êtes hors ligne/);
  });

  it('says that it reconnects, then that it still does', () => {
    assert.equal(fr({ away: 0 }), 'Reconnexion…');
    assert.equal(fr({ away: 8000 }), 'Reconnexion toujours en cours…');
  });

  it('gives the rank and the wait', () => {
    assert.equal(fr({ status: { owner: 'queue', rank: 2, waitMinutes: 4 } }), 'Vous êtes 2e, environ 4\u00a0min');
    assert.equal(fr({ status: { owner: 'queue', rank: 1, waitMinutes: 1 } }), 'Vous êtes 1er, environ 1\u00a0min');
    assert.equal(fr({ status: { owner: 'queue' } }), 'Un conseiller va vous répondre.');
  });

  it('names the advisor', () => {
    assert.equal(fr({ status: { owner: 'advisor', advisor: 'Camille' } }), 'Avec Camille, votre conseiller');
  });

  it('tells how far a form is', () => {
    assert.equal(fr({ status: { owner: 'assistant', progress: { step: 4, of: 9 } } }), 'Question 4 sur 9');
  });

  it('says that the sign-in page is open, after whoever talks to the customer', () => {
    assert.equal(fr({ signIn: true }), 'En attente de votre connexion');
    assert.match(fr({ signIn: true, status: { owner: 'queue' } }), /^Un conseiller/);
  });

  it('counts ranks in English', () => {
    const en = (rank: number) =>
      stripWords({ ...calm, status: { owner: 'queue', rank, waitMinutes: 3 } }, chatWords('en'));
    assert.deepEqual(
      [1, 2, 3, 4, 11, 12, 21].map((rank) => en(rank).split(' ')[2]),
      ['1st', '2nd', '3rd', '4th', '11th', '12th', '21st'],
    );
  });
});
