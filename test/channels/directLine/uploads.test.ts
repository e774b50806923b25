import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { directLineCalls, type Opened, rawRequest } from '../../support/directLineCalls.ts';
import { type DirectLineServer, startDirectLineServer } from '../../support/directLineServer.ts';
import { eventually } from '../../support/eventually.ts';
import { heic, jpeg, pdf, png } from '../../support/sampleFiles.ts';

const ACTIVITY = 'application/vnd.microsoft.activity';

describe('uploads over Direct Line', () => {
  let server: DirectLineServer;
  let calls: ReturnType<typeof directLineCalls>;
  let chat: Opened;
  before(async () => {
    server = await startDirectLineServer({ mute: true, limits: { uploads: { burst: 1000, perSecond: 1 } } });
    calls = directLineCalls(server.domain);
  });
  beforeEach(async () => {
    chat = await calls.open();
  });
  after(() => server.stop());

  const file = (content: Buffer, type: string) => new Blob([new Uint8Array(content)], { type });
  const form = (...parts: [string, Blob, string][]) => {
    const data = new FormData();
    for (const [field, blob, name] of parts) data.append(field, blob, name);
    return data;
  };
  const activity = (value: unknown): [string, Blob, string] => [
    'activity',
    new Blob([JSON.stringify(value)], { type: ACTIVITY }),
    'blob',
  ];
  const upload = (body: BodyInit, headers: Record<string, string> = {}, query = '?userId=x') =>
    calls.call('POST', `/conversations/${chat.conversationId}/upload${query}`, { token: chat.token, body, headers });
  const inbox = () =>
    server.store.db
      .selectFrom('inbox')
      .selectAll()
      .where('conversation_id', '=', chat.conversationId)
      .orderBy('seq')
      .execute();
  const files = () =>
    server.store.db.selectFrom('file').selectAll().where('conversation_id', '=', chat.conversationId).execute();
  /** The files whose bytes are kept, on the disk or in the database. */
  const keptBytes = async (): Promise<number> => {
    if (server.store.dialect === 'postgres')
      return (await server.store.db.selectFrom('file_chunk').select('file_id').distinct().execute()).length;
    const entries = readdirSync(join(server.dataDir, 'files'), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).length;
  };

  it('make one message with its files, wherever the activity stands', async () => {
    const message = { type: 'message', text: 'mes photos', channelData: { clientActivityID: 'u1' } };
    for (const [index, parts] of [
      [activity(message), ['file', file(png(1), 'image/png'), 'a.png'], ['file', file(jpeg(2), 'image/jpeg'), 'b.jpg']],
      [['file', file(png(3), 'image/png'), 'a.png'], activity({ ...message, channelData: { clientActivityID: 'u2' } })],
    ].entries()) {
      const { status, body } = await upload(form(...(parts as [string, Blob, string][])));
      assert.deepEqual([status, body['id']], [200, `${chat.conversationId}|${String(index + 1).padStart(7, '0')}`]);
    }
    const rows = await inbox();
    assert.deepEqual(
      rows.map((row) => JSON.parse(row.body).text),
      ['mes photos', 'mes photos'],
    );
    assert.deepEqual(
      rows.map((row) => JSON.parse(row.body).fileIds.length),
      [2, 1],
    );
    const [echo] = (await calls.history(chat)).body.activities ?? [];
    const attachments = echo?.['attachments'] as { name: string; contentType: string; contentUrl: string }[];
    assert.deepEqual(
      attachments.map(({ name, contentType }) => [name, contentType]),
      [
        ['a.png', 'image/png'],
        ['b.jpg', 'image/jpeg'],
      ],
    );
    assert.deepEqual([...new Set((await files()).map(({ status }) => status))], ['received']);
  });

  it('need no activity: the files are a message of their own', async () => {
    assert.equal((await upload(form(['file', file(pdf(), 'application/pdf'), 'devis.pdf']))).status, 200);
    const [row] = await inbox();
    assert.equal(JSON.parse(row?.body ?? '').text, '');
  });

  it('take one raw file, with the id of its user', async () => {
    const headers = { 'content-type': 'image/jpeg', 'content-disposition': 'name="file"; filename="photo.jpg"' };
    assert.equal((await upload(new Uint8Array(jpeg()), headers)).status, 200);
    assert.equal((await files())[0]?.name, 'photo.jpg');
    assert.equal((await upload(new Uint8Array(jpeg()), headers, '')).status, 400);
  });

  it('keep two files of one name apart', async () => {
    const two = form(['file', file(png(1), 'image/png'), 'a.png'], ['file', file(png(2), 'image/png'), 'a.png']);
    assert.equal((await upload(two)).status, 200);
    assert.equal(new Set((await files()).map(({ sha256 }) => sha256)).size, 2);
  });

  it('run once for one activity, and keep the files of the first', async () => {
    const send = () =>
      upload(
        form(activity({ type: 'message', channelData: { clientActivityID: 'once' } }), [
          'file',
          file(png(9), 'image/png'),
          'a.png',
        ]),
      );
    const [first, second] = [await send(), await send()];
    assert.equal(first.body['id'], second.body['id']);
    assert.deepEqual((await files()).map(({ status }) => status).sort(), ['received', 'removed']);
  });

  it('of a burst become due together, 3 s after the last', async () => {
    const start = server.clock.now();
    for (const seed of [1, 2, 3]) {
      await upload(form(['file', file(png(seed), 'image/png'), 'a.png']));
      server.clock.advance(1000);
    }
    const rows = await inbox();
    assert.deepEqual(
      rows.map(({ group_key }) => group_key),
      ['files', 'files', 'files'],
    );
    assert.deepEqual([...new Set(rows.map(({ not_before }) => not_before - start))], [5000]);
  });

  it('that are not as they say are refused with a reason, and nothing is kept', async () => {
    const before = await keptBytes();
    const cases: [string, Buffer, string, string][] = [
      ['a.png', Buffer.alloc(0), 'image/png', 'FileEmpty'],
      ['a.png', jpeg(), 'image/png', 'FileTypeRefused'],
      ['a.jpg', jpeg(), 'image/png', 'FileTypeRefused'],
      ['a.exe', jpeg(), 'image/jpeg', 'FileTypeRefused'],
      ['a.jpg.html', jpeg(), 'image/jpeg', 'FileTypeRefused'],
      ['a.pdf', Buffer.from('<html><script>alert(1)</script></html>'), 'application/pdf', 'FileTypeRefused'],
      ['a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml', 'FileTypeRefused'],
      ['a.png', Buffer.from('tiny'), 'image/png', 'FileTypeRefused'],
      ['a.zip', Buffer.from('PK\u0003\u0004'.padEnd(100)), 'application/zip', 'FileTypeRefused'],
      ['a.jpg', jpeg(0, 10_000_001), 'image/jpeg', 'FileTooLarge'],
      ['photo\u202egpj.exe', jpeg(), 'image/jpeg', 'FileTypeRefused'],
    ];
    for (const [name, content, type, reason] of cases) {
      const { status, body } = await upload(form(['file', file(content, type), name]));
      assert.deepEqual([status, body.error?.code, body.error?.reason], [400, 'BadArgument', reason], name);
    }
    assert.equal(await keptBytes(), before);
    assert.deepEqual(await inbox(), []);
  });

  it('of which one is refused keep none of the others', async () => {
    const before = await keptBytes();
    const mixed = form(['file', file(png(), 'image/png'), 'a.png'], ['file', file(png(), 'image/png'), 'a.exe']);
    assert.equal((await upload(mixed)).body.error?.reason, 'FileTypeRefused');
    assert.equal(await keptBytes(), before);
  });

  it('of more than 8 files, or of broken forms, are refused', async () => {
    const nine = form(
      ...Array.from({ length: 9 }, (_, seed): [string, Blob, string] => [
        'file',
        file(png(seed), 'image/png'),
        'a.png',
      ]),
    );
    assert.equal((await upload(nine)).body.error?.reason, 'TooManyFiles');
    const eleven = form(
      ...Array.from({ length: 11 }, (_, seed): [string, Blob, string] => [
        'file',
        file(png(seed), 'image/png'),
        'a.png',
      ]),
    );
    assert.equal((await upload(eleven)).body.error?.reason, 'TooManyFiles');
    const twice = form(activity({ type: 'message' }), activity({ type: 'message' }), [
      'file',
      file(png(), 'image/png'),
      'a.png',
    ]);
    assert.equal((await upload(twice)).body.error?.reason, 'ShapeInvalid');
    const event = form(activity({ type: 'event', name: 'tokens/response' }), [
      'file',
      file(png(), 'image/png'),
      'a.png',
    ]);
    assert.equal((await upload(event)).body.error?.reason, 'ActivityRefused');
    const broken = form(
      ['activity', new Blob(['{"type":'], { type: ACTIVITY }), 'blob'],
      ['file', file(png(), 'image/png'), 'a.png'],
    );
    assert.equal((await upload(broken)).body.error?.reason, 'ShapeInvalid');
    const noFile = form(activity({ type: 'message', text: 'a' }));
    assert.equal((await upload(noFile)).body.error?.reason, 'FileEmpty');
    const headers = { 'content-type': 'multipart/form-data' };
    assert.equal((await upload('no boundary', headers)).body.error?.reason, 'ShapeInvalid');
    const cutForm = { 'content-type': 'multipart/form-data; boundary=x' };
    assert.equal(
      (await upload('--x\r\nContent-Disposition: form-data; name="file"', cutForm)).body.error?.reason,
      'ShapeInvalid',
    );
    assert.deepEqual(await inbox(), []);
  });

  it('cut on their way leave nothing behind', async () => {
    const before = await keptBytes();
    const head =
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n';
    for (const [type, body] of [
      ['multipart/form-data; boundary=x', Buffer.concat([Buffer.from(head), png(1, 100_000)])],
      ['image/png', png(2, 100_000)],
    ] as const) {
      await rawRequest({
        port: server.port,
        method: 'POST',
        path: `/v3/directline/conversations/${chat.conversationId}/upload?userId=1`,
        headers: { authorization: `Bearer ${chat.token}`, 'content-type': type, 'content-length': '1000000' },
        body,
        cut: true,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    await eventually(async () => (await keptBytes()) === before, 'something of it was kept');
    assert.deepEqual(await inbox(), []);
  });

  it('announced larger than allowed are refused before they come', async () => {
    const { status, text } = await rawRequest({
      port: server.port,
      method: 'POST',
      path: `/v3/directline/conversations/${chat.conversationId}/upload?userId=1`,
      headers: {
        authorization: `Bearer ${chat.token}`,
        'content-type': 'image/png',
        'content-length': '101000000',
        expect: '100-continue',
      },
    });
    assert.equal(status, 400);
    assert.match(text, /FileTooLarge/);
  });

  it('are limited by number as well', async () => {
    const strict = await startDirectLineServer({ mute: true, limits: { uploads: { burst: 2, perSecond: 1 / 3 } } });
    const ask = directLineCalls(strict.domain);
    const own = await ask.open();
    const three = form(
      ...[1, 2, 3].map((seed): [string, Blob, string] => ['file', file(png(seed), 'image/png'), 'a.png']),
    );
    const path = `/conversations/${own.conversationId}/upload?userId=x`;
    const answered = await ask.call('POST', path, { token: own.token, body: three });
    assert.deepEqual([answered.status, answered.headers.get('retry-after')], [429, '3']);
    await strict.stop();
  });

  it('inside an activity are taken as data: addresses', async () => {
    const contentUrl = `data:image/png;base64,${png(5).toString('base64')}`;
    const good = await calls.say(chat, { attachments: [{ contentType: 'image/png', name: 'a.png', contentUrl }] });
    assert.equal(good.status, 200);
    assert.equal((await files())[0]?.status, 'received');
    const bad = await calls.say(chat, { attachments: [{ contentType: 'image/jpeg', name: 'a.png', contentUrl }] });
    assert.equal(bad.body.error?.reason, 'FileTypeRefused');
  });

  describe('of our own page', () => {
    const stage = (content: Buffer, type: string, name: string, token = chat.token) =>
      calls.call('POST', `${server.publicUrl}/chat/files`, { token, body: form(['file', file(content, type), name]) });

    it('are staged one by one, then named by a message', async () => {
      const one = await stage(heic(), 'application/octet-stream', 'IMG_0001.HEIC');
      assert.equal(one.status, 201);
      assert.deepEqual(
        { ...one.body, id: '…' },
        { id: '…', name: 'IMG_0001.HEIC', contentType: 'image/heic', bytes: 200 },
      );
      const two = await stage(pdf(), 'application/pdf', 'C:\\Users\\moi\\devis "final".pdf');
      assert.equal(two.body['name'], 'devis _final_.pdf');
      const ids = [one.body['id'], two.body['id']];
      const sent = { channelData: { ecaMessageId: 'm1', files: ids } };
      const posted = await calls.say(chat, sent);
      assert.equal(posted.status, 200);
      assert.equal((await calls.say(chat, sent)).body['id'], posted.body['id']);
      assert.deepEqual(JSON.parse((await inbox())[0]?.body ?? '').fileIds, ids);
      const again = await calls.say(chat, { channelData: { ecaMessageId: 'm2', files: ids } });
      assert.deepEqual([again.status, again.body.error?.reason], [400, 'FileUnknown']);
      assert.equal((await inbox()).length, 1);
    });

    it('of another conversation, or of none, cannot be named', async () => {
      const other = await calls.open();
      const { body } = await stage(png(), 'image/png', 'a.png', other.token);
      for (const files of [[body['id']], ['file_unknown'], [body['id'], 'file_unknown']]) {
        const answered = await calls.say(chat, { channelData: { files } });
        assert.deepEqual([answered.status, answered.body.error?.reason], [400, 'FileUnknown']);
      }
      const nine = Array.from({ length: 9 }, (_, index) => `file_${index}`);
      assert.equal((await calls.say(chat, { channelData: { files: nine } })).body.error?.reason, 'TooManyFiles');
    });

    it('sent twice are one file under one name, and a duplicate under another', async () => {
      const first = await stage(png(7), 'image/png', 'a.png');
      const retry = await stage(png(7), 'image/png', 'a.png');
      assert.deepEqual([retry.status, retry.body['id']], [201, first.body['id']]);
      const copy = await stage(png(7), 'image/png', 'b.png');
      assert.deepEqual([copy.status, copy.body.error?.reason], [400, 'FileDuplicate']);
    });

    it('that are refused say why in the customer’s language', async () => {
      const { body } = await stage(Buffer.from('x'.repeat(50)), 'text/plain', 'a.txt');
      assert.equal(body.error?.reason, 'FileTypeRefused');
      assert.match(body.error?.message ?? '', /format n’est pas accepté/);
    });

    it('can be taken back until they are sent', async () => {
      const { body } = await stage(png(8), 'image/png', 'a.png');
      const path = `${server.publicUrl}/chat/files/${body['id']}`;
      const other = await calls.open();
      assert.equal((await calls.call('DELETE', path, other)).status, 404);
      assert.equal((await calls.call('DELETE', path, chat)).status, 204);
      assert.equal((await calls.call('DELETE', path, chat)).status, 404);
      assert.equal((await calls.say(chat, { channelData: { files: [body['id']] } })).body.error?.reason, 'FileUnknown');
    });

    it('need a token', async () => {
      const path = `${server.publicUrl}/chat/files`;
      assert.equal(
        (await calls.call('POST', path, { body: form(['file', file(png(), 'image/png'), 'a.png']) })).status,
        401,
      );
    });
  });

  describe('read back', () => {
    const read = (id: unknown, options: { token?: string; headers?: Record<string, string> } = {}) =>
      calls.call('GET', `${server.publicUrl}/files/${id}`, options);
    let id: unknown;
    beforeEach(async () => {
      const path = `${server.publicUrl}/chat/files`;
      const staged = await calls.call('POST', path, {
        token: chat.token,
        body: form(['file', file(pdf(4), 'application/pdf'), 'été 2026.pdf']),
      });
      id = staged.body['id'];
    });

    it('come to their own conversation, as a download', async () => {
      const { status, headers } = await read(id, chat);
      assert.equal(status, 200);
      assert.equal(headers.get('content-type'), 'application/pdf');
      assert.equal(headers.get('content-disposition'), "attachment; filename*=UTF-8''%C3%A9t%C3%A9%202026.pdf");
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('content-length'), '200');
      assert.match(headers.get('content-security-policy') ?? '', /sandbox/);
    });

    it('come to nobody else', async () => {
      assert.equal((await read(id)).status, 401);
      assert.equal((await read(id, await calls.open())).status, 404);
      assert.equal((await read('file_unknown', chat)).status, 404);
      assert.equal((await read('..%2f..%2fassistant.sqlite', chat)).status, 404);
      assert.equal((await read(id, { headers: { cookie: 'chat=b_somebodyelsesbrowser00' } })).status, 404);
    });

    it('come to nobody once the customer’s session is over', async () => {
      await server.store.db
        .updateTable('conversation')
        .set({ customer_ref: 'cus_1', identified_at: server.clock.now() })
        .where('id', '=', chat.conversationId)
        .execute();
      assert.equal((await read(id, chat)).status, 200);
      server.clock.advance(15 * 60_000 + 1);
      assert.equal((await read(id, chat)).status, 404);
    });
  });
});
