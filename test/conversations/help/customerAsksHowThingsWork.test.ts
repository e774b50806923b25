import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';

describe('a customer asks how things work', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  before(async () => {
    chat = await newAssistant();
  });
  after(() => chat.close());

  for (const [said, words] of [
    ["c'est quoi une franchise", /reste à votre charge[\s\S]*Source\u00a0: notre lexique/],
    [
      "j'ai combien de jours pour déclarer un accident ?",
      /Cinq jours ouvrés[\s\S]*Code des assurances, article L113-2/,
    ],
    ["qu'est-ce que le ticket modérateur", /Sécu ne paie pas[\s\S]*Assurance Maladie/],
    ['vous êtes ouverts jusqu’à quelle heure le samedi ?', /le samedi de 9\u00a0h à 13\u00a0h/],
    ['je suis un robot ? enfin, vous êtes un robot ou un humain ?', /assistant automatique/],
  ] as const) {
    it(`answers "${said}" with its source`, async () => {
      const other = await chat.converse();
      await other.says(said);
      assert.deepEqual(other.heard, ['help.answer'], other.text);
      assert.match(other.text, words);
    });
  }

  it('answers in English, with figures as English writes them', async () => {
    const other = await chat.converse({ language: 'en' });
    await other.says('what is a deductible?');
    assert.deepEqual(other.heard, ['help.answer']);
    assert.match(other.text, /€545[\s\S]*Source: our insurance glossary/);
  });

  it('offers what the answer speaks of, begun with what is known', async () => {
    const other = await chat.converse({ customer: 'camille' });
    await other.says('mon nouveau compte bancaire, au bout de combien de temps est-il pris en compte ?');
    assert.deepEqual(other.heard, ['help.answer']);
    assert.deepEqual(other.labels, ['Changer mon RIB']);
    await other.presses('Changer mon RIB');
    assert.doesNotMatch(other.heard.join(), /help\.|oldButton|notUnderstood/);
  });

  it('does what is asked instead of explaining it', async () => {
    const other = await chat.converse({ customer: 'camille' });
    await other.says('envoyez-moi mon attestation habitation');
    assert.doesNotMatch(other.heard.join(), /help\./);
    await other.says('où en est mon remboursement ?');
    assert.doesNotMatch(other.heard.join(), /help\./);
  });

  it('answers in the middle of a form, which then goes on where it was', async () => {
    const other = await chat.converse({ customer: 'camille' });
    await other.says('je veux être rappelé');
    const question = other.heard.at(-1);
    await other.says("c'est quoi un avenant ?");
    assert.deepEqual(other.heard, ['help.answer', question]);
  });

  it('puts no danger off for an explanation', async () => {
    const other = await chat.converse();
    await other.says("ça sent le gaz chez moi, c'est quoi la franchise ?");
    assert.match(other.heard.join(), /emergency/);
  });
});
