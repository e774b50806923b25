import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  customerDocuments,
  type DocumentOffer,
  documentCheck,
  type IssuedDocument,
  issuedDocument,
} from '../../../src/domain/document.ts';
import { paymentSchedule } from '../../../src/domain/payment.ts';
import { type InsurerUnderTest, newInsurerUnderTest, tokenFrom } from '../insurerUnderTest.ts';

describe('papers at the insurer', () => {
  let under: InsurerUnderTest;
  let own: string;
  before(async () => {
    under = await newInsurerUnderTest();
    own = await under.pathOf(1);
  });
  after(() => under.stop());
  // A new start: new token, nobody has tried a number yet.
  const later = async (ms: number) => {
    under.clock.advance(ms);
    await under.restart();
  };
  beforeEach(() => later(1000));

  const listed = async (path = own) => customerDocuments.parse((await under.call('GET', `${path}/documents`)).body);
  const offerOf = async (kind: string, path = own): Promise<DocumentOffer> => {
    const found = (await listed(path)).offers.find((offer) => offer.kind === kind);
    assert.ok(found !== undefined, kind);
    return found;
  };
  const bodyFor = (offer: DocumentOffer, more: object = {}) => ({
    kind: offer.kind,
    contractId: offer.contractId,
    language: 'fr',
    person: null,
    ...more,
  });
  const make = (body: object, key: string, path = own) =>
    under.call('POST', `${path}/documents`, body, { 'idempotency-key': key });
  const contentOf = async (path: string, id: string) => {
    const authorization = `Bearer ${await tokenFrom(under.insurer.url)}`;
    return fetch(`${under.insurer.url}${path}/documents/${id}/content`, { headers: { authorization } });
  };
  const checkOf = async (number: string) => {
    const answer = await fetch(`${under.insurer.url}/documents/check/${encodeURIComponent(number)}`);
    return { status: answer.status, body: (await answer.json()) as unknown };
  };

  it('are made once per key, and the file stays the same', async () => {
    const offer = await offerOf('home_certificate');
    const first = await make(bodyFor(offer), 'k1');
    assert.equal(first.status, 201);
    const document = issuedDocument.parse(first.body);
    await later(86_400_000);
    const second = await make(bodyFor(offer), 'k1');
    assert.equal(second.status, 200);
    assert.deepEqual(second.body, first.body);
    assert.equal((await make(bodyFor(offer, { language: 'en' }), 'k1')).status, 409);
    for (let read = 0; read < 2; read++) {
      const answer = await contentOf(own, document.id);
      assert.equal(answer.headers.get('content-type'), 'application/pdf');
      const content = Buffer.from(await answer.arrayBuffer());
      assert.equal(createHash('sha256').update(content).digest('hex'), document.sha256);
      assert.equal(content.length, document.bytes);
    }
    assert.deepEqual((await listed()).issued, [document]);
  });

  it('are made once when asked for twice at once', async () => {
    const offer = await offerOf('vehicle_memo');
    const answers = await Promise.all([make(bodyFor(offer), 'k2'), make(bodyFor(offer), 'k2')]);
    assert.deepEqual(answers[0]?.body, answers[1]?.body);
  });

  it('are refused for a contract of somebody else, a child of somebody else, and without a key', async () => {
    const foreign = await offerOf('home_certificate', await under.pathOf(4));
    assert.equal((await make(bodyFor(foreign), 'k3')).status, 422);
    const school = await offerOf('school_certificate');
    assert.deepEqual(school.people, ['Nino Exemple', 'Zoé Exemple']);
    for (const person of [null, 'Karim Spécimen']) {
      assert.equal((await make(bodyFor(school, { person }), `k4 ${person === null}`.replace(' ', '-'))).status, 422);
    }
    assert.equal((await make(bodyFor(school, { person: 'Zoé Exemple' }), 'k5')).status, 201);
    assert.equal((await under.call('POST', `${own}/documents`, bodyFor(school))).status, 400);
    const { id } = (await make(bodyFor(await offerOf('schedule')), 'k6')).body as IssuedDocument;
    assert.equal((await contentOf(await under.pathOf(4), id)).status, 404);
  });

  it('can be checked by anybody, who learns nothing of the customer', async () => {
    const { checkNumber, sha256 } = (await make(bodyFor(await offerOf('home_certificate')), 'k7'))
      .body as IssuedDocument;
    for (const typed of [checkNumber, checkNumber.toLowerCase(), checkNumber.replaceAll('-', ' ')]) {
      const { status, body } = await checkOf(typed);
      assert.equal(status, 200);
      const check = documentCheck.parse(body);
      assert.equal(check.state, 'valid');
      assert.equal('sha256' in check && check.sha256, sha256);
      assert.doesNotMatch(JSON.stringify(body), /Exemple|Camille|Démo|Lyon|5000102/);
      assert.match(JSON.stringify(body), /•••-••••102/);
    }
    const altered = checkNumber.replace(/.$/, (last) => (last === '2' ? '3' : '2'));
    for (const wrong of [altered, 'hello', '%', '7K3M2-PQ9XT-4WV8N-HJ5RC-D6Z0EY']) {
      assert.deepEqual((await checkOf(wrong)).body, { state: 'unknown' }, wrong);
    }
  });

  it('shows a page to people, in their language, and says when the period is over', async () => {
    const { checkNumber } = (await make(bodyFor(await offerOf('health_card')), 'k8')).body as IssuedDocument;
    const page = async (language: string) => {
      const answer = await fetch(`${under.insurer.url}/documents/check/${checkNumber}`, {
        headers: { accept: 'text/html', 'accept-language': language },
      });
      assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
      return answer.text();
    };
    assert.match(await page('fr-FR'), /<h1>Ce document vient de nous<\/h1>/);
    await later(60 * 86_400_000);
    assert.match(await page('en'), /<h1>This document is ours, but its period is over<\/h1>/);
  });

  it('cannot be found by guessing: ten thousand tries find nothing, and almost all are not even looked at', async function () {
    this.timeout(60_000);
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const states = new Map<string, number>();
    for (let batch = 0; batch < 100; batch++) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, index) => {
          const digest = createHash('sha256').update(`${batch} ${index}`).digest();
          return checkOf([...digest.subarray(0, 26)].map((byte) => alphabet[byte & 31]).join(''));
        }),
      );
      for (const { status, body } of answers) {
        const state = status === 429 ? 'refused' : String((body as { state?: unknown }).state);
        states.set(state, (states.get(state) ?? 0) + 1);
      }
    }
    assert.deepEqual([...states.keys()].sort(), ['refused', 'unknown']);
    assert.ok((states.get('unknown') ?? 0) <= 31, `${states.get('unknown')} were answered`);
  });

  it('serve the calendar of payments of every customer', async () => {
    for (let row = 1; row <= 8; row++) {
      const path = await under.pathOf(row);
      const schedules = z.array(paymentSchedule).parse((await under.call('GET', `${path}/payments`)).body);
      assert.ok(schedules.length > 0);
    }
    assert.equal((await under.call('GET', '/customers/cus_nobody/payments')).status, 404);
    assert.equal((await under.call('GET', '/customers/cus_nobody/documents')).status, 404);
  });
});
