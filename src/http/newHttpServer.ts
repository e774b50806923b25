import type { IncomingMessage, Server as NodeServer, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import restify, { type Server } from 'restify';
import { AppError } from '../errors.ts';
import { factsOfError, type Log } from '../log.ts';
import { errorReply } from './errorReply.ts';
import { gateOf } from './gate.ts';
import { onFault, writeReply } from './route.ts';

export interface HttpServerOptions {
  /** Where people reach us; other hosts are sent there. Refused when it is http and not loopback. */
  publicUrl: string;
  log: Log;
  /** Called once for each answered request; `route` is the pattern, never the path. */
  onAnswered?: (route: string, status: number, ms: number) => void;
  timeouts?: HttpTimeouts;
}

/** In ms. `headers` also bounds the time from a connection to its first complete request head. */
export interface HttpTimeouts {
  headers: number;
  request: number;
  keepAlive: number;
}

/** True when the handler took the socket, whatever it does with it. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

export interface ServedRoute {
  method: string;
  path: string;
}

export interface HttpServer {
  /** Routes are registered here, by `…Routes(server, deps)` functions. */
  server: Server;
  onUpgrade(handler: UpgradeHandler): void;
  /** All that is served, by method and pattern. */
  routes(): ServedRoute[];
  /** Resolves with the port; `host` is the loopback unless told otherwise. */
  listen(port: number, host?: string): Promise<number>;
  /** Takes no new connection, waits for running answers, then cuts what is left after `graceMs` (default 5,000). */
  close(graceMs?: number): Promise<void>;
}

/** Connections that were busy when the server closed are let go once they have their answer. */
const SWEEP_MS = 50;

/** Idle connections outlive those of the usual proxies, which would else send into one that just closed. */
const defaultTimeouts: HttpTimeouts = { headers: 10_000, request: 180_000, keepAlive: 75_000 };

/** The program's one HTTP server, with nothing on it but its guards. */
export function newHttpServer(options: HttpServerOptions): HttpServer {
  const { log } = options;
  const timeouts = options.timeouts ?? defaultTimeouts;
  const gate = gateOf(options.publicUrl);
  // An empty name sends no Server header. restify writes to its own log only; ours has other rules.
  const server = restify.createServer({ name: '', handleUpgrades: false, log: mutedLog as never });
  const node = server.server as NodeServer;
  node.headersTimeout = timeouts.headers;
  node.requestTimeout = timeouts.request;
  node.keepAliveTimeout = timeouts.keepAlive;
  const open = new Set<Socket>();
  node.on('connection', (socket: Socket) => guardConnection(socket, open, timeouts.headers));

  (server as FirstServer).first((request, response) => {
    const socket = request.socket as GuardedSocket;
    if (socket.headTimer !== undefined) clearTimeout(socket.headTimer);
    // While the last answers go out, a connection that asks again must find the next process.
    if (!node.listening) response.shouldKeepAlive = false;
    const reply = gate(request);
    if (reply === null) return true;
    writeReply(response, reply);
    return false;
  });
  const answerFault = (request: IncomingMessage, response: ServerResponse, thrown: unknown) => {
    const reply = errorReply(request, thrown);
    if (reply.status >= 500)
      log.error('request failed', { status: reply.status, ...routeOf(request), ...factsOfError(thrown) });
    writeReply(response, reply);
  };
  onFault(server, answerFault);
  // What is left to restify: addresses and methods that have no route.
  server.on('restifyError', (request: IncomingMessage, response: ServerResponse, thrown: unknown, done: () => void) => {
    answerFault(request, response, thrown);
    done();
  });
  // restify passes on the errors of listening, which `listen` answers already.
  server.on('error', () => {});
  const { onAnswered } = options;
  if (onAnswered !== undefined) {
    server.on('after', (request: TimedRequest, response: ServerResponse) => {
      const [seconds, nanoseconds] = process.hrtime(request._timeStart);
      onAnswered(routeOf(request).route, response.statusCode, seconds * 1000 + nanoseconds / 1e6);
    });
  }

  const upgrades: UpgradeHandler[] = [];
  node.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    clearTimeout((request.socket as GuardedSocket).headTimer);
    if (gate(request) !== null) return refuseUpgrade(socket, 421);
    if (!upgrades.some((take) => take(request, socket, head))) refuseUpgrade(socket, 404);
  });

  return {
    server,
    onUpgrade: (handler) => void upgrades.push(handler),
    routes: () => Object.values(server.router.getRoutes()).map(({ method, path }) => ({ method, path: String(path) })),
    listen: (port, host = '127.0.0.1') =>
      new Promise((resolve, reject) => {
        node.once('error', (cause) => reject(new AppError('CONFIG_INVALID', { cause, facts: { port } })));
        node.listen(port, host, () => {
          const address = node.address();
          resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
      }),
    close: (graceMs = 5000) =>
      new Promise((resolve) => {
        if (!node.listening) return resolve();
        const cut = setTimeout(() => {
          for (const socket of open) socket.destroy();
        }, graceMs);
        const sweep = setInterval(() => node.closeIdleConnections(), SWEEP_MS);
        node.close(() => {
          clearTimeout(cut);
          clearInterval(sweep);
          resolve();
        });
      }),
  };
}

/** Answers an upgrade that is not taken, in the little HTTP that the client will read, and hangs up. */
export function refuseUpgrade(socket: Duplex, status: number, headers: Readonly<Record<string, string>> = {}): void {
  const lines = Object.entries({ Connection: 'close', 'Content-Length': '0', ...headers }).map(
    ([k, v]) => `${k}: ${v}`,
  );
  socket.end(`HTTP/1.1 ${status} Refused\r\n${lines.join('\r\n')}\r\n\r\n`);
}

/** Missing from the published types. */
type FirstServer = Server & { first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void };
type GuardedSocket = Socket & { headTimer?: NodeJS.Timeout };
type TimedRequest = IncomingMessage & { _timeStart: [number, number]; route?: { path?: unknown } };

/** Node looks for slow heads every 30 s only; the first head of a connection gets a timer of its own. */
function guardConnection(socket: GuardedSocket, open: Set<Socket>, headersMs: number): void {
  open.add(socket);
  socket.headTimer = setTimeout(() => socket.destroy(), headersMs);
  socket.headTimer.unref();
  socket.once('close', () => {
    clearTimeout(socket.headTimer);
    open.delete(socket);
  });
}

function routeOf(request: IncomingMessage): { method: string; route: string } {
  const path = (request as TimedRequest).route?.path;
  return { method: request.method ?? '', route: typeof path === 'string' ? path : 'none' };
}

const nothing = () => false;
const mutedLog = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  child: () => mutedLog,
};
