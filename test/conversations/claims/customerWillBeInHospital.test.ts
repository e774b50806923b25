import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { type Line, saidAndHeard } from '../../support/saidAndHeard.ts';

const REST: readonly Line[] = [
  ['clinique du Parc', ['claim.hospitalService.ask']],
  ['orthopédie', ['claim.hospitalRoom.ask']],
  ['particulière', ['claim.files.ask']],
  ['passer', ['claim.phone.ask']],
  ['passer', ['claim.summary.title']],
];

describe('a stay in hospital that is still to come', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
  });
  afterEach(() => chat.close());
  const sent = () => chat.insurer.claims[0]?.request;

  it('is asked for in one sentence: the day is filled in, and the request goes to the hospital before it', async () => {
    await saidAndHeard(chat, [['je serai hospitalisé le 12 mars pour une opération du genou', null]]);
    assert.deepEqual(chat.heard, ['claim.opening.noted', 'claim.hospital.ask']);
    assert.match(chat.text, /vendredi 12 mars 2027/);
    await saidAndHeard(chat, REST);
    assert.match(JSON.stringify(chat.cards), /la demande de prise en charge part avant l’entrée/);
    await saidAndHeard(chat, [['envoyer', ['claim.sending', 'claim.receipt']]]);
    assert.deepEqual([sent()?.type, sent()?.occurredOn], ['health_hospital', '2027-03-12']);
    assert.equal(sent()?.details['hospitalReason'], 'planned');
    assert.equal(sent()?.details['contradictions'], undefined);
    assert.equal(sent()?.details['declaredLate'], undefined);
  });

  it('is understood at the question, by words and by a button; of two days the customer says which', async () => {
    await saidAndHeard(chat, [
      ['je voudrais une prise en charge hospitalière', null],
      ['le 12 mars', ['prompt.date.which']],
    ]);
    assert.deepEqual(chat.labels, ['jeudi 12 mars', 'vendredi 12 mars 2027']);
    await saidAndHeard(chat, [['>vendredi 12 mars 2027', null]]);
    assert.deepEqual(chat.heard, ['claim.date.noted', 'claim.hospital.ask']);
  });

  for (const [said, day] of [
    ['j’entre à la clinique lundi prochain', '2026-11-30'],
    ['demain', '2026-11-25'],
    ['je dois être opéré le 3 décembre', '2026-12-03'],
    ['j’y suis entré dimanche', '2026-11-22'],
    ['hier', '2026-11-23'],
  ] as const)
    it(`"${said}" is ${day}`, async () => {
      await saidAndHeard(chat, [
        ['je déclare une hospitalisation', null],
        [said, null],
      ]);
      const draft = await chat.store.db.selectFrom('draft').select('answers').executeTakeFirstOrThrow();
      assert.equal(JSON.parse(draft.answers).date?.date, day, chat.text);
    });

  for (const said of [
    'je vais être hospitalisée, combien allez-vous me rembourser',
    'mon mari va être opéré, je voudrais savoir si c’est couvert',
  ])
    it(`"${said}" asks what is paid, and opens no declaration`, async () => {
      await chat.says(said);
      assert.ok(!chat.heard.some((key) => key.startsWith('claim.')), chat.heard.join());
    });

  it('is asked for in English', async () => {
    await chat.says('in English please');
    await saidAndHeard(chat, [['I will be hospitalised on 12 March for a knee operation', null]]);
    assert.equal(chat.heard.at(-1), 'claim.hospital.ask', chat.text);
    const draft = await chat.store.db.selectFrom('draft').select('answers').executeTakeFirstOrThrow();
    assert.equal(JSON.parse(draft.answers).date?.date, '2027-03-12');
  });
});
