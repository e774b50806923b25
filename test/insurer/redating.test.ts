import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Claim } from '../../src/domain/claim.ts';
import type { Contract } from '../../src/domain/contract.ts';
import type { ReimbursementPage } from '../../src/domain/reimbursement.ts';
import { type InsurerUnderTest, newInsurerUnderTest } from './insurerUnderTest.ts';

const dayMs = 86_400_000;

describe('demo dates', () => {
  let under: InsurerUnderTest;
  beforeEach(async () => {
    under = await newInsurerUnderTest();
  });
  afterEach(() => under.stop());

  const claims = async (row: number) => (await under.call('GET', `${await under.pathOf(row)}/claims`)).body as Claim[];

  it('follow today at each start, with the same ids', async () => {
    const arrears = async () => {
      const [contract] = (await under.call('GET', `${await under.pathOf(2)}/contracts`)).body as Contract[];
      return contract;
    };
    const lines = async () =>
      ((await under.call('GET', `${await under.pathOf(1)}/reimbursements`)).body as ReimbursementPage).items;
    const before = { contract: await arrears(), lines: await lines(), claims: await claims(4) };
    assert.deepEqual(before.contract?.arrears, { owedCents: 7582, noticeOn: '2026-11-11', suspendedOn: '2026-12-11' });
    under.clock.advance(28 * dayMs);
    await under.restart();
    const after = { contract: await arrears(), lines: await lines(), claims: await claims(4) };
    assert.deepEqual(after.contract?.arrears, { owedCents: 7582, noticeOn: '2026-12-09', suspendedOn: '2027-01-08' });
    assert.equal(after.contract?.id, before.contract?.id);
    assert.deepEqual(
      after.lines.map(({ id }) => id),
      before.lines.map(({ id }) => id),
    );
    assert.notDeepEqual(
      after.lines.map(({ careOn }) => careOn),
      before.lines.map(({ careOn }) => careOn),
    );
    assert.deepEqual(
      after.claims.map(({ id }) => id),
      before.claims.map(({ id }) => id),
    );
  });

  it('stay where somebody has changed a row', async () => {
    const own = await under.pathOf(4);
    const burglary = (await claims(4)).find(({ type }) => type === 'home_burglary');
    const content = new TextEncoder().encode('list');
    const sha256 = createHash('sha256').update(content).digest('hex');
    const path = `${own}/claims/${burglary?.id}/attachments/${sha256}?name=liste.pdf`;
    assert.equal((await under.call('PUT', path, content, { 'content-type': 'application/pdf' })).status, 201);
    const touched = (await under.call('GET', `${own}/claims/${burglary?.id}`)).body as Claim;
    assert.deepEqual(
      touched.missing.map(({ code }) => code),
      ['invoices'],
    );
    under.clock.advance(40 * dayMs);
    await under.restart();
    assert.deepEqual((await under.call('GET', `${own}/claims/${burglary?.id}`)).body, touched);
    const water = (await claims(4)).find(({ type }) => type === 'home_water');
    assert.ok((water?.occurredOn ?? '') > '2026-12-01');
  });

  it('are absent outside demo mode', async () => {
    const other = await newInsurerUnderTest({ demo: false });
    try {
      assert.equal((await other.call('GET', await other.pathOf(1))).status, 404);
    } finally {
      await other.stop();
    }
  });
});
