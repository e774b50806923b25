import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { freePort } from '../../scripts/freePort.ts';
import { randomId } from '../../src/domain/ids.ts';
import { documentPageRoutes } from '../../src/http/documents.routes.ts';
import { type HttpServer, newHttpServer } from '../../src/http/newHttpServer.ts';
import { silentLog } from '../../src/log.ts';
import { documentPath } from '../../src/services/documentLink.ts';
import { newAssistant } from '../support/newAssistant.ts';

const hashOf = (cookie: string) => createHash('sha256').update(cookie).digest('base64url');

describe('the page of a document', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  let http: HttpServer;
  let publicUrl: string;
  let cookie: string;
  let path: string;

  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
    const port = await freePort();
    publicUrl = `http://127.0.0.1:${port}`;
    http = newHttpServer({ publicUrl, log: silentLog });
    documentPageRoutes(http.server, {
      store: chat.store,
      insurer: chat.insurer,
      clock: chat.clock,
      newId: randomId,
      log: silentLog,
      brand: 'eca assurances',
      publicUrl,
      rate: { burst: 1e6, perSecond: 1e6 },
    });
    await http.listen(port);
    cookie = await browserFor(chat.conversationId);
    await chat.says('attestation habitation');
    path = pathShown(chat.cards[0]);
  });
  afterEach(async () => {
    await http.close(0);
    await chat.close();
  });

  async function browserFor(conversationId: string): Promise<string> {
    const value = `b_${randomBytes(16).toString('base64url')}`;
    await chat.store.db
      .updateTable('conversation')
      .set({ browser_hash: hashOf(value) })
      .where('id', '=', conversationId)
      .execute();
    return value;
  }
  const pathShown = (card: (typeof chat.cards)[number] | undefined): string => {
    const button = card?.buttons[0];
    assert.ok(button !== undefined && 'open' in button);
    return button.open;
  };
  const ask = async (
    method: 'GET' | 'POST',
    {
      at = path,
      as = cookie,
      headers = {},
    }: { at?: string; as?: string | null; headers?: Record<string, string> } = {},
  ) => {
    const answer = await fetch(publicUrl + at, {
      method,
      redirect: 'manual',
      headers: { ...(as === null ? {} : { cookie: `chat=${as}` }), ...headers },
    });
    const content = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, content, text: content.toString('utf8') };
  };
  /** Without what differs by chance. */
  const words = (text: string) => text.replace(/nonce="[^"]*"/g, '');

  it('says what it is, for whom, how large, until when; and gives the file to a press only', async () => {
    const page = await ask('GET');
    assert.equal(page.status, 200);
    const plain = page.text.replace(/[\u00a0\u202f]/g, ' ');
    for (const text of [
      '<h1 tabindex="-1" autofocus>Attestation d’assurance habitation</h1>',
      'Camille Exemple',
      'HAB-5000102',
      'PDF, 1 page, ',
      '10 h 10',
      '5 téléchargements au plus',
      '<form method="post">',
    ]) {
      assert.ok(plain.includes(text), `"${text}" in ${plain}`);
    }
    assert.equal(page.headers.get('cache-control'), 'no-store');
    assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
    const file = await ask('POST');
    assert.equal(file.status, 200);
    assert.equal(file.headers.get('content-type'), 'application/pdf');
    assert.equal(
      file.headers.get('content-disposition'),
      'attachment; filename="attestation-d-assurance-habitation-hab-5000102.pdf"',
    );
    assert.equal(file.headers.get('cache-control'), 'no-store');
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    assert.equal(sha256, chat.insurer.papers.made[0]?.document.sha256);
  });

  it('gives five downloads, however often it is looked at, also at once', async () => {
    for (let look = 0; look < 8; look++) assert.equal((await ask('GET')).status, 200);
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask('POST')));
    assert.equal(answers.filter(({ status }) => status === 200).length, 5);
    assert.equal(answers.filter(({ status }) => status === 410).length, 7);
    assert.equal((await ask('GET')).status, 410);
  });

  it('ends after ten minutes, to the second', async () => {
    chat.clock.advance(10 * 60_000 - 1000);
    assert.equal((await ask('GET')).status, 200);
    chat.clock.advance(1000);
    assert.equal((await ask('GET')).status, 410);
    assert.equal((await ask('POST')).status, 410);
  });

  it('answers in the same words whatever is wrong', async () => {
    const other = await chat.converse({ customer: 'camille' });
    const otherBrowser = await browserFor(other.conversationId);
    // Not the last one: some of its bits mean nothing.
    const altered = path.replace(/.(?=.{9}$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
    const foreign = documentPath(chat.services.sealer, {
      id: 'x',
      conversationId: chat.conversationId,
      documentId: 'doc_of_somebody_else' as never,
      expiresAt: chat.clock.now() + 60_000,
    });
    const unsealed = `/documents/${chat.services.sealer.seal('{"is":"something else"}')}`;
    const texts: string[] = [];
    for (const wrong of [
      { as: null },
      { as: otherBrowser },
      { as: 'b_nobody' },
      { at: altered },
      { at: foreign },
      { at: unsealed },
      { at: '/documents/hello' },
      { at: `/documents/${'A'.repeat(600)}` },
    ]) {
      for (const method of ['GET', 'POST'] as const) {
        const { status, text } = await ask(method, wrong);
        assert.equal(status, 410, `${method} ${JSON.stringify(wrong)}`);
        texts.push(words(text));
      }
    }
    chat.clock.advance(11 * 60_000);
    texts.push(words((await ask('GET')).text));
    assert.equal(new Set(texts).size, 1);
    assert.match(texts[0] ?? '', /Ce lien n’est plus valable[\s\S]*Demandez-en un nouveau dans la discussion\./);
    assert.match(texts[0] ?? '', /href="\/discussion"/);
    assert.doesNotMatch(texts[0] ?? '', /Camille|HAB-/);
  });

  it('is over when the customer signs out, or has been silent too long', async () => {
    const second = await chat.converse({ customer: 'camille' });
    const secondBrowser = await browserFor(second.conversationId);
    await second.says('attestation habitation');
    const at = pathShown(second.cards[0]);
    assert.equal((await ask('GET', { at, as: secondBrowser })).status, 200);
    await second.says('déconnexion');
    assert.equal((await ask('GET', { at, as: secondBrowser })).status, 410);
    await chat.store.db
      .updateTable('conversation')
      .set({ last_at: chat.clock.now() - 16 * 60_000 })
      .where('id', '=', chat.conversationId)
      .execute();
    assert.equal((await ask('GET')).status, 410);
  });

  it('takes no form of another site', async () => {
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      assert.equal((await ask('POST', { headers })).status, 410);
    }
    assert.equal((await ask('POST', { headers: { origin: publicUrl, 'sec-fetch-site': 'same-origin' } })).status, 200);
    assert.equal((await ask('POST', { headers: { origin: 'null', 'sec-fetch-site': 'same-origin' } })).status, 200);
  });

  it('keeps the link alive while the insurer does not answer', async () => {
    chat.insurer.down = true;
    for (const method of ['GET', 'POST'] as const) {
      const { status, text } = await ask(method);
      assert.equal(status, 503);
      assert.match(text, /Rien n’est perdu/);
    }
    chat.insurer.down = false;
    assert.equal((await ask('POST')).status, 200);
  });
});
