import { createHmac } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../../domain/insurerEvent.ts';
import type { Log } from '../../log.ts';
import type { EventsStore, OutgoingEvent } from './eventsStore.ts';

export interface EventTarget {
  /** The client's `POST /insurer/events`. */
  url: string;
  /** Shared with the client. */
  secret: string;
  /** How long it may take, in ms; default 10 s. */
  timeoutMs?: number;
}

export interface EventPatience {
  /** Waits after the first, second … failure, in ms; the last one goes on. */
  retryMs: readonly number[];
  lifeMs: number;
}

const MINUTE = 60_000;
export const eventPatience: EventPatience = {
  retryMs: [2000, 15_000, MINUTE, 5 * MINUTE, 30 * MINUTE],
  lifeMs: 3 * 24 * 60 * MINUTE,
};

const TIMEOUT_MS = 10_000;
const TICK_MS = 1000;
const AT_ONCE = 4;

export interface EventSender {
  /** Delivers what is due now; resolves when that is done. Called by itself too. */
  deliverDue(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Signs and sends events until the client has taken them: those of one subject one after the other, each under its id,
 * so that a client which got one twice knows it.
 */
export function newEventSender(parts: {
  events: EventsStore;
  target: EventTarget;
  clock: Clock;
  log: Log;
  patience?: EventPatience;
}): EventSender {
  const { events, target, clock, log } = parts;
  const patience = parts.patience ?? eventPatience;
  const running = new Map<string, Promise<void>>();
  let isClosed = false;
  const timer = setInterval(() => void sender.deliverDue(), TICK_MS);
  timer.unref();

  const deliver = async (event: OutgoingEvent): Promise<void> => {
    const status = await post(event, target, clock).catch(() => null);
    if (isClosed) return;
    const facts = { attempt: event.attempts + 1, ...(status === null ? {} : { status }) };
    if (status !== null && status >= 200 && status < 300) return events.end(event.number, 'delivered');
    // The client read it and will never take it: what comes after it must not wait for ever.
    if (status === 400 || status === 409 || status === 413) {
      log.error('event refused for good', facts);
      return events.end(event.number, 'refused');
    }
    const now = clock.now();
    const wait = patience.retryMs[Math.min(event.attempts, patience.retryMs.length - 1)] ?? MINUTE;
    if (now + wait - event.createdAt >= patience.lifeMs) {
      log.error('event given up', facts);
      return events.end(event.number, 'givenUp');
    }
    log.info('event comes later', facts);
    events.postpone(event.number, event.attempts + 1, now + wait);
  };

  const sender: EventSender = {
    async deliverDue() {
      while (!isClosed) {
        for (const event of events.due(clock.now(), 2 * AT_ONCE)) {
          if (running.size >= AT_ONCE) break;
          if (running.has(event.subject)) continue;
          const run = deliver(event).finally(() => void running.delete(event.subject));
          running.set(event.subject, run);
        }
        if (running.size === 0) return;
        await Promise.race(running.values());
      }
    },
    async close() {
      clearInterval(timer);
      await Promise.race([Promise.all(running.values()), new Promise((resolve) => setTimeout(resolve, 500).unref())]);
      isClosed = true;
    },
  };
  return sender;
}

/** The status of the answer. The time is that of this delivery: a later one is signed anew. */
async function post(event: OutgoingEvent, target: EventTarget, clock: Clock): Promise<number> {
  const timestamp = String(Math.floor(clock.now() / 1000));
  const mac = createHmac('sha256', target.secret).update(`${timestamp}.${event.body}`).digest('hex');
  const answer = await fetch(target.url, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(target.timeoutMs ?? TIMEOUT_MS),
    headers: {
      'content-type': 'application/json',
      [TIMESTAMP_HEADER]: timestamp,
      [SIGNATURE_HEADER]: `v1=${mac}`,
    },
    body: event.body,
  });
  await answer.body?.cancel();
  return answer.status;
}
