import assert from 'node:assert/strict';
import type { Answer, Card } from '../../src/cards/answer.ts';
import { claimDraftCard } from '../../src/cards/claimDrafts.card.ts';
import { claimReceiptCard } from '../../src/cards/claimReceipt.card.ts';
import { type ClaimSummaryView, claimSummaryCard } from '../../src/cards/claimSummary.card.ts';
import { brokenLimits } from '../../src/channels/directLine/renderLimits.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { demoFiles } from '../../src/insurer/seed/seed.ts';
import { translators } from '../../src/locales/translator.ts';

const t = translators.fr;
const answer = (card: Card): Answer => ({
  key: 'k',
  text: '',
  cards: [card],
  choices: [],
  plain: false,
  urgent: false,
});

const view: ClaimSummaryView = {
  key: 'f_1.in_1',
  what: 'bris de glace auto',
  lines: [
    { id: 'type', label: 'Sinistre', value: 'Bris de glace auto', known: true, edit: 'claim.type.edit' },
    { id: 'date', label: 'Date', value: 'mardi 17 novembre, 17 h', known: true, edit: 'claim.date.edit' },
    { id: 'place', label: 'Lieu', value: 'À compléter plus tard', known: false, edit: 'claim.place.edit' },
    { id: 'story', label: 'Votre récit', value: 'un caillou '.repeat(60), known: true, edit: 'claim.story.edit' },
    { id: 'glassPart', label: 'Vitre touchée', value: 'Le pare-brise', known: true, edit: 'claim.glassPart.edit' },
  ],
  common: new Set(['type', 'date', 'place', 'story']),
  clock: 'Vous avez jusqu’au mardi 24 novembre pour déclarer.',
  stake: null,
  warnings: ['Votre formule ne comprend pas cette garantie.'],
  papers: 'photos des dégâts',
};

describe('the summary before sending', () => {
  const card = claimSummaryCard(view, t);

  it('keeps the limits of a card', () => assert.deepEqual(brokenLimits(answer(card)), []));

  it('gives each line its own button, and folds the detail of the type', () => {
    assert.deepEqual(
      card.blocks.map(({ kind }) => kind),
      ['answer', 'answer', 'answer', 'answer', 'fold', 'text', 'text', 'text', 'text'],
    );
    const date = card.blocks[1];
    assert.ok(date?.kind === 'answer');
    assert.deepEqual(date.edit.label.label, 'Modifier la date');
    assert.deepEqual('action' in date.edit && date.edit.action, { a: 'edit', v: 1, k: 'f_1.in_1', q: 'date' });
  });

  it('shows the beginning of a long story, and cuts it between words', () => {
    const story = card.blocks[3];
    assert.ok(story?.kind === 'answer');
    assert.ok(story.value.length <= 241);
    assert.match(story.value, / (?:un|caillou)…$/);
  });

  it('puts the honesty statement last, just above the button that sends', () => {
    const last = card.blocks.at(-1);
    assert.ok(last?.kind === 'text');
    assert.match(last.text, /vous déclarez que ces informations sont exactes/);
    assert.equal(card.buttons[0]?.style, 'positive');
    assert.equal(card.buttons[0]?.label.label, 'Envoyer ma déclaration');
  });

  it('says it all in one paragraph of 300 characters, even with a very long place', () => {
    const lines = view.lines.map((line) =>
      line.id === 'place' ? { ...line, value: 'x'.repeat(280), known: true } : line,
    );
    const long = claimSummaryCard({ ...view, lines }, t);
    assert.ok(long.summary.length <= 300);
    assert.match(long.summary, /bris de glace auto/);
  });
});

describe('the receipt', () => {
  const [first] = demoFiles({ today: '2026-11-24', idOf: (prefix, key) => `${prefix}_${key}` });
  const claim = first?.claims.find(({ key }) => key === 'camille-glass')?.claim as Claim;
  it('names its day for what it is: an admission, a quote, a dispute that goes on', () => {
    const label = (type: Claim['type']) =>
      receipt({ type }).blocks.flatMap((block) => (block.kind === 'facts' ? [block.facts[2]?.label] : []))[0];
    assert.deepEqual((['auto_glass', 'health_hospital', 'health_dental', 'legal'] as const).map(label), [
      'Survenu le',
      'Entrée le',
      'Devis du',
      'Depuis le',
    ]);
  });

  const receipt = (change: Partial<Claim> = {}, email: string | null = 'c•••@example.fr') =>
    claimReceiptCard(
      {
        key: 'r',
        claim: { ...claim, ...change },
        what: 'bris de glace auto',
        today: '2026-11-24',
        before: 'mardi 1er décembre',
        files: 2,
        email,
      },
      t,
    );

  it('has the number on a line of its own, and the day and hour of arrival', () => {
    const card = receipt({ declaredAt: '2026-11-24T09:05:00.000Z' });
    assert.deepEqual(card.blocks[0], { kind: 'reference', label: 'Votre numéro', value: claim.number });
    const facts = card.blocks[1];
    assert.ok(facts?.kind === 'facts');
    assert.equal(facts.facts[0]?.value, 'mardi 24 novembre à 10\u00a0h\u00a005');
    assert.equal(facts.facts[3]?.value, '2 documents');
    assert.deepEqual(brokenLimits(answer(card)), []);
  });

  it('names the papers still awaited, and says where the copy goes', () => {
    const missing = [{ code: 'registration', label: { fr: 'Carte grise', en: 'Registration document' } }];
    const words = receipt({ missing }).blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
    assert.deepEqual(words, [
      'Documents encore attendus\u00a0: carte grise.',
      'Une confirmation part à c•••@example.fr.',
    ]);
  });

  it('does not name an address that could not be read', () => {
    const words = receipt({}, null).blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
    assert.deepEqual(words, ['Une confirmation part à vos coordonnées habituelles.']);
  });
});

describe('the card of a kept declaration', () => {
  it('says how far it is and until when it is kept; deleting comes last', () => {
    const card = claimDraftCard(
      {
        key: 'd',
        id: 'f_9',
        date: '24 novembre 2026',
        until: '24 décembre 2026',
        what: 'dégât des eaux',
        done: 6,
        of: 9,
      },
      t,
    );
    assert.match(card.summary, /6 réponses sur 9/);
    assert.deepEqual(
      card.buttons.map((button) => ('action' in button ? button.action.a : '')),
      ['resumeDraft', 'deleteDraft'],
    );
    assert.deepEqual(brokenLimits(answer(card)), []);
  });
});
