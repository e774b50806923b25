import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { manualClock } from '../../src/clock.ts';
import type { CustomerRef } from '../../src/domain/ids.ts';
import { AppError } from '../../src/errors.ts';
import type { LogFields } from '../../src/log.ts';
import { newInsurerClient } from '../../src/services/insurer.client.ts';
import type { InsurerPort } from '../../src/services/insurer.port.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const context = { correlationId: 'c-42' };
const timeouts = { readTry: 160, read: 240, write: 200, upload: 200, health: 100 };
const json = (status: number, body: unknown, headers: Record<string, string> = {}): Handler => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (_, response) => {
    // Not chained: where restify is loaded too, its writeHead returns nothing.
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(text);
  };
};
const message = {
  customerRef: 'cus_1' as CustomerRef,
  channel: 'sms',
  template: 'one-time-code',
  parameters: { code: '1' },
  language: 'fr',
} as const;

/** A server that answers the token by itself and everything else as the test says. */
describe('the insurer client against a server that', () => {
  let server: Server;
  let baseUrl: string;
  let answer: Handler;
  let token: Handler;
  let requests: { path: string; headers: IncomingMessage['headers'] }[];
  let tokens: number;
  let lines: { event: string; fields: LogFields | undefined }[];
  let clock: ReturnType<typeof manualClock>;
  let port: InsurerPort;

  beforeEach(async () => {
    requests = [];
    tokens = 0;
    lines = [];
    clock = manualClock(0);
    token = (request, response) =>
      json(200, { access_token: `token-${tokens}`, token_type: 'Bearer', expires_in: 300 })(request, response);
    server = createServer((request, response) => {
      request.resume();
      if (request.url === '/oauth/token') {
        tokens++;
        return token(request, response);
      }
      requests.push({ path: request.url ?? '', headers: request.headers });
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const note = (event: string, fields?: LogFields) => lines.push({ event, fields });
    const log = { debug: note, info: note, warn: note, error: note };
    port = newInsurerClient({ baseUrl, clientId: 'a', clientSecret: 'the-secret', clock, log, timeouts });
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const contracts = () => port.forCustomer('cus_1' as CustomerRef, context).contracts();
  const fails = (code: string, facts?: object) => (thrown: unknown) => {
    assert.ok(thrown instanceof AppError);
    assert.equal(thrown.code, code);
    if (facts !== undefined) assert.deepEqual(thrown.facts, facts);
    return true;
  };

  it('answers: the token and the correlation id go with each call', async () => {
    answer = json(200, []);
    await contracts();
    await contracts();
    assert.equal(tokens, 1);
    assert.equal(requests[0]?.headers.authorization, 'Bearer token-1');
    assert.equal(requests[0]?.headers['x-correlation-id'], 'c-42');
  });

  it('answers: an id of dots climbs to no other resource', async () => {
    answer = json(404, '');
    const gateway = port.forCustomer('cus_1' as CustomerRef, context);
    for (const id of ['..', '.', '', '../..', 'a/b?c']) {
      await assert.rejects(gateway.reimbursement(id), fails('INSURER_NOT_FOUND'));
    }
    assert.deepEqual(
      requests.map(({ path }) => path.replace('/customers/cus_1/reimbursements/', '')),
      ['~', '~', '~', '..%2F..', 'a%2Fb%3Fc'],
    );
  });

  it('answers many at once: they share one token', async () => {
    answer = json(200, []);
    await Promise.all(Array.from({ length: 10 }, contracts));
    assert.equal(tokens, 1);
  });

  it('gives short tokens: they are renewed before they end', async () => {
    answer = json(200, []);
    await contracts();
    clock.advance(284_000);
    await contracts();
    assert.equal(tokens, 1);
    clock.advance(2_000);
    await contracts();
    assert.equal(tokens, 2);
  });

  it('has forgotten its tokens: one new one is asked for', async () => {
    answer = (request, response) =>
      (request.headers.authorization === 'Bearer token-2' ? json(200, []) : json(401, {}))(request, response);
    assert.deepEqual(await contracts(), []);
    assert.equal(tokens, 2);
  });

  it('refuses every token', async () => {
    answer = json(401, { error: { code: 'TOKEN_INVALID', message: '' } });
    await assert.rejects(contracts(), fails('INSURER_REFUSED', { status: 401, reason: 'TOKEN_INVALID' }));
    assert.equal(tokens, 2);
  });

  it('refuses the client’s secret', async () => {
    token = json(401, { error: 'invalid_client' });
    await assert.rejects(contracts(), fails('INSURER_REFUSED', { status: 401 }));
    assert.equal(requests.length, 0);
  });

  it('gives a token in another shape', async () => {
    token = json(200, { token: 'x' });
    await assert.rejects(contracts(), fails('INSURER_WRONG_SHAPE'));
  });

  it('never answers: a read ends in time', async () => {
    answer = () => {};
    const started = performance.now();
    await assert.rejects(contracts(), fails('INSURER_UNREACHABLE', { reason: 'timeout' }));
    const took = performance.now() - started;
    assert.ok(took > 200 && took < 600, `${took} ms`);
    assert.equal(requests.length, 1);
  });

  it('never gives a token: a read ends in time', async () => {
    token = () => {};
    const started = performance.now();
    await assert.rejects(contracts(), fails('INSURER_UNREACHABLE'));
    assert.ok(performance.now() - started < 600);
  });

  it('is slow once: the second try answers', async () => {
    answer = (request, response) => {
      if (requests.length > 1) json(200, [])(request, response);
    };
    port = newInsurerClient({
      baseUrl,
      clientId: 'a',
      clientSecret: 'b',
      clock,
      log: { debug() {}, info() {}, warn() {}, error() {} },
      timeouts: { readTry: 100, read: 1000 },
    });
    assert.deepEqual(await contracts(), []);
    assert.equal(requests.length, 2);
  });

  it('fails once: the second try answers', async () => {
    answer = (request, response) => json(requests.length === 1 ? 503 : 200, [])(request, response);
    assert.deepEqual(await contracts(), []);
  });

  it('drips its answer: the read ends in time', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    };
    const started = performance.now();
    await assert.rejects(contracts(), fails('INSURER_UNREACHABLE'));
    assert.ok(performance.now() - started < 600);
  });

  for (const status of [500, 502, 503, 504, 429, 408]) {
    it(`answers ${status}: not reached, tried twice`, async () => {
      answer = json(status, 'gateway error');
      await assert.rejects(contracts(), fails('INSURER_UNREACHABLE', { status }));
      assert.equal(requests.length, 2);
    });
  }

  for (const [status, code] of [
    [400, 'INSURER_REFUSED'],
    [403, 'INSURER_REFUSED'],
    [404, 'INSURER_NOT_FOUND'],
    [409, 'INSURER_CONFLICT'],
    [422, 'INSURER_REFUSED'],
    [501, 'INSURER_REFUSED'],
  ] as const) {
    it(`answers ${status}: ${code}, tried once`, async () => {
      answer = json(status, { error: { code: 'WHY', message: 'Camille Exemple' } });
      await assert.rejects(contracts(), fails(code, { status, reason: 'WHY' }));
      assert.equal(requests.length, 1);
    });
  }

  it('redirects: nobody follows', async () => {
    answer = json(302, '', { location: `${baseUrl}/elsewhere` });
    await assert.rejects(contracts(), fails('INSURER_WRONG_SHAPE', { status: 302 }));
    assert.equal(requests.length, 1);
  });

  for (const [what, body] of [
    ['half a JSON text', '[{"id":"ctr_1","num'],
    ['HTML', '<html>Camille Exemple</html>'],
    ['nothing', ''],
    ['another shape', [{ id: 1 }]],
    ['an error with 200', { error: { code: 'X', message: '' } }],
  ] as const) {
    it(`answers 200 with ${what}: INSURER_WRONG_SHAPE`, async () => {
      answer = json(200, body);
      await assert.rejects(contracts(), fails('INSURER_WRONG_SHAPE'));
      assert.equal(requests.length, 1);
    });
  }

  it('answers more than 2 MB', async () => {
    answer = json(200, 'x'.repeat(3_000_000));
    await assert.rejects(contracts(), fails('INSURER_WRONG_SHAPE', { reason: 'too large' }));
  });

  it('cuts the connection in the middle of the answer', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('[', () => response.destroy());
    };
    await assert.rejects(contracts(), fails('INSURER_UNREACHABLE'));
    assert.equal(requests.length, 2);
  });

  it('hangs up at once', async () => {
    answer = (request) => request.socket.destroy();
    await assert.rejects(contracts(), fails('INSURER_UNREACHABLE'));
  });

  it('goes away: a read and a write say so', async () => {
    answer = json(200, []);
    await contracts();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await assert.rejects(contracts(), fails('INSURER_UNREACHABLE'));
    await assert.rejects(port.sendMessage('k', message, context), fails('INSURER_UNREACHABLE'));
    assert.equal(await port.healthy(), false);
    server.listen(0);
  });

  it('fails a write: it is tried once, in time', async () => {
    answer = json(503, '');
    await assert.rejects(port.sendMessage('k', message, context), fails('INSURER_UNREACHABLE'));
    assert.equal(requests.length, 1);
    assert.equal(requests[0]?.headers['idempotency-key'], 'k');
    answer = () => {};
    await assert.rejects(port.sendMessage('k', message, context), fails('INSURER_UNREACHABLE'));
    assert.equal(requests.length, 2);
  });

  it('has no host name', async () => {
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const nowhere = { clientId: 'a', clientSecret: 'b', clock, log, baseUrl: 'http://insurer.invalid' };
    const lost = newInsurerClient({ ...nowhere, timeouts });
    await assert.rejects(lost.mailbox(context), fails('INSURER_UNREACHABLE'));
    assert.equal(await lost.healthy(), false);
  });

  it('keeps failing: it is left in peace, and asked again after 15 seconds', async () => {
    answer = json(503, '');
    for (let call = 0; call < 10; call++) await assert.rejects(contracts(), fails('INSURER_UNREACHABLE'));
    assert.equal(requests.length, 20);
    await assert.rejects(contracts(), fails('INSURER_PAUSED'));
    await assert.rejects(port.sendMessage('k', message, context), fails('INSURER_PAUSED'));
    assert.equal(requests.length, 20);
    assert.equal(lines.filter(({ event }) => event === 'insurer paused').length, 1);
    clock.advance(15_000);
    answer = json(200, []);
    assert.deepEqual(await contracts(), []);
    assert.deepEqual(await contracts(), []);
  });

  it('keeps refusing: it is asked on', async () => {
    answer = json(404, '');
    for (let call = 0; call < 30; call++) await assert.rejects(contracts(), fails('INSURER_NOT_FOUND'));
  });

  it('fails: the log and the error hold no reference, name, token or body', async () => {
    answer = json(422, { error: { code: 'WHY', message: 'Camille Exemple' }, name: 'Camille' });
    const thrown = await port.sendMessage('k', message, context).catch((error: unknown) => error);
    assert.ok(thrown instanceof AppError);
    const told = JSON.stringify([lines, thrown.facts, thrown.message, String(thrown.cause), thrown.stack]);
    assert.doesNotMatch(told, /Camille|cus_1|token-|the-secret|Bearer/);
    assert.deepEqual(lines, [
      {
        event: 'insurer call failed',
        fields: {
          correlationId: 'c-42',
          method: 'POST',
          route: '/messages',
          code: 'INSURER_REFUSED',
          attempt: 1,
          ms: 0,
          status: 422,
        },
      },
    ]);
  });
});
