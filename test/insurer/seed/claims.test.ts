import assert from 'node:assert/strict';
import { isWorkingDay, parisAt } from '../../../src/domain/calendar.ts';
import { claim, claimStates, claimTypes, contractKindOf } from '../../../src/domain/claim.ts';
import { demoOn, fileOf } from './demo.ts';

const files = demoOn('2026-11-23');
const all = files.flatMap(({ claims }) => claims);
const claimOf = (key: string) => {
  const found = all.find((one) => one.key === key);
  assert.ok(found);
  return found.claim;
};

describe('the demo claims', () => {
  it('have the agreed shape, and a contract of their kind and owner', () => {
    for (const { claims, contracts } of files) {
      for (const { claim: one } of claims) {
        claim.parse(one);
        const own = contracts.find(({ contract }) => contract.id === one.contractId);
        assert.equal(own?.contract.kind, contractKindOf(one.type), one.number);
        assert.equal(own?.contract.number, one.contractNumber);
        assert.ok(own.contract.startsOn <= one.occurredOn, `${one.number} happened before the contract`);
      }
    }
  });

  it('show every state and every type', () => {
    assert.deepEqual(new Set(all.map((one) => one.claim.state)), new Set(claimStates));
    assert.deepEqual(new Set(all.map((one) => one.claim.type)), new Set(claimTypes));
  });

  it('are the situations that were agreed', () => {
    assert.equal(claimOf('camille-glass').state, 'offerSent');
    assert.equal(claimOf('karim-water').state, 'expertPlanned');
    assert.equal(claimOf('karim-burglary').state, 'missingDocuments');
    assert.equal(claimOf('bruno-dispute').state, 'withHandler');
    assert.equal(claimOf('bruno-theft').state, 'closed');
    assert.equal(claimOf('emma-dental').state, 'underReview');
    assert.equal(claimOf('hugo-flood').state, 'awaitingDecree');
    assert.equal(claimOf('hugo-accident').state, 'declared');
    assert.equal(claimOf('hugo-tyre').state, 'refused');
    assert.ok(claimOf('hugo-tyre').refusal);
  });

  it('offer sums that are right to the cent, with the deductible of the contract', () => {
    const net = (key: string) => claimOf(key).offer?.netCents;
    assert.equal(net('camille-glass'), 54_500);
    assert.equal(net('camille-accident'), 154_000);
    assert.equal(net('camille-television'), 43_940);
    assert.equal(net('bruno-theft'), 930_000);
    assert.equal(net('emma-burglary'), 320_000);
    const guaranteeOfClaim: Record<string, string> = {
      'camille-glass': 'glass',
      'camille-accident': 'own_damage',
      'camille-television': 'electrical',
      'yanis-flood': 'natural_disaster',
      'yanis-fire': 'fire',
      'odette-window': 'glass',
      'bruno-theft': 'theft',
      'bruno-vandalism': 'vandalism',
      'emma-burglary': 'theft',
    };
    const offered = all.filter((one) => one.claim.offer !== null).map(({ key }) => key);
    assert.deepEqual(offered.sort(), Object.keys(guaranteeOfClaim).sort());
    for (const [key, code] of Object.entries(guaranteeOfClaim)) {
      const { offer, contractId } = claimOf(key);
      const own = files.flatMap(({ contracts }) => contracts).find(({ contract }) => contract.id === contractId);
      const paying = own?.guarantees.find((one) => one.code === code);
      assert.equal(offer?.deductibleCents, paying?.deductibleCents, key);
      assert.equal(paying?.included, true, key);
    }
  });

  it('keep their order and promise working days, on every day of two years', () => {
    for (let day = 0; day < 730; day++) {
      const today = new Date(Date.UTC(2026, 10, 23) + day * 86_400_000).toISOString().slice(0, 10);
      const numbers = new Set<string>();
      for (const file of demoOn(today)) {
        for (const { key, claim: one } of file.claims) {
          numbers.add(one.number);
          const days = one.steps.flatMap(({ on }) => (on === null ? [] : [on]));
          assert.deepEqual(days, [...days].sort(), `${key} on ${today}`);
          assert.ok((days.at(-1) ?? '') <= today, `${key} on ${today}`);
          assert.ok(one.occurredOn <= parisAt(Date.parse(one.declaredAt)).date);
          const { before } = one.nextAct;
          assert.ok(
            before === null || (before > today && isWorkingDay(before)),
            `${key} promises ${before} on ${today}`,
          );
        }
        for (const { key, line } of file.reimbursements) {
          assert.ok(line.careOn <= line.stateOn && line.stateOn <= today, `${key} on ${today}`);
          const promised = line.state === 'received' || line.state === 'validated';
          assert.ok(!promised || (line.paidOn ?? '') > today, `${key} on ${today}`);
        }
        for (const { contract } of file.contracts) {
          assert.ok(contract.startsOn <= today && (contract.renewsOn ?? '9') > today);
        }
      }
      assert.equal(numbers.size, all.length, `a number twice on ${today}`);
    }
  }).timeout(30_000);

  it('ask the burglary victim for the papers that are missing', () => {
    const { missing, nextAct } = claimOf('karim-burglary');
    assert.deepEqual(
      missing.map(({ code }) => code),
      ['goodsList', 'invoices'],
    );
    assert.equal(nextAct.who, 'customer');
    assert.equal(nextAct.sentence.fr, 'Envoyez-nous les 2 documents qui manquent.');
  });

  it('give no other customer a claim', () => {
    assert.equal(fileOf(files, 'lea').claims.length, 1);
    assert.equal(all.length, 22);
  });
});
