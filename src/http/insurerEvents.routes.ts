import { createHash } from 'node:crypto';
import type { Server } from 'restify';
import { callChatForNews } from '../bot/callForNews.ts';
import type { Hub } from '../bot/hub.ts';
import type { Clock } from '../clock.ts';
import type { NewId } from '../domain/ids.ts';
import {
  type InsurerEvent,
  insurerEvent,
  insurerNews,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
} from '../domain/insurerEvent.ts';
import type { Log } from '../log.ts';
import { isSigned } from '../services/eventSignature.ts';
import { type EventOutcome, keepInsurerEvent } from '../store/insurerEvents.repository.ts';
import type { Store } from '../store/openStore.ts';
import { parseJson, readBody } from './readJson.ts';
import { json, problem } from './reply.ts';
import { route } from './route.ts';

export interface InsurerEventsDeps {
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  /** Shared with the insurer. */
  secret: string;
}

const LIMITS = { bytes: 16_384, depth: 6, timeoutMs: 10_000 };

/**
 * What the insurer reports by itself. Kept before it is acknowledged, once per id; then one chat of the customer
 * tells it. Who is not there is told at the next visit.
 */
export function insurerEventsRoutes(server: Server, deps: InsurerEventsDeps): void {
  const { store, hub, clock, log } = deps;

  route(server, 'post', '/insurer/events', async ({ request }) => {
    const body = await readBody(request, LIMITS);
    if (body === 'tooLarge') return problem(413, 'PayloadTooLarge');
    if (body === 'slow') return problem(408, 'RequestTimeout', undefined, { Connection: 'close' });
    const header = (name: string) => {
      const value = request.headers[name];
      return typeof value === 'string' ? value : undefined;
    };
    const delivery = { timestamp: header(TIMESTAMP_HEADER), signature: header(SIGNATURE_HEADER), body };
    // Nothing is read of what is not signed.
    if (!isSigned(delivery, deps.secret, clock.now())) return problem(401, 'TokenInvalid');
    const parsed = insurerEvent.safeParse(parseJson(body, LIMITS.depth));
    if (!parsed.success) return problem(400, 'BadArgument', 'ShapeInvalid');
    const event = parsed.data;
    const news = insurerNews.safeParse(event.news);
    const isKnown = news.success;
    if (!isKnown) {
      if (insurerNews.options.some(({ shape }) => shape.kind.value === event.news.kind))
        return problem(400, 'BadArgument', 'ShapeInvalid');
      log.warn('event of an unknown kind', { intent: event.news.kind.slice(0, 40) });
    }
    const hash = createHash('sha256').update(JSON.stringify(event)).digest('base64url');
    const outcome = await keep(event, { hash, isKnown });
    if (outcome === 'conflict') return problem(409, 'BadArgument');
    return json(outcome === 'new' ? 202 : 200, { accepted: true });
  });

  /** The event and the call for the turn that tells it, in one transaction: either both are there or neither. */
  async function keep(event: InsurerEvent, how: { hash: string; isKnown: boolean }): Promise<EventOutcome> {
    const now = clock.now();
    let woken: string | null = null;
    const outcome = await store.commit(async (tx) => {
      woken = null;
      const kept = await keepInsurerEvent(tx, event, { ...how, now });
      if (kept !== 'new' || !how.isKnown) return kept;
      const { customerRef, id: key } = event;
      const called = { customerRef, key, correlationId: deps.newId('cor'), now, newId: deps.newId };
      woken = await callChatForNews(tx, store, called);
      return kept;
    });
    if (woken !== null) hub.wake(woken);
    if (outcome === 'new')
      log.info('insurer event kept', { count: woken === null ? 0 : 1, intent: event.news.kind.slice(0, 40) });
    return outcome;
  }
}
