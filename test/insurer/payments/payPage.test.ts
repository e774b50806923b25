import assert from 'node:assert/strict';
import type { Payment } from '../../../src/domain/payment.ts';
import { type InsurerUnderTest, newInsurerUnderTest } from '../insurerUnderTest.ts';

const good = { number: '4242 4242 4242 4242', expiry: '09/28', cvc: '123' };

describe('the page on which a premium is paid', () => {
  let under: InsurerUnderTest;
  let yanis: string;
  let contractId: string;
  beforeEach(async () => {
    under = await newInsurerUnderTest();
    yanis = await under.pathOf(2);
    contractId = ((await under.call('GET', `${yanis}/contracts`)).body as { id: string }[])[0]?.id ?? '';
  });
  afterEach(() => under.stop());

  const open = async (key = 'k1', language = 'fr') =>
    (await under.call('POST', `${yanis}/payments/pages`, { contractId, language }, { 'idempotency-key': key }))
      .body as Payment;
  const post = async (url: string, fields: Record<string, string>) => {
    const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
    return { status: response.status, text: (await response.text()).replace(/[\u00a0\u202f]/g, ' ') };
  };
  const confirmationIn = (text: string) => /name="confirm" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const state = async (id: string) => (await under.call('GET', `${yanis}/payments/pages/${id}`)).body as Payment;

  it('takes three steps, takes the sum once, and settles the contract', async () => {
    const { url, id, amountCents } = await open();
    assert.equal(amountCents, 7582);
    assert.deepEqual(await open(), await state(id));
    const sum = await (await fetch(url)).text();
    assert.match(sum.replace(/[\u00a0\u202f]/g, ' '), /Étape 1 sur 3[\s\S]*75,82 €/);
    assert.doesNotMatch(sum, /Yanis|Fictif|DM-002/, 'no person on a page that anybody with the address can read');
    assert.match(await (await fetch(`${url}?step=2`)).text(), /Étape 2 sur 3[\s\S]*cc-number/);
    const asked = await post(url, good);
    assert.match(asked.text, /Étape 3 sur 3[\s\S]*se terminant par 4242/);
    assert.equal((await state(id)).state, 'open');
    const confirm = confirmationIn(asked.text);
    const paid = await Promise.all([post(url, { confirm }), post(url, { confirm })]);
    for (const { status, text } of paid) {
      assert.equal(status, 200);
      assert.match(text, /PAY-2026-000001/);
    }
    const after = await state(id);
    assert.deepEqual([after.state, after.receipt], ['paid', 'PAY-2026-000001']);
    const contract = (await under.call('GET', `${yanis}/contracts/${contractId}`)).body as { arrears: unknown };
    assert.equal(contract.arrears, null);
    const again = await under.call(
      'POST',
      `${yanis}/payments/pages`,
      { contractId, language: 'fr' },
      { 'idempotency-key': 'k2' },
    );
    assert.equal(again.status, 422);
  });

  it('says what is wrong with a card, and keeps no number of it', async () => {
    const { url } = await open();
    const { status, text } = await post(url, { number: '4242 4242 4242 4241', expiry: '13/20', cvc: '1' });
    assert.equal(status, 422);
    for (const field of ['number', 'expiry', 'cvc']) assert.match(text, new RegExp(`id="${field}-fault"`));
    assert.doesNotMatch(text, /4241/);
    const declined = await post(url, { ...good, number: '4000 0000 0000 0002' });
    assert.match(declined.text, /Votre banque a refusé cette carte/);
    const expired = await post(url, { ...good, expiry: '10/26' });
    assert.match(expired.text, /id="expiry-fault"/);
  });

  it('wants the confirmation that it gave, for ten minutes and for this payment', async () => {
    const { url, id } = await open();
    const confirm = confirmationIn((await post(url, good)).text);
    const forged = confirm.replace(/4242/, '4243');
    assert.match((await post(url, { confirm: forged })).text, /Étape 2 sur 3/);
    under.clock.advance(11 * 60_000);
    assert.match((await post(url, { confirm })).text, /Étape 2 sur 3/);
    assert.equal((await state(id)).state, 'open');
  });

  it('ends after half an hour, and is nobody’s with another signature', async () => {
    const { url } = await open();
    assert.equal((await fetch(`${url.slice(0, -3)}abc`)).status, 410);
    under.clock.advance(31 * 60_000);
    const gone = await fetch(url);
    assert.equal(gone.status, 410);
    assert.match(await gone.text(), /Rien n’a été débité/);
  });

  it('takes nothing twice through two pages', async () => {
    const [one, two] = [await open('a'), await open('b')];
    const second = confirmationIn((await post(two.url, good)).text);
    await post(one.url, { confirm: confirmationIn((await post(one.url, good)).text) });
    const late = await post(two.url, { confirm: second });
    assert.deepEqual([late.status, /déjà payé/.test(late.text)], [409, true]);
  });

  it('speaks English, and is refused for another customer’s contract', async () => {
    const { url } = await open('en', 'en');
    assert.match(await (await fetch(url)).text(), /Step 1 of 3[\s\S]*Pay your premium/);
    assert.match(await (await fetch(`${url}?lang=fr`)).text(), /Payer votre cotisation/);
    const camille = await under.pathOf(1);
    const foreign = await under.call(
      'POST',
      `${camille}/payments/pages`,
      { contractId, language: 'fr' },
      { 'idempotency-key': 'x' },
    );
    assert.equal(foreign.status, 422);
    assert.equal((await under.call('GET', `${camille}/payments/pages/pay_none`)).status, 404);
  });
});
