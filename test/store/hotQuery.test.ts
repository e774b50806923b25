import assert from 'node:assert/strict';
import { hotQuery } from '../../src/store/hotQuery.ts';
import type { Store } from '../../src/store/openStore.ts';
import { engines, openTestStore } from '../support/openTestStore.ts';

for (const engine of engines) {
  describe(`a query that is built once, on ${engine}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await openTestStore(engine));
    });
    afterEach(() => close());

    let built = 0;
    const put = hotQuery<{ key: string; count: number }, { key: string; count: number }>((db, at) => {
      built++;
      return db
        .insertInto('counter')
        .values({ key: at('key'), count: at('count'), window_ends_at: 7 })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ count: at('count') }))
        .returning(['key', 'count']);
    });

    it('takes the values of each call, in every place where they are named', async () => {
      built = 0;
      assert.deepEqual((await put(store.db, { key: 'a', count: 1 })).rows, [{ key: 'a', count: 1 }]);
      assert.deepEqual((await put(store.db, { key: 'b', count: 2 })).rows, [{ key: 'b', count: 2 }]);
      assert.deepEqual((await put(store.db, { key: 'a', count: 3 })).rows, [{ key: 'a', count: 3 }]);
      const all = await store.db.selectFrom('counter').selectAll().orderBy('key').execute();
      assert.deepEqual(all, [
        { key: 'a', count: 3, window_ends_at: 7 },
        { key: 'b', count: 2, window_ends_at: 7 },
      ]);
      assert.ok(built <= 1);
    });

    it('runs inside a transaction, and is undone with it', async () => {
      const failed = store.commit(async (tx) => {
        await put(tx, { key: 'a', count: 1 });
        throw new RangeError('undo');
      });
      await assert.rejects(failed, RangeError);
      assert.deepEqual(await store.db.selectFrom('counter').selectAll().execute(), []);
    });

    it('asked for beside an open transaction belongs to no part of it', async () => {
      let beside: Promise<unknown> = Promise.resolve();
      const failed = store.commit(async (tx) => {
        await put(tx, { key: 'a', count: 1 });
        beside = put(store.db, { key: 'b', count: 2 });
        throw new RangeError('undo');
      });
      await assert.rejects(failed, RangeError);
      await beside;
      const left = await store.db.selectFrom('counter').select('key').execute();
      assert.deepEqual(left, [{ key: 'b' }]);
    });
  });
}
