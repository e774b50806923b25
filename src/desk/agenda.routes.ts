import type { Server } from 'restify';
import { z } from 'zod';
import { addDays, type IsoDate, parisAt } from '../domain/calendar.ts';
import { dayState, slotsOfDay } from '../domain/openingHours.ts';
import { json, problem } from '../http/reply.ts';
import { queryOf, route } from '../http/route.ts';
import { clockTime, longDate } from '../locales/format.ts';
import { callsBetween } from '../store/deskRequests.repository.ts';
import { maySee, visibleRequest } from './deskAccess.ts';
import type { DeskContext } from './deskContext.ts';
import type { AgendaView } from './liveView.ts';
import { moveCall } from './moveCall.ts';
import { requestView } from './requestView.ts';
import { withWords } from './withWords.ts';

const DAYS = 5;

const moveBody = z.object({ updatedAt: z.int(), start: z.int() });

/** The calls that were promised, by half hour and day; what is closed says why. */
export function agendaRoutes(server: Server, context: DeskContext): void {
  const { store, guard, brand, hub, stream, newId, clock } = context;
  route(server, 'post', '/advisor/api/requests/:id/move', (exchange) =>
    guard.write(exchange, 'answer', moveBody, async ({ advisor }, { updatedAt, start }) => {
      const key = context.keyOf(exchange);
      if (key === null) return problem(400, 'BadArgument');
      const requestId = exchange.params['id'] ?? '';
      if ((await visibleRequest(store.db, requestId, advisor)) === undefined) return problem(404, 'NotFound');
      const asked = { requestId, advisor, seen: updatedAt, start, key };
      const outcome = await moveCall(asked, { store, brand, newId, now: clock.now() });
      if (outcome.is === 'notFound') return problem(404, 'NotFound');
      const request = requestView(await withWords(store.db, outcome.row), context.viewing(exchange));
      if (outcome.is === 'conflict') return json(409, { error: { code: 'Conflict', reason: outcome.reason }, request });
      hub.wake(outcome.row.conversation_id);
      stream.poke();
      return json(200, { request });
    }),
  );
  route(server, 'get', '/advisor/api/agenda', (exchange) =>
    guard.signedIn(exchange, 'readRequests', async ({ advisor }) => {
      const viewing = context.viewing(exchange);
      const { t, now } = viewing;
      const today = parisAt(now).date;
      const from = queryOf(exchange.request).get('from') ?? today;
      if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) return problem(400, 'BadArgument');
      const dates: IsoDate[] = Array.from({ length: DAYS }, (_, index) => addDays(from, index));
      const slots = dates.flatMap((date) => slotsOfDay(brand, date));
      const first = slots[0]?.start ?? now;
      const last = slots.at(-1)?.start ?? now;
      const calls = await callsBetween(store.db, first, last);
      const cells: AgendaView['cells'] = {};
      for (const slot of slots) {
        const here = calls.filter((call) => call.slot_start === slot.start && call.status !== 'cancelled');
        cells[`${slot.date} ${slot.time}`] = {
          start: slot.start,
          requests: here.filter((call) => maySee(advisor, call)).map((call) => requestView(call, viewing)),
          free: slot.start <= now ? 0 : Math.max(0, brand.callbackSeats - here.length),
          seats: brand.callbackSeats,
          past: slot.start <= now,
        };
      }
      const view: AgendaView = {
        days: dates.map((date) => {
          const state = dayState(brand, date);
          return {
            date,
            title: longDate(date, t.language, today),
            closed: state.is === 'open' ? null : t.words(`console.closed.${state.reason}`),
          };
        }),
        times: [...new Set(slots.map(({ time }) => time))]
          .toSorted()
          .map((time) => ({ time, title: clockTime(time, t.language) })),
        cells,
      };
      return json(200, view);
    }),
  );
}
