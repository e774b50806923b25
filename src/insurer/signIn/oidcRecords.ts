import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Clock } from '../../clock.ts';
import type { Db } from '../store/openInsurerStore.ts';

const schema = `
CREATE TABLE IF NOT EXISTS oidc_records (
  model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, uid TEXT, grant_id TEXT, expires_at INTEGER,
  PRIMARY KEY (model, id)
) STRICT;
CREATE INDEX IF NOT EXISTS oidc_records_of_grant ON oidc_records (grant_id) WHERE grant_id IS NOT NULL;
`;

interface Row {
  payload: string;
  expires_at: number | null;
}

/**
 * Keeps what an issuer remembers (codes, sessions, grants) in the insurer's database, so that a restart ends no
 * sign-in. Each of two issuers finds its own only: `issuer` is part of the key.
 */
export function oidcRecords(db: Db, clock: Clock, issuer: string): (model: string) => Adapter {
  db.exec(schema);
  const upsert = db.prepare(
    'INSERT OR REPLACE INTO oidc_records (model, id, payload, uid, grant_id, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const byId = db.prepare<[string, string], Row>(
    'SELECT payload, expires_at FROM oidc_records WHERE model = ? AND id = ?',
  );
  const byUid = db.prepare<[string, string], Row>(
    'SELECT payload, expires_at FROM oidc_records WHERE model = ? AND uid = ?',
  );
  const remove = db.prepare('DELETE FROM oidc_records WHERE model = ? AND id = ?');
  const removeOld = db.prepare('DELETE FROM oidc_records WHERE expires_at < ?');
  const removeGrant = db.prepare('DELETE FROM oidc_records WHERE grant_id = ?');
  const consume = db.prepare(
    "UPDATE oidc_records SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?",
  );

  const live = (row: Row | undefined): AdapterPayload | undefined =>
    row === undefined || (row.expires_at !== null && row.expires_at <= clock.now())
      ? undefined
      : (JSON.parse(row.payload) as AdapterPayload);

  return (kind) => adapter(`${issuer}${kind}`);

  function adapter(model: string): Adapter {
    return {
      async upsert(id, payload, expiresIn) {
        const now = clock.now();
        removeOld.run(now);
        const until = expiresIn !== undefined && expiresIn > 0 ? now + expiresIn * 1000 : null;
        upsert.run(model, id, JSON.stringify(payload), payload.uid ?? null, payload.grantId ?? null, until);
      },
      find: async (id) => live(byId.get(model, id)),
      findByUid: async (uid) => live(byUid.get(model, uid)),
      findByUserCode: async () => undefined,
      consume: async (id) => void consume.run(Math.floor(clock.now() / 1000), model, id),
      destroy: async (id) => void remove.run(model, id),
      revokeByGrantId: async (grantId) => void removeGrant.run(grantId),
    };
  }
}
