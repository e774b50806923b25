import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { CustomerRef } from '../../src/domain/ids.ts';
import { errorCodeOf } from '../../src/errors.ts';
import type { Fault } from '../../src/insurer/http/faults.ts';
import { silentLog } from '../../src/log.ts';
import { newInsurerClient } from '../../src/services/insurer.client.ts';
import { type InsurerUnderTest, newInsurerUnderTest } from '../insurer/insurerUnderTest.ts';

const context = { correlationId: 'cor_test' };
const content = Buffer.from('%PDF-1.4 facture');
const file = {
  sha256: createHash('sha256').update(content).digest('hex'),
  name: 'facture.pdf',
  contentType: 'application/pdf',
  content,
};

describe('formulas, estimates and papers for refunds over HTTP', () => {
  let under: InsurerUnderTest;
  let fault: ((path: string) => Fault | null) | null = null;
  before(async () => {
    under = await newInsurerUnderTest({ faults: ({ path }) => fault?.(path) ?? null });
  });
  after(() => under.stop());
  afterEach(() => {
    fault = null;
  });

  const codeOf = (promise: Promise<unknown>) => promise.then(() => 'none', errorCodeOf);
  const portWith = (timeouts: { readTry?: number; read?: number }) =>
    newInsurerClient({
      baseUrl: under.insurer.url,
      clientId: 'assistant',
      clientSecret: 'a secret: with % and é',
      clock: under.clock,
      log: silentLog,
      timeouts,
    });
  const customer = async (row: number) => {
    const port = portWith({});
    const ref = (await under.pathOf(row)).split('/')[2] as CustomerRef;
    const gateway = port.forCustomer(ref, context);
    const contracts = await gateway.contracts();
    const of = (kind: string) => {
      const contract = contracts.find((one) => one.kind === kind);
      assert.ok(contract !== undefined);
      return contract.id;
    };
    return { port, ref, gateway, of };
  };
  const quote = { act: 'crown', priceCents: 65_000 } as const;

  it('come whole', async () => {
    const { gateway, of } = await customer(1);
    const formulas = await gateway.formulas(of('health'));
    assert.deepEqual(
      formulas.map(({ name, current }) => [name, current]),
      [
        ['Essentiel', false],
        ['Confort', true],
        ['Premium', false],
      ],
    );
    const estimate = await gateway.estimate(of('health'), { ...quote, person: 'Sacha Exemple' });
    assert.deepEqual(
      [estimate.person.name, estimate.amoPaidCents, estimate.amcPaidCents, estimate.leftCents],
      ['Sacha Exemple', 7_200, 22_800, 35_000],
    );
  });

  it('are refused for a contract that refunds no care, a person whom nobody covers, and another customer’s contract', async () => {
    const [camille, karim] = [await customer(1), await customer(4)];
    const health = camille.of('health');
    assert.equal(await codeOf(camille.gateway.estimate(camille.of('car'), quote)), 'INSURER_REFUSED');
    assert.equal(await codeOf(camille.gateway.estimate(health, { ...quote, person: 'Nobody' })), 'INSURER_REFUSED');
    assert.equal(await codeOf(camille.gateway.estimate(health, { ...quote, priceCents: 0 })), 'INSURER_REFUSED');
    assert.equal(await codeOf(karim.gateway.estimate(health, quote)), 'INSURER_NOT_FOUND');
    assert.equal(await codeOf(karim.gateway.formulas(health)), 'INSURER_NOT_FOUND');
  });

  it('end in time when nobody answers, and are taken in no other shape', async () => {
    const { gateway, of, ref } = await customer(1);
    const health = of('health');
    const hasty = portWith({ readTry: 200, read: 300 }).forCustomer(ref, context);
    fault = (path) => (/formulas$|estimate$/.test(path) ? { kind: 'hang' } : null);
    assert.equal(await codeOf(hasty.formulas(health)), 'INSURER_UNREACHABLE');
    assert.equal(await codeOf(hasty.estimate(health, quote)), 'INSURER_UNREACHABLE');
    fault = (path) => (/formulas$|estimate$/.test(path) ? { kind: 'body', text: '{"rows":[]}' } : null);
    assert.equal(await codeOf(gateway.formulas(health)), 'INSURER_WRONG_SHAPE');
    assert.equal(await codeOf(gateway.estimate(health, quote)), 'INSURER_WRONG_SHAPE');
  });

  it('end the waiting of a refund once, and only for its owner', async () => {
    const [camille, karim] = [await customer(1), await customer(4)];
    const [waiting] = (await camille.gateway.reimbursements({ state: 'awaitingDocuments' })).items;
    assert.ok(waiting !== undefined);
    const send = (who: typeof camille, id = waiting.id, sent = file) =>
      who.port.attachToReimbursement(who.ref, id, sent, context);
    assert.equal(await codeOf(send(karim)), 'INSURER_NOT_FOUND');
    assert.equal(await codeOf(send(camille, waiting.id, { ...file, sha256: 'ab'.repeat(32) })), 'INSURER_REFUSED');
    assert.equal((await camille.gateway.reimbursement(waiting.id)).state, 'awaitingDocuments');
    await send(camille);
    const after = await camille.gateway.reimbursement(waiting.id);
    assert.deepEqual([after.state, after.missing, after.stateOn], ['received', [], '2026-11-23']);
    assert.ok(after.paidOn !== null && after.paidOn > '2026-11-23');
    // A repeat changes nothing; a second paper is taken beside the first; a line that waits for nothing takes none.
    await send(camille);
    const second = Buffer.from('%PDF-1.4 second');
    await send(camille, waiting.id, {
      ...file,
      content: second,
      sha256: createHash('sha256').update(second).digest('hex'),
    });
    assert.deepEqual(await camille.gateway.reimbursement(waiting.id), after);
    const [paid] = (await camille.gateway.reimbursements({ state: 'paid' })).items;
    assert.ok(paid !== undefined);
    assert.equal(await codeOf(send(camille, paid.id)), 'INSURER_REFUSED');
  });
});
