import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { manualClock } from '../../src/clock.ts';
import type { ClaimRequest } from '../../src/domain/claim.ts';
import { operationList } from '../../src/domain/insurerApi.ts';
import { silentLog } from '../../src/log.ts';
import { newInsurerClient } from '../../src/services/insurer.client.ts';
import type { InsurerPort } from '../../src/services/insurer.port.ts';
import { newAssistant } from '../support/newAssistant.ts';
import { saidAndHeard } from '../support/saidAndHeard.ts';
import { startTinyInsurer } from '../support/tinyInsurer.ts';

const clock = manualClock(Date.parse('2026-11-24T09:00:00Z'));
const client = { clientId: 'assistant', clientSecret: 'tiny insurer secret' };
const context = { correlationId: 'test' };
const clientOf = (baseUrl: string) => newInsurerClient({ baseUrl, ...client, clock, log: silentLog });

describe('the list of operations', () => {
  it('names each call that the assistant’s client makes, and needs no other', async () => {
    const called = new Set<string>();
    const server = createServer((request, response) => {
      called.add(`${request.method} ${request.url?.replace(/\?.*/, '')}`);
      const isToken = request.url === '/oauth/token';
      response.writeHead(isToken ? 200 : 418, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ access_token: 't', token_type: 'Bearer', expires_in: 300 }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const port = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await callEverything(port);
    server.close();
    server.closeAllConnections();

    const listed = operationList.map(([, { method, path, need }]) => ({ title: `${method} ${path}`, need }));
    const pattern = (title: string) => new RegExp(`^${title.replace(/\{\w+\}/g, '~\\w+').replaceAll('.', '\\.')}$`);
    const unlisted = [...called].filter((one) => !listed.some(({ title }) => pattern(title).test(one)));
    assert.deepEqual(unlisted, []);
    const uncalled = listed.filter(({ title }) => ![...called].some((one) => pattern(title).test(one)));
    assert.deepEqual(
      uncalled.filter(({ need }) => need === 'required'),
      [],
    );
  });
});

/** Every method of the port, with ids that begin with a tilde. */
async function callEverything(port: InsurerPort): Promise<void> {
  const own = port.forCustomer('~ref' as never, context);
  const file = { sha256: '~sha256', name: 'a', contentType: 'image/jpeg', content: new Uint8Array() };
  const calls = [
    port.match({ identifier: 'abc', birthDate: '2000-01-01' }, context),
    port.submitClaim('~ref' as never, 'key', {} as never, context),
    port.claimByKey('~ref' as never, '~key', context),
    port.attachToClaim('~ref' as never, '~id' as never, file, context),
    port.sendMessage('key', {} as never, context),
    port.mailbox(context),
    port.healthy(),
    ...Object.values(own).map((method: (...parts: string[]) => Promise<unknown>) => method('~id', '~id')),
  ];
  await Promise.allSettled(calls);
}

describe('the assistant with the tiny insurer', () => {
  let tiny: Awaited<ReturnType<typeof startTinyInsurer>>;
  let port: InsurerPort;
  let codes: string[];
  before(async () => {
    codes = [];
    const onMessage = ({ parameters }: Record<string, unknown>) => {
      const { code } = parameters as { code?: string };
      if (code !== undefined) codes.push(code);
    };
    tiny = await startTinyInsurer({ ...client, now: clock.now, onMessage });
    port = clientOf(tiny.url);
  });
  after(() => tiny.close());

  it('reads and writes through the real client', async () => {
    assert.equal(await port.healthy(), true);
    const { reference } = await port.match({ identifier: 'ada@example.com', birthDate: '1980-02-29' }, context);
    const own = port.forCustomer(reference, context);
    assert.equal((await own.profile()).firstName, 'Ada');
    const [car] = await own.contracts();
    assert.ok(car);
    assert.equal((await own.guarantees(car.id))[0]?.code, 'glass');
    const { items } = await own.reimbursements({ limit: 1, state: 'paid' });
    assert.deepEqual(await own.reimbursement(items[0]?.id ?? ''), items[0]);

    const request: ClaimRequest = {
      type: 'auto_glass',
      contractId: car.id,
      occurredOn: '2026-11-23',
      occurredAt: null,
      place: null,
      story: 'Un caillou.',
      injured: false,
      details: {},
      attachments: [],
      contactPhone: null,
      consentedAt: '2026-11-24T08:59:00Z',
      language: 'fr',
    };
    assert.equal(await port.claimByKey(reference, 'draft:1', context), null);
    const claim = await port.submitClaim(reference, 'draft:1', request, context);
    assert.deepEqual(await port.submitClaim(reference, 'draft:1', request, context), claim);
    assert.deepEqual(await port.claimByKey(reference, 'draft:1', context), claim);
    const content = new TextEncoder().encode('photo');
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = { sha256, name: 'IMG_1.jpg', contentType: 'image/jpeg', content };
    await port.attachToClaim(reference, claim.id, file, context);
    assert.deepEqual((await own.claim(claim.id)).attachments, [{ sha256, name: 'IMG_1.jpg' }]);
    assert.equal((await own.claims())[0]?.id, claim.id);
  });

  it('holds a conversation: a code, a refund, a declaration', async () => {
    const chat = await newAssistant({ insurer: port });
    await saidAndHeard(chat, [
      ['où en est mon remboursement ?', null],
      ['TIN0000001', null],
      ['29/02/1980', null],
    ]);
    assert.equal(codes.length, 1);
    await chat.says(codes[0] ?? '');
    assert.match(chat.text, /Merci Ada/);
    assert.match(JSON.stringify(chat.cards), /Consultation/);

    const before = (await ownClaims()).length;
    await chat.acts({ a: 'begin', v: 1, k: 'menu', intent: 'claim_file', claimType: 'auto_glass' });
    for (let turns = 0; turns < 30 && !chat.heard.includes('claim.receipt'); turns++) {
      const key = chat.heard.at(-1);
      const [choice] = chat.answers.at(-1)?.choices ?? [];
      if (key === 'claim.summary.title') await chat.says('envoyer');
      else if (key === 'claim.date.ask') await chat.says('hier');
      else if (key === 'claim.files.ask') await chat.says('passer');
      else if (choice === undefined) await chat.says('Un caillou a fendu le pare-brise.');
      else await chat.acts(choice.action);
    }
    assert.deepEqual([chat.heard.at(-1), (await ownClaims()).length], ['claim.receipt', before + 1]);
    await chat.close();
  });

  async function ownClaims() {
    const { reference } = await port.match({ identifier: 'TIN0000001', birthDate: '1980-02-29' }, context);
    return port.forCustomer(reference, context).claims();
  }
});
