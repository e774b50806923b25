import type { Brand } from '../../domain/brand.ts';
import { deskTopics } from '../../domain/deskRequest.ts';
import { inOrder, inTeam, USUAL_HANDLING, type Waiting, waitMinutes } from '../../domain/handoff.ts';
import { isOpen } from '../../domain/openingHours.ts';
import type { Translator } from '../../locales/translator.ts';
import { colleagues } from '../../store/deskPresence.repository.ts';
import { meanHandling, waitingRequests } from '../../store/handoffs.repository.ts';
import type { Db } from '../../store/openStore.ts';
import type { DeskRequestRow } from '../../store/tables.ts';

/** How a team of the desk stands now: whether anybody is there, who waits, how long it takes. */
export interface DeskOutlook {
  /** In opening hours, and somebody of the team is there who takes conversations. */
  reachable: boolean;
  /** Place and minutes of a request that waits, or of a new one of this priority; minutes null when nobody is there. */
  placeOf(request: Pick<Waiting, 'id' | 'priority' | 'queuedAt' | 'front'>): { rank: number; minutes: number | null };
}

const DAY_MS = 86_400_000;

export async function deskOutlook(
  db: Db,
  { brand, now, team, external }: { brand: Brand; now: number; team: string | null; external?: boolean | undefined },
): Promise<DeskOutlook> {
  const staff = (await colleagues(db, now)).filter(
    (each) => inTeam(each, team) && (each.state === 'online' || each.state === 'busy'),
  );
  const places = staff.reduce((sum, each) => sum + each.capacity, 0);
  const free = staff
    .filter(({ state }) => state === 'online')
    .reduce((sum, { capacity, load }) => sum + Math.max(0, capacity - load), 0);
  const waiting = (await waitingRequests(db)).filter((row) => row.team === team).map(waitingOf);
  const handling = Math.max(60_000, (await meanHandling(db, now - DAY_MS)) ?? USUAL_HANDLING);
  return {
    reachable: isOpen(brand, now) && (external === true || places > 0),
    placeOf(request) {
      const others = waiting.filter(({ id }) => id !== request.id);
      const rank = inOrder([...others, request], now).findIndex(({ id }) => id === request.id) + 1;
      // Whoever finds a free place is answered at once.
      return { rank, minutes: rank <= free ? 1 : waitMinutes(rank, { places, handling }) };
    },
  };
}

export function waitingOf(row: DeskRequestRow): Waiting {
  return { id: row.id, priority: row.priority, queuedAt: row.queued_at ?? row.created_at, front: row.front === 1 };
}

/** Whose a subject is, as the brand's file says; null = everybody's. */
export function teamOf(topic: string, { deskTeams }: Pick<Brand, 'deskTeams'>): string | null {
  const known = deskTopics.find((candidate) => candidate === topic);
  return known === undefined ? null : (deskTeams[known] ?? null);
}

export function waitWords(minutes: number | null, t: Translator): string | null {
  return minutes === null ? null : t.words('handoff.wait', { minutes });
}

export function rankWords(rank: number, t: Translator): string {
  return t.words('handoff.rankWords', { rank });
}
