import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createServer, type Server } from 'restify';
import type { Clock } from '../clock.ts';
import { parisAt } from '../domain/calendar.ts';
import { type Log, silentLog } from '../log.ts';
import type { Faults } from './http/faults.ts';
import { readBody } from './http/readBody.ts';
import { ok, refusal } from './http/reply.ts';
import { type RouteContext, route } from './http/route.ts';
import { newTokens } from './http/tokens.ts';
import { claimRoutes } from './routes/claims.routes.ts';
import { customerRoutes } from './routes/customers.routes.ts';
import { matchRoute } from './routes/identity.routes.ts';
import { messageRoutes } from './routes/messages.routes.ts';
import { lastDemoSequence } from './seed/claims/claims.ts';
import { attachmentFiles } from './store/attachmentFiles.ts';
import { claimsStore } from './store/claims.store.ts';
import { customersStore } from './store/customers.store.ts';
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
  log?: Log;
  /** Faults on purpose, for tests. */
  faults?: Faults;
  /** Named points of a write, for fault tests that kill the process there. */
  onPoint?(point: string): void;
}

export interface RunningInsurer {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Starts the reference back office. Rejects when the port is taken. */
export async function startInsurer(options: InsurerOptions): Promise<RunningInsurer> {
  const db = openInsurerStore(options.dataDir);
  const server = createServer({ name: 'insurer', handleUpgrades: false, log: pino({ level: 'silent' }) as never });
  try {
    addRoutes(server, db, options);
    await listen(server, options);
  } catch (thrown) {
    db.close();
    throw thrown;
  }
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `http://${options.host}:${port}`,
    port,
    async close() {
      const closed = new Promise<void>((resolve) => server.server.close(() => resolve()));
      server.server.closeAllConnections();
      await closed;
      db.close();
    },
  };
}

function addRoutes(server: Server, db: Db, options: InsurerOptions): void {
  const { clock, demo, clientId, clientSecret } = options;
  const key = databaseKey(db);
  const idOf = opaqueIds(key);
  if (demo) seedDemo(db, (prefix, seedKey) => idOf(prefix, 'demo', seedKey), parisAt(clock.now()).date);

  const customers = customersStore(db);
  const claims = claimsStore(db, demo ? lastDemoSequence + 1 : 1);
  const read = customerRoutes(customers, reimbursementsStore(db));
  const onPoint = options.onPoint ?? (() => {});
  const claim = claimRoutes({ customers, claims, keepFile: attachmentFiles(options.dataDir), clock, onPoint });
  const message = messageRoutes({ customers, messages: messagesStore(db), clock, demo, onPoint });
  const tokens = newTokens({ id: clientId, secret: clientSecret }, key, clock);
  const context: RouteContext = { tokens, log: options.log ?? silentLog, faults: options.faults };

  server.get(
    '/health',
    route(context, () => ok({ status: 'ok', version: insurerVersion, demo }), 'open'),
  );
  server.post(
    '/oauth/token',
    route(
      context,
      async (call) => {
        const body = await readBody(call.request, 4096);
        if (body === null) return refusal(413, 'BODY_TOO_LARGE', 'The form is larger than 4 kB');
        return tokens.grant(call.header('authorization'), new URLSearchParams(body.toString()));
      },
      'open',
    ),
  );
  server.post('/identity/match', route(context, matchRoute(customers, idOf)));
  server.get('/customers/:ref', route(context, read.profile));
  server.get('/customers/:ref/contracts', route(context, read.contracts));
  server.get('/customers/:ref/contracts/:id', route(context, read.contract));
  server.get('/customers/:ref/contracts/:id/guarantees', route(context, read.guarantees));
  server.get('/customers/:ref/reimbursements', route(context, read.reimbursements));
  server.get('/customers/:ref/reimbursements/:id', route(context, read.reimbursement));
  server.get('/customers/:ref/claims', route(context, claim.all));
  server.post('/customers/:ref/claims', route(context, claim.declare));
  server.get('/customers/:ref/claims/by-key/:key', route(context, claim.byKey));
  server.get('/customers/:ref/claims/:id', route(context, claim.one));
  server.put('/customers/:ref/claims/:id/attachments/:sha256', route(context, claim.attach));
  server.post('/messages', route(context, message.send));
  server.get('/mailbox', route(context, message.mailbox));

  // Unknown paths and methods answer in the shape of all other refusals; restify itself sends the error.
  server.on('restifyError', (_request, _response, error: { statusCode?: number; toJSON?: () => unknown }, done) => {
    const code = error.statusCode === 404 ? 'NOT_FOUND' : 'NOT_ALLOWED';
    error.toJSON = () => refusal(error.statusCode ?? 500, code, 'This API has no such operation').body;
    (done as () => void)();
  });
}

function listen(server: Server, { port, host }: InsurerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    // restify passes the errors of the HTTP server on as its own.
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
