import { isDeepStrictEqual } from 'node:util';
import { type InsurerOperationId, operationList } from '../../domain/insurerApi.ts';
import type { ApiAnswer, ApiCall } from './apiCaller.ts';
import type { Check } from './check.ts';
import { declaration, newKey, sha256Of, textFile } from './declaration.ts';
import type { Probe } from './probe.ts';
import { type KnownCustomer, unknownLike, type World } from './world.ts';

export const ownershipChecks: readonly Check[] = [
  {
    name: 'an unknown customer is not found',
    operation: 'profile',
    async run(probe, [first]) {
      for (const [id, { path, need }] of operationList) {
        if (!path.includes('{ref}') || need !== 'required') continue;
        const params = {
          ref: unknownLike(first.ref),
          id:
            (path.includes('/reimbursements')
              ? first.lineIds
              : path.includes('/contracts')
                ? first.contracts.map(idOf)
                : first.claimIds)[0] ?? 'none',
          key: newKey(),
          sha256: sha256Of(textFile),
        };
        await probe.refused(id, { params, ...bodyOf(id, probe, first) }, [404], 'an unknown customer');
      }
    },
  },
  {
    name: 'another customer’s contract is answered like an unknown one',
    operation: 'guarantees',
    async run(probe, world) {
      await likeUnknown(probe, world, 'guarantees', ({ contracts }) => contracts[0]?.id);
      const [first] = world;
      const params = { ref: first.ref, id: first.contracts[0]?.id ?? '' };
      const offered = params.id !== '' && (await probe.answer('contract', { params }))?.status === 200;
      if (offered) await likeUnknown(probe, world, 'contract', ({ contracts }) => contracts[0]?.id);
    },
  },
  {
    name: 'another customer’s reimbursement is answered like an unknown one',
    operation: 'reimbursement',
    run: (probe, world) => likeUnknown(probe, world, 'reimbursement', ({ lineIds }) => lineIds[0]),
  },
  {
    name: 'another customer’s claim is answered like an unknown one',
    operation: 'claim',
    run: (probe, world) => likeUnknown(probe, world, 'claim', ({ claimIds }) => claimIds[0]),
  },
];

const idOf = ({ id }: { id: string }): string => id;

function bodyOf(id: InsurerOperationId, probe: Probe, customer: KnownCustomer): ApiCall {
  if (id === 'submitClaim')
    return { json: declaration(customer, probe.clock), headers: { 'idempotency-key': newKey() } };
  return id === 'attachToClaim' ? { body: textFile, headers: { 'content-type': 'image/jpeg' } } : {};
}

/** Each customer asks for an id of the other one, and for one that nobody has. */
async function likeUnknown(
  probe: Probe,
  world: World,
  operation: InsurerOperationId,
  idIn: (customer: KnownCustomer) => string | undefined,
): Promise<void> {
  let isTried = false;
  for (const [asker, owner] of [world, [world[1], world[0]]] as const) {
    const id = idIn(owner);
    if (id === undefined) continue;
    isTried = true;
    const call = (of: string) => ({ params: { ref: asker.ref, id: of } });
    await sameRefusal(probe, operation, call(id), call(unknownLike(id)), [404], 'an id of another customer');
  }
  if (!isTried) probe.skip(`neither test customer has anything for ${operation}`);
}

/** Both calls must be refused, with one status and one body: nothing may tell what exists from what does not. */
export async function sameRefusal(
  probe: Probe,
  operation: InsurerOperationId,
  foreign: ApiCall,
  unknown: ApiCall,
  statuses: readonly number[],
  why: string,
): Promise<void> {
  const one = await probe.refused(operation, foreign, statuses, why);
  const other = await probe.refused(operation, unknown, statuses, 'an id that nobody has');
  if (one === null || other === null) return;
  const [a, b] = [seen(one, foreign), seen(other, unknown)];
  probe.expect(
    isDeepStrictEqual(a, b),
    operation,
    `for ${why} the same as for an unknown id: ${JSON.stringify(b)}`,
    JSON.stringify(a),
  );
}

/** What a caller can see of a refusal; ids that were asked for and trace values may differ. */
function seen({ status, headers, json }: ApiAnswer, { params = {} }: ApiCall) {
  const { error, ...rest } = json as { error: { code: string; message: string } };
  const ids = Object.values(params).filter((id) => id.length > 3);
  const message = ids.reduce((text, id) => text.replaceAll(id, '{id}'), error.message);
  const fields = [...Object.keys(rest), ...Object.keys(error).map((name) => `error.${name}`)].sort();
  return { status, type: headers.get('content-type'), fields, code: error.code, message };
}
