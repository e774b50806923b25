import { eventQuery } from '../../domain/insurerEvent.ts';
import type { EventsStore } from '../events/eventsStore.ts';
import { ok, refusal } from '../http/reply.ts';
import type { Handle } from '../http/route.ts';

/** What was reported, for a client that may have missed deliveries. */
export function eventRoutes(events: EventsStore): Record<'events', Handle> {
  return {
    events(call) {
      const query = eventQuery.safeParse(Object.fromEntries(call.query));
      const after = Number(query.data?.cursor ?? 0);
      if (!query.success || !Number.isSafeInteger(after) || after < 0)
        return refusal(400, 'QUERY_INVALID', 'The query breaks the contract');
      return ok(events.since(Date.parse(query.data.since), { after, limit: query.data.limit }));
    },
  };
}
