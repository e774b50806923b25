import { errorCodeOf } from '../errors.ts';
import { factsOfError } from '../log.ts';
import type { InsurerPort } from '../services/insurer.port.ts';
import { lastEventAt } from '../store/insurerEvents.repository.ts';
import { type EventTools, takeInsurerEvent } from './takeInsurerEvent.ts';

export interface EventPoll {
  start(): void;
  stop(): void;
  /** Asks now; resolves with how many events were new. */
  ask(): Promise<number>;
}

const HOUR_MS = 3_600_000;
/** Shortly after a start: what happened meanwhile was delivered to nobody. */
const FIRST_MS = 10_000;
/** Of two insurers' processes the slower may report what is a little older than the last that came. */
const OVERLAP_MS = HOUR_MS;
const LONGEST_MS = 7 * 24 * HOUR_MS;
const PAGES_MOST = 100;

/**
 * The safety net under the insurer's signed deliveries: asks once an hour what was reported since the last event that
 * came. What is known already changes nothing. An insurer without this operation is asked all the same, in vain.
 */
export function newEventPoll(tools: EventTools & { insurer: Pick<InsurerPort, 'events'> }): EventPoll {
  const { store, clock, newId, log, insurer } = tools;
  let timers: NodeJS.Timeout[] = [];

  const poll: EventPoll = {
    async ask() {
      const now = clock.now();
      const last = (await lastEventAt(store.db)) ?? now;
      const since = new Date(Math.max(Math.min(last, now) - OVERLAP_MS, now - LONGEST_MS)).toISOString();
      let [cursor, found]: [string | null, number] = [null, 0];
      for (let page = 0; page < PAGES_MOST; page += 1) {
        const query = { since, limit: 100, ...(cursor === null ? {} : { cursor }) };
        const { items, nextCursor } = await insurer.events(query, { correlationId: newId('cor') });
        for (const event of items) if ((await takeInsurerEvent(event, tools)) === 'new') found += 1;
        if (nextCursor === null) break;
        cursor = nextCursor;
      }
      if (found > 0) log.info('events found that were not delivered', { count: found });
      return found;
    },

    start() {
      const quietly = () =>
        void poll.ask().catch((thrown: unknown) => {
          const code = errorCodeOf(thrown);
          if (code === 'INSURER_NOT_FOUND' || code === 'INSURER_REFUSED')
            log.debug('insurer lists no events', { code });
          else log.warn('events not asked for', { code, ...factsOfError(thrown) });
        });
      timers = [setTimeout(quietly, FIRST_MS), setInterval(quietly, HOUR_MS)];
      for (const timer of timers) timer.unref();
    },
    stop: () => timers.forEach(clearTimeout),
  };
  return poll;
}
