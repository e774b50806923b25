import assert from 'node:assert/strict';
import { type Contradiction, findContradictions, type ToCompare } from '../../src/domain/claimContradictions.ts';

const plain: ToCompare = {
  declaredOn: '2026-11-24',
  occurredOn: '2026-11-23',
  contract: { startsOn: '2024-01-01', endsOn: null, plate: 'DM-001-XX' },
  story: 'Un caillou a sauté du camion devant moi.',
  otherPlates: [],
  driver: 'me',
  photosTakenOn: [],
  place: 'rue de Marseille, Lyon',
  photoPlaces: [],
};

const lyon = { latitude: 45.764, longitude: 4.836, takenAt: null };
const paris = { latitude: 48.857, longitude: 2.352, takenAt: null };

describe('contradictions in a declaration', () => {
  const planted: readonly (readonly [string, Partial<ToCompare>, Contradiction[]])[] = [
    ['it happened after it was declared', { occurredOn: '2026-11-25' }, ['eventAfterDeclaration']],
    ['it happened before the contract', { occurredOn: '2023-12-31' }, ['eventBeforeCover']],
    ['it happened after the contract', { contract: { ...plain.contract, endsOn: '2026-11-01' } }, ['eventAfterCover']],
    ['a photo is three weeks older', { photosTakenOn: ['2026-11-23', '2026-11-03'] }, ['photoOlderThanEvent']],
    ['the own car has another plate', { story: 'Ma Clio AB-123-CD était garée.' }, ['plateNotOnContract']],
    [
      'the own plate in a longer sentence',
      { story: 'ma voiture immatriculée AB 123 CD a été rayée' },
      ['plateNotOnContract'],
    ],
    ['a photo was taken far away', { photoPlaces: [lyon, paris] }, ['photoElsewhere']],
    ['a photo was taken far from the post code', { place: '69003', photoPlaces: [paris] }, ['photoElsewhere']],
    ['a stranger drove', { driver: 'other' }, ['driverNotNamed']],
    [
      'several at once, in a fixed order',
      { occurredOn: '2026-11-25', driver: 'other', photosTakenOn: ['2026-01-01'] },
      ['eventAfterDeclaration', 'photoOlderThanEvent', 'driverNotNamed'],
    ],
  ];
  for (const [why, facts, expected] of planted)
    it(`are found: ${why}`, () => assert.deepEqual(findContradictions({ ...plain, ...facts }), expected));

  const innocent: readonly (readonly [string, Partial<ToCompare>])[] = [
    ['declared on the day', { occurredOn: '2026-11-24' }],
    ['on the first day of the contract', { occurredOn: '2024-01-01' }],
    ['on its last day', { contract: { ...plain.contract, endsOn: '2026-11-23' } }],
    ['a photo of the evening before, in another time zone', { photosTakenOn: ['2026-11-22'] }],
    ['a photo without a day', { photosTakenOn: [null] }],
    ['photos taken later', { photosTakenOn: ['2026-11-24'] }],
    ['the own plate, written otherwise', { story: 'Ma Clio dm 001 xx était garée.' }],
    ['the plate of the other car', { story: 'Une Clio AB-123-CD m’a percuté.', otherPlates: ['AB-123-CD'] }],
    [
      'my car was hit by another plate',
      { story: 'Ma voiture a été percutée par AB-123-CD', otherPlates: ['AB-123-CD'] },
    ],
    ['a photo taken near', { photoPlaces: [lyon] }],
    [
      'a photo taken in the town that the street is named after',
      { photoPlaces: [{ ...lyon, latitude: 43.297, longitude: 5.381 }] },
    ],
    ['a place that nobody knows', { place: 'chez ma tante', photoPlaces: [paris] }],
    ['no place', { place: null, photoPlaces: [paris] }],
    ['a member of the family drove', { driver: 'family' }],
    ['nobody said who drove', { driver: null }],
    ['a home has no plate', { contract: { ...plain.contract, plate: null }, story: 'Ma Clio AB-123-CD' }],
  ];
  for (const [why, facts] of innocent)
    it(`are not invented: ${why}`, () => assert.deepEqual(findContradictions({ ...plain, ...facts }), []));
});
