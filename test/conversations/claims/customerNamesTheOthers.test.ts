import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

/** As far as the question who else is involved. */
const UP_TO_THE_OTHERS = [
  ['je veux déclarer un sinistre', null],
  ['accident de voiture', null],
  ['hier à 8h30', null],
  ['à Lyon', null],
  ['Quelqu’un a touché mon aile gauche en me doublant.', null],
  ['non', null],
  ['moi', null],
  ['elle roulait', ['claim.thirdParty.ask']],
  ['oui', ['claim.others.ask']],
] as const;

/** From the report to the summary. */
const UP_TO_THE_SUMMARY = [
  ['pas de constat', ['claim.ownBoxes.ask']],
  ['tout droit', ['claim.otherBoxes.ask']],
  ['il doublait', ['claim.police.ask']],
  ['non', ['claim.witnesses.ask']],
  ['passer', ['claim.canDrive.ask']],
  ['oui', null],
  ['mon garage', null],
  ['passer', null],
  ['passer', ['claim.summary.title']],
] as const;

describe('a customer names the others', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
  });
  afterEach(() => chat.close());

  const sent = () =>
    chat.insurer.claims[0]?.request.parties?.map((party) =>
      Object.fromEntries(Object.entries(party).filter(([, value]) => value !== null)),
    );

  it('two vehicles and a pedestrian in one sentence, and is asked only for what is missing of each', async () => {
    await saidAndHeard(chat, UP_TO_THE_OTHERS);
    await saidAndHeard(chat, [
      ['AB-123-CD chez AXA, une moto EF-456-GH, et un piéton, M. Roux 06 39 98 10 46', ['claim.party.insurer']],
    ]);
    assert.match(chat.text, /EF-456-GH/);
    await saidAndHeard(chat, [['la Macif', ['claim.party.noted', 'claim.accidentReport.ask']]]);
    await saidAndHeard(chat, UP_TO_THE_SUMMARY);
    await saidAndHeard(chat, [['envoyer', ['claim.sending', 'claim.receipt']]]);
    assert.deepEqual(sent(), [
      { role: 'otherDriver', plate: 'AB-123-CD', insurer: 'AXA' },
      { role: 'otherDriver', plate: 'EF-456-GH', insurer: 'Macif' },
      { role: 'pedestrian', name: 'M. Roux', phone: '+33639981046' },
    ]);
    assert.equal(chat.insurer.file('camille').claims.at(-1)?.claim.parties?.length, 3);
  });

  it('reads the other car and the witness from the story, and asks for neither', async () => {
    await chat.says(
      'Bonjour, accident hier à Lyon : il y avait deux voitures, celle qui m’a touché est AB-123-CD, assurée chez AXA, ' +
        'et un témoin, Mme Petit, 06 39 98 10 44. Personne n’est blessé.',
    );
    assert.equal(chat.heard[0], 'claim.opening.noted');
    assert.match(chat.text, /AB-123-CD .*AXA/);
    await saidAndHeard(chat, [
      ['moi', ['claim.moving.ask']],
      ['elle roulait', ['claim.accidentReport.ask']],
      ['pas de constat', ['claim.ownBoxes.ask']],
      ['je tournais à gauche', ['claim.otherBoxes.ask']],
      ['je ne sais pas', ['form.unknownNoted', 'claim.police.ask']],
      ['non', ['claim.canDrive.ask']],
    ]);
  });

  it('mentions a witness without a name, and is asked for the name and the number', async () => {
    await saidAndHeard(chat, UP_TO_THE_OTHERS);
    await saidAndHeard(chat, [
      ['je ne sais pas', ['form.unknownNoted', 'claim.accidentReport.ask']],
      ['pas de constat', ['claim.ownBoxes.ask']],
      ['je tournais à gauche', ['claim.otherBoxes.ask']],
      ['>Doublait', ['claim.police.ask']],
      ['non', ['claim.witnesses.ask']],
      ['oui', ['claim.party.name']],
      ['Julie Petit', ['claim.party.phone']],
      ['06 39 98', ['claim.party.notUnderstood']],
      ['06 39 98 10 44', ['claim.party.noted', 'claim.canDrive.ask']],
    ]);
  });

  it('asks for something else while the insurer of the other car is asked for, and comes back to it', async () => {
    await saidAndHeard(chat, UP_TO_THE_OTHERS);
    await saidAndHeard(chat, [['AB-123-CD', ['claim.party.insurer']]]);
    await chat.says('c’est quoi une franchise ?');
    assert.equal(chat.heard.at(-1), 'claim.party.insurer');
    await saidAndHeard(chat, [['la MAIF', ['claim.party.noted', 'claim.accidentReport.ask']]]);
  });

  it('adds a witness from the summary by a sentence, and takes another away', async () => {
    await saidAndHeard(chat, UP_TO_THE_OTHERS);
    await saidAndHeard(chat, [['AB-123-CD, MAIF', ['claim.party.noted', 'claim.accidentReport.ask']]]);
    await saidAndHeard(chat, UP_TO_THE_SUMMARY);
    await saidAndHeard(chat, [
      ['ajoute un témoin, Mme Petit, 06 39 98 10 44', ['claim.party.noted', 'claim.summary.title']],
      ['ajoutez aussi un témoin : M. Roux', ['claim.party.noted', 'claim.summary.title']],
      ['retire Mme Petit', ['claim.party.removed', 'claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    assert.deepEqual(sent(), [
      { role: 'otherDriver', plate: 'AB-123-CD', insurer: 'MAIF' },
      { role: 'witness', name: 'M. Roux' },
    ]);
  });

  it('corrects a plate at the summary, and everything else stays', async () => {
    await saidAndHeard(chat, UP_TO_THE_OTHERS);
    await saidAndHeard(chat, [['AB-123-CD, MAIF', ['claim.party.noted', 'claim.accidentReport.ask']]]);
    await saidAndHeard(chat, UP_TO_THE_SUMMARY);
    await saidAndHeard(chat, [
      ['en fait la plaque c’est AB-124-CD', ['form.changed', 'claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    assert.deepEqual(sent(), [{ role: 'otherDriver', plate: 'AB-124-CD', insurer: 'MAIF' }]);
  });

  it('opens the others from the summary, takes one away by button and goes back to the summary', async () => {
    await saidAndHeard(chat, UP_TO_THE_OTHERS);
    await saidAndHeard(chat, [
      ['AB-123-CD chez AXA et EF-456-GH chez MAIF', ['claim.party.noted', 'claim.accidentReport.ask']],
    ]);
    await saidAndHeard(chat, UP_TO_THE_SUMMARY);
    await saidAndHeard(chat, [['>Modifier les autres personnes', ['claim.party.review']]]);
    await saidAndHeard(chat, [
      ['>Retirer AB-123-CD', ['claim.party.removed']],
      ['>C’est tout, continuer', ['claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    assert.deepEqual(sent(), [{ role: 'otherDriver', plate: 'EF-456-GH', insurer: 'MAIF' }]);
  });

  it('stops while the insurer is asked for, and finds the other car noted when resuming', async () => {
    await saidAndHeard(chat, UP_TO_THE_OTHERS);
    await saidAndHeard(chat, [
      ['AB-123-CD', ['claim.party.insurer']],
      ['je finirai demain', null],
      ['je veux déclarer un sinistre', null],
    ]);
    if (!chat.heard.includes('claim.draft.resuming')) await chat.says('oui');
    assert.equal(chat.heard.at(-1), 'claim.accidentReport.ask');
  });

  it('names the neighbour whose flat is wet', async () => {
    await saidAndHeard(chat, [['j’ai un dégât des eaux', null]]);
    await chat.says('hier');
    for (let turns = 0; chat.heard.at(-1) !== 'claim.otherFlat.ask'; turns++) {
      assert.ok(turns < 8, chat.text);
      await chat.says(chat.heard.at(-1) === 'claim.story.ask' ? 'Le lave-linge a débordé dans la cuisine.' : 'non');
    }
    await saidAndHeard(chat, [
      ['oui', ['claim.neighbours.ask']],
      ['mon voisin du dessous', ['claim.party.phone']],
      ['06 39 98 10 47', ['claim.party.noted', 'claim.plumber.ask']],
    ]);
  });
});
