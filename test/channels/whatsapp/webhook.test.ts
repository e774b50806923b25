import assert from 'node:assert/strict';
import { newWhatsApp } from '../../../src/channels/whatsapp/newWhatsApp.ts';
import { isSigned } from '../../../src/channels/whatsapp/signature.ts';
import { AppError } from '../../../src/errors.ts';
import { APP_SECRET, VERIFY_TOKEN } from '../../support/whatsappDriver.ts';
import { bodyOf, sign } from '../../support/whatsappServer.ts';
import { startWhatsAppUnderTest, words } from './whatsappUnderTest.ts';

type World = Awaited<ReturnType<typeof startWhatsAppUnderTest>>;

describe('the WhatsApp webhook', () => {
  let world: World;
  let phones = 0;
  const somebody = () => world.meta.customer({ phone: `3363998020${phones++}` });
  before(async () => {
    world = await startWhatsAppUnderTest();
  });
  after(() => world.stop());

  it('agrees with the sign and verify vectors, over the raw bytes', () => {
    assert.ok(
      isSigned(
        Buffer.from('test'),
        'sha256=0329a06b62cd16b33eb6792be8c60b158d89a2ee3a876fce9a881ebb488c0914',
        'secret',
      ),
    );
    const escaped = Buffer.from(
      '{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"messages":[{"text":{"body":"\\u00e9t\\u00e9"}}]}}]}]}',
    );
    assert.equal(escaped.length, 149);
    const digest = 'sha256=addca331577b842660e3086edf2b9bbb9a89d32a5ecf19ab108bbd475362a8da';
    assert.ok(isSigned(escaped, digest, 'app-secret-test'));
    const written = Buffer.from(JSON.stringify(JSON.parse(escaped.toString())));
    assert.ok(!isSigned(written, digest, 'app-secret-test'));
    const ofWritten = 'sha256=fb11e17f465c496a19573fcb5c13af062dbbc72cbfee410920425647582ae71b';
    assert.ok(isSigned(written, ofWritten, 'app-secret-test'));
    assert.ok(!isSigned(escaped, ofWritten, 'app-secret-test'));
    assert.ok(!isSigned(Buffer.from('test'), sign(Buffer.from('test'), ''), ''), 'an empty secret proves nothing');
  });

  it('refuses to start without a secret', () => {
    for (const missing of ['appSecret', 'verifyToken', 'token', 'phoneNumberId']) {
      const settings = {
        ...{ phoneNumberId: 'p', token: 't', appSecret: 's', verifyToken: 'v' },
        ...{ apiUrl: 'http://127.0.0.1:1', apiVersion: 'v23.0', mediaHosts: [], messagesPerSecond: 40 },
        [missing]: ' ',
      };
      assert.throws(
        () => newWhatsApp({ settings } as never),
        (thrown) => thrown instanceof AppError && thrown.code === 'CONFIG_INVALID',
      );
    }
  });

  it('proves its address to whoever knows the token, and to nobody else', async () => {
    const ask = async (query: string) => {
      const response = await fetch(`${world.webhook}?${query}`);
      return [response.status, await response.text()];
    };
    const right = `hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${VERIFY_TOKEN}`;
    assert.deepEqual(await ask(right), [200, '1158201444']);
    assert.deepEqual(await ask(right.replace(VERIFY_TOKEN, 'wrong')), [403, '']);
    assert.deepEqual(await ask(right.replace('subscribe', 'unsubscribe')), [403, '']);
    assert.deepEqual(await ask(''), [403, '']);
  });

  it('reads nothing that is not signed: header missing, sha1=, upper case, 63 digits, another body, another secret', async () => {
    const person = somebody();
    const value = world.meta.changeOf({
      contacts: person.contacts,
      messages: [person.messageOf({ type: 'text', text: { body: 'bonjour' } })],
    });
    const good = sign(bodyOf([value]), APP_SECRET);
    const forged = [
      null,
      '',
      good.replace('sha256=', 'sha1='),
      good.toUpperCase(),
      good.replace('sha256=', 'SHA256='),
      good.slice(0, -1),
      `${good}0`,
      good.slice(7),
      `${good.slice(0, -1)}g`,
      sign(Buffer.from('{}'), APP_SECRET),
      sign(bodyOf([value]), 'another'),
      sign(bodyOf([value]), ''),
      'sha256=',
    ];
    for (const signature of forged) assert.equal(await world.meta.post([value], signature), 401);
    await world.settles();
    assert.equal(person.received.length, 0);
    const arrivals = await world.store.db.selectFrom('channel_arrival').select('id').execute();
    assert.equal(arrivals.length, 0);
  });

  it('acknowledges and leaves alone what is signed and not for the chat', async () => {
    const other = { ...world.meta.changeOf({ messages: [] }), metadata: { phone_number_id: 'another' } };
    assert.equal(await world.meta.post([other]), 200);
    assert.equal(await world.meta.post([{ anything: true }]), 200);
    const body = Buffer.from('{"object":"page"}');
    const response = await fetch(world.webhook, {
      method: 'POST',
      headers: { 'X-Hub-Signature-256': sign(body, APP_SECRET) },
      body,
    });
    assert.equal(response.status, 200);
  });

  it('makes one turn of 20 parallel duplicates', async () => {
    const person = somebody();
    await person.says('bonjour');
    await world.settles();
    const before = await world.turns();
    const message = person.messageOf({ type: 'text', text: { body: 'merci beaucoup' } });
    const value = world.meta.changeOf({ contacts: person.contacts, messages: [message] });
    const statuses = await Promise.all(Array.from({ length: 20 }, () => world.meta.post([value])));
    assert.deepEqual(new Set(statuses), new Set([200]));
    await world.settles();
    assert.equal((await world.turns()) - before, 1);
  });

  it('answers a batch of 3 entries with 2 messages each, in the order of their time', async () => {
    const person = somebody();
    await person.says('bonjour');
    await world.settles();
    const said = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six'];
    const message = (index: number) => ({
      ...person.messageOf({ type: 'text', text: { body: said[index] } }),
      timestamp: String(1_764_000_000 + index),
    });
    const texts = async () => {
      const rows = await world.store.db
        .selectFrom('transcript')
        .select('body')
        .where('role', '=', 'user')
        .orderBy('created_at')
        .orderBy('seq')
        .execute();
      return rows.map(({ body }) => (JSON.parse(body) as { text: string }).text).slice(-6);
    };
    const changeWith = (...places: number[]) =>
      world.meta.changeOf({ contacts: person.contacts, messages: places.map(message) });
    // Two messages in one change of each entry, then one message in each of two changes of each entry.
    await world.meta.post([changeWith(1, 0), changeWith(3, 2), changeWith(5, 4)], undefined, 1);
    await world.settles();
    assert.deepEqual(await texts(), said);
    await world.meta.post(
      said.map((_, index) => changeWith(index)),
      undefined,
      2,
    );
    await world.settles();
    assert.deepEqual(await texts(), said);
    const { n } = await world.store.db
      .selectFrom('channel_arrival')
      .select((select) => select.fn.countAll().as('n'))
      .where('message_key', 'like', 'wamid.in.%')
      .where('done_at', 'is not', null)
      .executeTakeFirstOrThrow();
    assert.ok(Number(n) >= 12);
  });

  it('answers every type of message, the unknown ones too, with a way on', async () => {
    const cases: [Record<string, unknown>, RegExp][] = [
      [
        { type: 'audio', audio: { id: 'a', mime_type: 'audio/ogg; codecs=opus', sha256: 'x', voice: true } },
        /message vocal/,
      ],
      [{ type: 'video', video: { id: 'v', mime_type: 'video/mp4', sha256: 'x' } }, /vidéos/],
      [{ type: 'sticker', sticker: { id: 's', mime_type: 'image/webp', animated: false } }, /avec vos mots/],
      [{ type: 'order', order: { catalog_id: 'c', product_items: [] } }, /commande/],
      [{ type: 'contacts', contacts: [{ name: { formatted_name: 'X' } }] }, /fiche de contact/],
      [{ type: 'unsupported', errors: [{ code: 131051, title: 'x' }] }, /ne sais pas lire/],
      [{ type: 'hologram', hologram: {} }, /ne sais pas lire/],
      [{ type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: {} } }, /ne sais pas lire/],
      [
        { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'forged', title: 'x' } } },
        /n’est plus actif/,
      ],
      [{ type: 'location', location: { latitude: 48.85, longitude: 2.35, name: 'Gare' } }, /./],
      [{ type: 'button', button: { payload: 'p', text: 'Bonjour' } }, /Bonjour/],
    ];
    for (const [parts, expected] of cases) {
      const person = somebody();
      await person.says('bonjour');
      await world.settles();
      const before = person.received.length;
      assert.equal(await person.send(parts), 200);
      await world.settles();
      const answer = words(person.received.slice(before)).join('\n');
      assert.match(answer, expected, JSON.stringify(parts));
    }
  });

  it('offers a person and a call with a voice note', async () => {
    const person = somebody();
    await person.send({ type: 'audio', audio: { id: 'a', mime_type: 'audio/ogg', voice: true } });
    await world.settles();
    await person.presses('Être rappelé');
    await world.settles();
    assert.match(words(person.received).join('\n'), /rappel/i);
  });

  it('says nothing to a reaction', async () => {
    const person = somebody();
    await person.send({ type: 'reaction', reaction: { message_id: 'x', emoji: '👍' } });
    await world.settles();
    assert.equal(person.received.length, 0);
  });

  it('greets a person with a business-scoped id only, whose number is hidden, answers to that id, and keeps the conversation when the number shows', async () => {
    const hidden = world.meta.customer({ userId: 'FR.1349000000000001' });
    await hidden.says('bonjour');
    await world.settles();
    assert.ok(hidden.received.length > 0);
    assert.ok(hidden.received.every(({ body }) => body['to'] === undefined && body['recipient'] === hidden.address));
    const shown = world.meta.customer({ userId: 'FR.1349000000000001', phone: '33639980290' });
    await shown.says('merci');
    await world.settles();
    assert.ok(shown.received.length > 0);
    const contacts = await world.store.db
      .selectFrom('channel_contact')
      .selectAll()
      .where('user_key', '=', 'FR.1349000000000001')
      .execute();
    assert.deepEqual(
      contacts.map(({ address }) => address),
      ['33639980290'],
    );
  });

  it('knows nobody any more when a number changes hands, or its owner changes number', async () => {
    const known = async (userKey: string) => {
      const contact = await world.store.db
        .selectFrom('channel_contact')
        .selectAll()
        .where('user_key', '=', userKey)
        .executeTakeFirstOrThrow();
      return contact;
    };
    const identify = async (userKey: string) => {
      const { conversation_id: id } = await known(userKey);
      await world.store.db
        .updateTable('conversation')
        .set({ customer_ref: world.assistant.insurer.refOf('camille'), identified_at: world.clock.now() })
        .where('id', '=', id ?? '')
        .execute();
      return id;
    };
    const first = world.meta.customer({ userId: 'FR.first', phone: '33639980291' });
    await first.says('bonjour');
    await world.settles();
    const old = await identify('FR.first');
    const second = world.meta.customer({ userId: 'FR.second', phone: '33639980291' });
    await second.says('mes remboursements');
    await world.settles();
    const next = await known('FR.second');
    assert.notEqual(next.conversation_id, old);
    const conversation = await world.store.db
      .selectFrom('conversation')
      .selectAll()
      .where('id', '=', old ?? '')
      .executeTakeFirstOrThrow();
    assert.notEqual(conversation.ended_at, null);

    const mover = world.meta.customer({ phone: '33639980292' });
    await mover.says('bonjour');
    await world.settles();
    const before = await identify('33639980292');
    const system = { type: 'system', system: { type: 'user_changed_number', wa_id: '33639980299', body: 'x' } };
    await world.meta.post([world.meta.changeOf({ messages: [mover.messageOf(system)] })]);
    await world.settles();
    assert.equal((await known('33639980292')).conversation_id, null);
    const ended = await world.store.db
      .selectFrom('conversation')
      .selectAll()
      .where('id', '=', before ?? '')
      .executeTakeFirstOrThrow();
    assert.equal(ended.ended_reason, 'signedOut');
  });
});
