import type { ClaimType } from '../../domain/claim.ts';
import { departmentOf, type Peril, perilOf } from '../../domain/storm.ts';
import { openStorm, type RiseOf } from '../../store/storms.repository.ts';
import { isBackendTrouble } from '../backendTrouble.ts';
import type { Answers } from '../form/form.ts';
import type { Turn } from '../turn.ts';

const HOUR = 3_600_000;

/** What the insurer's configuration takes for a rise. */
export function riseOf({ services }: Pick<Turn, 'services'>): RiseOf {
  const { claims, hours } = services.brand.storm;
  return { claims, windowMs: hours * HOUR };
}

/**
 * The department that a claim counts for: that of the post code in the place, else of the customer's address. Null when
 * neither is known.
 */
export async function claimArea(turn: Turn, answers: Answers): Promise<string | null> {
  const told = [answers['placeHome'], answers['place']].find((place) => typeof place === 'string') as
    | string
    | undefined;
  const written = /(?<!\d)\d{5}(?!\d)/.exec(told ?? '')?.[0];
  if (written !== undefined) return departmentOf(written);
  if (turn.identity === null) return null;
  try {
    return departmentOf((await turn.gateway().profile()).address.postcode);
  } catch (thrown) {
    if (isBackendTrouble(thrown)) return null;
    throw thrown;
  }
}

/** The event that a claim of this type seems to belong to; null when nothing has risen where it happened. */
export async function stormHere(
  turn: Turn,
  answers: Answers,
): Promise<{ id: string; peril: Peril; department: string } | null> {
  const peril = perilOf(answers['type'] as ClaimType);
  if (peril === null) return null;
  const department = await claimArea(turn, answers);
  if (department === null) return null;
  const id = await openStorm(turn.db, { peril, department, now: turn.now, windowMs: riseOf(turn).windowMs });
  return id === null ? null : { id, peril, department };
}
