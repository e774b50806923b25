import type { Server } from 'restify';
import { problem, type Reply } from '../../http/reply.ts';
import { type Exchange, type Method, route } from '../../http/route.ts';
import type { Caller } from './access.ts';
import type { DirectLineContext } from './context.ts';
import type { ConversationHead } from './conversationHead.ts';
import { currentHead } from './history.ts';

export const PREFIX = '/v3/directline';

/** A call by somebody known. */
export interface Call extends Exchange {
  caller: Caller;
}

export interface ConversationCall extends Call {
  head: ConversationHead;
}

/** Registers a call that needs a credential. Every answer, refusals included, carries the CORS headers. */
export function call(
  server: Server,
  method: Method,
  path: string,
  context: DirectLineContext,
  handler: (call: Call) => Promise<Reply>,
): void {
  route(server, method, PREFIX + path, async (exchange) => {
    const caller = context.access.callerOf(exchange.request);
    const reply = 'refusal' in caller ? caller.refusal : await handler({ ...exchange, caller });
    return { ...reply, headers: { ...reply.headers, ...context.access.cors(exchange.request) } };
  });
}

/**
 * Registers a call on one conversation. A token opens its own: another one answers 403, whether it exists or not.
 */
export function forConversation(
  server: Server,
  method: Method,
  path: string,
  context: DirectLineContext,
  handler: (call: ConversationCall) => Promise<Reply>,
  before: (conversationId: string) => Reply | null = () => null,
): void {
  call(server, method, `/conversations/:id${path}`, context, async (given) => {
    const id = given.params['id'] ?? '';
    if (given.caller.is === 'token' && given.caller.claims.conv !== id) return problem(403, 'TokenInvalid');
    const refused = before(id);
    if (refused !== null) return refused;
    const head = await currentHead(context, id);
    return head === undefined ? problem(404, 'ConversationNotFound') : handler({ ...given, head });
  });
}
