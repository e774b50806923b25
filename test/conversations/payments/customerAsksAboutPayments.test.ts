import assert from 'node:assert/strict';
import type { CustomerKey } from '../../../src/insurer/seed/customers.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a customer asks about payments', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());

  it('sees the next debit of each contract and their sum', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['quand est-ce que je suis prélevé', ['payments.next.several']]]);
    assert.equal(plain(chat.text), 'Vous avez 3 prélèvements à venir, 232,02 € en tout.');
    const sum = chat.cards[0]?.blocks.find((block) => block.kind === 'sum');
    assert.deepEqual(sum?.kind === 'sum' && sum.lines.map(({ label, value }) => plain(`${label}: ${value}`)), [
      'Santé Confort, samedi 5 décembre: 164,70 €',
      'Habitation Intégrale, samedi 5 décembre: 19,90 €',
      'Auto Tous Risques, jeudi 10 décembre: 47,42 €',
      'Total: 232,02 €',
    ]);
    await saidAndHeard(chat, [
      ['>Auto Tous Risques', ['payments.next']],
      ['>Échéancier en PDF', ['documents.made']],
    ]);
    assert.equal(chat.cards[0]?.title, 'Échéancier');
  });

  const cases: readonly (readonly [CustomerKey, string, string[], RegExp])[] = [
    [
      'camille',
      'c’est combien le prochain prélèvement de la voiture',
      ['payments.next'],
      /47,42 €, le jeudi 10 décembre/,
    ],
    ['yanis', 'mon échéancier de l’année', ['payments.next'], /37,91 €, le jeudi 10 décembre/],
    ['hugo', 'prochain prélèvement de ma mutuelle', ['payments.ended'], /terminé depuis le lundi 24 août/],
    ['bruno', 'combien je paye par mois', ['payments.next.several'], /46,10 € en tout/],
    ['camille', 'changer la date de prélèvement au 10', ['change.ask.contract'], /quel contrat/],
    [
      'camille',
      'vous m’avez débité deux fois ce mois ci ?',
      ['payments.next.several', 'payments.question'],
      /conseiller/,
    ],
  ];
  for (const [customer, said, heard, text] of cases) {
    it(`hears ${heard.join(', ')} for "${said}"`, async () => {
      chat = await newAssistant({ customer });
      await saidAndHeard(chat, [[said, heard]]);
      assert.match(plain(chat.text), text);
      for (const card of chat.cards) assert.ok(card.summary.length <= 300 && !/undefined|NaN/.test(card.summary));
    });
  }

  it('hears what was paid, and what falls due in a month that is named', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['combien j’ai payé cette année en tout ?', ['payments.paidSoFar']]]);
    const lines = () =>
      chat.cards[0]?.blocks.flatMap((block) =>
        block.kind === 'sum' ? block.lines.map(({ label, value }) => plain(`${label}: ${value}`)) : [],
      ) ?? [];
    assert.equal(lines().length, 4);
    const cents = (line: string | undefined) =>
      Number(
        /([\d ]+),(\d\d) €$/
          .exec(line ?? '')
          ?.slice(1)
          .join('')
          .replace(/ /g, ''),
      );
    const [sum, ...each] = lines().toReversed();
    assert.equal(
      each.reduce((all, line) => all + cents(line), 0),
      cents(sum),
    );
    await saidAndHeard(chat, [['le prélèvement de décembre il est quand ?', ['payments.then']]]);
    assert.equal(plain(chat.text), '3 prélèvements sont prévus, 232,02 € en tout.');
    assert.deepEqual(lines()[0], 'Santé Confort, 5 décembre 2026: 164,70 €');
  });

  for (const asked of [
    'je dois payer combien et quand ?',
    'vous me prélevez quel jour',
    'quand est-ce que je dois payer ?',
  ]) {
    it(`sees the own dates, and no general text, after "${asked}"`, async () => {
      chat = await newAssistant({ customer: 'camille' });
      await saidAndHeard(chat, [[asked, ['payments.next.several']]]);
    });
  }

  it('is told plainly what is late, and when cover stops', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    await saidAndHeard(chat, [['j’ai un impayé je veux régulariser', ['payments.late', 'payments.page']]]);
    assert.match(
      plain(chat.text),
      /Il reste 75,82 € à payer pour Auto Tiers Plus\. Sans paiement, vos garanties s’arrêtent le samedi 12 décembre\./,
    );
    const card = JSON.stringify(chat.cards);
    assert.match(plain(card), /10 octobre 2026, impayé \(solde insuffisant\)/);
    assert.match(plain(card), /10 novembre 2026, rejeté par la banque/);
    assert.match(plain(card), /jeudi 12 novembre/);
    assert.deepEqual(chat.labels.slice(-2), ['Être rappelé', 'Parler à un conseiller']);
    assert.ok(chat.labels.includes('Payer sur la page sécurisée'));
  });

  it('pays from the card of the contract, and from the calendar', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    await saidAndHeard(chat, [
      ['mes contrats', ['contracts.one']],
      ['>Payer', ['payments.late', 'payments.page']],
      ['mon échéancier', ['payments.next']],
      ['>Payer ce qui est en retard', ['payments.late', 'payments.page']],
    ]);
  });

  it('is told when cover has stopped, and when it comes back', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    const contract = chat.insurer.file('yanis').contracts[0]?.contract;
    assert.ok(contract?.arrears);
    contract.arrears.suspendedOn = '2026-11-20';
    await saidAndHeard(chat, [
      ['je veux payer ma cotisation', ['payments.lateSuspended', 'payments.resume', 'payments.page']],
    ]);
  });

  const pays: readonly (readonly [string, string[]])[] = [
    ['je veux payer ma cotisation', ['payments.nothingOwed', 'payments.how']],
    ['je veux payer ma cotisation en plusieurs fois', ['payments.nothingOwed', 'payments.plan', 'payments.how']],
    ['mes retards de paiement', ['payments.nothingOwed']],
    ['où envoyer mon chèque', ['payments.nothingOwed', 'payments.otherWays', 'payments.how']],
  ];
  for (const [said, heard] of pays) {
    it(`hears ${heard.join(', ')} for "${said}", up to date`, async () => {
      chat = await newAssistant({ customer: 'camille' });
      await saidAndHeard(chat, [[said, heard]]);
    });
  }

  it('hears it in English', async () => {
    chat = await newAssistant({ customer: 'emma', language: 'en' });
    await saidAndHeard(chat, [
      ['when is my next payment', ['payments.next.several']],
      ['I want to pay my premium', ['payments.nothingOwed', 'payments.how']],
    ]);
  });

  it('is told when the insurer does not answer', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    chat.insurer.down = true;
    await saidAndHeard(chat, [
      ['mon échéancier', ['trouble.unreachable']],
      ['je veux payer ma cotisation', ['trouble.unreachable']],
    ]);
  });

  it('opens no calendar of somebody else', async () => {
    chat = await newAssistant({ customer: 'karim' });
    const id = chat.insurer.file('camille').contracts[0]?.contract.id ?? '';
    await chat.acts({ a: 'openSchedule', v: 1, k: 'k', id });
    assert.deepEqual(chat.heard, ['trouble.notFound']);
  });
});
