import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Change } from '../../src/domain/change.ts';
import type { Customer } from '../../src/domain/identity.ts';
import type { MailboxEntry } from '../../src/domain/message.ts';
import { eventually } from '../support/eventually.ts';
import { type InsurerUnderTest, newInsurerUnderTest } from './insurerUnderTest.ts';

const HOUR = 3_600_000;
const NEW_IBAN = 'FR7699999000010000000001085';

describe('changes at the reference insurer', () => {
  let under: InsurerUnderTest;
  let camille: string;
  let keys = 0;
  before(async () => {
    under = await newInsurerUnderTest();
    camille = await under.pathOf(1);
  });
  after(() => under.stop());

  const ask = (path: string, content: object, more: object = {}, key = `k${++keys}`) =>
    under.call(
      'POST',
      `${path}/changes`,
      { content, confirmedBy: 'sms', language: 'fr', ...more },
      { 'idempotency-key': key },
    );
  const mailbox = async () => (await under.call('GET', '/mailbox')).body as MailboxEntry[];
  const customer = async (path: string) => (await under.call('GET', path)).body as Customer;
  const mandate = async (path: string) =>
    ((await under.call('GET', `${path}/payments`)).body as { mandate: { ibanEnd: string } }[])[0]?.mandate.ibanEnd;

  it('are made once for a key, and another body under it is refused', async () => {
    const content = { kind: 'address', street: '2 rue de la Démo', postcode: '69003', city: 'Lyon' };
    const first = await ask(camille, content, {}, 'once');
    const again = await ask(camille, content, {}, 'once');
    assert.deepEqual([first.status, again.status], [201, 200]);
    assert.deepEqual(again.body, first.body);
    assert.equal((await ask(camille, { ...content, city: 'Bron' }, {}, 'once')).status, 409);
    assert.equal((await customer(camille)).address.street, '2 rue de la Démo');
  });

  it('at once under one key are one change', async () => {
    const odette = await under.pathOf(3);
    const content = { kind: 'address', street: '9 quai de la Démo', postcode: '29200', city: 'Brest' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(odette, content, {}, 'parallel')));
    assert.equal(new Set(answers.map(({ body }) => (body as Change).id)).size, 1);
    assert.equal(((await under.call('GET', `${odette}/changes`)).body as Change[]).length, 1);
  });

  it('of contact or account are refused unconfirmed, and so is a number that is no account', async () => {
    const unconfirmed = await ask(camille, { kind: 'email', email: 'new@example.fr' }, { confirmedBy: null });
    assert.equal(unconfirmed.status, 422);
    const bad = await ask(camille, { kind: 'bank', iban: 'FR7699999000010000000000116' });
    assert.equal(bad.status, 400);
    assert.doesNotMatch(JSON.stringify(bad.body), /99999/);
  });

  it('are told by the mail and SMS of an insurer that runs for real, not only in the mailbox of the demonstration', async () => {
    const own = await newInsurerUnderTest();
    const carried: MailboxEntry[] = [];
    const carrier = {
      carry: async (_key: string, entry: MailboxEntry) => {
        carried.push(entry);
        return { is: 'taken' as const };
      },
      close() {},
    };
    try {
      const path = await own.pathOf(1);
      await own.restart({ demo: false, carriers: { email: carrier, sms: carrier } });
      const { status } = await own.call(
        'POST',
        `${path}/changes`,
        { content: { kind: 'bank', iban: NEW_IBAN }, confirmedBy: 'sms', language: 'fr' },
        { 'idempotency-key': 'real' },
      );
      assert.equal(status, 201);
      await eventually(() => carried.length === 2);
      assert.deepEqual(carried.map(({ channel }) => channel).sort(), ['email', 'sms']);
      for (const { text } of carried) assert.match(text, /MOD-/);
      assert.equal((await own.call('GET', '/mailbox')).status, 404);
    } finally {
      await own.stop();
    }
  });

  it('of an account hold after a day; the customer is told at the contacts from before, and can stop it', async () => {
    const before = await mandate(camille);
    const asked = (await ask(camille, { kind: 'bank', iban: NEW_IBAN })).body as Change;
    assert.equal(asked.state, 'scheduled');
    assert.doesNotMatch(JSON.stringify(asked), /9999900001/);
    assert.equal(await mandate(camille), before);
    const told = (await mailbox()).filter(({ text }) => text.includes(asked.reference));
    assert.deepEqual(told.map(({ to }) => to).sort(), ['+33639981001', 'camille@example.fr']);
    const sms = told.find(({ channel }) => channel === 'sms');
    assert.ok(sms !== undefined && sms.text.length <= 160 && !/https?:/.test(sms.text), sms?.text);
    under.clock.advance(25 * HOUR);
    assert.equal(await mandate(camille), '1085');

    const link = /https?:\/\/\S+\/changes\/stop\/\S+/.exec(told.find(({ channel }) => channel === 'email')?.text ?? '');
    const page = new URL(link?.[0] ?? '');
    const looked = await fetch(under.insurer.url + page.pathname);
    assert.equal(looked.status, 200);
    assert.equal(await mandate(camille), '1085', 'looking changes nothing');
    const stopped = await fetch(under.insurer.url + page.pathname, { method: 'POST' });
    assert.match(await stopped.text(), /C’est arrêté/);
    assert.equal(await mandate(camille), before);
    assert.equal((await fetch(`${under.insurer.url}/changes/stop/${'x'.repeat(32)}`)).status, 410);
  });

  it('of an account wait for a day after a change of contact', async () => {
    const karim = await under.pathOf(4);
    await ask(karim, { kind: 'phone', phone: '+33639989999' });
    assert.equal((await customer(karim)).mobile, '+33639989999');
    const refused = await ask(karim, { kind: 'bank', iban: NEW_IBAN });
    assert.deepEqual(
      [refused.status, (refused.body as { error: { code: string } }).error.code],
      [422, 'CONTACT_JUST_CHANGED'],
    );
    under.clock.advance(25 * HOUR);
    assert.equal((await ask(karim, { kind: 'bank', iban: NEW_IBAN })).status, 201);
  });

  it('of a mail address go back when it was not the customer', async () => {
    const bruno = await under.pathOf(6);
    const { id } = (await ask(bruno, { kind: 'email', email: 'thief@example.org' })).body as Change;
    assert.equal((await customer(bruno)).email, 'thief@example.org');
    const stopped = await under.call('POST', `${bruno}/changes/${id}/stop`, {});
    assert.equal((stopped.body as Change).state, 'stopped');
    assert.equal((await customer(bruno)).email, 'bruno@example.fr');
    assert.equal((await under.call('POST', `${bruno}/changes/${id}/stop`, {})).status, 200);
    assert.equal((await under.call('POST', `${camille}/changes/${id}/stop`, {})).status, 404);
  });

  it('take nobody’s mail address, and do not say whose it is', async () => {
    const bruno = await under.pathOf(6);
    const answer = await ask(bruno, { kind: 'email', email: 'odette@example.fr' });
    assert.equal((answer.body as Change).state, 'underReview');
    assert.equal((await customer(bruno)).email, 'bruno@example.fr');
  });

  it('of people wait for papers, which are checked by their sum', async () => {
    const contracts = (await under.call('GET', `${camille}/contracts`)).body as { id: string; kind: string }[];
    const contractId = contracts.find(({ kind }) => kind === 'health')?.id ?? '';
    const born = { kind: 'beneficiaryAdded', contractId, name: 'Lou Exemple', birthDate: '2026-11-02', link: 'child' };
    const asked = (await ask(camille, born)).body as Change;
    assert.deepEqual([asked.state, asked.papers.length, asked.effectiveAt], ['awaitingPapers', 2, null]);
    for (const text of ['birth', 'rights']) {
      const bytes = new TextEncoder().encode(text);
      const sum = createHash('sha256').update(bytes).digest('hex');
      const path = `${camille}/changes/${asked.id}/attachments/${sum}?name=${text}.pdf`;
      assert.equal((await under.call('PUT', path, bytes)).status, 201);
      assert.equal((await under.call('PUT', path, bytes)).status, 200);
      assert.equal((await under.call('PUT', path.replace(sum, 'a'.repeat(64)), bytes)).status, 422);
    }
    const [now] = (await under.call('GET', `${camille}/changes`)).body as Change[];
    assert.equal(now?.state, 'underReview');
    const holder = { kind: 'beneficiaryRemoved', contractId, name: 'Camille Exemple', on: '2026-12-01' };
    assert.equal((await ask(camille, holder)).status, 422);
  });

  it('that end a contract give the day that holds, and on that day it has ended', async () => {
    const contracts = (await under.call('GET', `${camille}/contracts`)).body as { id: string; kind: string }[];
    const contractId = contracts.find(({ kind }) => kind === 'car')?.id ?? '';
    const today = new Date(under.clock.now()).toISOString().slice(0, 10);
    const content = { kind: 'cancellation', contractId, ground: 'anyTimeAfterAYear', endsOn: today };
    const asked = (await ask(camille, content, { confirmedBy: null })).body as Change;
    assert.equal(asked.state, 'scheduled');
    const endsAt = Date.parse(asked.effectiveAt ?? '');
    assert.ok(endsAt - under.clock.now() > 27 * 24 * HOUR);
    const stateNow = async () =>
      (await under.call('GET', `${camille}/contracts/${contractId}`)).body as { state: string; endsOn: string | null };
    assert.equal((await stateNow()).state, 'active');
    assert.notEqual((await stateNow()).endsOn, null);
    const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(endsAt);
    const mail = (await mailbox()).find(({ channel, text }) => channel === 'email' && text.includes(asked.reference));
    assert.match(mail?.text ?? '', new RegExp(`Votre contrat AUT-\\d+ se termine le ${day}\\. Motif\\s: plus d’un an`));
    assert.match(mail?.text ?? '', /accusé de réception/);
    under.clock.set(endsAt + HOUR);
    assert.equal((await stateNow()).state, 'ended');
  });

  it('of preferences are kept', async () => {
    const emma = await under.pathOf(7);
    const before = (await under.call('GET', `${emma}/preferences`)).body as Record<string, string[]>;
    assert.deepEqual(before['offers'], []);
    const preferences = { ...before, claims: ['sms'], payments: [] };
    await ask(emma, { kind: 'preferences', preferences }, { confirmedBy: null });
    assert.deepEqual((await under.call('GET', `${emma}/preferences`)).body, preferences);
  });

  it('survive a restart', async () => {
    await under.restart();
    assert.equal((await customer(await under.pathOf(4))).mobile, '+33639989999');
  });
});
