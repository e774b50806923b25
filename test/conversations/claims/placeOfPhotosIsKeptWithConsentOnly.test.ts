import assert from 'node:assert/strict';
import { newHousekeeping } from '../../../src/bot/housekeeping.ts';
import type { PhotoPlace } from '../../../src/domain/photoPlace.ts';
import { AppError } from '../../../src/errors.ts';
import { silentLog } from '../../../src/log.ts';
import { keptOf } from '../../../src/store/privacy.repository.ts';
import { newAssistant } from '../../support/newAssistant.ts';
import { type Line, photo, saidAndHeard } from '../../support/saidAndHeard.ts';

const LYON: PhotoPlace = { latitude: 45.764, longitude: 4.836, takenAt: '2026-11-23T17:05' };
const PARIS: PhotoPlace = { latitude: 48.857, longitude: 2.352, takenAt: '2026-11-23T17:10' };
const OF = /45[.,]764|48[.,]857/;

const placed = (name: string, place: PhotoPlace = LYON) => ({ ...photo(name), examination: {}, place });

const TO_FILES: readonly Line[] = [
  [
    'Un gravillon a fissuré le pare-brise de ma voiture hier à Lyon, rue de la Paix',
    ['claim.opening.noted', 'claim.glassView.ask'],
  ],
  ['>Oui', ['claim.glassRepair.ask']],
  ['chez moi', ['claim.partner.ask']],
  ['passer', ['claim.files.ask']],
];
const SENT: readonly Line[] = [['envoyer', ['claim.sending', 'claim.receipt']]];

describe('the place of the photos of a claim', () => {
  let chat: Awaited<ReturnType<typeof newAssistant>>;
  beforeEach(async () => {
    chat = await newAssistant({ customer: 'camille' });
    await saidAndHeard(chat, TO_FILES);
  });
  afterEach(() => chat.close());

  /** Tables in whose plain text a coordinate stands. */
  const tablesThatTell = async () => {
    const tables = await chat.store.db.introspection.getTables();
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await chat.store.db
        .selectFrom(name as 'file')
        .selectAll()
        .execute();
      if (OF.test(JSON.stringify(rows))) found.push(name);
    }
    return found.sort();
  };
  const files = () => chat.store.db.selectFrom('file').selectAll().orderBy('created_at').execute();
  const number = () => chat.insurer.claims[0]?.claim.number ?? '';
  const joined = () =>
    chat.insurer.file('camille').claims.flatMap(({ claim }) => claim.attachments.flatMap(({ place }) => place ?? []));

  it('is asked for once, and a yes joins it to the file, to the summary and to the advisor’s view', async () => {
    await chat.sends([placed('a.jpg'), placed('b.jpg'), photo('c.jpg')]);
    assert.deepEqual(chat.heard, ['prompt.files.received', 'claim.photoPlace.ask']);
    assert.match(chat.text, /2 ans après sa fin\. Un «.non.» ne change rien\./);
    assert.deepEqual(await tablesThatTell(), []);
    await saidAndHeard(chat, [
      ['>Oui, les joindre', ['claim.phone.ask']],
      ['passer', ['claim.summary.title']],
    ]);
    const line = chat.cards[0]?.blocks.find((block) => block.kind === 'answer' && block.label === 'Lieu des photos');
    assert.equal(
      line?.kind === 'answer' ? line.value.replace(/\s/g, ' ') : '',
      'près de Lyon, lundi 23 novembre, 17 h 05',
    );
    await chat.sends(placed('d.jpg'));
    assert.deepEqual(chat.heard, ['prompt.files.received', 'claim.summary.title']);
    await saidAndHeard(chat, SENT);
    assert.deepEqual(joined(), [LYON, LYON, LYON]);
    assert.equal(chat.insurer.claims[0]?.request.details['contradictions'], undefined);
    assert.ok((await files()).every(({ held_place: held }) => held === null));
    const kept = await keptOf(chat.store.db, chat.insurer.refOf('camille'));
    assert.deepEqual(
      kept.photoPlaces.map(({ decision, claimId }) => [decision, claimId]),
      [['joined', chat.insurer.claims[0]?.claim.id]],
    );
    assert.equal(kept.files.filter(({ place }) => place !== null).length, 3);
  });

  it('is not kept after a no, in no table, and nobody asks again', async () => {
    await chat.sends(placed('a.jpg'));
    await saidAndHeard(chat, [
      ['non', ['claim.photoPlace.notKept', 'claim.phone.ask']],
      ['passer', ['claim.summary.title']],
    ]);
    assert.doesNotMatch(JSON.stringify(chat.cards), /Lieu des photos/);
    await chat.sends(placed('b.jpg'));
    assert.deepEqual(chat.heard, ['prompt.files.received', 'claim.summary.title']);
    await saidAndHeard(chat, SENT);
    assert.deepEqual([await tablesThatTell(), joined()], [[], []]);
    assert.ok((await files()).every(({ held_place, place }) => held_place === null && place === null));
    const [consent] = (await keptOf(chat.store.db, chat.insurer.refOf('camille'))).photoPlaces;
    assert.equal(consent?.decision, 'refused');
    // Papers for the claim that follow are of the same claim.
    await saidAndHeard(chat, [[`j’ai une photo à ajouter au sinistre ${number()}`, null]]);
    await chat.sends(placed('c.jpg'));
    assert.equal(chat.heard.includes('claim.photoPlace.ask'), false, chat.heard.join());
    await chat.waits();
    assert.deepEqual([await tablesThatTell(), joined()], [[], []]);
    assert.ok((await files()).every(({ held_place: held }) => held === null));
  });

  for (const words of ['passer', 'je ne sais pas', 'non merci'])
    it(`is not kept after "${words}"`, async () => {
      await chat.sends(placed('a.jpg'));
      await saidAndHeard(chat, [[words, ['claim.photoPlace.notKept', 'claim.phone.ask']]]);
      assert.ok((await files()).every(({ held_place, place }) => held_place === null && place === null));
    });

  it('is forgotten a day after silence, and the declaration goes on without a question', async () => {
    await chat.sends(placed('a.jpg'));
    await saidAndHeard(chat, [['je continue plus tard', null]]);
    assert.ok((await files()).some(({ held_place: held }) => held !== null));
    chat.clock.advance(25 * 3_600_000);
    const nothing = { removeOrphans: async () => 0, removeStagedBefore: async () => 0 };
    await newHousekeeping({ store: chat.store, files: nothing, clock: chat.clock, log: silentLog }).tidy();
    assert.ok((await files()).every(({ held_place: held }) => held === null));
    const later = await chat.converse({ customer: 'camille' });
    await saidAndHeard(later, [
      ['je veux déclarer un sinistre', null],
      ['>Reprendre', null],
    ]);
    assert.equal(later.heard.at(-1), 'claim.phone.ask', later.heard.join());
  });

  it('is not asked where no photo carries one', async () => {
    await chat.sends(photo('a.jpg'));
    assert.deepEqual(chat.heard, ['prompt.files.received', 'claim.phone.ask']);
    await chat.sends(placed('b.jpg'));
    assert.deepEqual(chat.heard, ['prompt.files.received', 'claim.photoPlace.ask']);
  });

  it('can be taken out before sending, by words and by the button of its line', async () => {
    await chat.sends(placed('a.jpg'));
    await saidAndHeard(chat, [
      ['oui', ['claim.phone.ask']],
      ['passer', ['claim.summary.title']],
      ['>Retirer le lieu des photos', ['claim.photoPlace.ask']],
      ['oui', ['form.changed', 'claim.summary.title']],
      ['enlevez le lieu des photos', ['claim.photoPlace.removed', 'claim.summary.title']],
    ]);
    assert.doesNotMatch(JSON.stringify(chat.cards), /Lieu des photos/);
    await saidAndHeard(chat, SENT);
    assert.deepEqual(joined(), []);
    const rows = await chat.store.db.selectFrom('draft').select('answers').execute();
    assert.doesNotMatch(JSON.stringify([rows, await files()]), OF);
  });

  it('can be taken out after sending: here, at the insurer, and for what follows', async () => {
    await chat.sends(placed('a.jpg'));
    await saidAndHeard(chat, [['oui', null], ['passer', null], ...SENT]);
    assert.deepEqual(joined(), [LYON]);
    await saidAndHeard(chat, [
      [`où en est mon sinistre ${number()} ?`, null],
      ['>Retirer le lieu des photos', ['photoPlace.forget.done']],
    ]);
    assert.deepEqual(joined(), []);
    const rows = await chat.store.db.selectFrom('draft').select('answers').execute();
    assert.doesNotMatch(JSON.stringify([rows, await files()]), OF);
    const [consent] = (await keptOf(chat.store.db, chat.insurer.refOf('camille'))).photoPlaces;
    assert.equal(consent?.withdrawnAt, chat.clock.now());
    const again = await chat.converse({ customer: 'camille' });
    await saidAndHeard(again, [[`où en est mon sinistre ${number()} ?`, null]]);
    assert.ok(!again.labels.includes('Retirer le lieu des photos'));
  });

  it('of photos that come after sending is asked for then, once for the claim', async () => {
    await saidAndHeard(chat, [['passer', null], ['passer', null], ...SENT]);
    await saidAndHeard(chat, [[`j’ai une photo à ajouter au sinistre ${number()}`, null]]);
    await chat.sends(placed('a.jpg'));
    assert.equal(chat.heard.at(-1), 'claim.photoPlace.ask', chat.heard.join());
    await saidAndHeard(chat, [['oui', null]]);
    assert.deepEqual(joined(), [LYON]);
    await saidAndHeard(chat, [[`j’ai une photo à ajouter au sinistre ${number()}`, null]]);
    await chat.sends(placed('b.jpg'));
    assert.equal(chat.heard.includes('claim.photoPlace.ask'), false);
    await chat.waits();
    assert.deepEqual(joined(), [LYON, LYON]);
  });

  it('far from where it happened is a note for the advisor, and only with consent', async () => {
    await chat.sends(placed('a.jpg', PARIS));
    await saidAndHeard(chat, [['oui', null], ['passer', null], ...SENT]);
    assert.equal(chat.insurer.claims[0]?.request.details['contradictions'], 'photoElsewhere');
    const other = await chat.converse({ customer: 'camille' });
    await saidAndHeard(other, TO_FILES);
    await other.sends(placed('b.jpg', PARIS));
    await saidAndHeard(other, [['non', null], ['passer', null], ...SENT]);
    assert.equal(chat.insurer.claims[1]?.request.details['contradictions'], undefined);
  });

  it('reaches the insurer once, also when its answer is lost on the way', async () => {
    const { forCustomer } = chat.insurer;
    let tries = 0;
    chat.insurer.forCustomer = (...given) => {
      const gateway = forCustomer(...given);
      return {
        ...gateway,
        async setPhotoPlaces(...these) {
          const answered = await gateway.setPhotoPlaces(...these);
          if (++tries === 1) throw new AppError('INSURER_UNREACHABLE');
          return answered;
        },
      };
    };
    await chat.sends(placed('a.jpg'));
    await saidAndHeard(chat, [
      ['oui', null],
      ['passer', null],
      ['envoyer', null],
    ]);
    for (let turns = 0; turns < 5; turns++) {
      chat.clock.advance(10_000);
      await chat.waits();
    }
    assert.deepEqual([tries, joined(), chat.insurer.claims.length], [2, [LYON], 1]);
  });

  it('stays with us where the insurer keeps none', async () => {
    const { forCustomer } = chat.insurer;
    chat.insurer.forCustomer = (...given) => ({
      ...forCustomer(...given),
      setPhotoPlaces: () => Promise.reject(new AppError('INSURER_NOT_FOUND')),
    });
    await chat.sends(placed('a.jpg'));
    await saidAndHeard(chat, [['oui', null], ['passer', null], ...SENT]);
    assert.equal((await files())[0]?.place, JSON.stringify(LYON));
  });
});

describe('the place of the photos, in English', () => {
  it('is asked for and read back in English', async () => {
    const chat = await newAssistant({ customer: 'camille', language: 'en' });
    try {
      await saidAndHeard(chat, [
        [
          'A stone cracked the windscreen of my car yesterday on the ring road in Lyon',
          ['claim.opening.noted', 'claim.glassView.ask'],
        ],
        ['no', ['claim.glassRepair.ask']],
        ['at home', ['claim.partner.ask']],
        ['skip', ['claim.files.ask']],
      ]);
      await chat.sends(placed('a.jpg', PARIS));
      await saidAndHeard(chat, [
        ['why?', ['claim.photoPlace.help', 'claim.photoPlace.ask']],
        ['yes', ['claim.phone.ask']],
        ['skip', ['claim.summary.title']],
      ]);
      assert.match(JSON.stringify(chat.cards), /near Paris, Monday 23 November, 17:10/);
    } finally {
      await chat.close();
    }
  });
});
