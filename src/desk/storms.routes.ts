import type { Server } from 'restify';
import { json } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { stormEvents } from '../store/storms.repository.ts';
import type { DeskContext } from './deskContext.ts';

/** Similar claims of one department, grouped into one event each: numbers of files, nothing of a customer. */
export function stormRoutes(server: Server, { store, guard, clock, brand }: DeskContext): void {
  route(server, 'get', '/advisor/api/events', (exchange) =>
    guard.signedIn(exchange, 'readRequests', async () => {
      const since = clock.now() - brand.storm.hours * 3_600_000;
      const events = await stormEvents(store.db);
      return json(200, { events: events.map((event) => ({ ...event, goesOn: event.lastAt > since })) });
    }),
  );
}
