import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { manualClock } from '../../src/clock.ts';
import type { CustomerRef } from '../../src/domain/ids.ts';
import { errorCodeOf } from '../../src/errors.ts';
import { silentLog } from '../../src/log.ts';
import { newInsurerClient } from '../../src/services/insurer.client.ts';
import type { CustomerGateway, InsurerPort } from '../../src/services/insurer.port.ts';

const context = { correlationId: 'c-7' };
const ref = 'cus_1' as CustomerRef;
const patient = { readTry: 4000, read: 9000, write: 4000, upload: 4000, health: 100 };
const hasty = { readTry: 120, read: 180, write: 120, upload: 120, health: 100 };
const file = { sha256: 'a'.repeat(64), name: 'a.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-') };
const content = { kind: 'phone', phone: '+33639981011' } as const;

/** Where an operation's path leads, for a server that must tell them apart; `tries` is what a lost answer costs. */
interface Operation {
  route: string;
  tries: 1 | 2;
  /** Answers that are in no agreed shape matter to nobody: the receipt is not read. */
  anyShape?: true;
  run(port: InsurerPort): Promise<unknown>;
}

const own = (run: (gateway: CustomerGateway) => Promise<unknown>) => (port: InsurerPort) =>
  run(port.forCustomer(ref, context));
const get = (route: string, run: (gateway: CustomerGateway) => Promise<unknown>): Operation => ({
  route: `GET ${route}`,
  tries: 2,
  run: own(run),
});

/** Every call of the gateway; one that is added does not compile until it is here. */
const reads: Record<keyof CustomerGateway, Operation> = {
  profile: get('/customers/cus_1', (file) => file.profile()),
  contracts: get('/customers/cus_1/contracts', (file) => file.contracts()),
  guarantees: get('/customers/cus_1/contracts/a/guarantees', (file) => file.guarantees('a' as never)),
  formulas: get('/customers/cus_1/contracts/a/formulas', (file) => file.formulas('a' as never)),
  estimate: get('/customers/cus_1/contracts/a/estimate?act=crown&priceCents=100', (file) =>
    file.estimate('a' as never, { act: 'crown', priceCents: 100 }),
  ),
  reimbursements: get('/customers/cus_1/reimbursements', (file) => file.reimbursements()),
  reimbursement: get('/customers/cus_1/reimbursements/a', (file) => file.reimbursement('a')),
  claims: get('/customers/cus_1/claims', (file) => file.claims()),
  claim: get('/customers/cus_1/claims/a', (file) => file.claim('a' as never)),
  setPhotoPlaces: {
    route: 'PUT /customers/cus_1/claims/a/photo-places',
    tries: 2,
    run: own((file) => file.setPhotoPlaces('a' as never, { places: [] })),
  },
  documents: get('/customers/cus_1/documents', (file) => file.documents()),
  makeDocument: {
    route: 'POST /customers/cus_1/documents',
    tries: 2,
    run: own((file) =>
      file.makeDocument('k', { kind: 'schedule', contractId: 'a' as never, language: 'fr', person: null }),
    ),
  },
  documentContent: get('/customers/cus_1/documents/a/content', (file) => file.documentContent('a' as never)),
  payments: get('/customers/cus_1/payments', (file) => file.payments()),
  openPayment: {
    route: 'POST /customers/cus_1/payments/pages',
    tries: 2,
    run: own((file) => file.openPayment('k', { contractId: 'a' as never, language: 'fr' })),
  },
  payment: get('/customers/cus_1/payments/pages/a', (file) => file.payment('a')),
  changes: get('/customers/cus_1/changes', (file) => file.changes()),
  stopChange: { route: 'POST /customers/cus_1/changes/a/stop', tries: 2, run: own((file) => file.stopChange('a')) },
  preferences: get('/customers/cus_1/preferences', (file) => file.preferences()),
};

/** The port's own calls that change something, or look something up. */
const others: Record<Exclude<keyof InsurerPort, 'forCustomer' | 'healthy'>, Operation> = {
  match: {
    route: 'POST /identity/match',
    tries: 2,
    run: (port) => port.match({ identifier: 'ECA1', birthDate: '2000-01-01' }, context),
  },
  submitClaim: {
    route: 'POST /customers/cus_1/claims',
    tries: 1,
    run: (port) => port.submitClaim(ref, 'k', {} as never, context),
  },
  claimByKey: {
    route: 'GET /customers/cus_1/claims/by-key/k',
    tries: 2,
    run: (port) => port.claimByKey(ref, 'k', context),
  },
  attachToClaim: {
    route: `PUT /customers/cus_1/claims/a/attachments/${file.sha256}?name=a.pdf`,
    tries: 1,
    anyShape: true,
    run: (port) => port.attachToClaim(ref, 'a' as never, file, context),
  },
  attachToReimbursement: {
    route: `PUT /customers/cus_1/reimbursements/a/attachments/${file.sha256}?name=a.pdf`,
    tries: 1,
    anyShape: true,
    run: (port) => port.attachToReimbursement(ref, 'a', file, context),
  },
  requestChange: {
    route: 'POST /customers/cus_1/changes',
    tries: 1,
    run: (port) => port.requestChange(ref, 'k', { content, confirmedBy: 'sms', language: 'fr' }, context),
  },
  attachToChange: {
    route: `PUT /customers/cus_1/changes/a/attachments/${file.sha256}?name=a.pdf`,
    tries: 1,
    anyShape: true,
    run: (port) => port.attachToChange(ref, 'a', file, context),
  },
  partners: {
    route: 'GET /partners?kind=glass&near=69003&limit=3',
    tries: 2,
    run: (port) => port.partners({ kind: 'glass', near: '69003', limit: 3 } as never, context),
  },
  events: {
    route: 'GET /events?since=2026-11-23T00%3A00%3A00.000Z',
    tries: 2,
    run: (port) => port.events({ since: '2026-11-23T00:00:00.000Z' }, context),
  },
  recentClaims: {
    route: 'GET /claims/recent?since=2026-11-23T00%3A00%3A00.000Z',
    tries: 2,
    run: (port) => port.recentClaims({ since: '2026-11-23T00:00:00.000Z' }, context),
  },
  sendMessage: {
    route: 'POST /messages',
    tries: 1,
    anyShape: true,
    run: (port) => port.sendMessage('k', {} as never, context),
  },
  mailbox: { route: 'GET /mailbox', tries: 2, run: (port) => port.mailbox(context) },
};

/** A 404 says that there is none, where asking whether there is one is the point. */
const nullWhenUnknown = new Set(['claimByKey', 'partners']);

describe('each operation of the insurer client, when the insurer', () => {
  let server: Server;
  let asked: string[];
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let baseUrl: string;
  let timeouts = patient;

  before(async () => {
    server = createServer((request, response) => {
      request.resume();
      if (request.url === '/oauth/token')
        return reply(200, { access_token: 't', token_type: 'Bearer', expires_in: 300 })(request, response);
      asked.push(`${request.method} ${request.url}`);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked = [];
    timeouts = patient;
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const reply = (status: number, body: unknown) => (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  // A client of its own for each call: the breaker of one must not answer for the next.
  const outcome = ({ run }: Operation) =>
    run(
      newInsurerClient({ baseUrl, clientId: 'a', clientSecret: 'b', clock: manualClock(0), log: silentLog, timeouts }),
    ).then(
      (value) => (value === null ? 'null' : 'answered'),
      (thrown) => errorCodeOf(thrown),
    );
  const all = Object.entries({ ...reads, ...others });
  const outcomes = async () =>
    Object.fromEntries(
      await Promise.all(all.map(async ([name, operation]) => [name, await outcome(operation)] as const)),
    );
  const every = (of: (name: string, operation: Operation) => string) =>
    Object.fromEntries(all.map(([name, operation]) => [name, of(name, operation)]));

  it('refuses, is asked once, at the place of the operation', async () => {
    answer = reply(422, { error: { code: 'NO', message: 'no' } });
    assert.deepEqual(
      await outcomes(),
      every(() => 'INSURER_REFUSED'),
    );
    assert.deepEqual(asked.toSorted(), all.map(([, { route }]) => route).toSorted());
  });

  it('does not know the thing', async () => {
    answer = reply(404, { error: { code: 'NOT_FOUND', message: 'no' } });
    assert.deepEqual(
      await outcomes(),
      every((name) => (nullWhenUnknown.has(name) ? 'null' : 'INSURER_NOT_FOUND')),
    );
  });

  it('answers in another shape', async () => {
    for (const body of [{ unexpected: true }, [{ id: 1 }], 'text', null]) {
      answer = reply(200, body);
      assert.deepEqual(
        await outcomes(),
        every((_, { anyShape }) => (anyShape === true ? 'answered' : 'INSURER_WRONG_SHAPE')),
      );
    }
  });

  it('is down for a moment: what may be repeated is, a write never', async () => {
    answer = reply(503, { error: { code: 'DOWN', message: 'down' } });
    assert.deepEqual(
      await outcomes(),
      every(() => 'INSURER_UNREACHABLE'),
    );
    for (const [name, { route, tries }] of all)
      assert.equal(asked.filter((each) => each === route).length, tries, name);
  });

  it('never answers: each ends in its time', async () => {
    answer = () => {};
    timeouts = hasty;
    const startedAt = performance.now();
    assert.deepEqual(
      await outcomes(),
      every(() => 'INSURER_UNREACHABLE'),
    );
    assert.ok(performance.now() - startedAt < 3000, 'all at once, on a busy machine');
  });

  it('is gone', async () => {
    const there = baseUrl;
    baseUrl = 'http://127.0.0.1:9';
    try {
      assert.deepEqual(
        await outcomes(),
        every(() => 'INSURER_UNREACHABLE'),
      );
    } finally {
      baseUrl = there;
    }
  });
});
