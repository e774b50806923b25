import assert from 'node:assert/strict';
import { randomId } from '../../src/domain/ids.ts';
import { createConversation } from '../../src/store/conversations.repository.ts';
import { findVerdict, recordVerdict, verdictsOf } from '../../src/store/coverVerdicts.repository.ts';
import { acceptInbound } from '../../src/store/inbox.repository.ts';
import type { Store } from '../../src/store/openStore.ts';
import { dropOldConversations } from '../../src/store/retention.repository.ts';
import { engines, openTestStore } from '../support/openTestStore.ts';

const DAY = 24 * 3_600_000;
const now = Date.parse('2026-11-24T09:00:00Z');
const before = { anonymous: now - 30 * DAY, identified: now - 396 * DAY };

for (const engine of engines) {
  describe(`conversations that have had their time, on ${engine}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await openTestStore(engine));
    });
    afterEach(() => close());

    const talked = async (daysAgo: number, customerRef: string | null = null): Promise<string> => {
      const id = randomId('c') as never as string;
      const at = now - daysAgo * DAY;
      const place = { channel: 'directline', userId: 'dl_x', language: 'fr', browserHash: null } as const;
      await createConversation(store.db, { ...place, id: id as never, now: at });
      await store.db.updateTable('conversation').set({ customer_ref: customerRef }).where('id', '=', id).execute();
      const shown = { role: 'user' as const, body: { kind: 'said', text: 'Pompon' } };
      const inbound = { conversationId: id, body: { text: 'Pompon' }, secrets: null, shown, correlationId: 'x' };
      await acceptInbound(store, { ...inbound, key: randomId('m') }, at, randomId);
      await store.db.updateTable('conversation').set({ last_at: at }).where('id', '=', id).execute();
      return id;
    };
    const left = async () =>
      (await store.db.selectFrom('conversation').select('id').execute()).map(({ id }) => id).sort();

    it('go with every row of theirs: anonymous ones after 30 days, the others after 13 months', async () => {
      const old = [await talked(31), await talked(397, 'cus_1')];
      const kept = [await talked(29), await talked(395, 'cus_1')];
      assert.equal(await dropOldConversations(store, before), 2);
      assert.deepEqual(await left(), kept.toSorted());
      for (const table of ['inbox', 'transcript'] as const) {
        const rows = await store.db.selectFrom(table).select('conversation_id').execute();
        assert.deepEqual(rows.map((row) => row.conversation_id).sort(), kept.toSorted(), table);
        assert.ok(!rows.some((row) => old.includes(row.conversation_id)));
      }
      assert.equal(await dropOldConversations(store, before), 0);
    });

    it('stay while a request of theirs is open or something is still to be done outside', async () => {
      const id = await talked(400, 'cus_1');
      await store.db
        .insertInto('job')
        .values({
          ...{ id: 'job_1', conversation_id: id, kind: 'message.send', key: 'k', payload: '{}', sealed: null },
          ...{ status: 'queued', attempts: 0, next_at: now, lease_token: null, lease_until: null },
          ...{ correlation_id: 'x', created_at: now, done_at: null },
        })
        .execute();
      assert.equal(await dropOldConversations(store, before), 0);
      await store.db.updateTable('job').set({ status: 'done', done_at: now }).execute();
      assert.equal(await dropOldConversations(store, before), 1);
      assert.equal((await store.db.selectFrom('job').select('id').execute()).length, 0);
    });

    it('take the answers on cover with them, which were found by their reference until then', async () => {
      const conversations = [await talked(400, 'cus_1'), await talked(10, 'cus_2')];
      for (const [index, conversation_id] of conversations.entries())
        await recordVerdict(store.db, {
          ...{ reference: `GAR-22222${index + 2}`, conversation_id, customer_ref: `cus_${index + 1}` },
          ...{ question: 'le vélo ?', facts: '[]', guarantee: 'theft', clause: '4.1', contract_number: 'HAB-1' },
          ...{ contract_version: 'CG-2025', verdict: 'covered', reason: 'Oui.', told_at: now },
        });
      assert.equal((await findVerdict(store.db, 'GAR-222222'))?.customer_ref, 'cus_1');
      assert.equal(await dropOldConversations(store, before), 1);
      assert.equal(await findVerdict(store.db, 'GAR-222222'), undefined);
      assert.deepEqual(
        (await verdictsOf(store.db, { customerRef: 'cus_2' }, 5)).map(({ reference }) => reference),
        ['GAR-222223'],
      );
    });

    it('let the bytes of their files go first', async () => {
      const id = await talked(400, 'cus_1');
      await store.db
        .insertInto('file')
        .values({
          ...{ id: 'file_1', conversation_id: id, draft_id: null, name: 'Pompon.jpg', content_type: 'image/jpeg' },
          ...{ bytes: 1, sha256: 'a', status: 'received', created_at: now },
        })
        .execute();
      assert.equal(await dropOldConversations(store, before), 0);
      const file = await store.db.selectFrom('file').selectAll().executeTakeFirstOrThrow();
      assert.deepEqual([file.status, file.created_at], ['staged', 0], 'the next tidying removes what was never sent');
      await store.db.updateTable('file').set({ status: 'removed' }).execute();
      assert.equal(await dropOldConversations(store, before), 1);
      assert.equal((await store.db.selectFrom('file').select('id').execute()).length, 0);
    });
  });
}
