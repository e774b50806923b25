import assert from 'node:assert/strict';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newDispatcher } from '../../src/desk/dispatcher.ts';
import { handoffStatusRoutes } from '../../src/desk/handoffStatus.routes.ts';
import { readShown } from '../../src/dialogs/shown.ts';
import { newHttpServer } from '../../src/http/newHttpServer.ts';
import { silentLog } from '../../src/log.ts';
import { newTeamsNotices } from '../../src/services/deskNotices.client.ts';
import { newHandoffHub } from '../../src/services/handoffHub.client.ts';
import { isSignedBy, signedHeaders } from '../../src/services/signature.ts';
import { readTranscript } from '../../src/store/transcript.repository.ts';
import type { Chat } from '../support/liveDesk.ts';
import { newAssistant } from '../support/newAssistant.ts';

const SECRET = 'a secret that both sides share, 32+';

describe('an insurer’s own contact centre', () => {
  let chat: Chat;
  let outside: Server;
  let status = 200;
  const received: { path: string; body: { [name: string]: unknown }; signed: boolean }[] = [];
  let dispatcher: ReturnType<typeof newDispatcher>;
  let http: ReturnType<typeof newHttpServer>;
  let port = 0;

  beforeEach(async () => {
    received.length = 0;
    status = 200;
    outside = createServer((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        const { 'x-eca-timestamp': timestamp, 'x-eca-signature': signature } = incoming.headers;
        const signed = isSignedBy(SECRET, { body, timestamp, signature, now: chat.clock.now() });
        if (status === 200) received.push({ path: incoming.url ?? '', body: JSON.parse(body), signed });
        response.statusCode = status;
        response.end();
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => outside.once('listening', resolve));
    const url = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
    chat = await newAssistant({ customer: 'camille' });
    Object.assign(chat.services, { externalDesk: true });
    const { store, hub, clock, services } = chat;
    const deps = { store, hub, clock, log: silentLog, newId: services.newId, brand: services.brand };
    dispatcher = newDispatcher({
      ...deps,
      publicUrl: 'https://chat.example',
      contactCentre: newHandoffHub({ url: `${url}/hub`, secret: SECRET, clock, timeoutMs: 500 }),
      notices: [newTeamsNotices(`${url}/teams`, 500)],
    });
    http = newHttpServer({ publicUrl: 'http://localhost:4000', log: silentLog });
    handoffStatusRoutes(http.server, { ...deps, secret: SECRET });
    port = await http.listen(0);
  });
  afterEach(async () => {
    await http.close(0);
    outside.closeAllConnections();
    outside.close();
    await chat.close();
  });

  const tell = async (event: object, secret = SECRET, at = chat.clock.now()) => {
    const body = JSON.stringify(event);
    const headers = { 'content-type': 'application/json', host: 'localhost:4000', ...signedHeaders(body, secret, at) };
    return new Promise<{ status: number; body: { applied?: boolean } | null }>((resolve, reject) => {
      const sent = request({ port, method: 'POST', path: '/handoff/events', headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  };
  const state = (value: object) => ({
    type: 'event',
    name: 'handoff.status',
    conversation: { id: chat.conversationId },
    value,
  });
  const wait = async () => {
    await chat.says('où en est mon remboursement ?');
    await chat.says('un conseiller svp');
    await chat.presses('Transmettre');
    await dispatcher.round();
  };
  const later = async (ms: number) => {
    chat.clock.advance(ms);
    await dispatcher.round();
  };

  it('is asked once, signed, with context and transcript; talks; gives the conversation back', async () => {
    await wait();
    await dispatcher.round();
    const asked = received.filter(({ path }) => path === '/hub');
    assert.equal(asked.length, 1);
    assert.ok(asked[0]?.signed);
    const event = asked[0].body as {
      name: string;
      value: { reason: string };
      attachments: { content: { activities: { text: string }[] } }[];
    };
    assert.equal(event.name, 'handoff.initiate');
    assert.equal(event.value.reason, 'user_request');
    assert.equal(event.attachments[0]?.content.activities[0]?.text, 'où en est mon remboursement ?');
    assert.deepEqual((await tell(state({ state: 'accepted', message: 'Dominique Martin' }))).body, { applied: true });
    await tell(state({ state: 'accepted', message: 'Dominique Martin' }));
    const message = {
      type: 'message',
      id: 'out-1',
      conversation: { id: chat.conversationId },
      text: 'Bonjour',
      from: { name: 'Dominique Martin' },
    };
    await tell(message);
    await tell(message);
    chat.clock.advance(1000);
    await chat.says('bonjour, il manque 40 euros');
    assert.deepEqual(chat.heard, []);
    await later(2000);
    await later(2000);
    const relayed = received.filter(({ path, body }) => path === '/hub' && body['type'] === 'message');
    assert.deepEqual(
      relayed.map(({ body }) => body['text']),
      ['bonjour, il manque 40 euros'],
    );
    assert.deepEqual((await tell(state({ state: 'completed' }))).body, { applied: true });
    assert.deepEqual((await tell(state({ state: 'completed' }))).body, { applied: false });
    await chat.waits();
    const said = (await readTranscript(chat.store.db, chat.conversationId, 0))
      .map((row) => readShown(row.body))
      .flatMap((shown) =>
        shown.kind === 'advisorSaid'
          ? [`${shown.author}: ${shown.text}`]
          : shown.kind === 'systemLine'
            ? [shown.key]
            : [],
      );
    assert.deepEqual(said, ['handoff.joined', 'Dominique: Bonjour']);
    assert.equal((await chat.row())?.owner, 'bot');
  });

  it('gets what it missed while it was down, once', async () => {
    status = 503;
    await wait();
    await later(3000);
    assert.equal(received.length, 0);
    status = 200;
    await later(20_000);
    await later(20_000);
    assert.equal(received.filter(({ path }) => path === '/hub').length, 1);
  });

  it('says that nobody can come: the request is kept, a call offered', async () => {
    await wait();
    assert.deepEqual((await tell(state({ state: 'failed', message: 'no_agent' }))).body, { applied: true });
    await chat.waits();
    assert.deepEqual(chat.heard, ['handoff.nobodyLeft']);
  });

  it('is not believed without its signature, late, or about a conversation that does not wait', async () => {
    await wait();
    assert.equal((await tell(state({ state: 'accepted' }), 'another secret, also long enough')).status, 403);
    assert.equal((await tell(state({ state: 'accepted' }), SECRET, chat.clock.now() - 6 * 60_000)).status, 403);
    const unknown = { ...state({ state: 'accepted' }), conversation: { id: 'c_unknown' } };
    assert.deepEqual((await tell(unknown)).body, { applied: false });
    assert.equal((await tell({ type: 'event', name: 'handoff.status', conversation: {} })).status, 400);
    assert.equal((await chat.row())?.owner, 'queue');
  });

  it('and the Teams channel of the desk hears of a new request once, without the customer in it', async () => {
    await wait();
    await later(3000);
    const cards = received.filter(({ path }) => path === '/teams');
    assert.equal(cards.length, 1);
    const card = JSON.stringify(cards[0]?.body);
    assert.match(card, /AdaptiveCard.*Nouvelle demande DEM-.*"url":"https:\/\/chat\.example\/advisor\?request=/s);
    assert.doesNotMatch(card, /Camille|Exemple/);
  });
});
