import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';
import { type Chat, camilleSaysWhoSheIs } from './identityTalk.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('how often an identity may be tried', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await newAssistant();
  });
  afterEach(() => chat.close());
  type Talk = Awaited<ReturnType<Chat['converse']>>;
  const begin = (talk: Talk) => saidAndHeard(talk, [['je veux me connecter', null], ...camilleSaysWhoSheIs]);
  const again = async (talk: Talk) => {
    chat.clock.advance(MINUTE);
    await talk.presses('Renvoyer le code');
    return talk.heard;
  };

  it('three codes in a quarter of an hour, then a kind wait', async () => {
    await begin(chat);
    assert.deepEqual(await again(chat), ['identify.codeSentAgain']);
    assert.deepEqual(await again(chat), ['identify.codeSentAgain']);
    assert.deepEqual(await again(chat), ['identify.tooMany']);
    assert.match(chat.text, /à partir de 10\u00a0h\u00a016\./);
    assert.equal(chat.insurer.sent.length, 3);
    chat.clock.advance(12 * MINUTE);
    assert.deepEqual(await again(chat), ['identify.codeSentAgain']);
  });

  it('six codes a day, whatever conversation asks', async () => {
    for (let sent = 0; sent < 6; sent++) {
      const talk = await chat.converse();
      await begin(talk);
      chat.clock.advance(HOUR);
    }
    assert.equal(chat.insurer.sent.length, 6);
    const talk = await chat.converse();
    await saidAndHeard(talk, [
      ['je veux me connecter', null],
      ['ECA1000001', null],
      ['12/04/1988', ['identify.noted.birthDate', 'identify.tooMany']],
    ]);
    assert.ok(talk.labels.includes('Parler à un conseiller'));
    assert.equal(chat.insurer.sent.length, 6);
  });

  it('reaches a customer no more often under another of their names, and does not say so', async () => {
    for (let sent = 0; sent < 3; sent++) await begin(await chat.converse().then(advance));
    const talk = await chat.converse();
    await saidAndHeard(talk, [
      ['je veux me connecter', null],
      ['camille@example.fr', null],
      ['12/04/1988', ['identify.noted.birthDate', 'identify.codeSent', 'identify.ask.code']],
    ]);
    assert.equal(chat.insurer.sent.length, 3);
  });

  it('a code that was used well gives its send back', async () => {
    for (let times = 0; times < 9; times++) {
      const talk = await advance(await chat.converse());
      await begin(talk);
      await talk.says(chat.insurer.lastCode());
      assert.deepEqual(talk.heard, ['identify.welcome']);
    }
    assert.equal(chat.insurer.sent.length, 9);
  });

  it('five identities an hour in one conversation', async () => {
    const trial = async (number: number) => {
      chat.clock.advance(7 * MINUTE);
      await saidAndHeard(chat, [
        [number === 1 ? 'je veux me connecter' : '>Corriger mes informations', null],
        [`ECA900000${number}`, null],
      ]);
      await chat.says('12/04/1988');
      return chat.heard.at(-1);
    };
    for (let number = 1; number <= 5; number++) assert.equal(await trial(number), 'identify.ask.code');
    assert.equal(await trial(6), 'identify.tooMany');
    await saidAndHeard(chat, [['merci', ['talk.thanks']]]);
  });

  async function advance(talk: Talk): Promise<Talk> {
    chat.clock.advance(MINUTE);
    return talk;
  }
});
