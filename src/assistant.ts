import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newHousekeeping } from './bot/housekeeping.ts';
import { newLocalHub } from './bot/hub.ts';
import { webSessionLimits } from './bot/identitySession.ts';
import { newJobRunner } from './bot/jobRunner.ts';
import { whenIdle } from './bot/whenIdle.ts';
import { newWorker } from './bot/worker.ts';
import { directLineLimits } from './channels/directLine/limits.ts';
import { type DirectLine, newDirectLine } from './channels/directLine/newDirectLine.ts';
import { clockFromEnvironment, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { deskRoutes } from './desk/desk.routes.ts';
import type { CodeLimits, TurnServices } from './dialogs/turn.ts';
import { randomId } from './domain/ids.ts';
import { faultPoints } from './faultPoints.ts';
import { assetRoutes } from './http/asset.routes.ts';
import { demoRoutes } from './http/demo.routes.ts';
import { documentPageRoutes } from './http/documents.routes.ts';
import { healthRoutes } from './http/health.routes.ts';
import { linkRate, linkRoutes } from './http/link.routes.ts';
import { type Metrics, newMetrics } from './http/metrics.ts';
import { newHttpServer } from './http/newHttpServer.ts';
import { sitePageRoutes } from './http/sitePage.routes.ts';
import { readDate } from './intents/dates/readDate.ts';
import { warmRecognizers } from './intents/dates/recognizers.ts';
import { newUnderstand } from './intents/understand.ts';
import { newLog } from './log.ts';
import { openDiskFileBytes } from './services/diskFileBytes.ts';
import { newInsurerClient } from './services/insurer.client.ts';
import { newFiles } from './services/newFiles.ts';
import { newSignInClient } from './services/signIn.client.ts';
import { newSqlFileBytes } from './services/sqlFileBytes.ts';
import { openStore, type Store } from './store/openStore.ts';
import { newSealer } from './store/seal.ts';

export interface Assistant {
  url: string;
  /** Sends open pages away, lets running turns end, closes the store. At most about 10 s. */
  stop(): Promise<void>;
}

/** Where `npm run build` puts the front ends. */
const WEB_FOLDER = fileURLToPath(new URL('../dist/web', import.meta.url));
const QUIET_MS = 20_000;
const DRAIN_MS = 8000;
const DEMO_FACTOR = 20;

/** Wires the whole program. The only other place that knows all the parts is the test harness. */
export async function startAssistant(config: Config, environment: NodeJS.ProcessEnv): Promise<Assistant> {
  const log = newLog(config.logLevel);
  const clock = clockFromEnvironment(environment);
  const sealer = newSealer(config.sealKey);
  const store = await openStore(
    config.databaseUrl === null
      ? { kind: 'sqlite', dataDir: config.dataDir, sealer }
      : { kind: 'postgres', url: config.databaseUrl, sealer },
  );
  const hub = newLocalHub();
  const insurerUrl = config.insurerUrl ?? `http://127.0.0.1:${config.insurerPort}`;
  const insurer = newInsurerClient({
    baseUrl: insurerUrl,
    clientId: config.insurerClientId,
    clientSecret: config.insurerClientSecret,
    clock,
    log,
  });
  const files = newFiles({
    store,
    bytes: store.dialect === 'sqlite' ? await openDiskFileBytes(join(config.dataDir, 'files')) : newSqlFileBytes(store),
    clock,
    newId: randomId,
  });
  const services: TurnServices = {
    insurer,
    readDate,
    brand: config.brand,
    sealer,
    newId: randomId,
    codeHmac: (text) => createHmac('sha256', config.codeKey).update(text).digest('base64url'),
    limits: codeLimits(config.mode),
    signInPages: config.signIn !== null,
  };
  const metrics = newMetrics();
  const point = faultPoints(environment);
  const jobs = newJobRunner({
    store,
    hub,
    clock,
    newId: randomId,
    log,
    tools: { insurer, files, db: store.db, ...point },
  });
  // The library behind our own date reader needs two seconds for its first French sentence.
  const idle = whenIdle(warmRecognizers, QUIET_MS, clock);
  const worker = newWorker({
    store,
    hub,
    clock,
    newId: randomId,
    log,
    tools: { services, understand: newUnderstand(), db: store.db },
    onTurn: (ms) => {
      idle.busy();
      metrics.turnCommitted(ms);
    },
    onJobs: () => jobs.poke(),
    ...point,
  });

  const http = newHttpServer({ publicUrl: config.publicUrl, log, onAnswered: metrics.httpAnswered });
  const directLine = newDirectLine({
    store,
    hub,
    clock,
    newId: randomId,
    log,
    tokenKey: config.tokenKey,
    publicUrl: config.publicUrl,
    allowedOrigins: config.trustedOrigins,
    files,
    limits: directLineLimits(config.mode === 'demo' ? DEMO_FACTOR : 1),
    sessionLimits: webSessionLimits,
    ...point,
    proxies: config.proxies,
    ...(config.directLineSecret === null ? {} : { secret: config.directLineSecret }),
  });
  directLine.routes(http.server);
  http.onUpgrade(directLine.upgrade);
  assetRoutes(http.server, { folder: WEB_FOLDER });
  sitePageRoutes(http.server, {
    folder: WEB_FOLDER,
    publicUrl: config.publicUrl,
    brand: config.brand,
    frameAncestors: config.trustedOrigins,
  });
  if (config.signIn !== null) {
    linkRoutes(http.server, {
      ...{ store, hub, clock, newId: randomId, log, publicUrl: config.publicUrl, brand: config.brand.name },
      key: config.tokenKey,
      // Tokens carry the issuer's time, whatever day a test has chosen for us.
      signIn: newSignInClient({
        ...config.signIn,
        redirectUri: `${config.publicUrl}/oidc/callback`,
        clock: systemClock,
      }),
      rate: config.mode === 'demo' ? { burst: linkRate.burst * DEMO_FACTOR, perSecond: DEMO_FACTOR } : linkRate,
    });
  }
  if (config.mode === 'demo') demoRoutes(http.server, { insurer, clock, newId: randomId });
  documentPageRoutes(http.server, {
    store,
    insurer,
    clock,
    newId: randomId,
    log,
    brand: config.brand.name,
    publicUrl: config.publicUrl,
    proxies: config.proxies,
  });
  deskRoutes(http.server, {
    store,
    hub,
    clock,
    newId: randomId,
    log,
    brand: config.brand,
    publicUrl: config.publicUrl,
    key: config.tokenKey,
    folder: WEB_FOLDER,
    demo: config.mode === 'demo',
  });
  measure(metrics, store, directLine);
  const database = () =>
    store.db
      .selectFrom('counter')
      .select('key')
      .limit(1)
      .execute()
      .then(() => true);
  healthRoutes(http.server, { metrics, needs: { database }, wants: { insurer: () => insurer.healthy() } });

  const housekeeping = newHousekeeping({ store, files, clock, log });
  worker.start();
  jobs.start();
  housekeeping.start();
  const port = await http.listen(config.port, config.host);
  log.info('ready', { port, mode: config.mode });

  return {
    url: config.port === 0 ? `http://127.0.0.1:${port}` : config.publicUrl,
    async stop() {
      housekeeping.stop();
      idle.stop();
      directLine.close(1012);
      await Promise.all([http.close(DRAIN_MS), worker.stop(DRAIN_MS), jobs.stop(DRAIN_MS)]);
      await store.close();
      log.info('stopped');
    },
  };
}

/** What an operator wants to see besides requests and turns. */
function measure(metrics: Metrics, store: Store, directLine: DirectLine): void {
  const waiting = async (count: Promise<{ waiting: number | string | bigint }>) => Number((await count).waiting);
  metrics.gauge('eca_inbox_waiting', 'Messages accepted and not yet answered.', () =>
    waiting(
      store.db
        .selectFrom('inbox')
        .select((select) => select.fn.countAll().as('waiting'))
        .where('done_at', 'is', null)
        .executeTakeFirstOrThrow(),
    ),
  );
  metrics.gauge('eca_jobs_waiting', 'Outside effects committed and not yet done.', () =>
    waiting(
      store.db
        .selectFrom('job')
        .select((select) => select.fn.countAll().as('waiting'))
        .where('status', '=', 'queued')
        .executeTakeFirstOrThrow(),
    ),
  );
  metrics.gauge('eca_sockets', 'Open chat connections.', () => directLine.openSockets());
}

function codeLimits(mode: Config['mode']): CodeLimits {
  const factor = mode === 'demo' ? DEMO_FACTOR : 1;
  return {
    tries: 5,
    lifeMs: 5 * 60_000,
    sendsPerQuarter: 3 * factor,
    sendsPerDay: 6 * factor,
    matchesPerHour: 5 * factor,
  };
}
