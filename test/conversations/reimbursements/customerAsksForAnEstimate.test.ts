import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('a customer asks what a quote would bring', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  const words = () => plain(JSON.stringify(chat.cards[0]?.blocks));

  it('hears it to the cent, with what is assumed and what is left of the maximum', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['devis couronne 650 euros, combien je serai remboursée ?', ['estimate.answer']]]);
    assert.equal(plain(chat.text), 'Remboursement estimé : 300,00 €. Il vous resterait 350,00 € à payer.');
    assert.match(words(), /"Sécurité sociale","value":"− 72,00 €"/);
    assert.match(words(), /"eca assurances","value":"− 228,00 €"/);
    assert.match(words(), /Ce que j’ai supposé.*prix libre.*120 €/);
    assert.match(words(), /il reste 1 200 €, puis 972 € après ce soin/);
    assert.match(words(), /n’engage pas votre assureur/);
  });

  it('is asked for what the sentence left out', async () => {
    chat = await newAssistant({ customer: 'odette' });
    await saidAndHeard(chat, [
      ['j’ai un devis pour un implant, vous remboursez combien ?', ['estimate.ask.price']],
      ['beaucoup', ['form.notUnderstood']],
      ['1200', ['estimate.answer']],
    ]);
    assert.match(plain(chat.text), /800,00 €.*400,00 €/);
  });

  it('need not ask: a quote in hand with its price is enough', async () => {
    chat = await newAssistant({ customer: 'odette' });
    await saidAndHeard(chat, [
      ['j’ai un devis de 1500 euros par oreille', ['estimate.answer']],
      ['j’ai un devis de 1200 euros', ['estimate.ask.act']],
      ['un implant', ['estimate.answer']],
    ]);
  });

  it('goes on with another person and another care', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['combien je serai remboursée pour des lunettes à 380 € ?', ['estimate.answer']],
      ['et pour Sacha ?', ['estimate.answer']],
    ]);
    // Sacha's maximum of two years is used up.
    assert.match(plain(chat.text), /0,09 €.*379,91 €/);
    await saidAndHeard(chat, [['et pour un implant ?', ['estimate.answer']]]);
    assert.match(words(), /Pour Sacha Exemple/);
    // A quote is not paid yet.
    assert.match(JSON.stringify(chat.cards), /"Prix du devis"/);
    assert.doesNotMatch(JSON.stringify(chat.cards), /"Prix payé"/);
    assert.match(plain(chat.text), /300,00 €.*80,00 €/);
  });

  it('hears the same in English', async () => {
    chat = await newAssistant({ customer: 'emma', language: 'en' });
    await saidAndHeard(chat, [['I have a quote of €650 for a crown, how much will I get back?', ['estimate.answer']]]);
    assert.equal(plain(chat.text), 'Estimated refund: €300.00. €350.00 would be left for you to pay.');
  });

  it('hears that no contract refunds care, or that the insurer does not answer', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [['devis couronne 650 €, combien je serai remboursé ?', ['estimate.noContract']]]);
    const camille = await chat.converse({ customer: 'camille' });
    chat.insurer.down = true;
    await camille.says('devis couronne 650 €, combien je serai remboursée ?');
    assert.deepEqual(camille.heard, ['trouble.unreachable']);
  });

  it('leaves what was paid already to the reimbursements', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['pourquoi 23,10 € restent à ma charge ?', ['reimbursements.why']]]);
    const text = words();
    for (const line of [/"Prix payé","value":"51,00 €"/, /"Sécurité sociale","value":"− 14,10 €"/])
      assert.match(text, line);
    assert.match(text, /"eca assurances","value":"− 13,80 €"/);
    assert.match(text, /"Vous payez","value":"23,10 €"/);
    assert.match(text, /2,00 € : participation forfaitaire/);
    assert.match(text, /21,10 € : dépassement/);
  });
});
