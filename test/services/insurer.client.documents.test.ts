import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { CustomerRef } from '../../src/domain/ids.ts';
import { errorCodeOf } from '../../src/errors.ts';
import type { Fault } from '../../src/insurer/http/faults.ts';
import { silentLog } from '../../src/log.ts';
import { newInsurerClient } from '../../src/services/insurer.client.ts';
import type { CustomerGateway } from '../../src/services/insurer.port.ts';
import { type InsurerUnderTest, newInsurerUnderTest } from '../insurer/insurerUnderTest.ts';

describe('papers and payments over HTTP', () => {
  let under: InsurerUnderTest;
  let fault: ((path: string) => Fault | null) | null = null;
  before(async () => {
    under = await newInsurerUnderTest({ faults: ({ path }) => fault?.(path) ?? null });
  });
  after(() => under.stop());
  afterEach(() => {
    fault = null;
  });

  const gatewayOf = async (row: number): Promise<CustomerGateway> => {
    const client = newInsurerClient({
      baseUrl: under.insurer.url,
      clientId: 'assistant',
      clientSecret: 'a secret: with % and é',
      clock: under.clock,
      log: silentLog,
    });
    const ref = (await under.pathOf(row)).split('/')[2] as CustomerRef;
    return client.forCustomer(ref, { correlationId: 'cor_test' });
  };

  it('come whole: the bytes of the file are the ones that were issued', async () => {
    const gateway = await gatewayOf(1);
    const { offers } = await gateway.documents();
    const memo = offers.find(({ kind }) => kind === 'vehicle_memo');
    assert.ok(memo !== undefined);
    const request = { kind: memo.kind, contractId: memo.contractId, language: 'fr' as const, person: null };
    const document = await gateway.makeDocument('key-1', request);
    assert.deepEqual(await gateway.makeDocument('key-1', request), document);
    const content = await gateway.documentContent(document.id);
    assert.equal(createHash('sha256').update(content).digest('hex'), document.sha256);
    assert.deepEqual((await gateway.documents()).issued, [document]);
    assert.equal((await gateway.payments()).length, 3);
  });

  it('are made once when the answer was lost', async () => {
    const gateway = await gatewayOf(6);
    const { offers } = await gateway.documents();
    const memo = offers.find(({ kind }) => kind === 'vehicle_memo');
    assert.ok(memo !== undefined);
    let lost = 0;
    fault = (path) => (path.endsWith('/documents') && lost++ === 0 ? { kind: 'lostAnswer' } : null);
    const request = { kind: memo.kind, contractId: memo.contractId, language: 'fr' as const, person: null };
    const document = await gateway.makeDocument('key-2', request);
    assert.deepEqual((await gateway.documents()).issued, [document]);
  });

  it('are refused where they are another customer’s, and taken for nothing else than a PDF', async () => {
    const [first, fourth] = [await gatewayOf(1), await gatewayOf(4)];
    const [issued] = (await first.documents()).issued;
    assert.ok(issued !== undefined);
    const codeOf = (promise: Promise<unknown>) => promise.then(() => 'none', errorCodeOf);
    assert.equal(await codeOf(fourth.documentContent(issued.id)), 'INSURER_NOT_FOUND');
    const foreign = { kind: issued.kind, contractId: issued.contractId, language: 'fr' as const, person: null };
    assert.equal(await codeOf(fourth.makeDocument('key-3', foreign)), 'INSURER_REFUSED');
    fault = (path) => (path.endsWith('/content') ? { kind: 'body', text: '<html>Sorry</html>' } : null);
    assert.equal(await codeOf(first.documentContent(issued.id)), 'INSURER_WRONG_SHAPE');
  });
});
