import type { Server } from 'restify';
import { json } from '../http/reply.ts';
import { queryOf, route } from '../http/route.ts';
import { intentCounts, measuredRequests, scoresSince } from '../store/deskFigures.repository.ts';
import { colleagues } from '../store/deskPresence.repository.ts';
import { waitingRequests } from '../store/handoffs.repository.ts';
import type { DeskContext } from './deskContext.ts';
import { chartsOf } from './figures.ts';

const DAY_MS = 86_400_000;

/** How the desk does: counts and durations, no customer and no ranking of people. */
export function figureRoutes(server: Server, context: DeskContext): void {
  const { store, guard, clock } = context;
  route(server, 'get', '/advisor/api/figures', (exchange) =>
    guard.signedIn(exchange, 'readFigures', async () => {
      const now = clock.now();
      const days = queryOf(exchange.request).get('period') === 'day' ? 1 : 7;
      const since = now - days * DAY_MS;
      const [requests, scores, intents, staff, waiting] = await Promise.all([
        measuredRequests(store.db, since),
        scoresSince(store.db, since),
        intentCounts(store.db, since),
        colleagues(store.db, now),
        waitingRequests(store.db),
      ]);
      const material = { requests, scores, intents, staff, waiting, now, days };
      return json(200, chartsOf(material, context.viewing(exchange)));
    }),
  );
}
