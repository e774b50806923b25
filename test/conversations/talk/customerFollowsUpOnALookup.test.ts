import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('a customer follows up on what was looked up', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  const titles = () => chat.cards.map(({ title }) => title);

  it('with another person, another care and another period, keeping the rest of the question', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mes remboursements', ['reimbursements.list']],
      ['et pour Nino ?', ['reimbursements.one']],
    ]);
    assert.match(JSON.stringify(chat.cards), /Nino Exemple/);
    await saidAndHeard(chat, [['et pour Sacha ?', ['reimbursements.listFound']]]);
    assert.doesNotMatch(JSON.stringify(chat.cards), /Nino|Zoé/);
    await saidAndHeard(chat, [['et pour les lunettes ?', ['reimbursements.one']]]);
    assert.match(plain(JSON.stringify(chat.cards)), /Sacha Exemple.*380,00 €/);
    await saidAndHeard(chat, [['et l’année dernière ?', ['reimbursements.notThatDay']]]);
    // Nino has none: that is said, and not another line shown as if it were.
    await saidAndHeard(chat, [['et pour Nino ?', ['reimbursements.notThatCare']]]);
    assert.match(chat.text, /Nino Exemple/);
  });

  it('by asking when the money comes, or why it is so little, of the one that was shown', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['combien il me reste à payer sur la facture du dentiste ?', ['reimbursements.why']],
      ['et ça sera viré quand ?', ['reimbursements.when']],
    ]);
    assert.match(plain(chat.text), /Il manque : la facture acquittée du dentiste. Le paiement part environ 5 jours/);
    await saidAndHeard(chat, [
      ['pourquoi si peu ?', ['reimbursements.why']],
      ['et pour Nino ?', ['reimbursements.notThatCare']],
    ]);
    assert.doesNotMatch(chat.text, /450/);
  });

  it('with a month that is only named', async () => {
    chat = await newAssistant({ customer: 'emma', language: 'en' });
    await saidAndHeard(chat, [
      ['show my reimbursements', ['reimbursements.list']],
      ['what about September?', ['reimbursements.listFound']],
    ]);
    assert.doesNotMatch(JSON.stringify(chat.cards), /October|November/);
    await saidAndHeard(chat, [['and 2025?', ['reimbursements.notThatPeriod']]]);
  });

  it('about partners: another town, another trade, also in the middle of a form', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      ['je cherche un garage partenaire à Lyon', ['partners.found', 'partners.freeChoice']],
      ['et à Villeurbanne ?', ['partners.found', 'partners.freeChoice']],
      ['et un opticien ?', ['partners.found']],
      ['combien coûte tous risques pour une clio ?', ['quote.ask.need']],
      ['trouvez-moi un garage partenaire à Lyon', ['partners.found', 'partners.freeChoice', 'quote.ask.need']],
      ['et à Villeurbanne ?', ['partners.found', 'partners.freeChoice', 'quote.ask.need']],
    ]);
  });

  it('with another case: the verdict is given again with that fact, on the same contract', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      ['suis-je couvert en cas de vol dans ma maison du Touquet ?', ['coverage.ask.fact']],
      ['non', ['coverage.found']],
    ]);
    assert.deepEqual(titles(), ['Non couvert']);
    await saidAndHeard(chat, [['et si la serrure était forcée ?', ['coverage.found']]]);
    assert.deepEqual(titles(), ['Couvert']);
    assert.match(plain(JSON.stringify(chat.cards)), /Le Touquet/);
    await saidAndHeard(chat, [['et si j’avais laissé la fenêtre ouverte ?', ['coverage.found']]]);
    assert.deepEqual(titles(), ['Non couvert']);
    assert.match(plain(JSON.stringify(chat.cards)), /Le Touquet/);
  });

  it('of two homes the one that is named', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [['ma maison du Touquet elle est assurée comment ?', ['contracts.one']]]);
    assert.match(plain(JSON.stringify(chat.cards)), /4 avenue de la Démo, Le Touquet/);
    await saidAndHeard(chat, [['comment est assuré mon appartement de Lille ?', ['contracts.one']]]);
    assert.match(plain(JSON.stringify(chat.cards)), /Lille/);
    assert.doesNotMatch(plain(JSON.stringify(chat.cards)), /Touquet/);
  });

  it('with another thing, another contract, after a question of cover', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [
      ['je suis couvert pour une plaque de cuisson cassée au Touquet ?', ['coverage.found']],
      ['et à Lille ?', ['coverage.found']],
    ]);
    assert.deepEqual(titles(), ['Couvert']);
    await saidAndHeard(chat, [['et pour un dégât des eaux ?', ['coverage.found']]]);
    assert.match(JSON.stringify(chat.cards), /HAB-5000401/);
    await saidAndHeard(chat, [['et pour la grêle sur la voiture ?', ['coverage.found']]]);
    assert.deepEqual(titles(), ['Non couvert']);
  });

  it('with another person or thing after what is left of a maximum', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['combien il me reste pour les lentilles ?', null],
      ['et pour Sacha ?', null],
    ]);
    assert.match(plain(chat.text), /il reste 100 € sur 100 € pour Sacha Exemple/);
    await saidAndHeard(chat, [['et pour les implants ?', null]]);
    assert.match(
      plain(JSON.stringify(chat.cards)),
      /Implant dentaire.*Utilisé 0 € sur 300 €|Implant dentaire.*Sacha Exemple : utilisé 0 € sur 300 €/,
    );
    assert.doesNotMatch(JSON.stringify(chat.cards), /Nino|Zoé/);
  });

  it('with "moi" and with a family word, in both languages', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['les remboursements de Nino', null],
      ['et pour mon mari ?', ['reimbursements.listFound']],
    ]);
    assert.match(JSON.stringify(chat.cards), /Sacha Exemple/);
    await saidAndHeard(chat, [['and for me?', ['reimbursements.listFound']]]);
    assert.doesNotMatch(JSON.stringify(chat.cards), /Sacha|Nino/);
  });

  it('with a name that no contract covers: hears who is covered, and goes on with one of them', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['mes derniers remboursements', ['reimbursements.list']],
      ['et pour Léo ?', ['people.notCovered']],
      ['et pour léo ?', ['people.notCovered']],
    ]);
    assert.match(chat.text, /pas Léo parmi les personnes couvertes.*Camille.*Sacha.*Nino/);
    await saidAndHeard(chat, [['et pour Nino ?', ['reimbursements.one']]]);
    await saidAndHeard(chat, [['what about Leo?', ['people.notCovered']]]);
    const other = await chat.converse({ customer: 'karim' });
    await saidAndHeard(other, [['je suis couvert pour une plaque de cuisson cassée au Touquet ?', ['coverage.found']]]);
    await other.says('et pour Marseille ?');
    assert.ok(!other.heard.includes('people.notCovered'));
  });

  it('but not when it is another request, when too long has passed, or before anything was looked up', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await chat.says('et pour Nino ?');
    assert.ok(!chat.heard.some((key) => key.startsWith('reimbursements.')), chat.heard.join());
    await chat.says('mes derniers remboursements');
    await chat.says('et je voudrais être rappelé demain pour Nino');
    assert.ok(chat.heard[0]?.startsWith('callback.'), chat.heard.join());
    await chat.says('annuler');
    await chat.says('mes derniers remboursements');
    chat.clock.advance(31 * 60_000);
    await chat.store.db
      .updateTable('conversation')
      .set({ identified_at: chat.clock.now(), last_at: chat.clock.now() })
      .execute();
    await chat.says('et pour Nino ?');
    assert.ok(!chat.heard.includes('reimbursements.one'), chat.heard.join());
  });
});
