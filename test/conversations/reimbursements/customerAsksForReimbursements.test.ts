import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer asks for reimbursements', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  const titles = () => chat.cards.map((card) => card.title);

  it('sees five at a time, and the rest', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['mes remboursements', ['reimbursements.list']]]);
    assert.equal(chat.answers[0]?.choices.length, 5);
    const lines = JSON.stringify(chat.cards);
    assert.match(lines, / · rien à payer"/);
    assert.match(lines, / · vous payez 9,75/);
    assert.doesNotMatch(lines, /vous payez 0,00/);
    await saidAndHeard(chat, [
      ['>Voir la suite', ['reimbursements.listNext']],
      ['>Voir la suite', ['reimbursements.listNext']],
    ]);
    assert.equal(chat.answers[0]?.choices.length, 2);
    assert.ok(!chat.labels.includes('Voir la suite'));
  });

  it('opens one, and a button that was shown before still works', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['mes remboursements', null]]);
    const action = chat.answers[0]?.choices[2]?.action;
    await saidAndHeard(chat, [['>12/11 Consultation chez un spécialiste', ['reimbursements.one']]]);
    assert.deepEqual(titles(), ['Consultation chez un spécialiste OPTAM']);
    await saidAndHeard(chat, [['merci', ['talk.thanks']]]);
    assert.ok(action !== undefined);
    await chat.acts(action);
    assert.deepEqual(chat.heard, ['reimbursements.one']);
    assert.deepEqual(titles(), ['Couronne dentaire']);
  });

  it('shows all of them after one was explained, and explains what is left however it is put', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['pourquoi 23,10 € restent à ma charge', ['reimbursements.why']],
      ['mes derniers remboursements', ['reimbursements.list']],
      ['pourquoi j’ai encore 23,10 euros a payer', ['reimbursements.why']],
    ]);
    assert.match(chat.text.replace(/[\u00a0\u202f]/g, ' '), /23,10 € à payer sur 51,00 €/);
  });

  it('filters by person, in words', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['suivi de mes remboursements santé', ['reimbursements.list']],
      ['>Par personne', ['reimbursements.ask.person']],
      ['pour Sacha', ['reimbursements.listFound']],
    ]);
    assert.deepEqual(titles(), ['Remboursements de Sacha Exemple']);
    assert.equal(chat.answers[0]?.choices.length, 3);
  });

  it('filters by period, by button and in words', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['suivi de mes remboursements santé', null],
      ['>Par période', ['reimbursements.ask.period']],
      ['>Ce mois-ci', ['reimbursements.listFound']],
    ]);
    assert.equal(chat.answers[0]?.choices.length, 5);
    await saidAndHeard(chat, [
      ['suivi de mes remboursements santé', null],
      ['>Par période', null],
      ['en octobre', ['reimbursements.listFound']],
    ]);
    assert.equal(chat.answers[0]?.choices.length, 4);
  });

  it('has the filters of one person only when there are several', async () => {
    chat = await newAssistant({ customer: 'odette' });
    await saidAndHeard(chat, [['où en est mon remboursement', ['reimbursements.list']]]);
    assert.ok(!chat.labels.includes('Par personne'));
  });

  for (const [said, key, title] of [
    [
      'pourquoi il me reste 9,75 € à payer sur mon remboursement',
      'reimbursements.why',
      'Consultation chez un spécialiste OPTAM',
    ],
    ['mon remboursement de couronne il est arrivé ?', 'reimbursements.one', 'Couronne dentaire'],
    ['où en est le remboursement de Nino', 'reimbursements.one', 'Consultation d’un enfant chez le généraliste'],
    ['pourquoi mon remboursement a été refusé', 'reimbursements.whyRefused', 'Lentilles'],
  ] as const) {
    it(`finds the line of "${said}"`, async () => {
      chat = await newAssistant({ customer: 'camille' });
      await saidAndHeard(chat, [[said, [key]]]);
      assert.deepEqual(titles(), [title]);
    });
  }

  it('says that no line has the amount, and shows the closest', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['pourquoi il me reste 23,90 € à payer sur mes remboursements', ['reimbursements.amountNotFound']],
    ]);
    assert.match(chat.text, /23,90\u00a0€/);
    assert.ok((chat.answers[0]?.choices.length ?? 0) > 1);
  });

  it('says that nothing was done that day, and shows what comes close', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['vous m’avez remboursé combien pour la consultation du 3', ['reimbursements.notThatDay']],
      ['vous m’avez remboursé combien pour la consultation du 12', ['reimbursements.one']],
    ]);
    assert.deepEqual(titles(), ['Consultation chez un spécialiste OPTAM']);
  });

  it('says so when there are none', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    await saidAndHeard(chat, [['mes remboursements', ['reimbursements.none']]]);
  });

  it('answers in English', async () => {
    chat = await newAssistant({ customer: 'emma', language: 'en' });
    await saidAndHeard(chat, [
      ['where is my reimbursement', ['reimbursements.list']],
      ['why was my osteopath reimbursement refused', ['reimbursements.whyRefused']],
    ]);
    assert.match(JSON.stringify(chat.cards), /The 3 sessions of the year have already been refunded/);
    assert.ok(chat.labels.includes('Contest the refusal'));
  });

  it('is told when the insurer does not answer, and can try again', async () => {
    chat = await newAssistant({ customer: 'camille' });
    chat.insurer.down = true;
    await saidAndHeard(chat, [['mes remboursements', ['trouble.unreachable']]]);
    assert.match(chat.text, /lire vos remboursements/);
    assert.doesNotMatch(chat.text, /réponses sont gardées|INSURER/);
    chat.insurer.down = false;
    await saidAndHeard(chat, [['>Réessayer', ['reimbursements.list']]]);
  });

  it('gets an answer from a slow insurer', async () => {
    chat = await newAssistant({ customer: 'camille' });
    chat.insurer.slow = 300;
    await saidAndHeard(chat, [['mes remboursements', ['reimbursements.list']]]);
  });

  it('comes back to the question after something else', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['suivi de mes remboursements santé', null],
      ['>Par période', ['reimbursements.ask.period']],
    ]);
    await chat.says('montre moi mes contrats');
    assert.deepEqual(chat.heard, ['contracts.list', 'reimbursements.ask.period']);
    await saidAndHeard(chat, [['>Cette année', ['reimbursements.listFound']]]);
  });
});
