import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { newDispatcher } from '../../src/desk/dispatcher.ts';
import { deskSettings, readDeskConfig } from '../../src/deskConfig.ts';
import { silentLog } from '../../src/log.ts';
import { newMailNotices, newTeamsNotices } from '../../src/services/deskNotices.client.ts';
import { takeToken } from '../../src/services/takeLink.ts';
import { smtpServer } from '../support/smtpServer.ts';
import { bookCall, deskUnderTest } from './deskUnderTest.ts';

interface Card {
  actions: { title: string; url: string }[];
}

describe('notices of the desk, in Teams and by mail', () => {
  let desk: Awaited<ReturnType<typeof deskUnderTest>>;
  let teams: Server;
  let mail: Awaited<ReturnType<typeof smtpServer>>;
  let dispatcher: ReturnType<typeof newDispatcher>;
  const cards: Card[] = [];

  beforeEach(async () => {
    cards.length = 0;
    desk = await deskUnderTest();
    teams = createServer((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        cards.push(JSON.parse(Buffer.concat(chunks).toString('utf8')).attachments[0].content);
        response.end();
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => teams.once('listening', resolve));
    mail = await smtpServer();
    startWith(mail.url);
  });
  afterEach(async () => {
    teams.closeAllConnections();
    teams.close();
    await mail.close();
    await desk.close();
  });

  /** Configured as the program is, by its settings. */
  const startWith = (mailUrl: string) => {
    const settings = z.object(deskSettings).parse({
      DESK_TEAMS_WEBHOOK: `http://127.0.0.1:${(teams.address() as AddressInfo).port}/hook`,
      DESK_MAIL_URL: mailUrl,
      DESK_MAIL_FROM: 'assistant@insurer.example',
      DESK_MAIL_TO: 'bureau@insurer.example',
    });
    const config = readDeskConfig(settings, [], () => true);
    assert.ok(config.teamsWebhook !== null && config.mail !== null);
    const { store, hub, clock, services } = desk.chat;
    dispatcher = newDispatcher({
      ...{ store, hub, clock, log: silentLog, newId: services.newId, brand: services.brand },
      publicUrl: 'https://chat.example',
      notices: [newTeamsNotices(config.teamsWebhook, 1000), newMailNotices(config.mail)],
    });
  };
  const waits = async () => {
    const customer = await desk.chat.converse({ customer: 'camille' });
    await customer.says('où en est mon remboursement ?');
    await customer.says('un conseiller svp');
    return customer;
  };
  const tokenOf = (url: string | undefined) => new URL(url ?? '').searchParams.get('take') ?? '';
  const take = (person: Awaited<ReturnType<typeof desk.signIn>>, token: string) =>
    person.post('/advisor/api/take', { token });

  it('take the request for whoever clicks first and is signed in; the next one reads who has it', async () => {
    const customer = await waits();
    await dispatcher.round();
    const [card] = cards;
    assert.deepEqual(
      card?.actions.map(({ title }) => title),
      ['Prendre', 'Ouvrir'],
    );
    assert.doesNotMatch(JSON.stringify(card), /Exemple|remboursement de/);
    const token = tokenOf(card?.actions[0]?.url);
    const karim = await desk.signIn('karim');
    const taken = await take(karim, token);
    assert.deepEqual([taken.status, taken.body.request.live, taken.body.request.advisor.id], [200, 'active', 'karim']);
    desk.chat.clock.advance(1000);
    await customer.says('bonjour');
    assert.deepEqual(customer.heard, [], 'the assistant is silent: Karim answers');
    const sophie = await desk.signIn('sophie');
    const late = await take(sophie, token);
    assert.deepEqual([late.status, late.body.error.reason, late.body.request.advisor.id], [409, 'Taken', 'karim']);
  });

  it('take a promised call too, and tell the customer', async () => {
    await bookCall(desk.chat);
    await dispatcher.round();
    const sophie = await desk.signIn('sophie');
    const taken = await take(sophie, tokenOf(cards[0]?.actions[0]?.url));
    assert.deepEqual([taken.status, taken.body.request.status], [200, 'taken']);
    await desk.chat.waits();
    assert.deepEqual(desk.chat.heard, ['deskNews.callTaken']);
  });

  it('take nothing by a link that was changed, is old, or leads to another team’s request', async () => {
    await waits();
    await dispatcher.round();
    const token = tokenOf(cards[0]?.actions[0]?.url);
    const karim = await desk.signIn('karim');
    const last = token.at(-3) === 'A' ? 'B' : 'A';
    for (const wrong of [`${token.slice(0, -3)}${last}${token.slice(-2)}`, 'x', '', token.slice(0, 60)])
      assert.ok([400, 404].includes((await take(karim, wrong)).status), wrong);
    const { store, clock } = desk.chat;
    const [row] = await karim.list();
    const old = takeToken(store.sealer, { requestId: row.id, expiresAt: clock.now() - 1 });
    assert.equal((await take(karim, old)).status, 404);
    const camille = await desk.signIn('camille');
    assert.equal((await take(camille, token)).status, 404);
    const nadia = await desk.signIn('nadia');
    assert.equal((await take(nadia, token)).status, 403);
    assert.equal((await desk.call('POST', '/advisor/api/take', { body: { token } })).status, 401);
    assert.equal((await karim.list())[0].status, 'open');
  });

  it('arrive in a mailbox over SMTP, once, after the mail server was down', async () => {
    const { url } = mail;
    await mail.close();
    await waits();
    await dispatcher.round();
    assert.equal(cards.length, 1, 'Teams does not wait for the mail');
    mail = await smtpServer({}, Number(new URL(url).port));
    for (let round = 0; round < 4; round++) {
      desk.chat.clock.advance(15_000);
      await dispatcher.round();
    }
    assert.equal(mail.received.length, 1);
    const [{ from, to, text }] = mail.received as [(typeof mail.received)[number]];
    assert.deepEqual([from, to], ['assistant@insurer.example', ['bureau@insurer.example']]);
    assert.match(text, /^Subject: Nouvelle demande DEM-/m);
    const words = text.replace(/=\r\n/g, '').replaceAll('=3D', '=');
    assert.match(words, /https:\/\/chat\.example\/advisor\?take=[\w-]{40}/);
    assert.doesNotMatch(words, /Camille|Exemple/);
    assert.equal(cards.length, 1);
  });
});
