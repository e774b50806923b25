import type { Server } from 'restify';
import type { Advisor } from '../domain/advisors.ts';
import { verdictReferenceIn } from '../domain/verdictReference.ts';
import { json, problem } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { findVerdict } from '../store/coverVerdicts.repository.ts';
import { recordReading } from '../store/deskAudit.repository.ts';
import { requestsAbout } from '../store/deskRequests.repository.ts';
import type { CoverVerdictRow } from '../store/tables.ts';
import { maySee } from './deskAccess.ts';
import type { DeskContext } from './deskContext.ts';
import { verdictView } from './verdictView.ts';

/** Answers on cover by the reference that the customer quotes: written down before they are shown. */
export function verdictRoutes(server: Server, context: DeskContext): void {
  const { store, guard, clock, newId, log } = context;

  route(server, 'get', '/advisor/api/verdicts/:reference', (exchange) =>
    guard.signedIn(exchange, 'readRequests', async ({ advisor }) => {
      const reference = verdictReferenceIn(exchange.params['reference'] ?? '');
      const found = reference === null ? undefined : await findVerdict(store.db, reference);
      const through = found === undefined ? null : await requestThrough(found, advisor);
      if (found === undefined || through === null) return problem(404, 'NotFound');
      await recordReading(store.db, {
        id: newId('aud'),
        at: clock.now(),
        staff_id: advisor.id,
        act: 'verdict',
        request_id: through.id,
        conversation_id: found.conversation_id,
        customer_ref: found.customer_ref,
        reason: found.reference,
      });
      log.info('customer data read', { advisor: advisor.id, conversationId: found.conversation_id });
      return json(200, verdictView(found, through.id, context.viewing(exchange)));
    }),
  );

  /** The request that lets this person read of the customer; another team's customer is not told apart from none. */
  async function requestThrough(row: CoverVerdictRow, advisor: Advisor): Promise<{ id: string | null } | null> {
    const requests = await requestsAbout(store.db, {
      customerRef: row.customer_ref,
      conversationId: row.conversation_id,
    });
    const visible = requests.find((request) => maySee(advisor, request));
    if (visible !== undefined) return visible;
    return advisor.role === 'supervisor' || advisor.role === 'auditor' ? { id: null } : null;
  }
}
