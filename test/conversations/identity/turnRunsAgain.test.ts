import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';
import { type Chat, camilleSaysWhoSheIs, wrongCode } from './identityTalk.ts';

describe('a turn of the identification that fails and runs again', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await newAssistant();
  });
  afterEach(() => chat.close());

  /** Lets the turn fail after the sends were counted, as a crash before the commit would. */
  function failOnceAtTheNewChallenge(): void {
    const services = chat.services as { newId(prefix: string): string };
    const whole = services.newId;
    let failed = false;
    services.newId = (prefix) => {
      if (failed || prefix !== 'ch') return whole(prefix);
      failed = true;
      throw new TypeError('as if the process had died');
    };
  }
  const counts = async () =>
    Object.fromEntries(
      (await chat.store.db.selectFrom('counter').select(['key', 'count']).execute())
        .filter(({ key }) => key.startsWith('code:quarter:'))
        .map(({ key, count }) => [key.split(':')[2], count]),
    );

  it('spends one send', async () => {
    await saidAndHeard(chat, [['je veux me connecter', null], camilleSaysWhoSheIs[0] ?? ['', null]]);
    failOnceAtTheNewChallenge();
    await chat.says('12/04/1988');
    assert.deepEqual(chat.heard.slice(-1), ['identify.ask.code']);
    assert.deepEqual(await counts(), { conversation: 1, subject: 1, customer: 1 });
    assert.equal(chat.insurer.sent.length, 1);
  });

  it('spends one try, and gives the outcome it had', async () => {
    await saidAndHeard(chat, [['je veux me connecter', null], ...camilleSaysWhoSheIs]);
    const right = chat.insurer.lastCode();
    const challenge = () => chat.store.db.selectFrom('challenge').selectAll().executeTakeFirstOrThrow();
    const profile = chat.insurer.forCustomer;
    let failed = false;
    chat.insurer.forCustomer = (ref, context) => {
      if (failed) return profile(ref, context);
      failed = true;
      throw new TypeError('as if the process had died after the try');
    };
    await chat.says(right);
    assert.deepEqual(chat.heard, ['identify.welcome']);
    assert.equal((await challenge()).tries, 1);
    assert.equal((await chat.row())?.customer_ref, chat.insurer.refOf('camille'));
  });

  it('does not turn a wrong code into a right one', async () => {
    await saidAndHeard(chat, [['je veux me connecter', null], ...camilleSaysWhoSheIs]);
    await chat.says(wrongCode(chat.insurer.lastCode()));
    assert.deepEqual(chat.heard, ['identify.code.wrong']);
    assert.equal((await chat.row())?.customer_ref, null);
  });
});
