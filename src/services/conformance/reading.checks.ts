import { isDeepStrictEqual } from 'node:util';
import type { InsurerOperationId } from '../../domain/insurerApi.ts';
import type { Check } from './check.ts';
import type { Probe } from './probe.ts';
import type { KnownCustomer, World } from './world.ts';

const stateOrder = ['active', 'pending', 'suspended', 'ended'];
const mostRead = 5;

export const readingChecks: readonly Check[] = [
  {
    name: 'the profile has the agreed shape',
    operation: 'profile',
    async run(probe, world) {
      for (const { ref } of world) {
        const got = await probe.read('profile', { params: { ref } });
        if (got !== null)
          probe.expect(got.value.ref === ref, 'profile', `ref ${ref}`, `ref ${got.value.ref}`, 'Customer');
      }
    },
  },
  {
    name: 'contracts have the agreed shape and order',
    operation: 'contracts',
    async run(probe, world) {
      for (const { ref } of world) {
        const states = (await probe.read('contracts', { params: { ref } }))?.value.map(({ state }) => state) ?? [];
        const sorted = states.toSorted((a, b) => stateOrder.indexOf(a) - stateOrder.indexOf(b));
        probe.expect(
          isDeepStrictEqual(states, sorted),
          'contracts',
          'active, pending, suspended, ended',
          states.join(', '),
        );
      }
    },
  },
  {
    name: 'one contract is as in the list, where it is offered',
    operation: 'contract',
    async run(probe, world) {
      const [{ ref, contracts }] = world;
      const id = contracts[0]?.id;
      if (id === undefined) return probe.skip('the first test customer has no contract');
      const answer = await probe.answer('contract', { params: { ref, id } });
      if (answer !== null && [404, 405, 501].includes(answer.status))
        return probe.skip('not offered; the assistant does without');
      await likeTheList(probe, 'contract', ref, (await probe.read('contracts', { params: { ref } }))?.value);
    },
  },
  {
    name: 'guarantees have the agreed shape',
    operation: 'guarantees',
    async run(probe, world) {
      for (const [ref, id] of contractsOf(world)) await probe.read('guarantees', { params: { ref, id } });
    },
  },
  {
    name: 'guarantees say what is left and what is excluded',
    operation: 'guarantees',
    async run(probe, world) {
      for (const [ref, id] of contractsOf(world)) {
        const all = (await probe.read('guarantees', { params: { ref, id } }))?.value ?? [];
        for (const { code, included, limit, usage, exclusions } of all) {
          const isTold = !included || exclusions.length > 0;
          probe.expect(isTold, 'guarantees', `exclusions of ${code}`, 'an empty list', 'Guarantee');
          if (usage === null || limit?.kind !== 'amount') continue;
          const whole = limit.cents * (limit.times ?? 1);
          const sum = usage.usedCents + usage.leftCents;
          probe.expect(sum === whole, 'guarantees', `used + left of ${code} = ${whole} cents`, `${sum}`, 'Guarantee');
        }
      }
    },
  },
  {
    name: 'reimbursements have the agreed shape and order',
    operation: 'reimbursements',
    async run(probe, world) {
      for (const { ref } of world) {
        const items = (await probe.read('reimbursements', { params: { ref } }))?.value.items ?? [];
        probe.expect(
          items.length <= 20,
          'reimbursements',
          '20 lines at most when no limit is given',
          `${items.length}`,
        );
        latestFirst(
          probe,
          'reimbursements',
          items.map(({ careOn }) => careOn),
        );
      }
    },
  },
  {
    name: 'one reimbursement is as in the list',
    operation: 'reimbursement',
    async run(probe, world) {
      for (const { ref } of world) {
        const items = (await probe.read('reimbursements', { params: { ref } }))?.value.items;
        await likeTheList(probe, 'reimbursement', ref, items);
      }
    },
  },
  {
    name: 'reimbursements add up to the cent',
    operation: 'reimbursements',
    async run(probe, world) {
      for (const { ref } of world) {
        const items = (await probe.read('reimbursements', { params: { ref } }))?.value.items ?? [];
        for (const { id, priceCents, amoPaidCents, amcPaidCents, leftCents, leftParts } of items) {
          const paid = amoPaidCents + amcPaidCents + leftCents;
          probe.expect(
            paid === priceCents,
            'reimbursements',
            `parts of ${id} = ${priceCents}`,
            `${paid}`,
            'Reimbursement',
          );
          const parts = leftParts.reduce((sum, { cents }) => sum + cents, 0);
          probe.expect(
            parts === leftCents,
            'reimbursements',
            `leftParts of ${id} = ${leftCents}`,
            `${parts}`,
            'Reimbursement',
          );
        }
      }
    },
  },
  {
    name: 'claims have the agreed shape and order',
    operation: 'claims',
    async run(probe, world) {
      for (const { ref } of world) {
        const claims = (await probe.read('claims', { params: { ref } }))?.value ?? [];
        latestFirst(
          probe,
          'claims',
          claims.map(({ declaredAt }) => declaredAt),
        );
      }
    },
  },
  {
    name: 'one claim is as in the list',
    operation: 'claim',
    async run(probe, world) {
      for (const { ref } of world) {
        await likeTheList(probe, 'claim', ref, (await probe.read('claims', { params: { ref } }))?.value);
      }
    },
  },
];

const contractsOf = (world: World): [string, string][] =>
  world.flatMap(({ ref, contracts }: KnownCustomer) =>
    contracts.slice(0, mostRead).map(({ id }): [string, string] => [ref, id]),
  );

/** Reads the first few of a list one by one: each must be what the list says. */
async function likeTheList(
  probe: Probe,
  operation: 'contract' | 'reimbursement' | 'claim',
  ref: string,
  list: readonly { id: string }[] | undefined,
): Promise<void> {
  for (const item of list?.slice(0, mostRead) ?? []) {
    const got = await probe.read(operation, { params: { ref, id: item.id } });
    if (got === null) continue;
    const differing = Object.entries(item).filter(
      ([name, value]) => !isDeepStrictEqual(value, (got.value as never)[name]),
    );
    const names = differing.map(([name]) => name).join(', ');
    probe.expect(names === '', operation, `${item.id} as in the list`, `another ${names}`);
  }
}

function latestFirst(probe: Probe, operation: InsurerOperationId, moments: readonly string[]): void {
  const sorted = moments.toSorted().toReversed();
  probe.expect(isDeepStrictEqual(moments, sorted), operation, 'the most recent first', moments.slice(0, 6).join(', '));
}
