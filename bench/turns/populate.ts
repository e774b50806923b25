import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { openStore } from '../../src/store/openStore.ts';

const MESSAGES = 4;

/** Fills a store with conversations of the past: each some messages, their turns and answers. */
export async function populate(dataDir: string, conversations: number): Promise<void> {
  const store = await openStore({ kind: 'sqlite', dataDir, sealer: { seal: (text) => text, open: (text) => text } });
  await store.close();
  const db = new SqliteDatabase(join(dataDir, 'assistant.sqlite'));
  db.pragma('synchronous = OFF');
  const body = JSON.stringify({ kind: 'said', text: 'Je veux déclarer un bris de glace sur ma voiture', files: [] });
  const answer = JSON.stringify({
    kind: 'answered',
    answer: { key: 'claim.place.ask', text: 'Où ? '.repeat(30), cards: [] },
  });
  const state = JSON.stringify({ v: 1, dialogs: { dialogStack: [] }, misses: 0, paused: false, openCards: [] });
  const conversation = db.prepare(
    `insert into conversation (id, channel, user_id, language, owner, epoch, state, last_seq, created_at, last_at)
     values (?, 'directline', ?, 'fr', 'bot', 0, ?, ?, ?, ?)`,
  );
  const inbox = db.prepare(
    `insert into inbox (id, conversation_id, inbound_key, seq, body, correlation_id, received_at, not_before, failures, done_at, turn_id)
     values (?, ?, ?, ?, ?, 'cor', ?, ?, 0, ?, ?)`,
  );
  const turn = db.prepare(
    `insert into turn (id, conversation_id, inbox_count, first_seq, last_seq, intent, started_at, committed_at)
     values (?, ?, 1, ?, ?, 'claim_file', ?, ?)`,
  );
  const transcript = db.prepare(
    'insert into transcript (conversation_id, seq, role, body, turn_id, created_at) values (?, ?, ?, ?, ?, ?)',
  );
  db.transaction(() => {
    const start = Date.UTC(2026, 0, 1);
    for (let index = 0; index < conversations; index++) {
      const id = `dlc_past${String(index).padStart(8, '0')}`;
      const at = start + index * 1000;
      conversation.run(id, `dl_past${index}`, state, MESSAGES * 2, at, at);
      for (let message = 0; message < MESSAGES; message++) {
        const [seq, turnId] = [message * 2 + 1, `turn_${index}_${message}`];
        inbox.run(`in_${index}_${message}`, id, `m:${index}_${message}`, seq, body, at, at, at, turnId);
        turn.run(turnId, id, seq, seq + 1, at, at);
        transcript.run(id, seq, 'user', body, null, at);
        transcript.run(id, seq + 1, 'bot', answer, turnId, at);
      }
    }
  })();
  db.close();
}
