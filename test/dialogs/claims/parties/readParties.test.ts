import assert from 'node:assert/strict';
import { mergeParties } from '../../../../src/dialogs/claims/parties/mergeParties.ts';
import { readParties } from '../../../../src/dialogs/claims/parties/readParties.ts';
import type { PartyRole, PartyTold } from '../../../../src/domain/claimParty.ts';

const P = '+33639981044';
const driver = (facts: Partial<PartyTold>): PartyTold => ({ role: 'otherDriver', ...facts });
const witness = (facts: Partial<PartyTold>): PartyTold => ({ role: 'witness', ...facts });

describe('people and vehicles in free words', () => {
  const told: readonly (readonly [string, PartyRole | null, PartyTold[]])[] = [
    [
      'Il y avait deux voitures et un témoin, Mme Petit, 06 39 98 10 44.',
      null,
      [witness({ name: 'Mme Petit', phone: P })],
    ],
    [
      'Une voiture AB-123-CD assurée chez AXA m’a percuté. Mme Petit est témoin, son numéro est le 06 39 98 10 44.',
      null,
      [driver({ plate: 'AB-123-CD', insurer: 'AXA' }), witness({ name: 'Mme Petit', phone: P })],
    ],
    ['Le conducteur, M. Jean Martin, a reconnu ses torts.', null, [driver({ name: 'M. Jean Martin' })]],
    ['Ma Clio DM-001-XX était garée, une voiture EF-456-GH m’a touché.', null, [driver({ plate: 'EF-456-GH' })]],
    ['J’ai appelé Mme Durand de l’agence. Il n’y a pas de témoin.', null, []],
    ['Aucun témoin, et la police n’est pas venue.', null, []],
    ['Vous pouvez me joindre, mon numéro est le 06 39 98 10 44.', 'witness', []],
    ['je ne sais pas', 'otherDriver', []],
    ['ab 123 cd', 'otherDriver', [driver({ plate: 'AB-123-CD' })]],
    ['Jean Dupont 06 39 98 10 44', 'otherDriver', [driver({ name: 'Jean Dupont', phone: P })]],
    [
      'M. Dupont, AB-123-CD, MAIF, contrat 123456A, il est en tort',
      'otherDriver',
      [driver({ name: 'M. Dupont', plate: 'AB-123-CD', insurer: 'MAIF', policy: '123456A', sharePercent: 100 })],
    ],
    [
      'AB-123-CD chez AXA et une moto EF-456-GH assurée à la Macif, et un piéton, M. Lucas Roux',
      'otherDriver',
      [
        driver({ plate: 'AB-123-CD', insurer: 'AXA' }),
        driver({ plate: 'EF-456-GH', insurer: 'Macif' }),
        { role: 'pedestrian', name: 'M. Lucas Roux' },
      ],
    ],
    [
      'oui, mme petit 06 39 98 10 44 et monsieur Jean Roux',
      'witness',
      [witness({ name: 'Mme Petit', phone: P }), witness({ name: 'Monsieur Jean Roux' })],
    ],
    [
      'There was a witness, Mrs Small, 06 39 98 10 44, and another witness called John Doe.',
      null,
      [witness({ name: 'Mrs Small', phone: P }), witness({ name: 'John Doe' })],
    ],
    ['torts partagés avec M. Blanc, AB-123-CD', 'otherDriver', [driver({ name: 'M. Blanc', plate: 'AB-123-CD' })]],
    [
      'jean.dupont@exemple.fr, assuré chez Groupama',
      'otherDriver',
      [driver({ email: 'jean.dupont@exemple.fr', insurer: 'Groupama' })],
    ],
  ];
  for (const [text, role, parties] of told)
    it(`"${text}"`, () => {
      const ownPlate = 'DM-001-XX';
      const got = readParties(text, { role, ownPlate }).map(({ sharePercent, ...rest }) =>
        sharePercent === undefined || !parties.some((each) => each.sharePercent !== undefined)
          ? rest
          : { ...rest, sharePercent },
      );
      assert.deepEqual(got, parties);
    });

  it('never needs long for a hostile text', () => {
    const began = performance.now();
    for (const text of [
      'M. '.repeat(1300),
      'témoin '.repeat(600),
      '06 '.repeat(1300),
      'Aa '.repeat(1300),
      'A@'.repeat(2000),
    ])
      readParties(text, { role: 'witness' });
    assert.ok(performance.now() - began < 1000);
  });
});

describe('somebody told of twice', () => {
  const petit = witness({ name: 'Mme Petit', phone: P });
  const clio = driver({ plate: 'AB-123-CD', insurer: null });
  const merged: readonly (readonly [string, PartyTold[], PartyTold[], boolean, PartyTold[]])[] = [
    ['the same name brings the number', [witness({ name: 'Mme Petit' })], [petit], false, [petit]],
    [
      'another name is another person',
      [petit],
      [witness({ name: 'M. Roux' })],
      false,
      [petit, witness({ name: 'M. Roux' })],
    ],
    [
      'a number goes to whom it was asked of',
      [witness({ name: 'M. Roux' })],
      [witness({ phone: P })],
      false,
      [witness({ name: 'M. Roux', phone: P })],
    ],
    [
      'a corrected plate replaces the only one',
      [clio],
      [driver({ plate: 'AB-124-CD' })],
      true,
      [driver({ plate: 'AB-124-CD', insurer: null })],
    ],
    [
      'a plate that corrects nothing is another car',
      [clio],
      [driver({ plate: 'AB-124-CD' })],
      false,
      [clio, driver({ plate: 'AB-124-CD' })],
    ],
  ];
  for (const [why, before, told, corrects, after] of merged)
    it(why, () => assert.deepEqual(mergeParties(before, told, corrects), after));
});
