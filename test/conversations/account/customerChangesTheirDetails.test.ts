import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const HOUR = 3_600_000;
const NEW_IBAN = 'FR76 9999 9000 0100 0000 0001 085';
const sent = ['change.code.sms', 'identify.ask.code'];

describe('a customer changes their details', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  const everythingStored = async () => {
    const tables = ['conversation', 'inbox', 'transcript', 'job', 'draft'] as const;
    const rows = await Promise.all(tables.map((table) => chat.store.db.selectFrom(table).selectAll().execute()));
    return JSON.stringify(rows);
  };

  it('address: read from a sentence, confirmed by the code, told with the home contract', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je déménage au 12 rue des Lilas, 69003 Lyon', ['change.summary']],
      ['>Modifier l’adresse', ['change.ask.address']],
      ['14 rue des Lilas', ['change.fault.address']],
      ['14 bis rue des Lilas, 69003 Lyon', ['form.changed', 'change.summary']],
      ['oui', sent],
      ['000000', ['identify.code.wrong']],
    ]);
    assert.equal(chat.insurer.account.made.length, 0);
    await saidAndHeard(chat, [[chat.insurer.lastCode(), ['change.sending', 'change.done', 'change.address.home']]]);
    assert.equal(chat.insurer.file('camille').customer.address.street, '14 bis rue des Lilas');
    assert.match(chat.insurer.sent.at(-1)?.text ?? '', /changer votre adresse/);
  });

  it('account: a wrong number is answered kindly and kept nowhere; the right one is sealed on its way', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je veux changer mon RIB', ['change.ask.iban']],
      ['FR76 9999 9000 0100 0000 0000 116', ['change.fault.iban']],
      ['FR76 9999 9000 01', ['change.fault.iban']],
      ['GB33BUKB20201555555555', ['change.summary']],
      ['>Modifier le compte', ['change.ask.iban']],
      [NEW_IBAN, ['form.changed', 'change.summary']],
      ['>Confirmer', sent],
    ]);
    assert.match(JSON.stringify(chat.answers) + (await everythingStored()), /1085/);
    await saidAndHeard(chat, [[chat.insurer.lastCode(), ['change.sending', 'change.done', 'change.told']]]);
    const [made] = chat.insurer.account.made;
    assert.deepEqual(made?.request.content, { kind: 'bank', iban: NEW_IBAN.replaceAll(' ', '') });
    assert.equal(made?.change.state, 'scheduled');
    const stored = (await everythingStored()).replaceAll(/[ .-]/g, '');
    assert.doesNotMatch(stored, /99999000010000000001085|99999000010000000000116|9999900001"/);
  });

  it('account: not within a day of a new phone number', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mon numéro de téléphone a changé', ['change.ask.phone']],
      ['06 39 98 77 66', ['change.summary']],
      ['oui', sent],
    ]);
    await saidAndHeard(chat, [
      [chat.insurer.lastCode(), ['change.sending', 'change.done', 'change.told']],
      [`nouvel iban ${NEW_IBAN}`, ['change.summary']],
      ['oui', ['change.bank.wait']],
    ]);
    assert.match(chat.text, /mercredi 25 novembre/);
  });

  it('with a code that confirms this change and no other', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['changer mon e-mail', ['change.ask.email']],
      ['camille.exemple@example', ['change.fault.email']],
      ['Camille.New@example.com', ['change.summary']],
      ['oui', sent],
    ]);
    const old = chat.insurer.lastCode();
    await saidAndHeard(chat, [
      ['annuler', null],
      ['changer mon e-mail', ['change.ask.email']],
      ['thief@example.com', ['change.summary']],
      ['oui', sent],
      [old, null],
    ]);
    assert.ok(!chat.heard.includes('change.done'));
    assert.equal(chat.insurer.account.made.length, 0);
  });

  it('without a mobile on file: the code goes by e-mail and the change waits a day', async () => {
    chat = await newAssistant({ customer: 'odette' });
    chat.insurer.file('odette').customer.mobile = null;
    await saidAndHeard(chat, [
      ['changer mon adresse', ['change.ask.address']],
      ['9 quai de la Démo 29200 Brest', ['change.summary']],
      ['oui', ['change.code.email', 'identify.ask.code']],
    ]);
    await saidAndHeard(chat, [[chat.insurer.lastCode(), ['change.sending', 'change.done', 'change.address.home']]]);
    assert.equal(chat.insurer.account.made[0]?.change.state, 'scheduled');
  });

  it('and stops one that was not theirs', async () => {
    chat = await newAssistant({ customer: 'bruno' });
    await saidAndHeard(chat, [
      ['changer mon e-mail pour bruno.nouveau@example.com', ['change.summary']],
      ['oui', sent],
    ]);
    await saidAndHeard(chat, [
      [chat.insurer.lastCode(), null],
      ['ce n’est pas moi qui ai changé l’e-mail', ['change.stopped', 'change.stop.person']],
    ]);
    assert.equal(chat.insurer.file('bruno').customer.email, 'bruno@example.fr');
    await saidAndHeard(chat, [['ce n’est pas moi qui ai changé le rib', ['change.stop.none']]]);
  });

  it('people covered: a child with papers now, a spouse off with papers later', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je veux ajouter mon bébé à ma mutuelle', ['change.ask.person']],
      ['Lou Exemple', ['change.ask.birthDate']],
      ['2 novembre 2026', ['change.ask.papers']],
      ['+acte.jpg', null],
    ]);
    await saidAndHeard(chat, [['oui', sent]]);
    await saidAndHeard(chat, [[chat.insurer.lastCode(), ['change.sending', 'change.done', 'change.told']]]);
    assert.equal(chat.insurer.account.files.length, 1);
    assert.ok(chat.labels.includes('Envoyer les documents'), chat.labels.join(' | '));
    await saidAndHeard(chat, [
      ['>Envoyer les documents', ['change.papers.ask']],
      ['+droits.jpg', null],
      ['retirer Sacha de la mutuelle', ['change.ask.papers']],
      ['passer', ['change.summary']],
    ]);
    assert.match(JSON.stringify(chat.cards), /Sacha Exemple/);
    assert.equal(chat.insurer.account.files.length, 2);
  });

  it('sees what is on file, masked', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['quelles sont mes coordonnées', null]]);
    if (!chat.heard.includes('profile.shown')) await saidAndHeard(chat, [['voir mes informations personnelles', null]]);
    assert.doesNotMatch(JSON.stringify(chat.cards), /camille@example|39981001|3998 ?10/);
  });

  it('is told when the insurer is away, and the change is made once when it is back', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je déménage au 12 rue des Lilas, 69003 Lyon', ['change.summary']],
      ['oui', sent],
    ]);
    const code = chat.insurer.lastCode();
    chat.insurer.down = true;
    await saidAndHeard(chat, [[code, ['change.sending', 'change.delayed']]]);
    chat.insurer.down = false;
    chat.clock.advance(2000);
    await chat.waits();
    assert.ok(chat.heard.includes('change.done'), chat.heard.join());
    assert.equal(chat.insurer.account.made.length, 1);
    await saidAndHeard(chat, [['je déménage', ['change.ask.address']]]);
  });

  it('in English', async () => {
    chat = await newAssistant({ customer: 'emma', language: 'en' });
    await saidAndHeard(chat, [
      ['I am moving', ['change.ask.address']],
      ['4 passage de la Démo, 75011 Paris', ['change.summary']],
      ['yes', sent],
    ]);
    chat.clock.advance(HOUR);
  });
});
