import assert from 'node:assert/strict';
import { directLineCalls, type Opened, rawRequest } from '../../support/directLineCalls.ts';
import { type DirectLineServer, startDirectLineServer } from '../../support/directLineServer.ts';
import { engines } from '../../support/openTestStore.ts';

for (const engine of engines)
  describe(`bad input over Direct Line (${engine})`, () => {
    let server: DirectLineServer;
    let calls: ReturnType<typeof directLineCalls>;
    let chat: Opened;
    before(async () => {
      server = await startDirectLineServer({
        engine,
        limits: { posts: { burst: 10_000, perSecond: 1 }, uploads: { burst: 10_000, perSecond: 1 } },
      });
      calls = directLineCalls(server.domain);
    });
    beforeEach(async () => {
      chat = await calls.open();
    });
    after(() => server.stop());

    const post = (body: string | Buffer, path = 'activities') =>
      calls.call('POST', `/conversations/${chat.conversationId}/${path}`, {
        token: chat.token,
        body: typeof body === 'string' ? body : new Uint8Array(body),
        headers: { 'content-type': 'application/json' },
      });

    it('that is no JSON, no UTF-8, or too deep is refused before it is parsed', async () => {
      const deep = (depth: number) => `{"type":"message","text":"a","value":${'['.repeat(depth)}${']'.repeat(depth)}}`;
      const bodies: (string | Buffer)[] = [
        '{',
        'null x',
        '{"type":"message",}',
        "{'type':'message'}",
        '\u0000',
        Buffer.from([0x22, 0xff, 0xfe, 0x22]),
        Buffer.concat([Buffer.from('{"type":"message","text":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
        deep(21),
        deep(30_000),
        '['.repeat(60_000),
        '{"a":'.repeat(10_000),
      ];
      for (const body of bodies) {
        const { status, body: answer } = await post(body);
        assert.deepEqual([status, answer.error?.reason], [400, 'JsonInvalid'], String(body).slice(0, 40));
      }
      assert.equal((await post(deep(10))).status, 200);
    });

    it('with 100,000 levels is cut at its size', async () => {
      const { status } = await post('['.repeat(100_000));
      assert.equal(status, 413);
    });

    it('of a wrong shape is refused with a reason', async () => {
      const bodies = [
        'null',
        '[]',
        '"message"',
        '1e999',
        'true',
        '{}',
        '{"type":7}',
        '{"type":"message","text":7}',
        '{"type":"message","text":{"a":1}}',
        '{"type":"message","text":"a","attachments":{}}',
        '{"type":"message","text":"a","channelData":7}',
        '{"type":"message","text":"a","channelData":{"files":"x"}}',
        '{"type":"message","text":"a","channelData":{"files":["../../etc/passwd"]}}',
        `{"type":"message","text":"a","channelData":{"long":"${'x'.repeat(5000)}"}}`,
      ];
      for (const body of bodies) {
        const { status, body: answer } = await post(body);
        assert.deepEqual([status, answer.error?.reason], [400, 'ShapeInvalid'], body.slice(0, 60));
      }
    });

    it('that is odd but harmless is taken as text', async () => {
      const bodies = [
        '{"type":"message","text":"\\ud83d seul"}',
        '{"type":"message","text":"nul \\u0000 ici"}',
        '{"type":"message","text":"a","value":1e999}',
        `{"type":"message","text":"a","value":${'9'.repeat(400)}}`,
        '{"type":"message","text":"a","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
        '{"type":"message","text":"a","channelData":{"__proto__":{"polluted":true},"clientActivityID":"p"}}',
        '{"type":"message","text":"a","locale":"\\u0000","channelData":{"clientActivityID":{"a":1}}}',
        '{"type":"message","text":"a","channelData":{"clientActivityID":"\\ud800"}}',
        '{"type":"message","text":"a","type":"message"}',
        '{"type":"message","text":"<script>alert(1)</script>"}',
      ];
      for (const body of bodies) assert.equal((await post(body)).status, 200, body);
      assert.equal('polluted' in {}, false);
      await server.bot?.idle();
      const { body } = await calls.history(chat);
      const texts = body.activities
        ?.filter(({ from }) => (from as { role: string }).role === 'user')
        .map(({ text }) => text);
      assert.deepEqual(texts?.slice(0, 2), ['\ufffd seul', 'nul  ici']);
      assert.equal(body.activities?.length, bodies.length * 2);
    });

    it('with a million attachments, or an address to fetch, is refused', async () => {
      const many = await post(`{"type":"message","text":"a","attachments":[${'1,'.repeat(30_000)}1]}`);
      assert.deepEqual([many.status, many.body.error?.reason], [400, 'TooManyFiles']);
      for (const contentUrl of [
        'http://169.254.169.254/',
        'https://a.example/x.png',
        'file:///etc/passwd',
        'data:x',
        '//a',
      ]) {
        const { status, body } = await calls.say(chat, {
          attachments: [{ contentType: 'image/png', name: 'a.png', contentUrl }],
        });
        assert.deepEqual([status, body.error?.reason], [400, 'ActivityRefused'], contentUrl);
      }
    });

    it('never gets a 5xx, on any call: 2,000 mangled bodies', async function () {
      this.timeout(30_000);
      const seeds = [
        '{"type":"message","text":"bonjour","channelData":{"clientActivityID":"a"},"value":{"a":"begin","v":1,"k":"x"}}',
        '{"user":{"id":"dl_1"},"trustedOrigins":["https://a.example"],"locale":"fr-FR"}',
        '{"type":"event","name":"webchat/join","value":{"language":"fr"}}',
      ];
      const random = seeded(20_261_124);
      const paths = [
        '/conversations',
        '/tokens/refresh',
        `/conversations/${chat.conversationId}/activities`,
        `/conversations/${chat.conversationId}/upload?userId=1`,
      ];
      for (let count = 0; count < 2000; count++) {
        const seed = Buffer.from(seeds[count % seeds.length] ?? '');
        for (let change = 0; change < 3; change++)
          seed[Math.floor(random() * seed.length)] = Math.floor(random() * 256);
        const path = paths[Math.floor(random() * paths.length)] ?? '';
        const { status } = await calls.call('POST', path, { token: chat.token, body: new Uint8Array(seed) });
        assert.ok(status < 500, `${status} for ${path} ${seed.toString('latin1')}`);
      }
    });

    it('in the address is refused without harm', async () => {
      const authorization = `Bearer ${chat.token}`;
      const paths = [
        '/%',
        '/%E0%A4%A',
        '/v3/directline/conversations/%00/activities',
        `/v3/directline/conversations/${chat.conversationId}/activities?watermark=%E0%A4%A`,
        `/v3/directline/conversations/${'x'.repeat(5000)}/activities`,
        '//evil.example/%2f..',
        '/v3/directline/../../etc/passwd',
        '/v3/directline/conversations//activities',
      ];
      for (const path of paths) {
        const { status } = await rawRequest({ port: server.port, method: 'GET', path, headers: { authorization } });
        assert.ok(status >= 400 && status < 500, `${status} ${path}`);
      }
      assert.equal((await calls.say(chat, { text: 'encore là' })).status, 200);
    });

    it('in errors shows no stack and no path of ours', async () => {
      await server.store.db.deleteFrom('conversation').where('id', '=', chat.conversationId).execute();
      const broken = server.store.db.schema.alterTable('inbox').renameTo('inbox_away');
      const other = await calls.open();
      await broken.execute();
      const { status, body } = await calls.say(other, { text: 'a' });
      await server.store.db.schema.alterTable('inbox_away').renameTo('inbox').execute();
      assert.deepEqual([status, body], [500, { error: { code: 'ServiceError', message: 'ServiceError' } }]);
      assert.equal((await calls.say(other, { text: 'a' })).status, 200);
    });
  });

/** Numbers from 0 to 1, the same at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
