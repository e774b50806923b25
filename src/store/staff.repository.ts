import { createHash } from 'node:crypto';
import { type Advisor, teamNames } from '../domain/advisors.ts';
import type { Db } from './openStore.ts';
import type { StaffRow } from './tables.ts';

/** Keeps who signed in as the issuer tells it now: a role taken away is gone from older sessions too. */
export async function rememberStaff(db: Db, person: Advisor, now: number): Promise<void> {
  const told = {
    name: person.name,
    first_name: person.firstName,
    role: person.role,
    teams: JSON.stringify(person.teams),
    signed_in_at: now,
  };
  await db
    .insertInto('staff')
    .values({ id: person.id, ...told })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(told))
    .execute();
}

/** Somebody who has signed in at the desk at least once. */
export async function findStaff(db: Db, id: string | null): Promise<Advisor | undefined> {
  if (id === null) return undefined;
  const row = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : advisorOf(row);
}

/** Everybody who has ever signed in, by name. */
export async function allStaff(db: Db): Promise<Advisor[]> {
  const rows = await db.selectFrom('staff').selectAll().orderBy('name').limit(1000).execute();
  return rows.map(advisorOf);
}

export async function openDeskSession(
  db: Db,
  session: { id: string; staffId: string; issuerSession: string | null; now: number },
): Promise<void> {
  await db
    .insertInto('desk_session')
    .values({
      id_hash: hashed(session.id),
      staff_id: session.staffId,
      issuer_session: session.issuerSession,
      created_at: session.now,
      seen_at: session.now,
      ended_at: null,
    })
    .execute();
}

/** Whose session this is, when it goes on: begun after `begunAfter`, and used after `seenAfter` (ms UTC). */
export async function readDeskSession(
  db: Db,
  asked: { id: string; begunAfter: number; seenAfter: number },
): Promise<{ advisor: Advisor; seenAt: number } | undefined> {
  const row = await db
    .selectFrom('desk_session')
    .innerJoin('staff', 'staff.id', 'desk_session.staff_id')
    .selectAll('staff')
    .select('desk_session.seen_at')
    .where('id_hash', '=', hashed(asked.id))
    .where('ended_at', 'is', null)
    .where('created_at', '>', asked.begunAfter)
    .where('seen_at', '>', asked.seenAfter)
    .executeTakeFirst();
  return row === undefined ? undefined : { advisor: advisorOf(row), seenAt: row.seen_at };
}

export async function touchDeskSession(db: Db, id: string, now: number): Promise<void> {
  await db.updateTable('desk_session').set({ seen_at: now }).where('id_hash', '=', hashed(id)).execute();
}

export async function endDeskSession(db: Db, id: string, now: number): Promise<void> {
  await db
    .updateTable('desk_session')
    .set({ ended_at: now })
    .where('id_hash', '=', hashed(id))
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends what the issuer ended: one of its sessions, or all of a person. Answers how many were open. */
export async function endStaffSessions(
  db: Db,
  ended: { staffId: string | null; issuerSession: string | null; now: number },
): Promise<number> {
  if (ended.staffId === null && ended.issuerSession === null) return 0;
  let sessions = db.updateTable('desk_session').set({ ended_at: ended.now }).where('ended_at', 'is', null);
  if (ended.issuerSession !== null) sessions = sessions.where('issuer_session', '=', ended.issuerSession);
  if (ended.staffId !== null) sessions = sessions.where('staff_id', '=', ended.staffId);
  return Number((await sessions.executeTakeFirst()).numUpdatedRows);
}

/** Removes sessions and sign-ins that ended before an instant (ms UTC). */
export async function dropOldDeskSessions(db: Db, before: number): Promise<void> {
  await db.deleteFrom('desk_session').where('created_at', '<', before).execute();
  await db.deleteFrom('desk_sign_in').where('expires_at', '<', before).execute();
  await db.deleteFrom('logout_token').where('expires_at', '<', before).execute();
}

export async function beginDeskSignIn(
  db: Db,
  begun: { state: string; browser: string; sealed: string; expiresAt: number },
): Promise<void> {
  await db
    .insertInto('desk_sign_in')
    .values({
      state_hash: hashed(begun.state),
      browser_hash: hashed(begun.browser),
      sealed: begun.sealed,
      expires_at: begun.expiresAt,
      used_at: null,
    })
    .execute();
}

/** Consumes a state once, for the browser that began; what was sealed with it, or undefined. */
export async function takeDeskSignIn(
  db: Db,
  taken: { state: string; browser: string; now: number },
): Promise<string | undefined> {
  const row = await db
    .updateTable('desk_sign_in')
    .set({ used_at: taken.now })
    .where('state_hash', '=', hashed(taken.state))
    .where('browser_hash', '=', hashed(taken.browser))
    .where('used_at', 'is', null)
    .where('expires_at', '>', taken.now)
    .returning('sealed')
    .executeTakeFirst();
  return row?.sealed;
}

/** True for the first time that a logout token is seen. */
export async function takeLogoutToken(db: Db, jti: string, expiresAt: number): Promise<boolean> {
  const row = await db
    .insertInto('logout_token')
    .values({ jti: hashed(jti), expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('jti').doNothing())
    .returning('jti')
    .executeTakeFirst();
  return row !== undefined;
}

function advisorOf(row: StaffRow): Advisor {
  const teams = teamNames.safeParse(JSON.parse(row.teams));
  return {
    id: row.id,
    firstName: row.first_name,
    name: row.name,
    role: row.role,
    teams: teams.success ? teams.data : [],
  };
}

/** Random texts of 128 bits and more need no slow hash. */
function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
