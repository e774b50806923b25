import type { InsurerPort } from '../services/insurer.port.ts';
import { itemsOfPages } from '../services/itemsOfPages.ts';
import { lastEventAt } from '../store/insurerEvents.repository.ts';
import { type InsurerPoll, newInsurerPoll } from './insurerPoll.ts';
import { type EventTools, takeInsurerEvent } from './takeInsurerEvent.ts';

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
export function newEventPoll(tools: EventTools & { insurer: Pick<InsurerPort, 'events'> }): InsurerPoll {
  const { store, clock, newId, log, insurer } = tools;
  return newInsurerPoll({
    ...{ firstMs: FIRST_MS, everyMs: HOUR_MS, log },
    ...{ notOffered: 'insurer lists no events', notAsked: 'events not asked for' },
    async ask() {
      const now = clock.now();
      const last = (await lastEventAt(store.db)) ?? now;
      const since = new Date(Math.max(Math.min(last, now) - OVERLAP_MS, now - LONGEST_MS)).toISOString();
      const page = (place: { cursor?: string }) =>
        insurer.events({ since, limit: 100, ...place }, { correlationId: newId('cor') });
      let found = 0;
      for await (const event of itemsOfPages(page, PAGES_MOST))
        if ((await takeInsurerEvent(event, tools)) === 'new') found += 1;
      if (found > 0) log.info('events found that were not delivered', { count: found });
      return found;
    },
  });
}
