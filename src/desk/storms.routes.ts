import type { Server } from 'restify';
import { json } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { stormEvents } from '../store/storms.repository.ts';
import type { DeskContext } from './deskContext.ts';
import type { StormView } from './stormView.ts';

/** Similar claims of one department, grouped into one event each: numbers of files, nothing of a customer. */
export function stormRoutes(server: Server, { store, guard, clock, brand }: DeskContext): void {
  route(server, 'get', '/advisor/api/events', (exchange) =>
    guard.signedIn(exchange, 'readRequests', async () => {
      const since = clock.now() - brand.storm.hours * 3_600_000;
      const events = await stormEvents(store.db);
      const views = events.map((event): StormView => ({ ...event, goesOn: event.lastAt > since }));
      return json(200, { events: views });
    }),
  );
}
