import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../../support/eventually.ts';
import { jpeg, pdf } from '../../support/sampleFiles.ts';
import { startWhatsAppUnderTest, words } from './whatsappUnderTest.ts';

type World = Awaited<ReturnType<typeof startWhatsAppUnderTest>>;

describe('files in WhatsApp', () => {
  let world: World;
  let phones = 0;
  const greeted = async () => {
    const person = world.meta.customer({ phone: `3363998040${phones++}` });
    await person.says('bonjour');
    await world.settles();
    return { person, before: person.received.length };
  };
  const photo = (id: string, caption?: string) => ({
    type: 'image',
    image: { id, mime_type: 'image/jpeg', ...(caption === undefined ? {} : { caption }) },
  });
  const files = () => world.store.db.selectFrom('file').selectAll().execute();
  before(async () => {
    world = await startWhatsAppUnderTest();
  });
  after(() => world.stop());

  it('makes one message of an album, three seconds after its last photo', async () => {
    const { person, before } = await greeted();
    const turns = await world.turns();
    for (const seed of [1, 2, 3])
      await person.send(photo(world.meta.keepMedia(jpeg(seed), 'image/jpeg'), seed === 1 ? 'le choc' : undefined));
    await world.settles();
    assert.equal(await world.turns(), turns, 'nothing is said before the album is whole');
    world.clock.advance(3100);
    await world.wakes();
    assert.equal(await world.turns(), turns + 1);
    assert.ok(person.received.length > before);
    assert.equal((await files()).filter(({ status }) => status === 'received').length, 3);
    assert.ok(world.meta.mediaCalls.every(({ authorization }) => authorization === 'Bearer token-test'));
  });

  it('believes bytes, not what is told of them: a wrong checksum is tried again, then said', async () => {
    const { person, before } = await greeted();
    await person.send(photo(world.meta.keepMedia(jpeg(7), 'image/jpeg', Buffer.alloc(32).toString('base64'))));
    for (let tries = 0; tries < 6; tries++) {
      await world.settles();
      world.clock.advance(31_000);
      await world.wakes();
    }
    assert.match(words(person.received.slice(before)).join('\n'), /pas pu recevoir votre fichier/);
  });

  it('takes no file over 10 MB, and says so', async () => {
    const { person, before } = await greeted();
    await person.send(photo(world.meta.keepMedia(Buffer.alloc(10_000_001, 1), 'image/jpeg')));
    await world.settles();
    assert.match(words(person.received.slice(before)).join('\n'), /trop lourd/);
  });

  it('hangs up on a stream of 101 MB of which 1 kB was told, keeps none of it, and says so', async () => {
    const { person, before } = await greeted();
    const kept = (await files()).length;
    const size = { bytes: 101_000_000, told: 1000, piece: 65_536, pauseMs: 0 };
    const id = world.meta.keepStream({ contentType: 'image/jpeg', head: jpeg(5), ...size });
    await person.send(photo(id));
    await world.settles();
    assert.match(words(person.received.slice(before)).join('\n'), /trop lourd/);
    await eventually(() => world.meta.streamed(id).cut);
    // What is on its way in buffers may be more than what is read.
    assert.ok(world.meta.streamed(id).bytes < 20_000_000, String(world.meta.streamed(id).bytes));
    assert.equal((await files()).filter(({ status }) => status === 'received').length, kept);
  });

  it('waits for no host that trickles bytes: tries again, says so, and answers others meanwhile', async () => {
    const slow = await startWhatsAppUnderTest({ fileTimeoutMs: 150 });
    try {
      const [person, other] = ['33639980491', '33639980492'].map((phone) => slow.meta.customer({ phone }));
      assert.ok(person !== undefined && other !== undefined);
      await person.says('bonjour');
      await slow.settles();
      const before = person.received.length;
      const trickle = { contentType: 'image/jpeg', bytes: 1_000_000, told: 1000, piece: 10, pauseMs: 20 };
      const id = slow.meta.keepStream({ ...trickle, head: jpeg(6) });
      await person.send(photo(id));
      await other.says('bonjour');
      await eventually(() => other.received.length > 0);
      assert.equal(person.received.length, before);
      for (let tries = 0; tries < 6; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        await slow.settles();
        slow.clock.advance(31_000);
        await slow.wakes();
      }
      assert.match(words(person.received.slice(before)).join('\n'), /pas pu recevoir votre fichier/);
      assert.ok(slow.meta.streamed(id).cut);
    } finally {
      await slow.stop();
    }
  });

  it('takes no file of another kind, whatever it calls itself, and answers the words under it', async () => {
    const { person, before } = await greeted();
    const program = Buffer.from('MZ this is no picture at all, only a name of one ......');
    await person.send(photo(world.meta.keepMedia(program, 'image/jpeg'), 'merci beaucoup'));
    await world.settles();
    const said = words(person.received.slice(before)).join('\n');
    assert.match(said, /Envoyez une photo ou un PDF/);
    assert.match(said, /Avec plaisir/);
  });

  it('never follows an address outside Meta, and never shows the token there', async () => {
    const seen: (string | undefined)[] = [];
    const decoy = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.end('x');
    });
    await new Promise<void>((resolve) => decoy.listen(0, '127.0.0.2', resolve));
    const { port } = decoy.address() as AddressInfo;
    const { person, before } = await greeted();
    for (const host of [
      `http://127.0.0.2:${port}`,
      `http://user@127.0.0.2:${port}`,
      'ftp://127.0.0.1',
      'file:///etc/passwd?',
      `http://2130706434:${port}`,
    ]) {
      world.meta.setMediaHost(host);
      await person.send(photo(world.meta.keepMedia(jpeg(9), 'image/jpeg')));
    }
    for (let tries = 0; tries < 30; tries++) {
      world.clock.advance(31_000);
      await world.wakes();
    }
    world.meta.setMediaHost(null);
    await new Promise((resolve) => decoy.close(resolve));
    assert.deepEqual(seen, []);
    assert.match(words(person.received.slice(before)).join('\n'), /pas pu recevoir/);
  });

  it('takes a PDF under the name that it has, which is never a path', async () => {
    const { person } = await greeted();
    const id = world.meta.keepMedia(pdf(1), 'application/pdf');
    await person.send({
      type: 'document',
      document: { id, mime_type: 'application/pdf', filename: '../../etc/devis.pdf' },
    });
    await world.settles();
    const kept = (await files()).find(({ content_type }) => content_type === 'application/pdf');
    assert.ok(kept !== undefined && !/[\\/]/.test(kept.name), kept?.name);
  });
});
