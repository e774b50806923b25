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
    chat = await newAssistant({ ...options, plainInbox: true });
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
  /** What the link's page writes when its button leads to the insurer. */
  const opensThePage = async (minutes = 10) => {
    const body: InboundBody = { kind: 'signInOpened', until: chat.clock.now() + minutes * 60_000 };
    const { conversationId } = chat;
    const inbound = { conversationId, body, secrets: null, shown: null, correlationId: randomId('cor') };
    await acceptInbound(chat.store, { ...inbound, key: randomId('opened') }, chat.clock.now(), randomId);
    await chat.waits();
  };
  const statuses = () => chat.signals.flatMap((signal) => (signal.name === 'status' ? [signal.status] : []));
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

  describe('while the insurer’s page is open', () => {
    const waits = ['signIn.waiting'];

    it('sees that the chat waits, and is not told twice when it goes on', async () => {
      await open();
      await saidAndHeard(chat, [['mes remboursements', ['signIn.askFor']]]);
      await opensThePage();
      assert.deepEqual(chat.heard, waits);
      assert.match(chat.text, /^En attente de votre connexion/);
      assert.deepEqual(chat.labels, ['Ça ne marche pas', 'Annuler']);
      assert.deepEqual(statuses(), [{ owner: 'assistant', signInUntil: chat.clock.now() + 600_000 }]);
      await signsIn('camille');
      assert.deepEqual(chat.heard, ['identify.welcomeBack', 'reimbursements.list']);
      assert.deepEqual(statuses(), [{ owner: 'assistant' }]);
    });

    it('goes on with a code when it does not work, and may still sign in', async () => {
      await open();
      await saidAndHeard(chat, [['mes remboursements', ['signIn.askFor']]]);
      await opensThePage();
      await chat.presses('Ça ne marche pas');
      assert.deepEqual(chat.heard, ['identify.ask.identifier']);
      assert.deepEqual(statuses(), [{ owner: 'assistant' }]);
      await signsIn('camille');
      assert.deepEqual(chat.heard, ['identify.welcomeBack', 'reimbursements.list']);
    });

    it('gives up with a button as with the word', async () => {
      for (const way of ['button', 'word']) {
        await open();
        await saidAndHeard(chat, [['mes remboursements', ['signIn.askFor']]]);
        await opensThePage();
        await (way === 'button' ? chat.presses('Annuler') : chat.says('annuler'));
        assert.deepEqual(chat.heard, ['form.cancelled'], way);
        assert.deepEqual(statuses(), [{ owner: 'assistant' }], way);
        await saidAndHeard(chat, [['merci', ['talk.thanks']]]);
        if (way === 'button') await chat.close();
      }
    });

    it('keeps waiting through small talk, and no longer than the page lasts', async () => {
      await open();
      await saidAndHeard(chat, [['mes remboursements', ['signIn.askFor']]]);
      await opensThePage();
      await chat.says('merci');
      assert.deepEqual(statuses(), []);
      chat.clock.advance(11 * 60_000);
      await chat.says('merci');
      assert.deepEqual(statuses(), [{ owner: 'assistant' }]);
    });

    it('hears nothing of it when nobody asks who they are any more', async () => {
      await open();
      await saidAndHeard(chat, [
        ['mes remboursements', ['signIn.askFor']],
        ['annuler', ['form.cancelled']],
      ]);
      await opensThePage();
      assert.deepEqual([chat.heard, chat.signals], [[], []]);
    });
  });

  it('has no account yet', async () => {
    await open();
    await saidAndHeard(chat, [['mes remboursements', ['signIn.askFor']]]);
    await chat.presses('Je n’ai pas de compte');
    assert.deepEqual(chat.heard.slice(0, 2), ['account.activate', 'account.withoutPassword']);
  });

  it('is offered the code alone where no browser of ours holds the chat', async () => {
    chat = await newAssistant({ plainInbox: true });
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
