import assert from 'node:assert/strict';
import { freePort } from '../../../scripts/freePort.ts';
import type { Claim } from '../../../src/domain/claim.ts';
import type { CustomerRef } from '../../../src/domain/ids.ts';
import { randomId } from '../../../src/domain/ids.ts';
import type { Payment } from '../../../src/domain/payment.ts';
import type { Reimbursement } from '../../../src/domain/reimbursement.ts';
import { insurerEventsRoutes } from '../../../src/http/insurerEvents.routes.ts';
import { newHttpServer } from '../../../src/http/newHttpServer.ts';
import { silentLog } from '../../../src/log.ts';
import { newInsurerClient } from '../../../src/services/insurer.client.ts';
import type { InsurerPort } from '../../../src/services/insurer.port.ts';
import { eventually } from '../../support/eventually.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { type InsurerUnderTest, newInsurerUnderTest } from '../insurerUnderTest.ts';

const SECRET = 'n'.repeat(40);
const DAY = 24 * 3_600_000;

/** The reference insurer and the assistant, each behind HTTP; what happens in a file is heard in the chat. */
describe('what happens at the reference insurer', () => {
  let under: InsurerUnderTest;
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  let http: ReturnType<typeof newHttpServer>;
  let path: string;

  /** The file of a demo customer, who is in the chat. */
  async function start(row: number): Promise<void> {
    const port = await freePort();
    under = await newInsurerUnderTest({
      clientEvents: { url: `http://127.0.0.1:${port}/insurer/events`, secret: SECRET },
    });
    const client: InsurerPort = newInsurerClient({
      ...{ baseUrl: under.insurer.url, clientId: 'assistant', clientSecret: 'a secret: with % and é' },
      ...{ clock: under.clock, log: silentLog },
    });
    chat = await newAssistant({ insurer: client, now: new Date(under.clock.now()).toISOString() });
    path = await under.pathOf(row);
    await chat.store.db
      .updateTable('conversation')
      .set({ customer_ref: path.split('/')[2] as CustomerRef, identified_at: chat.clock.now() })
      .where('id', '=', chat.conversationId)
      .execute();
    http = newHttpServer({ publicUrl: `http://127.0.0.1:${port}`, log: silentLog });
    const { store, hub, clock } = chat;
    insurerEventsRoutes(http.server, { store, hub, clock, newId: randomId, log: silentLog, secret: SECRET });
    await http.listen(port);
  }
  afterEach(async () => {
    await http.close(0);
    await chat.close();
    await under.stop();
  });

  const demo = async (fields: Record<string, string>) =>
    (await fetch(`${under.insurer.url}/demo/news`, { method: 'POST', body: new URLSearchParams(fields) })).status;
  const told = async () =>
    (
      await chat.store.db
        .selectFrom('transcript')
        .select('body')
        .where('conversation_id', '=', chat.conversationId)
        .where('role', '=', 'bot')
        .execute()
    ).flatMap(({ body }) => (JSON.parse(body).answer === undefined ? [] : [JSON.parse(body).answer.key as string]));
  /** Within two seconds of real time, and no more often. */
  const hears = async (key: string, times = 1) => {
    await eventually(
      async () => (await told()).filter((each) => each === key).length === times,
      `${key} within two seconds`,
    );
    await chat.waits();
    assert.equal((await told()).filter((each) => each === key).length, times);
  };

  it('moves a claim by its number, step by step to its end, each heard once; no further', async () => {
    await start(1);
    const claims = async () => (await under.call('GET', `${path}/claims`)).body as Claim[];
    const [claim] = (await claims()).filter(({ steps }) => steps.some(({ status }) => status === 'next'));
    assert.ok(claim !== undefined);
    let steps = 0;
    while ((await demo({ kind: 'claim.step', claim: claim.number })) === 200) await hears('news.claimStep', ++steps);
    assert.ok(steps >= 2, `${steps} steps`);
    const moved = (await claims()).find(({ id }) => id === claim.id);
    assert.equal(moved?.steps.filter(({ status }) => status === 'next').length, 0);
    assert.equal(moved?.steps.length, claim.steps.filter(({ status }) => status !== 'next').length + steps);
    assert.ok(['closed', 'paymentIssued'].includes(moved?.state ?? ''), moved?.state);
  });

  it('pays a refund: the line is paid and the customer hears how much', async () => {
    await start(1);
    const lines = async (state: string) =>
      ((await under.call('GET', `${path}/reimbursements?state=${state}&limit=50`)).body as { items: Reimbursement[] })
        .items;
    const paidBefore = (await lines('paid')).length;
    assert.equal(await demo({ kind: 'refund.paid', customer: 'ECA1000001' }), 200);
    await hears('news.refundPaid');
    assert.equal((await lines('paid')).length, paidBefore + 1);
  });

  it('takes what was late, on its page or elsewhere: the receipt is heard once, with when the cover resumes', async () => {
    await start(2);
    await chat.says('je veux régler mon impayé');
    assert.ok(chat.heard.includes('payments.page'), chat.heard.join());
    assert.equal(await demo({ kind: 'payment.received', customer: 'ECA1000002' }), 200);
    await hears('payments.paid');
    const paid = (await told()).filter((key) => key.startsWith('payments.paid.'));
    assert.equal(paid.length, 1);
    const opened = await chat.store.db.selectFrom('job').select('payload').executeTakeFirstOrThrow();
    const page = (await under.call('GET', `${path}/payments/pages/${JSON.parse(opened.payload).paymentId}`))
      .body as Payment;
    assert.equal(page.state, 'open', 'another payment settled it');
  });

  it('lists what it reported, page by page, also what could not be delivered', async () => {
    await start(1);
    await http.close(0);
    for (const kind of ['refund.paid', 'claim.step', 'payment.due']) await demo({ kind, customer: 'ECA1000001' });
    const since = new Date(under.clock.now()).toISOString();
    const page = async (more: string) =>
      (await under.call('GET', `/events?since=${since}&limit=2${more}`)).body as {
        items: { news: { kind: string } }[];
        nextCursor: string | null;
      };
    const first = await page('');
    const second = await page(`&cursor=${first.nextCursor}`);
    assert.deepEqual(
      [...first.items, ...second.items].map(({ news }) => news.kind),
      ['refund.paid', 'claim.step', 'payment.due'],
    );
    assert.equal(second.nextCursor, null);
    for (const query of ['', '?since=hier', `?since=${since}&cursor=x`])
      assert.equal((await under.call('GET', `/events${query}`)).status, 400, query);
  });

  it('puts a change into force on its day, whether or not anybody reads the file', async () => {
    await start(1);
    const { status } = await under.call(
      'POST',
      `${path}/changes`,
      { content: { kind: 'bank', iban: 'FR7699999000010000000001085' }, confirmedBy: 'sms', language: 'fr' },
      { 'idempotency-key': 'a-bank-change' },
    );
    assert.equal(status, 201);
    under.clock.advance(DAY + 1000);
    chat.clock.advance(1000);
    // The delivery carries the insurer's time.
    chat.clock.advance(DAY);
    await chat.store.db
      .updateTable('conversation')
      .set({ last_at: chat.clock.now(), identified_at: chat.clock.now() })
      .execute();
    await hears('news.changeApplied');
  });
});
