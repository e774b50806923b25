import { closeSync, fdatasync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { AppError } from '../errors.ts';
import { clearContactLeases } from './contacts.repository.ts';
import { newGroupCommit } from './groupCommit.ts';
import { runsDirectly } from './hotQuery.ts';
import { type Leases, memoryLeases, rowLeases } from './leases.ts';
import { initialMigration } from './migrations/001Initial.ts';
import { linksMigration } from './migrations/002Links.ts';
import { staffMigration } from './migrations/003Staff.ts';
import { channelsMigration } from './migrations/004Channels.ts';
import { deskMigration } from './migrations/005Desk.ts';
import { examinationMigration } from './migrations/006Examination.ts';
import { misunderstoodMigration } from './migrations/007Misunderstood.ts';
import { insurerEventsMigration } from './migrations/008InsurerEvents.ts';
import { deskOutsideMigration } from './migrations/009DeskOutside.ts';
import { newsChannelMigration } from './migrations/010NewsChannel.ts';
import { deskLiveMigration } from './migrations/011DeskLive.ts';
import { pairingMigration } from './migrations/012Pairing.ts';
import { stormsMigration } from './migrations/013Storms.ts';
import { coverVerdictsMigration } from './migrations/014CoverVerdicts.ts';
import { toldPaymentsMigration } from './migrations/015ToldPayments.ts';
import { indexesMigration } from './migrations/016Indexes.ts';
import { photoPlacesMigration } from './migrations/017PhotoPlaces.ts';
import { OwnSchemaDialect } from './ownSchema.ts';
import type { Sealer } from './seal.ts';
import type { Tables } from './tables.ts';

/** What repositories run on: the store itself, or the transaction of a commit. */
export type Db = Kysely<Tables> | Transaction<Tables>;

export interface Store {
  readonly dialect: 'sqlite' | 'postgres';
  readonly db: Kysely<Tables>;
  readonly sealer: Sealer;
  readonly leases: Leases;
  /**
   * Runs `work` in one short transaction and resolves when it is on the disk. Nothing slow may happen inside: SQLite
   * has one connection. `work` may run again after another transaction was in its way, and so does nothing else.
   */
  commit<Result>(work: (tx: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export type StoreOptions = { sealer: Sealer } & (
  | { kind: 'sqlite'; dataDir: string }
  | { kind: 'postgres'; url: string; schema?: string }
);

const FILE = 'assistant.sqlite';
const sync = promisify(fdatasync);

/** Opens the database and brings its schema up to date under a lock, so that two processes may start at once. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const db = options.kind === 'sqlite' ? openSqlite(options.dataDir) : await openPostgres(options.url, options.schema);
  await migrate(db, options.kind, options.kind === 'postgres' ? options.schema : undefined);
  if (options.kind === 'sqlite') {
    await db
      .updateTable('conversation')
      .set({ lease_token: null, lease_until: null })
      .where('lease_token', 'is not', null)
      .execute();
    await db
      .updateTable('job')
      .set({ lease_token: null, lease_until: null })
      .where('lease_token', 'is not', null)
      .execute();
    await clearContactLeases(db);
  }
  const store = { dialect: options.kind, db, sealer: options.sealer };
  if (options.kind === 'postgres') {
    const commit: Store['commit'] = (work) => againAfterDeadlock(() => db.transaction().execute(work));
    return { ...store, leases: rowLeases(db), commit, close: () => db.destroy() };
  }
  const wal = openSync(join(options.dataDir, `${FILE}-wal`), 'r+');
  const { commit, settled } = newGroupCommit(db, () => sync(wal));
  return {
    ...store,
    leases: memoryLeases(db),
    commit,
    async close() {
      await settled();
      closeSync(wal);
      await db.destroy();
    },
  };
}

/** PostgreSQL's own word for two transactions that waited for each other: one was undone and may simply run again. */
const UNDONE = new Set(['40P01', '40001']);

async function againAfterDeadlock<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (thrown) {
      const code = (thrown as { code?: unknown } | null)?.code;
      if (tries === 3 || typeof code !== 'string' || !UNDONE.has(code)) throw thrown;
    }
  }
}

function openSqlite(dataDir: string): Kysely<Tables> {
  mkdirSync(dataDir, { recursive: true });
  const database = new SqliteDatabase(join(dataDir, FILE));
  database.pragma('journal_mode = WAL');
  // The log is brought to the disk by `commit`, beside this thread instead of in it; here only before it is copied back.
  database.pragma('synchronous = NORMAL');
  database.pragma('busy_timeout = 5000');
  // In pages of 4 kB: a page that many turns change is copied back once for all of them.
  database.pragma('wal_autocheckpoint = 4000');
  // One process owns an embedded database: a second one would steal leases and answer twice.
  database.pragma('locking_mode = EXCLUSIVE');
  try {
    database.exec('begin immediate; commit');
  } catch (cause) {
    database.close();
    throw new AppError('STORE_LOCKED', { cause });
  }
  const cached = withStatementCache(database);
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: cached }) });
  runsDirectly(kysely, {
    async run(text, parameters) {
      const statement = cached.prepare(text);
      if (statement.reader) return { rows: statement.all(...parameters) };
      return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) };
    },
    get inTransaction() {
      return database.inTransaction;
    },
  });
  return kysely;
}

/** Preparing a statement costs more than running it; the statements of this program are few and always the same. */
function withStatementCache(database: SqliteDatabase.Database) {
  const statements = new Map<string, SqliteDatabase.Statement<unknown[]>>();
  return {
    close: () => database.close(),
    prepare(text: string) {
      let statement = statements.get(text);
      if (statement === undefined) {
        statement = database.prepare<unknown[]>(text);
        if (statements.size < 500) statements.set(text, statement);
      }
      return statement as SqliteDatabase.Statement<unknown[]> & { readonly reader: boolean };
    },
  };
}

async function openPostgres(url: string, schema?: string): Promise<Kysely<Tables>> {
  const { default: pg } = await import('pg');
  // bigint columns hold ms and counters, far below 2^53.
  pg.types.setTypeParser(20, Number);
  const options = schema === undefined ? {} : { options: `-c search_path=${schema}` };
  const pool = new pg.Pool({ connectionString: url, max: 10, ...options });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {});
  return new Kysely<Tables>({ dialect: new OwnSchemaDialect({ pool }, schema) });
}

async function migrate(db: Kysely<Tables>, dialect: 'sqlite' | 'postgres', schema?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    // Without it the migrator takes the tables of another schema for its own.
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
    provider: {
      getMigrations: async () => ({
        '001Initial': initialMigration(dialect),
        '002Links': linksMigration,
        '003Staff': staffMigration,
        '004Channels': channelsMigration,
        '005Desk': deskMigration,
        '006Examination': examinationMigration,
        '007Misunderstood': misunderstoodMigration,
        '008InsurerEvents': insurerEventsMigration,
        '009DeskOutside': deskOutsideMigration,
        '010NewsChannel': newsChannelMigration,
        '011DeskLive': deskLiveMigration,
        '012Pairing': pairingMigration,
        '013Storms': stormsMigration,
        '014CoverVerdicts': coverVerdictsMigration,
        '015ToldPayments': toldPaymentsMigration,
        '016Indexes': indexesMigration,
        '017PhotoPlaces': photoPlacesMigration,
      }),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new AppError('STORE_BUSY', { cause: error });
}
