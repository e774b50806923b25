import { pipeline } from 'node:stream/promises';
import type { Server } from 'restify';
import { z } from 'zod';
import { ownerOfAdvisor } from '../domain/handoff.ts';
import { fileProblem } from '../http/fileProblem.ts';
import { receiveFiles } from '../http/receiveFiles.ts';
import { json, problem, type Reply } from '../http/reply.ts';
import { queryOf, route } from '../http/route.ts';
import { findConversation } from '../store/conversations.repository.ts';
import { visibleRequest } from './deskAccess.ts';
import type { DeskContext } from './deskContext.ts';
import { noteReading } from './reading.routes.ts';

const ONE_FILE_BYTES = 10_200_000;
/** What browsers show by themselves; HEIC is downloaded. */
const shownInPage: readonly string[] = ['image/jpeg', 'image/png'];

/** Files of a conversation: those that customers sent, opened on record, and those that an advisor is about to send. */
export function deskFileRoutes(server: Server, context: DeskContext): void {
  const { store, guard, files } = context;
  const at = '/advisor/api/requests/:id/files';

  route(server, 'get', `${at}/:file`, (exchange) =>
    guard.signedIn(exchange, 'readRequests', async ({ advisor }) => {
      const row = await visibleRequest(store.db, exchange.params['id'] ?? '', advisor);
      const file = await files.find(exchange.params['file'] ?? '');
      // Of another conversation: as good as none, whoever knows its id.
      if (row === undefined || file === undefined || file.conversationId !== row.conversation_id)
        return problem(404, 'NotFound');
      await noteReading(context, row, advisor.id, 'file');
      const content = await files.read(file.id);
      const shown = queryOf(exchange.request).get('show') === '1' && shownInPage.includes(file.contentType);
      const name = encodeURIComponent(file.name).replace(/['()*]/g, '_');
      exchange.response.writeHead(200, {
        'Content-Type': file.contentType,
        'Content-Length': file.bytes,
        'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'private, no-store',
      });
      await pipeline(content, exchange.response).catch(() => exchange.response.destroy());
      return undefined;
    }),
  );

  route(server, 'post', at, (exchange) =>
    guard.upload(exchange, 'answer', async ({ advisor }): Promise<Reply> => {
      const row = await visibleRequest(store.db, exchange.params['id'] ?? '', advisor);
      if (row === undefined) return problem(404, 'NotFound');
      const conversation = await findConversation(store.db, row.conversation_id);
      const { language } = context.viewing(exchange).t;
      if (conversation === undefined || conversation.ended_at !== null)
        return fileProblem({ is: 'refused', reason: 'ConversationEnded' }, language);
      if (conversation.owner !== ownerOfAdvisor(advisor.id)) return problem(404, 'NotFound');
      const received = await receiveFiles(exchange.request, {
        files,
        conversationId: row.conversation_id,
        totalBytes: ONE_FILE_BYTES,
        mostFiles: 1,
        onlyNew: true,
        wait: () => 0,
      });
      if (received.is !== 'received') return fileProblem(received, language);
      const [file] = received.files;
      if (file === undefined) return fileProblem({ is: 'refused', reason: 'FileEmpty' }, language);
      return json(201, { id: file.id, name: file.name, contentType: file.contentType, bytes: file.bytes });
    }),
  );

  route(server, 'post', `${at}/:file/remove`, (exchange) =>
    guard.write(exchange, 'answer', z.object({}), async ({ advisor }) => {
      const row = await visibleRequest(store.db, exchange.params['id'] ?? '', advisor);
      const file = await files.find(exchange.params['file'] ?? '');
      const staged = file?.status === 'staged' && file.conversationId === row?.conversation_id;
      if (!staged) return problem(404, 'NotFound');
      await files.remove(file.id);
      return json(200, {});
    }),
  );
}
