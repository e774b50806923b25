import { randomUUID } from 'node:crypto';
import { createServer as createPlainServer, type Server as PlainServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createServer, type Server } from 'restify';
import type { Clock } from '../clock.ts';
import { parisAt } from '../domain/calendar.ts';
import { type InsurerOperationId, operationList } from '../domain/insurerApi.ts';
import type { InsurerNews } from '../domain/insurerEvent.ts';
import { type Log, silentLog } from '../log.ts';
import { newAccountSite } from './account/newAccountSite.ts';
import { requestLimits } from './account/requestThrottle.ts';
import { accountParts } from './accountParts.ts';
import { newDemoNewsPage } from './events/demoNewsPage.ts';
import { type EventPatience, type EventTarget, newEventSender } from './events/eventSender.ts';
import { eventsStore } from './events/eventsStore.ts';
import { newCheckLimiter } from './http/checkLimiter.ts';
import type { Faults } from './http/faults.ts';
import { readBody } from './http/readBody.ts';
import { ok, refusal } from './http/reply.ts';
import { type Handle, type RouteContext, route } from './http/route.ts';
import { newTokens } from './http/tokens.ts';
import type { Carriers } from './messages/carrier.ts';
import { deliveriesStore } from './messages/deliveries.store.ts';
import { type GatewayPatience, newGateway } from './messages/gateway.ts';
import { mandateOf } from './payments/mandateOf.ts';
import { claimRoutes } from './routes/claims.routes.ts';
import { customerRoutes } from './routes/customers.routes.ts';
import { documentApiRoutes } from './routes/documents.api.routes.ts';
import { documentRoutes } from './routes/documents.routes.ts';
import { eventRoutes } from './routes/events.routes.ts';
import { matchRoute } from './routes/identity.routes.ts';
import { messageRoutes } from './routes/messages.routes.ts';
import { recentClaimRoutes } from './routes/recentClaims.routes.ts';
import { reimbursementPaperRoutes } from './routes/reimbursementPapers.routes.ts';
import { lastDemoSequence } from './seed/claims/claims.ts';
import { accountsStore } from './signIn/accounts.store.ts';
import type { SignIn } from './signIn/mountedSignIn.ts';
import { DEMO_FACTOR, newSignIn, type SignInSettings } from './signIn/newSignIn.ts';
import { usualCost } from './signIn/passwordHash.ts';
import { CODE_LIFE_MS } from './staff/staffCodes.ts';
import { newStaffSignIn } from './staff/staffSignIn.ts';
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
  /** The staff signs in under `/staff`; without it nobody can. */
  staff?: SignInSettings;
  /** Where people reach it, for the addresses printed on papers; its own address when absent. */
  publicUrl?: string;
  log?: Log;
  /** How mails and SMS leave; in demo mode they never do. */
  carriers?: Carriers;
  /** Where events are sent to; nowhere when absent. */
  clientEvents?: EventTarget;
  eventPatience?: EventPatience;
  patience?: GatewayPatience;
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

const DUE_MS = 1000;

/** Starts the reference back office. Rejects when the port is taken. */
export async function startInsurer(options: InsurerOptions): Promise<RunningInsurer> {
  const db = openInsurerStore(options.dataDir);
  const server = createServer({ name: 'insurer', handleUpgrades: false, log: pino({ level: 'silent' }) as never });
  let signIns: SignIn[] = [];
  let closeParts = async (): Promise<void> => {};
  // restify would answer every path itself: what is not its own is taken before it.
  const plain = createPlainServer((request, response) => {
    const signIn = signIns.find((one) => one.takes(request));
    if (signIn !== undefined) signIn.handle(request, response);
    else server.server.emit('request', request, response);
  });
  const urlOf = () => `http://${options.host}:${(plain.address() as AddressInfo).port}`;
  try {
    const parts = addRoutes(server, db, options, urlOf);
    signIns = parts.signIns;
    closeParts = parts.close;
    await listen(plain, options);
  } catch (thrown) {
    db.close();
    throw thrown;
  }
  return {
    url: urlOf(),
    port: (plain.address() as AddressInfo).port,
    async warmUp() {
      for (const signIn of signIns) await signIn.warmUp();
    },
    routes: server
      .getDebugInfo()
      .routes.map((one: { method: string; path: string }) => `${one.method.toUpperCase()} ${one.path}`),
    async close() {
      const closed = new Promise<void>((resolve) => plain.close(() => resolve()));
      plain.closeAllConnections();
      await closed;
      await closeParts();
      db.close();
    },
  };
}

function addRoutes(
  server: Server,
  db: Db,
  options: InsurerOptions,
  url: () => string,
): { signIns: SignIn[]; close(): Promise<void> } {
  const { clock, demo, clientId, clientSecret } = options;
  const key = databaseKey(db);
  const idOf = opaqueIds(key);
  if (demo) seedDemo(db, (prefix, seedKey) => idOf(prefix, 'demo', seedKey), parisAt(clock.now()).date);

  const customers = customersStore(db);
  const reimbursements = reimbursementsStore(db);
  const claims = claimsStore(db, demo ? lastDemoSequence + 1 : 1);
  const messages = messagesStore(db);
  const gateway = newGateway({
    messages,
    deliveries: deliveriesStore(db),
    carriers: demo ? null : (options.carriers ?? { email: null, sms: null }),
    clock,
    log: options.log ?? silentLog,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
  });
  const events = eventsStore(db);
  const { clientEvents: target } = options;
  const sender =
    target === undefined
      ? null
      : newEventSender({
          ...{ events, target, clock, log: options.log ?? silentLog },
          ...(options.eventPatience === undefined ? {} : { patience: options.eventPatience }),
        });
  /** What the client is told of a customer; where no client listens, it may still ask. */
  const report = (ref: string, subject: string, news: InsurerNews): void => {
    const event = events.add(ref, subject, news, clock.now());
    if (sender === null) events.end(event.sequence, 'givenUp');
    else void sender.deliverDue();
  };
  const sendSms = (to: string, text: string): void => {
    const createdAt = new Date(clock.now()).toISOString();
    gateway.accept(`staff.${randomUUID()}`, '', { to, channel: 'sms', text, createdAt }, { lifeMs: CODE_LIFE_MS });
  };
  const onPoint = options.onPoint ?? (() => {});
  const tokens = newTokens({ id: clientId, secret: clientSecret }, key, clock);
  const context: RouteContext = { tokens, log: options.log ?? silentLog, faults: options.faults };

  const account = accountParts({
    db,
    customers,
    key,
    idOf,
    keepFile: attachmentFiles(options.dataDir),
    send: (messageKey, entry) => {
      if (gateway.carries(entry.channel)) gateway.accept(messageKey, '', entry);
    },
    publicUrl: () => options.publicUrl ?? url(),
    onPaid: (ref, { id: paymentId, contractId, contractNumber, amountCents, receipt }) =>
      report(ref, contractId, {
        ...{
          kind: 'payment.received',
          paymentId,
          contractId,
          contractNumber,
          amountCents,
          receipt: receipt ?? paymentId,
        },
      }),
    onApplied: (ref, { id: changeId, reference, kind: change }) =>
      report(ref, changeId, { kind: 'change.applied', changeId, reference, change }),
    demo,
    clock,
    log: context.log,
  });
  // What holds from a day on is told on that day, whether or not anybody reads the file.
  const dueTimer = sender === null ? undefined : setInterval(account.settleAll, DUE_MS);
  dueTimer?.unref();

  const handlers: Readonly<Record<InsurerOperationId, Handle>> = {
    health: () => ok({ status: 'ok', version: insurerVersion, demo }),
    async token(call) {
      const body = await readBody(call.request, 4096);
      if (body === null) return refusal(413, 'BODY_TOO_LARGE', 'The form is larger than 4 kB');
      return tokens.grant(call.header('authorization'), new URLSearchParams(body.toString()));
    },
    match: matchRoute(customers, idOf),
    ...customerRoutes(customers, reimbursements, clock),
    ...reimbursementPaperRoutes({ customers, reimbursements, keepFile: attachmentFiles(options.dataDir), clock }),
    ...claimRoutes({ customers, claims, keepFile: attachmentFiles(options.dataDir), clock, onPoint }),
    ...messageRoutes({ customers, messages, gateway, clock, demo, onPoint }),
    ...documentApiRoutes({
      customers,
      claims,
      reimbursements,
      documents: documentsStore(db),
      idOf,
      clock,
      publicUrl: () => options.publicUrl ?? url(),
      mayCheck: newCheckLimiter(clock),
      mandateOf: (customer) => account.changes.mandate(customer.ref) ?? mandateOf(customer),
    }),
    ...account.routes,
    ...eventRoutes(events),
    ...recentClaimRoutes({ customers, claims }),
    ...documentRoutes(clock),
  };
  for (const [id, { method, path, access }] of operationList) {
    const add = { GET: server.get, POST: server.post, PUT: server.put }[method];
    const settled: Handle = (call) => {
      account.settle(call.param('ref'));
      return handlers[id](call);
    };
    const answer = path.includes('{ref}') ? settled : handlers[id];
    const handle = route(context, answer, access === 'bearer' ? 'client' : 'open');
    add.call(server, path.replace(/\{(\w+)\}/g, ':$1'), handle);
  }

  // Unknown paths and methods answer in the shape of all other refusals; restify itself sends the error.
  server.on('restifyError', (_request, _response, error: { statusCode?: number; toJSON?: () => unknown }, done) => {
    const code = error.statusCode === 404 ? 'NOT_FOUND' : 'NOT_ALLOWED';
    error.toJSON = () => refusal(error.statusCode ?? 500, code, 'This API has no such operation').body;
    (done as () => void)();
  });
  const client = { id: clientId, secret: clientSecret };
  const house = { db, dataDir: options.dataDir, key, demo, clock, log: context.log };
  const signIns: SignIn[] = [...account.pages];
  if (options.signIn !== undefined) {
    const accounts = accountsStore(db);
    const customersSignIn = newSignIn({ ...house, idOf, customers, accounts, client }, options.signIn, url);
    const site = newAccountSite({
      ...{ db, customers, accounts, idOf, clock, log: house.log },
      send: (messageKey, entry) => void gateway.accept(messageKey, '', entry),
      onPasswordChosen(ref) {
        report(ref, 'account', { kind: 'account.passwordChanged' });
        void customersSignIn.signedOut(ref);
      },
      publicUrl: () => options.publicUrl ?? url(),
      limits: options.signIn.requests ?? requestLimits(demo ? DEMO_FACTOR : 1),
      cost: options.signIn.cost ?? usualCost,
    });
    signIns.push(customersSignIn, site);
  }
  if (options.staff !== undefined) {
    const desk = { id: `${clientId}-desk`, secret: clientSecret };
    signIns.push(newStaffSignIn({ ...house, client: desk, sendSms }, options.staff, url));
  }
  if (demo) {
    const stores = { customers, claims, reimbursements, changes: account.changes, payments: account.payments };
    signIns.push(newDemoNewsPage({ ...stores, report, clock, log: house.log }));
  }
  const close = async (): Promise<void> => {
    clearInterval(dueTimer);
    await Promise.all([gateway.close(), sender?.close()]);
  };
  return { signIns, close };
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
