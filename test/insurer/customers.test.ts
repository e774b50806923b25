import assert from 'node:assert/strict';
import { z } from 'zod';
import { claim } from '../../src/domain/claim.ts';
import { type Contract, contract, guarantee } from '../../src/domain/contract.ts';
import { customer } from '../../src/domain/identity.ts';
import { type ReimbursementPage, reimbursement, reimbursementPage } from '../../src/domain/reimbursement.ts';
import { type InsurerUnderTest, newInsurerUnderTest, profileOf } from './insurerUnderTest.ts';

describe('a customer’s file at the insurer', () => {
  let under: InsurerUnderTest;
  before(async () => {
    under = await newInsurerUnderTest();
  });
  after(() => under.stop());

  const get = async <Value>(path: string, schema: z.ZodType<Value>): Promise<Value> => {
    const { status, body } = await under.call('GET', path);
    assert.equal(status, 200, path);
    return schema.parse(body);
  };
  const pageOf = (path: string): Promise<ReimbursementPage> => get(path, reimbursementPage);

  it('is served whole, in the agreed shapes, for all eight', async () => {
    for (let row = 1; row <= 8; row++) {
      const own = await under.pathOf(row);
      const profile = await get(own, customer);
      assert.equal(profile.number, `ECA100000${row}`);
      assert.equal(profile.mobile, `+3363998100${row}`);
      for (const { id } of await get(`${own}/contracts`, z.array(contract))) {
        assert.equal((await get(`${own}/contracts/${id}`, contract)).id, id);
        assert.ok((await get(`${own}/contracts/${id}/guarantees`, z.array(guarantee))).length > 5);
      }
      for (const { id } of (await pageOf(`${own}/reimbursements`)).items) {
        assert.equal((await get(`${own}/reimbursements/${id}`, reimbursement)).id, id);
      }
      for (const { id } of await get(`${own}/claims`, z.array(claim))) {
        assert.equal((await get(`${own}/claims/${id}`, claim)).id, id);
      }
    }
  });

  it('shows the accounts of the demo: not activated, reset required', async () => {
    assert.equal((await profileOf(under, 5)).accountState, 'notActivated');
    assert.equal((await profileOf(under, 6)).accountState, 'resetRequired');
    assert.equal((await profileOf(under, 7)).language, 'en');
  });

  it('lists active contracts before ended ones', async () => {
    const contracts = await get(`${await under.pathOf(8)}/contracts`, z.array(contract));
    assert.deepEqual(
      contracts.map(({ kind, state }) => [kind, state]),
      [
        ['home', 'active'],
        ['car', 'active'],
        ['health', 'ended'],
      ],
    );
  });

  it('pages through reimbursements, most recent care first, without gap or repeat', async () => {
    const path = `${await under.pathOf(1)}/reimbursements`;
    const all = (await pageOf(path)).items;
    assert.equal(all.length, 12);
    const days = all.map(({ careOn }) => careOn);
    assert.deepEqual(days, [...days].sort().reverse());
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ReimbursementPage = await pageOf(`${path}?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    assert.deepEqual(
      seen,
      all.map(({ id }) => id),
    );
  });

  it('filters reimbursements by person, period and state', async () => {
    const path = `${await under.pathOf(1)}/reimbursements`;
    for (const person of ['Zoé Exemple', 'zoe', 'ZOÉ']) {
      const { items } = await pageOf(`${path}?person=${encodeURIComponent(person)}`);
      assert.deepEqual(
        items.map(({ priceCents }) => priceCents),
        [3500],
      );
    }
    assert.equal((await pageOf(`${path}?person=Zo`)).items.length, 0);
    assert.equal((await pageOf(`${path}?person=%25`)).items.length, 0);
    const period = (await pageOf(`${path}?from=2026-10-01&to=2026-10-31`)).items;
    assert.ok(period.length >= 3 && period.every(({ careOn }) => careOn.startsWith('2026-10')));
    const waiting = (await pageOf(`${path}?state=awaitingDocuments`)).items;
    assert.deepEqual(
      waiting.map(({ act }) => act.code),
      ['CROWN'],
    );
  });

  it('refuses a query outside the contract', async () => {
    const path = `${await under.pathOf(1)}/reimbursements`;
    for (const query of [
      'from=2026',
      'to=2026-02-30',
      'state=lost',
      'limit=0',
      'limit=1000',
      'limit=x',
      'cursor=zzz',
      'person=',
    ]) {
      const { status, body } = await under.call('GET', `${path}?${query}`);
      assert.equal(status, 400, query);
      assert.equal((body as { error: { code: string } }).error.code, 'QUERY_INVALID');
    }
  });

  it('answers another customer’s id exactly as an unknown one, for every pair of customers', async () => {
    const unknown = await under.call('GET', `${await under.pathOf(1)}/claims/clm_unknown`);
    assert.equal(unknown.status, 404);
    const ids = new Map<number, string[]>();
    for (let row = 1; row <= 8; row++) {
      const own = await under.pathOf(row);
      const contracts = (await under.call('GET', `${own}/contracts`)).body as Contract[];
      const lines = (await pageOf(`${own}/reimbursements`)).items;
      const claims = (await under.call('GET', `${own}/claims`)).body as { id: string }[];
      ids.set(row, [
        ...contracts.flatMap(({ id }) => [`/contracts/${id}`, `/contracts/${id}/guarantees`]),
        ...lines.map(({ id }) => `/reimbursements/${id}`),
        ...claims.map(({ id }) => `/claims/${id}`),
      ]);
    }
    for (const [owner, paths] of ids) {
      for (let row = 1; row <= 8; row++) {
        if (row === owner) continue;
        const other = await under.pathOf(row);
        for (const path of paths) {
          const { status, body } = await under.call('GET', other + path);
          assert.deepEqual([status, body], [404, unknown.body], `${row} reads ${path} of ${owner}`);
        }
      }
    }
  }).timeout(20_000);

  it('answers every operation on a reference that is nobody’s with the same 404', async () => {
    const nobody = '/customers/cus_AAAAAAAAAAAAAAAAAAAAAA';
    for (const path of ['', '/contracts', '/contracts/x', '/reimbursements', '/claims', '/claims/by-key/k']) {
      const { status, body } = await under.call('GET', nobody + path);
      assert.equal(status, 404);
      assert.equal((body as { error: { code: string } }).error.code, 'NOT_FOUND');
    }
  });

  it('answers unknown paths and methods in the shape of all refusals', async () => {
    const shape = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) });
    for (const [method, path, status] of [
      ['GET', '/nothing', 404],
      ['DELETE', '/mailbox', 405],
      ['POST', '/customers/x', 405],
    ] as const) {
      const answer = await under.call(method, path);
      assert.equal(answer.status, status);
      shape.parse(answer.body);
    }
  });

  it('uses other ids in another database', async () => {
    const other = await newInsurerUnderTest();
    try {
      assert.notEqual(await other.pathOf(1), await under.pathOf(1));
    } finally {
      await other.stop();
    }
  });
});
