import assert from 'node:assert/strict';
import { directLineCalls, type Opened, openStream } from '../../support/directLineCalls.ts';
import { type DirectLineServer, startDirectLineServer } from '../../support/directLineServer.ts';
import { engines } from '../../support/openTestStore.ts';

for (const engine of engines)
  describe(`posts over Direct Line (${engine})`, () => {
    let server: DirectLineServer;
    let calls: ReturnType<typeof directLineCalls>;
    let chat: Opened;
    before(async () => {
      server = await startDirectLineServer({ engine });
      calls = directLineCalls(server.domain);
    });
    after(() => server.stop());
    beforeEach(async () => {
      chat = await calls.open();
    });

    const answers = async () => {
      await server.bot?.idle();
      return (await calls.history(chat)).body.activities ?? [];
    };
    const inbox = () =>
      server.store.db
        .selectFrom('inbox')
        .selectAll()
        .where('conversation_id', '=', chat.conversationId)
        .orderBy('seq')
        .execute();

    it('are echoed before the answer, with stable ids and a watermark', async () => {
      const posted = await calls.say(chat, {
        text: 'bonjour',
        locale: 'fr-FR',
        channelData: { clientActivityID: 'a' },
      });
      assert.deepEqual([posted.status, posted.body], [200, { id: `${chat.conversationId}|0000001` }]);
      const [echo, reply] = await answers();
      assert.deepEqual(
        { ...echo, from: { ...(echo?.['from'] as object), id: '…' } },
        {
          type: 'message',
          id: `${chat.conversationId}|0000001`,
          timestamp: '2026-11-24T10:00:00.000Z',
          channelId: 'directline',
          conversation: { id: chat.conversationId },
          from: { id: '…', name: '', role: 'user' },
          recipient: { id: 'assistant', name: '', role: 'bot' },
          text: 'bonjour',
          textFormat: 'plain',
          locale: 'fr-FR',
          channelData: { clientActivityID: 'a' },
        },
      );
      assert.equal(reply?.['id'], `${chat.conversationId}|0000002`);
      const later = await calls.history(chat, '1');
      assert.deepEqual([later.body['watermark'], later.body.activities?.length], ['2', 1]);
      assert.deepEqual((await calls.history(chat, '2')).body, { activities: [], watermark: '2' });
    });

    it('come from the token’s person, whoever they say they are', async () => {
      const chatOf = await calls.open({ user: { id: 'dl_real' } });
      for (const from of [{ id: 'dl_other', role: 'bot' }, { id: 'assistant', role: 'bot' }, null, 'me', undefined]) {
        assert.equal((await calls.say(chatOf, { text: 'a', from })).status, 200);
      }
      const { body } = await calls.history(chatOf);
      const users = body.activities?.filter(({ text }) => text === 'a') ?? [];
      assert.equal(users.length, 5);
      for (const { from } of users) assert.deepEqual(from, { id: 'dl_real', name: '', role: 'user' });
    });

    it('run once however often they come', async () => {
      const same = { text: 'une fois', channelData: { clientActivityID: 'same' } };
      const all = await Promise.all(Array.from({ length: 10 }, () => calls.say(chat, same)));
      assert.equal(new Set(all.map(({ body }) => body['id'])).size, 1);
      assert.deepEqual(
        all.map(({ status }) => status),
        Array.from({ length: 10 }, () => 200),
      );
      assert.equal((await answers()).length, 2);
    });

    it('are known by our page’s own id, which its retry keeps', async () => {
      const one = await calls.say(chat, { text: 'a', channelData: { ecaMessageId: 'm1', clientActivityID: 'x' } });
      const two = await calls.say(chat, { text: 'a', channelData: { ecaMessageId: 'm1', clientActivityID: 'y' } });
      const three = await calls.say(chat, { text: 'a', channelData: { ecaMessageId: 'm2', clientActivityID: 'x' } });
      assert.equal(one.body['id'], two.body['id']);
      assert.notEqual(one.body['id'], three.body['id']);
    });

    it('cannot take the place of a row of our own', async () => {
      await calls.say(chat, { text: 'a', channelData: { ecaMessageId: 'join' } });
      await calls.say(chat, { type: 'event', name: 'webchat/join', value: { language: 'en' } });
      assert.deepEqual(
        (await inbox()).map((row) => JSON.parse(row.body).kind),
        ['message', 'join'],
      );
    });

    it('greet once, in the language of the page', async () => {
      const stream = await openStream(chat.streamUrl);
      const join = {
        type: 'event',
        name: 'webchat/join',
        value: { language: 'en' },
        channelData: { clientActivityID: 'j' },
      };
      const ids = [await calls.say(chat, join), await calls.say(chat, join)].map(({ body }) => body['id']);
      assert.equal(ids[0], ids[1]);
      await server.bot?.idle();
      assert.deepEqual(
        (await inbox()).map((row) => JSON.parse(row.body)),
        [{ kind: 'join', language: 'en' }],
      );
      const echo = stream.activities().find(({ name }) => name === 'webchat/join');
      assert.deepEqual(echo?.['channelData'], { clientActivityID: 'j' });
      assert.deepEqual(
        (await answers()).map(({ type }) => type),
        ['message'],
      );
      stream.close();
    });

    it('of other kinds are refused', async () => {
      const kinds = [
        'invoke',
        'conversationUpdate',
        'installationUpdate',
        'handoff',
        'command',
        'commandResult',
        'trace',
      ];
      const more = ['contactRelationUpdate', 'messageReaction', 'suggestion', 'deleteUserData', '', '__proto__'];
      for (const type of [...kinds, ...more]) {
        const { status, body } = await calls.say(chat, { type, text: 'a', value: {} });
        assert.deepEqual([status, body.error?.reason], [400, 'ActivityRefused'], type);
      }
      const names = [
        'tokens/response',
        'handoff.initiate',
        'handoff.status',
        'signin/verifyState',
        'continueConversation',
      ];
      for (const name of [...names, 'signin/tokenExchange', 'eca/cards.closed', 'Webchat/join', '']) {
        const { status, body } = await calls.say(chat, { type: 'event', name, value: { token: 't' } });
        assert.deepEqual([status, body.error?.reason], [400, 'ActivityRefused'], name);
      }
      assert.deepEqual(await inbox(), []);
    });

    it('of typing are taken and kept nowhere', async () => {
      assert.equal((await calls.say(chat, { type: 'typing' })).status, 200);
      assert.deepEqual(await answers(), []);
    });

    it('take 8,000 characters and no more', async () => {
      assert.equal((await calls.say(chat, { text: 'é'.repeat(8000) })).status, 200);
      const { status, body } = await calls.say(chat, { text: 'a'.repeat(8001) });
      assert.deepEqual([status, body.error?.code, body.error?.reason], [400, 'BadArgument', 'TextTooLong']);
      const huge = await calls.say(chat, { text: 'a'.repeat(70_000) });
      assert.deepEqual([huge.status, huge.body.error?.code], [413, 'PayloadTooLarge']);
    });

    it('need something to say', async () => {
      for (const activity of [
        {},
        { text: '' },
        { text: '  \n\t' },
        { text: null },
        { text: '\u0000' },
        { attachments: [] },
      ]) {
        const { status, body } = await calls.say(chat, activity);
        assert.deepEqual([status, body.error?.reason], [400, 'EmptyMessage'], JSON.stringify(activity));
      }
    });

    it('bring the button that was pressed, and its words for the history', async () => {
      const value = { a: 'begin', v: 1, k: 'welcome', intent: 'claim_file' };
      await calls.say(chat, { value, channelData: { messageBack: { displayText: 'Déclarer un sinistre' } } });
      const [row] = await inbox();
      const body = JSON.parse(row?.body ?? '');
      assert.deepEqual([body.text, body.action, body.refused], ['', value, null]);
      assert.equal((await answers())[0]?.['text'], 'Déclarer un sinistre');
    });

    it('bring what a card’s field holds', async () => {
      const value = { a: 'answer', v: 1, k: 'f1', q: 'when', value: null, when: '2026-11-17' };
      await calls.say(chat, { value, channelData: { postBack: true } });
      const [row] = await inbox();
      assert.equal(JSON.parse(row?.body ?? '').action.value, '2026-11-17');
    });

    it('with a button that is none of ours say so to the bot', async () => {
      for (const value of [
        { a: 'transfer', v: 1, k: 'x' },
        { a: 'begin', v: 2, k: 'x', intent: 'help' },
        'x',
        7,
        [1],
        true,
      ]) {
        assert.equal((await calls.say(chat, { value })).status, 200);
      }
      for (const row of await inbox()) {
        const { action, refused } = JSON.parse(row.body);
        assert.deepEqual([action, refused], [null, 'unknownButton']);
      }
    });

    it('are limited to a burst of 60, then one a second', async () => {
      const all = await Promise.all(Array.from({ length: 62 }, (_, index) => calls.say(chat, { text: `${index}` })));
      assert.equal(all.filter(({ status }) => status === 200).length, 60);
      const refused = all.filter(({ status }) => status === 429);
      assert.equal(refused.length, 2);
      assert.equal(refused[0]?.headers.get('retry-after'), '1');
      assert.equal(refused[0]?.body.error?.code, 'TooManyRequests');
      assert.equal((await calls.history(chat)).status, 200);
      server.clock.advance(1000);
      assert.equal((await calls.say(chat, { text: 'encore' })).status, 200);
      assert.equal((await calls.say(chat, { text: 'encore' })).status, 429);
    });

    it('end the conversation, and are refused afterwards but for a repeat', async () => {
      const last = { text: 'au revoir', channelData: { clientActivityID: 'last' } };
      const first = await calls.say(chat, last);
      assert.equal((await calls.say(chat, { type: 'endOfConversation' })).status, 200);
      assert.equal((await calls.say(chat, { type: 'endOfConversation' })).status, 200);
      assert.equal((await calls.say(chat, last)).body['id'], first.body['id']);
      for (const activity of [{ text: 'encore' }, { type: 'event', name: 'webchat/join' }]) {
        const { status, body } = await calls.say(chat, activity);
        assert.deepEqual([status, body.error?.reason], [400, 'ConversationEnded']);
      }
      const history = await answers();
      assert.deepEqual(
        history.filter(({ name }) => name === 'eca/conversation.ended').map(({ value }) => value),
        [{ conversationId: chat.conversationId, reason: 'customer' }],
      );
    });

    describe('of an identified customer', () => {
      const identify = () =>
        server.store.db
          .updateTable('conversation')
          .set({ customer_ref: 'cus_1', identified_at: server.clock.now() })
          .where('id', '=', chat.conversationId)
          .execute();

      it('are shown while the session lives', async () => {
        await calls.say(chat, { text: 'mes remboursements' });
        await identify();
        server.clock.advance(14 * 60_000);
        assert.equal((await answers()).length, 2);
      });

      it('are shown to nobody after 15 silent minutes: the conversation ends and says so', async () => {
        const stream = await openStream(chat.streamUrl);
        await calls.say(chat, { text: 'mes remboursements' });
        await identify();
        server.clock.advance(15 * 60_000 + 1);
        const history = await answers();
        assert.deepEqual(
          history.map(({ name, value }) => [name, (value as { reason: string }).reason]),
          [['eca/conversation.ended', 'idle']],
        );
        assert.equal((await calls.say(chat, { text: 'encore' })).body.error?.reason, 'ConversationEnded');
        assert.equal(stream.activities().at(-1)?.['name'], 'eca/conversation.ended');
        const resumed = await calls.call('GET', `/conversations/${chat.conversationId}?watermark=`, chat);
        const again = await openStream(String(resumed.body['streamUrl']));
        await new Promise((resolve) => setTimeout(resolve, 60));
        assert.deepEqual(
          again.activities().map(({ type }) => type),
          ['event'],
        );
        stream.close();
        again.close();
      });
    });
  });
