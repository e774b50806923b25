import type { Server } from 'restify';
import { json, problem } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { latestReadings, recordReading } from '../store/deskAudit.repository.ts';
import type { QueuedRequest } from '../store/deskRequests.repository.ts';
import type { DeskAuditTable } from '../store/tables.ts';
import { customerFile } from './customerFile.ts';
import { visibleRequest } from './deskAccess.ts';
import type { DeskContext } from './deskContext.ts';
import { exportText } from './exportText.ts';
import { suggestionsFor } from './suggestions.ts';

/** What is read of a customer beside the conversation: written down with its reason before it is shown. */
export function readingRoutes(server: Server, context: DeskContext): void {
  const { store, guard } = context;
  const at = '/advisor/api/requests/:id';

  route(server, 'get', `${at}/file`, (exchange) =>
    guard.signedIn(exchange, 'readRequests', async ({ advisor }) => {
      const row = await visibleRequest(store.db, exchange.params['id'] ?? '', advisor);
      if (row === undefined) return problem(404, 'NotFound');
      await noteReading(context, row, advisor.id, 'customerFile');
      return json(200, await customerFile(store.db, row, context.viewing(exchange), context));
    }),
  );

  route(server, 'get', `${at}/suggestions`, (exchange) =>
    guard.signedIn(exchange, 'answer', async ({ advisor }) => {
      const row = await visibleRequest(store.db, exchange.params['id'] ?? '', advisor);
      if (row === undefined) return problem(404, 'NotFound');
      return json(200, { suggestions: await suggestionsFor(store.db, row, context) });
    }),
  );

  route(server, 'get', `${at}/export`, (exchange) =>
    guard.signedIn(exchange, 'readRequests', async ({ advisor }) => {
      const row = await visibleRequest(store.db, exchange.params['id'] ?? '', advisor);
      if (row === undefined) return problem(404, 'NotFound');
      await noteReading(context, row, advisor.id, 'export');
      return {
        status: 200,
        headers: {
          'Content-Type': 'text/plain; charset=utf-8',
          'Content-Disposition': `attachment; filename="${row.reference}.txt"`,
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'private, no-store',
        },
        body: await exportText(store.db, row, context.viewing(exchange)),
      };
    }),
  );

  route(server, 'get', '/advisor/api/audit', (exchange) =>
    guard.signedIn(exchange, 'readAudit', async () => json(200, { readings: await latestReadings(store.db) })),
  );
}

/** Before anything is shown: a reading that could not be written down does not happen. */
export async function noteReading(
  { store, newId, clock, log }: Pick<DeskContext, 'store' | 'newId' | 'clock' | 'log'>,
  row: QueuedRequest,
  staffId: string,
  act: DeskAuditTable['act'],
): Promise<void> {
  await recordReading(store.db, {
    id: newId('aud'),
    at: clock.now(),
    staff_id: staffId,
    act,
    request_id: row.id,
    conversation_id: row.conversation_id,
    customer_ref: row.customer_ref,
    reason: row.reference,
  });
  log.info('customer data read', { advisor: staffId, requestId: row.id, conversationId: row.conversation_id });
}
