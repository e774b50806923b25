import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer tells of a death', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  it('hears condolences first, once, and what there is to do', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mon mari est décédé', ['talk.condolences', 'help.answer']],
      ['mon mari est décédé, que faut-il faire ?', ['help.answer']],
    ]);
  });

  it('hears them before what was asked is done', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.says('suite au décès de ma mère, je veux résilier son assurance habitation');
    assert.equal(chat.heard[0], 'talk.condolences');
    assert.ok(chat.heard.length > 1);
  });

  it('hears them in English, also in the middle of a form', async () => {
    chat = await newAssistant({ customer: 'emma', language: 'en' });
    await saidAndHeard(chat, [['please call me back', null]]);
    await chat.says('sorry, my husband died last week');
    assert.equal(chat.heard[0], 'talk.condolences');
  });

  it('is not condoled for what is only feared, insured or long ago', async () => {
    chat = await newAssistant({ customer: 'camille' });
    for (const said of [
      'que se passe-t-il en cas de décès de mon mari ?',
      'mon père est mort il y a dix ans, son nom est-il encore sur mon contrat ?',
      'avez-vous une assurance décès ?',
      'ma voiture est morte',
    ]) {
      await chat.says(said);
      assert.ok(!chat.heard.includes('talk.condolences'), said);
    }
  });
});
