import assert from 'node:assert/strict';
import { AppError } from '../../../src/errors.ts';
import type { CustomerKey } from '../../../src/insurer/seed/customers.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a customer sees what awaits them', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  const cases: readonly (readonly [CustomerKey, RegExp, RegExp, string[]])[] = [
    [
      'yanis',
      /^Yanis, voici où vous en êtes\. 1 point/,
      /75,82 € à payer pour Auto Tiers Plus/,
      ['Payer ce qui est en retard'],
    ],
    [
      'karim',
      /1 point demande/,
      /cambriolage : 2 documents manquent/,
      ['Documents : cambriolage', 'Suivre : dégât des eaux'],
    ],
    [
      'camille',
      /2 points demandent/,
      /Remboursement en attente d’un document : couronne dentaire/,
      ['Compléter un remboursement'],
    ],
    ['lea', /Rien ne demande votre attention/, /accident corporel/, ['Suivre : accident corporel']],
    ['hugo', /1 point demande/, /Habitation Intégrale se termine le jeudi 24 décembre/, ['Habitation Intégrale']],
  ];
  for (const [customer, said, line, taps] of cases) {
    it(`${customer}, by first name and in one answer with a tap for each`, async () => {
      chat = await newAssistant({ customer });
      await saidAndHeard(chat, [['mon tableau de bord', ['dashboard.again']]]);
      assert.match(plain(chat.text), said);
      assert.match(plain(JSON.stringify(chat.cards)), line);
      for (const tap of taps) assert.ok(chat.labels.map(plain).includes(tap), chat.labels.join(' | '));
      for (const { summary } of chat.cards) assert.ok(summary.length <= 300);
    });
  }

  it('with each contract and what is paid next for it, two homes told apart', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [['mon tableau de bord', ['dashboard.again']]]);
    const lines = plain(JSON.stringify(chat.cards));
    for (const line of ['Habitation, Lille : 19,90 € le', 'Habitation, Le Touquet : 11,90 € le', 'Auto Tiers : '])
      assert.ok(lines.includes(line), lines);
    const bruno = await chat.converse({ customer: 'bruno' });
    await saidAndHeard(bruno, [['mon tableau de bord', ['dashboard.again']]]);
    assert.match(plain(bruno.text), /Rien ne demande votre attention/);
    assert.match(plain(JSON.stringify(bruno.cards)), /Protection juridique : 14,90 € le/);
  });

  it('at once after the code, and again whenever they ask', async () => {
    chat = await newAssistant();
    await saidAndHeard(chat, [
      ['je veux me connecter', ['identify.ask.identifier']],
      ['ECA1000002', ['identify.ask.birthDate']],
      ['30/09/1999', null],
    ]);
    await saidAndHeard(chat, [
      [chat.insurer.lastCode(), ['identify.welcome']],
      ['>Payer ce qui est en retard', null],
      ['quoi de neuf ?', ['dashboard.again']],
      ['show me my dashboard please', ['dashboard.again']],
      ['je veux me connecter', ['identify.already']],
    ]);
  });

  it('in English', async () => {
    chat = await newAssistant({ customer: 'emma', language: 'en' });
    await saidAndHeard(chat, [["what's new", ['dashboard.again']]]);
    assert.match(chat.text, /^Emma, here is where things stand\. Nothing needs your attention today\./);
  });

  it('without a word on what could not be read, and never "nothing to do" then', async () => {
    chat = await newAssistant({
      customer: 'lea',
    });
    const real = chat.services.insurer.forCustomer;
    chat.services.insurer.forCustomer = (ref, context) => ({
      ...real(ref, context),
      claims: () => Promise.reject(new AppError('INSURER_UNREACHABLE')),
    });
    await saidAndHeard(chat, [['mon tableau de bord', ['dashboard.again']]]);
    assert.doesNotMatch(chat.text, /Rien ne demande/);
    assert.match(JSON.stringify(chat.cards), /peut être incomplète/);
  });

  it('and is still greeted when the insurer does not answer at all', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    chat.insurer.down = true;
    await saidAndHeard(chat, [['mon tableau de bord', ['dashboard.again']]]);
    assert.equal(plain(chat.text), 'Voici où vous en êtes.');
  });
});
