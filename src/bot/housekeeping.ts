import type { Clock } from '../clock.ts';
import { errorCodeOf } from '../errors.ts';
import { factsOfError, type Log } from '../log.ts';
import type { FilesPort } from '../services/files.port.ts';
import { dropOldArrivals } from '../store/arrivals.repository.ts';
import { dropOldChallenges } from '../store/challenges.repository.ts';
import { dropOldCounters } from '../store/counters.repository.ts';
import { dropExpiredDrafts } from '../store/drafts.repository.ts';
import { dropOldEvents } from '../store/insurerEvents.repository.ts';
import { dropOldLinks } from '../store/links.repository.ts';
import { dropOldMisunderstood } from '../store/misunderstood.repository.ts';
import type { Store } from '../store/openStore.ts';
import { dropOldPairings } from '../store/pairings.repository.ts';
import { dropHeldPlaces } from '../store/photoPlaces.repository.ts';
import { dropOldConversations, dropOldReadings } from '../store/retention.repository.ts';
import { dropOldDeskSessions } from '../store/staff.repository.ts';

export interface Housekeeping {
  start(): void;
  stop(): void;
  /** Does it now. */
  tidy(): Promise<void>;
}

export interface HousekeepingDeps {
  store: Store;
  files: Pick<FilesPort, 'removeOrphans' | 'removeStagedBefore'>;
  clock: Clock;
  log: Log;
}

const HOURLY_MS = 3_600_000;
const DAY_MS = 24 * HOURLY_MS;
const STAGED_DAYS = 7;
/** Webhooks may come again for seven days. */
const ARRIVAL_DAYS = 8;
const REVIEW_DAYS = 90;
/** News that was not told in a year has lost its point. */
const EVENT_DAYS = 365;

/** As customers are told (`privacy.kept`): thirteen months, or thirty days of whoever never said who they are. */
const IDENTIFIED_DAYS = 396;
const ANONYMOUS_DAYS = 30;
const READING_DAYS = 365;

/**
 * Throws away what has had its time, once an hour: conversations with all that belongs to them after 13 months,
 * anonymous ones after 30 days, counters, codes a day after their end, drafts after 30 days, files that were never
 * sent after 7, the place of a photo a day after it came when nobody has said that it may be kept.
 */
export function newHousekeeping({ store, files, clock, log }: HousekeepingDeps): Housekeeping {
  let timer: NodeJS.Timeout | undefined;
  const tidy = async (): Promise<void> => {
    const now = clock.now();
    try {
      await dropOldCounters(store.db, now);
      await dropOldChallenges(store.db, now - DAY_MS);
      await dropOldLinks(store.db, now - DAY_MS);
      await dropOldPairings(store.db, now - DAY_MS);
      await dropOldDeskSessions(store.db, now - DAY_MS);
      await dropOldEvents(store.db, now - EVENT_DAYS * DAY_MS);
      await dropExpiredDrafts(store.db, now);
      await dropOldArrivals(store.db, now - ARRIVAL_DAYS * DAY_MS);
      await dropOldMisunderstood(store.db, now - REVIEW_DAYS * DAY_MS);
      const before = { anonymous: now - ANONYMOUS_DAYS * DAY_MS, identified: now - IDENTIFIED_DAYS * DAY_MS };
      const dropped = await dropOldConversations(store, before);
      if (dropped > 0) log.info('old conversations removed', { count: dropped });
      await dropOldReadings(store.db, now - READING_DAYS * DAY_MS);
      await dropHeldPlaces(store.db, now - DAY_MS);
      await files.removeStagedBefore(now - STAGED_DAYS * DAY_MS);
    } catch (thrown) {
      log.warn('housekeeping failed', { code: errorCodeOf(thrown), ...factsOfError(thrown) });
    }
  };
  return {
    start() {
      files.removeOrphans().catch((thrown: unknown) => {
        log.warn('orphaned files not removed', { code: errorCodeOf(thrown), ...factsOfError(thrown) });
      });
      timer = setInterval(() => void tidy(), HOURLY_MS);
      timer.unref();
    },
    stop: () => clearInterval(timer),
    tidy,
  };
}
