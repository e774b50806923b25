import assert from 'node:assert/strict';
import { addDays, daysBetween } from '../../../src/domain/calendar.ts';
import { lateInstalments, type PaymentSchedule, paymentSchedule } from '../../../src/domain/payment.ts';
import { mandateOf } from '../../../src/insurer/payments/mandateOf.ts';
import { scheduleOf } from '../../../src/insurer/payments/scheduleOf.ts';
import { demoFiles } from '../../../src/insurer/seed/seed.ts';

/** Two years of days: the demo is dated to each of them. */
const days = Array.from({ length: 730 }, (_, index) => addDays('2026-11-24', index)).filter(
  (_, index) => index % 5 === 0,
);

const filesOn = (today: string) => demoFiles({ today, idOf: (prefix, key) => `${prefix}_${key}` });
const sum = (cents: readonly number[]) => cents.reduce((total, each) => total + each, 0);

describe('the calendar of payments', () => {
  it('adds up to the cent for every contract, whatever the day', () => {
    for (const today of days) {
      for (const { customer, contracts } of filesOn(today)) {
        for (const { key, contract } of contracts) {
          const schedule = scheduleOf(contract, mandateOf(customer), today);
          const where = `${key} on ${today}`;
          assert.ok(paymentSchedule.safeParse(schedule).success, where);
          assert.equal(sum(schedule.instalments.map(({ amountCents }) => amountCents)), schedule.totalCents, where);
          if (contract.endsOn === null) {
            assert.equal(schedule.instalments.length, 12, where);
            assert.equal(schedule.totalCents, contract.premium.yearlyCents, where);
          }
          const owed = sum(lateInstalments(schedule).map(({ amountCents }) => amountCents));
          assert.equal(owed, contract.arrears?.owedCents ?? 0, where);
          checkNext(schedule, contract.premium.nextDueOn, where);
          checkOrder(schedule, today, where);
        }
      }
    }
  });

  it('shows the two late instalments of a customer under formal notice', () => {
    for (const today of days) {
      const yanis = filesOn(today).find(({ key }) => key === 'yanis');
      const contract = yanis?.contracts[0]?.contract;
      assert.ok(contract?.arrears);
      const late = lateInstalments(scheduleOf(contract, null, today));
      assert.deepEqual(
        late.map(({ state, rejectCode }) => [state, rejectCode]),
        [
          ['unpaid', 'AM04'],
          ['rejected', 'AM04'],
        ],
        today,
      );
      const [first] = late;
      assert.ok(first !== undefined);
      assert.equal(daysBetween(contract.arrears.noticeOn, today), 12);
      assert.equal(daysBetween(contract.arrears.noticeOn, contract.arrears.suspendedOn), 30);
      // Code des assurances, L113-3: the notice goes ten days after the due date at the earliest.
      assert.ok(daysBetween(first.dueOn, contract.arrears.noticeOn) >= 10, today);
    }
  });

  it('asks nothing after the end of a contract', () => {
    const hugo = filesOn('2026-11-24').find(({ key }) => key === 'hugo');
    const of = (key: string) => {
      const contract = hugo?.contracts.find((one) => one.key === key)?.contract;
      assert.ok(contract !== undefined);
      return scheduleOf(contract, null, '2026-11-24');
    };
    const ended = of('hugo-health');
    assert.equal(ended.next, null);
    assert.ok(ended.instalments.every(({ dueOn, state }) => dueOn < '2026-08-24' && state === 'paid'));
    assert.equal(of('hugo-home').next?.dueOn, '2026-12-10');
  });

  it('tells what a payment is made of: people, or price and bonus-malus', () => {
    const partsOf = (key: string) => {
      const found = filesOn('2026-11-24')
        .flatMap(({ contracts }) => contracts)
        .find((one) => one.key === key);
      assert.ok(found !== undefined);
      return scheduleOf(found.contract, null, '2026-11-24').next?.parts.map(({ label, cents }) => [label.fr, cents]);
    };
    assert.deepEqual(partsOf('camille-health'), [
      ['Camille Exemple', 5490],
      ['Sacha Exemple', 5490],
      ['Nino Exemple', 2745],
      ['Zoé Exemple', 2745],
    ]);
    assert.deepEqual(partsOf('camille-car'), [
      ['Tarif Tous Risques', 6240],
      ['Bonus-malus 0,76', -1498],
    ]);
    assert.deepEqual(partsOf('karim-home-lille'), [['Formule Intégrale, taxes comprises', 1990]]);
  });
});

function checkNext({ next, instalments }: PaymentSchedule, nextDueOn: string | null, where: string): void {
  if (next === null) return;
  assert.equal(next.dueOn, nextDueOn, where);
  assert.equal(sum(next.parts.map(({ cents }) => cents)), next.amountCents, where);
  const inYear = instalments.find(({ dueOn }) => dueOn === next.dueOn);
  if (inYear !== undefined) assert.equal(inYear.amountCents, next.amountCents, where);
}

function checkOrder({ instalments, from, to }: PaymentSchedule, today: string, where: string): void {
  const dates = instalments.map(({ dueOn }) => dueOn);
  assert.deepEqual(dates, [...dates].sort(), where);
  assert.ok(
    dates.every((date) => date >= from && date < to),
    where,
  );
  for (const { dueOn, state } of instalments) {
    assert.equal(state === 'upcoming', dueOn > today, `${where}: ${dueOn} ${state}`);
  }
}
