import assert from 'node:assert/strict';
import { newLog } from '../../../src/log.ts';
import { asksForCertificate } from '../shared/asksForCertificate.ts';
import { startWhatsAppUnderTest, words } from './whatsappUnderTest.ts';

type World = Awaited<ReturnType<typeof startWhatsAppUnderTest>>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Meta's codes, by what its table asks for. */
const table = {
  'stops the queue of the number until somebody has mended it': [
    ...[0, 190, 3, 10, 200, 217, 299, 368, 130497, 131031, 131042, 133010, 133016],
  ],
  'holds the number, and then goes on in order': [4, 80007, 130429],
  'holds that person only, for six seconds at least': [131056],
  'is tried five times again': [1, 2, 131000, 131016, 131053],
  'is not repeated': [
    ...[131048, 131049, 130472, 131051, 131052, 100, 131008, 131009, 131021],
    ...[132000, 132001, 132005, 132007, 132012, 132015, 132016, 999_999],
  ],
} as const;
type Row = keyof typeof table;

describe('the error table of the Cloud API', () => {
  let world: World;
  let logged: string[];
  let phones = 0;
  const greeted = async () => {
    const person = world.meta.customer({ phone: `336399810${String(phones++).padStart(2, '0')}` });
    await person.says('bonjour');
    await world.settles();
    return { person, before: person.received.length };
  };
  const later = async (ms: number) => {
    world.clock.advance(ms);
    await world.wakes();
  };
  const lastRow = async (address: string) =>
    world.store.db
      .selectFrom('channel_message')
      .innerJoin('channel_contact', 'channel_contact.id', 'channel_message.contact_id')
      .selectAll('channel_message')
      .where('channel_contact.address', '=', address)
      .orderBy('channel_message.position', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
  before(async () => {
    const log = newLog('debug', { write: (line) => void logged.push(line) });
    logged = [];
    world = await startWhatsAppUnderTest({ log });
  });
  after(() => world.stop());
  beforeEach(() => {
    logged.length = 0;
    world.meta.mishaps.length = 0;
  });

  const plays: Record<Row, (code: number) => Promise<void>> = {
    async 'stops the queue of the number until somebody has mended it'(code) {
      const [one, other] = [await greeted(), await greeted()];
      world.meta.mishaps.push({ code, status: code === 190 ? 401 : 400 });
      await one.person.says('merci');
      await world.settles();
      await other.person.says('merci');
      await world.settles();
      await later(4 * MINUTE);
      assert.deepEqual([one.person.received.length, other.person.received.length], [one.before, other.before]);
      assert.ok(logged.some((line) => line.includes('"error"') && line.includes('channel stopped')));
      await later(2 * MINUTE);
      assert.deepEqual([one.person.received.length, other.person.received.length], [one.before + 1, other.before + 1]);
    },
    async 'holds the number, and then goes on in order'(code) {
      const [one, other] = [await greeted(), await greeted()];
      world.meta.mishaps.push({ code, status: 429 });
      for (const sentence of ['merci', 'au revoir']) await one.person.says(sentence);
      await world.settles();
      await other.person.says('merci');
      await world.settles();
      assert.deepEqual([one.person.received.length, other.person.received.length], [one.before, other.before]);
      await later(3000);
      assert.deepEqual([one.person.received.length, other.person.received.length], [one.before + 2, other.before + 1]);
      assert.match(words(one.person.received)[one.before] ?? '', /plaisir/i);
    },
    async 'holds that person only, for six seconds at least'(code) {
      const [one, other] = [await greeted(), await greeted()];
      world.meta.mishaps.push({ code }, { code });
      await one.person.says('merci');
      await world.settles();
      await other.person.says('merci');
      await world.settles();
      // The second refusal was for the other person, who is held on their own.
      assert.equal(world.meta.mishaps.length, 0);
      await later(5900);
      assert.equal(one.person.received.length, one.before);
      await later(1400);
      assert.equal(one.person.received.length, one.before + 1);
    },
    async 'is tried five times again'(code) {
      const { person, before } = await greeted();
      world.meta.mishaps.push(...Array.from({ length: 5 }, () => ({ code, status: 500 })));
      await person.says('merci');
      await world.settles();
      for (let tries = 0; tries < 5; tries++) {
        assert.equal(person.received.length, before);
        await later(3 * MINUTE);
      }
      assert.deepEqual([world.meta.mishaps.length, person.received.length], [0, before + 1]);
    },
    async 'is not repeated'(code) {
      const { person, before } = await greeted();
      world.meta.mishaps.push({ code });
      await person.says('merci');
      await world.settles();
      await later(3 * HOUR);
      assert.equal(person.received.length, before);
      const { status, error, attempts } = await lastRow(person.address);
      assert.deepEqual({ status, error, attempts }, { status: 'failed', error: String(code), attempts: 1 });
      assert.ok(logged.some((line) => line.includes('message not sent') && line.includes(`"${code}"`)));
      await person.says('merci');
      await world.settles();
      assert.equal(person.received.length, before + 1, 'what follows goes out');
    },
  };

  for (const [row, codes] of Object.entries(table) as [Row, readonly number[]][])
    for (const code of codes) it(`${code} ${row}`, () => plays[row](code));

  it('131047 (over 24 hours) becomes the template, and what waits goes once they write', async () => {
    const { person, before } = await greeted();
    world.meta.mishaps.push({ code: 131047 });
    await person.says('merci');
    await world.settles();
    const [invitation, ...more] = person.received.slice(before);
    assert.deepEqual([invitation?.body['type'], more.length], ['template', 0]);
    await person.says('au revoir');
    await world.settles();
    assert.match(words(person.received.slice(before + 1))[0] ?? '', /plaisir/i);
  });

  it('131026 (undeliverable) stops writing there until they write', async () => {
    const { person, before } = await greeted();
    world.meta.mishaps.push({ code: 131026 });
    await person.says('merci');
    await world.settles();
    await later(HOUR);
    assert.equal(person.received.length, before);
    const contact = await world.store.db
      .selectFrom('channel_contact')
      .select('blocked_at')
      .where('address', '=', person.address)
      .executeTakeFirstOrThrow();
    assert.notEqual(contact.blocked_at, null);
    await person.says('merci');
    await world.settles();
    assert.equal(person.received.length, before + 1);
  });

  it('131053 (our upload failed) gives the file again, and at last tells who asked for it', async () => {
    const { person } = await greeted();
    world.meta.uploadMishaps.push(131053, 131053);
    await asksForCertificate(person, world);
    for (let tries = 0; tries < 3; tries++) await later(3 * MINUTE);
    assert.ok(person.received.some(({ body }) => body['type'] === 'document'));
    const before = person.received.length;
    world.meta.uploadMishaps.push(...Array.from({ length: 20 }, () => 131053));
    await person.says('attestation habitation');
    await world.settles();
    for (let tries = 0; tries < 8; tries++) await later(3 * MINUTE);
    assert.match(words(person.received.slice(before)).join('\n'), /n’est plus disponible ici/);
    world.meta.uploadMishaps.length = 0;
  });

  it('190 at an upload stops the queue too', async () => {
    const { person } = await greeted();
    await asksForCertificate(person, world);
    const before = person.received.filter(({ body }) => body['type'] === 'document').length;
    world.meta.uploadMishaps.push(190);
    await person.says('attestation habitation');
    await world.settles();
    assert.ok(logged.some((line) => line.includes('channel stopped')));
    await later(6 * MINUTE);
    assert.equal(person.received.filter(({ body }) => body['type'] === 'document').length, before + 1);
  });
});
