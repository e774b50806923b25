import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import type { Reply } from './reply.ts';

/** One request on its way. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** The named parts of the path, decoded. */
  params: Readonly<Record<string, string>>;
}

/** Answers by a value, or writes the response itself (streams) and returns nothing. */
export type Handler = (exchange: Exchange) => Promise<Reply | undefined>;

export type Method = 'get' | 'head' | 'post' | 'put' | 'del' | 'opts';

/** Answers a request whose handler rejected. */
type FaultHandler = (request: IncomingMessage, response: ServerResponse, thrown: unknown) => void;
const faultHandlers = new WeakMap<Server, FaultHandler>();

/**
 * Says who answers when a handler rejects. Not restify: it makes an event of the error's own name, and an error named
 * "error" or "after" would then wait for ever for whoever listens to that event.
 */
export function onFault(server: Server, handler: FaultHandler): void {
  faultHandlers.set(server, handler);
}

/** Registers a handler. When it rejects, the answer is an error without details, or a cut if one was under way. */
export function route(server: Server, method: Method, path: string, handler: Handler): void {
  // restify tells async handlers by their class and arity: they must be async functions of two parameters.
  server[method](path, async (request: unknown, response: unknown) => {
    const exchange = {
      request: request as IncomingMessage,
      response: response as ServerResponse,
      params: (request as { params: Readonly<Record<string, string>> }).params,
    };
    try {
      const reply = await handler(exchange);
      if (reply !== undefined) writeReply(exchange.response, reply);
    } catch (thrown) {
      const answer = faultHandlers.get(server);
      if (answer === undefined) throw thrown;
      answer(exchange.request, exchange.response, thrown);
    }
  });
}

export function writeReply(response: ServerResponse, reply: Reply): void {
  // restify would write an answer of its own where it thinks there is none, and throws when there is.
  (response as ServerResponse & { _sent?: boolean })._sent = true;
  if (response.destroyed) return;
  if (response.headersSent) {
    // It broke half way: only a cut connection tells the client that this was not all.
    if (!response.writableEnded) response.destroy();
    return;
  }
  response.writeHead(reply.status, { ...reply.headers, 'Content-Length': Buffer.byteLength(reply.body) });
  if (response.req.method === 'HEAD') response.end();
  else response.end(reply.body);
}

/** The query of a request; empty when there is none. */
export function queryOf(request: IncomingMessage): URLSearchParams {
  const at = request.url?.indexOf('?') ?? -1;
  return new URLSearchParams(at === -1 ? '' : request.url?.slice(at + 1));
}
