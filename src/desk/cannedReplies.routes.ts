import type { Server } from 'restify';
import { z } from 'zod';
import { languages } from '../domain/identity.ts';
import { json, problem } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { cannedRepliesOf, dropCannedReply, saveCannedReply } from '../store/cannedReplies.repository.ts';
import type { DeskContext } from './deskContext.ts';
import { mayDo } from './deskRights.ts';
import type { CannedReplyView } from './liveView.ts';

const replyBody = z.object({
  id: z.uuid(),
  shortcut: z.string().trim().min(1).max(40),
  language: z.enum(languages),
  text: z.string().trim().min(1).max(2000),
  /** False for the team's, which supervisors keep. */
  own: z.boolean(),
});

/** Ready-made answers: one's own, and the team's, which supervisors keep. */
export function cannedReplyRoutes(server: Server, { store, guard, clock }: DeskContext): void {
  route(server, 'get', '/advisor/api/replies', (exchange) =>
    guard.signedIn(exchange, 'readRequests', async ({ advisor }) => {
      const rows = await cannedRepliesOf(store.db, advisor.id);
      const replies = rows.map(
        ({ id, shortcut, language, text, owner }): CannedReplyView => ({
          ...{ id, shortcut, language, text },
          own: owner !== null,
        }),
      );
      return json(200, { replies });
    }),
  );

  route(server, 'post', '/advisor/api/replies', (exchange) =>
    guard.write(exchange, 'answer', replyBody, async ({ advisor }, { own, ...reply }) => {
      if (!own && !mayDo(advisor.role, 'configure')) return problem(403, 'RoleRefused');
      const owner = own ? advisor.id : null;
      const saved = await saveCannedReply(store.db, { ...reply, owner, updated_at: clock.now() });
      return saved ? json(200, {}) : problem(404, 'NotFound');
    }),
  );

  route(server, 'post', '/advisor/api/replies/:id/remove', (exchange) =>
    guard.write(exchange, 'answer', z.object({ own: z.boolean() }), async ({ advisor }, { own }) => {
      if (!own && !mayDo(advisor.role, 'configure')) return problem(403, 'RoleRefused');
      const dropped = await dropCannedReply(store.db, exchange.params['id'] ?? '', own ? advisor.id : null);
      return dropped ? json(200, {}) : problem(404, 'NotFound');
    }),
  );
}
