import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { newLocalHub } from '../../../src/bot/hub.ts';
import { directLineLimits } from '../../../src/channels/directLine/limits.ts';
import { newSockets, type ReadHistory } from '../../../src/channels/directLine/sockets.ts';
import { manualClock } from '../../../src/clock.ts';
import { silentLog } from '../../../src/log.ts';
import type { TranscriptRow } from '../../../src/store/tables.ts';

class FakeSocket extends EventEmitter {
  readyState = 1;
  bufferedAmount = 0;
  sent: string[] = [];
  pings = 0;
  closedWith: number | null = null;
  send(frame: string) {
    this.sent.push(frame);
  }
  ping() {
    this.pings++;
  }
  close(code: number) {
    this.closedWith = code;
    this.readyState = 3;
    this.emit('close');
  }
  terminate() {
    this.close(1006);
  }
  texts() {
    return this.sent
      .filter((frame) => frame !== '')
      .flatMap((frame) => JSON.parse(frame).activities.map(({ text, type }: Record<string, string>) => text ?? type));
  }
}

const said = (seq: number): TranscriptRow => ({
  conversation_id: 'c1',
  seq,
  role: 'user',
  body: JSON.stringify({ kind: 'said', text: `t${seq}`, files: [], locale: null }),
  turn_id: null,
  created_at: 0,
});

describe('open streams', () => {
  let rows: TranscriptRow[];
  let reads: number;
  let hub: ReturnType<typeof newLocalHub>;
  let clock: ReturnType<typeof manualClock>;
  let sockets: ReturnType<typeof newSockets>;
  let readHistory: ReadHistory;
  beforeEach(() => {
    rows = [];
    reads = 0;
    hub = newLocalHub();
    clock = manualClock(0);
    readHistory = async (_id, after) => {
      reads++;
      const page = rows.filter(({ seq }) => seq > after).slice(0, 2);
      const last = page.at(-1)?.seq ?? after;
      return { rows: page, lastSeq: last, more: page.length === 2 };
    };
    sockets = newSockets({
      ...{ hub, clock, origin: 'http://a', log: silentLog },
      readHistory: (id, after) => readHistory(id, after),
      limits: { ...directLineLimits().sockets, keepAliveMs: 20 },
    });
  });
  afterEach(() => sockets.closeAll(1012));
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const join = async (afterSeq = 0) => {
    const socket = new FakeSocket();
    sockets.add(socket as unknown as WebSocket, { conversationId: 'c1', userId: 'dl_1', afterSeq });
    await settle();
    return socket;
  };
  const commit = (...seqs: number[]) => {
    const fresh = seqs.map(said);
    rows.push(...fresh);
    hub.publish('c1', fresh);
  };

  it('send the history page by page, then what comes, each row once', async () => {
    rows = [1, 2, 3, 4, 5].map(said);
    const socket = await join();
    await settle();
    commit(6);
    hub.publish('c1', [said(6)]);
    assert.deepEqual(socket.texts(), ['t1', 't2', 't3', 't4', 't5', 't6']);
    assert.equal(JSON.parse(socket.sent.at(-1) ?? '').watermark, '6');
  });

  it('read what a hint leaves out, in order', async () => {
    const socket = await join();
    rows.push(said(1), said(3));
    hub.publish('c1', [said(4)]);
    rows.push(said(4));
    await settle();
    assert.deepEqual(socket.texts(), ['t1', 't3', 't4']);
  });

  it('miss nothing that is committed while they read', async () => {
    let release = () => {};
    const slow = readHistory;
    readHistory = async (id, after) => {
      const page = await slow(id, after);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return page;
    };
    rows = [said(1)];
    const socket = await join();
    commit(2);
    for (let count = 0; count < 3; count++) {
      release();
      await settle();
    }
    assert.deepEqual(socket.texts(), ['t1', 't2']);
  });

  it('read nothing when hints are complete', async () => {
    const socket = await join();
    for (const seq of [1, 2, 3]) commit(seq);
    assert.deepEqual([socket.texts().length, reads], [3, 1]);
  });

  it('show typing, which has no watermark and is stored nowhere', async () => {
    const socket = await join();
    hub.typing('c1');
    assert.deepEqual(socket.texts(), ['typing']);
    assert.equal('watermark' in JSON.parse(socket.sent[0] ?? ''), false);
  });

  it('close with 1013 when their client does not read', async () => {
    const socket = await join();
    socket.bufferedAmount = 2_000_000;
    commit(1);
    assert.equal(socket.closedWith, 1013);
    assert.equal(sockets.count(), 0);
  });

  it('close with 1013 when the store cannot be read, so that the client comes back', async () => {
    readHistory = () => Promise.reject(new TypeError('away'));
    const socket = await join();
    assert.equal(socket.closedWith, 1013);
  });

  it('are five at most; the quietest makes room when it is dead', async () => {
    for (let count = 0; count < 5; count++) await join();
    assert.equal(sockets.hasRoom('c1'), false);
    assert.equal(sockets.hasRoom('c2'), true);
    clock.advance(41);
    assert.equal(sockets.hasRoom('c1'), true);
    assert.equal(sockets.count(), 4);
  });

  it('are kept alive, and cut after 60 s of silence', async () => {
    const [talking, silent] = [await join(), await join()];
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.ok(talking.pings > 0 && talking.sent.includes(''));
    clock.advance(59_000);
    talking.emit('pong');
    clock.advance(2_000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.deepEqual([talking.closedWith, silent.closedWith], [null, 1006]);
  });

  it('are sent to the next process when this one stops', async () => {
    const socket = await join();
    sockets.closeAll(1012);
    assert.equal(socket.closedWith, 1012);
    assert.equal(sockets.hasRoom('c2'), false);
  });
});
