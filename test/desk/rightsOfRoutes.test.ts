import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { type DeskRight, mayDo } from '../../src/desk/deskRights.ts';
import { staffRoles } from '../../src/domain/advisors.ts';
import type { Learning } from '../../src/intents/learning/learning.ts';
import { deskUnderTest } from './deskUnderTest.ts';

interface Row {
  /** Null for what needs no session. */
  right: DeskRight | null;
  /** A body of the right shape. */
  body?: object;
  /**
   * What an advisor hears whose team is not the request's. Missing where no request is named. 200 is for what touches
   * only what one has in hand oneself.
   */
  otherTeam?: 404 | 200;
}

const AT = '/advisor/api/requests/:id';
const uuid = '0b0e7a52-4b2b-4d52-9a0e-1f5d1c6f3b11';
const command = { updatedAt: 1 };

/** Every address of the desk. One that is missing here fails the first test below. */
const table: Readonly<Record<string, Row>> = {
  'GET /advisor': { right: null },
  'HEAD /advisor': { right: null },
  'GET /advisor/callback': { right: null },
  'POST /advisor/logout': { right: null },
  'GET /advisor/api/session': { right: null },
  'POST /advisor/api/signIn': { right: null, body: { lang: 'fr' } },
  'POST /advisor/api/signOut': { right: null, body: {} },
  'GET /advisor/api/requests': { right: 'readRequests' },
  [`GET ${AT}`]: { right: 'readRequests', otherTeam: 404 },
  [`GET ${AT}/file`]: { right: 'readRequests', otherTeam: 404 },
  [`GET ${AT}/suggestions`]: { right: 'answer', otherTeam: 404 },
  [`GET ${AT}/export`]: { right: 'readRequests', otherTeam: 404 },
  [`GET ${AT}/files/:file`]: { right: 'readRequests', otherTeam: 404 },
  'GET /advisor/api/stream': { right: 'readRequests' },
  'GET /advisor/api/colleagues': { right: 'readRequests' },
  'GET /advisor/api/agenda': { right: 'readRequests' },
  'GET /advisor/api/replies': { right: 'readRequests' },
  'GET /advisor/api/misunderstood': { right: 'readRequests' },
  'GET /advisor/api/events': { right: 'readRequests' },
  'GET /advisor/api/verdicts/:reference': { right: 'readRequests' },
  'GET /advisor/api/figures': { right: 'readFigures' },
  'GET /advisor/api/audit': { right: 'readAudit' },
  [`POST ${AT}/phone`]: { right: 'seePhone', body: {}, otherTeam: 404 },
  [`POST ${AT}/take`]: { right: 'answer', body: command, otherTeam: 404 },
  [`POST ${AT}/done`]: { right: 'answer', body: command, otherTeam: 404 },
  [`POST ${AT}/noAnswer`]: { right: 'answer', body: command, otherTeam: 404 },
  [`POST ${AT}/move`]: { right: 'answer', body: { ...command, start: 1 }, otherTeam: 404 },
  [`POST ${AT}/accept`]: { right: 'answer', body: {}, otherTeam: 404 },
  [`POST ${AT}/messages`]: { right: 'answer', body: { text: 'Bonjour' }, otherTeam: 404 },
  [`POST ${AT}/finish`]: { right: 'answer', body: { outcome: 'solved' }, otherTeam: 404 },
  [`POST ${AT}/reopen`]: { right: 'answer', body: {}, otherTeam: 404 },
  [`POST ${AT}/transfer`]: { right: 'answer', body: { team: null, note: 'x' }, otherTeam: 404 },
  [`POST ${AT}/pass`]: { right: 'answer', body: {}, otherTeam: 404 },
  [`POST ${AT}/notes`]: { right: 'answer', body: { id: uuid, text: 'x' }, otherTeam: 404 },
  [`POST ${AT}/typing`]: { right: 'answer', body: {}, otherTeam: 404 },
  [`POST ${AT}/read`]: { right: 'answer', body: { seq: 1 }, otherTeam: 200 },
  [`POST ${AT}/files`]: { right: 'answer', body: {}, otherTeam: 404 },
  [`POST ${AT}/files/:file/remove`]: { right: 'answer', body: {}, otherTeam: 404 },
  'POST /advisor/api/take': { right: 'answer', body: { token: 'x' } },
  'POST /advisor/api/mentions/:id/read': { right: 'answer', body: {} },
  'POST /advisor/api/presence': { right: 'answer', body: { state: 'online' } },
  'POST /advisor/api/replies': {
    right: 'answer',
    body: { id: uuid, shortcut: 'x', language: 'fr', text: 'x', own: true },
  },
  'POST /advisor/api/replies/:id/remove': { right: 'answer', body: { own: true } },
  'POST /advisor/api/misunderstood/:id/skip': { right: 'answer', body: {} },
  'POST /advisor/api/misunderstood/:id/keep': { right: 'answer', body: { label: 'greet' } },
  'POST /advisor/api/misunderstood/try': { right: 'answer', body: { labels: [{ id: 'm', label: 'greet' }] } },
  'POST /advisor/api/misunderstood/publish': { right: 'supervise', body: { labels: [{ id: 'm', label: 'greet' }] } },
};

/** Who is who in the demonstration. */
const people = { advisor: 'karim', supervisor: 'sophie', auditor: 'nadia', admin: 'paul' } as const;

const learning: Learning = {
  list: async () => [],
  skip: async () => false,
  keep: async () => false,
  attempt: async () => [],
  label: async () => ({ is: 'refused', trials: [] }),
};

describe('who may do what, at each address of the desk', () => {
  let desk: Awaited<ReturnType<typeof deskUnderTest>>;
  let requestId: string;
  before(async () => {
    desk = await deskUnderTest({ learning });
    await desk.chat.says('un conseiller svp');
    const row = await desk.chat.store.db.selectFrom('desk_request').select('id').executeTakeFirstOrThrow();
    requestId = row.id;
  });
  after(() => desk.close());

  const rows = () => Object.entries(table).map(([name, row]) => ({ name, ...row, ...partsOf(name) }));
  const partsOf = (name: string) => {
    const [method = '', path = ''] = name.split(' ');
    const address = path.replace('requests/:id', `requests/${requestId}`).replace(/:\w+/g, 'x');
    return { method, path: address };
  };
  const signedIn = () => rows().filter((row): row is typeof row & { right: DeskRight } => row.right !== null);
  /** The status alone, as soon as it is known: one of the addresses never ends its answer. */
  const statusOf = (
    { method, path, body }: { method: string; path: string; body?: object },
    headers: Record<string, string>,
  ): Promise<number> =>
    new Promise((resolve, reject) => {
      const writes = method === 'POST' ? { 'content-type': 'application/json', origin: ORIGIN } : {};
      const key = { 'idempotency-key': crypto.randomUUID() };
      const sent = httpRequest(
        { port: desk.port, method, path, headers: { host: 'localhost:4000', ...writes, ...key, ...headers } },
        (response) => {
          resolve(response.statusCode ?? 0);
          response.destroy();
        },
      );
      sent.on('error', reject);
      sent.end(method === 'POST' ? JSON.stringify(body ?? {}) : undefined);
    });
  const ORIGIN = 'http://localhost:4000';
  const is = async (found: Promise<number>, expected: (status: number) => boolean, what: string) => {
    const status = await found;
    return expected(status) ? [] : [`${what}: ${status}`];
  };

  it('is said in the table for every address that there is', () => {
    const registered = Object.values(
      (desk.server.router as unknown as { getRoutes(): Record<string, { method: string; path: string }> }).getRoutes(),
    )
      .filter(({ path }) => path.startsWith('/advisor'))
      .map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(registered.toSorted(), Object.keys(table).toSorted());
  });

  it('is open to the roles of its right, and to no other', async () => {
    const wrong: string[] = [];
    for (const role of staffRoles) {
      const { headers } = await desk.signIn(people[role]);
      for (const row of signedIn()) {
        const allowed = mayDo(role, row.right);
        const expected = (status: number) => (allowed ? ![401, 403, 405, 500].includes(status) : status === 403);
        wrong.push(...(await is(statusOf(row, headers), expected, `${role} ${row.name}`)));
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('is closed to whoever has no session, an invented one, or one that is over', async () => {
    const { headers: fresh } = await desk.signIn('sophie');
    const { headers: ended } = await desk.signIn('sophie');
    await desk.call('POST', '/advisor/api/signOut', { body: {}, headers: ended });
    const { headers: old } = await desk.signIn('sophie');
    const wrong: string[] = [];
    const unknown = { nobody: {}, invented: { ...fresh, cookie: `desk=${'x'.repeat(43)}` }, ended };
    for (const [who, headers] of Object.entries(unknown))
      for (const row of signedIn())
        wrong.push(...(await is(statusOf(row, headers), (s) => s === 401, `${who} ${row.name}`)));
    desk.chat.clock.advance(15 * 60_000);
    for (const row of signedIn())
      wrong.push(...(await is(statusOf(row, old), (s) => s === 401, `expired ${row.name}`)));
    assert.deepEqual(wrong, []);
  });

  it('is closed to another team, as if there were nothing', async () => {
    await desk.chat.store.db
      .updateTable('desk_request')
      .set({ team: 'sinistres', advisor: null, read_seq: 0 })
      .execute();
    const { headers } = await desk.signIn('karim');
    const wrong: string[] = [];
    for (const row of signedIn()) {
      const named = row.name.includes('requests/:id');
      assert.equal(row.otherTeam !== undefined, named, `${row.name} says what another team hears`);
      if (named) wrong.push(...(await is(statusOf(row, headers), (s) => s === row.otherTeam, row.name)));
    }
    assert.deepEqual(wrong, []);
    const [row] = await desk.chat.store.db.selectFrom('desk_request').select('read_seq').execute();
    assert.equal(Number(row?.read_seq), 0, 'nothing was marked as read');
  });

  it('is written only from our own page, with the token of the session', async () => {
    const { headers } = await desk.signIn('sophie');
    const wrong: string[] = [];
    for (const row of signedIn().filter(({ method }) => method === 'POST'))
      for (const forged of [{ 'x-csrf-token': 'x' }, { origin: 'https://evil.example' }])
        wrong.push(...(await is(statusOf(row, { ...headers, ...forged }), (s) => s === 403, row.name)));
    assert.deepEqual(wrong, []);
  });
});
