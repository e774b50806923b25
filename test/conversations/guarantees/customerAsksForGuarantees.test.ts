import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

describe('a customer asks for guarantees', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  afterEach(() => chat.close());
  const titles = () => chat.cards.map((card) => card.title);
  const words = () => JSON.stringify(chat.cards).replace(/[\u00a0\u202f]/g, ' ');

  it('chooses the contract, the family and the guarantee', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['quelles sont mes garanties ?', ['guarantees.ask.contract']],
      ['>Santé Confort', ['guarantees.list']],
    ]);
    assert.deepEqual(titles(), ['Soins courants', 'Hôpital', 'Dentaire', 'Optique et audition']);
    const dental = chat.cards[2]?.buttons[0];
    assert.ok(dental !== undefined && 'action' in dental);
    await chat.acts(dental.action);
    assert.deepEqual(chat.heard, ['guarantees.which']);
    await saidAndHeard(chat, [['>Implant dentaire', ['guarantees.one']]]);
    assert.deepEqual(titles(), ['Implant dentaire']);
    await saidAndHeard(chat, [['>Voir toutes les garanties', ['guarantees.list']]]);
  });

  it('names the contract in words, by number, by place', async () => {
    chat = await newAssistant({ customer: 'karim' });
    for (const said of ['la maison du Touquet', '2', 'Habitation, Le Touquet']) {
      await saidAndHeard(chat, [
        ['détail de mes garanties habitation', ['guarantees.ask.contract']],
        [said, ['guarantees.list']],
      ]);
      assert.match(chat.text, /Habitation Essentielle/, said);
    }
    assert.deepEqual(await chat.says('détail de mes garanties habitation').then((asked) => asked.labels), [
      'Habitation, Lille',
      'Habitation, Le Touquet',
    ]);
  });

  it('sees every deductible of a contract, in both languages, but none in health', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['quelle est ma franchise habitation', ['guarantees.deductibles']]]);
    assert.deepEqual(titles(), ['Franchises, Habitation Intégrale']);
    assert.match(words(), /"Dégât des eaux","value":"150 € restent à votre charge"/);
    assert.match(words(), /Sans franchise : [^"]*Relogement/);
    await saidAndHeard(chat, [["what's the deductible on my home insurance", ['guarantees.deductibles']]]);
    assert.match(words(), /"Water damage","value":"[^"]*€150/);
    await saidAndHeard(chat, [['what is the deductible on my health contract', null]]);
    assert.ok(!chat.heard.includes('guarantees.deductibles'), chat.heard.join());
  });

  it('needs no choice when the sentence is clear', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [['détail de mes garanties santé', ['guarantees.list']]]);
  });

  for (const [customer, said, key, title] of [
    [
      'camille',
      'c’est combien mon plafond pour les lunettes',
      'guarantees.some',
      'Lunettes de classe B, verres simples',
    ],
    ['emma', 'c’est combien mon plafond pour les lentilles', 'guarantees.answer.left', 'Lentilles'],
    ['yanis', 'ma franchise bris de glace elle est de combien', 'guarantees.answer.deductible', 'Bris de glace'],
    ['lea', 'plafond chambre particulière', 'guarantees.answer.notIncluded', 'Chambre particulière'],
    [
      'camille',
      'qu’est ce qui est exclu dans mon contrat habitation',
      'guarantees.exclusions',
      'Ce qui n’est pas couvert',
    ],
  ] as const) {
    it(`opens at once what "${said}" names`, async () => {
      chat = await newAssistant({ customer });
      await saidAndHeard(chat, [[said, [key]]]);
      assert.equal(titles()[0], title);
    });
  }

  it('asks which contract when two have the guarantee, and keeps what was asked', async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, [
      ['ma franchise bris de glace elle est de combien', ['guarantees.ask.contract']],
      ['la voiture', ['guarantees.answer.deductible']],
    ]);
    assert.deepEqual(titles(), ['Bris de glace']);
    assert.match(chat.text, /75\u00a0€/);
  });

  it('says what is left and until when', async () => {
    chat = await newAssistant({ customer: 'emma' });
    await saidAndHeard(chat, [['plafond ostéopathie', null]]);
    assert.match(words(), /Utilisé 90 € sur 90 €\. Il reste 0 € jusqu’au \d/);
  });

  it('puts an ended contract apart, and says that it has ended', async () => {
    chat = await newAssistant({ customer: 'hugo' });
    await saidAndHeard(chat, [['quelles sont mes garanties ?', ['guarantees.ask.contract']]]);
    assert.deepEqual(chat.labels, ['Habitation Intégrale', 'Auto Tous Risques']);
    await saidAndHeard(chat, [
      ['annuler', ['form.cancelled']],
      ['détail de mes garanties santé', ['contract.ended', 'guarantees.list']],
    ]);
  });

  it('says that there is no such contract', async () => {
    chat = await newAssistant({ customer: 'yanis' });
    await saidAndHeard(chat, [['détail de mes garanties santé', ['guarantees.missingKind', 'guarantees.list']]]);
  });

  it('answers in English', async () => {
    chat = await newAssistant({ customer: 'emma', language: 'en' });
    await saidAndHeard(chat, [['what are the limits and deductibles of my home policy', ['guarantees.list']]]);
    assert.match(words(), /€30,000 per claim, deductible €150/);
    const home = chat.insurer.file('emma').contracts[1]?.contract.id ?? '';
    await chat.acts({ a: 'openGuarantee', v: 1, k: 'card', id: home, code: 'theft' });
    assert.match(words(), /What is not covered/);
    assert.match(words(), /€200 stays with you/);
  });

  it('is told when the insurer does not answer, at any step', async () => {
    chat = await newAssistant({ customer: 'camille' });
    chat.insurer.down = true;
    await saidAndHeard(chat, [['quelles sont mes garanties ?', ['trouble.unreachable']]]);
    chat.insurer.down = false;
    await saidAndHeard(chat, [['>Réessayer', ['guarantees.ask.contract']]]);
    chat.insurer.down = true;
    await saidAndHeard(chat, [['>Santé Confort', ['trouble.unreachable']]]);
    assert.match(chat.text, /lire vos garanties/);
    chat.insurer.down = false;
    await saidAndHeard(chat, [['merci', ['talk.thanks']]]);
  });

  it('names a home that is not insured, and hears which ones are', async () => {
    chat = await newAssistant({ customer: 'karim' });
    await saidAndHeard(chat, [['détail de mes garanties habitation', ['guarantees.ask.contract']]]);
    await chat.says('l’appart de Paris');
    assert.equal(chat.heard[0], 'contracts.noSuchHome');
    assert.match(chat.text, /habitation pour\s: Lille et Le Touquet\./u);
    await chat.says('la maison du Touquet');
    assert.match(JSON.stringify(chat.cards), /ctr_karim-home-touquet/);
  });
});
