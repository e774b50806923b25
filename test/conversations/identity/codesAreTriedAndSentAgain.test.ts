import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';
import { type Chat, camilleSaysWhoSheIs, SENT, wrongCode } from './identityTalk.ts';

const MINUTE = 60_000;

describe('the one-time code of an identification', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await newAssistant();
  });
  afterEach(() => chat.close());
  const asked = () =>
    saidAndHeard(chat, [['je veux me connecter', ['identify.ask.identifier']], ...camilleSaysWhoSheIs]);
  const identified = async () => (await chat.row())?.customer_ref ?? null;

  it('allows five tries, then not even the right one', async () => {
    await asked();
    const right = chat.insurer.lastCode();
    for (const left of [4, 3, 2, 1]) {
      await chat.says(wrongCode(right, left));
      assert.deepEqual(chat.heard, ['identify.code.wrong']);
      assert.match(chat.text, left === 1 ? /Il reste 1 essai\b/ : new RegExp(`Il reste ${left} essais`));
    }
    await chat.says(wrongCode(right, 5));
    assert.deepEqual(chat.heard, ['identify.code.usedUp']);
    await chat.says(right);
    assert.deepEqual(chat.heard, ['identify.code.usedUp']);
    assert.equal(await identified(), null);
  });

  it('offers a person after the second wrong code', async () => {
    await asked();
    await chat.says(wrongCode(chat.insurer.lastCode(), 1));
    await chat.says(wrongCode(chat.insurer.lastCode(), 2));
    assert.ok(chat.labels.includes('Parler à un conseiller'));
  });

  it('dies after five minutes', async () => {
    await asked();
    const right = chat.insurer.lastCode();
    chat.clock.advance(5 * MINUTE);
    await chat.says(right);
    assert.deepEqual(chat.heard, ['identify.code.expired']);
    assert.equal(await identified(), null);
  });

  it('lives until then', async () => {
    await asked();
    chat.clock.advance(5 * MINUTE - 1000);
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['identify.welcome']);
  });

  it('is sent again after 45 seconds, and the new code kills the old', async () => {
    await asked();
    const old = chat.insurer.lastCode();
    await saidAndHeard(chat, [['>Renvoyer le code', ['identify.code.wait']]]);
    assert.match(chat.text, /dans 45 secondes/);
    assert.equal(chat.insurer.sent.length, 1);
    chat.clock.advance(45_000);
    await saidAndHeard(chat, [['je n’ai rien reçu', ['identify.codeSentAgain']]]);
    assert.equal(chat.insurer.sent.length, 2);
    const fresh = chat.insurer.lastCode();
    if (old !== fresh) {
      await chat.says(old);
      assert.deepEqual(chat.heard, ['identify.code.wrong']);
    }
    await chat.says(fresh);
    assert.deepEqual(chat.heard, ['identify.welcome']);
  });

  it('comes by e-mail when asked', async () => {
    await asked();
    assert.equal(chat.insurer.sent.at(-1)?.channel, 'sms');
    chat.clock.advance(MINUTE);
    await saidAndHeard(chat, [['>Recevoir le code par e-mail', ['identify.codeSentByEmail']]]);
    assert.equal(chat.insurer.sent.at(-1)?.channel, 'email');
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['identify.welcome']);
  });

  it('is taken as a whole message only', async () => {
    await asked();
    const right = chat.insurer.lastCode();
    await saidAndHeard(chat, [
      [`le code que j’ai reçu est ${right}`, ['identify.code.onlyDigits']],
      ['1234', ['identify.code.onlyDigits']],
    ]);
    await chat.says(`${right.slice(0, 3)} ${right.slice(3)}`);
    assert.deepEqual(chat.heard, ['identify.welcome']);
  });

  it('can be left to correct the details, and the sentence stays the same', async () => {
    await saidAndHeard(chat, [
      ['je veux me connecter', ['identify.ask.identifier']],
      ['ECA1000001', ['identify.ask.birthDate']],
      ['12/04/1989', SENT],
      ['>Corriger mes informations', ['identify.ask.identifier']],
      ...camilleSaysWhoSheIs,
    ]);
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['identify.welcome']);
  });

  it('means nothing in another conversation', async () => {
    await asked();
    const right = chat.insurer.lastCode();
    const other = await chat.converse();
    await other.says(right);
    assert.deepEqual(other.heard, ['identify.noCode']);
    await saidAndHeard(other, [
      ['mes contrats', null],
      ['ECA1000004', null],
      ['21/11/1979', SENT],
    ]);
    await other.says(right === chat.insurer.lastCode() ? wrongCode(right) : right);
    assert.deepEqual(other.heard, ['identify.code.wrong']);
    assert.equal((await other.row())?.customer_ref, null);
  });

  it('typed when nothing waits for it is ordinary text, masked', async () => {
    await chat.says('482913');
    assert.deepEqual(chat.heard, ['identify.noCode']);
    const rows = await chat.store.db.selectFrom('transcript').select('body').execute();
    assert.ok(rows.every((row) => !row.body.includes('482913')));
  });

  it('works once', async () => {
    await asked();
    const right = chat.insurer.lastCode();
    await chat.says(right);
    assert.deepEqual(chat.heard, ['identify.welcome']);
    await chat.says('déconnexion');
    assert.deepEqual(chat.heard, ['talk.signedOut']);
    const next = await chat.converse();
    await saidAndHeard(next, [['je veux me connecter', null], ...camilleSaysWhoSheIs]);
    await next.says(right === chat.insurer.lastCode() ? wrongCode(right) : right);
    assert.deepEqual(next.heard, ['identify.code.wrong']);
  });

  it('stands in no table, in no answer and in no state', async () => {
    await asked();
    const right = chat.insurer.lastCode();
    await chat.says(right);
    const { db } = chat.store;
    for (const table of ['conversation', 'inbox', 'transcript', 'job', 'challenge', 'counter', 'turn'] as const) {
      const rows = await db.selectFrom(table).selectAll().execute();
      const found = rows.filter((row) => new RegExp(`(?<!\\d)${right}(?!\\d)`).test(JSON.stringify(row)));
      assert.deepEqual(found, [], table);
    }
  });
});
