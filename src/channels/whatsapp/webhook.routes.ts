import type { Server } from 'restify';
import type { Clock } from '../../clock.ts';
import { WHATSAPP } from '../../domain/channelName.ts';
import type { NewId } from '../../domain/ids.ts';
import { parseJson, readBody } from '../../http/readJson.ts';
import { problem, type Reply } from '../../http/reply.ts';
import { queryOf, route } from '../../http/route.ts';
import type { Log } from '../../log.ts';
import { keepArrival } from '../../store/arrivals.repository.ts';
import { noteReceipt } from '../../store/channelMessages.repository.ts';
import { contactsBy, seeContact, updateContact } from '../../store/contacts.repository.ts';
import type { Db, Store } from '../../store/openStore.ts';
import type { ContactRow } from '../../store/tables.ts';
import {
  readEnvelope,
  readStatus,
  type WhatsAppContact,
  type WhatsAppMessage,
  type WhatsAppValue,
  whatsappMessage,
} from './envelope.ts';
import { arrivedOf } from './messageIn.ts';
import { isSigned, sameText } from './signature.ts';

export interface WebhookDeps {
  store: Store;
  clock: Clock;
  newId: NewId;
  log: Log;
  phoneNumberId: string;
  appSecret: string;
  verifyToken: string;
  /** Something came from a contact, or a receipt settled a message to one. */
  onArrival(contactId: string): void;
  onReceipt(contactId: string): void;
  /** Named points, for fault tests. */
  onPoint?(point: string): void;
}

const PATH = '/webhooks/whatsapp';
const LIMITS = { bytes: 3 * 1024 * 1024, depth: 30, timeoutMs: 15_000 };

/**
 * The Cloud API's side of us: the address is proven once by GET; every POST is verified, stored and only then
 * acknowledged. What cannot be stored is answered by 5xx, so that it comes again.
 */
export function webhookRoutes(server: Server, deps: WebhookDeps): void {
  route(server, 'get', PATH, async ({ request }) => {
    const query = queryOf(request);
    const isOurs =
      query.get('hub.mode') === 'subscribe' && sameText(query.get('hub.verify_token') ?? '', deps.verifyToken);
    if (!isOurs) return plain(403, '');
    return plain(200, (query.get('hub.challenge') ?? '').slice(0, 200));
  });

  route(server, 'post', PATH, async ({ request }) => {
    const body = await readBody(request, LIMITS);
    if (typeof body === 'string') return problem(413, 'PayloadTooLarge');
    const header = request.headers['x-hub-signature-256'];
    if (!isSigned(body, typeof header === 'string' ? header : undefined, deps.appSecret)) return plain(401, '');
    const values = readEnvelope(parseJson(body, LIMITS.depth));
    // Signed by Meta, and nothing for us in it: it must not come again.
    if (values === null) return plain(200, '');
    const touched = await keepAll(values, deps);
    if (touched.arrivals.size > 0) deps.onPoint?.(`${WHATSAPP}.arrive.kept`);
    for (const id of touched.arrivals) deps.onArrival(id);
    for (const id of touched.receipts) deps.onReceipt(id);
    return plain(200, '');
  });
}

function plain(status: number, body: string): Reply {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }, body };
}

interface Touched {
  arrivals: Set<string>;
  receipts: Set<string>;
}

async function keepAll(values: readonly WhatsAppValue[], deps: WebhookDeps): Promise<Touched> {
  const { store, clock, log } = deps;
  const touched: Touched = { arrivals: new Set(), receipts: new Set() };
  const ours = values.filter(({ metadata }) => metadata.phone_number_id === deps.phoneNumberId);
  if (ours.length < values.length) log.warn('webhook for another number', { channel: WHATSAPP });
  if (ours.length === 0) return touched;
  const now = clock.now();
  await store.commit(async (tx) => {
    let place = 0;
    for (const value of ours) {
      for (const { message, contact } of inOrder(value)) {
        const what = arrivedOf(message);
        if (what === null) continue;
        const known = await contactFor(tx, message, contact, deps);
        if (known === null) continue;
        const arrival = {
          ...{ channel: WHATSAPP, account: deps.phoneNumberId, messageKey: message.id, contactId: known.id },
          payload: what,
        };
        const kept = await keepArrival(tx, store, arrival, { now, position: now * 1000 + place++ }, deps.newId);
        if (kept !== null) touched.arrivals.add(known.id);
      }
      for (const raw of value.statuses) await noteStatus(tx, raw, now, touched);
      for (const { code } of value.errors ?? []) log.warn('error told by webhook', { reason: String(code) });
    }
  });
  return touched;
}

/** Messages of one batch by their own time; those of one second stay as they came. */
function inOrder(value: WhatsAppValue): { message: WhatsAppMessage; contact: WhatsAppContact | undefined }[] {
  return value.messages
    .flatMap((raw) => {
      const parsed = whatsappMessage.safeParse(raw);
      return parsed.success ? [parsed.data] : [];
    })
    .toSorted((left, right) => Number(left.timestamp) - Number(right.timestamp))
    .map((message) => ({ message, contact: contactOf(message, value.contacts) }));
}

function contactOf(message: WhatsAppMessage, contacts: readonly WhatsAppContact[]): WhatsAppContact | undefined {
  if (contacts.length === 1) return contacts[0];
  return contacts.find(
    ({ wa_id, user_id }) =>
      (message.from !== undefined && wa_id === message.from) ||
      (message.from_user_id !== undefined && user_id === message.from_user_id),
  );
}

/**
 * Whose message it is. The id that Meta makes for our number comes first; a phone number may be hidden, and may change
 * hands: under a new id there is a new person, whoever had the number before.
 */
async function contactFor(
  tx: Db,
  message: WhatsAppMessage,
  contact: WhatsAppContact | undefined,
  deps: WebhookDeps,
): Promise<ContactRow | null> {
  const phone = message.from ?? contact?.wa_id ?? null;
  const userId = message.from_user_id ?? contact?.user_id ?? null;
  const userKey = userId ?? phone;
  if (userKey === null) return null;
  const by = { channel: WHATSAPP, account: deps.phoneNumberId };
  if (phone !== null) {
    for (const known of await contactsBy(tx, { ...by, address: phone })) {
      if (known.user_key === userKey) continue;
      // Known by the number alone until now: the same person, whose id we learn.
      if (known.user_key === phone) await rekey(tx, known.id, userKey);
      else await handOver(tx, known, deps);
    }
  }
  const name = contact?.profile?.name ?? null;
  return seeContact(tx, { ...by, userKey, address: phone, name }, deps.clock.now(), deps.newId);
}

async function rekey(tx: Db, id: string, userKey: string): Promise<void> {
  const taken = await tx.selectFrom('channel_contact').select('id').where('user_key', '=', userKey).executeTakeFirst();
  if (taken === undefined)
    await tx.updateTable('channel_contact').set({ user_key: userKey }).where('id', '=', id).execute();
}

/** The number is somebody else's now: the one who had it is known here no more. */
async function handOver(tx: Db, known: ContactRow, deps: WebhookDeps): Promise<void> {
  const now = deps.clock.now();
  await updateContact(tx, known.id, { address: null, conversation_id: null });
  if (known.conversation_id === null) return;
  await tx
    .updateTable('conversation')
    .set({ ended_at: now, ended_reason: 'signedOut' })
    .where('id', '=', known.conversation_id)
    .where('ended_at', 'is', null)
    .execute();
}

const receipts = { sent: 'sent', delivered: 'delivered', read: 'read', played: 'read', failed: 'failed' } as const;

async function noteStatus(tx: Db, raw: unknown, now: number, touched: Touched): Promise<void> {
  const status = readStatus(raw);
  if (status === null || !(status.status in receipts)) return;
  const receipt = receipts[status.status as keyof typeof receipts];
  const code = status.errors?.[0]?.code;
  const told = {
    ...{ id: status.biz_opaque_callback_data ?? null, providerId: status.id, receipt },
    error: code === undefined ? null : String(code),
  };
  const message = await noteReceipt(tx, told, now);
  if (message !== undefined) touched.receipts.add(message.contact_id);
}
