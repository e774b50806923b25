import type { Kysely } from 'kysely';
import { conversationHot, leaseConversation, releaseLease, renewLease } from './conversations.repository.ts';
import type { ConversationRow, Tables } from './tables.ts';

/** Who works on a conversation: one worker at a time, until its lease ends. Times in ms UTC. */
export interface Leases {
  /** True when the conversation's row holds the lease, and the commit's own write must ask for it. */
  readonly inRows: boolean;
  /** Takes the conversation; undefined when another worker holds it, or it does not exist. */
  take(
    conversationId: string,
    lease: { token: string; until: number; now: number },
  ): Promise<ConversationRow | undefined>;
  /** False when the lease was lost. */
  renew(conversationId: string, token: string, until: number): Promise<boolean>;
  release(conversationId: string, token: string): Promise<void>;
  /** In memory: whether the worker still holds it. In rows nobody knows before the write, and it says true. */
  holds(conversationId: string, token: string): boolean;
}

/** For several processes: the lease stands in the conversation's row. */
export function rowLeases(db: Kysely<Tables>): Leases {
  return {
    inRows: true,
    take: (id, lease) => leaseConversation(db, id, lease),
    renew: (id, token, until) => renewLease(db, id, token, until),
    release: (id, token) => releaseLease(db, id, token),
    holds: () => true,
  };
}

/** For the one process that owns an embedded database: two writes of a row fewer in each turn. */
export function memoryLeases(db: Kysely<Tables>): Leases {
  const held = new Map<string, { token: string; until: number }>();
  const holds = (id: string, token: string) => held.get(id)?.token === token;
  return {
    inRows: false,
    async take(id, { token, until, now }) {
      const other = held.get(id);
      if (other !== undefined && other.until >= now) return undefined;
      held.set(id, { token, until });
      const row = (await conversationHot(db, { id })).rows[0];
      if (row === undefined) held.delete(id);
      return row;
    },
    async renew(id, token, until) {
      if (!holds(id, token)) return false;
      held.set(id, { token, until });
      return true;
    },
    async release(id, token) {
      if (holds(id, token)) held.delete(id);
    },
    holds,
  };
}
