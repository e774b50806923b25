import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { refuseUpgrade, type UpgradeHandler } from '../../http/newHttpServer.ts';
import { queryOf } from '../../http/route.ts';
import { factsOfError } from '../../log.ts';
import { PREFIX } from './call.ts';
import type { DirectLineContext } from './context.ts';
import { currentHead } from './history.ts';
import type { TicketClaims } from './tokens.ts';

const PATH = new RegExp(`^${PREFIX}/conversations/([\\w-]{1,100})/stream(?:\\?|$)`);
const FRAME_BYTES = 4096;

/** Opens streams: a ticket of the address opens one connection, within a minute, from a page of ours. */
export function newStream(context: DirectLineContext): UpgradeHandler {
  const { tokens, access, sockets, clock, log } = context;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const used = new Map<string, number>();

  /** The status of a refusal, or the ticket's claims. */
  function check(request: IncomingMessage, conversationId: string): number | TicketClaims {
    const ticket = queryOf(request).get('t');
    if (ticket === null || ticket === '') return 401;
    const verified = tokens.verifyTicket(ticket);
    if (verified.is !== 'valid' || verified.claims.conv !== conversationId) return 403;
    if (!access.allows(request.headers.origin, verified.claims.origins)) return 403;
    const seconds = clock.now() / 1000;
    if (used.size > 1000) for (const [jti, end] of used) if (end < seconds) used.delete(jti);
    if (used.has(verified.claims.jti)) return 403;
    used.set(verified.claims.jti, verified.claims.exp);
    return verified.claims;
  }

  async function open(request: IncomingMessage, socket: Duplex, head: Buffer, conversationId: string): Promise<void> {
    const claims = check(request, conversationId);
    if (typeof claims === 'number') return refuseUpgrade(socket, claims);
    if (!(await isFirstUse(context, claims))) return refuseUpgrade(socket, 403);
    const conversation = await currentHead(context, conversationId);
    if (conversation === undefined) return refuseUpgrade(socket, 404);
    if (!sockets.hasRoom(conversationId)) return refuseUpgrade(socket, 429, { 'Retry-After': '20' });
    server.handleUpgrade(request, socket, head, (opened) =>
      sockets.add(opened, { conversationId, userId: conversation.user_id, afterSeq: claims.after }),
    );
  }

  return (request, socket, head) => {
    const conversationId = PATH.exec(request.url ?? '')?.[1];
    if (conversationId === undefined) return false;
    open(request, socket, head, conversationId).catch((thrown: unknown) => {
      log.error('stream could not be opened', { conversationId, ...factsOfError(thrown) });
      refuseUpgrade(socket, 503);
    });
    return true;
  };
}

/** With several processes a ticket could be shown to each; the one database that they share sees it once. */
async function isFirstUse({ store }: DirectLineContext, { jti, exp }: TicketClaims): Promise<boolean> {
  if (store.dialect === 'sqlite') return true;
  const inserted = await store.db
    .insertInto('counter')
    .values({ key: `stream:${jti}`, count: 1, window_ends_at: exp * 1000 })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows ?? 0) === 1;
}
