import { setTimeout as sleep } from 'node:timers/promises';
import type { Request, Response } from 'restify';
import { factsOfError, type Log } from '../../log.ts';
import type { Faults } from './faults.ts';
import { type Reply, refusal } from './reply.ts';
import { type Tokens, unauthorised } from './tokens.ts';

/** What a route sees of a request. */
export interface Call {
  request: Request;
  /** A part of the path, such as `ref`. */
  param(name: string): string;
  query: URLSearchParams;
  header(name: string): string | undefined;
}

export type Handle = (call: Call) => Reply | Promise<Reply>;

export interface RouteContext {
  tokens: Tokens;
  log: Log;
  faults: Faults | undefined;
}

/** A restify handler: checks the token, runs the route, sends its reply. `open` routes need no token. */
export function route({ tokens, log, faults }: RouteContext, handle: Handle, access: 'open' | 'client' = 'client') {
  return async (request: Request, response: Response): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://insurer');
    const fault = faults?.({ method: request.method ?? 'GET', path: url.pathname }) ?? null;
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'cut') return void request.socket.destroy();
    if (fault?.kind === 'delay') await sleep(fault.ms);
    if (fault?.kind === 'status') return send(response, refusal(fault.status, 'FAULT', 'Asked for by a test'));
    if (fault?.kind === 'body') return sendText(response, 200, fault.text);

    const reply = await answer();
    if (fault?.kind === 'lostAnswer') return void request.socket.destroy();
    if (fault?.kind === 'truncated') return sendHalf(response, reply);
    send(response, reply);

    async function answer(): Promise<Reply> {
      if (access === 'client' && !tokens.valid(request.headers.authorization)) return unauthorised();
      const params = request.params as Record<string, string | undefined>;
      try {
        return await handle({
          request,
          param: (name) => params[name] ?? '',
          query: url.searchParams,
          header: (name) => {
            const value = request.headers[name];
            return typeof value === 'string' ? value : undefined;
          },
        });
      } catch (thrown) {
        log.error('insurer route failed', { method: request.method ?? '', ...factsOfError(thrown) });
        return refusal(500, 'INTERNAL', 'The insurer could not answer');
      }
    }
  };
}

function send(response: Response, reply: Reply): void {
  // A body that was not read to its end would be taken for the next request.
  const headers = reply.status === 413 ? { ...reply.headers, connection: 'close' } : reply.headers;
  sendText(response, reply.status, reply.bytes ?? textOf(reply), headers);
}

function sendText(
  response: Response,
  status: number,
  text: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

const textOf = ({ text, body }: Reply): string => text ?? (body === undefined ? '' : JSON.stringify(body));

function sendHalf(response: Response, reply: Reply): void {
  const text = textOf(reply);
  response.writeHead(reply.status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}
