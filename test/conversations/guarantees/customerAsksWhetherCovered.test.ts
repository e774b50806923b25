import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';
import { camilleSaysWhoSheIs } from '../identity/identityTalk.ts';

describe('a customer asks whether something is covered', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  const verdicts = () =>
    chat.cards.map((card) => [card.title, card.blocks.map((block) => ('text' in block ? block.text : '')).join(' ')]);

  it('is asked the one fact that decides, and hears the verdict with its article', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['est-ce que je suis couvert si on me vole mon vélo ?', ['coverage.ask.fact']],
      ['la porte de la cave était forcée', ['coverage.found']],
    ]);
    const [[title, text] = []] = verdicts();
    assert.equal(title, 'Couvert');
    assert.match(text ?? '', /«\sVol et vandalisme\s»/u);
    assert.match(text ?? '', /Article 4\.1, «\sVol et vandalisme\s», conditions générales HABITATION-CG-2026-06/su);
    assert.match(chat.text, /pas une décision de paiement/);
  });

  it('hears no with the exclusion and its article when that fact speaks against it', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['on m’a volé mon vélo dans la cave, je suis couverte ?', ['coverage.ask.fact']],
      ['>Non', ['coverage.found']],
    ]);
    const [[title, text] = []] = verdicts();
    assert.equal(title, 'Non couvert');
    assert.match(
      text ?? '',
      /^Un vol sans effraction.*n’est pas payé\. .*Vous pouvez déclarer quand même.*Article 4\.1/s,
    );
  });

  it('keeps the condition when the customer does not know, and is asked why it matters', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['est-ce que je suis couvert si on me vole mon vélo ?', ['coverage.ask.fact']],
      ['pourquoi ?', ['coverage.help.fact', 'coverage.ask.fact']],
      ['je ne sais pas', ['coverage.found']],
    ]);
    const [[title, text] = []] = verdicts();
    assert.equal(title, 'Couvert sous condition');
    assert.match(text ?? '', /Tout dépend de ce point\s: y a-t-il des traces d’effraction/u);
  });

  it('is not asked what the sentence said already', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['ma voiture a été volée avec les clés dessus, je suis couverte ?', ['coverage.found']]]);
    assert.equal(verdicts()[0]?.[0], 'Non couvert');
  });

  it('hears no when the formula does not include it, and what to do', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [['la grêle sur la voiture c’est pris en charge ou pas', ['coverage.found']]]);
    const [[title, text] = []] = verdicts();
    assert.equal(title, 'Non couvert');
    assert.ok(chat.labels.includes('Comparer les formules'));
    assert.match(text ?? '', /Auto Tiers ne comprend pas.*autre formule.*Article 3\.4/s);
  });

  it('sees both homes when both may be meant', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [['suis-je couvert en cas de dégât des eaux ?', ['coverage.foundSeveral']]]);
    assert.equal(chat.cards.length, 2);
  });

  it('hears that we do not know rather than a guess', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['je pars au ski, je suis couverte en cas d’accident ?', ['coverage.unknown']]]);
    assert.deepEqual(chat.cards, []);
    assert.equal(chat.labels[0], 'Parler à un conseiller');
  });

  it('hears that no contract is about it', async () => {
    chat = await newAssistant({ customer: 'lea' });
    await saidAndHeard(chat, [['la grêle sur la voiture c’est pris en charge ou pas', ['coverage.noContract']]]);
    assert.match(chat.text, /auto/);
  });

  it('hears first that the cover has stopped', async () => {
    chat = await newAssistant({ customer: 'yanis', now: '2026-11-24T09:00:00Z' });
    chat.clock.advance(19 * 86_400_000);
    await chat.store.db
      .updateTable('conversation')
      .set({ identified_at: chat.clock.now(), last_at: chat.clock.now() })
      .execute();
    await saidAndHeard(chat, [
      ['la grêle sur la voiture c’est pris en charge ou pas', ['contract.arrears.suspended', 'coverage.found']],
    ]);
  });

  it('is answered by the terms of the day on which it happened', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['ma plaque de cuisson est cassée, je suis couverte ?', ['coverage.found']]]);
    const [[today, textToday] = []] = verdicts();
    assert.equal(today, 'Couvert');
    assert.match(textToday ?? '', /HABITATION-CG-2026-06\. Ces conditions s’appliquent depuis le 1er juin 2026/u);
    await saidAndHeard(chat, [['suis-je couverte pour une plaque de cuisson cassée le 12 mars ?', ['coverage.found']]]);
    const [[then, textThen] = []] = verdicts();
    assert.equal(then, 'Non couvert');
    assert.match(textThen ?? '', /HABITATION-CG-2023-01\. Réponse pour le 12 mars 2026\. Ces conditions/u);
    assert.match(textThen ?? '', /s’appliquaient du 1er janvier 2023 au 31 mai 2026\./u);
    const kept = await chat.store.db
      .selectFrom('cover_verdict')
      .select(['contract_version'])
      .orderBy('told_at')
      .execute();
    assert.deepEqual(kept.map(({ contract_version }) => contract_version).sort(), [
      'HABITATION-CG-2023-01',
      'HABITATION-CG-2026-06',
    ]);
  });

  for (const told of [
    'ma plaque s’est cassée le 12 mars, j’étais couverte ?',
    'étais-je assurée le 12 mars pour ma plaque de cuisson ?',
  ])
    it(`tells what happened on a past day, and asks: ${told}`, async () => {
      chat = await newAssistant({ customer: 'camille' });
      await saidAndHeard(chat, [[told, ['coverage.found']]]);
      const [[title, text] = []] = verdicts();
      assert.equal(title, 'Non couvert');
      assert.match(text ?? '', /^Le 12 mars 2026, votre contrat .* ne comprenait pas la garantie/u);
      assert.match(text ?? '', /HABITATION-CG-2023-01\. Réponse pour le 12 mars 2026\./u);
      assert.doesNotMatch(text ?? '', /autre formule/u);
    });

  it('tells a water damage of a past day, and asks', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['j’ai eu un dégât des eaux le 2 avril, c’était couvert ?', ['coverage.found']]]);
    const [[, text] = []] = verdicts();
    assert.match(text ?? '', /Réponse pour le 2 avril 2026\./u);
  });

  it('hears that the contract had not begun', async () => {
    chat = await newAssistant({ customer: 'lea' });
    await saidAndHeard(chat, [['est-ce que je suis couverte pour un dégât des eaux du 2 avril ?', ['coverage.found']]]);
    const [[title, text] = []] = verdicts();
    assert.equal(title, 'Non couvert');
    assert.match(text ?? '', /a commencé le .* 2026\. Il n’assurait encore rien le 2 avril 2026/u);
  });

  it('is answered for today when the day is that of something else', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['je suis assurée depuis janvier 2024, ma plaque de cuisson cassée est couverte ?', ['coverage.found']],
    ]);
    assert.equal(verdicts()[0]?.[0], 'Couvert');
  });

  it('gets a general answer without an identity, and the precise one after it', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [
      ['est-ce que je suis couvert si on me vole mon vélo ?', ['coverage.general']],
      ['>Oui, vérifier', ['identify.ask.identifierFor']],
      ...camilleSaysWhoSheIs,
    ]);
    await chat.says(chat.insurer.lastCode());
    assert.deepEqual(chat.heard, ['identify.welcomeBack', 'coverage.ask.fact']);
    await chat.presses('Oui');
    assert.match(JSON.stringify(chat.cards), /Vol et vandalisme/);
  });

  it('may stay anonymous', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [
      ['est-ce que je suis couvert si on me vole mon vélo ?', ['coverage.general']],
      ['non', ['coverage.notChecked']],
      ['je pars au ski, je suis couverte en cas d’accident ?', ['coverage.unknown']],
    ]);
  });

  it('gets the answer in English', async () => {
    chat = await newAssistant({ customer: 'emma', language: 'en' });
    await saidAndHeard(chat, [
      ['am I covered if my dog bites someone?', ['coverage.ask.fact']],
      ['no', ['coverage.found']],
    ]);
    assert.match(JSON.stringify(chat.cards), /Liability for a dog or as a cyclist/);
  });

  it('is told when the insurer does not answer', async () => {
    chat = await newAssistant({ customer: 'camille' });
    chat.insurer.down = true;
    await saidAndHeard(chat, [['est-ce que je suis couvert si on me vole mon vélo ?', ['trouble.unreachable']]]);
    assert.match(chat.text, /vérifier vos garanties/);
  });
});
