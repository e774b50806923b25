import assert from 'node:assert/strict';
import type { Intent } from '../../../src/intents/catalogue.ts';
import { readSlots } from '../../../src/intents/slots/readSlots.ts';
import type { Slots } from '../../../src/intents/understanding.port.ts';

const now = Date.parse('2026-11-19T09:00:00Z');
const cases: readonly (readonly [string, Intent, Slots, 'fr' | 'en'])[] = [
  ['avancement de mon sinistre SIN-2026-HAB-000045', 'claim_status', { claim_number: 'SIN-2026-HAB-000045' }, 'fr'],
  ['sin 2026 aut 77 ou ca en est', 'claim_status', { claim_number: 'SIN-2026-AUT-000077' }, 'fr'],
  ['montre moi le contrat SAN-5000101', 'contracts_overview', { contract_number: 'SAN-5000101' }, 'fr'],
  [
    'rappel jeudi 14h au 06 39 98 10 03',
    'callback',
    { phone: '+33639981003', date: { type: 'datetime', value: '2026-11-26T14:00' }, time: '14:00' },
    'fr',
  ],
  ['pourquoi il me reste 12,50 € à payer', 'reimbursement_status', { amount: 1250 }, 'fr'],
  ['on m’a facturé trois cent cinquante euros', 'complaint', { amount: 35_000 }, 'fr'],
  ['vous me devez 1 200 euros', 'complaint', { amount: 120_000 }, 'fr'],
  [
    'ajouter mon bébé sur la mutuelle',
    'beneficiaries',
    { beneficiary_kind: 'newborn', contract_kind: 'health', person: 'mon bébé' },
    'fr',
  ],
  ['attest scolaire pour mon fils', 'documents', { document_kind: 'school_certificate', person: 'mon fils' }, 'fr'],
  ['j’ai déménagé, je veux changer mon adresse', 'update_profile', { profile_field: 'address' }, 'fr'],
  ['parler en anglais', 'change_language', { language: 'en' }, 'fr'],
  ['un garage agréé à Clermont-Ferrand', 'partners', { place: 'Clermont-Ferrand' }, 'fr'],
  ['bonjour', 'greet', {}, 'fr'],
  ['my phone is +44 20 7946 0958, call me', 'callback', { phone: '+442079460958' }, 'en'],
  [
    'add my wife to the health plan',
    'beneficiaries',
    { beneficiary_kind: 'spouse', contract_kind: 'health', person: 'my wife' },
    'en',
  ],
];

const claims: readonly (readonly [string, string, 'fr' | 'en'])[] = [
  ['jai eu un accident de voiture', 'auto_accident', 'fr'],
  ['on m’est rentré dedans à un feu rouge', 'auto_accident', 'fr'],
  ['mon pare-brise est fendu', 'auto_glass', 'fr'],
  ['ma voiture a disparu', 'auto_theft', 'fr'],
  ['on a rayé ma voiture sur le parking', 'auto_vandalism', 'fr'],
  ['ma voiture a brûlé', 'auto_fire', 'fr'],
  ['degat des eaux dans ma cuisine', 'home_water', 'fr'],
  ['on m’a cambriolé cette nuit', 'home_burglary', 'fr'],
  ['incendie dans la cuisine', 'home_fire', 'fr'],
  ['la tempête a arraché des tuiles', 'home_storm', 'fr'],
  ['la foudre a grillé ma télé', 'home_electrical', 'fr'],
  ['ma baie vitrée est cassée', 'home_glass', 'fr'],
  ['la rivière a débordé, crue dans le sous-sol', 'home_natural_disaster', 'fr'],
  ['mon petit a cassé la vitrine du magasin', 'home_liability', 'fr'],
  ['un litige avec mon artisan', 'legal', 'fr'],
  ['je me suis cassé une dent', 'health_dental', 'fr'],
  ['I hit a post while parking my car', 'auto_accident', 'en'],
  ['we were burgled last night', 'home_burglary', 'en'],
  ['a pipe burst in the bathroom', 'home_water', 'en'],
];

describe('readSlots', () => {
  for (const [text, intent, expected, language] of cases) {
    it(`finds what "${text}" says`, () => assert.deepEqual(readSlots(text, { language, intent, now }), expected));
  }

  for (const [text, type, language] of claims) {
    it(`knows the kind of claim in "${text}"`, () => {
      assert.equal(readSlots(text, { language, intent: 'claim_file', now }).claim_type, type);
    });
  }

  it('takes no date from digits that are none', () => {
    assert.equal(
      readSlots('mon IBAN FR76 9999 9000 0100 0000 0000 115', { language: 'fr', intent: 'update_profile', now }).date,
      undefined,
    );
  });
});
