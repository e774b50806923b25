import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualClock } from '../../../src/clock.ts';
import { insurerEvent } from '../../../src/domain/insurerEvent.ts';
import { newEventSender } from '../../../src/insurer/events/eventSender.ts';
import { eventsStore } from '../../../src/insurer/events/eventsStore.ts';
import { openInsurerStore } from '../../../src/insurer/store/openInsurerStore.ts';
import { silentLog } from '../../../src/log.ts';
import { isSigned } from '../../../src/services/eventSignature.ts';
import { monday } from '../insurerUnderTest.ts';

const SECRET = 'e'.repeat(40);
const news = { kind: 'account.passwordChanged' } as const;
const PATIENCE = { retryMs: [1000, 60_000], lifeMs: 3_600_000 };

describe('events of the insurer', () => {
  let received: { id: string; subject: string; body: string; signed: boolean }[] = [];
  let answer: (count: number, subject: string) => number | 'hang' | 'cut' = () => 202;
  let calls = 0;
  const clock = manualClock(monday);
  const client = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('utf8');
    });
    request.on('end', () => {
      const { id, subject } = insurerEvent.parse(JSON.parse(body));
      const status = answer(++calls, subject);
      if (status === 'cut') return void request.socket.destroy();
      if (status === 'hang') return;
      const header = (name: string) => String(request.headers[name]);
      const delivery = { timestamp: header('insurer-timestamp'), signature: header('insurer-signature') };
      const signed = isSigned({ ...delivery, body: Buffer.from(body) }, SECRET, clock.now());
      if (status < 300) received.push({ id, subject, body, signed });
      response.statusCode = status;
      response.end();
    });
  });
  let dataDir = '';
  let under: ReturnType<typeof start>;
  const start = () => {
    const db = openInsurerStore(dataDir);
    const events = eventsStore(db);
    const url = `http://127.0.0.1:${(client.address() as AddressInfo).port}/insurer/events`;
    const target = { url, secret: SECRET, timeoutMs: 150 };
    const sender = newEventSender({ events, target, clock, log: silentLog, patience: PATIENCE });
    const close = async () => {
      await sender.close();
      db.close();
    };
    return { events, sender, close };
  };
  before(() => new Promise<void>((resolve) => client.listen(0, '127.0.0.1', resolve)));
  after(() => {
    client.closeAllConnections();
    client.close();
  });
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'events-'));
    [received, calls, answer] = [[], 0, () => 202];
    under = start();
  });
  afterEach(async () => {
    await under.close();
    rmSync(dataDir, { recursive: true });
  });
  const add = (subject: string) => under.events.add('cus_1', subject, news, clock.now()).id;

  it('arrive signed, once, in the order of their subject', async () => {
    const ids = [add('a'), add('a'), add('b'), add('a')];
    await under.sender.deliverDue();
    await under.sender.deliverDue();
    assert.deepEqual(received.map(({ id }) => id).sort(), ids.toSorted());
    assert.ok(received.every(({ signed }) => signed));
    const ofA = received.filter(({ subject }) => subject === 'a').map(({ id }) => id);
    assert.deepEqual(ofA, [ids[0], ids[1], ids[3]]);
    const sequences = received.map(({ body }) => insurerEvent.parse(JSON.parse(body)).sequence);
    assert.equal(new Set(sequences).size, 4);
  });

  it('wait for one of their subject that has not arrived; other subjects go on', async () => {
    answer = (_count, subject) => (subject === 'a' ? 503 : 202);
    const [first, second, other] = [add('a'), add('a'), add('b')];
    await under.sender.deliverDue();
    assert.deepEqual(
      received.map(({ id }) => id),
      [other],
    );
    answer = () => 202;
    await under.sender.deliverDue();
    assert.equal(received.length, 1, 'not before its time');
    clock.advance(1000);
    await under.sender.deliverDue();
    assert.deepEqual(
      received.map(({ id }) => id),
      [other, first, second],
    );
  });

  it('come again, the same bytes signed anew, when the client is slow, cut, busy or broken, also after a restart', async () => {
    const said = ['hang', 'cut', 429, 500, 401] as const;
    answer = (count) => said[count - 1] ?? 202;
    const id = add('a');
    for (let tries = 0; tries < said.length; tries++) {
      await under.sender.deliverDue();
      assert.equal(calls, tries + 1);
      clock.advance(60_000);
    }
    await under.close();
    under = start();
    await under.sender.deliverDue();
    assert.deepEqual(
      received.map((each) => [each.id, each.signed]),
      [[id, true]],
    );
  });

  it('are refused for good by a client that will never take them, which holds up nothing', async () => {
    answer = (count) => (count === 1 ? 400 : 202);
    add('a');
    const second = add('a');
    await under.sender.deliverDue();
    assert.deepEqual(
      received.map(({ id }) => id),
      [second],
    );
  });

  it('are given up after their time', async () => {
    answer = () => 500;
    add('a');
    for (let tries = 0; tries < 70; tries++) {
      await under.sender.deliverDue();
      clock.advance(60_000);
    }
    const before = calls;
    clock.advance(3_600_000);
    await under.sender.deliverDue();
    assert.equal(calls, before);
    assert.equal(under.events.since(0, { after: 0, limit: 10 }).items.length, 1, 'it stays in the list of all events');
  });
});
