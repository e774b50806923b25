import assert from 'node:assert/strict';
import { dropOldCounters, giveBack, spend } from '../../src/store/counters.repository.ts';
import type { Store } from '../../src/store/openStore.ts';
import { engines, openTestStore } from '../support/openTestStore.ts';

const MINUTE = 60_000;

for (const engine of engines) {
  describe(`counters on ${engine}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await openTestStore(engine));
    });
    afterEach(() => close());

    const budget = (key: string, most: number) => ({ key, most, windowMs: MINUTE });
    const take = (mark: string, now: number, ...budgets: ReturnType<typeof budget>[]) =>
      spend(store.db, { mark, budgets, now });

    it('lets a budget be spent to its end, and begins again after the window', async () => {
      assert.equal((await take('a', 0, budget('k', 2))).is, 'spent');
      assert.equal((await take('b', 10, budget('k', 2))).is, 'spent');
      assert.deepEqual(await take('c', 20, budget('k', 2)), { is: 'over', key: 'k', until: MINUTE });
      assert.equal((await take('d', MINUTE, budget('k', 2))).is, 'spent');
      assert.equal((await take('e', MINUTE + 1, budget('k', 2))).is, 'spent');
      assert.equal((await take('f', MINUTE + 2, budget('k', 2))).is, 'over');
    });

    it('takes from every budget or from none', async () => {
      await take('a', 0, budget('small', 1));
      assert.equal((await take('b', 0, budget('large', 2), budget('small', 1))).is, 'over');
      assert.equal((await take('c', 0, budget('large', 1))).is, 'spent');
    });

    it('spends once for a turn that runs again', async () => {
      await take('in_1', 0, budget('k', 2));
      await take('in_1', 0, budget('k', 2));
      assert.equal((await take('in_2', 0, budget('k', 2))).is, 'spent');
      assert.equal((await take('in_3', 0, budget('k', 2))).is, 'over');
    });

    it('gives one back while the window runs, never below nothing', async () => {
      await take('a', 0, budget('k', 1));
      await giveBack(store.db, ['k'], 10);
      await giveBack(store.db, ['k'], 10);
      assert.equal((await take('b', 20, budget('k', 1))).is, 'spent');
      assert.equal((await take('c', 20, budget('k', 1))).is, 'over');
    });

    it('removes counters whose window is over', async () => {
      await take('a', 0, budget('old', 1));
      await take('b', MINUTE, budget('young', 1));
      await dropOldCounters(store.db, MINUTE);
      const left = await store.db.selectFrom('counter').select('key').orderBy('key').execute();
      assert.deepEqual(
        left.map(({ key }) => key),
        ['spent:b', 'young'],
      );
    });

    it('gives the last one to one of many who ask at once', async () => {
      const all = await Promise.all(Array.from({ length: 20 }, (_, index) => take(`m${index}`, 0, budget('k', 3))));
      assert.equal(all.filter((outcome) => outcome.is === 'spent').length, 3);
    });
  });
}
