import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { newSealer } from '../../src/store/seal.ts';

describe('commits of one moment', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'eca-group-'));
  let store: Store;
  before(async () => {
    store = await openStore({ kind: 'sqlite', dataDir, sealer: newSealer(new Uint8Array(32).fill(1)) });
  });
  after(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true });
  });

  const count = (key: string, fails = false) =>
    store.commit(async (tx) => {
      await tx.insertInto('counter').values({ key, count: 1, window_ends_at: 1 }).execute();
      if (fails) throw new RangeError(`${key} fails`);
      return key;
    });
  const stored = async (prefix: string) =>
    (
      await store.db.selectFrom('counter').select('key').where('key', 'like', `${prefix}%`).orderBy('key').execute()
    ).map(({ key }) => key);

  it('all come true, each with its own result', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => `a${String(index).padStart(2, '0')}`);
    assert.deepEqual(await Promise.all(keys.map((key) => count(key))), keys);
    assert.deepEqual(await stored('a'), keys);
  });

  it('hide nobody’s failure, and spread none', async () => {
    const outcomes = await Promise.allSettled([count('b1'), count('b2', true), count('b3')]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(await stored('b'), ['b1', 'b3']);
  });

  it('see what those before them wrote', async () => {
    const outcomes = await Promise.allSettled([count('c1'), count('c1')]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected'],
    );
    assert.deepEqual(await stored('c'), ['c1']);
  });

  it('are taken in while others are under way', async () => {
    const first = count('d1');
    const later = new Promise<string>((resolve, reject) => {
      setImmediate(() => count('d2').then(resolve, reject));
    });
    assert.deepEqual(await Promise.all([first, later]), ['d1', 'd2']);
  });
});
