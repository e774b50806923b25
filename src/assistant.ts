import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newEventPoll } from './bot/eventPoll.ts';
import { newHousekeeping } from './bot/housekeeping.ts';
import { newLocalHub } from './bot/hub.ts';
import { newJobRunner } from './bot/jobRunner.ts';
import { newRecentClaimPoll } from './bot/recentClaimPoll.ts';
import { whenIdle } from './bot/whenIdle.ts';
import { newWorker } from './bot/worker.ts';
import { configuredChannels } from './channels/configuredChannels.ts';
import { directLineLimits } from './channels/directLine/limits.ts';
import { type DirectLine, newDirectLine } from './channels/directLine/newDirectLine.ts';
import { type Clock, clockFromEnvironment, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { beginDemoReplies } from './desk/demoReplies.ts';
import { type DeskDeps, deskRoutes } from './desk/desk.routes.ts';
import { deskSignInRate, type StaffSignIn } from './desk/deskSignIn.routes.ts';
import { handoffStatusRoutes } from './desk/handoffStatus.routes.ts';
import type { CodeLimits, TurnServices } from './dialogs/turn.ts';
import { webSessionLimits } from './domain/identitySession.ts';
import { randomId } from './domain/ids.ts';
import { faultPoints } from './faultPoints.ts';
import { accountRoutes } from './http/account.routes.ts';
import { appointmentRoutes } from './http/appointments.routes.ts';
import { assetRoutes } from './http/asset.routes.ts';
import { demoRoutes } from './http/demo.routes.ts';
import { documentPageRoutes } from './http/documents.routes.ts';
import { exportRoutes } from './http/exports.routes.ts';
import { healthRoutes } from './http/health.routes.ts';
import { insurerEventsRoutes } from './http/insurerEvents.routes.ts';
import { linkRate, linkRoutes } from './http/link.routes.ts';
import { logoutRoutes } from './http/logout.routes.ts';
import { type Metrics, newMetrics } from './http/metrics.ts';
import { newHttpServer, type ServedRoute } from './http/newHttpServer.ts';
import { outsideRoutes } from './http/outside.routes.ts';
import { phoneRates, phoneRoutes } from './http/phone.routes.ts';
import { sitePageRoutes } from './http/sitePage.routes.ts';
import { builtAddress } from './http/webAssets.ts';
import { readDate } from './intents/dates/readDate.ts';
import { warmRecognizers } from './intents/dates/recognizers.ts';
import { warmHelp } from './intents/help/searchHelp.ts';
import { newLearnedUnderstand, openLearnedModels } from './intents/learning/learnedModels.ts';
import { newLearning } from './intents/learning/learning.ts';
import { factsOfError, newLog } from './log.ts';
import { newClamdClient } from './services/attachments/clamd.client.ts';
import { newExaminer } from './services/attachments/newExaminer.ts';
import { newMailNotices, newTeamsNotices } from './services/deskNotices.client.ts';
import { openDiskFileBytes } from './services/diskFileBytes.ts';
import { newHandoffHub } from './services/handoffHub.client.ts';
import { newInsurerClient } from './services/insurer.client.ts';
import { newLanguageModel } from './services/llm/llm.client.ts';
import { newFiles } from './services/newFiles.ts';
import { newSignInClient } from './services/signIn.client.ts';
import { newSqlFileBytes } from './services/sqlFileBytes.ts';
import { openStore, type Store } from './store/openStore.ts';
import { newSealer } from './store/seal.ts';

export interface Assistant {
  url: string;
  /** All that is served, by method and pattern. */
  routes(): ServedRoute[];
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
  const examiner = newExaminer();
  const files = newFiles({
    examiner,
    antivirus: config.clamd === null ? null : newClamdClient(config.clamd),
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
    externalDesk: config.desk.contactCentre !== null,
    accountPages: config.accountPages !== null,
  };
  if (config.model !== null) {
    const model = newLanguageModel({ ...config.model, db: store.db, clock, log });
    services.model = model;
    model.warm().catch((thrown: unknown) => log.warn('language model not loaded', factsOfError(thrown)));
  }
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
  const idle = whenIdle(() => warmRecognizers().then(warmHelp), QUIET_MS, clock);
  const learnedFolder = join(config.dataDir, 'intents');
  const learned = newLearnedUnderstand(learnedFolder);
  const worker = newWorker({
    store,
    hub,
    clock,
    newId: randomId,
    log,
    tools: { services, understand: learned.understand, db: store.db },
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
  if (config.insurerEventsSecret !== null)
    insurerEventsRoutes(http.server, {
      ...{ store, hub, clock, newId: randomId, log },
      secret: config.insurerEventsSecret,
    });
  if (config.signIn !== null) {
    // Tokens carry the issuer's time, whatever day a test has chosen for us.
    const redirectUri = `${config.publicUrl}/oidc/callback`;
    const signIn = newSignInClient({ ...config.signIn, redirectUri, clock: systemClock });
    logoutRoutes(http.server, { store, hub, clock, newId: randomId, log, signIn });
    linkRoutes(http.server, {
      ...{ store, hub, clock, newId: randomId, log, publicUrl: config.publicUrl, brand: config.brand.name },
      key: config.tokenKey,
      codeHmac: services.codeHmac,
      signIn,
      rate: config.mode === 'demo' ? { burst: linkRate.burst * DEMO_FACTOR, perSecond: DEMO_FACTOR } : linkRate,
    });
  }
  if (config.accountPages !== null) accountRoutes(http.server, config.accountPages);
  if (config.mode === 'demo') {
    demoRoutes(http.server, {
      insurer,
      clock,
      newId: randomId,
      newsUrl: config.insurerUrl === null ? `${insurerUrl}/demo/news` : null,
    });
    await beginDemoReplies(store.db, clock.now());
  }
  phoneRoutes(http.server, {
    ...{ store, files, hub, clock, newId: randomId, log, brand: config.brand.name, publicUrl: config.publicUrl },
    codeHmac: services.codeHmac,
    script: builtAddress(WEB_FOLDER, 'phone.js'),
    rates: phoneRates(config.mode === 'demo' ? DEMO_FACTOR : 1),
    proxies: config.proxies,
  });
  exportRoutes(http.server, {
    ...{ store, insurer, clock, newId: randomId, log, brand: config.brand.name, publicUrl: config.publicUrl },
    proxies: config.proxies,
  });
  outsideRoutes(http.server, { store, clock, brand: config.brand.name, publicUrl: config.publicUrl });
  appointmentRoutes(http.server, { store, clock, brand: config.brand });
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
  const desk = deskRoutes(http.server, {
    store,
    insurer,
    files,
    hub,
    clock,
    newId: randomId,
    log,
    brand: config.brand,
    publicUrl: config.publicUrl,
    key: config.tokenKey,
    folder: WEB_FOLDER,
    proxies: config.proxies,
    demo: config.mode === 'demo',
    staff: staffSignIn(config),
    ...deskOutside(config, clock),
    learning: newLearning({
      db: store.db,
      models: openLearnedModels(learnedFolder),
      clock,
      onPublished: learned.reload,
    }),
  });
  handoffStatusRoutes(http.server, {
    ...{ store, hub, clock, newId: randomId, log, brand: config.brand },
    secret: config.desk.contactCentre?.secret ?? null,
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

  const eventPoll = newEventPoll({ store, hub, clock, newId: randomId, log, insurer });
  const recentClaimPoll = newRecentClaimPoll({ store, clock, newId: randomId, log, insurer, brand: config.brand });
  const housekeeping = newHousekeeping({ store, files, clock, log });
  const shared = { store, hub, clock, newId: randomId, log, files, insurer, publicUrl: config.publicUrl, ...point };
  const channels = await configuredChannels(config, shared);
  for (const channel of channels) {
    channel.routes(http.server);
    channel.start();
  }
  worker.start();
  jobs.start();
  housekeeping.start();
  eventPoll.start();
  recentClaimPoll.start();
  const port = await http.listen(config.port, config.host);
  log.info('ready', { port, mode: config.mode });

  return {
    url: config.port === 0 ? `http://127.0.0.1:${port}` : config.publicUrl,
    routes: () => http.routes(),
    async stop() {
      housekeeping.stop();
      eventPoll.stop();
      recentClaimPoll.stop();
      idle.stop();
      desk.stop();
      directLine.close(1012);
      await Promise.all([
        http.close(DRAIN_MS),
        worker.stop(DRAIN_MS),
        jobs.stop(DRAIN_MS),
        ...channels.map((channel) => channel.stop(DRAIN_MS)),
      ]);
      await examiner.stop();
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

/** Programs around the desk, when they are configured. */
function deskOutside({ desk }: Config, clock: Clock): Pick<DeskDeps, 'contactCentre' | 'notices'> {
  return {
    contactCentre: desk.contactCentre === null ? null : newHandoffHub({ ...desk.contactCentre, clock }),
    notices: [
      ...(desk.teamsWebhook === null ? [] : [newTeamsNotices(desk.teamsWebhook)]),
      ...(desk.mail === null ? [] : [newMailNotices(desk.mail)]),
    ],
  };
}

/** Where the desk's people sign in; tokens carry the issuer's time, whatever day a test has chosen for us. */
function staffSignIn(config: Config): StaffSignIn | null {
  if (config.staff === null) return null;
  const { rules, ...client } = config.staff;
  const { acr } = rules.secondFactor;
  const redirectUri = `${config.publicUrl}/advisor/callback`;
  const asked = acr.length === 0 ? {} : { acrValues: acr };
  const signIn = newSignInClient({ ...client, ...asked, redirectUri, clock: systemClock });
  const rate = config.mode === 'demo' ? { burst: deskSignInRate.burst * DEMO_FACTOR, perSecond: 4 } : deskSignInRate;
  return { signIn, rules, rate };
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
