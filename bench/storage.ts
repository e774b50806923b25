import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { reachableServices } from '../scripts/services.ts';
import { type ConversationId, randomId } from '../src/domain/ids.ts';
import { createConversation } from '../src/store/conversations.repository.ts';
import { acceptInbound } from '../src/store/inbox.repository.ts';
import { openStore, type Store, type StoreOptions } from '../src/store/openStore.ts';
import { newSealer } from '../src/store/seal.ts';
import { publish, quantile, type Row } from './results.ts';

const COMMITS = 2000;
const sealer = newSealer(randomBytes(32));
const body = { kind: 'message', text: 'Je veux déclarer un bris de glace. '.repeat(50), action: null, fileIds: [] };

/** A message written durably (about 2 kB), on each engine, alone and with 16 at once; beside SQLite used bare. */
export async function storage(): Promise<void> {
  const rows: Row[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'eca-bench-'));
  rows.push(bareSqlite(folder));
  await onStore('SQLite', { kind: 'sqlite', dataDir: folder, sealer }, rows);
  rmSync(folder, { recursive: true, force: true });

  const { postgres } = await reachableServices();
  if (postgres === null) console.log('  PostgreSQL: nothing answers at DATABASE_URL or 127.0.0.1:5432');
  else
    await inSchema(postgres, (schema) =>
      onStore('PostgreSQL', { kind: 'postgres', url: postgres, schema, sealer }, rows),
    );
  publish('storage', 'A message written durably', rows);
}

async function onStore(engine: string, options: StoreOptions, rows: Row[]): Promise<void> {
  const store = await openStore(options);
  for (const atOnce of [1, 16]) rows.push({ store: engine, ...(await accepts(store, atOnce)) });
  await store.close();
}

async function accepts(store: Store, atOnce: number): Promise<Row> {
  const waits: number[] = [];
  let left = COMMITS;
  const writer = async (): Promise<void> => {
    const id = randomId('c') as ConversationId;
    await createConversation(store.db, {
      id,
      channel: 'directline',
      userId: 'u',
      language: 'fr',
      browserHash: null,
      now: 1,
    });
    while (left-- > 0) {
      const from = performance.now();
      const shown = { role: 'user' as const, body };
      const inbound = { conversationId: id, key: randomId('m'), body, secrets: null, shown, correlationId: 'cor' };
      await acceptInbound(store, inbound, 1, randomId);
      waits.push(performance.now() - from);
    }
  };
  const cpu = process.cpuUsage();
  const from = performance.now();
  await Promise.all(Array.from({ length: atOnce }, writer));
  const { user, system } = process.cpuUsage(cpu);
  return figures(atOnce, waits, performance.now() - from, (user + system) / 1000);
}

/** The floor: one insert and its commit on the driver itself, the thread waiting for the disk. */
function bareSqlite(folder: string): Row {
  const db = new SqliteDatabase(join(folder, 'bare.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('create table message (id text primary key, body text not null)');
  const insert = db.prepare('insert into message (id, body) values (?, ?)');
  const text = JSON.stringify(body);
  const waits: number[] = [];
  const cpu = process.cpuUsage();
  const from = performance.now();
  for (let count = 0; count < COMMITS; count++) {
    const startedAt = performance.now();
    insert.run(randomId('m'), text);
    waits.push(performance.now() - startedAt);
  }
  const { user, system } = process.cpuUsage(cpu);
  db.close();
  return { store: 'SQLite, one bare insert', ...figures(1, waits, performance.now() - from, (user + system) / 1000) };
}

function figures(atOnce: number, waits: readonly number[], ms: number, cpuMs: number): Row {
  return {
    'at once': atOnce,
    'p50 ms': quantile(waits, 0.5).toFixed(2),
    'p99 ms': quantile(waits, 0.99).toFixed(2),
    'a second': Math.round((waits.length * 1000) / ms),
    'our CPU ms each': (cpuMs / waits.length).toFixed(2),
  };
}

async function inSchema(url: string, work: (schema: string) => Promise<void>): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const schema = `bench_${randomBytes(6).toString('hex')}`;
  await client.query(`create schema ${schema}`);
  try {
    await work(schema);
  } finally {
    await client.query(`drop schema ${schema} cascade`);
    await client.end();
  }
}
