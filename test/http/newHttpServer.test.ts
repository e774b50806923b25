import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { freePort } from '../../scripts/freePort.ts';
import { AppError } from '../../src/errors.ts';
import { type HttpServer, newHttpServer } from '../../src/http/newHttpServer.ts';
import { readJson } from '../../src/http/readJson.ts';
import { json } from '../../src/http/reply.ts';
import { route } from '../../src/http/route.ts';
import { type LogFields, silentLog } from '../../src/log.ts';
import { rawRequest } from '../support/directLineCalls.ts';

describe('the HTTP server', () => {
  let http: HttpServer;
  let port: number;
  const answered: [string, number][] = [];
  const logged: [string, LogFields | undefined][] = [];
  before(async () => {
    port = await freePort();
    http = newHttpServer({
      publicUrl: `http://127.0.0.1:${port}`,
      log: { ...silentLog, error: (event, fields) => logged.push([event, fields]) },
      onAnswered: (path, status) => answered.push([path, status]),
      timeouts: { headers: 300, request: 2000, keepAlive: 1000 },
    });
    route(http.server, 'get', '/healthz', async () => json(200, {}));
    route(http.server, 'get', '/page/:id', async ({ params }) => json(200, params));
    route(http.server, 'post', '/api/echo', async ({ request }) => {
      const read = await readJson(request, { bytes: 1000, depth: 5, timeoutMs: 300 });
      return 'refusal' in read ? read.refusal : json(200, { got: read.value });
    });
    route(http.server, 'get', '/api/bug', async () => {
      throw new TypeError('secret detail of /work');
    });
    route(http.server, 'get', '/api/half', async ({ response }) => {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('half');
      throw new TypeError('broken');
    });
    route(http.server, 'get', '/api/error/:name', async ({ params }) => {
      throw Object.assign(new TypeError('x'), { name: params['name'] });
    });
    route(http.server, 'get', '/api/busy', async () => {
      throw new AppError('STORE_BUSY');
    });
    await http.listen(port);
  });
  after(() => http.close(100));
  const get = (path: string, headers: Record<string, string> = {}) =>
    rawRequest({ port, method: 'GET', path, headers });

  it('sends every other host to the public address, probes excepted', async () => {
    for (const host of ['localhost', 'evil.example', `localhost:${port}`, '127.0.0.1', 'a b']) {
      const { status, headers } = await get('/page/1?x=2', { host });
      assert.deepEqual([status, headers['location']], [308, `http://127.0.0.1:${port}/page/1?x=2`], host);
    }
    assert.equal(
      (await get('//evil.example/x', { host: 'localhost' })).headers['location'],
      `http://127.0.0.1:${port}//evil.example/x`,
    );
    assert.equal((await get('/healthz', { host: '10.0.0.7:3978' })).status, 200);
    assert.equal((await get('/healthz', { host: '%%%' })).status, 200);
  });

  it('answers what does not exist: JSON for programs, a page for people', async () => {
    const asJson = await get('/api/nothing', { accept: 'text/html' });
    assert.deepEqual(
      [asJson.status, JSON.parse(asJson.text)],
      [404, { error: { code: 'NotFound', message: 'NotFound' } }],
    );
    const page = await get('/nothing', { accept: 'text/html', 'accept-language': 'en' });
    assert.equal(page.status, 404);
    assert.match(page.text, /<html lang="en">[\s\S]*This page does not exist/);
    assert.match(String(page.headers['content-security-policy']), /default-src 'none'/);
    assert.equal(page.headers['x-content-type-options'], 'nosniff');
    assert.equal(JSON.parse((await get('/nothing')).text).error.code, 'NotFound');
  });

  it('refuses other methods', async () => {
    for (const method of ['POST', 'DELETE', 'TRACE', 'PROPFIND'])
      assert.equal((await rawRequest({ port, method, path: '/page/1' })).status, 405, method);
  });

  it('says nothing of a fault of ours, and logs where it was', async () => {
    const { status, text } = await get('/api/bug');
    assert.deepEqual([status, JSON.parse(text)], [500, { error: { code: 'ServiceError', message: 'ServiceError' } }]);
    const [event, fields] = logged.at(-1) ?? [];
    assert.equal(event, 'request failed');
    assert.deepEqual([fields?.route, fields?.status, fields?.error], ['/api/bug', 500, 'TypeError']);
    assert.equal(JSON.stringify(fields).includes('secret detail'), false);
    const busy = await get('/api/busy');
    assert.deepEqual([busy.status, busy.headers['retry-after']], [503, '2']);
  });

  it('answers errors whatever their name, which restify makes an event of', async () => {
    for (const name of ['error', 'close', 'after', 'request', 'NotFound', '__proto__', 'newListener'])
      assert.equal((await get(`/api/error/${name}`)).status, 500, name);
  });

  it('cuts an answer that broke half way', async () => {
    await assert.rejects(get('/api/half'), { code: 'ECONNRESET' });
    assert.equal((await get('/page/1')).status, 200);
  });

  it('lives through addresses and hosts that no browser sends', async () => {
    const lines = [
      'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example',
      `OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1:${port}`,
      `GET /page/%E0%A4%A HTTP/1.1\r\nHost: 127.0.0.1:${port}`,
      `GET /page/%00 HTTP/1.1\r\nHost: 127.0.0.1:${port}`,
      'GET / HTTP/1.1',
      'GET /\u0000 HTTP/1.1\r\nHost: a',
      'nonsense',
      `GET ${'/x'.repeat(20_000)} HTTP/1.1\r\nHost: 127.0.0.1:${port}`,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${'x-a: b\r\n'.repeat(5000)}`,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade`,
      'GET / HTTP/1.1\r\nHost: evil.example\r\nUpgrade: websocket\r\nConnection: Upgrade',
    ];
    for (const line of lines) {
      const answer = await exchange(port, `${line}\r\n\r\n`);
      assert.match(answer, /^HTTP\/1\.1 (4\d\d|308) /, line.slice(0, 60));
    }
    assert.equal((await get('/page/1')).status, 200);
  });

  it('hangs up on heads that come too slowly', async () => {
    const before = performance.now();
    const socket = connect(port, '127.0.0.1');
    const trickle = setInterval(() => socket.write('x'), 50);
    socket.on('error', () => {});
    socket.write(`GET /page/1 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `);
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(trickle);
    assert.ok(performance.now() - before < 1500);
  });

  it('answers 408 to a body that comes too slowly, and 413 to one that is too long', async () => {
    const slow = await exchange(
      port,
      `POST /api/echo HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 50\r\n\r\n{"a"`,
    );
    assert.match(slow, /^HTTP\/1\.1 408 /);
    const long = await rawRequest({ port, method: 'POST', path: '/api/echo', body: Buffer.alloc(500_000, 'x') });
    assert.equal(long.status, 413);
    const chunked = await exchange(
      port,
      `POST /api/echo HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nTransfer-Encoding: chunked\r\n\r\n${'3e8\r\n'.concat('x'.repeat(1000), '\r\n').repeat(5)}0\r\n\r\n`,
    );
    assert.match(chunked, /^HTTP\/1\.1 413 /);
  });

  it('reads JSON within its limits', async () => {
    const echo = async (body: string) => (await rawRequest({ port, method: 'POST', path: '/api/echo', body })).text;
    assert.equal(await echo(''), '{"got":{}}');
    assert.equal(await echo('{"a":["]]]]]]]]","[[[[[[\\"[["]}'), '{"got":{"a":["]]]]]]]]","[[[[[[\\"[["]}}');
    assert.equal(await echo('[[[[[1]]]]]'), '{"got":[[[[[1]]]]]}');
    assert.equal(JSON.parse(await echo('[[[[[[1]]]]]]')).error.reason, 'JsonInvalid');
  });

  it('tells of each request by its route, never its path', async () => {
    answered.length = 0;
    await get('/page/secret-id');
    await get('/nothing/secret');
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(answered, [
      ['/page/:id', 200],
      ['none', 404],
    ]);
  });

  it('refuses a public address that cookies could not trust', () => {
    for (const publicUrl of ['http://chat.example', 'ftp://127.0.0.1', 'chat.example', ''])
      assert.throws(() => newHttpServer({ publicUrl, log: silentLog }), { code: 'CONFIG_INVALID' }, publicUrl);
    for (const publicUrl of ['https://chat.example', 'http://localhost:1', 'http://127.0.0.1:1', 'http://[::1]:1'])
      assert.doesNotThrow(() => newHttpServer({ publicUrl, log: silentLog }));
  });

  it('says which port is taken', async () => {
    const other = newHttpServer({ publicUrl: `http://127.0.0.1:${port}`, log: silentLog });
    await assert.rejects(other.listen(port), { code: 'CONFIG_INVALID', facts: { port } });
  });
});

/** Sends bytes as they are and reads until the server hangs up or falls silent. */
function exchange(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const done = () => {
      socket.destroy();
      resolve(text);
    };
    socket.setTimeout(1000, done);
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (text.includes('\r\n\r\n')) setTimeout(done, 30);
    });
    socket.on('error', done);
    socket.on('close', done);
    socket.write(Buffer.from(bytes, 'latin1'));
  });
}
