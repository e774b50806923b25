import assert from 'node:assert/strict';
import { partnerKinds } from '../../src/domain/partner.ts';
import { metresBetween, placeNear, towns } from '../../src/domain/towns.ts';
import { findPartners } from '../../src/insurer/partners/findPartners.ts';

describe('partners near a place', () => {
  it('come nearest first, with distance and services, for every kind', () => {
    for (const kind of partnerKinds) {
      const page = findPartners({ kind, near: '69003', limit: 5 });
      assert.equal(page?.place, '69003 Lyon');
      const distances = page?.items.map(({ distanceMetres }) => distanceMetres) ?? [];
      assert.deepEqual(
        distances,
        distances.toSorted((a, b) => a - b),
      );
      assert.ok((distances[0] ?? Number.POSITIVE_INFINITY) < 8000, `${kind} ${distances[0]}`);
      for (const { services, phone } of page?.items ?? []) {
        assert.ok(services.length > 0);
        assert.match(phone, /^\+33(?:19900|26191|35301|46571|53649)\d{4}$/);
      }
    }
  });

  it('are looked for by post code, town or sentence; an unknown place is said to be unknown', () => {
    const cases = [
      ['59000', '59000 Lille'],
      ['13 005', '13005 Marseille'],
      ['29300', '29300'],
      ['saint etienne', 'Saint-Étienne'],
      ['un dentiste à St Brieuc', 'Saint-Brieuc'],
      ['Le Havre', 'Le Havre'],
      ['Trifouilly', null],
      ['99999', null],
    ] as const;
    for (const [typed, label] of cases) assert.equal(placeNear(typed)?.label ?? null, label, typed);
  });

  it('stand in a table of towns that is whole, with distances as on a map', () => {
    assert.ok(towns.length > 100);
    for (const { name, postcode, latitude, longitude } of towns) {
      const inFrance = latitude > 41 && latitude < 51.5 && longitude > -5 && longitude < 10;
      assert.ok(inFrance && /^\d{5}$/.test(postcode), name);
    }
    const at = (near: string) => placeNear(near) ?? assert.fail(near);
    const kilometres = Math.round(metresBetween(at('Paris'), at('Lyon')) / 1000);
    assert.ok(kilometres > 385 && kilometres < 400, `${kilometres}`);
  });
});
