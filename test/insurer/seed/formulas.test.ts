import assert from 'node:assert/strict';
import { formulaDifferences, formulasToCompare } from '../../../src/dialogs/lookups/formulaDifferences.ts';
import { formulaOffer } from '../../../src/domain/formula.ts';
import { formulasOf } from '../../../src/insurer/seed/formulas.ts';
import { demoFiles } from '../../../src/insurer/seed/seed.ts';

const files = demoFiles({ today: '2026-11-24', idOf: (prefix, key) => `${prefix}_${key}` });
const contracts = files.flatMap((file) => file.contracts);
const offersOf = (wanted: string) => {
  const one = contracts.find(({ key }) => key === wanted);
  assert.ok(one !== undefined, wanted);
  return formulasOf(one.contract, one.guarantees);
};
const named = (key: string, said: string) => {
  const compared = formulasToCompare(offersOf(key), said);
  return compared && [compared.from.name, ...compared.to.map(({ name }) => name)].join(' > ');
};

describe('the formulas of a contract', () => {
  it('are priced for the same people or risk, the present one at what is paid', () => {
    for (const { contract, guarantees } of contracts) {
      const offers = formulasOf(contract, guarantees);
      for (const offer of offers) formulaOffer.parse(offer);
      if (contract.kind === 'legal') assert.deepEqual(offers, []);
      else {
        assert.equal(offers.filter(({ current }) => current).length, 1);
        const current = offers.find((offer) => offer.current);
        assert.equal(current?.premium.instalmentCents, contract.premium.instalmentCents);
        assert.equal(current?.name, contract.formula);
      }
    }
  });

  it('cost what the table says', () => {
    const prices = (key: string) => offersOf(key).map(({ premium }) => premium.instalmentCents);
    assert.deepEqual(prices('emma-health'), [3490, 5490, 8990]);
    assert.deepEqual(prices('lea-home'), [1190, 1990]);
    // CRM 0.76
    assert.deepEqual(prices('camille-car'), [2166, 3032, 4742]);
  });

  it('differ by what differs and nothing else', () => {
    const [essentielle, integrale] = offersOf('lea-home');
    assert.ok(essentielle !== undefined && integrale !== undefined);
    const codes = formulaDifferences(essentielle, integrale).map(({ from }) => from.code);
    assert.ok(codes.includes('electrical') && codes.includes('theft'));
    // The same in both: the legal guarantee of disasters and the liability.
    for (const same of ['natural_disaster', 'liability_bodily', 'school_liability'])
      assert.ok(!codes.includes(same), same);
    assert.deepEqual(formulaDifferences(integrale, integrale), []);
  });

  it('are the ones that a sentence names', () => {
    assert.equal(named('camille-health', 'compare les formules'), 'Confort > Essentiel > Premium');
    assert.equal(named('camille-health', 'différence entre Essentiel et Premium ?'), 'Essentiel > Premium');
    assert.equal(named('camille-health', 'et si je passe en Premium ?'), 'Confort > Premium');
    assert.equal(named('yanis-car', 'Tiers Plus ou Tous Risques ?'), 'Tiers Plus > Tous Risques');
    assert.equal(named('yanis-car', 'revenir au tiers ça change quoi ?'), 'Tiers Plus > Tiers');
    assert.equal(named('bruno-legal', 'compare les formules'), null);
  });
});
