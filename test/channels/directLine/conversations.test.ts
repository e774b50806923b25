import assert from 'node:assert/strict';
import { directLineCalls, openStream } from '../../support/directLineCalls.ts';
import { until } from '../../support/directLineClient.ts';
import { type DirectLineServer, SECRET, startDirectLineServer } from '../../support/directLineServer.ts';
import { engines } from '../../support/openTestStore.ts';

const FOREIGN = 'https://evil.example';

for (const engine of engines)
  describe(`conversations over Direct Line (${engine})`, () => {
    let server: DirectLineServer;
    let calls: ReturnType<typeof directLineCalls>;
    before(async () => {
      server = await startDirectLineServer({ engine, allowedOrigins: ['https://www.insurer.example/'], mute: true });
      calls = directLineCalls(server.domain);
    });
    after(() => server.stop());

    it('generates a token without starting anything', async () => {
      const { status, body } = await calls.call('POST', '/tokens/generate', { token: SECRET, json: {} });
      assert.equal(status, 200);
      assert.equal(body['expires_in'], 1800);
      assert.equal('streamUrl' in body, false);
      const conversation = await calls.call('GET', `/conversations/${body['conversationId']}`, { token: SECRET });
      assert.equal(conversation.status, 404);
      assert.equal(conversation.body.error?.code, 'ConversationNotFound');
    });

    it('trusts a user id that the secret’s holder gives, when it begins with dl_', async () => {
      const user = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).user;
      assert.equal(user((await calls.generate({ user: { id: 'dl_known' } })).token), 'dl_known');
      assert.match(user((await calls.generate({ user: { id: 'known' } })).token), /^dl_[\w-]{30}$/);
    });

    it('starts once for a token: 201, then 200', async () => {
      const { token, conversationId } = await calls.generate();
      const first = await calls.call('POST', '/conversations', { token, json: { user: {} } });
      const second = await calls.call('POST', '/conversations', { token, json: { user: {}, locale: 'en-GB' } });
      assert.deepEqual([first.status, second.status], [201, 200]);
      assert.deepEqual([first.body['conversationId'], second.body['conversationId']], [conversationId, conversationId]);
    });

    it('starts once when two tabs start together', async () => {
      const { token } = await calls.generate();
      const both = await Promise.all([1, 2].map(() => calls.call('POST', '/conversations', { token, json: {} })));
      assert.deepEqual(both.map(({ status }) => status).sort(), [200, 201]);
    });

    it('starts with the secret alone', async () => {
      const { status, body } = await calls.call('POST', '/conversations', { token: SECRET, json: {} });
      assert.equal(status, 201);
      assert.equal((await calls.history(body as never)).status, 200);
    });

    it('refreshes a token while it lives, and never afterwards', async () => {
      const chat = await calls.open();
      server.clock.advance(29 * 60_000);
      const fresh = await calls.call('POST', '/tokens/refresh', { token: chat.token });
      assert.equal(fresh.status, 200);
      assert.equal(fresh.body['conversationId'], chat.conversationId);
      server.clock.advance(2 * 60_000);
      const late = await calls.call('POST', '/tokens/refresh', { token: chat.token });
      assert.deepEqual([late.status, late.body.error?.code], [403, 'TokenExpired']);
      assert.equal((await calls.history({ ...chat, token: String(fresh.body['token']) })).status, 200);
      assert.equal((await calls.history(chat)).body.error?.code, 'TokenExpired');
    });

    it('answers 401 without a credential and 403 for a wrong one', async () => {
      const { conversationId } = await calls.open();
      const cases: [Record<string, string>, number, string][] = [
        [{}, 401, 'MissingAuthorization'],
        [{ authorization: 'Basic abc' }, 401, 'MissingAuthorization'],
        [{ authorization: 'Bearer' }, 401, 'MissingAuthorization'],
        [{ authorization: 'Bearer a b' }, 401, 'MissingAuthorization'],
        [{ authorization: 'Bearer nonsense' }, 403, 'TokenInvalid'],
        [{ authorization: `Bearer ${SECRET}x` }, 403, 'TokenInvalid'],
      ];
      for (const [headers, status, code] of cases) {
        const answered = await calls.call('GET', `/conversations/${conversationId}/activities`, { headers });
        assert.deepEqual([answered.status, answered.body.error?.code], [status, code]);
      }
    });

    it('opens to a token its own conversation only, and tells nothing of others', async () => {
      const [mine, other] = [await calls.open(), await calls.open()];
      for (const id of [other.conversationId, 'dlc_AAAAAAAAAAAAAAAAAAAAAA', 'a.b', 'x'.repeat(99)]) {
        for (const [method, path] of [
          ['GET', ''],
          ['GET', '/activities'],
          ['POST', '/activities'],
          ['POST', '/upload'],
        ] as const) {
          const answered = await calls.call(method, `/conversations/${encodeURIComponent(id)}${path}`, {
            token: mine.token,
            ...(method === 'POST' ? { json: { type: 'message', text: 'a' } } : {}),
          });
          assert.deepEqual(
            [answered.status, answered.body.error?.code],
            [403, 'TokenInvalid'],
            `${method} ${id} ${path}`,
          );
        }
      }
    });

    it('gives a token no master’s rights', async () => {
      const { token } = await calls.open();
      assert.equal((await calls.call('POST', '/tokens/generate', { token, json: {} })).status, 403);
      assert.equal((await calls.call('POST', '/tokens/refresh', { token: SECRET })).status, 403);
    });

    it('lets pages of its own origins in, with what a preflight asks', async () => {
      const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };
      for (const origin of [server.publicUrl, 'https://www.insurer.example']) {
        const { status, headers } = await calls.call('OPTIONS', '/conversations', { headers: { origin, ...asked } });
        assert.equal(status, 204);
        assert.equal(headers.get('access-control-allow-origin'), origin);
        assert.equal(headers.get('access-control-allow-credentials'), 'true');
        assert.match(headers.get('access-control-allow-methods') ?? '', /GET, POST/);
        assert.equal(
          headers.get('access-control-allow-headers'),
          'authorization, content-type, x-ms-bot-agent, x-requested-with',
        );
        assert.ok(Number(headers.get('access-control-max-age')) <= 600);
        assert.equal(headers.get('vary'), 'Origin');
      }
      const { status, headers } = await calls.call('OPTIONS', '/conversations', {
        headers: { origin: FOREIGN, ...asked },
      });
      assert.equal(status, 403);
      assert.equal(headers.get('access-control-allow-origin'), null);
    });

    it('refuses pages of other origins, whatever their token', async () => {
      const chat = await calls.open();
      for (const origin of [FOREIGN, 'null', `${server.publicUrl}.evil.example`, 'http://127.0.0.1']) {
        const answered = await calls.say(chat, { text: 'a' }, { origin });
        assert.deepEqual([answered.status, answered.body.error?.reason], [403, 'OriginRefused'], origin);
        assert.equal(answered.headers.get('access-control-allow-origin'), null);
      }
      const own = await calls.say(chat, { text: 'a' }, { origin: server.publicUrl });
      assert.equal(own.status, 200);
      assert.equal(own.headers.get('access-control-allow-origin'), server.publicUrl);
      assert.equal((await calls.say(chat, { text: 'a' })).status, 200);
    });

    it('narrows a token to the origins that its maker trusts', async () => {
      const chat = await calls.open({ trustedOrigins: ['https://www.insurer.example'] });
      assert.equal((await calls.say(chat, { text: 'a' }, { origin: 'https://www.insurer.example' })).status, 200);
      assert.equal((await calls.say(chat, { text: 'a' }, { origin: server.publicUrl })).status, 403);
      const wide = await calls.call('POST', '/tokens/generate', { token: SECRET, json: { trustedOrigins: [FOREIGN] } });
      assert.deepEqual([wide.status, wide.body.error?.reason], [400, 'OriginRefused']);
    });

    it('limits new conversations of one address', async () => {
      const strict = await startDirectLineServer({
        engine,
        limits: { newConversations: { burst: 2, perSecond: 0.1 } },
        mute: true,
      });
      const ask = directLineCalls(strict.domain);
      const tokens = await Promise.all([1, 2, 3].map(() => ask.generate()));
      const statuses = [];
      for (const { token } of tokens) statuses.push((await ask.call('POST', '/conversations', { token })).status);
      assert.deepEqual(statuses, [201, 201, 429]);
      const refused = await ask.call('POST', '/conversations', { token: tokens[2]?.token ?? '' });
      assert.equal(refused.headers.get('retry-after'), '10');
      strict.clock.advance(10_000);
      assert.equal((await ask.call('POST', '/conversations', { token: tokens[2]?.token ?? '' })).status, 201);
      await strict.stop();
    });

    describe('streams', () => {
      const resume = async (chat: { conversationId: string; token: string }, watermark: string | null) =>
        (
          await calls.call(
            'GET',
            `/conversations/${chat.conversationId}${watermark === null ? '' : `?watermark=${watermark}`}`,
            chat,
          )
        ).body['streamUrl'] as string;

      it('open once, within a minute', async () => {
        const chat = await calls.open();
        const first = await openStream(chat.streamUrl, { origin: server.publicUrl });
        assert.equal(first.refused, null);
        assert.equal((await openStream(chat.streamUrl)).refused, 403);
        const late = await resume(chat, '');
        server.clock.advance(61_000);
        assert.equal((await openStream(late)).refused, 403);
        first.close();
      });

      it('open to no other origin, no other conversation, no made-up ticket', async () => {
        const [chat, other] = [await calls.open(), await calls.open()];
        assert.equal((await openStream(chat.streamUrl, { origin: FOREIGN })).refused, 403);
        assert.equal(
          (await openStream(chat.streamUrl.replace(chat.conversationId, other.conversationId))).refused,
          403,
        );
        assert.equal((await openStream(chat.streamUrl.replace(/t=.*/, ''))).refused, 401);
        assert.equal((await openStream(chat.streamUrl.replace(/t=.*/, 't=a.b.c'))).refused, 403);
        assert.equal((await openStream(chat.streamUrl.replace(/t=.*/, `t=${chat.token}`))).refused, 403);
        assert.equal((await openStream(chat.streamUrl.replace('/stream', '/other'))).refused, 404);
        // None of the refusals has used the ticket up.
        const good = await openStream(chat.streamUrl);
        assert.equal(good.refused, null);
        good.close();
      });

      it('begin after the watermark; from the beginning for an empty one; now without one', async () => {
        const chat = await calls.open();
        for (const text of ['un', 'deux', 'trois']) await calls.say(chat, { text });
        const texts = async (watermark: string | null) => {
          const stream = await openStream(await resume(chat, watermark));
          await new Promise((resolve) => setTimeout(resolve, 60));
          stream.close();
          return stream.activities().map(({ text }) => text);
        };
        assert.deepEqual(await texts(''), ['un', 'deux', 'trois']);
        assert.deepEqual(await texts('2'), ['trois']);
        assert.deepEqual(await texts('3'), []);
        assert.deepEqual(await texts('999'), []);
        assert.deepEqual(await texts(null), []);
      });

      it('ignore what a client says, and close on one who says too much', async () => {
        const stream = await openStream((await calls.open()).streamUrl);
        for (const frame of ['', 'nonsense', '{"activities":7}', Buffer.alloc(4096)]) stream.socket.send(frame);
        await new Promise((resolve) => setTimeout(resolve, 50));
        assert.equal(stream.closeCode(), null);
        stream.socket.send('x'.repeat(4097));
        await until(() => stream.closeCode() !== null);
        assert.equal(stream.closeCode(), 1009);
      });

      it('refuse watermarks that are none', async () => {
        const chat = await calls.open();
        for (const watermark of ['x', '-1', '1.5', '1e3', '%00', '9'.repeat(30)]) {
          const { status, body } = await calls.call(
            'GET',
            `/conversations/${chat.conversationId}?watermark=${watermark}`,
            chat,
          );
          assert.deepEqual([status, body.error?.reason], [400, 'WatermarkInvalid'], watermark);
          assert.equal((await calls.history(chat, watermark)).status, 400);
        }
      });

      it('deliver what comes later even to a watermark from elsewhere', async () => {
        const chat = await calls.open();
        const stream = await openStream(await resume(chat, '999'));
        await calls.say(chat, { text: 'un' });
        await new Promise((resolve) => setTimeout(resolve, 60));
        assert.deepEqual(
          stream.activities().map(({ text }) => text),
          ['un'],
        );
        stream.close();
      });
    });
  });
