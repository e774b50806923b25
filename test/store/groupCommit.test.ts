import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newGroupCommit } from '../../src/store/groupCommit.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { newSealer } from '../../src/store/seal.ts';

/** A disk that syncs when it is told to. */
function slowDisk() {
  const waiting: { resolve: () => void; reject: (thrown: Error) => void }[] = [];
  let syncs = 0;
  return {
    flush: () => {
      syncs++;
      return new Promise<void>((resolve, reject) => void waiting.push({ resolve, reject }));
    },
    end: () => waiting.shift()?.resolve(),
    fail: () => waiting.shift()?.reject(new RangeError('input/output error')),
    get syncs() {
      return syncs;
    },
  };
}

/** Long enough for everything that waits for nothing but the event loop. */
const soon = async () => {
  for (let rounds = 0; rounds < 4; rounds++) await new Promise((resolve) => setImmediate(resolve));
};

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

  it('are told of when they are on the disk, and those who come meanwhile go together after it', async () => {
    const disk = slowDisk();
    const { commit, settled } = newGroupCommit(store.db, disk.flush);
    const done: string[] = [];
    const ask = (name: string) => void commit(async () => name).then(() => done.push(name));
    ask('first');
    await soon();
    for (const name of ['second', 'third']) ask(name);
    await soon();
    assert.deepEqual([disk.syncs, done], [1, []]);
    disk.end();
    await soon();
    assert.deepEqual([disk.syncs, done], [2, ['first']]);
    let isSettled = false;
    const settling = settled().then(() => {
      isSettled = true;
    });
    await soon();
    assert.equal(isSettled, false);
    disk.end();
    await settling;
    assert.deepEqual([disk.syncs, done], [2, ['first', 'second', 'third']]);
  });

  it('tell those who waited when the disk fails, and try anew for the next', async () => {
    const disk = slowDisk();
    const { commit } = newGroupCommit(store.db, disk.flush);
    const first = commit(async () => 'first');
    await soon();
    const second = commit(async () => 'second');
    disk.fail();
    await assert.rejects(first, RangeError);
    await soon();
    disk.end();
    assert.equal(await second, 'second');
  });

  it('are taken in while others are under way', async () => {
    const first = count('d1');
    const later = new Promise<string>((resolve, reject) => {
      setImmediate(() => count('d2').then(resolve, reject));
    });
    assert.deepEqual(await Promise.all([first, later]), ['d1', 'd2']);
  });
});
