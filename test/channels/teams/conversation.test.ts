import assert from 'node:assert/strict';
import { renderTurn } from '../../../src/channels/teams/render.ts';
import { writeAside } from '../../../src/store/asideRows.repository.ts';
import { pressablesOf, wordsOf } from '../../support/botConnector.ts';
import { jpeg } from '../../support/sampleFiles.ts';
import { APP_ID } from '../../support/teamsDriver.ts';
import { startTeamsUnderTest } from './teamsUnderTest.ts';

type World = Awaited<ReturnType<typeof startTeamsUnderTest>>;

describe('a conversation in Teams', () => {
  let world: World;
  let people = 0;
  const somebody = () => world.connector.customer({ id: `talk-${people++}` });
  const greeted = async () => {
    const person = somebody();
    await person.says('bonjour');
    await world.settles();
    return { person, before: person.received.length };
  };
  const said = (messages: readonly { activity: unknown }[]) =>
    messages.map(({ activity }) => wordsOf(activity)).join('\n');
  before(async () => {
    world = await startTeamsUnderTest({ patienceMs: 3000 });
  });
  after(() => world.stop());

  it('greets as a machine when it is installed, once', async () => {
    const person = somebody();
    const installed = { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: `28:${APP_ID}` }] };
    await person.send(installed);
    await person.send({ type: 'installationUpdate', action: 'add' });
    await world.settles();
    assert.equal(person.received.filter(({ activity }) => /assistant automatique/.test(wordsOf(activity))).length, 1);
  });

  it('answers a pressed button in the same call, by the card without its buttons', async () => {
    const { person } = await greeted();
    const { status, text } = await person.presses('Déclarer un sinistre');
    assert.equal(status, 200);
    const answer = JSON.parse(text) as { statusCode: number; type: string; value: unknown };
    assert.equal(answer.type, 'application/vnd.microsoft.card.adaptive');
    assert.deepEqual(pressablesOf(answer.value), []);
    await world.settles();
    assert.match(said(person.received), /Question/);
  });

  it('makes one effect of a button pressed twice, and of the same call repeated', async () => {
    const { person } = await greeted();
    const turns = await world.turns();
    const [button] = pressablesOf(person.received.at(-1)?.activity);
    const value = { action: { type: 'Action.Execute', verb: 'press', data: button?.data }, trigger: 'manual' };
    const body = JSON.stringify(person.activityOf({ type: 'invoke', name: 'adaptiveCard/action', value }));
    const token = `Bearer ${await world.connector.token()}`;
    const answers = await Promise.all([1, 2, 3].map(() => world.connector.post(body, token)));
    assert.ok(answers.every(({ status }) => status === 200));
    await world.settles();
    assert.equal((await world.turns()) - turns, 1);
  });

  it('shows the card as it is now when Teams asks by itself, to its own person only', async () => {
    const { person } = await greeted();
    const place = (pressablesOf(person.received.at(-1)?.activity)[0]?.data as { at?: unknown } | undefined)?.at;
    const refresh = { action: { type: 'Action.Execute', verb: 'refresh', data: { at: place } }, trigger: 'automatic' };
    const ask = { type: 'invoke', name: 'adaptiveCard/action', value: refresh };
    const open = JSON.parse((await person.send(ask)).text) as { value: unknown };
    assert.ok(pressablesOf(open.value).length > 0);
    await person.says('merci');
    await world.settles();
    const frozen = JSON.parse((await person.send(ask)).text) as { value: unknown };
    assert.deepEqual(pressablesOf(frozen.value), []);
    const other = JSON.parse((await somebody().send(ask)).text) as { type: string };
    assert.equal(other.type, 'application/vnd.microsoft.activity.message');
  });

  it('takes no button of another person’s card, and none of a card that has expired', async () => {
    const { person } = await greeted();
    await person.presses('Déclarer un sinistre');
    await world.settles();
    const button = pressablesOf(
      person.received.findLast(({ activity }) => pressablesOf(activity).length > 0)?.activity,
    )[0];
    const value = { action: { type: 'Action.Execute', verb: 'press', data: button?.data }, trigger: 'manual' };
    const press = { type: 'invoke', name: 'adaptiveCard/action', value };
    const { person: other, before } = await greeted();
    const { status, text } = await other.send(press);
    assert.equal(status, 200);
    assert.equal((JSON.parse(text) as { type: string }).type, 'application/vnd.microsoft.activity.message');
    await world.settles();
    assert.match(said(other.received.slice(before)), /n’est plus actif/);
    await person.says('annuler');
    await person.says('oui');
    await world.settles();
    const later = person.received.length;
    await person.send(press);
    await world.settles();
    assert.match(said(person.received.slice(later)), /n’est plus actif/);
  });

  it('exchanges no token: two clients’ tokenExchange get 412, a typed code of a sign-in card 404, and nobody is known', async () => {
    const { person } = await greeted();
    const turns = await world.turns();
    const exchange = { id: 'exchange-1', connectionName: 'insurer', token: 'secret-of-the-employee' };
    const ask = { type: 'invoke', name: 'signin/tokenExchange', value: exchange };
    for (const { status, text } of await Promise.all([person.send(ask), person.send(ask)])) {
      assert.equal(status, 412);
      const { id, connectionName } = JSON.parse(text) as typeof exchange;
      assert.deepEqual([id, connectionName, text.includes(exchange.token)], ['exchange-1', 'insurer', false]);
    }
    assert.equal((await person.send({ ...ask, value: 'x' })).status, 412);
    const verify = { type: 'invoke', name: 'signin/verifyState', value: { state: '123456' } };
    assert.equal((await person.send(verify)).status, 404);
    assert.equal((await person.send({ type: 'invoke', name: 'signin/failure', value: {} })).status, 200);
    await world.settles();
    assert.equal(await world.turns(), turns);
    const known = await world.store.db
      .selectFrom('conversation')
      .select('id')
      .where('customer_ref', 'is not', null)
      .execute();
    assert.deepEqual(known, []);
  });

  it('answers invokes that it does not know by 501, and broken ones without a turn', async () => {
    const { person } = await greeted();
    assert.equal((await person.send({ type: 'invoke', name: 'task/fetch', value: {} })).status, 501);
    const { status, text } = await person.send({ type: 'invoke', name: 'adaptiveCard/action', value: { action: 'x' } });
    assert.equal(status, 200);
    assert.equal((JSON.parse(text) as { statusCode: number }).statusCode, 400);
  });

  it('reads what was typed without our own name, by its id: altered names, two bots, no-break spaces', async () => {
    const { person } = await greeted();
    const entities = [
      { type: 'mention', text: '<at>Eca le bot</at>', mentioned: { id: `28:${APP_ID}`, name: 'autre' } },
      { type: 'mention', text: '<at>Paul</at>', mentioned: { id: '29:paul', name: 'Paul' } },
    ];
    await person.send({ text: '<at>Eca le bot</at>&nbsp;dis &amp; redis à <at>Paul</at>&#33;', entities });
    await world.settles();
    const row = await world.store.db
      .selectFrom('transcript')
      .select('body')
      .where('role', '=', 'user')
      .orderBy('created_at', 'desc')
      .orderBy('seq', 'desc')
      .limit(50)
      .execute();
    assert.ok(row.some(({ body }) => (JSON.parse(body) as { text: string }).text === 'dis & redis à Paul!'));
  });

  it('says nothing personal where others read along: asks to write in private, when it is named', async () => {
    const channel = world.connector.customer({ id: 'salon', scope: 'channel' });
    const arrivals = async () => (await world.store.db.selectFrom('channel_arrival').select('id').execute()).length;
    const before = await arrivals();
    await channel.says('bonjour à tous');
    assert.equal(channel.received.length, 0);
    const mention = { type: 'mention', text: '<at>eca</at>', mentioned: { id: `28:${APP_ID}` } };
    await channel.send({ text: '<at>eca</at> mes remboursements', entities: [mention] });
    assert.match(said(channel.received), /en privé/);
    assert.equal(await arrivals(), before);
  });

  it('takes a file from the drive without our token, an image in the text with it, and nothing from elsewhere', async () => {
    const { person, before } = await greeted();
    world.connector.drive.set('/drive/constat.jpg', jpeg(1));
    world.connector.drive.set('/v3/attachments/a/views/original', jpeg(2));
    world.connector.fileCalls.length = 0;
    const info = (url: string) => ({
      ...{
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: 'https://x.sharepoint.com/page',
      },
      ...{ name: 'constat.jpg', content: { downloadUrl: url, uniqueId: 'u', fileType: 'jpg' } },
    });
    const html = { contentType: 'text/html', content: '<p>x</p>' };
    await person.send({ text: 'voici', attachments: [info(`${world.connector.url}/drive/constat.jpg`), html] });
    await person.send({
      attachments: [{ contentType: 'image/*', contentUrl: `${world.connector.url}/v3/attachments/a/views/original` }],
    });
    await world.settles();
    world.clock.advance(3100);
    await world.wakes();
    const tokens = Object.fromEntries(
      world.connector.fileCalls.map(({ path, authorization }) => [path, authorization !== undefined]),
    );
    assert.deepEqual(tokens, { '/drive/constat.jpg': false, '/v3/attachments/a/views/original': true });
    assert.equal(
      (await world.store.db.selectFrom('file').select('id').where('status', '=', 'received').execute()).length,
      2,
    );
    await person.send({ attachments: [info('https://evil.test/x.jpg')] });
    await person.send({
      attachments: [{ contentType: 'image/png', contentUrl: 'http://127.0.0.1:1/v3/attachments/x' }],
    });
    await world.settles();
    assert.match(said(person.received.slice(before)), /pas pu recevoir/);
  });

  it('takes the changed words of a message that is not answered yet, and keeps a deleted one out of the history', async () => {
    const { person } = await greeted();
    const activity = person.activityOf({ text: 'le secret' });
    const token = `Bearer ${await world.connector.token()}`;
    await world.connector.post(JSON.stringify(activity), token);
    await world.settles();
    const deleted = {
      ...activity,
      type: 'messageDelete',
      text: undefined,
      channelData: { eventType: 'softDeleteMessage', tenant: { id: 'tenant-1' } },
    };
    await world.connector.post(JSON.stringify(deleted), token);
    await world.settles();
    const rows = await world.store.db.selectFrom('transcript').select('body').execute();
    assert.ok(rows.every(({ body }) => !body.includes('le secret')));
  });

  it('asks the connector once a try, whatever it answers (412, 429, 500, 502, 503, 504): the SDK repeats nothing', async () => {
    const { person, before } = await greeted();
    const statuses = [412, 429, 500, 502, 503, 504];
    world.connector.mishaps.push(...statuses.map((status) => ({ status, retryAfter: 1 })));
    const { status } = await person.says('merci');
    assert.equal(status, 200, 'Teams itself hears nothing of it');
    for (const left of statuses.map((_, index) => statuses.length - 1 - index)) {
      await world.settles();
      assert.equal(world.connector.mishaps.length, left);
      assert.equal(person.received.length, before);
      world.clock.advance(25_000);
      await world.wakes();
    }
    assert.equal(person.received.length, before + 1);
  });

  it('waits as long as a 429 asks, twice, then 200; tries 502 again, and loses nothing', async () => {
    const { person, before } = await greeted();
    world.connector.mishaps.push({ status: 429, retryAfter: 7 }, { status: 429, retryAfter: 7 }, { status: 502 });
    await person.says('merci');
    await world.settles();
    assert.equal(person.received.length, before);
    for (let steps = 0; steps < 5; steps++) {
      world.clock.advance(8000);
      await world.wakes();
    }
    assert.equal(world.connector.mishaps.length, 0);
    assert.equal(person.received.length, before + 1);
  });

  it('waits an hour when a 429 asks for an hour, for that person only', async () => {
    const { person, before } = await greeted();
    const { person: other, before: otherBefore } = await greeted();
    world.connector.mishaps.push({ status: 429, retryAfter: 3600 });
    await person.says('merci');
    await world.settles();
    await other.says('merci');
    await world.settles();
    assert.equal(other.received.length, otherBefore + 1);
    world.clock.advance(3_590_000);
    await world.wakes();
    assert.equal(person.received.length, before);
    world.clock.advance(11_000);
    await world.wakes();
    assert.equal(person.received.length, before + 1);
  });

  it('loses nothing while the token endpoint is gone: says it once it is back, once', async () => {
    const gone = await startTeamsUnderTest({ patienceMs: 3000 });
    try {
      gone.connector.tokenServer.isGone = true;
      const person = gone.connector.customer({ id: 'tokenless' });
      assert.equal((await person.says('bonjour')).status, 200);
      await gone.settles();
      gone.clock.advance(25_000);
      await gone.wakes();
      assert.equal(person.received.length, 0);
      gone.connector.tokenServer.isGone = false;
      for (let wakes = 0; wakes < 3; wakes++) {
        gone.clock.advance(65_000);
        await gone.wakes();
      }
      const heard = said(person.received);
      assert.equal(heard.match(/assistant automatique/g)?.length, 1);
    } finally {
      await gone.stop();
    }
  });

  it('stops when it may not write any more (403), and forgets who was known when it is removed', async () => {
    const { person, before } = await greeted();
    world.connector.mishaps.push({
      status: 403,
      body: { error: { code: 'Forbidden', innerHttpError: {}, subCode: 'MessageWritesBlocked' } },
    });
    await person.says('merci');
    await world.settles();
    assert.equal(person.received.length, before);
    const contact = () =>
      world.store.db
        .selectFrom('channel_contact')
        .selectAll()
        .where('user_key', '=', person.conversationId)
        .executeTakeFirstOrThrow();
    assert.notEqual((await contact()).blocked_at, null);
    await person.says('merci');
    await world.settles();
    assert.ok(person.received.length > before);
    await person.send({ type: 'installationUpdate', action: 'remove' });
    await world.settles();
    assert.equal((await contact()).conversation_id, null);
    assert.notEqual((await contact()).blocked_at, null);
  });

  it('writes first when an advisor does, as an answer to nothing', async () => {
    const { person, before } = await greeted();
    const { id } = await world.store.db
      .selectFrom('conversation')
      .innerJoin('channel_contact', 'channel_contact.conversation_id', 'conversation.id')
      .select('conversation.id')
      .where('user_key', '=', person.conversationId)
      .executeTakeFirstOrThrow();
    const body = { kind: 'advisorSaid', text: 'Bonjour, je regarde.', author: 'Camille', files: [] };
    await world.store.commit((tx) =>
      writeAside(tx, { conversationId: id, owner: null, lines: [{ role: 'advisor', body }], now: world.clock.now() }),
    );
    world.hub.publish(id, []);
    await world.settles();
    const news = person.received.slice(before);
    assert.equal(news.length, 1);
    assert.match(String(news[0]?.activity['text']), /^Camille\u00a0: Bonjour, je regarde\.$/);
    assert.equal(news[0]?.activity['replyToId'], undefined);
  });

  it('keeps every message under 80 KB, also a card of 101 KB, in words then', () => {
    const text = 'mot '.repeat(26_000);
    const card = {
      key: 'k',
      tone: 'plain' as const,
      title: 'Titre',
      blocks: [{ kind: 'text' as const, text }],
      buttons: [],
      summary: 'Résumé.',
    };
    const answer = { key: 'test', text: '', cards: [card], choices: [], plain: false, urgent: false };
    const shown = { kind: 'answered', answer, language: 'fr' };
    const row = {
      conversation_id: 'c',
      seq: 1,
      role: 'bot' as const,
      body: JSON.stringify(shown),
      turn_id: 't',
      created_at: 0,
      epoch: 0,
      conversation_epoch: 0,
      owner: 'bot',
      language: 'fr',
    };
    const rendered = renderTurn([row], 'fr', 'https://chat.example.fr');
    assert.ok(rendered.length > 1);
    for (const { payload } of rendered) assert.ok(JSON.stringify(payload).length * 2 <= 80_000);
    const told = rendered.flatMap(({ payload }) =>
      'text' in (payload as object) ? [(payload as { text: string }).text] : [],
    );
    assert.equal(told.join(' ').split('mot').length - 1, 26_000);
  });
});
