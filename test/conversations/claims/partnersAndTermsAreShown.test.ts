import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { type Line, saidAndHeard } from '../../support/saidAndHeard.ts';

const UP_TO_THE_REPAIR: readonly Line[] = [
  ['je veux déclarer un sinistre', null],
  ['bris de glace', null],
  ['hier', null],
  ['à Lyon', null],
  ['Un caillou a sauté du camion devant moi.', null],
  ['un phare', ['claim.glassRepair.ask']],
];

describe('who repairs, and what the contract pays', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
  });
  afterEach(() => chat.close());

  it('the nearest partners with direct payment are shown inside the declaration, and one of them is chosen', async () => {
    await saidAndHeard(chat, UP_TO_THE_REPAIR);
    await saidAndHeard(chat, [['en atelier', ['claim.partner.ask']]]);
    const [card] = chat.cards;
    assert.match(JSON.stringify(card?.blocks), /sans avance de frais/);
    assert.ok(card?.buttons.every((button) => 'open' in button && button.open.startsWith('tel:')));
    await saidAndHeard(chat, [
      ['le premier', ['claim.files.ask']],
      ['passer', null],
      ['passer', ['claim.summary.title']],
      ['envoyer', ['claim.sending', 'claim.receipt']],
    ]);
    assert.match(String(chat.insurer.claims[0]?.request.details['partner']), /\d{5} /);
  });

  it('the customer may leave the choice for later', async () => {
    await saidAndHeard(chat, UP_TO_THE_REPAIR);
    await saidAndHeard(chat, [
      ['en atelier', ['claim.partner.ask']],
      ['>Passer', ['claim.files.ask']],
    ]);
  });

  it('the list of partners cannot be read: it is said, and the declaration goes on', async () => {
    await saidAndHeard(chat, UP_TO_THE_REPAIR);
    chat.insurer.down = true;
    await saidAndHeard(chat, [['en atelier', ['claim.partner.trouble', 'claim.files.ask']]]);
    chat.insurer.down = false;
    await saidAndHeard(chat, [
      ['passer', null],
      ['passer', ['claim.summary.title']],
    ]);
  });

  it('nobody is asked to choose a partner who has a garage of their own', async () => {
    await saidAndHeard(chat, UP_TO_THE_REPAIR);
    await saidAndHeard(chat, [['mon garage', ['claim.files.ask']]]);
  });

  it('the summary says which guarantee is at stake, what stays with the customer and what is paid at most', async () => {
    await saidAndHeard(chat, UP_TO_THE_REPAIR);
    await saidAndHeard(chat, [
      ['mon garage', null],
      ['passer', null],
      ['passer', ['claim.summary.title']],
    ]);
    const facts = chat.cards[0]?.blocks.find((block) => block.kind === 'facts');
    assert.deepEqual(facts?.kind === 'facts' ? facts.facts.map(({ label }) => label) : [], [
      'Garantie en jeu',
      'Franchise',
      'Au plus',
    ]);
    const glass = chat.insurer
      .file('camille')
      .contracts.find(({ contract }) => contract.kind === 'car')
      ?.guarantees.find(({ code }) => code === 'glass');
    const euros = String((glass?.deductibleCents ?? 0) / 100);
    assert.ok(JSON.stringify(facts).includes(euros), `${euros} in ${JSON.stringify(facts)}`);
  });

  it('the summary of a guarantee that is not included tells that, and no deductible', async () => {
    const karim = await chat.converse({ customer: 'karim' });
    await saidAndHeard(karim, [
      ['je veux déclarer un sinistre', null],
      ['accident de voiture', null],
      ['hier', null],
      ['à Lille', null],
      ['J’ai touché un poteau en me garant dans la rue.', null],
      ['non', null],
      ['moi', null],
    ]);
    for (let turns = 0; karim.heard.at(-1) !== 'claim.summary.title'; turns++) {
      assert.ok(turns < 15, karim.text);
      const key = karim.heard.at(-1);
      await karim.says(key === 'claim.garage.ask' ? 'plus tard' : key === 'claim.moving.ask' ? 'elle roulait' : 'non');
    }
    assert.equal(
      karim.cards[0]?.blocks.some((block) => block.kind === 'facts'),
      false,
    );
    assert.ok(karim.cards[0]?.blocks.some((block) => block.kind === 'text' && block.tone === 'warning'));
  });
});
