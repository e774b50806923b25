import type { Clock } from '../../clock.ts';
import { parisAt } from '../../domain/calendar.ts';
import { guaranteeQuery } from '../../domain/contract.ts';
import { estimateQuery } from '../../domain/estimate.ts';
import { reimbursementQuery } from '../../domain/insurerSchemas.ts';
import { notFound, ok, refusal } from '../http/reply.ts';
import type { Call, Handle } from '../http/route.ts';
import { refusalTexts } from '../openapi/refusalTexts.ts';
import { estimateCare } from '../reimbursements/estimate.ts';
import { formulasOf } from '../seed/formulas.ts';
import { guaranteesOn } from '../seed/guarantees/guaranteesOn.ts';
import type { CustomersStore } from '../store/customers.store.ts';
import { placeOf, type ReimbursementQuery, type ReimbursementsStore } from '../store/reimbursements.store.ts';

/** What a customer may read: profile, contracts with guarantees and formulas, reimbursements, estimates. */
export function customerRoutes(customers: CustomersStore, reimbursements: ReimbursementsStore, clock: Clock) {
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
      if (found === null) return notFound();
      const query = guaranteeQuery.safeParse(Object.fromEntries(call.query));
      if (!query.success) return refusal(400, 'QUERY_INVALID', refusalTexts['QUERY_INVALID'] ?? '');
      return ok(guaranteesOn(found.contract, found.guarantees, query.data.on));
    }),
    formulas: known((ref, call) => {
      const found = customers.contract(ref, call.param('id'));
      return found === null ? notFound() : ok(formulasOf(found.contract, found.guarantees));
    }),
    estimate: known((ref, call) => {
      const found = customers.contract(ref, call.param('id'));
      if (found === null) return notFound();
      const query = estimateQuery.safeParse(Object.fromEntries(call.query));
      if (!query.success) return refusal(400, 'QUERY_INVALID', refusalTexts['QUERY_INVALID'] ?? '');
      const estimated = estimateCare(found.contract, found.guarantees, query.data, parisAt(clock.now()).date);
      if (estimated.is === 'estimate') return ok(estimated.estimate);
      return refusal(422, estimated.code, refusalTexts[estimated.code] ?? '');
    }),
    reimbursements: known((ref, call) => {
      const query = queryOf(call.query);
      return query === null
        ? refusal(400, 'QUERY_INVALID', refusalTexts['QUERY_INVALID'] ?? '')
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
