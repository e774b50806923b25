import type { Hub } from '../bot/hub.ts';
import type { Clock } from '../clock.ts';
import type { Brand } from '../domain/brand.ts';
import { AppError, errorCodeOf } from '../errors.ts';
import { translators } from '../locales/translator.ts';
import { factsOfError, type Log } from '../log.ts';
import type { Notice, NoticeTarget } from '../services/deskNotices.client.ts';
import type { HandoffHub } from '../services/handoffHub.client.ts';
import { takeToken } from '../services/takeLink.ts';
import { findConversation } from '../store/conversations.repository.ts';
import {
  type Delivery,
  endDelivery,
  markRelayed,
  planDelivery,
  relayedTo,
  takeDeliveries,
} from '../store/deskOutside.repository.ts';
import { liveRequestsOf, waitingRequests } from '../store/handoffs.repository.ts';
import type { Store } from '../store/openStore.ts';
import type { DeskRequestRow } from '../store/tables.ts';
import { readTranscript } from '../store/transcript.repository.ts';
import { initiateEvent, messageEvent } from './handoffEvents.ts';
import { maskPhones } from './maskPhones.ts';
import { topicLabel } from './requestView.ts';

export interface OutsideDeps {
  store: Store;
  hub: Hub;
  clock: Clock;
  log: Log;
  brand: Brand;
  publicUrl: string;
  /** The insurer's own contact centre, which answers instead of our console; null: there is none. */
  contactCentre: HandoffHub | null;
  notices: readonly NoticeTarget[];
}

/** Staff id under which the contact centre holds conversations. */
export const CONTACT_CENTRE = 'contactCentre';

const TRY_MS = 30_000;
const BACKOFF = [2000, 10_000, 60_000, 300_000];
const DAY_MS = 86_400_000;

/**
 * One round of what goes outside: the contact centre learns of who waits and of what they write to it, Teams and mail of
 * new requests and of promises at risk. Planned once per request, tried until it arrives.
 */
export async function outsideRound(deps: OutsideDeps): Promise<void> {
  const { store, clock, contactCentre, notices } = deps;
  const now = clock.now();
  if (contactCentre !== null) {
    for (const { id, queued_at } of await waitingRequests(store.db))
      await planDelivery(store.db, { id: `hub.${id}.${queued_at}`, requestId: id, target: 'hub', now });
    for (const row of await liveRequestsOf(store.db, CONTACT_CENTRE)) await planRelay(row, deps, now);
  }
  if (notices.length > 0) await planNotices(deps, now);
  for (const delivery of await takeDeliveries(store.db, now, now + TRY_MS)) await deliver(delivery, deps);
}

/** What the customer writes goes on from where the first event ended: nothing is told twice, nothing is left out. */
async function planRelay(row: DeskRequestRow, { store }: OutsideDeps, now: number): Promise<void> {
  const id = `relay.${row.id}.${row.accepted_at}`;
  const fromSeq = await relayedTo(store.db, `hub.${row.id}.${row.queued_at}`);
  await planDelivery(store.db, { id, requestId: row.id, target: 'relay', now, fromSeq });
}

async function planNotices({ store, notices }: OutsideDeps, now: number): Promise<void> {
  const fresh = await store.db
    .selectFrom('desk_request')
    .select(['id', 'at_risk_at'])
    .where('created_at', '>', now - DAY_MS)
    .where((where) => where.or([where('status', '=', 'open'), where('at_risk_at', 'is not', null)]))
    .limit(500)
    .execute();
  for (const { id, at_risk_at } of fresh)
    for (const { name } of notices) {
      const kind = at_risk_at === null ? 'new' : 'risk';
      await planDelivery(store.db, { id: `${name}.${kind}.${id}`, requestId: id, target: `${name}.${kind}`, now });
    }
}

async function deliver(delivery: Delivery, deps: OutsideDeps): Promise<void> {
  const { store, clock, log } = deps;
  try {
    const again = await send(delivery, deps);
    await endDelivery(store.db, delivery.id, again === null ? { sent_at: clock.now() } : { next_at: again });
  } catch (thrown) {
    const final = thrown instanceof AppError && thrown.code === 'CHANNEL_REFUSED';
    const wait = BACKOFF[Math.min(delivery.attempts - 1, BACKOFF.length - 1)] ?? TRY_MS;
    await endDelivery(store.db, delivery.id, final ? { failed_at: clock.now() } : { next_at: clock.now() + wait });
    const facts = { requestId: delivery.request_id, attempt: delivery.attempts, ...factsOfError(thrown) };
    log.warn('desk message outside not delivered', { code: errorCodeOf(thrown), ...facts });
  }
}

/** Null when it is done for good; else when it is looked at again. */
async function send(delivery: Delivery, deps: OutsideDeps): Promise<number | null> {
  const { request, target } = delivery;
  if (target === 'hub') return initiate(delivery, deps);
  if (target === 'relay') return relay(delivery, deps);
  const [name, kind] = target.split('.');
  const channel = deps.notices.find((each) => each.name === name);
  if (channel === undefined) return null;
  await channel.send(noticeOf(request, kind === 'risk', deps));
  return null;
}

async function initiate({ id, request }: Delivery, deps: OutsideDeps): Promise<null> {
  const conversation = await findConversation(deps.store.db, request.conversation_id);
  if (conversation === undefined || request.status !== 'open' || deps.contactCentre === null) return null;
  const after = Math.max(0, conversation.last_seq - 200);
  const rows = await readTranscript(deps.store.db, conversation.id, after, 200);
  const source = { request, conversation, rows, brand: deps.brand, serviceUrl: deps.publicUrl, now: deps.clock.now() };
  await deps.contactCentre.send(initiateEvent(source));
  await markRelayed(deps.store.db, id, conversation.last_seq);
  return null;
}

/** What the customer wrote since, in order; each under its own id, so that one sent again is known. */
async function relay(delivery: Delivery, deps: OutsideDeps): Promise<number | null> {
  const { store, contactCentre, clock } = deps;
  const { request } = delivery;
  if (request.status !== 'taken' || contactCentre === null) return null;
  const conversation = await findConversation(store.db, request.conversation_id);
  if (conversation === undefined) return null;
  for (const row of await readTranscript(store.db, conversation.id, delivery.relayed_seq, 100)) {
    const event = messageEvent(row, { ...deps, request, conversation, serviceUrl: deps.publicUrl, now: clock.now() });
    if (event !== null) await contactCentre.send(event);
    await markRelayed(store.db, delivery.id, row.seq);
  }
  return clock.now();
}

function noticeOf(request: Delivery['request'], risk: boolean, deps: OutsideDeps): Notice {
  const { brand, publicUrl, store, clock } = deps;
  const token = takeToken(store.sealer, { requestId: request.id, expiresAt: clock.now() + DAY_MS });
  const t = translators.fr;
  return {
    title: t.words(risk ? 'console.notice.risk' : 'console.notice.new', { reference: request.reference }),
    // A channel is read by many: the subject, never the customer.
    lines: [
      { label: t.words('desk.facts.reason'), value: maskPhones(topicLabel(request.topic, t), brand) },
      { label: t.words('console.notice.priority'), value: t.words(`desk.priority.${priority(request.priority)}`) },
    ],
    links: [
      { label: t.words('desk.take'), url: `${publicUrl}/advisor?take=${token}` },
      { label: t.words('console.notice.open'), url: `${publicUrl}/advisor?request=${request.id}` },
    ],
  };
}

function priority(level: number): 1 | 2 | 3 | 4 | 5 {
  return Math.min(5, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5;
}
