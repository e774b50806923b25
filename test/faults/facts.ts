import { existsSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { type LoggedEvent, readWireLog } from './wireLog.ts';

/** All that a run left behind: the two databases, and what the clients saw. Nothing here comes from the program's code. */
export interface Facts {
  conversations: { id: string; last_seq: number; lease_token: string | null }[];
  inbox: InboxFact[];
  turns: { id: string; conversation_id: string; inbox_count: number }[];
  transcript: TranscriptFact[];
  jobs: { id: string; kind: string; key: string; payload: string; sealed: string | null; status: string }[];
  deskRequests: { id: string; kind: string; status: string; conversation_id: string; slot_start: number | null }[];
  seats: { slot_start: number; holder: string; held_until: number | null }[];
  /** What customers declared, at the insurer. */
  claims: { id: string; customer_ref: string; idempotency_key: string; request: string }[];
  attachments: { claim_id: string; sha256: string }[];
  messages: { idempotency_key: string }[];
  wire: LoggedEvent[];
}

export interface InboxFact {
  id: string;
  conversation_id: string;
  inbound_key: string;
  seq: number;
  body: string;
  sealed: string | null;
  done_at: number | null;
  turn_id: string | null;
}

export interface TranscriptFact {
  conversation_id: string;
  seq: number;
  role: string;
  body: string;
  turn_id: string | null;
}

/** Reads the folder of a run, whose program has stopped. */
export function readFacts(folder: string): Facts {
  const assistant = new SqliteDatabase(join(folder, 'assistant.sqlite'), { fileMustExist: true });
  const insurerFile = join(folder, 'insurer.sqlite');
  const insurer = existsSync(insurerFile) ? new SqliteDatabase(insurerFile) : null;
  const all = <Row>(table: string, order: string) =>
    assistant.prepare<[], Row>(`select * from ${table} order by ${order}`).all();
  const outside = <Row>(query: string) => insurer?.prepare<[], Row>(query).all() ?? [];
  try {
    return {
      conversations: all('conversation', 'id'),
      inbox: all('inbox', 'conversation_id, seq'),
      turns: all('turn', 'id'),
      transcript: all('transcript', 'conversation_id, seq'),
      jobs: all('job', 'id'),
      deskRequests: all('desk_request', 'id'),
      seats: all('slot_seat', 'slot_start, seat'),
      claims: outside(
        'select id, customer_ref, idempotency_key, request from claims where idempotency_key is not null order by id',
      ),
      attachments: outside('select claim_id, sha256 from attachments order by claim_id, sha256'),
      messages: outside('select idempotency_key from messages order by idempotency_key'),
      wire: readWireLog(join(folder, 'wire.jsonl')),
    };
  } finally {
    assistant.close();
    insurer?.close();
  }
}
