/** Who signs in at the desk. */
import type { Selectable } from 'kysely';
import type { StaffRole } from '../../domain/advisors.ts';

/** Who has signed in at the desk, as the staff issuer last told it. */
export interface StaffTable {
  id: string;
  name: string;
  first_name: string;
  role: StaffRole;
  /** JSON list of names. */
  teams: string;
  signed_in_at: number;
}

export interface DeskSessionTable {
  /** SHA-256 of what the cookie holds. */
  id_hash: string;
  staff_id: string;
  /** The issuer's `sid`, by which it ends the session from its side; null when it tells none. */
  issuer_session: string | null;
  created_at: number;
  seen_at: number;
  ended_at: number | null;
}

export interface DeskSignInTable {
  state_hash: string;
  browser_hash: string;
  /** Nonce and PKCE verifier. */
  sealed: string;
  expires_at: number;
  used_at: number | null;
}

/** Logout tokens that were seen: each counts once. */
export interface LogoutTokenTable {
  jti: string;
  expires_at: number;
}

export type StaffRow = Selectable<StaffTable>;
