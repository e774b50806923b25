import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer corrects the declaration', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['bris de glace', null],
      ['hier à 17h', null],
      ['à Lyon', null],
      ['Un caillou a sauté du camion devant moi.', null],
      ['le pare-brise', null],
      ['une fissure', null],
      ['oui', null],
      ['mon garage', null],
      ['passer', null],
      ['passer', ['claim.summary.title']],
    ]);
  });
  afterEach(() => chat.close());

  it('changes the day by its button, keeps the hour and everything else', async () => {
    await saidAndHeard(chat, [
      ['>Modifier la date', ['claim.date.ask']],
      ['samedi', ['form.changed', 'claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    const request = chat.insurer.claims[0]?.request;
    assert.equal(request?.occurredOn, '2026-11-21');
    assert.equal(request?.occurredAt, '17:00');
    assert.equal(request?.place, 'à Lyon');
    assert.equal(request?.details['glassDamage'], 'crack');
  });

  it('changes the day by saying so', async () => {
    await saidAndHeard(chat, [['en fait c’était samedi', ['form.changed', 'claim.summary.title']]]);
    assert.match(chat.text, /Date : samedi 21 novembre, 17\u00a0h\. Le reste est conservé/);
  });

  it('asks again only what depended on the glass', async () => {
    await saidAndHeard(chat, [
      ['>Modifier la vitre', ['claim.glassPart.ask']],
      ['>Un phare', ['form.changedAndDropped', 'claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    assert.deepEqual(chat.insurer.claims[0]?.request.details, { glassPart: 'light', glassRepair: 'own' });
  });

  it('adds a photo at the summary', async () => {
    await saidAndHeard(chat, [
      ['+pare-brise.jpg', ['prompt.files.received', 'claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    assert.equal(chat.insurer.attachments.length, 1);
  });

  it('presses a button of an older summary, and sends only once', async () => {
    const old = chat.cards[0]?.buttons[0];
    assert.ok(old !== undefined && 'action' in old);
    await saidAndHeard(chat, [['envoyer', ['claim.sending', 'claim.receipt']]]);
    await chat.acts(old.action);
    assert.equal(chat.heard[0], 'talk.oldButton');
    assert.equal(chat.insurer.claims.length, 1);
  });
});
