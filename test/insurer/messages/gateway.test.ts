import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../scripts/freePort.ts';
import { manualClock } from '../../../src/clock.ts';
import type { Carrier } from '../../../src/insurer/messages/carrier.ts';
import { deliveriesStore } from '../../../src/insurer/messages/deliveries.store.ts';
import { newGateway } from '../../../src/insurer/messages/gateway.ts';
import { newSmsCarrier } from '../../../src/insurer/messages/smsCarrier.ts';
import { newSmtpCarrier } from '../../../src/insurer/messages/smtpCarrier.ts';
import { messagesStore } from '../../../src/insurer/store/messages.store.ts';
import { openInsurerStore } from '../../../src/insurer/store/openInsurerStore.ts';
import { silentLog } from '../../../src/log.ts';
import { smtpServer } from '../../support/smtpServer.ts';
import { monday } from '../insurerUnderTest.ts';

const PATIENCE = { retryMs: [1000, 60_000], lifeMs: 3_600_000 };
const mail = {
  to: 'camille@example.fr',
  channel: 'email' as const,
  subject: 'Votre déclaration : œuf & été',
  text: 'Bonjour Camille,\n\nNous avons reçu votre déclaration.',
  createdAt: '2026-11-23T10:00:00.000Z',
};
const sms = { to: '+33639981001', channel: 'sms' as const, text: '482913 est votre code', createdAt: mail.createdAt };

/** A gateway over a store of its own, with a clock that stands still. */
function gatewayWith(carriers: { email?: Carrier; sms?: Carrier }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'gateway-'));
  const db = openInsurerStore(dataDir);
  const clock = manualClock(monday);
  const messages = messagesStore(db);
  const deliveries = deliveriesStore(db);
  const open = () =>
    newGateway({
      messages,
      deliveries,
      carriers: { email: carriers.email ?? null, sms: carriers.sms ?? null },
      clock,
      log: silentLog,
      patience: PATIENCE,
    });
  const under = {
    gateway: open(),
    clock,
    counts: () => deliveries.counts(),
    words: () =>
      db
        .prepare<[], { doc: string | null }>('SELECT doc FROM messages')
        .all()
        .map(({ doc }) => doc),
    restart: async (next: { email: Carrier }) => {
      await under.gateway.close();
      carriers.email = next.email;
      under.gateway = open();
    },
    async stop() {
      await under.gateway.close();
      db.close();
      rmSync(dataDir, { recursive: true });
    },
  };
  return under;
}

const refusalOf = (code: number) => Object.assign(new Error('no'), { responseCode: code });
const carrierTo = (url: string, timeoutMs = 4000) =>
  newSmtpCarrier({ url, from: 'eca assurances <ne-pas-repondre@insurer.example>', timeoutMs });

describe('mails of the insurer over SMTP', () => {
  it('arrive once, from the insurer, with their accents and a name of their own; their words are forgotten', async () => {
    const server = await smtpServer();
    const under = gatewayWith({ email: carrierTo(server.url) });
    assert.equal(under.gateway.accept('key-1', 'hash', mail), 'stored');
    assert.equal(under.gateway.accept('key-1', 'hash', mail), 'repeated');
    assert.equal(under.gateway.accept('key-1', 'other', mail), 'conflict');
    await under.gateway.deliverDue();
    await under.gateway.deliverDue();
    assert.equal(server.received.length, 1);
    const [{ from, to, text } = { from: '', to: [], text: '' }] = server.received;
    assert.deepEqual([from, to], ['ne-pas-repondre@insurer.example', ['camille@example.fr']]);
    assert.match(text, /^Message-ID: <[0-9a-f]{40}@insurer\.example>\r$/im);
    assert.match(text, /^Auto-Submitted: auto-generated\r$/im);
    assert.match(text, /^Subject: =\?UTF-8\?/m);
    assert.deepEqual(under.counts(), { sent: 1 });
    assert.deepEqual(under.words(), [null]);
    await under.stop();
    await server.close();
  });

  it('come again after greylisting, under the same name', async () => {
    let tries = 0;
    const server = await smtpServer({
      onRcptTo: (_address, _session, done) => done(++tries < 3 ? refusalOf(451) : undefined),
    });
    const under = gatewayWith({ email: carrierTo(server.url) });
    under.gateway.accept('key', 'hash', mail);
    await under.gateway.deliverDue();
    await under.gateway.deliverDue();
    assert.equal(tries, 1, 'not before its time');
    under.clock.advance(1000);
    await under.gateway.deliverDue();
    await under.restart({ email: carrierTo(server.url) });
    under.clock.advance(60_000);
    await under.gateway.deliverDue();
    assert.equal(server.received.length, 1);
    assert.deepEqual(under.counts(), { sent: 1 });
    await under.stop();
    await server.close();
  });

  it('are given up when the server says no for good, and others go on', async () => {
    const server = await smtpServer({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('gone') ? refusalOf(550) : undefined),
    });
    const under = gatewayWith({ email: carrierTo(server.url) });
    under.gateway.accept('gone', '', { ...mail, to: 'gone@example.fr' });
    under.gateway.accept('here', '', mail);
    await under.gateway.deliverDue();
    under.clock.advance(3_600_000);
    await under.gateway.deliverDue();
    assert.deepEqual(under.counts(), { refused: 1, sent: 1 });
    assert.equal(server.received.length, 1);
    assert.deepEqual(under.words(), [null, null]);
    await under.stop();
    await server.close();
  });

  it('wait while the server is gone or silent, hold up no SMS, and arrive when it is back', async () => {
    const port = await freePort();
    const taken: string[] = [];
    const under = gatewayWith({
      email: carrierTo(`smtp://127.0.0.1:${port}`, 300),
      sms: { carry: async (key) => ({ is: 'taken', sent: taken.push(key) }) as never, close() {} },
    });
    under.gateway.accept('key', '', mail);
    under.gateway.accept('code', '', sms);
    await under.gateway.deliverDue();
    assert.deepEqual(under.counts(), { waiting: 1, sent: 1 });
    // It listens, and says nothing.
    const { createServer: createSilent } = await import('node:net');
    const silent = createSilent((socket) => socket.on('error', () => {})).listen(port, '127.0.0.1');
    under.clock.advance(1000);
    await under.gateway.deliverDue();
    assert.deepEqual(under.counts(), { waiting: 1, sent: 1 });
    await new Promise((resolve) => silent.close(resolve));
    const server = await smtpServer({}, port);
    for (let tries = 0; tries < 5 && server.received.length === 0; tries++) {
      under.clock.advance(60_000);
      await under.gateway.deliverDue();
    }
    assert.equal(server.received.length, 1);
    assert.deepEqual(taken, ['code']);
    await under.stop();
    await server.close();
  });

  it('are given up after their time; a code when it is worth nothing any more', async () => {
    const under = gatewayWith({ email: carrierTo(`smtp://127.0.0.1:${await freePort()}`) });
    under.gateway.accept('long', '', mail);
    under.gateway.accept('code', '', mail, { lifeMs: 30_000 });
    await under.gateway.deliverDue();
    under.clock.advance(1000);
    await under.gateway.deliverDue();
    assert.deepEqual(under.counts(), { givenUp: 1, waiting: 1 });
    for (let hour = 0; hour < 60; hour++) {
      under.clock.advance(60_000);
      await under.gateway.deliverDue();
    }
    assert.deepEqual(under.counts(), { givenUp: 2 });
    assert.deepEqual(under.words(), [null, null]);
    await under.stop();
  });

  it('never travel unencrypted to a server elsewhere', async () => {
    // The name leads nowhere; what is looked at is that nothing but TLS would be tried.
    const carrier = newSmtpCarrier({ url: 'smtp://mail.invalid:587', from: 'a@b.example', timeoutMs: 200 });
    assert.equal((await carrier.carry('key', mail)).is, 'later');
    carrier.close();
    const server = await smtpServer();
    const port = new URL(server.url).port;
    const asIfElsewhere = newSmtpCarrier({ url: `smtp://127.1.invalid:${port}`, from: 'a@b.example', timeoutMs: 200 });
    assert.equal((await asIfElsewhere.carry('key', mail)).is, 'later');
    asIfElsewhere.close();
    await server.close();
  });
});

describe('SMS of the insurer over a provider', () => {
  const provider = async (answer: (count: number) => number | 'hang' | 'cut') => {
    const calls: { headers: IncomingHttpHeaders; body: unknown }[] = [];
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
      request.on('end', () => {
        calls.push({ headers: request.headers, body: JSON.parse(text) });
        const status = answer(calls.length);
        if (status === 'cut') request.socket.destroy();
        else if (status !== 'hang') {
          response.statusCode = status;
          response.setHeader('location', '/elsewhere');
          response.end('{}');
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
    const carrier = newSmsCarrier({ url, token: 'secret-token', sender: 'ECA', timeoutMs: 150 });
    const close = () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    };
    return { calls, carrier, close };
  };

  it('carry number, sender, text, token, and the key of the message', async () => {
    const { calls, carrier, close } = await provider(() => 202);
    assert.deepEqual(await carrier.carry('key-1', sms), { is: 'taken' });
    const [call] = calls;
    assert.deepEqual(call?.body, { to: '+33639981001', from: 'ECA', text: sms.text });
    assert.equal(call?.headers['idempotency-key'], 'key-1');
    assert.equal(call?.headers.authorization, 'Bearer secret-token');
    await close();
  });

  it('come again when the provider is slow, cut, busy, broken, moved or does not know us; never when it says no', async () => {
    const said = ['hang', 'cut', 429, 500, 503, 302, 401, 400, 422] as const;
    const { carrier, close } = await provider((count) => said[count - 1] ?? 200);
    const answers = [];
    for (const _ of said) answers.push((await carrier.carry('key', sms)).is);
    assert.deepEqual(answers, [...Array(7).fill('later'), 'refused', 'refused']);
    assert.equal((await carrier.carry('key', sms)).is, 'taken');
    await close();
    assert.equal((await carrier.carry('key', sms)).is, 'later', 'gone');
  });
});
