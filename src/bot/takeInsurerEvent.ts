import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { NewId } from '../domain/ids.ts';
import { type InsurerEvent, insurerNews } from '../domain/insurerEvent.ts';
import type { Log } from '../log.ts';
import { type EventOutcome, keepInsurerEvent } from '../store/insurerEvents.repository.ts';
import type { Store } from '../store/openStore.ts';
import { callChatForNews } from './callForNews.ts';
import type { Hub } from './hub.ts';

export interface EventTools {
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
}

/**
 * Keeps what the insurer has reported, delivered or asked for, once per id, with the call for the turn that tells it:
 * either both are there or neither. `broken` is news of a known kind in another shape.
 */
export async function takeInsurerEvent(
  event: InsurerEvent,
  { store, hub, clock, newId, log }: EventTools,
): Promise<EventOutcome | 'broken'> {
  const isKnown = insurerNews.safeParse(event.news).success;
  if (!isKnown) {
    if (insurerNews.options.some(({ shape }) => shape.kind.value === event.news.kind)) return 'broken';
    log.warn('event of an unknown kind', { intent: event.news.kind.slice(0, 40) });
  }
  const hash = createHash('sha256').update(JSON.stringify(event)).digest('base64url');
  const now = clock.now();
  let woken: string | null = null;
  const outcome = await store.commit(async (tx) => {
    woken = null;
    const kept = await keepInsurerEvent(tx, event, { hash, isKnown, now });
    if (kept !== 'new' || !isKnown) return kept;
    const { customerRef, id: key } = event;
    woken = await callChatForNews(tx, store, { customerRef, key, correlationId: newId('cor'), now, newId });
    return kept;
  });
  if (woken !== null) hub.wake(woken);
  if (outcome === 'new')
    log.info('insurer event kept', { count: woken === null ? 0 : 1, intent: event.news.kind.slice(0, 40) });
  return outcome;
}
