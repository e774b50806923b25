import { createServer as createPlainServer, type Server as PlainServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createServer, type Server } from 'restify';
import type { Clock } from '../clock.ts';
import { parisAt } from '../domain/calendar.ts';
import { type InsurerOperationId, operationList } from '../domain/insurerApi.ts';
import { type Log, silentLog } from '../log.ts';
import { newCheckLimiter } from './http/checkLimiter.ts';
import type { Faults } from './http/faults.ts';
import { readBody } from './http/readBody.ts';
import { ok, refusal } from './http/reply.ts';
import { type Handle, type RouteContext, route } from './http/route.ts';
import { newTokens } from './http/tokens.ts';
import { claimRoutes } from './routes/claims.routes.ts';
import { customerRoutes } from './routes/customers.routes.ts';
import { documentApiRoutes } from './routes/documents.api.routes.ts';
import { documentRoutes } from './routes/documents.routes.ts';
import { matchRoute } from './routes/identity.routes.ts';
import { messageRoutes } from './routes/messages.routes.ts';
import { lastDemoSequence } from './seed/claims/claims.ts';
import { newSignIn, type SignIn, type SignInSettings } from './signIn/newSignIn.ts';
import { attachmentFiles } from './store/attachmentFiles.ts';
import { claimsStore } from './store/claims.store.ts';
import { customersStore } from './store/customers.store.ts';
import { documentsStore } from './store/documents.store.ts';
import { messagesStore } from './store/messages.store.ts';
import { opaqueIds } from './store/opaqueIds.ts';
import { type Db, databaseKey, openInsurerStore } from './store/openInsurerStore.ts';
import { reimbursementsStore } from './store/reimbursements.store.ts';
import { seedDemo } from './store/seedDemo.ts';
import { insurerVersion } from './version.ts';

export interface InsurerOptions {
  /** 0 takes a free port. */
  port: number;
  host: string;
  /** Holds `insurer.sqlite` and `insurer-files/`; made when absent. */
  dataDir: string;
  clock: Clock;
  clientId: string;
  clientSecret: string;
  /** With the demo customers and the mailbox. */
  demo: boolean;
  /** Customers sign in under `/oidc`; without it nobody can. */
  signIn?: SignInSettings;
  /** Where people reach it, for the addresses printed on papers; its own address when absent. */
  publicUrl?: string;
  log?: Log;
  /** Faults on purpose, for tests. */
  faults?: Faults;
  /** Named points of a write, for fault tests that kill the process there. */
  onPoint?(point: string): void;
}

export interface RunningInsurer {
  url: string;
  port: number;
  /** What the server listens for: `GET /customers/:ref`. */
  routes: readonly string[];
  /** Loads what the first sign-in would wait for. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the reference back office. Rejects when the port is taken. */
export async function startInsurer(options: InsurerOptions): Promise<RunningInsurer> {
  const db = openInsurerStore(options.dataDir);
  const server = createServer({ name: 'insurer', handleUpgrades: false, log: pino({ level: 'silent' }) as never });
  let signIn: SignIn | null = null;
  // restify would answer every path itself: what is not its own is taken before it.
  const plain = createPlainServer((request, response) => {
    if (signIn?.takes(request)) signIn.handle(request, response);
    else server.server.emit('request', request, response);
  });
  const urlOf = () => `http://${options.host}:${(plain.address() as AddressInfo).port}`;
  try {
    signIn = addRoutes(server, db, options, urlOf);
    await listen(plain, options);
  } catch (thrown) {
    db.close();
    throw thrown;
  }
  return {
    url: urlOf(),
    port: (plain.address() as AddressInfo).port,
    warmUp: async () => signIn?.warmUp(),
    routes: server
      .getDebugInfo()
      .routes.map((one: { method: string; path: string }) => `${one.method.toUpperCase()} ${one.path}`),
    async close() {
      const closed = new Promise<void>((resolve) => plain.close(() => resolve()));
      plain.closeAllConnections();
      await closed;
      db.close();
    },
  };
}

function addRoutes(server: Server, db: Db, options: InsurerOptions, url: () => string): SignIn | null {
  const { clock, demo, clientId, clientSecret } = options;
  const key = databaseKey(db);
  const idOf = opaqueIds(key);
  if (demo) seedDemo(db, (prefix, seedKey) => idOf(prefix, 'demo', seedKey), parisAt(clock.now()).date);

  const customers = customersStore(db);
  const reimbursements = reimbursementsStore(db);
  const claims = claimsStore(db, demo ? lastDemoSequence + 1 : 1);
  const onPoint = options.onPoint ?? (() => {});
  const tokens = newTokens({ id: clientId, secret: clientSecret }, key, clock);
  const context: RouteContext = { tokens, log: options.log ?? silentLog, faults: options.faults };

  const handlers: Readonly<Record<InsurerOperationId, Handle>> = {
    health: () => ok({ status: 'ok', version: insurerVersion, demo }),
    async token(call) {
      const body = await readBody(call.request, 4096);
      if (body === null) return refusal(413, 'BODY_TOO_LARGE', 'The form is larger than 4 kB');
      return tokens.grant(call.header('authorization'), new URLSearchParams(body.toString()));
    },
    match: matchRoute(customers, idOf),
    ...customerRoutes(customers, reimbursements),
    ...claimRoutes({ customers, claims, keepFile: attachmentFiles(options.dataDir), clock, onPoint }),
    ...messageRoutes({ customers, messages: messagesStore(db), clock, demo, onPoint }),
    ...documentApiRoutes({
      customers,
      claims,
      reimbursements,
      documents: documentsStore(db),
      idOf,
      clock,
      publicUrl: () => options.publicUrl ?? url(),
      mayCheck: newCheckLimiter(clock),
    }),
    ...documentRoutes(clock),
  };
  for (const [id, { method, path, access }] of operationList) {
    const add = { GET: server.get, POST: server.post, PUT: server.put }[method];
    const handle = route(context, handlers[id], access === 'bearer' ? 'client' : 'open');
    add.call(server, path.replace(/\{(\w+)\}/g, ':$1'), handle);
  }

  // Unknown paths and methods answer in the shape of all other refusals; restify itself sends the error.
  server.on('restifyError', (_request, _response, error: { statusCode?: number; toJSON?: () => unknown }, done) => {
    const code = error.statusCode === 404 ? 'NOT_FOUND' : 'NOT_ALLOWED';
    error.toJSON = () => refusal(error.statusCode ?? 500, code, 'This API has no such operation').body;
    (done as () => void)();
  });
  if (options.signIn === undefined) return null;
  const client = { id: clientId, secret: clientSecret };
  const log = context.log;
  return newSignIn(
    { db, dataDir: options.dataDir, key, idOf, customers, client, demo, clock, log },
    options.signIn,
    url,
  );
}

function listen(server: PlainServer, { port, host }: InsurerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
