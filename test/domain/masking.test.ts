import assert from 'node:assert/strict';
import { isIban, maskSecrets } from '../../src/domain/masking.ts';

const iban = 'FR76 9999 9000 0100 0000 0000 115';

describe('masking at reception', () => {
  it('takes a whole message of six digits for a code', () => {
    for (const text of ['123456', ' 123 456 ', '123-456', 'code : 123456']) {
      const masked = maskSecrets(text);
      assert.equal(masked.code, '123456', text);
      assert.doesNotMatch(masked.text, /\d/);
    }
  });

  it('leaves other numbers alone', () => {
    for (const text of [
      '69001',
      '06 39 98 10 01',
      'ECA1000001',
      '12/04/1988',
      'SIN-2026-AUT-000123',
      '1 234,56 €',
      '1234567',
    ]) {
      assert.deepEqual(maskSecrets(text), { text, code: null, ibans: [], dropped: [] });
    }
  });

  it('keeps the ends of an IBAN and hands the whole of it back apart', () => {
    const masked = maskSecrets(`mon iban : ${iban} merci`);
    assert.deepEqual(masked.ibans, ['FR7699999000010000000000115']);
    assert.equal(masked.text.includes('9999 9000'), false);
    assert.match(masked.text, /FR76 •••• 0115/);
  });

  it('drops card numbers and passwords for good', () => {
    const card = maskSecrets('ma carte 4111 1111 1111 1111 exp 12/28');
    assert.deepEqual(card.dropped, ['card']);
    assert.doesNotMatch(card.text, /1111/);
    for (const text of ['mon mot de passe est Azerty!42', 'mdp : hunter2000', 'my password is S3cr3t-word']) {
      const masked = maskSecrets(text);
      assert.deepEqual(masked.dropped, ['password'], text);
      assert.doesNotMatch(masked.text, /Azerty|hunter|S3cr3t/);
    }
  });

  it('does not take a complaint about a password for a password', () => {
    for (const text of [
      'mon mot de passe est bloqué',
      'mot de passe oublié',
      'mon mdp est incorrect',
      'my password is not working',
    ]) {
      assert.deepEqual(maskSecrets(text).dropped, [], text);
    }
  });

  it('checks IBANs by ISO 13616', () => {
    assert.equal(isIban('FR7699999000010000000000115'), true);
    assert.equal(isIban('FR7699999000010000000000116'), false);
    assert.equal(isIban('FR7699999000 01'.replace(/ /g, '')), false);
    assert.equal(isIban('DE89370400440532013000'), true);
  });

  it('hides an account with one digit wrong, or cut, and leaves the words after it', () => {
    const cases = [
      ['FR76 9999 9000 0100 0000 0000 116', 'FR76 ••••'],
      ['mon iban fr7699999000010000000000116 merci', 'mon iban FR76 •••• merci'],
      ['FR76 9999 9000 01', 'FR76 ••••'],
      ['NL91 ABNA 0417 1643 01', 'NL91 ••••'],
      ['contrat AUT-5000103 du 12/04/2026', 'contrat AUT-5000103 du 12/04/2026'],
      ['DM-001-XX', 'DM-001-XX'],
      ['SIN-2026-AUT-000123', 'SIN-2026-AUT-000123'],
    ] as const;
    for (const [typed, masked] of cases) assert.equal(maskSecrets(typed).text, masked);
  });

  it('is linear on hostile input', () => {
    const startedAt = performance.now();
    for (const text of ['1 '.repeat(4000), 'FR76 '.repeat(1600), 'mot de passe est '.repeat(470), 'A1'.repeat(4000)])
      maskSecrets(text);
    assert.ok(performance.now() - startedAt < 200);
  });
});
