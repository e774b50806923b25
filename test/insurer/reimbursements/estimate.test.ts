import assert from 'node:assert/strict';
import { addsUp, amcFormula } from '../../../src/domain/arithmetic.ts';
import { type CareEstimate, careEstimate, estimatedActs } from '../../../src/domain/estimate.ts';
import { estimateCare } from '../../../src/insurer/reimbursements/estimate.ts';
import { demoFiles } from '../../../src/insurer/seed/seed.ts';

const today = '2026-11-24';
const files = demoFiles({ today, idOf: (prefix, key) => `${prefix}_${key}` });

function healthOf(customer: string) {
  const health = files
    .find(({ key }) => key === customer)
    ?.contracts.find(({ contract }) => contract.kind === 'health' && contract.state === 'active');
  assert.ok(health !== undefined, customer);
  return health;
}

function estimated(
  customer: string,
  act: (typeof estimatedActs)[number],
  euros: number,
  person?: string,
): CareEstimate {
  const { contract, guarantees } = healthOf(customer);
  const query = { act, priceCents: Math.round(euros * 100), ...(person === undefined ? {} : { person }) };
  const result = estimateCare(contract, guarantees, query, today);
  assert.ok(result.is === 'estimate');
  return result.estimate;
}

/** [customer, act, price, social security, insurer, left, person] in euros: the worked lines of the tariffs. */
const worked: readonly (readonly [string, (typeof estimatedActs)[number], number, number, number, number, string?])[] =
  [
    ['camille', 'gp', 30, 19, 9, 2],
    ['camille', 'gp', 30, 21, 9, 0, 'Nino Exemple'],
    ['camille', 'gp', 35, 24.5, 10.5, 0, 'Zoé Exemple'],
    ['camille', 'specialist_optam', 55, 20.05, 25.2, 9.75],
    ['emma', 'specialist_non_optam', 70, 14.1, 13.8, 42.1],
    ['emma', 'lab_test', 27, 14.2, 10.8, 2],
    ['camille', 'dental_care', 23, 13.8, 9.2, 0],
    ['odette', 'crown_full_cover', 500, 72, 428, 0],
    ['lea', 'crown', 750, 72, 78, 600],
    ['camille', 'crown', 750, 72, 228, 450],
    ['odette', 'crown', 750, 72, 408, 270],
    ['camille', 'crown', 650, 72, 228, 350],
    ['camille', 'glasses_simple', 380, 0.09, 249.91, 130],
    ['camille', 'implant', 1000, 0, 300, 700],
    ['lea', 'implant', 1000, 0, 0, 1000],
    ['odette', 'single_room', 65, 0, 65, 0],
    ['camille', 'single_room', 65, 0, 60, 5],
    ['camille', 'osteopathy', 55, 0, 30, 25],
    // The 3 sessions of the year, the yearly 100 € of lenses and Sacha's glasses are used up.
    ['emma', 'osteopathy', 55, 0, 0, 55],
    ['camille', 'contact_lenses', 60, 0, 0, 60],
    ['camille', 'contact_lenses', 60, 0, 60, 0, 'Sacha Exemple'],
    ['camille', 'glasses_simple', 380, 0.09, 0, 379.91, 'Sacha Exemple'],
    // Above what the basket allows it is a crown at a free price.
    ['camille', 'crown_full_cover', 650, 72, 228, 350],
    ['camille', 'hearing_aid', 1500, 240, 760, 500],
  ];

describe('an estimate of a quote', () => {
  for (const [customer, act, price, amo, amc, left, person] of worked) {
    it(`shares ${price} € of ${act} (${customer}${person === undefined ? '' : `, ${person}`}) to the cent`, () => {
      const estimate = estimated(customer, act, price, person);
      const cents = [estimate.amoPaidCents, estimate.amcPaidCents, estimate.leftCents];
      assert.deepEqual(
        cents,
        [amo, amc, left].map((one) => Math.round(one * 100)),
      );
    });
  }

  it('adds up for every act and many prices, and stays inside the maximum that is left', () => {
    for (const customer of ['camille', 'odette', 'lea', 'emma']) {
      for (const act of estimatedActs) {
        for (const price of [0.01, 1, 15.5, 23, 29.99, 30, 99.95, 250, 500.01, 1234.56, 9999]) {
          const estimate = estimated(customer, act, price);
          careEstimate.parse(estimate);
          assert.ok(addsUp(estimate), `${customer} ${act} ${price}`);
          assert.ok(estimate.leftCents >= 0 && estimate.amcPaidCents >= 0 && estimate.amoPaidCents >= 0);
          amcFormula(estimate);
          const { ceiling } = estimate;
          if (ceiling !== null)
            assert.ok(ceiling.leftAfterCents >= 0 && ceiling.leftAfterCents <= ceiling.leftBeforeCents);
        }
      }
    }
  });

  it('says what the act would use of the maximum', () => {
    const { ceiling } = estimated('odette', 'crown', 750);
    assert.deepEqual(ceiling && [ceiling.leftBeforeCents, ceiling.leftAfterCents], [
      250_000 - 40_800,
      250_000 - 81_600,
    ]);
  });

  it('assumes a pathway and participations of adults only', () => {
    const adult = estimated('camille', 'gp', 30).assumptions.length;
    assert.equal(estimated('camille', 'gp', 30, 'Nino Exemple').assumptions.length, adult - 1);
  });

  it('refuses a contract that refunds no care, and somebody it does not cover', () => {
    const car = files[0]?.contracts.find(({ contract }) => contract.kind === 'car');
    assert.ok(car !== undefined);
    const query = { act: 'crown' as const, priceCents: 65_000 };
    assert.deepEqual(estimateCare(car.contract, car.guarantees, query, today), {
      is: 'refused',
      code: 'NOT_A_HEALTH_CONTRACT',
    });
    const { contract, guarantees } = healthOf('camille');
    assert.deepEqual(estimateCare(contract, guarantees, { ...query, person: 'Karim Specimen' }, today), {
      is: 'refused',
      code: 'PERSON_NOT_COVERED',
    });
  });
});
