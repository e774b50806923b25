import type { Clock } from '../clock.ts';
import type { Brand } from '../domain/brand.ts';
import type { NewId } from '../domain/ids.ts';
import { perilOf } from '../domain/storm.ts';
import type { Log } from '../log.ts';
import type { InsurerPort } from '../services/insurer.port.ts';
import { itemsOfPages } from '../services/itemsOfPages.ts';
import type { Store } from '../store/openStore.ts';
import { countClaim } from '../store/storms.repository.ts';
import { type InsurerPoll, newInsurerPoll } from './insurerPoll.ts';

export interface RecentClaimTools {
  store: Store;
  clock: Clock;
  newId: NewId;
  log: Log;
  brand: Brand;
  insurer: Pick<InsurerPort, 'recentClaims'>;
}

const HOUR_MS = 3_600_000;
const EVERY_MS = 5 * 60_000;
const FIRST_MS = 15_000;
/** What was listed late, or while the clocks differed, is still counted. */
const OVERLAP_MS = HOUR_MS;
const PAGES_MOST = 100;

/**
 * Events are seen from all claims of the insurer, not only from those declared here: by telephone, in an agency, in its
 * own application. A claim counts once, however often it is listed. An insurer without the list is asked in vain.
 */
export function newRecentClaimPoll({ store, clock, newId, log, brand, insurer }: RecentClaimTools): InsurerPoll {
  const rise = { claims: brand.storm.claims, windowMs: brand.storm.hours * HOUR_MS };
  let askedAt: number | null = null;
  return newInsurerPoll({
    ...{ firstMs: FIRST_MS, everyMs: EVERY_MS, log },
    ...{ notOffered: 'insurer lists no recent claims', notAsked: 'recent claims not asked for' },
    async ask() {
      const now = clock.now();
      const from = Math.max(now - rise.windowMs, (askedAt ?? 0) - OVERLAP_MS);
      const since = new Date(from).toISOString();
      const page = (place: { cursor?: string }) =>
        insurer.recentClaims({ since, limit: 500, ...place }, { correlationId: newId('cor') });
      let found = 0;
      for await (const { number, type, department, declaredAt } of itemsOfPages(page, PAGES_MOST)) {
        const peril = perilOf(type);
        if (peril === null || department === null) continue;
        found += 1;
        await countClaim(store.db, { number, peril, department, now: Math.min(Date.parse(declaredAt), now) }, rise);
      }
      askedAt = now;
      return found;
    },
  });
}
