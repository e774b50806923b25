import type { InsurerOperationId } from '../../domain/insurerApi.ts';
import type { ApiCall } from './apiCaller.ts';
import type { Check } from './check.ts';
import { newKey, sha256Of } from './declaration.ts';
import { sameRefusal } from './ownership.checks.ts';
import type { Probe } from './probe.ts';
import { type KnownCustomer, unknownLike, type World } from './world.ts';

const notOffered = 'not offered; the assistant does without';

/** What an insurer may leave out: once it is there, it is held to the contract like the rest. */
export const extraChecks: readonly Check[] = [
  {
    name: 'what is optional and offered is guarded like the rest',
    operation: 'documents',
    async run(probe, [{ ref, contracts }]) {
      const id = contracts[0]?.id ?? 'none';
      let isOffered = false;
      for (const operation of ['contract', 'documents', 'payments'] as const) {
        if (!(await offers(probe, operation, { ref, id }))) continue;
        isOffered = true;
        await probe.refused(operation, { params: { ref, id }, headers: { authorization: null } }, [401], 'no token');
        await probe.refused(operation, { params: { ref: unknownLike(ref), id } }, [404], 'an unknown customer');
      }
      if (!isOffered) probe.skip(notOffered);
    },
  },
  {
    name: 'payments have the agreed shape and add up',
    operation: 'payments',
    async run(probe, world) {
      if (!(await offers(probe, 'payments', { ref: world[0].ref }))) return probe.skip(notOffered);
      for (const { ref } of world) {
        const schedules = (await probe.read('payments', { params: { ref } }))?.value ?? [];
        for (const { contractNumber, instalments, totalCents, next } of schedules) {
          const sum = sumOf(instalments.map(({ amountCents }) => amountCents));
          const expected = `instalments of ${contractNumber} = ${totalCents}`;
          probe.expect(sum === totalCents, 'payments', expected, `${sum}`, 'PaymentSchedule');
          if (next === null) continue;
          const parts = sumOf(next.parts.map(({ cents }) => cents));
          probe.expect(
            parts === next.amountCents,
            'payments',
            `parts = ${next.amountCents}`,
            `${parts}`,
            'PaymentSchedule',
          );
        }
      }
    },
  },
  {
    name: 'papers have the agreed shape and are of the customer’s own contracts',
    operation: 'documents',
    async run(probe, world) {
      if (!(await offers(probe, 'documents', { ref: world[0].ref }))) return probe.skip(notOffered);
      for (const { ref, contracts } of world) {
        const got = await probe.read('documents', { params: { ref } });
        const own = new Set<string>(contracts.map(({ id }) => id));
        const foreign = got?.value.offers.filter(({ contractId }) => !own.has(contractId)) ?? [];
        probe.expect(
          foreign.length === 0,
          'documents',
          'offers for the customer’s own contracts',
          `${foreign.length} for others`,
        );
      }
    },
  },
  {
    name: 'what was reported can be asked for again, oldest first, page by page',
    operation: 'events',
    async run(probe) {
      const since = new Date(probe.clock.now() - 7 * 24 * 3_600_000).toISOString();
      const first = await probe.answer('events', { query: { since, limit: '1' } });
      if (first === null || [404, 405, 501].includes(first.status)) return probe.skip(notOffered);
      await probe.refused('events', { query: { since }, headers: { authorization: null } }, [401], 'no token');
      await probe.refused('events', { query: { since: 'yesterday' } }, [400], 'an instant that is none');
      const page = (await probe.read('events', { query: { since, limit: '1' } }))?.value;
      if (page?.nextCursor == null) return;
      const next = (await probe.read('events', { query: { since, limit: '1', cursor: page.nextCursor } }))?.value;
      const again = next?.items.some(({ id }) => page.items.some((one) => one.id === id)) ?? false;
      probe.expect(!again, 'events', 'each event once', 'an event on two pages');
    },
  },
  {
    name: 'recent claims are listed as kinds and places, oldest first, page by page, to the client alone',
    operation: 'recentClaims',
    async run(probe) {
      const since = new Date(probe.clock.now() - 365 * 24 * 3_600_000).toISOString();
      const first = await probe.answer('recentClaims', { query: { since, limit: '1' } });
      if (first === null || [404, 405, 501].includes(first.status)) return probe.skip(notOffered);
      await probe.refused('recentClaims', { query: { since }, headers: { authorization: null } }, [401], 'no token');
      await probe.refused('recentClaims', { query: { since: 'yesterday' } }, [400], 'an instant that is none');
      const page = (await probe.read('recentClaims', { query: { since, limit: '1' } }))?.value;
      if (page?.nextCursor == null) return;
      const next = (await probe.read('recentClaims', { query: { since, limit: '1', cursor: page.nextCursor } }))?.value;
      const [one, other] = [page.items[0], next?.items[0]];
      if (one === undefined || other === undefined) return;
      probe.expect(one.number !== other.number, 'recentClaims', 'each claim once', 'a claim on two pages');
      const inOrder = Date.parse(one.declaredAt) <= Date.parse(other.declaredAt);
      probe.expect(inOrder, 'recentClaims', 'the first declared first', 'a later one first');
    },
  },
  writing('a paper is made once for a key, and its file is the one of the register', async (probe, [first]) => {
    const offer = await firstOffer(probe, first);
    if (offer === null) return;
    const key = newKey();
    const made = await probe.read('makeDocument', making(first, key, offer));
    const again = await probe.read('makeDocument', making(first, key, offer));
    await probe.refused(
      'makeDocument',
      making(first, key, { ...offer, language: 'en' }),
      [409],
      'the same key with another body',
    );
    if (made === null || again === null) return;
    const { id, sha256 } = made.value;
    probe.expect(again.value.id === id, 'makeDocument', 'the paper of the first call', 'another one', 'IssuedDocument');
    const file = await probe.answer('documentContent', { params: { ref: first.ref, id } });
    if (file === null) return;
    const type = file.headers.get('content-type') ?? 'no content type';
    const isPdf = file.status === 200 && type.startsWith('application/pdf') && file.text.startsWith('%PDF-');
    probe.expect(isPdf, 'documentContent', '200 with a PDF', `${file.status} with ${type}`);
    probe.expect(sha256Of(file.bytes) === sha256, 'documentContent', `bytes of sha256 ${sha256}`, 'other bytes');
  }),
  writing('another customer’s paper is answered like an unknown one', async (probe, [first, second]) => {
    const offer = await firstOffer(probe, first);
    const made = offer && (await probe.read('makeDocument', making(first, newKey(), offer)));
    if (!made) return;
    const { id } = made.value;
    const call = (of: string): ApiCall => ({ params: { ref: second.ref, id: of } });
    await sameRefusal(probe, 'documentContent', call(id), call(unknownLike(id)), [404], 'another customer’s paper');
  }),
  writing('a paper of another customer’s contract is refused like one of an unknown contract', async (probe, world) => {
    const [first, second] = world;
    const offer = await firstOffer(probe, first);
    if (offer === null) return;
    const on = (contractId: string) => making(second, newKey(), { ...offer, contractId });
    const unknown = on(unknownLike(offer.contractId));
    await sameRefusal(probe, 'makeDocument', on(offer.contractId), unknown, [404, 422], 'another customer’s contract');
  }),
];

function writing(name: string, run: (probe: Probe, world: World) => Promise<void>): Check {
  return { name, operation: 'makeDocument', writes: true, run };
}

/** Whether an operation is there at all: an own file that is not found says that it is not. */
async function offers(
  probe: Probe,
  operation: InsurerOperationId,
  params: ApiCall['params'] & object,
): Promise<boolean> {
  const answer = await probe.answer(operation, { params });
  return answer !== null && ![404, 405, 501].includes(answer.status);
}

interface Wanted {
  kind: string;
  contractId: string;
  language: 'fr' | 'en';
  person: string | null;
}

/** The first paper that can be made, or null after saying why there is none. */
async function firstOffer(probe: Probe, { ref }: KnownCustomer): Promise<Wanted | null> {
  if (!(await offers(probe, 'documents', { ref }))) {
    probe.skip(notOffered);
    return null;
  }
  const [offer] = (await probe.read('documents', { params: { ref } }))?.value.offers ?? [];
  if (offer === undefined) {
    probe.skip('no paper can be made for the first test customer');
    return null;
  }
  return { kind: offer.kind, contractId: offer.contractId, language: 'fr', person: offer.people[0] ?? null };
}

const making = ({ ref }: KnownCustomer, key: string, json: Wanted): ApiCall => ({
  params: { ref },
  json,
  headers: { 'idempotency-key': key },
});

const sumOf = (cents: readonly number[]): number => cents.reduce((sum, one) => sum + one, 0);
