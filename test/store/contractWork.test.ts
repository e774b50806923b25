import assert from 'node:assert/strict';
import { randomId } from '../../src/domain/ids.ts';
import { findDeskRequest, insertDeskRequest } from '../../src/store/deskRequests.repository.ts';
import { findDraft, openDrafts, saveDraft, setDraftStatus } from '../../src/store/drafts.repository.ts';
import { endJob, leaseJob, postponeJob } from '../../src/store/jobs.repository.ts';
import type { Store } from '../../src/store/openStore.ts';
import type { NewDeskRequest } from '../../src/store/tables.ts';
import { engines, openTestStore } from '../support/openTestStore.ts';

const NOW = Date.parse('2026-11-24T09:00:00Z');
const SECOND = 1000;
const DAY = 86_400_000;

for (const engine of engines) {
  describe(`work that waits in the store on ${engine}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await openTestStore(engine));
    });
    afterEach(() => close());

    const queue = (id: string, nextAt = NOW) =>
      store.db
        .insertInto('job')
        .values({
          ...{ id, conversation_id: 'c_1', kind: 'message.send', key: `k_${id}`, payload: '{}' },
          ...{ sealed: store.sealer.seal('482913'), status: 'queued', attempts: 0, next_at: nextAt },
          ...{ lease_token: null, lease_until: null, correlation_id: 'cor', created_at: NOW, done_at: null },
        })
        .execute();
    const lease = (token: string, now = NOW) => leaseJob(store.db, { token, until: now + 60 * SECOND, now });

    describe('jobs', () => {
      it('go to one worker each, whoever asks at the same time', async () => {
        for (const id of ['j_1', 'j_2', 'j_3', 'j_4', 'j_5']) await queue(id);
        const taken: string[] = [];
        // A worker that finds a job taken under its hands gets none and asks again, as the job runner does.
        for (let round = 0; round < 5; round++) {
          const all = await Promise.all(Array.from({ length: 20 }, () => lease(randomId('l'))));
          taken.push(...all.flatMap((job) => (job === undefined ? [] : [job.id])));
        }
        assert.deepEqual(taken.sort(), ['j_1', 'j_2', 'j_3', 'j_4', 'j_5']);
      });

      it('come in the order they are due, never before', async () => {
        await queue('late', NOW + 5 * SECOND);
        await queue('soon', NOW + SECOND);
        assert.equal(await lease('l_1'), undefined);
        assert.equal((await lease('l_2', NOW + 9 * SECOND))?.id, 'soon');
        assert.equal((await lease('l_3', NOW + 9 * SECOND))?.id, 'late');
      });

      it('count their tries, and come again later when they are postponed', async () => {
        await queue('j_1');
        assert.equal((await lease('l_1'))?.attempts, 1);
        await postponeJob(store.db, 'j_1', 'l_1', NOW + 2 * SECOND);
        assert.equal(await lease('l_2', NOW + SECOND), undefined);
        assert.equal((await lease('l_3', NOW + 2 * SECOND))?.attempts, 2);
      });

      it('go to another worker when a lease lapses, and only that one can end them', async () => {
        await queue('j_1');
        await lease('l_1');
        assert.ok(await lease('l_2', NOW + 61 * SECOND));
        assert.equal(await endJob(store.db, 'j_1', 'l_1', 'done', NOW), false);
        await postponeJob(store.db, 'j_1', 'l_1', NOW);
        assert.equal(await endJob(store.db, 'j_1', 'l_2', 'done', NOW), true);
        assert.equal(await endJob(store.db, 'j_1', 'l_2', 'failed', NOW), false);
        assert.equal(await lease('l_3', NOW + DAY), undefined);
      });

      it('forget their secret when they end', async () => {
        await queue('j_1');
        const job = await lease('l_1');
        assert.equal(store.sealer.open(job?.sealed ?? ''), '482913');
        await endJob(store.db, 'j_1', 'l_1', 'done', NOW);
        assert.deepEqual(await store.db.selectFrom('job').select(['status', 'sealed']).execute(), [
          { status: 'done', sealed: null },
        ]);
      });
    });

    describe('drafts', () => {
      const draft = (
        id: string,
        more: { customerRef?: string; now?: number; answers?: Record<string, unknown> } = {},
      ) => ({
        ...{ id, conversationId: 'c_1', customerRef: more.customerRef ?? null, form: 'fileClaim', version: 1 },
        ...{ answers: more.answers ?? {}, now: more.now ?? NOW },
      });
      const own = { customerRef: null, conversationId: 'c_1' };

      it('are saved again and again as one, and live 30 days from the last time', async () => {
        await saveDraft(store.db, draft('d_1', { answers: { type: 'home_water' } }));
        await saveDraft(store.db, draft('d_1', { answers: { type: 'home_fire' }, now: NOW + DAY }));
        assert.equal((await findDraft(store.db, 'd_1'))?.answers, '{"type":"home_fire"}');
        assert.equal((await openDrafts(store.db, own, NOW + 30 * DAY)).length, 1);
        assert.equal((await openDrafts(store.db, own, NOW + 31 * DAY)).length, 0);
      });

      it('that were sent stay as they were sent', async () => {
        await saveDraft(store.db, draft('d_1', { answers: { type: 'home_water' } }));
        await setDraftStatus(store.db, 'd_1', 'sent', NOW);
        await saveDraft(store.db, draft('d_1', { answers: { type: 'home_fire' } }));
        const row = await findDraft(store.db, 'd_1');
        assert.deepEqual([row?.status, row?.answers], ['sent', '{"type":"home_water"}']);
        assert.deepEqual(await openDrafts(store.db, own, NOW), []);
      });

      it('belong to a customer in every conversation, or to the conversation when nobody is known', async () => {
        await saveDraft(store.db, draft('anonymous'));
        await saveDraft(store.db, draft('hers', { customerRef: 'cus_1', now: NOW + 1 }));
        await saveDraft(store.db, draft('hers too', { customerRef: 'cus_1', now: NOW + 2 }));
        await saveDraft(store.db, draft('his', { customerRef: 'cus_2' }));
        const ids = async (owner: typeof own | { customerRef: string; conversationId: string }) =>
          (await openDrafts(store.db, owner, NOW)).map(({ id }) => id);
        assert.deepEqual(await ids({ customerRef: 'cus_1', conversationId: 'c_9' }), ['hers too', 'hers']);
        assert.deepEqual(await ids(own), ['anonymous']);
        assert.deepEqual(await ids({ customerRef: 'cus_3', conversationId: 'c_1' }), []);
      });
    });

    describe('requests for the desk', () => {
      const request = (id: string, more: Partial<NewDeskRequest> = {}): NewDeskRequest => ({
        ...{ id, reference: `RAP-${id}`, kind: 'callback', status: 'open', priority: 3, conversation_id: 'c_1' },
        ...{ customer_ref: null, customer_name: null, level: 'anonymous', language: 'fr', topic: 'other', reason: '' },
        ...{ summary: '{}', draft_id: null, claim_number: null, phone: '+33639981001', slot_start: null },
        ...{ slot_end: null, attempts: 0, advisor: null, note: null, created_at: NOW, updated_at: NOW, due_at: NOW },
        ...more,
      });

      it('hold one call to come per number, whoever books at the same time', async () => {
        const all = await Promise.allSettled(
          Array.from({ length: 20 }, (_, index) => insertDeskRequest(store.db, request(`r_${index}`))),
        );
        assert.equal(all.filter(({ status }) => status === 'fulfilled').length, 1);
      });

      it('hold one call to come per customer, whatever the number', async () => {
        await insertDeskRequest(store.db, request('r_1', { customer_ref: 'cus_1' }));
        const second = request('r_2', { customer_ref: 'cus_1', phone: '+33639981002' });
        await assert.rejects(insertDeskRequest(store.db, second));
        await store.db.updateTable('desk_request').set({ status: 'done' }).where('id', '=', 'r_1').execute();
        await insertDeskRequest(store.db, second);
        assert.equal((await findDeskRequest(store.db, 'r_2'))?.status, 'open');
      });
    });
  });
}
