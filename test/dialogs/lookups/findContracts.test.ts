import assert from 'node:assert/strict';
import { findContracts } from '../../../src/dialogs/lookups/findContracts.ts';
import { demoFiles } from '../../../src/insurer/seed/seed.ts';

const files = demoFiles({ today: '2026-11-24', idOf: (prefix, key) => `${prefix}_${key}` });
const contractsOf = (key: string) =>
  files.find((file) => file.key === key)?.contracts.map(({ contract }) => contract) ?? [];
const found = (key: string, said: string, kinds?: ('health' | 'home' | 'car' | 'legal')[]) => {
  const { contracts, missingKind } = findContracts(contractsOf(key), {
    said,
    slots: {},
    ...(kinds === undefined ? {} : { kinds }),
  });
  return `${contracts.map(({ id }) => id.replace('ctr_', '')).join(' ')}${missingKind === null ? '' : ` !${missingKind}`}`;
};

describe('contracts named in a sentence', () => {
  const cases: [string, string, string][] = [
    ['camille', 'mes contrats', 'camille-health camille-home camille-car'],
    ['camille', 'ma mutuelle', 'camille-health'],
    ['camille', 'mon assurance voiture', 'camille-car'],
    ['camille', 'DM-001-XX', 'camille-car'],
    ['camille', 'la clio', 'camille-car'],
    ['camille', 'le contrat HAB-5000102', 'camille-home'],
    ['camille', 'hab 5000102', 'camille-home'],
    ['camille', 'la maison et la voiture', 'camille-health camille-home camille-car'],
    ['karim', 'mon assurance habitation', 'karim-home-lille karim-home-touquet'],
    ['karim', 'l’appart de Lille', 'karim-home-lille'],
    ['karim', 'le touquet', 'karim-home-touquet'],
    ['karim', 'ma mutuelle', 'karim-home-lille karim-home-touquet karim-car !health'],
    ['hugo', 'garanties', 'hugo-home hugo-car'],
    ['hugo', 'ma mutuelle', 'hugo-health'],
    ['bruno', 'my legal protection', 'bruno-legal'],
  ];
  for (const [key, said, expected] of cases) {
    it(`finds ${expected} for ${key} in "${said}"`, () => assert.equal(found(key, said), expected));
  }

  it('narrows to the kinds that what is asked about exists in', () => {
    assert.equal(found('camille', 'bris de glace', ['home', 'car']), 'camille-home camille-car');
    assert.equal(found('camille', 'bris de glace sur ma voiture', ['home', 'car']), 'camille-car');
    assert.equal(found('hugo', 'plafond lunettes', ['health']), 'hugo-health');
    assert.equal(found('camille', 'garanties protection juridique', ['home']), 'camille-home');
    assert.equal(found('bruno', 'garanties protection juridique', ['home']), 'bruno-legal');
    assert.equal(found('lea', 'grêle sur la voiture', ['home', 'car']), 'lea-health lea-home !car');
  });
});
