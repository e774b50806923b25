import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('one declaration on two devices', () => {
  let phone: Awaited<ReturnType<typeof newAssistant>>;
  let tablet: Awaited<ReturnType<typeof phone.converse>>;
  beforeEach(async () => {
    phone = await newAssistant({ customer: 'camille' });
    await saidAndHeard(phone, [
      ['mon pare-brise est fissuré', null],
      ['hier', ['claim.date.noted', 'claim.place.ask']],
    ]);
    tablet = await phone.converse({ customer: 'camille' });
    await saidAndHeard(tablet, [
      ['je veux déclarer un sinistre', ['claim.draft.offer']],
      ['oui', ['claim.draft.resuming', 'claim.opening.noted', 'claim.place.ask']],
    ]);
  });
  afterEach(() => phone.close());
  const kept = async () => {
    const { answers } = await phone.store.db.selectFrom('draft').select('answers').executeTakeFirstOrThrow();
    return JSON.parse(answers) as Record<string, unknown>;
  };

  it('nobody is asked on one what was answered on the other', async () => {
    await saidAndHeard(tablet, [
      ['à Lyon', ['claim.story.ask']],
      ['Un caillou a sauté du camion devant moi sur l’autoroute.', ['claim.glassView.ask']],
    ]);
    await saidAndHeard(phone, [['à Villefranche', ['form.changed', 'claim.glassView.ask']]]);
    assert.equal((await kept())['place'], 'à Villefranche');
    assert.match(String((await kept())['story']), /caillou/);
  });

  it('the last one wins, answer by answer', async () => {
    await saidAndHeard(tablet, [
      ['modifier la date', ['claim.date.ask']],
      ['samedi', null],
    ]);
    await saidAndHeard(phone, [['à Lyon', null]]);
    const { date, place } = await kept();
    assert.deepEqual([date, place], [{ date: '2026-11-21', time: null }, 'à Lyon']);
  });

  it('is sent once; the other device hears so', async () => {
    await saidAndHeard(tablet, [
      ['à Lyon', null],
      ['Un caillou a sauté du camion devant moi sur l’autoroute.', null],
      ['>Non', null],
      ['mon garage', null],
      ['passer', null],
      ['passer', ['claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    await saidAndHeard(phone, [['à Paris', ['form.sentElsewhere']]]);
    assert.equal(phone.insurer.claims.length, 1);
  });

  it('is not written to again once it was deleted elsewhere', async () => {
    const { id } = await phone.store.db.selectFrom('draft').select('id').executeTakeFirstOrThrow();
    const third = await phone.converse({ customer: 'camille' });
    await third.acts({ a: 'deleteDraft', v: 1, k: 'k', id });
    await saidAndHeard(third, [['>Oui, supprimer', ['claim.draft.deleted']]]);
    await saidAndHeard(phone, [['à Paris', ['form.deletedElsewhere']]]);
  });
});

describe('several kept declarations', () => {
  it('are named with their day, and one is chosen by its button or its kind', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mon pare-brise est fissuré', null],
      ['annuler', null],
      ['oui', ['form.cancelledDraft']],
    ]);
    chat.clock.advance(60_000);
    await saidAndHeard(chat, [
      ['je veux déclarer un dégât des eaux', ['claim.opening.noted', 'claim.date.ask']],
      ['annuler', null],
      ['oui', ['form.cancelledDraft']],
      ['je veux déclarer un sinistre', ['claim.draft.offerSeveral']],
    ]);
    assert.deepEqual(chat.labels, ['Dégât des eaux, 24/11', 'Bris de glace auto, 24/11', 'Nouvelle déclaration']);
    await saidAndHeard(chat, [['le pare-brise', ['claim.draft.resuming', 'claim.opening.noted', 'claim.date.ask']]]);
    await chat.close();
  });

  it('belong to the customer from the moment they sign in, on every device', async () => {
    const chat = await newAssistant();
    await saidAndHeard(chat, [
      ['mon pare-brise est fissuré', null],
      ['hier', ['claim.date.noted', 'claim.place.ask']],
    ]);
    await saidAndHeard(chat, [
      ['je veux me connecter', null],
      ['camille@example.fr', null],
      ['12/04/1988', null],
    ]);
    await chat.says(chat.insurer.lastCode());
    const elsewhere = await chat.converse({ customer: 'camille' });
    await saidAndHeard(elsewhere, [['je veux déclarer un sinistre', ['claim.draft.offer']]]);
    await chat.close();
  });
});
