import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { freePort } from '../../scripts/freePort.ts';
import { randomId } from '../../src/domain/ids.ts';
import { exportRoutes } from '../../src/http/exports.routes.ts';
import { type HttpServer, newHttpServer } from '../../src/http/newHttpServer.ts';
import { outsideRoutes } from '../../src/http/outside.routes.ts';
import { silentLog } from '../../src/log.ts';
import { exportPath } from '../../src/services/exportLink.ts';
import { outsidePath } from '../../src/services/outsideLink.ts';
import { newAssistant } from '../support/newAssistant.ts';

const MINUTE = 60_000;

describe('pages that a card leads to', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  let http: HttpServer;
  let publicUrl: string;
  let cookie: string;

  const start = async (rate = { burst: 1e6, perSecond: 1e6 }) => {
    chat = await newAssistant({ customer: 'camille' });
    const port = await freePort();
    publicUrl = `http://127.0.0.1:${port}`;
    http = newHttpServer({ publicUrl, log: silentLog });
    const { store, clock, insurer } = chat;
    const shared = { store, clock, brand: 'eca assurances', publicUrl };
    exportRoutes(http.server, { ...shared, insurer, newId: randomId, log: silentLog, rate });
    outsideRoutes(http.server, shared);
    await http.listen(port);
    cookie = await browserOf(chat.conversationId);
  };
  afterEach(async () => {
    await http.close(0);
    await chat.close();
  });

  async function browserOf(conversationId: string): Promise<string> {
    const value = `b_${randomBytes(16).toString('base64url')}`;
    const browser_hash = createHash('sha256').update(value).digest('base64url');
    await chat.store.db.updateTable('conversation').set({ browser_hash }).where('id', '=', conversationId).execute();
    return value;
  }
  const ask = async (
    method: 'GET' | 'POST',
    path: string,
    headers: Record<string, string> = { cookie: `chat=${cookie}` },
  ) => {
    const answer = await fetch(publicUrl + path, { method, redirect: 'manual', headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const linkOf = (conversationId: string, lifeMs = 15 * MINUTE) =>
    exportPath(chat.services.sealer, { conversationId, expiresAt: chat.clock.now() + lifeMs });
  /** Without what differs by chance. */
  const words = (text: string) => text.replace(/nonce="[^"]*"/g, '');

  it('gives what is kept, all of it and of nobody else, to a press in the browser of the conversation', async () => {
    await start();
    const other = await chat.converse({ customer: 'odette' });
    await other.says('bonjour, je suis Odette et mon chat s’appelle Pompon');
    await chat.says('mes remboursements');
    await chat.says('voir mes données');
    const [button] = chat.cards.flatMap(({ buttons }) => buttons);
    assert.ok(button !== undefined && 'open' in button, chat.heard.join());
    assert.match(button.open, /^\/my-data\/[\w-]{40,}$/);
    const page = await ask('GET', button.open);
    assert.deepEqual([page.status, page.headers.get('cache-control')], [200, 'no-store']);
    assert.doesNotMatch(page.text, /Exemple|ECA1000001/, 'looking shows nothing yet');
    const { status, headers, text } = await ask('POST', button.open);
    assert.equal(status, 200);
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="mes-donnees\.json"$/);
    const { insurer, assistant } = JSON.parse(text);
    assert.equal(insurer.reimbursements.length, chat.insurer.file('camille').reimbursements.length);
    assert.equal(insurer.payments.length, insurer.contracts.length);
    assert.ok(JSON.stringify(assistant).includes('mes remboursements'));
    assert.doesNotMatch(text, /Odette|Pompon/);
    assert.doesNotMatch(text, new RegExp(chat.insurer.refOf('camille')), 'the opaque reference is ours alone');
  });

  it('answers in the same words whatever is wrong with the link, the browser or the session', async () => {
    await start();
    const path = linkOf(chat.conversationId);
    const other = await chat.converse({ customer: 'camille' });
    const otherBrowser = await browserOf(other.conversationId);
    const visitor = await chat.converse();
    const visitors = await browserOf(visitor.conversationId);
    const sealed = (value: unknown) => `/my-data/${chat.services.sealer.seal(JSON.stringify(value))}`;
    const wrong: [string, Record<string, string>][] = [
      [path, {}],
      [path, { cookie: `chat=${otherBrowser}` }],
      [path.replace(/.(?=.{9}$)/, (letter) => (letter === 'A' ? 'B' : 'A')), { cookie: `chat=${cookie}` }],
      [linkOf(chat.conversationId, -1), { cookie: `chat=${cookie}` }],
      [linkOf('c_of_nobody'), { cookie: `chat=${cookie}` }],
      [linkOf(visitor.conversationId), { cookie: `chat=${visitors}` }],
      [
        sealed({ is: 'documentLink', conversationId: chat.conversationId, expiresAt: 9e15 }),
        { cookie: `chat=${cookie}` },
      ],
      ['/my-data/hello', { cookie: `chat=${cookie}` }],
      [`/my-data/${'A'.repeat(900)}`, { cookie: `chat=${cookie}` }],
    ];
    const texts = new Set<string>();
    for (const method of ['GET', 'POST'] as const)
      for (const [at, headers] of wrong) {
        const { status, text } = await ask(method, at, headers);
        assert.equal(status, 410, `${method} ${at} ${JSON.stringify(headers)}`);
        texts.add(words(text));
      }
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      texts.add(words((await ask('POST', path, { cookie: `chat=${cookie}`, ...headers })).text));
    chat.clock.advance(16 * MINUTE);
    texts.add(words((await ask('POST', path)).text));
    assert.equal(texts.size, 1);
    await chat.says('déconnexion');
    assert.equal((await ask('POST', linkOf(chat.conversationId))).status, 410);
  });

  it('says that nothing is lost while the insurer does not answer, and gives the file later', async () => {
    await start();
    const path = linkOf(chat.conversationId);
    chat.insurer.down = true;
    const { status, text } = await ask('POST', path);
    assert.equal(status, 503);
    assert.match(text, /Rien n’est perdu/);
    chat.insurer.down = false;
    assert.equal((await ask('POST', path)).status, 200);
  });

  it('are not asked for without end from one address', async () => {
    await start({ burst: 3, perSecond: 0.1 });
    const path = linkOf(chat.conversationId);
    for (let looks = 0; looks < 3; looks++) assert.equal((await ask('GET', path)).status, 200);
    const { status, headers } = await ask('GET', path);
    assert.deepEqual([status, headers.get('retry-after')], [429, '10']);
  });

  it('lead to the insurer’s page while it can be used, and nowhere else', async () => {
    await start();
    const url = 'https://insurer.example/pay/abc';
    const leading = (to: string, lifeMs = MINUTE) =>
      outsidePath(chat.services.sealer, { url: to, expiresAt: chat.clock.now() + lifeMs });
    const path = leading(url);
    const there = await ask('GET', path, {});
    assert.deepEqual(
      [there.status, there.headers.get('location'), there.headers.get('referrer-policy')],
      [303, url, 'no-referrer'],
    );
    const altered = path.replace(/.(?=.{9}$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
    const unsealed = `/go/${chat.services.sealer.seal(JSON.stringify({ is: 'exportLink', url, expiresAt: 9e15 }))}`;
    const texts = new Set<string>();
    for (const wrong of [
      altered,
      unsealed,
      leading('javascript:alert(1)'),
      leading(url, -1),
      '/go/https://evil.example',
      '/go/x',
    ]) {
      const { status, headers, text } = await ask('GET', wrong, {});
      assert.deepEqual([status, headers.get('location')], [410, null], wrong);
      texts.add(words(text));
    }
    assert.equal(texts.size, 1);
    chat.clock.advance(MINUTE);
    assert.equal((await ask('GET', path, {})).status, 410);
    assert.equal((await ask('POST', path, {})).status, 405);
  });
});
