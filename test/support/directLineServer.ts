import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/freePort.ts';
import { newLocalHub } from '../../src/bot/hub.ts';
import { type DirectLineLimits, directLineLimits } from '../../src/channels/directLine/limits.ts';
import { newDirectLine } from '../../src/channels/directLine/newDirectLine.ts';
import { manualClock } from '../../src/clock.ts';
import { webSessionLimits } from '../../src/domain/identitySession.ts';
import { randomId } from '../../src/domain/ids.ts';
import { newHttpServer } from '../../src/http/newHttpServer.ts';
import { silentLog } from '../../src/log.ts';
import { newExaminer } from '../../src/services/attachments/newExaminer.ts';
import { openDiskFileBytes } from '../../src/services/diskFileBytes.ts';
import { newFiles } from '../../src/services/newFiles.ts';
import { newSqlFileBytes } from '../../src/services/sqlFileBytes.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { newSealer } from '../../src/store/seal.ts';
import { startEchoBot } from './echoBot.ts';
import { type Engine, mainEngine, newTestPlace } from './openTestStore.ts';

export const SECRET = 'test-secret-of-the-insurer-0123456789';

export interface DirectLineServerOptions {
  limits?: Partial<DirectLineLimits>;
  allowedOrigins?: string[];
  /** No bot answers. */
  mute?: boolean;
  /** Of a server that was stopped with `keep`, to go on where it ended. */
  dataDir?: string;
  port?: number;
  /** As `DATABASE_URL` says when absent. */
  engine?: Engine;
}

/** Schemas of servers that were stopped with `keep`, by their folder. */
const keptPlaces = new Map<string, Awaited<ReturnType<typeof newTestPlace>>>();

/** The website channel on a loopback port, with a store in a temporary folder and an echo for a bot. */
export async function startDirectLineServer(options: DirectLineServerOptions = {}) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'eca-directline-'));
  const engine = options.engine ?? mainEngine;
  const elsewhere = engine === 'postgres' ? (keptPlaces.get(dataDir) ?? (await newTestPlace('postgres'))) : null;
  const clock = manualClock(Date.parse('2026-11-24T10:00:00Z'));
  const sealer = newSealer(new Uint8Array(32).fill(7));
  const store = await openStore(elsewhere?.options ?? { kind: 'sqlite', dataDir, sealer });
  const hub = newLocalHub();
  const port = options.port ?? (await freePort());
  const publicUrl = `http://127.0.0.1:${port}`;
  const bytes = elsewhere === null ? await openDiskFileBytes(join(dataDir, 'files')) : newSqlFileBytes(store);
  const examiner = newExaminer();
  const files = newFiles({ store, bytes, clock, newId: randomId, examiner });
  const http = newHttpServer({ publicUrl, log: silentLog });
  const directLine = newDirectLine({
    ...{ store, hub, clock, newId: randomId, log: silentLog, files, publicUrl, secret: SECRET },
    tokenKey: new Uint8Array(32).fill(1),
    allowedOrigins: options.allowedOrigins ?? [],
    limits: { ...directLineLimits(), newConversations: { burst: 10_000, perSecond: 1 }, ...options.limits },
    sessionLimits: webSessionLimits,
  });
  directLine.routes(http.server);
  http.onUpgrade(directLine.upgrade);
  const bot = options.mute === true ? null : startEchoBot({ store, hub, clock });
  await http.listen(port);
  return {
    ...{ port, publicUrl, dataDir, clock, store, hub, files, directLine, http, bot },
    domain: `${publicUrl}/v3/directline`,
    /** All that the database holds: its bytes on the disk, or every row of it. */
    async databaseBytes(): Promise<Buffer> {
      if (elsewhere !== null) return allRows(store);
      const files = readdirSync(dataDir).filter((name) => name.includes('sqlite'));
      return Buffer.concat(files.map((name) => readFileSync(join(dataDir, name))));
    },
    async stop({ keep = false } = {}) {
      directLine.close();
      await http.close(100);
      await bot?.idle();
      await examiner.stop();
      await store.close();
      if (keep && elsewhere !== null) keptPlaces.set(dataDir, elsewhere);
      if (keep) return;
      keptPlaces.delete(dataDir);
      await elsewhere?.remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function allRows({ db }: Store): Promise<Buffer> {
  const tables = await db.introspection.getTables();
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db
        .selectFrom(name as 'inbox')
        .selectAll()
        .execute(),
    ),
  );
  return Buffer.from(JSON.stringify(rows));
}

export type DirectLineServer = Awaited<ReturnType<typeof startDirectLineServer>>;
