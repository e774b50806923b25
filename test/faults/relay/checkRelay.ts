/** Judges the folder of a relay run: `node test/faults/relay/checkRelay.ts FOLDER`. Prints JSON; exits 1 on any breach. */
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { readLineLog } from '../lineLog.ts';
import { judgeRelay, type RelayFacts } from './judgeRelay.ts';
import type { RelayEvent } from './relayLog.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node test/faults/relay/checkRelay.ts FOLDER');
  process.exit(2);
}
const db = new SqliteDatabase(join(folder, 'assistant.sqlite'), { fileMustExist: true, readonly: true });
const transcript = db
  .prepare<[], RelayFacts['transcript'][number]>('select conversation_id, seq, role, body from transcript')
  .all();
db.close();
const verdict = judgeRelay({ events: readLineLog<RelayEvent>(join(folder, 'relay.jsonl')), transcript });
process.stdout.write(`${JSON.stringify(verdict)}\n`);
process.exitCode = verdict.breaches.length === 0 ? 0 : 1;
