import assert from 'node:assert/strict';
import { writeAside } from '../../../src/store/asideRows.repository.ts';
import { noteReceipt } from '../../../src/store/channelMessages.repository.ts';
import { startWhatsAppUnderTest, words } from './whatsappUnderTest.ts';

type World = Awaited<ReturnType<typeof startWhatsAppUnderTest>>;

const HOUR = 3_600_000;

describe('sending in WhatsApp', () => {
  let world: World;
  let phones = 0;
  const greeted = async () => {
    const person = world.meta.customer({ phone: `3363998030${phones++}` });
    await person.says('bonjour');
    await world.settles();
    return { person, before: person.received.length };
  };
  const rows = () =>
    world.store.db.selectFrom('channel_message').selectAll().orderBy('created_at').orderBy('position').execute();
  beforeEach(async () => {
    world = await startWhatsAppUnderTest();
  });
  afterEach(() => world.stop());

  it('greets a new person as a machine, then answers, and marks nothing as sent twice', async () => {
    const { person } = await greeted();
    const said = words(person.received);
    assert.match(said[0] ?? '', /assistant automatique/);
    assert.equal(new Set(person.received.map(({ callbackData }) => callbackData)).size, person.received.length);
    assert.ok((await rows()).every(({ status, provider_id }) => status === 'sent' && provider_id !== null));
  });

  it('keeps the order to each person through a storm of 429 and 131056, and loses nothing', async () => {
    const { person, before } = await greeted();
    const { person: other, before: otherBefore } = await greeted();
    for (let storm = 0; storm < 6; storm++)
      world.meta.mishaps.push({ code: 131056 }, { code: 130429, status: 429 }, { code: 4 });
    const sentences = ['merci', 'au revoir', 'que peux-tu faire ?', 'annuler', 'merci beaucoup'];
    for (const sentence of sentences) {
      await person.says(sentence);
      await other.says(sentence);
    }
    for (let wakes = 0; wakes < 60 && world.meta.mishaps.length > 0; wakes++) {
      await world.wakes();
      world.clock.advance(130_000);
    }
    for (let wakes = 0; wakes < 4; wakes++) {
      await world.wakes();
      world.clock.advance(130_000);
    }
    for (const [who, from] of [
      [person, before],
      [other, otherBefore],
    ] as const) {
      const contact = await world.store.db
        .selectFrom('channel_contact')
        .select('id')
        .where('address', '=', who.address)
        .executeTakeFirstOrThrow();
      const expected = (await rows())
        .filter(({ contact_id }) => contact_id === contact.id)
        .toSorted((a, b) => a.position - b.position);
      assert.ok(expected.every(({ status }) => status === 'sent'));
      assert.deepEqual(
        who.received.slice(from).map(({ callbackData }) => callbackData),
        expected.map(({ id }) => id).slice(from),
      );
      assert.ok(who.received.length - from >= sentences.length);
    }
  });

  it('waits for a receipt when the answer was lost, and sends nothing twice once it comes', async () => {
    const { person, before } = await greeted();
    world.meta.mishaps.push('answerLost');
    await person.says('merci');
    await world.settles();
    assert.equal(person.received.length, before + 1);
    const [lost] = person.received.slice(before);
    assert.ok(lost !== undefined);
    assert.equal((await rows()).at(-1)?.status, 'uncertain');
    assert.equal(await world.meta.statusOf(lost, 'delivered'), 200);
    world.clock.advance(61_000);
    await world.wakes();
    assert.equal(person.received.length, before + 1);
    assert.deepEqual(pick((await rows()).at(-1)), { status: 'sent', receipt: 'delivered', provider_id: lost.id });
  });

  it('sends once more when no receipt came within a minute, and not a third time', async () => {
    const { person, before } = await greeted();
    world.meta.mishaps.push('hangUp', 'hangUp', 'hangUp');
    await person.says('merci');
    await world.settles();
    for (let minute = 0; minute < 5; minute++) {
      world.clock.advance(61_000);
      await world.wakes();
    }
    assert.equal(world.meta.mishaps.length, 1, 'asked twice');
    assert.equal(person.received.length, before);
    assert.equal((await rows()).at(-1)?.status, 'failed');
    world.meta.mishaps.length = 0;
    await person.says('merci');
    await world.settles();
    assert.equal(person.received.length, before + 1, 'what follows goes out');
  });

  it('loses nothing when the program ends again and again while it sends, and waits a minute each time', async () => {
    const { person, before } = await greeted();
    world.meta.mishaps.push({ code: 131056 });
    await person.says('merci');
    await world.settles();
    const { id } = (await rows()).at(-1) ?? { id: '' };
    // As the store is found at a start: marked as asked for, five times by now.
    for (const attempts of [1, 2, 3, 4, 5]) {
      const cut = { status: 'sending' as const, attempts, next_at: world.clock.now() + 60_000 };
      await world.store.db.updateTable('channel_message').set(cut).where('id', '=', id).execute();
      if (attempts === 5) break;
      world.clock.advance(50_000);
      await world.wakes();
      assert.equal(person.received.length, before);
    }
    world.clock.advance(61_000);
    await world.wakes();
    assert.equal(person.received.length, before + 1);
  });

  it('takes a status that comes before the answer to the send, and only ever learns more', async () => {
    const { person } = await greeted();
    const [message] = person.received;
    assert.ok(message !== undefined);
    for (const status of ['read', 'delivered', 'sent', 'failed'])
      await world.meta.statusOf(message, status, status === 'failed' ? 131026 : undefined);
    assert.equal((await rows())[0]?.receipt, 'read');
    const [row] = await rows();
    assert.ok(row !== undefined);
    await world.store.db
      .updateTable('channel_message')
      .set({ status: 'sending', receipt: 'none', provider_id: null })
      .where('id', '=', row.id)
      .execute();
    const early = { id: row.id, providerId: 'wamid.early', receipt: 'sent' as const, error: null };
    await world.store.commit((tx) => noteReceipt(tx, early, world.clock.now()));
    assert.deepEqual(pick((await rows())[0]), { status: 'sent', receipt: 'sent', provider_id: 'wamid.early' });
  });

  it('writes freely until five minutes before the 24 hours end; then invites once, and keeps what waits', async () => {
    const { person, before } = await greeted();
    const { id } = await world.store.db
      .selectFrom('conversation')
      .select('id')
      .where('channel', '=', 'whatsapp')
      .executeTakeFirstOrThrow();
    const news = async (text: string) => {
      const body = { kind: 'advisorSaid', text, author: 'Camille', files: [] };
      const aside = { conversationId: id, owner: null, lines: [{ role: 'advisor' as const, body }] };
      await world.store.commit((tx) => writeAside(tx, { ...aside, now: world.clock.now() }));
      world.hub.publish(id, []);
      await world.settles();
    };
    world.clock.advance(24 * HOUR - 5 * 60_000 - 1000);
    await news('juste à temps');
    assert.match(words(person.received).at(-1) ?? '', /^\*Camille\*\u00a0: juste à temps$/);
    world.clock.advance(2000);
    await news('trop tard');
    await news('encore');
    const late = person.received.slice(before + 1);
    assert.equal(late.length, 1);
    assert.equal(late[0]?.body['type'], 'template');
    await person.says('oui ?');
    await world.settles();
    const said = words(person.received.slice(before + 2));
    assert.match(said[0] ?? '', /trop tard/);
    assert.match(said[1] ?? '', /encore/);
  });

  it('stops writing to who cannot be reached, until they write', async () => {
    const { person, before } = await greeted();
    world.meta.mishaps.push({ code: 131026 });
    await person.says('merci');
    await world.settles();
    assert.equal(person.received.length, before);
    const contact = await world.store.db.selectFrom('channel_contact').selectAll().executeTakeFirstOrThrow();
    assert.notEqual(contact.blocked_at, null);
    await person.says('merci');
    await world.settles();
    assert.ok(person.received.length > before);
  });

  it('sends at the rate of one person: what is over it waits, in order', async () => {
    await world.stop();
    world = await startWhatsAppUnderTest({
      rates: { pair: { burst: 3, perSecond: 1 / 6 } },
    });
    const { person, before } = await greeted();
    assert.ok(before <= 3);
    for (const sentence of ['merci', 'au revoir', 'annuler']) await person.says(sentence);
    await world.settles();
    assert.equal(person.received.length, 3);
    for (let steps = 0; steps < 8; steps++) {
      world.clock.advance(6100);
      await world.wakes();
    }
    const all = (await rows()).toSorted((a, b) => a.position - b.position).map(({ id }) => id);
    assert.deepEqual(
      person.received.map(({ callbackData }) => callbackData),
      all,
    );
  });
});

function pick(row: { status: string; receipt: string; provider_id: string | null } | undefined) {
  return { status: row?.status, receipt: row?.receipt, provider_id: row?.provider_id };
}
