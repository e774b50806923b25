import { createHmac } from 'node:crypto';
import { join } from 'node:path';

import { newLocalHub } from './bot/hub.ts';
import { webSessionLimits } from './bot/identitySession.ts';
import { newJobRunner } from './bot/jobRunner.ts';
import { newWorker } from './bot/worker.ts';
import { directLineLimits } from './channels/directLine/limits.ts';
import { newDirectLine } from './channels/directLine/newDirectLine.ts';
import { clockFromEnvironment } from './clock.ts';
import type { Config } from './config.ts';
import type { CodeLimits, TurnServices } from './dialogs/turn.ts';
import { randomId } from './domain/ids.ts';
import { newHttpServer } from './http/newHttpServer.ts';
import { readDate } from './intents/dates/readDate.ts';
import { newUnderstand } from './intents/understand.ts';
import { newLog } from './log.ts';
import { openDiskFileBytes } from './services/diskFileBytes.ts';
import { newInsurerClient } from './services/insurer.client.ts';
import { newFiles } from './services/newFiles.ts';
import { newSqlFileBytes } from './services/sqlFileBytes.ts';
import { openStore } from './store/openStore.ts';
import { newSealer } from './store/seal.ts';

export interface Assistant {
  url: string;
  /** Sends open pages away, lets running turns end, closes the store. At most about 10 s. */
  stop(): Promise<void>;
}

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
  };
  const point = faultPoints(environment);
  const jobs = newJobRunner({
    store,
    hub,
    clock,
    newId: randomId,
    log,
    tools: { insurer, files, db: store.db, ...point },
  });
  const worker = newWorker({
    store,
    hub,
    clock,
    newId: randomId,
    log,
    tools: { services, understand: newUnderstand(), db: store.db },
    onJobs: () => jobs.poke(),
    ...point,
  });

  const http = newHttpServer({ publicUrl: config.publicUrl, log });
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
    ...(config.directLineSecret === null ? {} : { secret: config.directLineSecret }),
  });
  directLine.routes(http.server);
  http.onUpgrade(directLine.upgrade);

  worker.start();
  jobs.start();
  const port = await http.listen(config.port, config.host);
  log.info('ready', { port, mode: config.mode });

  return {
    url: config.port === 0 ? `http://127.0.0.1:${port}` : config.publicUrl,
    async stop() {
      directLine.close(1012);
      await Promise.all([http.close(DRAIN_MS), worker.stop(DRAIN_MS), jobs.stop(DRAIN_MS)]);
      await store.close();
      log.info('stopped');
    },
  };
}

function codeLimits(mode: Config['mode']): CodeLimits {
  const factor = mode === 'demo' ? DEMO_FACTOR : 1;
  return { tries: 5, lifeMs: 5 * 60_000, sendsPerQuarter: 3 * factor, sendsPerDay: 6 * factor };
}

/**
 * Fault tests name a point (`FAULT_POINT=turn.thought:3`, read only when NODE_ENV is test): the process kills itself
 * there, the third time, as a power cut would.
 */
function faultPoints(environment: NodeJS.ProcessEnv): { onPoint?(point: string): void } {
  const wanted = environment['NODE_ENV'] === 'test' ? environment['FAULT_POINT'] : undefined;
  if (wanted === undefined) return {};
  const [name, times = '1'] = wanted.split(':');
  let left = Number(times);
  return {
    onPoint(point) {
      if (point === name && --left <= 0) process.kill(process.pid, 'SIGKILL');
    },
  };
}
