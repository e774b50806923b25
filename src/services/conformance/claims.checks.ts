import { isDeepStrictEqual } from 'node:util';
import { addDays, parisAt } from '../../domain/calendar.ts';
import { type ClaimRequest, claimTypes, contractKindOf } from '../../domain/claim.ts';
import type { Check } from './check.ts';
import { contractToDeclareOn, declaration, newKey, storyMark } from './declaration.ts';
import { sameRefusal } from './ownership.checks.ts';
import type { Probe } from './probe.ts';
import { type KnownCustomer, unknownLike, type World } from './world.ts';

const atOnce = 5;

export const claimChecks: readonly Check[] = [
  check('a claim is declared and then read', async (probe, [first]) => {
    const request = declaration(first, probe.clock);
    const got = await declared(probe, first, newKey(), request);
    if (got === null) return;
    const { id, type, contractId, occurredOn } = got;
    const isIts = type === request.type && contractId === request.contractId && occurredOn === request.occurredOn;
    probe.expect(isIts, 'submitClaim', 'type, contract and day of the declaration', 'other ones', 'Claim');
    // Who keeps third parties gives them back as they were declared; who keeps none leaves the field out.
    const sameParties = got.parties === undefined || isDeepStrictEqual(got.parties, request.parties);
    probe.expect(sameParties, 'submitClaim', 'the parties of the declaration, or none', 'other ones', 'Claim');
    const read = await probe.read('claim', { params: { ref: first.ref, id } });
    if (read !== null)
      probe.expect(isDeepStrictEqual(read.value, got), 'claim', 'the claim as it was declared', 'another one');
    const newest = (await probe.read('claims', { params: { ref: first.ref } }))?.value[0]?.id;
    probe.expect(newest === id, 'claims', 'the new claim first in the list', 'another claim first');
  }),
  check('a repeat under the same key declares nothing', async (probe, [first]) => {
    const key = newKey();
    const request = declaration(first, probe.clock);
    const got = await declared(probe, first, key, request);
    const before = await countOf(probe, first);
    if (got === null) return;
    const again = await declared(probe, first, key, request);
    const reordered = await declared(probe, first, key, Object.fromEntries(Object.entries(request).reverse()));
    for (const { id } of [again, reordered].filter((one) => one !== null)) {
      probe.expect(id === got.id, 'submitClaim', 'the claim of the first call', 'another claim', 'Claim');
    }
    const after = await countOf(probe, first);
    probe.expect(before === after, 'claims', `${before} claims after the repeats`, `${after}`);
  }),
  check('calls at once under one key declare one claim', async (probe, [first]) => {
    const key = newKey();
    const request = declaration(first, probe.clock);
    const before = await countOf(probe, first);
    const claims = await Promise.all(Array.from({ length: atOnce }, () => declared(probe, first, key, request)));
    const ids = new Set(claims.filter((one) => one !== null).map(({ id }) => id));
    probe.expect(ids.size <= 1, 'submitClaim', `one claim for ${atOnce} calls at once`, `${ids.size} claims`);
    const after = await countOf(probe, first);
    probe.expect(after - before <= 1, 'claims', `${before + 1} claims after them`, `${after}`);
  }),
  check('a key that was used with another body is refused', async (probe, [first]) => {
    const key = newKey();
    const request = declaration(first, probe.clock);
    if ((await declared(probe, first, key, request)) === null) return;
    const other = { ...request, story: `Another story (${storyMark}).` };
    await probe.refused('submitClaim', submission(first, key, other), [409], 'the same key with another body');
  }),
  check('a claim is found by its key, and only by its customer', async (probe, [first, second]) => {
    const key = `claim:${newKey()}_a.b`;
    const got = await declared(probe, first, key, declaration(first, probe.clock));
    const found = await probe.read('claimByKey', { params: { ref: first.ref, key } });
    if (got !== null && found !== null) {
      probe.expect(found.value.id === got.id, 'claimByKey', 'the claim that was declared under the key', 'another one');
    }
    const nobodys = { params: { ref: first.ref, key: newKey() } };
    await sameRefusal(
      probe,
      'claimByKey',
      { params: { ref: second.ref, key } },
      nobodys,
      [404],
      'a key of another customer',
    );
  }),
  check('two customers may use the same key', async (probe, [first, second]) => {
    if (contractToDeclareOn(second) === null) return probe.skip('the second test customer has no contract');
    const key = newKey();
    const one = await declared(probe, first, key, declaration(first, probe.clock));
    const other = await declared(probe, second, key, declaration(second, probe.clock));
    if (one !== null && other !== null) {
      probe.expect(one.id !== other.id, 'submitClaim', 'a claim for each customer', 'one claim for both');
    }
  }),
  check('a declaration needs a key and a body inside the contract', async (probe, [first]) => {
    const request = declaration(first, probe.clock);
    await probe.refused('submitClaim', { params: { ref: first.ref }, json: request }, [400], 'no Idempotency-Key');
    for (const more of [{ occurredOn: '31/12/2025' }, { story: ' ' }, { type: undefined }]) {
      const broken = { ...request, ...more } as ClaimRequest;
      const told = Object.keys(more).join();
      await probe.refused('submitClaim', submission(first, newKey(), broken), [400], `a body with a broken ${told}`);
    }
  }),
  check('a contract of another customer is refused like an unknown one', async (probe, [first, second]) => {
    const foreign =
      second.contracts.find(({ kind }) => kind === contractToDeclareOn(first)?.kind) ?? second.contracts[0];
    if (foreign === undefined) return probe.skip('the second test customer has no contract');
    const on = (id: string) =>
      submission(first, newKey(), declaration(first, probe.clock, { contractId: id as ClaimRequest['contractId'] }));
    await sameRefusal(
      probe,
      'submitClaim',
      on(foreign.id),
      on(unknownLike(foreign.id)),
      [404, 422],
      'a contract of another customer',
    );
  }),
  check('a claim on the wrong kind of contract, or of a day to come, is refused', async (probe, [first]) => {
    const kind = contractToDeclareOn(first)?.kind;
    const type = claimTypes.find((one) => contractKindOf(one) !== kind) ?? 'legal';
    const wrong = declaration(first, probe.clock, { type });
    await probe.refused('submitClaim', submission(first, newKey(), wrong), [422], `${type} on a ${kind} contract`);
    const occurredOn = addDays(parisAt(probe.clock.now()).date, 3);
    const early = declaration(first, probe.clock, { occurredOn });
    await probe.refused('submitClaim', submission(first, newKey(), early), [422], 'an event of a day to come');
  }),
  check('a late declaration is taken', async (probe, [first]) => {
    const occurredOn = addDays(parisAt(probe.clock.now()).date, -60);
    await declared(probe, first, newKey(), declaration(first, probe.clock, { occurredOn }));
  }),
];

/** All of them write, and need a contract to declare on. */
function check(name: string, run: (probe: Probe, world: World) => Promise<void>): Check {
  return {
    name,
    operation: 'submitClaim',
    writes: true,
    run: async (probe, world) => {
      if (contractToDeclareOn(world[0]) === null) return probe.skip('the first test customer has no contract');
      await run(probe, world);
    },
  };
}

const submission = ({ ref }: KnownCustomer, key: string, json: object) => ({
  params: { ref },
  json,
  headers: { 'idempotency-key': key },
});

async function declared(probe: Probe, customer: KnownCustomer, key: string, request: object) {
  return (await probe.read('submitClaim', submission(customer, key, request)))?.value ?? null;
}

async function countOf(probe: Probe, { ref }: KnownCustomer): Promise<number> {
  return (await probe.read('claims', { params: { ref } }))?.value.length ?? 0;
}
