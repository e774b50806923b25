import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualClock } from '../../src/clock.ts';
import type { ClaimRequest } from '../../src/domain/claim.ts';
import type { ClaimId, ContractId, CustomerRef } from '../../src/domain/ids.ts';
import type { Fault } from '../../src/insurer/http/faults.ts';
import { type RunningInsurer, startInsurer } from '../../src/insurer/server.ts';
import { silentLog } from '../../src/log.ts';
import { newInsurerClient } from '../../src/services/insurer.client.ts';
import type { InsurerPort } from '../../src/services/insurer.port.ts';

const context = { correlationId: 'test-1' };

describe('the insurer client against the reference insurer', () => {
  let dataDir: string;
  let insurer: RunningInsurer;
  let port: InsurerPort;
  let fault: ((path: string) => Fault | null) | null;
  let ref: CustomerRef;
  const clock = manualClock(Date.parse('2026-11-23T10:00:00Z'));

  before(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'client-'));
    const client = { clientId: 'assistant', clientSecret: 'söme: secret%' };
    insurer = await startInsurer({
      port: 0,
      host: '127.0.0.1',
      dataDir,
      clock,
      demo: true,
      ...client,
      faults: ({ path }) => fault?.(path) ?? null,
    });
    port = newInsurerClient({ baseUrl: `${insurer.url}/`, ...client, clock, log: silentLog });
    ref = (await port.match({ identifier: 'ECA1000001', birthDate: '1988-04-12' }, context)).reference;
  });
  beforeEach(() => {
    fault = null;
  });
  after(async () => {
    await insurer.close();
    rmSync(dataDir, { recursive: true });
  });

  const gateway = () => port.forCustomer(ref, context);
  const request = (contractId: ContractId): ClaimRequest => ({
    type: 'auto_glass',
    contractId,
    occurredOn: '2026-11-20',
    occurredAt: null,
    place: null,
    story: 'Un caillou.',
    injured: false,
    details: {},
    attachments: [],
    contactPhone: null,
    consentedAt: '2026-11-23T09:59:00Z',
    language: 'fr',
  });
  const carOf = async () => {
    const car = (await gateway().contracts()).find(({ kind }) => kind === 'car');
    assert.ok(car);
    return car.id;
  };

  it('reads a whole file', async () => {
    assert.equal((await gateway().profile()).firstName, 'Camille');
    const contracts = await gateway().contracts();
    assert.equal(contracts.length, 3);
    for (const { id } of contracts) assert.ok((await gateway().guarantees(id)).length > 5);
    const { items } = await gateway().reimbursements();
    for (const { id } of items) assert.equal((await gateway().reimbursement(id)).id, id);
    for (const { id } of await gateway().claims()) assert.equal((await gateway().claim(id)).id, id);
  });

  it('passes every filter on', async () => {
    const { items } = await gateway().reimbursements({
      person: 'Zoé',
      state: 'validated',
      from: '2026-11-01',
      to: '2026-11-30',
    });
    assert.equal(items.length, 1);
    const first = await gateway().reimbursements({ limit: 3 });
    assert.ok(first.items.length === 3 && first.nextCursor !== null);
    const second = await gateway().reimbursements({ limit: 100, cursor: first.nextCursor });
    assert.equal(second.items.length, 9);
  });

  it('says INSURER_NOT_FOUND for an unknown id, another customer’s and one that looks like a path', async () => {
    const other = (await port.match({ identifier: 'ECA1000004', birthDate: '1979-11-21' }, context)).reference;
    const [foreign] = await port.forCustomer(other, context).claims();
    assert.ok(foreign);
    for (const id of [foreign.id, 'clm_x' as ClaimId, '../../mailbox' as ClaimId, '..' as ClaimId]) {
      await assert.rejects(gateway().claim(id), { code: 'INSURER_NOT_FOUND' });
    }
  });

  it('declares a claim once and finds it by its key', async () => {
    const body = request(await carOf());
    assert.equal(await port.claimByKey(ref, 'draft/1', context), null);
    const declared = await port.submitClaim(ref, 'draft/1', body, context);
    assert.deepEqual(await port.submitClaim(ref, 'draft/1', body, context), declared);
    assert.deepEqual(await port.claimByKey(ref, 'draft/1', context), declared);
    const changed = { ...body, story: 'Autre chose.' };
    await assert.rejects(port.submitClaim(ref, 'draft/1', changed, context), { code: 'INSURER_CONFLICT' });
  });

  it('says INSURER_REFUSED with the insurer’s reason', async () => {
    const home = (await gateway().contracts()).find(({ kind }) => kind === 'home');
    assert.ok(home);
    await assert.rejects(port.submitClaim(ref, 'k', request(home.id), context), {
      code: 'INSURER_REFUSED',
      facts: { status: 422, reason: 'CONTRACT_KIND_MISMATCH' },
    });
  });

  it('knows nothing of a claim whose answer was lost, and finds it by its key', async () => {
    const body = request(await carOf());
    fault = (path) => (path.endsWith('/claims') ? { kind: 'lostAnswer' } : null);
    await assert.rejects(port.submitClaim(ref, 'lost', body, context), { code: 'INSURER_UNREACHABLE' });
    fault = null;
    const found = await port.claimByKey(ref, 'lost', context);
    assert.deepEqual(await port.submitClaim(ref, 'lost', body, context), found);
  });

  it('pushes the bytes of a file, as often as it takes', async () => {
    const { id } = await port.submitClaim(ref, 'files', request(await carOf()), context);
    const content = crypto.getRandomValues(new Uint8Array(60_000));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = { sha256, name: 'carte grise & photo é.jpg', contentType: 'image/jpeg', content };
    await port.attachToClaim(ref, id, file, context);
    await port.attachToClaim(ref, id, file, context);
    assert.deepEqual((await gateway().claim(id)).attachments, [{ sha256, name: file.name }]);
    const wrong = { ...file, sha256: '0'.repeat(64) };
    await assert.rejects(port.attachToClaim(ref, id, wrong, context), { code: 'INSURER_REFUSED' });
  });

  it('pushes only the bytes of a view into a larger buffer', async () => {
    const { id } = await port.submitClaim(ref, 'view', request(await carOf()), context);
    const content = new Uint8Array([1, 2, 3, 4, 5, 6]).subarray(2, 4);
    const sha256 = createHash('sha256').update(Uint8Array.of(3, 4)).digest('hex');
    await port.attachToClaim(ref, id, { sha256, name: 'a', contentType: 'image/png', content }, context);
  });

  it('sends a message once per key and reads the mailbox', async () => {
    const message = {
      customerRef: ref,
      channel: 'sms',
      template: 'one-time-code',
      parameters: { code: '482913' },
      language: 'fr',
    } as const;
    await port.sendMessage('m', message, context);
    await port.sendMessage('m', message, context);
    const mailbox = await port.mailbox(context);
    assert.equal(mailbox.length, 1);
    assert.match(mailbox[0]?.text ?? '', /^482913/);
  });

  it('asks for a new token when the old one has ended', async () => {
    clock.advance(3_600_000);
    assert.equal((await gateway().profile()).firstName, 'Camille');
  });

  it('is healthy, and not when the insurer fails', async () => {
    assert.equal(await port.healthy(), true);
    fault = () => ({ kind: 'status', status: 503 });
    assert.equal(await port.healthy(), false);
  });

  it('does not wait for more than one lost, cut or truncated read', async () => {
    for (const kind of ['cut', 'truncated', 'lostAnswer'] as const) {
      let calls = 0;
      fault = (path) => (path.endsWith('/contracts') && ++calls === 1 ? { kind } : null);
      assert.equal((await gateway().contracts()).length, 3, kind);
      assert.equal(calls, 2);
    }
  });
});
