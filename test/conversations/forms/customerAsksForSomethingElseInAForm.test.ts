import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const burglary = 'on m’a cambriolé mon appartement de Lille hier';
const two = 'mon attestation auto et être rappelée demain à 10h';

describe('a customer asks for something else in the middle of a form', () => {
  it('serves two requests in turn at a closed question, then asks it again', async () => {
    const chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      [burglary, ['claim.opening.noted', 'claim.injured.ask']],
      ['mon attestation habitation et être rappelée demain à 10h', ['several.noted', 'documents.whichContract']],
      ['Lille', ['documents.made', 'several.next', 'callback.ask.phoneOnFile']],
      ['oui', ['callback.phone.noted', 'callback.summary']],
    ]);
    await chat.says('oui');
    assert.equal(chat.heard.at(-1), 'claim.injured.ask', chat.heard.join());
    const draft = await chat.store.db.selectFrom('draft').select('answers').executeTakeFirstOrThrow();
    assert.doesNotMatch(draft.answers, /attestation|rappel/);
    await chat.close();
  });

  it('serves them at the summary, and shows it again', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mon pare-brise est fendu depuis hier 17h à Lyon', null],
      ['Un caillou a sauté sous mes yeux.', null],
      ['oui', null],
      ['mon garage', null],
      ['passer', null],
      ['passer', ['claim.summary.title']],
      [two, ['several.noted', 'documents.made', 'callback.ask.phoneOnFile']],
      ['oui', ['callback.phone.noted', 'callback.summary']],
    ]);
    await chat.says('oui');
    assert.equal(chat.heard.at(-1), 'claim.summary.title', chat.heard.join());
    await chat.close();
  });

  it('keeps the answer and serves what is asked for at its end', async () => {
    const chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      [burglary, null],
      ['non, mais je voudrais mon attestation habitation', ['documents.whichContract']],
      ['Lille', ['documents.made', 'claim.entry.ask']],
    ]);
    await chat.close();
  });

  it('answers a question that stands where any words are an answer', async () => {
    const chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je voudrais un devis pour mon chien', ['quote.ask.need']],
      ['c koi la franchise', ['help.answer', 'quote.ask.need']],
      ['la tacite reconduction ça veut dire quoi', ['help.answer', 'quote.ask.need']],
      ['un labrador, je ne sais pas combien il coûte ni quand il est né', ['quote.noted', 'callback.ask.day']],
    ]);
    await chat.close();
  });
});
