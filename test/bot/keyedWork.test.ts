import assert from 'node:assert/strict';
import { type KeyedWork, type KeyedWorkOptions, newKeyedWork } from '../../src/bot/keyedWork.ts';
import { systemClock } from '../../src/clock.ts';
import { type LogFields, silentLog } from '../../src/log.ts';
import { eventually } from '../support/eventually.ts';

const round = () => new Promise((resolve) => setImmediate(resolve));

describe('work by keys', () => {
  let work: KeyedWork | undefined;
  afterEach(() => work?.stop(100));
  const begin = (options: Partial<KeyedWorkOptions>) => {
    work = newKeyedWork({
      ...{ name: 'work', keyName: 'contactId', clock: systemClock, log: silentLog },
      ...{ look: async () => [], work: async () => null },
      ...options,
    });
    return work;
  };

  it('never runs one key twice at once, and once more for all hints that came meanwhile', async () => {
    let [running, most, runs] = [0, 0, 0];
    const { poke, idle } = begin({
      async work() {
        runs++;
        most = Math.max(most, ++running);
        await round();
        running--;
        return null;
      },
    });
    poke('one');
    await round();
    for (let times = 0; times < 5; times++) poke('one');
    await idle();
    assert.deepEqual([runs, most], [2, 1]);
  });

  it('works on sixteen keys at once and on all in the end', async () => {
    let running = 0;
    let most = 0;
    const seen = new Set<string>();
    const { poke, idle } = begin({
      async work(key) {
        most = Math.max(most, ++running);
        seen.add(key);
        await round();
        running--;
        return null;
      },
    });
    for (let key = 0; key < 100; key++) poke(`${key}`);
    await idle();
    assert.deepEqual([seen.size, most], [100, 16]);
  });

  it('begins one in a round of the event loop where what is new must be heard between', async () => {
    const order: string[] = [];
    const { poke, idle } = begin({
      inARound: 1,
      async work(key) {
        order.push(key);
        return null;
      },
    });
    for (const key of ['a', 'b', 'c']) poke(key);
    const heard = new Promise<void>((resolve) => {
      setImmediate(() => {
        order.push('heard');
        resolve();
      });
    });
    await Promise.all([heard, idle()]);
    assert.deepEqual(order, ['a', 'heard', 'b', 'c']);
  });

  it('comes back to a key when it said that it has more to do', async () => {
    const at: number[] = [];
    const { poke } = begin({
      async work() {
        at.push(Date.now());
        return at.length === 1 ? Date.now() + 30 : null;
      },
    });
    poke('one');
    await eventually(() => at.length === 2);
    assert.ok((at[1] ?? 0) - (at[0] ?? 0) >= 29);
  });

  it('finds by looking what no hint told of, and goes on after a look that failed', async () => {
    const worked: string[] = [];
    const warned: string[] = [];
    let looks = 0;
    begin({
      poll: 5,
      log: { ...silentLog, warn: (event) => void warned.push(event) },
      async look() {
        if (looks++ === 0) throw new RangeError('store gone');
        return looks === 2 ? ['found'] : [];
      },
      async work(key) {
        worked.push(key);
        return null;
      },
    }).start();
    await eventually(() => worked.length === 1);
    assert.deepEqual([worked, warned], [['found'], ['work not read']]);
  });

  it('tells of a key that failed and works on the others', async () => {
    const told: LogFields[] = [];
    const worked: string[] = [];
    const { poke, idle } = begin({
      log: { ...silentLog, error: (_event, fields = {}) => void told.push(fields) },
      async work(key) {
        if (key === 'bad') throw new RangeError('no');
        worked.push(key);
        return null;
      },
    });
    poke('bad');
    poke('good');
    await idle();
    assert.deepEqual(worked, ['good']);
    assert.equal(told[0]?.contactId, 'bad');
  });

  it('takes nothing new once it stops, and waits for what runs', async () => {
    let ended = false;
    const { poke, stop } = begin({
      async work() {
        await new Promise((resolve) => setTimeout(resolve, 20));
        ended = true;
        return null;
      },
    });
    poke('one');
    await round();
    await stop(1000);
    assert.equal(ended, true);
    ended = false;
    poke('two');
    await round();
    assert.equal(ended, false);
  });

  it('waits for nothing that has not begun when it stops', async () => {
    const worked: string[] = [];
    const { poke, stop } = begin({
      async work(key) {
        worked.push(key);
        await new Promise((resolve) => setTimeout(resolve, 20));
        return null;
      },
    });
    for (let key = 0; key < 40; key++) poke(`${key}`);
    await round();
    const startedAt = performance.now();
    await stop(5000);
    assert.ok(performance.now() - startedAt < 1000);
    assert.equal(worked.length, 16);
  });
});
