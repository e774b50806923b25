import assert from 'node:assert/strict';
import { newAssistant } from '../../support/newAssistant.ts';
import { saidAndHeard } from '../../support/saidAndHeard.ts';

type Assistant = Awaited<ReturnType<typeof newAssistant>>;

/** The answers kept of the only declaration. */
async function kept(chat: Assistant): Promise<Record<string, unknown>> {
  const { answers } = await chat.store.db.selectFrom('draft').select('answers').executeTakeFirstOrThrow();
  return JSON.parse(answers) as Record<string, unknown>;
}

describe('the story comes first', () => {
  let chat: Assistant;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
  });
  afterEach(() => chat.close());

  it('a burglary in one sentence: type, day, hours and goods are read back in one sentence, the rest is asked', async () => {
    await chat.says('On m’a cambriolé hier soir pendant qu’on était au cinéma, ils ont pris la télé et les bijoux');
    assert.deepEqual(chat.heard, ['claim.opening.noted', 'claim.entry.ask']);
    const noted = chat.answers[0]?.text ?? '';
    assert.match(noted, /Je note.: cambriolage, lundi 23 novembre, entre 18.h et minuit, .*la télé et les bijoux/);
    assert.ok(noted.length <= 320);
    const { type, date, goodsStolen, placeHome } = await kept(chat);
    assert.deepEqual(
      { type, date, goodsStolen, placeHome },
      {
        type: 'home_burglary',
        date: { date: '2026-11-23', time: null, between: ['18:00', '00:00'] },
        goodsStolen: 'la télé et les bijoux',
        placeHome: '@home',
      },
    );
  });

  it('an accident in 600 characters: driver, other car, insurer, report, police and witness are not asked again', async () => {
    await chat.says(
      'Bonjour, hier vers 18h30 je rentrais du travail à Villeurbanne, j’étais arrêté au feu rouge avenue Roger Salengro ' +
        'quand une Clio grise m’est rentrée dedans par derrière. La conductrice, Mme Dupuis, est assurée chez AXA, plaque ' +
        'AB-123-CD. Personne n’est blessé. On a rempli un constat tous les deux. La police n’est pas venue. Mon coffre ne ' +
        'ferme plus mais je peux rouler. Un témoin : M. Martin 06 39 98 10 55.',
    );
    assert.deepEqual(chat.heard, ['claim.opening.noted', 'claim.reportNotes.ask']);
    const answers = await kept(chat);
    assert.deepEqual(
      [answers['date'], answers['place'], answers['injured'], answers['driver'], answers['moving']],
      [{ date: '2026-11-23', time: '18:30' }, 'avenue Roger Salengro, Villeurbanne', false, 'me', 'stopped'],
    );
    assert.deepEqual([answers['accidentReport'], answers['police'], answers['canDrive']], ['signedBoth', false, true]);
    assert.deepEqual(
      [answers['others'], answers['witnesses']],
      [
        [{ role: 'otherDriver', name: 'Mme Dupuis', insurer: 'AXA', plate: 'AB-123-CD' }],
        [{ role: 'witness', name: 'M. Martin', phone: '+33639981055' }],
      ],
    );
    assert.deepEqual(answers['otherBoxes'], ['hitRear']);
    await saidAndHeard(chat, [['passer', ['claim.garage.ask']]]);
  });

  it('a scooter is a vehicle, and nobody calls it a car', async () => {
    await chat.says('on m’a volé mon scooter cette nuit devant la gare de Lyon, j’ai porté plainte ce matin');
    assert.equal(chat.heard[0], 'claim.opening.noted');
    assert.match(chat.text, /vol d’un véhicule/);
    assert.doesNotMatch(chat.text, /vol de voiture/);
    assert.equal((await kept(chat))['complaint'], true);
  });

  it('a story over several messages grows, and each piece answers what it can', async () => {
    await saidAndHeard(chat, [
      ['je veux déclarer un sinistre', ['claim.opening', 'claim.type.ask']],
      [
        'hier soir en rentrant j’ai trouvé la porte fracturée, ils ont pris la télé et l’ordinateur',
        ['claim.sorry.burglary', 'claim.injured.ask'],
      ],
      ['non', ['claim.absentSince.ask']],
      [
        'on était absents depuis samedi, ils ont aussi pris mon appareil photo et j’ai déjà porté plainte',
        ['claim.alarm.ask'],
      ],
    ]);
    const answers = await kept(chat);
    assert.equal(answers['complaint'], true);
    assert.equal(answers['entry'], 'door');
    assert.match(String(answers['story']), /la télé et l’ordinateur\n.*appareil photo/s);
  });

  it('an answer to something else is no answer to the open question, and is not lost', async () => {
    await saidAndHeard(chat, [
      [
        'Ma maison a été cambriolée samedi après-midi, ils ont pris mon ordinateur',
        ['claim.opening.noted', 'claim.injured.ask'],
      ],
      ['non personne', ['claim.entry.ask']],
      ['par la fenêtre', ['claim.absentSince.ask']],
      ['j’ai déjà porté plainte, numéro 2026/4521', ['claim.absentSince.ask']],
      ['depuis vendredi soir', ['claim.alarm.ask']],
    ]);
    const answers = await kept(chat);
    assert.deepEqual(
      [answers['complaint'], answers['complaintNumber'], answers['absentSince']],
      [true, '2026/4521', 'depuis vendredi soir'],
    );
  });

  it('in 2,000 characters, the declaration begins with everything that was said, and the story is kept word for word', async () => {
    const rest = [
      ' Le parquet gondole et les plinthes se décollent.',
      ' Le meuble sous l’évier a gonflé, la peinture du mur cloque et il y a une odeur d’humidité.',
      ' J’ai mis des bassines et des serpillières, puis j’ai vidé les placards.',
    ]
      .join('')
      .repeat(8);
    const story = `Samedi vers 10h l’eau coulait du plafond de la cuisine, ça vient du voisin du dessus. Le plombier est venu, l’eau est coupée. Le salon est touché aussi.${rest}`;
    assert.ok(story.length > 1600 && story.length <= 2000);
    await chat.says(story);
    const answers = await kept(chat);
    assert.deepEqual(
      [answers['type'], answers['date'], answers['waterSource'], answers['plumber'], answers['leakActive']],
      ['home_water', { date: '2026-11-21', time: '10:00' }, 'neighbour', true, false],
    );
    assert.equal(answers['rooms'], 'cuisine, salon');
    assert.equal(answers['story'], story);
  });

  it('holidays mean the day of the return', async () => {
    await chat.says('Nous avons été cambriolés pendant nos vacances du 3 au 9 novembre, ils ont volé des bijoux');
    assert.deepEqual((await kept(chat))['date'], { date: '2026-11-09', time: null });
  });

  it('in English too', async () => {
    const english = await newAssistant({ customer: 'emma', language: 'en' });
    await english.says('Our flat was burgled last night while we were at the cinema, they took the TV and the jewels');
    assert.equal(english.heard[0], 'claim.opening.noted');
    const answers = await kept(english);
    assert.deepEqual([answers['type'], answers['goodsStolen']], ['home_burglary', 'the TV and the jewels']);
    await english.close();
  });
});
