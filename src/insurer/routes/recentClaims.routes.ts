import { claimRequest } from '../../domain/claim.ts';
import { type RecentClaim, recentClaimQuery } from '../../domain/recentClaim.ts';
import { departmentOf } from '../../domain/storm.ts';
import { ok, refusal } from '../http/reply.ts';
import type { Handle } from '../http/route.ts';
import type { ClaimsStore, DeclaredRow } from '../store/claims.store.ts';
import type { CustomersStore } from '../store/customers.store.ts';

interface Stores {
  customers: CustomersStore;
  claims: ClaimsStore;
}

/** The claims of everybody since an instant, as places and kinds: what an event that hits many is seen by. */
export function recentClaimRoutes({ customers, claims }: Stores): Record<'recentClaims', Handle> {
  const seen = ({ ref, claim, request }: DeclaredRow): RecentClaim => ({
    number: claim.number,
    type: claim.type,
    department: toldDepartment(request) ?? departmentOf(customers.customer(ref)?.address.postcode ?? ''),
    declaredAt: claim.declaredAt,
  });
  return {
    recentClaims(call) {
      const query = recentClaimQuery.safeParse(Object.fromEntries(call.query));
      const after = Number(query.data?.cursor ?? 0);
      if (!query.success || !Number.isSafeInteger(after) || after < 0)
        return refusal(400, 'QUERY_INVALID', 'The query breaks the contract');
      const { since, limit } = query.data;
      const rows = claims.declaredSince(new Date(since).toISOString(), { after, limit: limit + 1 });
      const items = rows.slice(0, limit).map(seen);
      return ok({ items, nextCursor: rows.length > limit ? String(after + limit) : null });
    },
  };
}

/** The department of the place, where the declaration gave it. */
function toldDepartment(request: string | null): string | null {
  const parsed = request === null ? null : claimRequest.safeParse(JSON.parse(request));
  const department = parsed?.data?.details['department'];
  return typeof department === 'string' ? department : null;
}
