import type { Clock } from '../clock.ts';
import type { Brand } from '../domain/brand.ts';
import type { NewId } from '../domain/ids.ts';
import { perilOf } from '../domain/storm.ts';
import { errorCodeOf } from '../errors.ts';
import { factsOfError, type Log } from '../log.ts';
import type { InsurerPort } from '../services/insurer.port.ts';
import type { Store } from '../store/openStore.ts';
import { countClaim } from '../store/storms.repository.ts';

export interface RecentClaimPoll {
  start(): void;
  stop(): void;
  /** Asks now; resolves with how many claims of the perils were listed. */
  ask(): Promise<number>;
}

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
export function newRecentClaimPoll({ store, clock, newId, log, brand, insurer }: RecentClaimTools): RecentClaimPoll {
  const rise = { claims: brand.storm.claims, windowMs: brand.storm.hours * HOUR_MS };
  let timers: NodeJS.Timeout[] = [];
  let askedAt: number | null = null;

  const poll: RecentClaimPoll = {
    async ask() {
      const now = clock.now();
      const from = Math.max(now - rise.windowMs, (askedAt ?? 0) - OVERLAP_MS);
      const since = new Date(from).toISOString();
      let [cursor, found]: [string | null, number] = [null, 0];
      for (let page = 0; page < PAGES_MOST; page += 1) {
        const query = { since, limit: 500, ...(cursor === null ? {} : { cursor }) };
        const { items, nextCursor } = await insurer.recentClaims(query, { correlationId: newId('cor') });
        for (const { number, type, department, declaredAt } of items) {
          const peril = perilOf(type);
          if (peril === null || department === null) continue;
          found += 1;
          await countClaim(store.db, { number, peril, department, now: Math.min(Date.parse(declaredAt), now) }, rise);
        }
        if (nextCursor === null) break;
        cursor = nextCursor;
      }
      askedAt = now;
      return found;
    },

    start() {
      const quietly = () =>
        void poll.ask().catch((thrown: unknown) => {
          const code = errorCodeOf(thrown);
          if (code === 'INSURER_NOT_FOUND' || code === 'INSURER_REFUSED')
            log.debug('insurer lists no recent claims', { code });
          else log.warn('recent claims not asked for', { code, ...factsOfError(thrown) });
        });
      timers = [setTimeout(quietly, FIRST_MS), setInterval(quietly, EVERY_MS)];
      for (const timer of timers) timer.unref();
    },
    stop: () => timers.forEach(clearTimeout),
  };
  return poll;
}
