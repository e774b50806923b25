import type { Server } from 'restify';
import { z } from 'zod';
import type { Hub } from '../bot/hub.ts';
import type { Clock } from '../clock.ts';
import type { Advisor } from '../domain/advisors.ts';
import type { NewId } from '../domain/ids.ts';
import { jsonLimits, parseJson, readBody } from '../http/readJson.ts';
import { json, problem } from '../http/reply.ts';
import { route } from '../http/route.ts';
import type { Log } from '../log.ts';
import { isSignedBy, SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../services/signature.ts';
import { changeDeskRequest } from '../store/deskRequests.repository.ts';
import { liveRequestOf } from '../store/handoffs.repository.ts';
import type { Store } from '../store/openStore.ts';
import type { DeskRequestRow } from '../store/tables.ts';
import { news } from './dispatcher.ts';
import { acceptRequest, finishRequest, sayToCustomer } from './handOver.ts';
import { CONTACT_CENTRE } from './outsideDesk.ts';

export interface HandoffStatusDeps {
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  brand: { name: string };
  /** Shared with the contact centre; null: no event is taken from outside. */
  secret: string | null;
}

const conversation = z.object({ id: z.string().min(1).max(100) });
const eventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('event'),
    name: z.literal('handoff.status'),
    id: z.string().max(200).optional(),
    conversation,
    value: z.object({ state: z.enum(['accepted', 'failed', 'completed']), message: z.string().max(200).nullish() }),
  }),
  z.object({
    type: z.literal('message'),
    id: z.string().min(1).max(200),
    conversation,
    text: z.string().trim().min(1).max(4000),
    from: z.object({ name: z.string().max(60).nullish() }).nullish(),
  }),
]);
type OutsideEvent = z.infer<typeof eventSchema>;

/**
 * `POST /handoff/events`: what the insurer's own contact centre tells. Signed; one that was told twice, or too late,
 * changes nothing and is answered 200, as the protocol wants.
 */
export function handoffStatusRoutes(server: Server, deps: HandoffStatusDeps): void {
  const { secret, clock, log, store } = deps;
  if (secret === null) return;
  route(server, 'post', '/handoff/events', async ({ request }) => {
    const bytes = await readBody(request, jsonLimits);
    if (typeof bytes === 'string') return problem(bytes === 'tooLarge' ? 413 : 408, 'BadArgument');
    const signed = isSignedBy(secret, {
      body: bytes.toString('utf8'),
      timestamp: request.headers[TIMESTAMP_HEADER],
      signature: request.headers[SIGNATURE_HEADER],
      now: clock.now(),
    });
    if (!signed) return problem(403, 'TokenInvalid');
    const event = eventSchema.safeParse(parseJson(bytes, jsonLimits.depth));
    if (!event.success) return problem(400, 'BadArgument', 'ShapeInvalid');
    const live = await liveRequestOf(store.db, event.data.conversation.id);
    if (live === undefined) return json(200, { applied: false });
    const applied = await apply(event.data, live, deps);
    log.info('handoff event', { requestId: live.id, conversationId: live.conversation_id });
    return json(200, { applied });
  });
}

async function apply(event: OutsideEvent, row: DeskRequestRow, deps: HandoffStatusDeps): Promise<boolean> {
  const tools = { ...deps, now: deps.clock.now() };
  const name = (event.type === 'message' ? event.from?.name : event.value.message)?.split(' ')[0] || deps.brand.name;
  const advisor: Advisor = {
    ...{ id: CONTACT_CENTRE, firstName: name, name, role: 'advisor' },
    teams: row.team === null ? [] : [row.team],
  };
  const act = (key: string) => ({ requestId: row.id, advisor, key: `hub.${key}` });
  if (event.type === 'message') {
    if (row.advisor !== CONTACT_CENTRE) return false;
    return (await sayToCustomer(act(event.id), { text: event.text, files: [] }, tools)).is === 'done';
  }
  switch (event.value.state) {
    case 'accepted':
      return (await acceptRequest(act(`accepted.${row.queued_at}`), tools)).is === 'done';
    case 'completed': {
      if (row.status === 'open') return failed(row, deps);
      return (
        (await finishRequest(act(`completed.${row.accepted_at}`), { outcome: 'solved', note: null }, tools)).is ===
        'done'
      );
    }
    case 'failed':
      return row.status === 'open' && (await failed(row, deps));
  }
}

/** Nobody can come: the request is kept to be read, and a call is offered. */
async function failed(row: DeskRequestRow, deps: HandoffStatusDeps): Promise<boolean> {
  const changed = await changeDeskRequest(
    deps.store.db,
    { id: row.id, status: ['open'], updatedAt: row.updated_at, now: deps.clock.now() },
    { queued_at: null, offered_to: null, offered_until: null, told: '{}' },
  );
  if (changed !== undefined) await news(row, 'closed', `hub.${row.queued_at}`, deps);
  return changed !== undefined;
}
