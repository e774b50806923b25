import assert from 'node:assert/strict';
import type { RequestDetail } from '../../src/desk/deskView.ts';
import { eventually } from '../support/eventually.ts';
import { startThreeChannels, type ThreeChannels } from '../support/threeChannels.ts';
import { leaveStreams, listenAt } from './consoleStream.ts';
import { bookCall, deskUnderTest } from './deskUnderTest.ts';

describe('what a console knows of its customers while it talks with them', () => {
  let world: ThreeChannels;
  let desk: Awaited<ReturnType<typeof deskUnderTest>>;
  let karim: Awaited<ReturnType<typeof desk.signIn>>;
  let stream: Awaited<ReturnType<typeof listenAt>>;
  before(async () => {
    world = await startThreeChannels();
    desk = await deskUnderTest({ on: world });
    karim = await desk.signIn('karim');
    stream = await listenAt(desk.port, karim.headers.cookie);
  });
  after(async () => {
    leaveStreams();
    await desk.close();
    await world.stop();
  });

  const asksForPerson = async (person: { says(text: string): Promise<unknown>; presses(label: string): unknown }) => {
    for (const text of ['un conseiller svp', 'J’attends un courrier.']) {
      await person.says(text);
      await world.settles();
    }
    await person.presses('Transmettre');
    await world.settles();
    const rows: { id: string; status: string }[] = await karim.list();
    const at = `/advisor/api/requests/${rows.find(({ status }) => status === 'open')?.id}`;
    assert.equal((await karim.post(`${at}/accept`)).status, 200);
    await world.settles();
    return at;
  };
  const says = async (at: string, text: string): Promise<number> => {
    const { status, body } = await karim.post(`${at}/messages`, { text });
    assert.equal(status, 200);
    await world.settles();
    return body.seq;
  };
  const stateOf = async (at: string, seq: number) => {
    const { transcript } = (await karim.get(at)).body as Pick<RequestDetail, 'transcript'>;
    return transcript.find((line) => line.seq === seq)?.state;
  };
  const told = (seq: number) =>
    stream.events.flatMap((event) => (event.type === 'states' ? [event.states[seq]] : [])).at(-1);

  it('is that a visitor of the website is writing, then has received and read', async () => {
    const customer = await world.onTheWeb();
    const post = async (activity: object) => {
      const address = `${world.publicUrl}/v3/directline/conversations/${customer.conversationId}/activities`;
      const headers = { authorization: `Bearer ${customer.token}`, 'content-type': 'application/json' };
      return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(activity) })).status;
    };
    const at = await asksForPerson(customer);
    const seq = await says(at, 'Bonjour');
    assert.equal(await stateOf(at, seq), 'sent');
    // Typing is a passing thing: a console that begins to listen a moment later hears the next key.
    await eventually(async () => {
      await post({ type: 'typing', from: { id: '' } });
      return stream.events.some(({ type }) => type === 'typing');
    });
    const seen = (id: string, read: boolean) =>
      post({ type: 'event', name: 'eca/seen', from: { id: '' }, value: { id, read } });
    const id = `${customer.conversationId}|${String(seq).padStart(7, '0')}`;
    assert.equal(await seen(id, false), 200);
    assert.equal(await stateOf(at, seq), 'delivered');
    await eventually(() => told(seq) === 'delivered');
    await seen(id, true);
    await eventually(() => told(seq) === 'read');
    const next = await says(at, 'Je regarde');
    assert.equal(await seen(`${customer.conversationId}|9999999`, true), 200);
    assert.equal(await stateOf(at, next), 'read', 'nobody has read what was not written');
    const later = await says(at, 'Voilà');
    assert.equal(await stateOf(at, later), 'sent');
    for (const value of [{ id: 'x', read: true }, { id, read: 'oui' }, null])
      assert.equal(await post({ type: 'event', name: 'eca/seen', from: { id: '' }, value }), 400);
    await karim.post(`${at}/finish`, { outcome: 'solved' });
  });

  it('is what WhatsApp tells of each message: waiting, sent, delivered, read, or failed', async () => {
    const customer = world.whatsapp.meta.customer({ phone: '33639990097' });
    const at = await asksForPerson(customer);
    const seq = await says(at, 'Bonjour');
    assert.equal(await stateOf(at, seq), 'sent');
    const message = customer.received.at(-1);
    assert.ok(message !== undefined);
    for (const status of ['delivered', 'read'] as const) {
      await world.whatsapp.meta.statusOf(message, status);
      await eventually(() => told(seq) === status);
    }
    world.whatsapp.meta.mishaps.push({ code: 131026 });
    const lost = await says(at, 'Vous êtes là ?');
    assert.equal(await stateOf(at, lost), 'failed');
    await karim.post(`${at}/finish`, { outcome: 'solved' });
  });

  it('is what Teams tells: waiting, sent, read up to a message, or failed', async () => {
    const customer = world.teams.connector.customer({ id: 'states-1' });
    const at = await asksForPerson(customer);
    const reads = (lastReadMessageId: unknown) =>
      customer.send({
        ...{ type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId } },
      });
    const seq = await says(at, 'Bonjour');
    assert.equal(await stateOf(at, seq), 'sent');
    const first = customer.received.at(-1)?.id ?? '';
    const next = await says(at, 'Je regarde');
    for (const nothing of ['', '1', 'x', 7, null]) {
      await reads(nothing);
      assert.equal(await stateOf(at, seq), 'sent', String(nothing));
    }
    await reads(first);
    await eventually(() => told(seq) === 'read');
    assert.deepEqual([await stateOf(at, seq), await stateOf(at, next)], ['read', 'sent']);
    const stranger = world.teams.connector.customer({ id: 'states-2' });
    const value = { lastReadMessageId: customer.received.at(-1)?.id };
    await stranger.send({ type: 'event', name: 'application/vnd.microsoft.readReceipt', value });
    assert.equal(await stateOf(at, next), 'sent', 'nobody reads for somebody else');
    world.teams.connector.mishaps.push({ status: 429, retryAfter: 5 });
    const held = await says(at, 'Un instant');
    assert.equal(await stateOf(at, held), 'waiting');
    world.clock.advance(6000);
    for (const { id } of await world.store.db.selectFrom('channel_contact').select('id').execute())
      world.teams.teams.sender.poke(id);
    await world.settles();
    assert.equal(await stateOf(at, held), 'sent');
    world.teams.connector.mishaps.push({ status: 403, body: { error: { code: 'MessageWritesBlocked' } } });
    const lost = await says(at, 'Vous êtes là ?');
    assert.equal(await stateOf(at, lost), 'failed');
    await karim.post(`${at}/finish`, { outcome: 'solved' });
  });

  it('takes up a finished conversation again within a day, unless the customer stands in the queue anew', async () => {
    const customer = await world.onTheWeb();
    const at = await asksForPerson(customer);
    assert.equal((await karim.post(`${at}/reopen`)).status, 409, 'it is not finished');
    await karim.post(`${at}/finish`, { outcome: 'solved' });
    await world.settles();
    const rows: { id: string; reopens: boolean }[] = (await karim.get('/advisor/api/requests?ended=1')).body.requests;
    assert.ok(rows.some(({ id, reopens }) => at.endsWith(id) && reopens));
    assert.equal((await karim.post(`${at}/reopen`)).body.request.live, 'active');
    await customer.says('ah, vous revoilà');
    assert.match(customer.all().at(-1) ?? '', /Karim revient dans la conversation\./, 'the assistant is silent');
    await karim.post(`${at}/finish`, { outcome: 'solved' });
    const ended = world.clock.now() - 25 * 3_600_000;
    const row = world.store.db.updateTable('desk_request').where('id', '=', at.split('/').at(-1) ?? '');
    await row.set({ ended_at: ended }).execute();
    assert.equal((await karim.post(`${at}/reopen`)).status, 409, 'a day is over');
    await row.set({ ended_at: world.clock.now() }).execute();
    await asksForPerson(customer);
    assert.equal((await karim.post(`${at}/reopen`)).status, 409, 'another request of the customer is in hand');
  });

  it('tells a colleague who is named in a note, until it is opened; nobody who may not read it', async () => {
    const at = await asksForPerson(await world.onTheWeb());
    const sophie = await desk.signIn('sophie');
    const camille = await desk.signIn('camille');
    await world.store.db.updateTable('desk_request').set({ team: 'sante' }).where('status', '=', 'taken').execute();
    const id = crypto.randomUUID();
    const note = { id, text: '@Sophie Superviseur et @Camille Conseil, un avis ?' };
    for (let tries = 0; tries < 2; tries++) assert.equal((await karim.post(`${at}/notes`, note)).status, 200);
    const mentions = async (who: typeof karim) => (await who.get('/advisor/api/requests')).body.mentions;
    assert.deepEqual(
      (await mentions(sophie)).map(({ author, text }: { author: string; text: string }) => [author, text]),
      [['Karim', note.text]],
    );
    assert.deepEqual(await mentions(camille), [], 'another team');
    assert.deepEqual(await mentions(karim), []);
    await camille.post(`/advisor/api/mentions/${id}/read`);
    assert.equal((await mentions(sophie)).length, 1, 'nobody else opens it for her');
    await sophie.post(`/advisor/api/mentions/${id}/read`);
    assert.deepEqual(await mentions(sophie), []);
  });

  it('moves a promised call to a free half hour, once, and tells the customer', async () => {
    await bookCall(world.assistant);
    const sophie = await desk.signIn('sophie');
    const [call] = (await sophie.get('/advisor/api/requests')).body.requests.filter(
      ({ kind }: { kind: string }) => kind === 'callback',
    );
    const { cells } = (await sophie.get('/advisor/api/agenda')).body;
    const start = cells['2026-11-26 11:00'].start;
    const move = (body: object, key?: string) => sophie.post(`/advisor/api/requests/${call.id}/move`, body, key);
    const missing = { updatedAt: call.updatedAt, start };
    assert.equal((await karim.post(`/advisor/api/requests/${call.id}/move`, missing)).status, 404, 'another team');
    const wish = { updatedAt: call.updatedAt, start };
    assert.equal((await move({ ...wish, start: start + 60_000 })).body.error.reason, 'Closed');
    assert.equal((await move({ ...wish, start: Date.parse('2026-12-25T10:00:00Z') })).body.error.reason, 'Closed');
    assert.equal((await move({ ...wish, start: Date.parse('2026-11-23T10:00:00Z') })).body.error.reason, 'Closed');
    const outcomes = await Promise.all([move(wish, 'one-same-click'), move(wish, 'one-same-click')]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      [200, 200],
    );
    assert.equal((await move(wish)).body.error.reason, 'Changed', 'what was seen is old');
    await world.assistant.waits();
    assert.deepEqual(world.assistant.heard, ['deskNews.callMoved']);
    assert.match(world.assistant.text, /jeudi 26 novembre, entre 11\u00a0h et 11\u00a0h\u00a030/);
    const agenda = (await sophie.get('/advisor/api/agenda')).body;
    assert.equal(agenda.cells['2026-11-26 11:00'].requests.length, 1);
    assert.equal(agenda.cells['2026-11-25 10:00'].free, agenda.cells['2026-11-25 10:00'].seats);
  });

  it('gives the last seat of a half hour to one of those who move a call there', async () => {
    const { db } = world.store;
    const sophie = await desk.signIn('sophie');
    const agenda = (await sophie.get('/advisor/api/agenda')).body;
    const { start, seats } = agenda.cells['2026-11-26 15:00'];
    for (let seat = 2; seat <= seats; seat++)
      await db
        .insertInto('slot_seat')
        .values({ slot_start: start, seat, holder: `x${seat}`, held_until: null })
        .execute();
    for (const phone of ['06 39 98 10 41', '06 39 98 10 42', '06 39 98 10 43'])
      await bookCall(await world.assistant.converse(), phone, 'vendredi à 10h');
    const fridays = (await sophie.get('/advisor/api/requests')).body.requests.filter(
      ({ slotStart }: { slotStart: number }) => slotStart === Date.parse('2026-11-27T09:00:00Z'),
    );
    const moved = await Promise.all(
      fridays.map(({ id, updatedAt }: { id: string; updatedAt: number }) =>
        sophie.post(`/advisor/api/requests/${id}/move`, { updatedAt, start }),
      ),
    );
    assert.deepEqual(moved.map(({ status, body }) => (status === 200 ? 'moved' : body.error.reason)).toSorted(), [
      'Full',
      'Full',
      'moved',
    ]);
  });
});
