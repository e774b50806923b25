import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer answers beside the question', () => {
  it('names the day of a call when the subject is asked', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['rappelez moi', ['callback.ask.subject']],
      ['demain', ['prompt.date.noted', 'callback.ask.subject']],
      ['un remboursement', ['callback.ask.hour']],
    ]);
    await chat.close();
  });

  it('does not have the plate, in words of their own', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['accrochage ce matin sur le parking du Leclerc à Bron, l’autre est parti', null],
      ['non', ['claim.driver.ask']],
      ['c’est moi qui conduisais', ['claim.moving.ask']],
      ['garée', ['claim.others.ask']],
      ['il a filé j’ai pas la plaque', ['form.unknownNoted', 'claim.accidentReport.ask']],
    ]);
    await chat.close();
  });

  it('gives the new place together with its name', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mon pare-brise est fendu', null],
      ['hier', ['claim.date.noted', 'claim.place.ask']],
      ['Lyon', ['claim.story.ask']],
      ['en fait le lieu c’est Villeurbanne', ['form.changed', 'claim.story.ask']],
      ['c’est faux, la date c’était dimanche', ['form.changed', 'claim.story.ask']],
      ['un caillou a sauté sur la vitre', ['claim.glassView.ask']],
      ['le lieu c’est Bron', ['form.changed', 'claim.glassView.ask']],
    ]);
    await chat.close();
  });

  it('asks what a strange word is: the question is explained, and the word is no answer', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mon pare-brise est fendu', null],
      ['c’est quoi zorglub ?', ['form.whyAsked', 'claim.date.ask']],
      ['hier', ['claim.date.noted', 'claim.place.ask']],
      ['zorglub, c’est quoi ?', ['form.whyAsked', 'claim.place.ask']],
      ['Lyon', ['claim.story.ask']],
      ['qu’est-ce qu’un zorglub ?', ['claim.story.help', 'claim.story.ask']],
      ['un caillou a sauté sur la vitre', ['claim.glassView.ask']],
    ]);
    await chat.close();
    const partners = await newAssistant({ customer: 'camille' });
    await saidAndHeard(partners, [
      ['trouver un garage partenaire', ['partners.ask.place']],
      ['c koi un zorglub', ['partners.help.place', 'partners.ask.place']],
    ]);
    await partners.close();
  });

  it('asks what a word of the glossary is: it is explained, and the question comes again', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mon pare-brise est fendu', null],
      ['c’est quoi franchise ?', ['help.answer', 'claim.date.ask']],
      ['hier', ['claim.date.noted', 'claim.place.ask']],
      ['la vétusté ça veut dire quoi ?', ['help.answer', 'claim.place.ask']],
      ['c’est quoi la franchise ?', ['help.answer', 'claim.place.ask']],
    ]);
    await chat.close();
  });

  it('stops a claim inside a call-back, and the call-back goes on', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['rappelez moi demain à 14h', ['callback.ask.subject']],
      ['mon pare-brise est fendu', ['claim.opening.noted', 'claim.date.ask']],
      ['annuler', ['form.confirmCancelDraft']],
      ['oui', ['form.stoppedDraft', 'callback.ask.subject']],
    ]);
    await chat.close();
  });

  it('has nobody for a witness, which is no wish for a person', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['accident ce matin sur le parking du Leclerc à Bron, j’ai tapé un poteau en reculant', null],
      ['non', null],
    ]);
    for (let turn = 0; turn < 3 && chat.heard.at(-1) !== 'claim.police.ask'; turn += 1) await chat.says('1');
    await saidAndHeard(chat, [
      ['je vous l’ai déjà dit', ['form.toldAlready', 'claim.police.ask']],
      ['pas de photo', ['form.cannotSkip']],
      ['passer', ['form.unknownNoted', 'claim.witnesses.ask']],
      ['personne', ['claim.canDrive.ask']],
    ]);
    await chat.close();
  });

  it('goes back over the questions, not to a photo that came by itself', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mon pare-brise est fendu', null],
      ['hier', ['claim.date.noted', 'claim.place.ask']],
      ['+photo.jpg', ['prompt.files.received', 'claim.place.ask']],
      ['retour', ['claim.date.ask']],
    ]);
    await chat.close();
  });

  it('says yes or no when nothing waits', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['oui', ['talk.whatNext']],
      ['non', ['talk.allRight']],
      ['merci', ['talk.thanks']],
      ['ok', ['talk.whatNext']],
    ]);
    await chat.close();
  });
});
