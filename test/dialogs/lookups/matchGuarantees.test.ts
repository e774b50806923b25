import assert from 'node:assert/strict';
import { guaranteeWords } from '../../../src/dialogs/lookups/guaranteeWords.ts';
import {
  aspectOf,
  closestGuarantees,
  guaranteesNamedIn,
  kindsOf,
  matchGuarantees,
} from '../../../src/dialogs/lookups/matchGuarantees.ts';
import type { ContractKind } from '../../../src/domain/contract.ts';
import { demoFiles } from '../../../src/insurer/seed/seed.ts';

const contracts = demoFiles({ today: '2026-11-24', idOf: (prefix, key) => `${prefix}_${key}` }).flatMap(
  (file) => file.contracts,
);
const guaranteesOf = (kind: ContractKind) => contracts.find(({ contract }) => contract.kind === kind)?.guarantees ?? [];

describe('guarantees named in a sentence', () => {
  const cases: [string, ContractKind, string][] = [
    ['plafond lunettes', 'health', 'glasses_class_b_simple'],
    ['c’est combien mon plafond pour les lunettes', 'health', 'glasses_class_b_simple'],
    ['how much for progressive lenses', 'health', 'glasses_class_b_complex'],
    ['les lentilles', 'health', 'contact_lenses'],
    ['les implants dentaires c’est remboursé ?', 'health', 'implant'],
    ['une couronne', 'health', 'crown'],
    ['braces for my son', 'health', 'orthodontics'],
    ['remboursement dentiste', 'health', 'dental_care'],
    ['Suis-je remboursé pour une séance d’ostéopathie ?', 'health', 'soft_medicine'],
    ['chambre particulière', 'health', 'hospital_single_room'],
    ['private room in hospital', 'health', 'hospital_single_room'],
    ['forfait journalier', 'health', 'hospital_daily_charge'],
    ['le vaccin de la grippe', 'health', 'prevention'],
    ['appareil auditif', 'health', 'hearing_class_b'],
    ['dépassement d’honoraires', 'health', 'consultation_non_optam'],
    ['une radio du genou', 'health', 'lab_radiology'],
    ['franchise bris de glace', 'car', 'glass'],
    ['franchise bris de glace', 'home', 'glass'],
    ['my windscreen is cracked', 'car', 'glass'],
    ['la grêle sur la voiture c’est pris en charge ou pas', 'car', 'storm'],
    ['si je prête ma voiture à ma sœur ça marche l’assurance ?', 'car', 'car_loan'],
    ['can my sister drive my car', 'car', 'car_loan'],
    ['voiture de remplacement', 'car', 'replacement_car'],
    ['on a rayé ma voiture', 'car', 'vandalism'],
    ['if my car breaks down', 'car', 'assistance_breakdown'],
    ['le plafond vol chez moi il est a combien svp', 'home', 'theft'],
    ['est-ce que je suis couvert si on me vole mon vélo ?', 'home', 'theft'],
    ['mes bijoux volés', 'home', 'jewels'],
    ['une télé qui lâche après l’orage, vous remboursez ?', 'home', 'electrical'],
    ['ma plaque de cuisson est fendue', 'home', 'glass_hob_greenhouse'],
    ['dégat des eaux', 'home', 'water'],
    ['water leak', 'home', 'water'],
    ['est ce que mon chien est assuré s’il mord quelqu’un', 'home', 'dog_cyclist_liability'],
    ['my dog bites someone', 'home', 'dog_cyclist_liability'],
    ['assurance scolaire', 'home', 'school_liability'],
    ['inondation', 'home', 'natural_disaster'],
    ['litige avec mon employeur', 'legal', 'work'],
    ['my landlord keeps the deposit', 'legal', 'housing'],
    ['un divorce', 'legal', 'divorce_advice'],
  ];
  for (const [said, kind, code] of cases) {
    it(`finds ${code} in "${said}"`, () =>
      assert.equal(matchGuarantees(guaranteesOf(kind), kind, said)[0]?.code, code));
  }

  for (const said of ['mes garanties', 'garanties santé', 'bonjour', 'je pars au ski', 'my son goes to Spain', '']) {
    it(`names none in "${said}"`, () => {
      assert.equal(kindsOf(guaranteesNamedIn(said)), undefined);
      for (const kind of ['health', 'home', 'car', 'legal'] as const) {
        assert.deepEqual(matchGuarantees(guaranteesOf(kind), kind, said), []);
      }
    });
  }

  it('knows codes that exist only', () => {
    for (const { codes } of guaranteeWords) {
      for (const [kind, list] of Object.entries(codes) as [ContractKind, string[]][]) {
        const known = guaranteesOf(kind).map(({ code }) => code);
        assert.deepEqual(
          list.filter((code) => !known.includes(code)),
          [],
        );
      }
    }
  });

  it('belongs to the kind of contract that most of it names', () => {
    assert.deepEqual(kindsOf(guaranteesNamedIn('franchise bris de glace')), ['home', 'car']);
    assert.deepEqual(kindsOf(guaranteesNamedIn('dégât des eaux chez le voisin')), ['home']);
    assert.deepEqual(
      closestGuarantees(guaranteesOf('home'), 'home', 'dégât des eaux chez le voisin').map(({ code }) => code),
      ['water', 'liability_property'],
    );
  });

  it('finds what it has no word for by the label of the insurer', () => {
    const pet = { ...guaranteesOf('home')[0], code: 'pet', label: { fr: 'Frais vétérinaires', en: 'Vet fees' } };
    assert.deepEqual(
      matchGuarantees([pet as never], 'home', 'les frais vétérinaires sont-ils couverts').map(({ code }) => code),
      ['pet'],
    );
  });

  it('tells what is asked of them', () => {
    assert.equal(aspectOf('ma franchise bris de glace'), 'deductible');
    assert.equal(aspectOf('Quels sont les plafonds'), 'limit');
    assert.equal(aspectOf('qu’est-ce qui est exclu'), 'exclusions');
    assert.equal(aspectOf('what is not covered'), 'exclusions');
    assert.equal(aspectOf('mes garanties'), null);
  });

  it('reads a long text in a moment', () => {
    const began = performance.now();
    guaranteesNamedIn('vol de vélo conduire ma voiture litige '.repeat(200));
    assert.ok(performance.now() - began < 100);
  });
});
