import { reimbursementQuery } from '../../domain/insurerSchemas.ts';
import { notFound, ok, refusal } from '../http/reply.ts';
import type { Call, Handle } from '../http/route.ts';
import type { CustomersStore } from '../store/customers.store.ts';
import { placeOf, type ReimbursementQuery, type ReimbursementsStore } from '../store/reimbursements.store.ts';

/** What a customer may read: profile, contracts with guarantees, reimbursements. */
export function customerRoutes(customers: CustomersStore, reimbursements: ReimbursementsStore) {
  const known =
    (handle: (ref: string, call: Call) => ReturnType<Handle>): Handle =>
    (call) => {
      const ref = call.param('ref');
      return customers.customer(ref) === null ? notFound() : handle(ref, call);
    };

  return {
    profile: known((ref) => ok(customers.customer(ref))),
    contracts: known((ref) => ok(customers.contracts(ref))),
    contract: known((ref, call) => {
      const found = customers.contract(ref, call.param('id'));
      return found === null ? notFound() : ok(found.contract);
    }),
    guarantees: known((ref, call) => {
      const found = customers.contract(ref, call.param('id'));
      return found === null ? notFound() : ok(found.guarantees);
    }),
    reimbursements: known((ref, call) => {
      const query = queryOf(call.query);
      return query === null
        ? refusal(400, 'QUERY_INVALID', 'person, from, to, state, cursor or limit is not as agreed')
        : ok(reimbursements.page(ref, query));
    }),
    reimbursement: known((ref, call) => {
      const line = reimbursements.one(ref, call.param('id'));
      return line === null ? notFound() : ok(line);
    }),
  };
}

function queryOf(search: URLSearchParams): ReimbursementQuery | null {
  const parsed = reimbursementQuery.safeParse(Object.fromEntries(search));
  if (!parsed.success) return null;
  const { cursor, ...query } = parsed.data;
  if (cursor === undefined) return query;
  const after = placeOf(cursor);
  return after === null ? null : { ...query, after };
}
