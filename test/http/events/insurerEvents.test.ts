import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { freePort } from '../../../scripts/freePort.ts';
import { randomId } from '../../../src/domain/ids.ts';
import type { InsurerNews } from '../../../src/domain/insurerEvent.ts';
import { insurerEventsRoutes } from '../../../src/http/insurerEvents.routes.ts';
import { newHttpServer } from '../../../src/http/newHttpServer.ts';
import { silentLog } from '../../../src/log.ts';
import { newAssistant } from '../../support/newAssistant.ts';

const SECRET = 's'.repeat(32);
const step: InsurerNews = { kind: 'claim.step', claimId: 'clm_1', number: 'SIN-2026-AUT-000001', state: 'offerSent' };

describe('what the insurer reports', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  let http: ReturnType<typeof newHttpServer>;
  let url = '';
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    http = newHttpServer({ publicUrl, log: silentLog });
    insurerEventsRoutes(http.server, {
      ...{ store: chat.store, hub: chat.hub, clock: chat.clock, newId: randomId, log: silentLog },
      secret: SECRET,
    });
    await http.listen(port);
    url = `${publicUrl}/insurer/events`;
  });
  afterEach(async () => {
    await http.close(0);
    await chat.close();
  });

  let count = 0;
  const eventOf = (news: object = step, more: object = {}) => ({
    id: `evt_0000000${++count}`,
    at: new Date(chat.clock.now()).toISOString(),
    customerRef: chat.insurer.refOf('camille') as string,
    subject: 'clm_1',
    sequence: count,
    news,
    ...more,
  });
  const send = (
    body: string,
    changes: { secret?: string; at?: number; signature?: string; timestamp?: string } = {},
  ) => {
    const timestamp = changes.timestamp ?? String(Math.floor((changes.at ?? chat.clock.now()) / 1000));
    const mac = createHmac('sha256', changes.secret ?? SECRET)
      .update(`${timestamp}.${body}`)
      .digest('hex');
    return fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'insurer-timestamp': timestamp,
        'insurer-signature': changes.signature ?? `v1=${mac}`,
      },
      body,
    }).then((answer) => answer.status);
  };
  const deliver = (event: object) => send(JSON.stringify(event));
  const statuses = async () =>
    (await chat.store.db.selectFrom('insurer_event').select('status').orderBy('sequence').execute()).map(
      ({ status }) => status,
    );

  it('is told at once to a customer who is there, once, however often it comes', async () => {
    const event = eventOf();
    const all = await Promise.all(Array.from({ length: 10 }, () => deliver(event)));
    assert.equal(all.filter((status) => status === 202).length, 1);
    assert.ok(all.every((status) => status === 202 || status === 200));
    await chat.waits();
    assert.deepEqual(chat.heard, ['news.claimStep']);
    assert.match(chat.text, /Du nouveau sur votre sinistre SIN-2026-AUT-000001\u00a0: offre envoyée\./);
    assert.equal(await deliver(event), 200);
    await chat.waits();
    assert.deepEqual(chat.heard, []);
    assert.deepEqual(await statuses(), ['told']);
  });

  it('is told at the next visit to a customer who is not there, the last step of each claim only', async () => {
    await chat.store.db.updateTable('conversation').set({ ended_at: 1, ended_reason: 'signedOut' }).execute();
    assert.equal(await deliver(eventOf({ ...step, state: 'underReview' })), 202);
    assert.equal(await deliver(eventOf()), 202);
    const visit = await chat.converse();
    await visit.says('bonjour');
    await identifies(visit);
    assert.equal(visit.heard.filter((key) => key === 'news.claimStep').length, 1, visit.heard.join());
    assert.match(visit.text, /offre envoyée/);
    assert.deepEqual(await statuses(), ['told', 'told']);
    const again = await chat.converse();
    await again.says('bonjour');
    await identifies(again);
    assert.ok(!again.heard.includes('news.claimStep'));
  });

  it('reaches nobody else, and not whoever sits at a page that was left', async () => {
    const other = await chat.converse({ customer: 'emma' });
    const visitor = await chat.converse();
    chat.clock.advance(16 * 60_000);
    await deliver(eventOf());
    for (const each of [other, visitor, chat]) {
      await each.waits();
      assert.deepEqual(each.heard, []);
    }
    assert.deepEqual(await statuses(), ['waiting']);
  });

  it('says on a phone that there is something, without a word of it, once a day', async () => {
    await chat.store.db.updateTable('conversation').set({ channel: 'whatsapp' }).execute();
    chat.clock.advance(31 * 60_000);
    await deliver(eventOf());
    await deliver(eventOf({ ...step, state: 'closed' }));
    await chat.waits();
    assert.deepEqual(chat.heard, ['news.signedOut']);
    assert.doesNotMatch(chat.text, /SIN-/);
    assert.deepEqual(await statuses(), ['waiting', 'waiting']);
  });

  it('keeps the order of one subject: what is past is not told after what is newer', async () => {
    const [first, second] = [eventOf({ ...step, state: 'underReview' }), eventOf()];
    await deliver(second);
    await deliver(first);
    await chat.waits();
    assert.deepEqual(chat.heard, ['news.claimStep']);
    assert.deepEqual(await statuses(), ['outdated', 'told']);
  });

  it('says each kind in both languages', async () => {
    const paper = { fr: 'Facture', en: 'Invoice' };
    const dueOn = '2026-12-05';
    const all: InsurerNews[] = [
      { kind: 'claim.paperReceived', claimId: 'c', number: 'SIN-1', paper },
      { kind: 'claim.paperMissing', claimId: 'c', number: 'SIN-1', paper, before: dueOn },
      { kind: 'claim.paperMissing', claimId: 'c', number: 'SIN-1', paper, before: null },
      {
        kind: 'refund.paid',
        reimbursementId: 'r',
        act: { fr: 'Consultation', en: 'Visit' },
        careOn: dueOn,
        amountCents: 2310,
      },
      { kind: 'payment.due', contractId: 'k', contractNumber: 'AUT-1', amountCents: 4590, dueOn },
      { kind: 'payment.failed', contractId: 'k', contractNumber: 'AUT-1', amountCents: 4590, dueOn },
      { kind: 'document.ready', documentId: 'd', title: { fr: 'Attestation', en: 'Certificate' } },
      { kind: 'account.passwordChanged' },
    ];
    const english = await chat.converse({ customer: 'emma', language: 'en' });
    const ref = chat.insurer.refOf('emma') as string;
    for (const news of all) {
      await deliver(eventOf(news, { subject: `s${count}` }));
      await chat.waits();
      assert.equal(chat.heard.length, 1, news.kind);
      assert.doesNotMatch(chat.text, /undefined|\{/);
      await deliver(eventOf(news, { subject: `s${count}`, customerRef: ref }));
      await english.waits();
      assert.deepEqual(english.heard, chat.heard);
      assert.notEqual(english.text, chat.text);
    }
  });

  it('is silent about what the customer wants no news of, never about the safety of the file', async () => {
    const gateway = chat.insurer.forCustomer.bind(chat.insurer);
    const preferences = {
      reimbursements: ['email'],
      claims: [],
      payments: ['email'],
      profile: [],
      requests: [],
      offers: [],
    };
    chat.insurer.forCustomer = (ref, context) => ({
      ...gateway(ref, context),
      preferences: async () => preferences as never,
    });
    await deliver(eventOf());
    await deliver(eventOf({ kind: 'account.passwordChanged' }, { subject: 'account' }));
    await chat.waits();
    assert.deepEqual(chat.heard, ['news.passwordChanged']);
    assert.deepEqual((await statuses()).sort(), ['muted', 'told']);
  });

  it('does not lose the form that waits', async () => {
    await chat.says('je veux déclarer un dégât des eaux');
    const asked = chat.heard.at(-1);
    await deliver(eventOf());
    await chat.waits();
    assert.equal(chat.heard[0], 'news.claimStep');
    assert.equal(chat.heard.at(-1), asked);
  });

  it('is refused when it is not signed by the insurer, changed on the way, too old or too early', async () => {
    const body = JSON.stringify(eventOf());
    const now = chat.clock.now();
    const minute = 60_000;
    for (const [why, changes] of [
      ['another secret', { secret: 'x'.repeat(32) }],
      ['no secret', { secret: '' }],
      ['six minutes old', { at: now - 6 * minute }],
      ['six minutes early', { at: now + 6 * minute }],
      ['no signature', { signature: '' }],
      ['another scheme', { signature: `v0=${'0'.repeat(64)}` }],
      ['a wrong one', { signature: `v1=${'0'.repeat(64)}` }],
      ['no time', { timestamp: '' }],
      ['a time that is none', { timestamp: '12.5' }],
    ] as [string, Parameters<typeof send>[1]][])
      assert.equal(await send(body, changes), 401, why);
    const timestamp = String(Math.floor(now / 1000));
    const mac = createHmac('sha256', SECRET).update(`${timestamp}.${body}`).digest('hex');
    assert.equal(await send(body.replace('offerSent', 'refused'), { signature: `v1=${mac}` }), 401, 'changed');
    assert.equal(await send(body, { at: now - 4 * minute }), 202, 'four minutes old');
  });

  it('is refused in a wrong shape, and under an id that meant something else; a new kind is kept and not told', async () => {
    for (const body of ['', '{', '[]', 'null', '{"id":1}', '[['.repeat(50)]) assert.equal(await send(body), 400, body);
    assert.equal(await deliver(eventOf({ kind: 'claim.step' })), 400);
    assert.equal(await deliver({ ...eventOf(), id: 'x' }), 400);
    assert.equal(await send(JSON.stringify(eventOf(step, { subject: 'x'.repeat(20_000) }))), 413);
    const event = eventOf();
    assert.equal(await deliver(event), 202);
    assert.equal(await deliver({ ...event, news: { ...step, state: 'closed' } }), 409);
    assert.equal(await deliver(eventOf({ kind: 'moon.landed', crater: 7 }, { subject: 'moon' })), 202);
    await chat.waits();
    assert.deepEqual(chat.heard, ['news.claimStep']);
  });

  type Visit = Pick<typeof chat, 'says' | 'waits' | 'heard' | 'text'>;
  async function identifies(visit: Visit): Promise<void> {
    await visit.says('je veux m’identifier');
    await visit.says('ECA1000001');
    await visit.says('12/04/1988');
    await visit.says(chat.insurer.lastCode());
  }
});
