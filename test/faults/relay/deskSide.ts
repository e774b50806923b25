import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';

/** Settings by which there is a desk; nobody signs in during a run, so the issuer is never asked. */
export const deskEnv = {
  STAFF_OIDC_ISSUER: 'http://127.0.0.1:9/staff',
  STAFF_OIDC_CLIENT_ID: 'desk',
  STAFF_OIDC_CLIENT_SECRET: 'a-desk-secret-for-tests',
};

/** Advisors who are signed in already, by their cookies. */
export function putStaff(dataDir: string, count: number): { id: string; cookie: string }[] {
  const staff = Array.from({ length: count }, (_, index) => ({
    id: `advisor${index}`,
    secret: randomBytes(32).toString('base64url'),
  }));
  write(dataDir, (db) => {
    const now = Date.now();
    const person = db.prepare(`insert into staff (id, name, first_name, role, teams, signed_in_at)
      values (?, ?, ?, 'advisor', '["sante"]', ?)`);
    const session =
      db.prepare(`insert into desk_session (id_hash, staff_id, issuer_session, created_at, seen_at, ended_at)
      values (?, ?, null, ?, ?, null)`);
    const presence = db.prepare(`insert into desk_presence (id, state, capacity, seen_at, idle_since)
      values (?, 'online', 10, ?, ?)`);
    for (const { id, secret } of staff) {
      presence.run(id, now, now);
      person.run(id, `Conseiller ${id}`, `Prénom ${id}`, now);
      session.run(createHash('sha256').update(secret).digest('base64url'), id, now, now);
    }
  });
  return staff.map(({ id, secret }) => ({ id, cookie: `desk=${secret}` }));
}

/** Puts conversations into the queue as if their customers had asked for a person; answers the requests' ids. */
export function putInQueue(dataDir: string, conversations: readonly string[]): string[] {
  const ids = conversations.map((_, index) => `req_relay${String(index).padStart(5, '0')}`);
  write(dataDir, (db) => {
    const now = Date.now();
    const owner = db.prepare(`update conversation set owner = 'queue', epoch = epoch + 1 where id = ?`);
    const request = db.prepare(`insert into desk_request
      (id, reference, kind, status, priority, conversation_id, level, language, topic, reason, summary, attempts,
       created_at, updated_at, due_at, team, queued_at, customer_wrote_at)
      values (?, ?, 'person', 'open', 3, ?, 'anonymous', 'fr', 'other', 'user_request', '{}', 0, ?, ?, ?, null, ?, ?)`);
    conversations.forEach((conversation, index) => {
      owner.run(conversation);
      const reference = `DEM-${String(index).padStart(6, '0')}`;
      request.run(ids[index], reference, conversation, now, now, now + 3_600_000, now, now);
    });
  });
  return ids;
}

/** Gives requests to advisors who have joined their conversations already. */
export function putInHand(
  dataDir: string,
  held: readonly { request: string; conversation: string; advisor: string }[],
) {
  write(dataDir, (db) => {
    const now = Date.now();
    const owner = db.prepare('update conversation set owner = ?, epoch = epoch + 1 where id = ?');
    const request = db.prepare(
      `update desk_request set status = 'taken', advisor = ?, accepted_at = ?, first_answer_at = ? where id = ?`,
    );
    for (const each of held) {
      owner.run(`advisor:${each.advisor}`, each.conversation);
      request.run(each.advisor, now, now, each.request);
    }
  });
}

function write(dataDir: string, work: (db: SqliteDatabase.Database) => void): void {
  const db = new SqliteDatabase(join(dataDir, 'assistant.sqlite'), { fileMustExist: true });
  db.pragma('busy_timeout = 10000');
  db.transaction(() => work(db))();
  db.close();
}
