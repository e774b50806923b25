import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer who looks something up while a question waits', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  it('gets it, and the question again', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mes partenaires', ['partners.ask.kind']],
      ['une couronne à 750 €, combien je paierai ?', ['estimate.answer', 'partners.ask.kind']],
      ['comparer les formules de ma mutuelle', ['formulas.compared', 'partners.ask.kind']],
      ['dentiste', ['partners.ask.place']],
    ]);
  });

  it('asks for something else of the same kind, which takes the place of what waited', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mes plafonds', ['guarantees.ask.contract']],
      ['il me reste combien en optique ?', ['guarantees.left']],
    ]);
    const other = await chat.converse({ customer: 'emma', language: 'en' });
    await saidAndHeard(other, [
      ['my guarantees', ['guarantees.ask.contract']],
      ['how much is left for glasses?', ['guarantees.left']],
    ]);
  });

  it('is asked which, when they only say that they want a document', async () => {
    chat = await newAssistant({ customer: 'camille' });
    for (const said of ['je voudrais un document', 'il me faut un papier', 'I need a document'])
      await saidAndHeard(await chat.converse({ customer: 'camille' }), [[said, ['documents.which']]]);
  });
});
