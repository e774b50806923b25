import type { Advisor } from '../domain/advisors.ts';
import { inTeam } from '../domain/handoff.ts';
import { findQueuedRequest, type QueuedRequest } from '../store/deskRequests.repository.ts';
import type { Db } from '../store/openStore.ts';

/** Who may read a request: those of its team, who has it in hand, and those who watch over all. */
export function maySee(advisor: Advisor, row: Pick<QueuedRequest, 'team' | 'advisor'>): boolean {
  if (advisor.role === 'supervisor' || advisor.role === 'auditor') return true;
  return row.advisor === advisor.id || inTeam(advisor, row.team);
}

/** A request that this person may read; another team's is not told apart from none. */
export async function visibleRequest(db: Db, id: string, advisor: Advisor): Promise<QueuedRequest | undefined> {
  const row = await findQueuedRequest(db, id);
  return row !== undefined && maySee(advisor, row) ? row : undefined;
}
