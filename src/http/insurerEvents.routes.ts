import type { Server } from 'restify';
import { type EventTools, takeInsurerEvent } from '../bot/takeInsurerEvent.ts';
import { insurerEvent, SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../domain/insurerEvent.ts';
import { isSigned } from '../services/eventSignature.ts';
import { parseJson, readBody } from './readJson.ts';
import { json, problem } from './reply.ts';
import { route } from './route.ts';

export interface InsurerEventsDeps extends EventTools {
  /** Shared with the insurer. */
  secret: string;
}

const LIMITS = { bytes: 16_384, depth: 6, timeoutMs: 10_000 };

/**
 * What the insurer reports by itself. Kept before it is acknowledged, once per id; then one chat of the customer
 * tells it. Who is not there is told at the next visit.
 */
export function insurerEventsRoutes(server: Server, deps: InsurerEventsDeps): void {
  const { clock } = deps;

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
    const outcome = await takeInsurerEvent(parsed.data, deps);
    if (outcome === 'broken') return problem(400, 'BadArgument', 'ShapeInvalid');
    if (outcome === 'conflict') return problem(409, 'BadArgument');
    return json(outcome === 'new' ? 202 : 200, { accepted: true });
  });
}
