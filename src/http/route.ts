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

/**
 * Registers a handler. A rejected handler becomes a 500 without details (newHttpServer.ts); a request whose answer is
 * already on its way is left alone.
 */
export function route(server: Server, method: Method, path: string, handler: Handler): void {
  // restify tells async handlers by their class and arity: they must be async functions of two parameters.
  server[method](path, async (request: unknown, response: unknown) => {
    const exchange = {
      request: request as IncomingMessage,
      response: response as ServerResponse,
      params: (request as { params: Readonly<Record<string, string>> }).params,
    };
    const reply = await handler(exchange);
    if (reply !== undefined) writeReply(exchange.response, reply);
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
