import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Claim, claim } from '../../src/domain/claim.ts';
import type { Contract } from '../../src/domain/contract.ts';
import { recentClaimPage } from '../../src/domain/recentClaim.ts';
import { type InsurerUnderTest, newInsurerUnderTest } from './insurerUnderTest.ts';

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (body: unknown) => (body as { error: { code: string } }).error.code;

describe('claims at the insurer', () => {
  let under: InsurerUnderTest;
  let own: string;
  let contracts: Contract[];
  beforeEach(async () => {
    under = await newInsurerUnderTest();
    own = await under.pathOf(1);
    contracts = (await under.call('GET', `${own}/contracts`)).body as Contract[];
  });
  afterEach(() => under.stop());

  const contractOf = (kind: Contract['kind']) => contracts.find((one) => one.kind === kind)?.id;
  const request = (more: object = {}) => ({
    type: 'auto_glass',
    contractId: contractOf('car'),
    occurredOn: '2026-11-21',
    occurredAt: '17:00',
    place: 'Lyon',
    story: 'Un caillou a fendu le pare-brise.',
    injured: false,
    details: { which: 'windscreen', size: null },
    attachments: [],
    contactPhone: '+33639981001',
    consentedAt: '2026-11-23T09:59:00Z',
    language: 'fr',
    ...more,
  });
  const declare = (key: string, more?: object) =>
    under.call('POST', `${own}/claims`, request(more), { 'idempotency-key': key });
  const read = async (id: string) => claim.parse((await under.call('GET', `${own}/claims/${id}`)).body);

  it('of everybody are listed as kinds and places, the one just declared with the place that was told', async () => {
    await declare('k', { details: { department: '73' } });
    const first = await under.call('GET', '/claims/recent?since=2020-01-01T00:00:00Z&limit=5');
    const { items, nextCursor } = recentClaimPage.parse(first.body);
    assert.equal(items.length, 5);
    assert.deepEqual(Object.keys(items[0] ?? {}).sort(), ['declaredAt', 'department', 'number', 'type']);
    assert.ok(items.every(({ department }) => department !== null));
    const rest = await under.call('GET', `/claims/recent?since=2020-01-01T00:00:00Z&limit=500&cursor=${nextCursor}`);
    const others = recentClaimPage.parse(rest.body);
    assert.equal(others.nextCursor, null);
    assert.deepEqual([others.items.at(-1)?.type, others.items.at(-1)?.department], ['auto_glass', '73']);
    const days = [...items, ...others.items].map(({ declaredAt }) => declaredAt);
    assert.deepEqual(days, days.toSorted());
    assert.equal((await under.call('GET', '/claims/recent?since=soon')).status, 400);
  });

  it('are declared with a number, steps, missing papers and a next act', async () => {
    const { status, body } = await declare('k');
    assert.equal(status, 201);
    const declared = claim.parse(body);
    assert.equal(declared.number, 'SIN-2026-AUT-000123');
    assert.equal(declared.state, 'declared');
    assert.equal(declared.declaredAt, '2026-11-23T10:00:00.000Z');
    assert.equal(declared.contractNumber, 'AUT-5000103');
    assert.deepEqual(
      declared.missing.map(({ code }) => code),
      ['photos', 'registration'],
    );
    assert.equal(declared.nextAct.who, 'customer');
    assert.deepEqual(
      declared.steps.map(({ state, status: step, on }) => [state, step, on]),
      [
        ['declared', 'current', '2026-11-23'],
        ['underReview', 'next', null],
        ['offerSent', 'next', null],
        ['paymentIssued', 'next', null],
      ],
    );
    const [newest] = (await under.call('GET', `${own}/claims`)).body as Claim[];
    assert.deepEqual(newest, body);
  });

  it('wait for the insurer when all papers are announced', async () => {
    const file = (name: string, contentType: string) => ({ sha256: sha256(bytes(name)), name, contentType, bytes: 9 });
    const attachments = [file('IMG_1.heic', 'image/heic'), file('Carte grise.pdf', 'application/pdf')];
    const declared = claim.parse((await declare('k', { attachments })).body);
    assert.deepEqual(declared.missing, []);
    assert.deepEqual([declared.nextAct.who, declared.nextAct.before], ['insurer', '2026-11-30']);
    assert.equal(declared.attachments.length, 2);
  });

  it('are numbered by branch', async () => {
    const numbers = [
      await declare('1'),
      await declare('2'),
      await declare('3', { type: 'home_water', contractId: contractOf('home') }),
      await declare('4', { type: 'health_dental', contractId: contractOf('health') }),
    ].map(({ body }) => claim.parse(body).number);
    assert.deepEqual(numbers, [
      'SIN-2026-AUT-000123',
      'SIN-2026-AUT-000124',
      'SIN-2026-HAB-000123',
      'SIN-2026-SAN-000123',
    ]);
  });

  it('take the year of Paris', async () => {
    under.clock.set(Date.parse('2026-12-31T23:30:00Z'));
    await under.restart();
    assert.equal(claim.parse((await declare('k')).body).number, 'SIN-2027-AUT-000123');
  });

  it('are one claim under 20 posts at once with one key', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => declare('same')));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [...Array(19).fill(200), 201]);
    assert.equal(new Set(answers.map(({ body }) => (body as Claim).id)).size, 1);
    const all = (await under.call('GET', `${own}/claims`)).body as Claim[];
    assert.equal(all.filter(({ type, state }) => type === 'auto_glass' && state === 'declared').length, 1);
  });

  it('are the stored claim again for the same key and meaning, also after a restart', async () => {
    const first = await declare('k');
    await under.restart();
    const reordered = Object.fromEntries(Object.entries(request()).reverse());
    const second = await under.call('POST', `${own}/claims`, reordered, { 'idempotency-key': 'k' });
    assert.equal(second.status, 200);
    assert.deepEqual(second.body, first.body);
  });

  it('are refused under a key that was used for another body', async () => {
    await declare('k');
    const { status, body } = await declare('k', { story: 'Autre chose.' });
    assert.deepEqual([status, codeOf(body)], [409, 'IDEMPOTENCY_CONFLICT']);
  });

  it('keep the keys of two customers apart', async () => {
    await declare('k');
    const other = await under.pathOf(2);
    const [car] = (await under.call('GET', `${other}/contracts`)).body as Contract[];
    const answer = await under.call('POST', `${other}/claims`, request({ contractId: car?.id }), {
      'idempotency-key': 'k',
    });
    assert.equal(answer.status, 201);
    assert.equal((await under.call('GET', `${other}/claims/by-key/k`)).status, 200);
    assert.notDeepEqual((await under.call('GET', `${own}/claims/by-key/k`)).body, answer.body);
  });

  it('are found by key, or not found', async () => {
    const key = 'draft:42/submit';
    const { body } = await declare(key);
    const found = await under.call('GET', `${own}/claims/by-key/${encodeURIComponent(key)}`);
    assert.deepEqual(found.body, body);
    const missing = await under.call('GET', `${own}/claims/by-key/other`);
    assert.deepEqual([missing.status, codeOf(missing.body)], [404, 'NOT_FOUND']);
  });

  it('are refused on a contract of another customer, of another kind, or for a day to come', async () => {
    const other = (await under.call('GET', `${await under.pathOf(4)}/contracts`)).body as Contract[];
    const foreign = other.find(({ kind }) => kind === 'car')?.id;
    for (const [more, code] of [
      [{ contractId: foreign }, 'CONTRACT_UNKNOWN'],
      [{ contractId: 'ctr_x' }, 'CONTRACT_UNKNOWN'],
      [{ contractId: contractOf('home') }, 'CONTRACT_KIND_MISMATCH'],
      [{ occurredOn: '2026-11-24' }, 'OCCURRED_IN_FUTURE'],
    ] as const) {
      const { status, body } = await declare('k', more);
      assert.deepEqual([status, codeOf(body)], [422, code]);
    }
  });

  it('are taken for a stay in hospital that is still to come', async () => {
    const stay = { type: 'health_hospital', contractId: contractOf('health'), occurredOn: '2027-03-12' };
    assert.equal((await declare('k', stay)).status, 201);
  });

  it('are taken when they are late', async () => {
    assert.equal((await declare('k', { occurredOn: '2025-01-02' })).status, 201);
  });

  it('need an idempotency key and a body inside the contract and 256 kB', async () => {
    for (const key of ['', 'x'.repeat(256)]) {
      const { status, body } = await under.call('POST', `${own}/claims`, request(), { 'idempotency-key': key });
      assert.deepEqual([status, codeOf(body)], [400, 'IDEMPOTENCY_KEY_MISSING']);
    }
    for (const more of [{ type: 'boat' }, { story: ' ' }, { occurredOn: '2026-02-30' }, { details: { a: [] } }]) {
      assert.equal((await declare('k', more)).status, 400);
    }
    const large = await under.call('POST', `${own}/claims`, { story: 'x'.repeat(300_000) }, { 'idempotency-key': 'k' });
    assert.equal(large.status, 413);
    const headers = { 'idempotency-key': 'k' };
    assert.equal((await under.call('POST', `${own}/claims`, bytes('{"a":'), headers)).status, 400);
  });

  describe('attachments', () => {
    let id: string;
    const setPlaces = (body: unknown, claimId = id) => under.call('PUT', `${own}/claims/${claimId}/photo-places`, body);

    beforeEach(async () => {
      id = claim.parse((await declare('k')).body).id;
    });
    const put = (content: Uint8Array, name: string, type = 'image/jpeg', sha = sha256(content)) =>
      under.call('PUT', `${own}/claims/${id}/attachments/${sha}?name=${encodeURIComponent(name)}`, content, {
        'content-type': type,
      });

    it('are kept once, take their paper off the missing ones and change the next act', async () => {
      const photo = bytes('photo');
      assert.equal((await put(photo, 'IMG_2041.jpg')).status, 201);
      assert.equal((await put(photo, 'IMG_2041.jpg')).status, 200);
      assert.deepEqual(
        (await read(id)).missing.map(({ code }) => code),
        ['registration'],
      );
      await put(bytes('pdf'), 'carte grise.pdf', 'application/pdf');
      const full = await read(id);
      assert.deepEqual(full.missing, []);
      assert.equal(full.nextAct.who, 'insurer');
      assert.equal(full.attachments.length, 2);
      const stored = join(under.dataDir, 'insurer-files', id, sha256(photo));
      assert.equal(readFileSync(stored, 'utf8'), 'photo');
    });

    it('all arrive when they are sent at once', async () => {
      const files = Array.from({ length: 8 }, (_, index) => bytes(`photo ${index}`));
      const answers = await Promise.all(files.map((file, index) => put(file, `photo-${index}.jpg`)));
      assert.ok(answers.every(({ status }) => status === 201));
      assert.equal((await read(id)).attachments.length, 8);
    });

    it('are refused when the bytes do not match, or are more than 10 MB', async () => {
      const wrong = await put(bytes('a'), 'a.jpg', 'image/jpeg', sha256(bytes('b')));
      assert.deepEqual([wrong.status, codeOf(wrong.body)], [422, 'SHA256_MISMATCH']);
      assert.equal((await put(bytes('a'), 'a.jpg', 'image/jpeg', 'zz')).status, 400);
      const large = new Uint8Array(10 * 1024 * 1024 + 1);
      const answer = await put(large, 'a.jpg').catch(() => null);
      assert.ok(answer === null || answer.status === 413);
      const largest = large.subarray(1);
      assert.equal((await put(largest, 'a.jpg')).status, 201);
      assert.equal((await read(id)).attachments.length, 1);
    });

    it('are refused on a claim of another customer', async () => {
      const content = bytes('a');
      const other = await under.pathOf(4);
      const answer = await under.call(
        'PUT',
        `${other}/claims/${id}/attachments/${sha256(content)}?name=a.jpg`,
        content,
      );
      assert.equal(answer.status, 404);
      assert.equal(existsSync(join(under.dataDir, 'insurer-files', id)), false);
    });

    it('get a name without folders', async () => {
      await put(bytes('a'), '../../etc/passwd\u0000');
      assert.equal((await read(id)).attachments[0]?.name, 'passwd');
    });

    it('carry a place where the customer agreed, all of them at once, and none once it is taken back', async () => {
      for (const name of ['one', 'two']) await put(bytes(name), `${name}.jpg`);
      const place = { latitude: 45.764, longitude: 4.836, takenAt: '2026-11-21T17:05' };
      const places = [
        { sha256: sha256(bytes('two')), ...place },
        { sha256: 'f'.repeat(64), ...place },
      ];
      const placesOf = (body: unknown) => claim.parse(body).attachments.map((file) => file.place ?? null);
      for (let time = 0; time < 2; time++) {
        const { status, body } = await setPlaces({ places });
        assert.deepEqual([status, placesOf(body)], [200, [null, place]]);
      }
      assert.deepEqual(placesOf((await under.call('GET', `${own}/claims/${id}`)).body), [null, place]);
      await setPlaces({ places: [] });
      assert.deepEqual(placesOf((await under.call('GET', `${own}/claims/${id}`)).body), [null, null]);
      assert.equal((await setPlaces({ places: [{ ...places[0], latitude: 91 }] })).status, 400);
      const foreign = await under.call('PUT', `${await under.pathOf(4)}/claims/${id}/photo-places`, { places: [] });
      assert.deepEqual(foreign, await setPlaces({ places: [] }, 'clm_x'));
      assert.equal(foreign.status, 404);
    });
  });
});
