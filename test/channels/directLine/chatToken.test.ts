import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { directLineCalls } from '../../support/directLineCalls.ts';
import { type DirectLineServer, startDirectLineServer } from '../../support/directLineServer.ts';

describe('the token of our own page', () => {
  let server: DirectLineServer;
  let calls: ReturnType<typeof directLineCalls>;
  before(async () => {
    server = await startDirectLineServer({ allowedOrigins: ['https://www.insurer.example'] });
    calls = directLineCalls(server.domain);
  });
  after(() => server.stop());

  const ask = async (cookie?: string, json: unknown = {}, headers: Record<string, string> = {}) => {
    const answered = await calls.call('POST', `${server.publicUrl}/chat/token`, {
      json,
      headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) },
    });
    const line = answered.headers.get('set-cookie') ?? '';
    return { ...answered, line, cookie: line.split(';', 1)[0] ?? '', token: String(answered.body['token']) };
  };
  const conversationOf = (token: string): string =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).conv;
  const say = (token: string, text: string) => calls.say({ conversationId: conversationOf(token), token }, { text });

  it('comes with a cookie that scripts cannot read, whose value is stored nowhere', async () => {
    const { status, body, line, cookie, token } = await ask();
    assert.deepEqual([status, body['expires_in'], 'conversationId' in body], [200, 1800, false]);
    assert.match(line, /^chat=b_[\w-]{30}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    const row = await server.store.db
      .selectFrom('conversation')
      .selectAll()
      .where('id', '=', conversationOf(token))
      .executeTakeFirstOrThrow();
    const value = cookie.slice('chat='.length);
    assert.equal(row.browser_hash, createHash('sha256').update(value).digest('base64url'));
    assert.equal((await server.databaseBytes()).includes(value), false);
  });

  it('resumes the conversation of the browser', async () => {
    const first = await ask();
    await say(first.token, 'bonjour');
    const again = await ask(first.cookie);
    assert.equal(again.body['conversationId'], conversationOf(first.token));
    assert.equal(again.cookie, first.cookie);
    assert.notEqual(conversationOf((await ask()).token), conversationOf(first.token));
  });

  it('begins anew where nothing was said, in the same conversation', async () => {
    const first = await ask();
    const again = await ask(first.cookie);
    assert.equal('conversationId' in again.body, false);
    assert.equal(conversationOf(again.token), conversationOf(first.token));
  });

  it('is for one conversation when two tabs open together', async () => {
    const { cookie, token } = await ask();
    await calls.say({ conversationId: conversationOf(token), token }, { type: 'endOfConversation' });
    const both = await Promise.all([ask(cookie), ask(cookie), ask(cookie)]);
    assert.equal(new Set(both.map((one) => conversationOf(one.token))).size, 1);
  });

  it('is for a new conversation after an end', async () => {
    const first = await ask();
    await say(first.token, 'bonjour');
    await calls.say({ conversationId: conversationOf(first.token), token: first.token }, { type: 'endOfConversation' });
    const next = await ask(first.cookie);
    assert.notEqual(conversationOf(next.token), conversationOf(first.token));
    assert.equal('conversationId' in next.body, false);
  });

  it('is for a new conversation once the customer’s session is over, and says so', async () => {
    const first = await ask();
    await say(first.token, 'mes remboursements');
    await server.bot?.idle();
    await server.store.db
      .updateTable('conversation')
      .set({ customer_ref: 'cus_1', identified_at: server.clock.now() })
      .where('id', '=', conversationOf(first.token))
      .execute();
    server.clock.advance(15 * 60_000 + 1);
    const next = await ask(first.cookie);
    assert.notEqual(conversationOf(next.token), conversationOf(first.token));
    assert.deepEqual([next.body['ended'], 'conversationId' in next.body], ['idle', false]);
  });

  it('takes a language, or the browser’s', async () => {
    const languageOf = async (token: string) =>
      (
        await server.store.db
          .selectFrom('conversation')
          .select('language')
          .where('id', '=', conversationOf(token))
          .executeTakeFirstOrThrow()
      ).language;
    assert.equal(await languageOf((await ask(undefined, { language: 'en' })).token), 'en');
    assert.equal(await languageOf((await ask(undefined, {}, { 'accept-language': 'en-GB,fr;q=0.5' })).token), 'en');
    assert.equal(await languageOf((await ask(undefined, {}, { 'accept-language': 'de' })).token), 'fr');
    assert.equal((await ask(undefined, { language: 7 })).status, 400);
  });

  it('makes a new browser of a cookie that is none of ours', async () => {
    for (const cookie of ['chat=', 'chat=short', `chat=${'x'.repeat(200)}`, 'chat=<script>', 'other=1; chat="a b"']) {
      assert.match((await ask(cookie)).cookie, /^chat=b_[\w-]{30}$/);
    }
  });

  it('is given to pages of our own origins only', async () => {
    const own = await ask(undefined, {}, { origin: 'https://www.insurer.example' });
    assert.deepEqual(
      [own.status, own.headers.get('access-control-allow-origin'), own.headers.get('access-control-allow-credentials')],
      [200, 'https://www.insurer.example', 'true'],
    );
    const foreign = await ask(undefined, {}, { origin: 'https://evil.example' });
    assert.deepEqual([foreign.status, foreign.body.error?.reason, foreign.line], [403, 'OriginRefused', '']);
  });

  it('is limited to ten new conversations a minute from one address', async () => {
    const strict = await startDirectLineServer({
      limits: { newConversations: { burst: 10, perSecond: 10 / 60 } },
      mute: true,
    });
    const statuses: number[] = [];
    for (let count = 0; count < 11; count++)
      statuses.push((await calls.call('POST', `${strict.publicUrl}/chat/token`)).status);
    assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 200), 429]);
    await strict.stop();
  });
});
