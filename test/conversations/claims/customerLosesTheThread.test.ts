import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer loses the thread of a declaration', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', null],
      ['bris de glace', ['claim.date.ask']],
    ]);
  });
  afterEach(() => chat.close());

  it('goes back to the question before, and changes it', async () => {
    await saidAndHeard(chat, [
      ['hier', ['claim.date.noted', 'claim.place.ask']],
      ['retour', ['claim.date.ask']],
      ['samedi', ['form.changed', 'claim.place.ask']],
    ]);
  });

  it('does not know, and goes on', async () => {
    await saidAndHeard(chat, [
      ['je ne sais pas', ['form.cannotSkip']],
      ['hier', ['claim.date.noted', 'claim.place.ask']],
      ['je ne sais pas', ['form.unknownNoted', 'claim.story.ask']],
    ]);
  });

  it('gives a day that is still to come, and is asked again', async () => {
    await saidAndHeard(chat, [
      ['le 3 décembre 2026', ['prompt.date.future']],
      ['hier', ['claim.date.noted', 'claim.place.ask']],
    ]);
  });

  it('asks why, and is told', async () => {
    await saidAndHeard(chat, [
      ['hier', null],
      ['à Lyon', ['claim.story.ask']],
      ['pourquoi ?', ['claim.story.help', 'claim.story.ask']],
    ]);
  });

  it('asks whether it is covered in the middle, and comes back to the same question', async () => {
    await saidAndHeard(chat, [
      ['hier', null],
      ['à Lyon', null],
      ['Un caillou a sauté du camion devant moi.', ['claim.glassPart.ask']],
      ['suis-je couvert pour le bris de glace ?', null],
    ]);
    assert.equal(chat.heard.at(-1), 'claim.glassPart.ask');
    assert.ok(chat.heard.length <= 3, 'a digression and the way back are at most three bubbles');
    assert.match(chat.answers.at(-1)?.text ?? '', /^Reprenons votre déclaration\. Question \d+ sur \d+\. /);
    await saidAndHeard(chat, [['un phare', ['claim.glassRepair.ask']]]);
  });

  it('names a new claim in the middle of one: nothing begins twice', async () => {
    await saidAndHeard(chat, [
      ['hier', null],
      ['à Lyon', null],
      ['Un caillou a sauté du camion devant moi.', ['claim.glassPart.ask']],
    ]);
    await chat.acts({ a: 'begin', v: 1, k: 'menu', intent: 'claim_file' });
    assert.deepEqual(chat.heard, ['claim.glassPart.ask']);
    const drafts = await chat.store.db.selectFrom('draft').select('id').execute();
    assert.equal(drafts.length, 1);
  });

  it('presses an answer of an earlier question: an honest word, and no effect', async () => {
    const [today] = chat.answers.flatMap(({ choices }) => choices);
    assert.ok(today !== undefined);
    await saidAndHeard(chat, [['hier', ['claim.date.noted', 'claim.place.ask']]]);
    await chat.acts(today.action);
    assert.deepEqual(chat.heard, ['form.oldButton', 'claim.place.ask']);
  });

  it('wants to stop, is asked, and goes on', async () => {
    await saidAndHeard(chat, [
      ['hier', null],
      ['annuler', ['form.confirmCancelDraft']],
      ['>Non, continuer', ['claim.place.ask']],
    ]);
  });
});
