import assert from 'node:assert/strict';
import { contract, type Guarantee, guarantee } from '../../../src/domain/contract.ts';
import { carPremium, healthPremium, homePremium } from '../../../src/insurer/seed/tariff.ts';
import { demoOn, fileOf, only } from './demo.ts';

const files = demoOn('2026-11-23');
const contractOf = (key: Parameters<typeof fileOf>[1], suffix: string) =>
  only(fileOf(files, key).contracts.filter((one) => one.key === `${key}-${suffix}`));

describe('the demo contracts', () => {
  it('have the agreed shape and numbers of their own', () => {
    const all = files.flatMap(({ contracts }) => contracts);
    for (const one of all) contract.parse(one.contract);
    assert.equal(new Set(all.map((one) => one.contract.number)).size, all.length);
    assert.equal(all.length, 18);
  });

  it('belong to the customers as agreed', () => {
    const held = files.map(({ key, contracts }) => [
      key,
      contracts.map((one) => `${one.contract.kind} ${one.contract.formula}`),
    ]);
    assert.deepEqual(Object.fromEntries(held), {
      camille: ['health Confort', 'home Intégrale', 'car Tous Risques'],
      yanis: ['car Tiers Plus'],
      odette: ['health Premium', 'home Essentielle'],
      karim: ['home Intégrale', 'home Essentielle', 'car Tiers'],
      lea: ['health Essentiel', 'home Essentielle'],
      bruno: ['car Tous Risques', 'legal Protection juridique'],
      emma: ['health Confort', 'home Intégrale'],
      hugo: ['health Premium', 'home Intégrale', 'car Tous Risques'],
    });
  });

  it('are priced by formula, people and bonus-malus', () => {
    assert.equal(healthPremium('confort', 1, 0) * 12, 65_880);
    assert.equal(healthPremium('essentiel', 1, 0) * 12, 41_880);
    assert.equal(healthPremium('premium', 1, 0) * 12, 107_880);
    assert.equal(homePremium('essentielle') * 12, 14_280);
    assert.equal(homePremium('integrale') * 12, 23_880);
    assert.deepEqual(
      (['tiers', 'tiersPlus', 'tousRisques'] as const).map((formula) => carPremium(formula, 76)),
      [2166, 3032, 4742],
    );
    assert.equal(contractOf('camille', 'car').contract.premium.instalmentCents, 4742);
    assert.equal(contractOf('bruno', 'legal').contract.premium.yearlyCents, 17_880);
    for (const { contracts } of files) {
      for (const { contract: one } of contracts) {
        assert.equal(one.premium.yearlyCents, one.premium.instalmentCents * 12);
      }
    }
  });

  it('show arrears of two instalments, with the day of suspension 30 days after the notice', () => {
    const { arrears, state, premium } = contractOf('yanis', 'car').contract;
    assert.deepEqual(arrears, { owedCents: 7582, noticeOn: '2026-11-11', suspendedOn: '2026-12-11' });
    assert.equal(arrears?.owedCents, 2 * premium.instalmentCents);
    assert.equal(state, 'active');
  });

  it('show one that has ended and one that will end', () => {
    const health = contractOf('hugo', 'health').contract;
    assert.deepEqual([health.state, health.renewsOn, health.premium.nextDueOn], ['ended', null, null]);
    assert.equal(health.endsOn, '2026-08-23');
    const home = contractOf('hugo', 'home').contract;
    assert.deepEqual([home.state, home.endsOn], ['active', '2026-12-23']);
  });

  it('name the people covered', () => {
    const { risk } = contractOf('camille', 'health').contract;
    assert.ok(risk.kind === 'people');
    assert.deepEqual(
      risk.people.map(({ name, birthDate, link }) => [name, birthDate, link]),
      [
        ['Camille Exemple', '1988-04-12', 'holder'],
        ['Sacha Exemple', '1987-08-02', 'spouse'],
        ['Nino Exemple', '2018-03-14', 'child'],
        ['Zoé Exemple', '2022-10-09', 'child'],
      ],
    );
  });
});

describe('the demo guarantees', () => {
  const all = files.flatMap(({ contracts }) => contracts.flatMap(({ guarantees }) => guarantees));
  const guaranteeOf = (key: Parameters<typeof fileOf>[1], suffix: string, code: string): Guarantee =>
    only(contractOf(key, suffix).guarantees.filter((one) => one.code === code));

  it('have the agreed shape, exclusions in full sentences and a clause', () => {
    for (const one of all) {
      guarantee.parse(one);
      assert.ok(one.exclusions.length > 0, one.code);
      assert.match(one.clause, /^\d\.\d$/);
      for (const { fr, en } of one.exclusions) {
        assert.match(fr, /^\p{Lu}.*\.$/u);
        assert.match(en, /^\p{Lu}.*\.$/u);
      }
      assert.equal(one.included, one.limit !== null, one.code);
    }
  });

  it('use and leave exactly the ceiling, for each person', () => {
    let counted = 0;
    for (const one of all) {
      for (const usage of [one.usage, ...(one.usageByPerson ?? [])]) {
        if (usage === null) continue;
        assert.ok(one.limit?.kind === 'amount');
        assert.equal(usage.usedCents + usage.leftCents, one.limit.cents * (one.limit.times ?? 1), one.code);
        assert.ok(usage.usedCents >= 0 && usage.leftCents >= 0);
        assert.ok(usage.renewsOn > '2026-11-23');
        counted++;
      }
    }
    assert.ok(counted > 40);
  });

  it('count what was paid', () => {
    const glasses = guaranteeOf('odette', 'health', 'glasses_class_b_simple');
    assert.deepEqual([glasses.usage?.usedCents, glasses.usage?.leftCents], [28_000, 14_000]);
    assert.equal(guaranteeOf('odette', 'health', 'dental_yearly_cap').usage?.leftCents, 250_000 - 40_800);
    assert.equal(guaranteeOf('emma', 'health', 'soft_medicine').usage?.leftCents, 0);
    assert.equal(guaranteeOf('emma', 'health', 'hospital_single_room').usage?.usedCents, 24_000);
    assert.equal(guaranteeOf('lea', 'health', 'dental_yearly_cap').usage?.usedCents, 7_800);
    const family = guaranteeOf('camille', 'health', 'glasses_class_b_simple').usageByPerson;
    assert.deepEqual(
      family?.map(({ name, usedCents }) => [name, usedCents]),
      [
        ['Camille Exemple', 0],
        ['Sacha Exemple', 25_000],
        ['Nino Exemple', 0],
        ['Zoé Exemple', 0],
      ],
    );
    // A crown that still waits for its invoice has used nothing.
    assert.equal(guaranteeOf('camille', 'health', 'dental_yearly_cap').usage?.usedCents, 0);
  });

  it('differ by formula as the tables say', () => {
    assert.deepEqual(guaranteeOf('odette', 'health', 'crown').limit, { kind: 'percentOfTariff', percent: 400 });
    assert.equal(guaranteeOf('lea', 'health', 'soft_medicine').included, false);
    assert.equal(guaranteeOf('karim', 'car', 'glass').included, false);
    assert.equal(guaranteeOf('yanis', 'car', 'glass').deductibleCents, 7500);
    assert.equal(guaranteeOf('yanis', 'car', 'theft').deductibleCents, 40_000);
    assert.equal(guaranteeOf('camille', 'car', 'theft').deductibleCents, 30_000);
    assert.equal(guaranteeOf('camille', 'home', 'theft').deductibleCents, 20_000);
    assert.equal(guaranteeOf('odette', 'home', 'theft').deductibleCents, 25_000);
    assert.equal(guaranteeOf('odette', 'home', 'electrical').included, false);
    assert.equal(guaranteeOf('bruno', 'car', 'theft').deductibleCents, 50_000);
  });
});

describe('the French of the demo data', () => {
  it('keeps its spaces together and has typographic apostrophes', () => {
    const sentences: string[] = [];
    const collect = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return;
      for (const [name, inner] of Object.entries(value)) {
        if (name === 'fr' && typeof inner === 'string') sentences.push(inner);
        else collect(inner);
      }
    };
    collect(files);
    assert.ok(new Set(sentences).size > 150);
    for (const sentence of sentences) assert.doesNotMatch(sentence, / [€%:;!?]|\d \d{3}|'| {2}/, sentence);
  });
});
