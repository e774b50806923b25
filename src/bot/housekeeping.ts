import type { Clock } from '../clock.ts';
import { errorCodeOf } from '../errors.ts';
import { factsOfError, type Log } from '../log.ts';
import { dropOldChallenges } from '../store/challenges.repository.ts';
import { dropOldCounters } from '../store/counters.repository.ts';
import { dropExpiredDrafts } from '../store/drafts.repository.ts';
import type { Store } from '../store/openStore.ts';

export interface Housekeeping {
  start(): void;
  stop(): void;
}

const HOURLY_MS = 3_600_000;
const DAY_MS = 24 * HOURLY_MS;

/** Throws away what has had its time, once an hour: counters, codes a day after their end, drafts after 30 days. */
export function newHousekeeping({ store, clock, log }: { store: Store; clock: Clock; log: Log }): Housekeeping {
  let timer: NodeJS.Timeout | undefined;
  const tidy = async (): Promise<void> => {
    const now = clock.now();
    try {
      await dropOldCounters(store.db, now);
      await dropOldChallenges(store.db, now - DAY_MS);
      await dropExpiredDrafts(store.db, now);
    } catch (thrown) {
      log.warn('housekeeping failed', { code: errorCodeOf(thrown), ...factsOfError(thrown) });
    }
  };
  return {
    start() {
      timer = setInterval(() => void tidy(), HOURLY_MS);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}
