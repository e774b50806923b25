import assert from 'node:assert/strict';
import type { CustomerKey } from '../../../src/insurer/seed/customers.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a document that cannot be made', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  const cases: readonly (readonly [CustomerKey, string, string])[] = [
    ['karim', 'ma carte de tiers payant svp', 'documents.noContract'],
    ['hugo', 'ma carte de tiers payant svp', 'documents.ended'],
    ['lea', 'attestation scolaire pour mon fils', 'documents.noChild'],
    ['yanis', 'attestation habitation', 'documents.noContract'],
    ['camille', 'attestation Madelin pour les impôts', 'documents.elsewhere.tax'],
    ['camille', 'attestation villégiature pour la location de vacances', 'documents.elsewhere.holiday'],
    ['camille', 'les conditions générales', 'documents.elsewhere.generalTerms'],
    ['bruno', 'un constat vierge', 'documents.elsewhere.blankReport'],
    ['emma', 'tax certificate for my health premiums', 'documents.elsewhere.tax'],
  ];
  for (const [customer, said, expected] of cases) {
    it(`is said to be so, with another way: "${said}" by ${customer}`, async () => {
      chat = await newAssistant({ customer, language: customer === 'emma' ? 'en' : 'fr' });
      await saidAndHeard(chat, [[said, [expected]]]);
      assert.equal(chat.insurer.papers.made.length, 0);
      assert.equal(chat.labels.length, 3);
      assert.ok(!/undefined|null/.test(chat.text));
    });
  }

  it('is not made while cover is suspended', async () => {
    chat = await newAssistant({ customer: 'yanis', now: '2026-11-24T09:00:00Z' });
    const contract = chat.insurer.file('yanis').contracts[0]?.contract;
    assert.ok(contract?.arrears);
    contract.arrears.suspendedOn = '2026-11-20';
    await saidAndHeard(chat, [['mon mémo véhicule assuré', ['documents.suspended']]]);
  });

  it('waits until the insurer answers, and nothing of somebody else is shown', async () => {
    chat = await newAssistant({ customer: 'camille' });
    chat.insurer.down = true;
    await saidAndHeard(chat, [['attestation habitation', ['trouble.unreachable']]]);
    assert.deepEqual(chat.labels, ['Réessayer', 'Être rappelé', 'Parler à un conseiller']);
    chat.insurer.down = false;
    await saidAndHeard(chat, [['attestation habitation', ['documents.made']]]);
    const id = chat.insurer.papers.made[0]?.document.id ?? '';
    const other = await chat.converse({ customer: 'karim' });
    await other.acts({ a: 'openDocument', v: 1, k: 'k', id });
    assert.deepEqual(other.heard, ['trouble.notFound']);
    const home = chat.insurer.file('camille').contracts[1]?.contract.id ?? '';
    await other.acts({ a: 'makeDocument', v: 1, k: 'k', id: home, kind: 'home_certificate' });
    assert.deepEqual(other.heard, ['documents.notPossible']);
    assert.equal(chat.insurer.papers.made.length, 1);
  });

  it('is asked for by nobody: the visitor identifies first', async () => {
    chat = await newAssistant({});
    await chat.says('attestation habitation');
    assert.notDeepEqual(chat.heard, ['documents.made']);
    assert.equal(chat.insurer.papers.made.length, 0);
  });
});
