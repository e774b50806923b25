import assert from 'node:assert/strict';
import { commitTurn } from '../../src/bot/commitTurn.ts';
import type { TurnBuffer } from '../../src/bot/turnBuffer.ts';
import { type ConversationId, randomId } from '../../src/domain/ids.ts';
import { createConversation, findConversation, lockConversations } from '../../src/store/conversations.repository.ts';
import { openInbox } from '../../src/store/inbox.repository.ts';
import { linkedChannels, unlinkChannel } from '../../src/store/linkedChannels.repository.ts';
import { chooseNewsChannel, newsChannelOf } from '../../src/store/newsChannel.repository.ts';
import type { Store } from '../../src/store/openStore.ts';
import { engines, openTestStore } from '../support/openTestStore.ts';

const NOW = Date.parse('2026-11-24T09:00:00Z');

for (const engine of engines) {
  describe(`the chats of a customer on ${engine}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await openTestStore(engine));
    });
    afterEach(() => close());

    const begin = async (id: string, channel: string, customerRef: string) => {
      await createConversation(store.db, {
        ...{ id: id as ConversationId, channel, userId: `u_${id}`, language: 'fr', browserHash: null, now: NOW },
      });
      await store.db
        .updateTable('conversation')
        .set({ customer_ref: customerRef, identified_at: NOW })
        .where('id', '=', id)
        .execute();
    };
    const unlink = (conversationId: string, customerRef: string, key = 'in_1') =>
      store.commit((tx) =>
        unlinkChannel(tx, store, { conversationId, customerRef, key, correlationId: 'cor', now: NOW, newId: randomId }),
      );
    const idsOf = async (ref: string) => (await linkedChannels(store.db, ref)).map(({ id }) => id).sort();

    it('lose one at once, and only that one, however often it is unlinked', async () => {
      await begin('c_1', 'directline', 'ada');
      await begin('c_2', 'whatsapp', 'ada');
      await unlink('c_2', 'ada');
      await unlink('c_2', 'ada', 'in_2');
      assert.deepEqual(await idsOf('ada'), ['c_1']);
      assert.equal((await openInbox(store.db, 'c_2')).length, 1, 'it is told once');
    });

    it('are not unlinked by another customer', async () => {
      await begin('c_1', 'whatsapp', 'ada');
      await unlink('c_1', 'blaise');
      assert.deepEqual(await idsOf('ada'), ['c_1']);
      assert.deepEqual(await idsOf('blaise'), []);
      assert.deepEqual(await openInbox(store.db, 'c_1'), []);
    });

    it('keep the channel for news while another chat of it is left, and then lose it', async () => {
      await begin('c_1', 'whatsapp', 'ada');
      await begin('c_2', 'whatsapp', 'ada');
      await chooseNewsChannel(store.db, { customerRef: 'ada', channel: 'whatsapp', now: NOW });
      await unlink('c_1', 'ada');
      assert.equal(await newsChannelOf(store.db, 'ada'), 'whatsapp');
      await unlink('c_2', 'ada');
      assert.equal(await newsChannelOf(store.db, 'ada'), null);
    });

    it('are taken in one order by two chats that unlink each other at the same time', async () => {
      const failures: unknown[] = [];
      for (let round = 0; round < 40; round++) {
        const ids = [`c_${round}_1`, `c_${round}_2`];
        for (const id of ids) await begin(id, 'directline', 'ada');
        const ends = (own: string, other: string) =>
          store.db
            .transaction()
            .execute(async (tx) => {
              await lockConversations(tx, store, [own, other]);
              const here = tx.updateTable('conversation').set({ last_seq: 1 }).where('id', '=', own);
              await here.execute();
              const unlinked = { customerRef: 'ada', key: own, correlationId: 'cor', now: NOW, newId: randomId };
              await unlinkChannel(tx, store, { ...unlinked, conversationId: other });
            })
            .catch((thrown: unknown) => failures.push(thrown));
        const [one = '', two = ''] = ids;
        await Promise.all([ends(one, two), ends(two, one)]);
      }
      assert.deepEqual(failures, []);
    });

    it('refuse the commit of a turn that was running there', async () => {
      await begin('c_1', 'directline', 'ada');
      await store.leases.take('c_1', { token: 'l_1', until: NOW + 6000, now: NOW });
      await unlink('c_1', 'ada');
      const buffer: TurnBuffer = {
        locks: [],
        ...{ shown: [], writes: [], jobs: [], language: 'fr', owner: 'bot', customerRef: 'ada', identifiedAt: NOW },
        ...{ ended: null, intent: null },
      };
      const turn = commitTurn(store, {
        ...{ conversationId: 'c_1', leaseToken: 'l_1', epoch: 0, release: true, rows: [], startedAt: NOW, now: NOW },
        ...{ outcome: { buffer, state: '{"v":1}' }, newId: randomId, channel: 'directline' },
      });
      await assert.rejects(turn, { code: 'OWNER_CHANGED' });
      assert.equal((await findConversation(store.db, 'c_1'))?.identified_at, null);
    });
  });
}
