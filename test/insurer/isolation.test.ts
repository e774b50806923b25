import assert from 'node:assert/strict';
import { createHash, randomInt } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Claim } from '../../src/domain/claim.ts';
import type { Contract } from '../../src/domain/contract.ts';
import type { CustomerDocuments } from '../../src/domain/document.ts';
import { type InsurerOperation, type InsurerOperationId, operationList } from '../../src/domain/insurerApi.ts';
import { twoSamples } from '../support/twoSamples.ts';
import { birthDates, type InsurerUnderTest, newInsurerUnderTest } from './insurerUnderTest.ts';

/** As many as the matrix has to have; more calls may be made, fewer not. */
const CALLS = 5000;
/** The rest are asked about and do not ask: the matrix is large enough. */
const ASKERS = 5;
const TRIES = 1000;
const PARALLEL = 12;
const file = Buffer.from('a paper of somebody else');
const sha256 = createHash('sha256').update(file).digest('hex');

interface Owned {
  path: string;
  contracts: string[];
  ids: string[];
  claimKey: string;
}

/** Operations that name one thing of a customer's, whatever is asked of it. */
const onOneThing = operationList.filter(
  ([, { path }]) => path.startsWith('/customers/{ref}/') && /\{(id|key)\}/.test(path),
);
/** Operations whose body names a contract. */
const bodies: Partial<Record<InsurerOperationId, (contractId: string) => unknown>> = {
  submitClaim: (contractId) => declarationOn(contractId),
  makeDocument: (contractId) => ({ kind: 'specific_terms', contractId, language: 'fr', person: null }),
  openPayment: (contractId) => ({ contractId, language: 'fr' }),
  requestChange: (contractId) => ({
    content: { kind: 'frequency', contractId, frequency: 'yearly' },
    confirmedBy: null,
    language: 'fr',
  }),
};

const queries: Readonly<Record<string, string>> = {
  AttachmentQuery: '?name=a.pdf',
  EstimateQuery: '?act=crown&priceCents=75000',
};

describe('the file of another customer at the reference insurer', function () {
  this.timeout(60_000);
  let under: InsurerUnderTest;
  let owners: Owned[];
  let keys = 0;
  let calls = 0;

  before(async () => {
    under = await newInsurerUnderTest();
    owners = [];
    for (let row = 1; row <= birthDates.length; row++) owners.push(await filled(await under.pathOf(row)));
  });
  after(() => under.stop());

  /** Everything that a customer can have, with something of each kind where the file allows it. */
  async function filled(path: string): Promise<Owned> {
    const read = async <Value>(below: string) => (await under.call('GET', path + below)).body as Value;
    const contracts = (await read<Contract[]>('/contracts')).map(({ id }) => id);
    const claimKey = `isolation-key-${path.slice(-8)}`;
    for (const contractId of contracts) {
      await write(path, '/claims', bodies.submitClaim?.(contractId), claimKey);
      await write(path, '/documents', bodies.makeDocument?.(contractId));
      await write(path, '/payments/pages', bodies.openPayment?.(contractId));
    }
    await write(path, '/changes', {
      content: { kind: 'address', street: '1 rue de la Cloison', postcode: '69003', city: 'Lyon' },
      confirmedBy: 'sms',
      language: 'fr',
    });
    const pages = await Promise.all(contracts.map((id) => write(path, '/payments/pages', bodies.openPayment?.(id))));
    const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    const ids = [
      ...contracts,
      ...idsOf((await read<{ items: { id: string }[] }>('/reimbursements?limit=50')).items),
      ...idsOf(await read<Claim[]>('/claims')),
      ...idsOf((await read<CustomerDocuments>('/documents')).issued),
      ...idsOf(await read<{ id: string }[]>('/changes')),
      ...pages.flatMap(({ status, body }) => (status < 300 ? [(body as { id: string }).id] : [])),
    ];
    return { path, contracts, ids, claimKey };
  }
  const write = (path: string, below: string, body: unknown, key = `isolation-${++keys}`) =>
    under.call('POST', path + below, body, { 'idempotency-key': key });

  /** What the asker sees; the id that was asked for may stand in it. */
  async function seen(operation: InsurerOperation, asker: Owned, id: string): Promise<string> {
    calls += 1;
    const path = operation.path
      .replace('/customers/{ref}', asker.path)
      .replace(/\{(id|key)\}/, encodeURIComponent(id))
      .replace('{sha256}', sha256);
    const query = queries[operation.query ?? ''] ?? '';
    const isFile = operation.method === 'PUT';
    const answer = await under.call(
      operation.method,
      path + query,
      operation.method === 'GET' ? undefined : isFile ? file : {},
      isFile ? { 'content-type': 'application/pdf' } : {},
    );
    return JSON.stringify([answer.status, answer.headers.get('content-type'), answer.body]).replaceAll(id, '{id}');
  }

  async function state(): Promise<unknown[]> {
    const parts = [
      '',
      '/contracts',
      '/reimbursements?limit=50',
      '/claims',
      '/documents',
      '/payments',
      '/changes',
      '/preferences',
    ];
    const all: unknown[] = [];
    for (const { path } of owners) for (const part of parts) all.push((await under.call('GET', path + part)).body);
    return all;
  }

  it(`is answered like one that nobody has, over every operation, in ${CALLS} calls and more; nothing of it moves`, async () => {
    const before = await state();
    const leaks: string[] = [];
    const cells: (() => Promise<void>)[] = [];
    const refusals = new Set<string>();
    const asked = (answer: string) => void refusals.add(String((JSON.parse(answer) as unknown[])[0]));
    for (const asker of owners.slice(0, ASKERS)) {
      for (const [name, operation] of onOneThing) {
        const nobody = seen(
          operation,
          asker,
          operation.path.includes('{key}') ? 'no-such-key' : 'x_AAAAAAAAAAAAAAAAAAAAAA',
        );
        asked(await nobody);
        for (const owner of owners.filter((one) => one !== asker)) {
          const ids = operation.path.includes('{key}') ? [owner.claimKey, ...owner.ids] : owner.ids;
          for (const id of ids)
            cells.push(async () => {
              const answer = await seen(operation, asker, id);
              if (answer !== (await nobody)) leaks.push(`${name} ${id}: ${answer.slice(0, 300)}`);
            });
        }
      }
      for (const [name, operation] of operationList) {
        const bodyOn = bodies[name];
        if (bodyOn === undefined) continue;
        const below = operation.path.replace('/customers/{ref}', '');
        const ask = async (id: string) => {
          calls += 1;
          const { status, body } = await write(asker.path, below, bodyOn(id));
          return JSON.stringify([status, body]).replaceAll(id, '{id}');
        };
        const nobody = ask('ctr_AAAAAAAAAAAAAAAAAAAAAA');
        asked(await nobody);
        for (const id of owners.filter((one) => one !== asker).flatMap(({ contracts }) => contracts))
          cells.push(async () => {
            const answer = await ask(id);
            if (answer !== (await nobody)) leaks.push(`${name} ${id}: ${answer.slice(0, 300)}`);
          });
      }
    }
    const waiting = cells.values();
    await Promise.all(
      Array.from({ length: PARALLEL }, async () => {
        for (const cell of waiting) await cell();
      }),
    );
    assert.deepEqual(leaks.slice(0, 5), []);
    process.stdout.write(`      ${calls} calls\n`);
    assert.ok(calls >= CALLS, `${calls} calls`);
    assert.deepEqual([...refusals].sort(), ['404', '422'], 'each call was refused for its id');
    assert.deepEqual(await state(), before);
  });

  it('takes the same time as one that nobody has', async () => {
    const [asker, owner] = owners;
    assert.ok(asker !== undefined && owner !== undefined);
    const operation = onOneThing.find(([name]) => name === 'claim')?.[1];
    assert.ok(operation !== undefined);
    const foreign = owner.ids.find((id) => id.startsWith('clm_')) ?? '';
    assert.notEqual(foreign, '');
    const times = { foreign: [] as number[], nobody: [] as number[] };
    for (let warm = 0; warm < 50; warm++) await seen(operation, asker, foreign);
    // In pairs whose order is drawn: what slows the machine for a moment meets both alike.
    for (let pair = 0; pair < TRIES; pair++) {
      const both = [
        ['foreign', foreign],
        ['nobody', 'clm_AAAAAAAAAAAAAAAAAAAAAA'],
      ] as const;
      for (const [who, id] of randomInt(2) === 0 ? both : both.toReversed()) {
        await breathe();
        const startedAt = performance.now();
        await seen(operation, asker, id);
        times[who].push(performance.now() - startedAt);
      }
    }
    const found = twoSamples(times.foreign, times.nobody);
    assert.ok(found.differenceMs < 1, JSON.stringify(found));
    assert.ok(Math.abs(found.superiority - 0.5) < 0.07, JSON.stringify(found));
  });
});

function declarationOn(contractId: string): unknown {
  return {
    type: 'home_glass',
    contractId,
    occurredOn: '2026-11-20',
    occurredAt: null,
    place: 'Lyon',
    story: 'Une vitre cassée.',
    injured: false,
    details: {},
    attachments: [],
    contactPhone: null,
    consentedAt: '2026-11-23T09:00:00.000Z',
    language: 'fr',
  };
}
