import type { Server } from 'restify';
import { z } from 'zod';
import { json, problem } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { readTakeToken } from '../services/takeLink.ts';
import { visibleRequest } from './deskAccess.ts';
import { runDeskCommand } from './deskCommand.ts';
import type { DeskContext } from './deskContext.ts';
import { acceptRequest } from './handOver.ts';
import { requestView } from './requestView.ts';
import { withWords } from './withWords.ts';

const takeBody = z.object({ token: z.string().max(600) });

/** "Take" of a notice outside: the signed-in advisor takes the request that the link names, or reads who was faster. */
export function takeRoutes(server: Server, context: DeskContext): void {
  const { store, guard, hub, newId, clock, stream, brand, log } = context;
  route(server, 'post', '/advisor/api/take', (exchange) =>
    guard.write(exchange, 'answer', takeBody, async ({ advisor }, { token }) => {
      const key = context.keyOf(exchange);
      if (key === null) return problem(400, 'BadArgument');
      const requestId = readTakeToken(store.sealer, token, clock.now());
      const row = requestId === null ? undefined : await visibleRequest(store.db, requestId, advisor);
      if (row === undefined) return problem(404, 'NotFound');
      const act = { requestId: row.id, advisor, key };
      const outcome =
        row.kind === 'person'
          ? await acceptRequest(act, { store, hub, newId, now: clock.now() })
          : await runDeskCommand(
              { ...act, command: 'take', seen: row.updated_at, note: null },
              { store, brand, newId, now: clock.now() },
            );
      if (outcome.is === 'notFound') return problem(404, 'NotFound');
      const request = requestView(await withWords(store.db, outcome.row), context.viewing(exchange));
      if (outcome.is === 'conflict') return json(409, { error: { code: 'Conflict', reason: outcome.reason }, request });
      log.info('request changed', { advisor: advisor.id, requestId: row.id, conversationId: row.conversation_id });
      hub.wake(row.conversation_id);
      stream.poke();
      return json(200, { request });
    }),
  );
}
