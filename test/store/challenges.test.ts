import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CustomerRef } from '../../src/domain/ids.ts';
import { dropOldChallenges, latestChallenge, openChallenge, spendTry } from '../../src/store/challenges.repository.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { newSealer } from '../../src/store/seal.ts';
import { engines, openTestStore } from '../support/openTestStore.ts';

const conversationId = 'c_1';

for (const engine of engines) {
  describe(`challenges on ${engine}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await openTestStore(engine));
      await open('ch_1', 0);
    });
    afterEach(() => close());

    const open = (id: string, now: number) =>
      openChallenge(store.db, {
        id,
        conversationId,
        customerRef: 'cus_1' as CustomerRef,
        purpose: 'identify',
        salt: 'salt',
        codeHmac: 'hmac',
        now,
        expiresAt: now + 300_000,
      });
    const attempt = (
      inboxId: string,
      matched: boolean,
      { id = 'ch_1', now = 1000, conversation = conversationId } = {},
    ) => spendTry(store.db, { id, conversationId: conversation, inboxId, matched, most: 5, now });

    it('counts wrong codes down, and refuses the right one after the fifth', async () => {
      for (const left of [4, 3, 2, 1, 0]) assert.deepEqual(await attempt(`in_${left}`, false), { is: 'wrong', left });
      assert.deepEqual(await attempt('in_right', true), { is: 'over', why: 'ended' });
    });

    it('gives a turn that runs again the outcome it had, and spends no second try', async () => {
      assert.deepEqual(await attempt('in_1', false), { is: 'wrong', left: 4 });
      assert.deepEqual(await attempt('in_1', false), { is: 'wrong', left: 4 });
      assert.deepEqual(await attempt('in_2', true), { is: 'right' });
      assert.deepEqual(await attempt('in_2', true), { is: 'right' });
    });

    it('takes a code once', async () => {
      assert.deepEqual(await attempt('in_1', true), { is: 'right' });
      assert.deepEqual(await attempt('in_2', true), { is: 'over', why: 'ended' });
    });

    it('lets fifty tries of the right code at once succeed once', async () => {
      const all = await Promise.all(Array.from({ length: 50 }, (_, index) => attempt(`in_${index}`, true)));
      assert.equal(all.filter((outcome) => outcome.is === 'right').length, 1);
    });

    it('ends after its time', async () => {
      assert.deepEqual(await attempt('in_1', true, { now: 300_000 }), { is: 'over', why: 'expired' });
      assert.deepEqual(await attempt('in_2', true, { now: 299_999 }), { is: 'right' });
    });

    it('is killed by a newer one', async () => {
      await open('ch_2', 50_000);
      assert.equal((await latestChallenge(store.db, conversationId, 'identify'))?.id, 'ch_2');
      assert.deepEqual(await attempt('in_1', true, { now: 60_000 }), { is: 'over', why: 'ended' });
      assert.deepEqual(await attempt('in_2', true, { id: 'ch_2', now: 60_000 }), { is: 'right' });
    });

    it('is removed some time after its end', async () => {
      await dropOldChallenges(store.db, 300_000);
      assert.notEqual(await latestChallenge(store.db, conversationId, 'identify'), undefined);
      await dropOldChallenges(store.db, 300_001);
      assert.equal(await latestChallenge(store.db, conversationId, 'identify'), undefined);
    });

    it('is unknown in another conversation', async () => {
      assert.deepEqual(await attempt('in_1', true, { conversation: 'c_2' }), { is: 'over', why: 'ended' });
      assert.deepEqual(await attempt('in_2', true), { is: 'right' });
    });
  });
}

describe('challenges after a restart', () => {
  it('remember the tries that were spent', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'eca-restart-'));
    const sealer = newSealer(new Uint8Array(32));
    const attempt = (store: Store, inboxId: string) =>
      spendTry(store.db, { id: 'ch_1', conversationId, inboxId, matched: false, most: 5, now: 1000 });
    const before = await openStore({ kind: 'sqlite', dataDir, sealer });
    await openChallenge(before.db, {
      id: 'ch_1',
      conversationId,
      customerRef: 'cus_1' as CustomerRef,
      purpose: 'identify',
      salt: 's',
      codeHmac: 'h',
      now: 0,
      expiresAt: 300_000,
    });
    assert.deepEqual(await attempt(before, 'in_1'), { is: 'wrong', left: 4 });
    await before.close();
    const after = await openStore({ kind: 'sqlite', dataDir, sealer });
    assert.deepEqual(await attempt(after, 'in_2'), { is: 'wrong', left: 3 });
    await after.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
});
