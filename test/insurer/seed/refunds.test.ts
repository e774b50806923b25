import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reimbursement, reimbursementStates } from '../../../src/domain/reimbursement.ts';
import {
  acts,
  contactLenses,
  crown,
  glassesClassB,
  osteopathy,
  refused,
  surgeryFourNights,
} from '../../../src/insurer/seed/refunds/acts.ts';
import { type Act, settle } from '../../../src/insurer/seed/refunds/settle.ts';
import { demoOn, fileOf } from './demo.ts';

type Sums = [price: number, tariff: number, gross: number, deduction: number, amo: number, amc: number, left: number];

// Worked by hand from the tariffs of 2026, in cents.
const worked: [string, Act, Sums][] = [
  ['a GP', acts.gp, [3000, 3000, 2100, 200, 1900, 900, 200]],
  ['a GP off the pathway', acts.gpOffPathway, [3000, 3000, 900, 200, 700, 900, 1400]],
  ['a GP for a child of 8', acts.gpChild, [3000, 3000, 2100, 0, 2100, 900, 0]],
  ['a GP for a child of 4', acts.gpUnderSix, [3500, 3500, 2450, 0, 2450, 1050, 0]],
  ['an OPTAM specialist at 150 %', acts.specialistOptam, [5500, 3150, 2205, 200, 2005, 2520, 975]],
  ['a specialist outside OPTAM at 130 %', acts.specialistNonOptam, [7000, 2300, 1610, 200, 1410, 1380, 4210]],
  ['a lab test', acts.lab, [2700, 2700, 1620, 200, 1420, 1080, 200]],
  ['two boxes of medicine', acts.pharmacy, [1860, 1860, 992, 200, 792, 868, 200]],
  ['a dentist', acts.dentist, [2300, 2300, 1380, 0, 1380, 920, 0]],
  ['a crown in the full-cover basket', acts.crownFullCover, [50_000, 12_000, 7200, 0, 7200, 42_800, 0]],
  ['a crown at 125 %', crown(125), [75_000, 12_000, 7200, 0, 7200, 7800, 60_000]],
  ['a crown at 250 %', crown(250), [75_000, 12_000, 7200, 0, 7200, 22_800, 45_000]],
  ['a crown at 400 %', crown(400), [75_000, 12_000, 7200, 0, 7200, 40_800, 27_000]],
  ['class A glasses', acts.glassesClassA, [9500, 2850, 1710, 0, 1710, 7790, 0]],
  ['class B glasses under a package of 250', glassesClassB(38_000, 25_000), [38_000, 15, 9, 0, 9, 24_991, 13_000]],
  ['an emergency visit', acts.emergencyVisit, [2300, 0, 0, 0, 0, 2300, 0]],
  ['surgery, room paid at 60', surgeryFourNights(6000), [487_500, 450_000, 446_800, 0, 446_800, 38_700, 2000]],
  ['surgery, room paid at 100', surgeryFourNights(10_000), [487_500, 450_000, 446_800, 0, 446_800, 40_700, 0]],
  ['a GP when the yearly limit is reached', acts.gpLimitReached, [3000, 3000, 2100, 0, 2100, 900, 0]],
  ['an osteopath at 30', osteopathy(5500, 3000), [5500, 0, 0, 0, 0, 3000, 2500]],
  ['a refused osteopath', refused(osteopathy(5500, 3000)), [5500, 0, 0, 0, 0, 0, 5500]],
  ['contact lenses under 100 a year', contactLenses(12_000, 10_000), [12_000, 0, 0, 0, 0, 10_000, 2000]],
];

describe('the settlement of an act', () => {
  for (const [name, act, sums] of worked) {
    it(`of ${name} is right to the cent`, () => {
      const line = settle(act);
      const { priceCents, tariffCents, amoGrossCents, deductionCents, amoPaidCents, amcPaidCents, leftCents } = line;
      assert.deepEqual(
        [priceCents, tariffCents, amoGrossCents, deductionCents, amoPaidCents, amcPaidCents, leftCents],
        sums,
      );
    });
  }

  it('says why something is left, part by part', () => {
    assert.deepEqual(settle(acts.gpOffPathway).leftParts, [
      { reason: 'flatParticipation', cents: 200 },
      { reason: 'offPathway', cents: 1200 },
    ]);
    assert.deepEqual(settle(acts.specialistOptam).leftParts, [
      { reason: 'flatParticipation', cents: 200 },
      { reason: 'extraFee', cents: 775 },
    ]);
    assert.deepEqual(settle(acts.pharmacy).leftParts, [{ reason: 'franchise', cents: 200 }]);
    assert.deepEqual(settle(acts.dentist).leftParts, []);
    assert.deepEqual(settle(surgeryFourNights(6000)).leftParts, [{ reason: 'comfort', cents: 2000 }]);
  });

  it('gives a rate only where one rate applies', () => {
    assert.equal(settle(acts.gp).amoRate, 70);
    assert.equal(settle(acts.pharmacy).amoRate, null);
    assert.equal(settle(surgeryFourNights(6000)).amoRate, null);
  });

  it('adds up for any price, tariff and rule', () => {
    const rule = fc.oneof(
      fc.constant({ kind: 'ticketModerateur' } as const),
      fc.constant({ kind: 'full' } as const),
      fc.record({ kind: fc.constant('percentOfTariff' as const), percent: fc.integer({ min: 100, max: 400 }) }),
      fc.record({ kind: fc.constant('package' as const), limitCents: fc.integer({ min: 20_000, max: 90_000 }) }),
    );
    const act = fc
      .record({
        tariffCents: fc.integer({ min: 200, max: 20_000 }),
        extra: fc.integer({ min: 0, max: 100_000 }),
        percent: fc.constantFrom(15, 30, 60, 65, 70, 80),
        amc: rule,
        excess: fc.constantFrom('aboveLimit', 'extraFee', 'comfort'),
      })
      .map(
        ({ tariffCents, extra, percent, amc, excess }): Act => ({
          code: 'X',
          label: { fr: '', en: '' },
          priceCents: tariffCents + extra,
          tariff: [{ cents: tariffCents, percent }],
          deduction: { kind: 'none', cents: 0 },
          amc,
          excess,
        }),
      );
    fc.assert(
      fc.property(act, (one) => {
        const line = settle(one);
        assert.equal(line.amoPaidCents + line.amcPaidCents + line.leftCents, line.priceCents);
        assert.equal(
          line.leftParts.reduce((sum, { cents }) => sum + cents, 0),
          line.leftCents,
        );
      }),
    );
  });

  it('refuses an act that pays more than its price', () => {
    const tooMuch: Act = { ...acts.gp, amc: { kind: 'parts', parts: [{ label: { fr: '', en: '' }, cents: 9999 }] } };
    assert.throws(() => settle(tooMuch), { code: 'INVARIANT_BROKEN' });
  });
});

describe('the demo refunds', () => {
  const files = demoOn('2026-11-23');
  const lines = files.flatMap((file) => file.reimbursements.map(({ line }) => line));

  it('have the agreed shape and add up', () => {
    for (const line of lines) {
      reimbursement.parse(line);
      assert.equal(line.amoGrossCents - line.deductionCents, line.amoPaidCents);
      assert.equal(line.amoPaidCents + line.amcPaidCents + line.leftCents, line.priceCents);
    }
  });

  it('show every state with the first customer', () => {
    const states = new Set(fileOf(files, 'camille').reimbursements.map(({ line }) => line.state));
    assert.deepEqual([...states].sort(), [...reimbursementStates].sort());
  });

  it('say what is missing, why it was refused, and when it is paid, exactly where that applies', () => {
    for (const line of lines) {
      assert.equal(line.missing.length > 0, line.state === 'awaitingDocuments');
      assert.equal(line.refusal !== null, line.state === 'refused');
      assert.equal(line.paidOn === null, line.state === 'awaitingDocuments' || line.state === 'refused');
      if (line.state === 'refused') assert.equal(line.amcPaidCents, 0);
    }
  });

  it('hold each worked line with a customer whose formula pays so', () => {
    const held = (key: Parameters<typeof fileOf>[1], code: string, left: number) =>
      fileOf(files, key).reimbursements.some(({ line }) => line.act.code === code && line.leftCents === left);
    assert.ok(held('camille', 'GP', 200) && held('camille', 'GP', 0) && held('camille', 'CS', 975));
    assert.ok(held('camille', 'PH', 200) && held('camille', 'CD', 0) && held('camille', 'OPT_B', 13_000));
    assert.ok(
      held('lea', 'GP', 1400) && held('lea', 'CROWN', 60_000) && held('lea', 'OPT_A', 0) && held('lea', 'FPU', 0),
    );
    assert.ok(held('camille', 'CROWN', 45_000) && held('odette', 'CROWN', 27_000) && held('odette', 'CROWN_100', 0));
    assert.ok(held('emma', 'CS', 4210) && held('emma', 'HOSP', 2000) && held('odette', 'B', 200));
  });
});
