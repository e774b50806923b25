import assert from 'node:assert/strict';
import { commitTurn, type TurnToCommit } from '../../src/bot/commitTurn.ts';
import type { TurnBuffer } from '../../src/bot/turnBuffer.ts';
import { speak } from '../../src/cards/answer.ts';
import { type ConversationId, randomId } from '../../src/domain/ids.ts';
import { translators } from '../../src/locales/translator.ts';
import { createConversation, findConversation } from '../../src/store/conversations.repository.ts';
import { acceptInbound, conversationsWaiting, openInbox } from '../../src/store/inbox.repository.ts';
import type { Store } from '../../src/store/openStore.ts';
import { readTranscript } from '../../src/store/transcript.repository.ts';
import { engines, openTestStore } from '../support/openTestStore.ts';

const NOW = Date.parse('2026-11-24T09:00:00Z');
const SECOND = 1000;

for (const engine of engines) {
  describe(`a message's way through the store on ${engine}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await openTestStore(engine));
      await begin('c_1');
    });
    afterEach(() => close());

    const begin = (id: string) =>
      createConversation(store.db, {
        ...{ id: id as ConversationId, channel: 'directline', userId: 'dl_1', language: 'fr' },
        ...{ browserHash: null, now: NOW },
      });
    const accept = (key: string, more: { conversationId?: string; secrets?: unknown; now?: number } = {}) =>
      acceptInbound(
        store,
        {
          conversationId: more.conversationId ?? 'c_1',
          key,
          body: { said: key },
          secrets: more.secrets ?? null,
          shown: { role: 'user', body: { said: key } },
          correlationId: 'cor_1',
        },
        more.now ?? NOW,
        randomId,
      );
    const lease = (token: string, now = NOW) => store.leases.take('c_1', { token, until: now + 6 * SECOND, now });
    const commit = async (token: string, said: string[], more: Partial<TurnToCommit> = {}) =>
      commitTurn(store, {
        ...{
          conversationId: 'c_1',
          leaseToken: token,
          epoch: 0,
          release: true,
          rows: await openInbox(store.db, 'c_1'),
        },
        ...{ outcome: { buffer: buffered(said), state: '{"v":1,"lastTurnId":null}' }, startedAt: NOW, now: NOW },
        ...{ newId: randomId, channel: 'directline' },
        ...more,
      });

    describe('reception', () => {
      it('takes a message once, however many repeats come at the same time', async () => {
        const all = await Promise.all(Array.from({ length: 20 }, () => accept('m:1')));
        assert.equal(all.filter(({ fresh }) => fresh).length, 1);
        assert.deepEqual(new Set(all.map(({ inboxId, seq }) => `${inboxId} ${seq}`)).size, 1);
        assert.equal((await openInbox(store.db, 'c_1')).length, 1);
        assert.equal((await readTranscript(store.db, 'c_1', 0)).length, 1);
        assert.equal((await findConversation(store.db, 'c_1'))?.last_seq, 1);
      });

      it('gives different messages that come together a place each, without a gap', async () => {
        const all = await Promise.all(Array.from({ length: 30 }, (_, index) => accept(`m:${index}`)));
        assert.deepEqual(
          all.map(({ seq }) => seq).sort((a, b) => a - b),
          Array.from({ length: 30 }, (_, index) => index + 1),
        );
        const open = await openInbox(store.db, 'c_1');
        assert.deepEqual(
          open.map(({ seq }) => seq),
          open.map((_, index) => index + 1),
        );
      });

      it('takes the same key of two conversations as two messages', async () => {
        await begin('c_2');
        assert.equal((await accept('m:1')).fresh, true);
        assert.equal((await accept('m:1', { conversationId: 'c_2' })).fresh, true);
      });

      it('refuses a conversation that does not exist, and writes nothing', async () => {
        await assert.rejects(accept('m:1', { conversationId: 'c_none' }), { code: 'INVARIANT_BROKEN' });
        assert.deepEqual(await openInbox(store.db, 'c_none'), []);
      });

      it('keeps what must not be read sealed until its turn is committed', async () => {
        await accept('m:1', { secrets: { code: '482913', ibans: [] } });
        const [row] = await openInbox(store.db, 'c_1');
        assert.ok(row?.sealed);
        assert.doesNotMatch(row.sealed + Buffer.from(row.sealed, 'base64url').toString('latin1'), /482913/);
        assert.deepEqual(JSON.parse(store.sealer.open(row.sealed)), { code: '482913', ibans: [] });
        await lease('l_1');
        await commit('l_1', ['hello']);
        assert.deepEqual(await store.db.selectFrom('inbox').select('sealed').execute(), [{ sealed: null }]);
      });

      it('names the conversations that have waited longest first', async () => {
        for (const [index, id] of ['c_5', 'c_3', 'c_4', 'c_2'].entries()) {
          await begin(id);
          for (const key of ['m:1', 'm:2'])
            await accept(key, { conversationId: id, now: NOW + (index + (key === 'm:2' ? 10 : 0)) * SECOND });
        }
        assert.deepEqual(await conversationsWaiting(store.db, NOW + 60 * SECOND, 3), ['c_5', 'c_3', 'c_4']);
        assert.deepEqual(await conversationsWaiting(store.db, NOW + SECOND, 9), ['c_5', 'c_3']);
      });
    });

    describe('a lease', () => {
      it('goes to one of twenty workers', async () => {
        const all = await Promise.all(Array.from({ length: 20 }, (_, index) => lease(`l_${index}`)));
        assert.equal(all.filter((row) => row !== undefined).length, 1);
      });

      it('lapses after its time, not before; then its first holder can do nothing more', async () => {
        await lease('l_1');
        assert.equal(await lease('l_2', NOW + 6 * SECOND), undefined);
        assert.ok(await lease('l_2', NOW + 6 * SECOND + 1));
        assert.equal(await store.leases.renew('c_1', 'l_1', NOW + 60 * SECOND), false);
        await store.leases.release('c_1', 'l_1');
        assert.equal(await lease('l_3', NOW + 7 * SECOND), undefined);
      });

      it('lasts longer when it is renewed', async () => {
        await lease('l_1');
        assert.equal(await store.leases.renew('c_1', 'l_1', NOW + 12 * SECOND), true);
        assert.equal(await lease('l_2', NOW + 10 * SECOND), undefined);
      });
    });

    describe('the commit of a turn', () => {
      it('writes answers in order behind the message, ends the row and gives the lease back', async () => {
        await accept('m:1');
        await lease('l_1');
        const { turnId } = await commit('l_1', ['one', 'two']);
        const rows = await readTranscript(store.db, 'c_1', 0);
        assert.deepEqual(
          rows.map(({ seq, role, turn_id }) => ({ seq, role, ours: turn_id === turnId })),
          [
            { seq: 1, role: 'user', ours: false },
            { seq: 2, role: 'bot', ours: true },
            { seq: 3, role: 'bot', ours: true },
          ],
        );
        assert.deepEqual(await openInbox(store.db, 'c_1'), []);
        const conversation = await findConversation(store.db, 'c_1');
        assert.equal(conversation?.lease_token, null);
        assert.ok(await lease('l_2'));
        assert.equal(conversation.last_seq, 3);
        assert.equal(JSON.parse(conversation.state).lastTurnId, turnId);
      });

      it('is refused without the lease, and leaves nothing behind', async () => {
        await accept('m:1');
        await lease('l_1');
        await lease('l_2', NOW + 7 * SECOND);
        const jobs = [{ kind: 'message.send' as const, key: 'k_1', payload: {} }];
        const outcome = { buffer: { ...buffered(['late']), jobs }, state: '{"late":true}' };
        await assert.rejects(commit('l_1', [], { outcome }), { code: 'LEASE_LOST' });
        assert.equal((await readTranscript(store.db, 'c_1', 0)).length, 1);
        assert.equal((await openInbox(store.db, 'c_1')).length, 1);
        assert.equal((await findConversation(store.db, 'c_1'))?.state, '{}');
        for (const table of ['turn', 'job'] as const)
          assert.deepEqual(await store.db.selectFrom(table).select('id').execute(), []);
      });

      it('writes nothing at all when one of its writes fails', async () => {
        await accept('m:1');
        await lease('l_1');
        const failing = async () => {
          throw new RangeError('a write that fails');
        };
        const outcome = { buffer: { ...buffered(['hello']), writes: [failing] }, state: '{}' };
        await assert.rejects(commit('l_1', [], { outcome }), RangeError);
        assert.equal((await readTranscript(store.db, 'c_1', 0)).length, 1);
        assert.equal((await openInbox(store.db, 'c_1')).length, 1);
        assert.equal(await lease('l_2'), undefined);
      });

      it('takes a message that arrives meanwhile for the next turn', async () => {
        await accept('m:1');
        await lease('l_1');
        const rows = await openInbox(store.db, 'c_1');
        await accept('m:2');
        await commit('l_1', ['hello'], { rows });
        assert.deepEqual(
          (await openInbox(store.db, 'c_1')).map(({ inbound_key }) => inbound_key),
          ['m:2'],
        );
        assert.deepEqual(
          (await readTranscript(store.db, 'c_1', 0)).map(({ seq, role }) => `${seq} ${role}`),
          ['1 user', '2 user', '3 bot'],
        );
      });

      it('begins a new epoch when the owner changes, and only then', async () => {
        await accept('m:1');
        await lease('l_1');
        await commit('l_1', ['a'], { release: false });
        assert.equal((await findConversation(store.db, 'c_1'))?.epoch, 0);
        await accept('m:2');
        const outcome = { buffer: { ...buffered(['b']), owner: 'queue' }, state: '{}' };
        await store.db.updateTable('conversation').set({ channel: 'whatsapp' }).execute();
        await commit('l_1', [], { outcome, channel: 'whatsapp' });
        assert.equal((await findConversation(store.db, 'c_1'))?.epoch, 1);
        assert.deepEqual(await store.db.selectFrom('outbox').select(['seq', 'epoch', 'status']).execute(), [
          { seq: 4, epoch: 1, status: 'pending' },
        ]);
      });
    });
  });
}

function buffered(said: readonly string[]): TurnBuffer {
  return {
    shown: said.map((text) => ({
      kind: 'answered',
      answer: { ...speak(translators.fr('error.apology')), text },
      language: 'fr',
    })),
    ...{ writes: [], locks: [], jobs: [], language: 'fr', owner: 'bot', customerRef: null, identifiedAt: null },
    ...{ ended: null, intent: null },
  };
}
