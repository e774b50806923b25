import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer sends the paper that a refund waits for', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  it('from the line that names it, and hears when the money comes', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['quels documents vous attendez pour mes remboursements ?', ['reimbursements.one']],
      ['>Envoyer le document', ['refundPaper.ask.missing']],
    ]);
    assert.match(chat.text, /la facture acquittée du dentiste/);
    await saidAndHeard(chat, [['+facture', null]]);
    assert.deepEqual(chat.heard.slice(-2), ['refundPaper.sending', 'refundPaper.added']);
    assert.match(chat.text, /Paiement prévu le mardi 1er décembre/);
    assert.equal(chat.insurer.linePapers.length, 1);
  });

  it('by saying so, and when nothing comes the refund goes on waiting', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je vous envoie la facture du dentiste pour mon remboursement', ['refundPaper.ask.missing']],
      ['>Passer', ['refundPaper.nothing']],
    ]);
    assert.deepEqual(chat.insurer.linePapers, []);
  });

  it('hears that nothing waits', async () => {
    chat = await newAssistant({ customer: 'odette' });
    await saidAndHeard(chat, [
      ['je vous envoie la facture du dentiste pour mon remboursement', ['refundPaper.noneWaits']],
    ]);
  });

  it('keeps the paper while the insurer does not answer', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je vous envoie la facture du dentiste pour mon remboursement', ['refundPaper.ask.missing']],
    ]);
    chat.insurer.down = true;
    await saidAndHeard(chat, [['+facture', null]]);
    assert.ok(chat.heard.includes('refundPaper.sending') && !chat.heard.includes('refundPaper.added'));
    chat.insurer.down = false;
    chat.clock.advance(60_000);
    await chat.waits();
    assert.equal(chat.insurer.linePapers.length, 1);
  });
});
