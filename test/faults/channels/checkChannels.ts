/** Judges the folder of a run: `node test/faults/channels/checkChannels.ts FOLDER`. Prints JSON; exits 1 on any breach. */
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { readLineLog } from '../lineLog.ts';
import type { ChannelEvent } from './channelLog.ts';
import { type ChannelFacts, judgeChannels, type SentRow } from './judgeChannels.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node test/faults/channels/checkChannels.ts FOLDER');
  process.exit(2);
}
const db = new SqliteDatabase(join(folder, 'assistant.sqlite'), { fileMustExist: true, readonly: true });
const all = <Row>(query: string) => db.prepare<[], Row>(query).all();
const facts: ChannelFacts = {
  events: readLineLog<ChannelEvent>(join(folder, 'channels.jsonl')),
  contacts: all('select id, channel, user_key as person from channel_contact'),
  arrivals: all('select contact_id, message_key, done_at, inbox_id from channel_arrival'),
  inbox: all('select id, conversation_id, done_at, turn_id from inbox'),
  transcript: all(`select conversation_id, seq, role, turn_id, json_extract(body, '$.kind') as shown from transcript`),
  outbox: all('select conversation_id, seq, status from outbox'),
  messages: all<Omit<SentRow, 'shown'> & { payload: string }>(
    `select id, contact_id, conversation_id, position, first_seq, last_seq, status, attempts, payload
     from channel_message`,
  ).flatMap(({ payload, ...row }) => {
    const told = JSON.parse(payload) as { type: string; text?: unknown; summary?: string };
    // A card that is shown anew is no message.
    if (told.type === 'freeze') return [];
    return [{ ...row, shown: told.summary ?? (typeof told.text === 'string' ? told.text : '') }];
  }),
};
db.close();
const verdict = judgeChannels(facts);
process.stdout.write(`${JSON.stringify(verdict)}\n`);
process.exitCode = verdict.breaches.length === 0 ? 0 : 1;
