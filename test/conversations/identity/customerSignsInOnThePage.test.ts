import assert from 'node:assert/strict';
import type { InboundBody } from '../../../src/bot/inbound.ts';
import { type CustomerRef, randomId } from '../../../src/domain/ids.ts';
import type { CustomerKey } from '../../../src/insurer/seed/customers.ts';
import { acceptInbound } from '../../../src/store/inbox.repository.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';
import { type Chat, camilleSaysWhoSheIs } from './identityTalk.ts';

const labels = ['Me connecter (nouvel onglet)', 'Recevoir un code', 'Je n’ai pas de compte'];

describe('a customer signs in on the insurer’s page', () => {
  let chat: Chat;
  afterEach(() => chat.close());

  /** A chat in a browser of ours, with an insurer that has a sign-in page. */
  const open = async (options: Parameters<typeof newAssistant>[0] = {}) => {
    chat = await newAssistant(options);
    Object.assign(chat.services, { signInPages: true });
    await chat.store.db
      .updateTable('conversation')
      .set({ browser_hash: 'a-browser' })
      .where('id', '=', chat.conversationId)
      .execute();
  };
  /** What the callback writes when the insurer has said who it is. */
  const signsIn = async (customer: CustomerKey) => {
    const body: InboundBody = { kind: 'signedIn', customerRef: chat.insurer.refOf(customer) };
    const { conversationId } = chat;
    const inbound = { conversationId, body, secrets: null, shown: null, correlationId: randomId('cor') };
    await acceptInbound(chat.store, { ...inbound, key: randomId('signIn') }, chat.clock.now(), randomId);
    await chat.waits();
  };
  const links = () => chat.store.db.selectFrom('link').select(['conversation_id', 'browser_hash', 'why']).execute();

  it('is offered the page and the code, and the request resumes by itself', async () => {
    await open();
    await saidAndHeard(chat, [['pourquoi il me reste 9,75 € à payer sur mon remboursement', ['signIn.askFor']]]);
    assert.deepEqual(chat.labels, labels);
    assert.deepEqual(await links(), [
      { conversation_id: chat.conversationId, browser_hash: 'a-browser', why: 'reimbursements.title' },
    ]);
    const [button] = chat.cards[0]?.buttons ?? [];
    assert.match(button !== undefined && 'open' in button ? button.open : '', /^\/link\/[\w-]{22}$/);
    await signsIn('camille');
    assert.deepEqual(chat.heard, ['identify.welcomeBack', 'reimbursements.why']);
    assert.match(chat.text, /Merci Camille/);
    assert.equal((await chat.row())?.customer_ref, chat.insurer.refOf('camille') as CustomerRef);
    assert.equal(chat.signals.length, 1);
  });

  it('may begin with a code and end on the page', async () => {
    await open();
    await saidAndHeard(chat, [
      ['mes remboursements', ['signIn.askFor']],
      ['>Recevoir un code', ['identify.ask.identifier']],
      ...camilleSaysWhoSheIs,
    ]);
    await signsIn('camille');
    assert.deepEqual(chat.heard, ['identify.welcomeBack', 'reimbursements.list']);
    await saidAndHeard(chat, [[chat.insurer.lastCode(), ['identify.noCode']]]);
  });

  it('writes the number at once instead of pressing anything', async () => {
    await open();
    await saidAndHeard(chat, [['je veux me connecter', ['signIn.ask']], ...camilleSaysWhoSheIs]);
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['identify.welcome']);
    await signsIn('camille');
    assert.deepEqual(chat.heard, []);
  });

  it('is welcomed when nothing waits', async () => {
    await open();
    await saidAndHeard(chat, [['je veux me connecter', ['signIn.ask']]]);
    await signsIn('camille');
    assert.deepEqual(chat.heard, ['identify.welcome']);
    await saidAndHeard(chat, [['mes contrats', ['contracts.list']]]);
  });

  it('signs in after giving up in the chat', async () => {
    await open();
    await saidAndHeard(chat, [
      ['mes remboursements', ['signIn.askFor']],
      ['annuler', ['form.cancelled']],
    ]);
    await signsIn('camille');
    assert.deepEqual(chat.heard, ['identify.welcome']);
  });

  it('signs in in the middle of something else, which goes on first', async () => {
    await open();
    await saidAndHeard(chat, [['mes remboursements', ['signIn.askFor']]]);
    await chat.says('je voudrais être rappelé');
    assert.match(chat.heard.join(), /callback\./);
    await signsIn('camille');
    assert.equal(chat.heard[0], 'signIn.noted');
    assert.match(chat.heard[1] ?? '', /callback\./);
    await chat.says('annuler');
    assert.equal(chat.heard.at(-1), 'reimbursements.list');
  });

  it('hears nothing during an emergency, and is not asked again after it', async () => {
    await open();
    await saidAndHeard(chat, [['mes remboursements', ['signIn.askFor']]]);
    await chat.says('il y a le feu chez moi');
    await signsIn('camille');
    assert.deepEqual(chat.heard, ['signIn.noted']);
    await chat.says('je suis en sécurité');
    assert.deepEqual(chat.heard, ['identify.welcomeBack', 'reimbursements.list']);
  });

  it('has no account yet', async () => {
    await open();
    await saidAndHeard(chat, [['mes remboursements', ['signIn.askFor']]]);
    await chat.presses('Je n’ai pas de compte');
    assert.deepEqual(chat.heard.slice(0, 2), ['account.activate', 'account.withoutPassword']);
  });

  it('is offered the code alone where no browser of ours holds the chat', async () => {
    chat = await newAssistant();
    Object.assign(chat.services, { signInPages: true });
    await saidAndHeard(chat, [['mes remboursements', ['identify.ask.identifierFor']]]);
    assert.deepEqual(await links(), []);
  });

  it('reads the page’s offer in English', async () => {
    await open({ language: 'en' });
    await saidAndHeard(chat, [['where is my reimbursement', ['signIn.askFor']]]);
    assert.deepEqual(chat.labels, ['Sign in (new tab)', 'Receive a code', 'I have no account']);
    await signsIn('emma');
    assert.match(chat.text, /Thank you, Emma/);
  });
});
