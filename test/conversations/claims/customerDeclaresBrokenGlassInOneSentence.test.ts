import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const SENTENCE = 'Bonjour, un gravillon a fissuré le pare-brise de ma voiture hier vers 17h sur l’autoroute';

describe('a customer declares broken glass in one sentence', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.says(SENTENCE);
  });
  afterEach(() => chat.close());

  it('reads back what it understood in one sentence, and asks only the rest', () => {
    assert.equal(chat.heard[0], 'claim.opening.noted');
    assert.match(chat.text, /^Je note\u00a0: bris de glace auto, lundi 23 novembre, 17\u00a0h/);
    assert.equal(chat.heard.length, 2);
  });

  it('sends one declaration with the story word for word, and gives the receipt', async () => {
    if (chat.heard[1] === 'claim.place.ask') await chat.says('sur l’A6 vers Beaune');
    assert.deepEqual(chat.heard, ['claim.glassView.ask']);
    await saidAndHeard(chat, [
      ['>Oui', ['claim.glassRepair.ask']],
      ['chez moi', ['claim.partner.ask']],
      ['passer', ['claim.files.ask']],
      ['+photo.jpg', ['prompt.files.received', 'claim.phone.ask']],
      ['>Votre numéro •• 01', ['claim.summary.title']],
      ['>Envoyer ma déclaration', ['claim.sending', 'claim.receipt']],
    ]);
    const [sent, ...others] = chat.insurer.claims;
    assert.deepEqual(others, []);
    assert.equal(sent?.request.story, SENTENCE);
    assert.equal(sent?.request.type, 'auto_glass');
    assert.equal(sent?.request.occurredOn, '2026-11-23');
    assert.equal(sent?.request.occurredAt, '17:00');
    assert.equal(sent?.request.injured, false);
    assert.equal(sent?.request.contactPhone, '+33639981001');
    assert.equal(sent?.request.consentedAt, '2026-11-24T09:00:00.000Z');
    assert.deepEqual(sent?.request.details, {
      glassPart: 'windscreen',
      glassDamage: 'crack',
      glassView: true,
      glassRepair: 'partnerAtHome',
      partner: null,
    });
    assert.deepEqual(
      chat.insurer.attachments.map(({ name }) => name),
      ['photo.jpg'],
    );
    const [card] = chat.cards;
    assert.equal(card?.blocks[0]?.kind === 'reference' && card.blocks[0].value, 'SIN-2026-AUT-000123');
  });

  it('confirms by e-mail, once, and marks the draft and the files as sent', async () => {
    if (chat.heard[1] === 'claim.place.ask') await chat.says('sur l’A6 vers Beaune');
    await saidAndHeard(chat, [
      ['non', ['claim.glassRepair.ask']],
      ['>Je verrai plus tard', null],
      ['+phare.jpg', null],
      ['>Passer', null],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    await chat.waits();
    assert.deepEqual(
      chat.insurer.sent.map(({ channel, request }) => [channel, request.template, request.parameters['number']]),
      [['email', 'claim-received', 'SIN-2026-AUT-000123']],
    );
    const drafts = await chat.store.db.selectFrom('draft').select('status').execute();
    assert.deepEqual(drafts, [{ status: 'sent' }]);
    const files = await chat.store.db.selectFrom('file').select('status').execute();
    assert.deepEqual(files, [{ status: 'attached' }]);
  });

  it('follows the new claim from the receipt', async () => {
    if (chat.heard[1] === 'claim.place.ask') await chat.says('sur l’A6 vers Beaune');
    await saidAndHeard(chat, [
      ['non', ['claim.glassRepair.ask']],
      ['>Je verrai plus tard', null],
      ['>Passer', null],
      ['>Passer', null],
      ['envoyer', null],
      ['>Voir le suivi', ['claimStatus.card']],
    ]);
    assert.match(chat.cards[0]?.summary ?? '', /SIN-2026-AUT-000123/);
  });
});
