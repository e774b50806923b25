import assert from 'node:assert/strict';
import type { RequestDetail } from '../../src/desk/deskView.ts';
import { jpeg, pdf, png } from '../support/sampleFiles.ts';
import { startThreeChannels, type ThreeChannels } from '../support/threeChannels.ts';
import { deskUnderTest } from './deskUnderTest.ts';

describe('files between customers and advisors', () => {
  let world: ThreeChannels;
  let desk: Awaited<ReturnType<typeof deskUnderTest>>;
  let karim: Awaited<ReturnType<typeof desk.signIn>>;
  before(async () => {
    world = await startThreeChannels();
    desk = await deskUnderTest({ on: world });
    karim = await desk.signIn('karim');
    await karim.post('/advisor/api/presence', { state: 'online' });
  });
  after(async () => {
    await desk.close();
    await world.stop();
  });

  const paper = { name: 'courrier été.pdf', type: 'application/pdf', content: pdf(1) };
  const photo = { name: 'choc.jpg', type: 'image/jpeg', content: jpeg(1) };
  /** The newest request, in Karim's hands. */
  const taken = async (): Promise<string> => {
    const rows: { id: string; status: string }[] = await karim.list();
    const open = rows.find(({ status }) => status === 'open');
    assert.ok(open !== undefined, 'somebody waits');
    const at = `/advisor/api/requests/${open.id}`;
    assert.equal((await karim.post(`${at}/accept`)).status, 200);
    await world.settles();
    return at;
  };
  /** Karim sends a paper and a picture with a word. */
  const sends = async (at: string, text: string): Promise<string[]> => {
    const ids: string[] = [];
    for (const file of [paper, photo]) {
      const { status, body } = await karim.upload(`${at}/files`, file);
      assert.equal(status, 201, JSON.stringify(body));
      ids.push(body.id);
    }
    assert.equal((await karim.post(`${at}/messages`, { text, files: ids })).status, 200);
    await world.settles();
    return ids;
  };
  const filesIn = async (at: string) => {
    const { transcript } = (await karim.get(at)).body as Pick<RequestDetail, 'transcript'>;
    return transcript.flatMap(({ who, files }) => files.map((file) => ({ who, ...file })));
  };

  it('go to the website as links that no other browser can open', async () => {
    const customer = await world.onTheWeb();
    await customer.says('un conseiller svp');
    await customer.says('J’attends un courrier.');
    await customer.presses('Transmettre');
    const at = await taken();
    const [id] = await sends(at, 'Voici le courrier.');
    const seen = async (token: string) => {
      const address = `${world.publicUrl}/files/${id}`;
      return fetch(address, { headers: { authorization: `Bearer ${token}` } });
    };
    const own = await seen(customer.token);
    assert.equal(own.status, 200);
    assert.deepEqual(Buffer.from(await own.arrayBuffer()), paper.content);
    await customer.says('merci');
    assert.match(JSON.stringify(customer.all()), /courrier/);
    const stranger = await world.onTheWeb();
    assert.equal((await seen(stranger.token)).status, 404);
    assert.equal((await fetch(`${world.publicUrl}/files/${id}`)).status, 401);
    const lines = await filesIn(at);
    assert.deepEqual(
      lines.map(({ who, name, about, picture }) => [who, name, about, picture]),
      [
        ['advisor', 'courrier été.pdf', 'PDF, 1\u00a0ko', false],
        ['advisor', 'choc.jpg', 'JPEG, 1\u00a0ko', true],
      ],
    );
    await karim.post(`${at}/finish`, { outcome: 'solved' });
  });

  it('go to WhatsApp as files; a photo from there is opened by those who may see the conversation, on record', async () => {
    const customer = world.whatsapp.meta.customer({ phone: '33639990099' });
    await customer.says('un conseiller svp');
    await world.settles();
    await customer.says('J’attends un courrier.');
    await world.settles();
    await customer.presses('Transmettre');
    await world.settles();
    const at = await taken();
    const before = customer.received.length;
    await sends(at, 'Voici le courrier.');
    const news = customer.received.slice(before).map(({ body }) => body['type']);
    assert.deepEqual(news, ['text', 'document', 'image']);
    const image = customer.received.at(-1)?.body['image'] as { id: string } | undefined;
    assert.deepEqual(world.whatsapp.meta.uploads.get(image?.id ?? '')?.content, photo.content);
    const id = world.whatsapp.meta.keepMedia(jpeg(9), 'image/jpeg');
    await customer.send({ type: 'image', image: { id, mime_type: 'image/jpeg' } });
    await world.settles();
    world.clock.advance(3100);
    await world.settles();
    const [theirs] = (await filesIn(at)).filter(({ who }) => who === 'customer');
    assert.ok(theirs !== undefined, 'the photo is in the thread');
    const opened = await karim.get(`${at}/files/${theirs.id}?show=1`);
    assert.deepEqual([opened.status, opened.headers['content-type']], [200, 'image/jpeg']);
    assert.match(String(opened.headers['content-disposition']), /^inline/);
    assert.match(String(opened.headers['content-security-policy']), /sandbox/);
    assert.ok(opened.bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])));
    const nadia = await desk.signIn('nadia');
    const { readings } = (await nadia.get('/advisor/api/audit')).body;
    assert.ok(
      readings.some((each: { staff_id: string; act: string }) => each.staff_id === 'karim' && each.act === 'file'),
    );
    await world.store.db.updateTable('desk_request').set({ team: 'sante' }).where('status', '=', 'taken').execute();
    const camille = await desk.signIn('camille');
    assert.equal((await camille.get(`${at}/files/${theirs.id}`)).status, 404, 'another team');
    assert.equal((await desk.call('GET', `${at}/files/${theirs.id}`)).status, 401, 'nobody');
    await karim.post(`${at}/finish`, { outcome: 'solved' });
  });

  it('go to WhatsApp as pictures only when it draws them', async () => {
    const customer = world.whatsapp.meta.customer({ phone: '33639990098' });
    for (const text of ['un conseiller svp', 'J’attends un courrier.']) {
      await customer.says(text);
      await world.settles();
    }
    await customer.presses('Transmettre');
    await world.settles();
    const at = await taken();
    for (const [file, type] of [
      [{ name: 'plan.png', type: 'image/png', content: png(1) }, 'image'],
      [{ name: 'scan.png', type: 'image/png', content: png(2, 200, 16) }, 'document'],
      [{ name: 'grand.jpg', type: 'image/jpeg', content: jpeg(2, 5 * 2 ** 20 + 1) }, 'document'],
    ] as const) {
      const { status, body } = await karim.upload(`${at}/files`, file);
      assert.equal(status, 201, JSON.stringify(body));
      assert.equal((await karim.post(`${at}/messages`, { text: '', files: [body.id] })).status, 200);
      await world.settles();
      assert.equal(customer.received.at(-1)?.body['type'], type, file.name);
    }
    await karim.post(`${at}/finish`, { outcome: 'solved' });
  });

  it('go to Teams as files to be consented to', async () => {
    const customer = world.teams.connector.customer({ id: 'files-1' });
    await customer.says('un conseiller svp');
    await world.settles();
    await customer.says('J’attends un courrier.');
    await world.settles();
    await customer.presses('Transmettre');
    await world.settles();
    const at = await taken();
    const before = customer.received.length;
    await sends(at, 'Voici le courrier.');
    const news = JSON.stringify(customer.received.slice(before).map(({ activity }) => activity));
    assert.match(news, /Voici le courrier/);
    assert.equal(news.match(/file\.consent/g)?.length, 2);
    assert.match(news, /courrier été\.pdf/);
    await karim.post(`${at}/finish`, { outcome: 'solved' });
  });

  it('are examined like a customer’s, and only who answers may add or send them', async () => {
    const customer = await world.onTheWeb();
    await customer.says('un conseiller svp');
    await customer.says('J’attends un courrier.');
    await customer.presses('Transmettre');
    const [row] = (await karim.list()).filter(({ status }: { status: string }) => status === 'open');
    const at = `/advisor/api/requests/${row.id}`;
    assert.equal((await karim.upload(`${at}/files`, paper)).status, 404, 'before joining');
    await karim.post(`${at}/accept`);
    const locked = Buffer.concat([
      pdf(4).subarray(0, -30),
      Buffer.from('trailer<</Encrypt 2 0 R/Root 1 0 R>>\n%%EOF\n'),
    ]);
    for (const [file, reason] of [
      [
        { name: 'outil.exe', type: 'application/octet-stream', content: Buffer.from('MZ'.repeat(40)) },
        'FileTypeRefused',
      ],
      [{ name: 'photo.jpg', type: 'image/jpeg', content: pdf(2) }, 'FileTypeRefused'],
      [{ name: 'vide.pdf', type: 'application/pdf', content: Buffer.alloc(0) }, 'FileEmpty'],
      [{ name: 'secret.pdf', type: 'application/pdf', content: locked }, 'FileLocked'],
    ] as const) {
      const { status, body } = await karim.upload(`${at}/files`, file);
      assert.deepEqual([status, body.error.reason], [400, reason], file.name);
      assert.match(body.error.message, /\.$/);
    }
    const { body: staged } = await karim.upload(`${at}/files`, paper);
    const forged = { ...karim.headers, 'x-csrf-token': 'x' };
    assert.equal((await karim.upload(`${at}/files`, photo, forged)).status, 403);
    const sophie = await desk.signIn('sophie');
    assert.equal((await sophie.upload(`${at}/files`, photo)).status, 404, 'a supervisor who has not taken over');
    assert.equal((await karim.post(`${at}/messages`, { text: '', files: [] })).status, 400);
    assert.equal((await karim.post(`${at}/messages`, { text: '', files: ['file_of-nobody'] })).status, 409);
    const key = 'the-same-click';
    for (let tries = 0; tries < 2; tries++)
      assert.equal((await karim.post(`${at}/messages`, { text: '', files: [staged.id] }, key)).status, 200);
    assert.equal((await karim.post(`${at}/messages`, { text: '', files: [staged.id] })).status, 409, 'sent already');
    assert.equal((await karim.post(`${at}/files/${staged.id}/remove`)).status, 404, 'what was sent stays');
    const { body: other } = await karim.upload(`${at}/files`, photo);
    assert.equal((await karim.post(`${at}/files/${other.id}/remove`)).status, 200);
    assert.equal((await filesIn(at)).length, 1);
    assert.match((await karim.get(`${at}/export`)).body, /Fichier\u00a0: courrier été\.pdf/);
    await karim.post(`${at}/finish`, { outcome: 'solved' });
  });
});
