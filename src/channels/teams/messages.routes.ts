import type { Activity, CloudAdapter } from 'botbuilder';
import { TurnContext } from 'botbuilder';
import type { Server } from 'restify';
import { z } from 'zod';
import type { Hub } from '../../bot/hub.ts';
import type { Clock } from '../../clock.ts';
import { TEAMS } from '../../domain/channelName.ts';
import type { NewId } from '../../domain/ids.ts';
import { errorCodeOf } from '../../errors.ts';
import { languageOf } from '../../http/languageOf.ts';
import { readJson } from '../../http/readJson.ts';
import { json, type Reply } from '../../http/reply.ts';
import { route } from '../../http/route.ts';
import { translators } from '../../locales/translator.ts';
import { factsOfError, type Log } from '../../log.ts';
import { findArrival, keepArrival } from '../../store/arrivals.repository.ts';
import { noteReadUpTo } from '../../store/channelMessages.repository.ts';
import { contactsBy, seeContact, updateContact } from '../../store/contacts.repository.ts';
import type { Store } from '../../store/openStore.ts';
import type { ContactRow } from '../../store/tables.ts';
import type { Arrived } from '../shared/arrived.ts';
import { message } from '../shared/arrived.ts';
import type { FileBytesOf } from '../shared/outgoingFiles.ts';
import { isMentioned, isPersonal, type TeamsActivity, teamsActivity, tenantOf } from './activityIn.ts';
import { invokeResponse, process } from './adapter.ts';
import type { ChannelToken } from './channelToken.ts';
import { answerConsent } from './consent.ts';
import { arrivedOf, keyOf } from './messageIn.ts';
import { cardNow, cardPlace } from './presentCard.ts';
import { isHostOf, type TeamsSettings } from './settings.ts';

export interface MessagesDeps {
  settings: TeamsSettings;
  adapter: CloudAdapter;
  channelToken: ChannelToken;
  store: Store;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  publicUrl: string;
  bytesOf: FileBytesOf;
  onArrival(contactId: string): void;
  /** ms that a pressed button may wait for its turn; Teams gives up after ten seconds or so. */
  patienceMs?: number;
  /** Named points, for fault tests. */
  onPoint?(point: string): void;
}

const LIMITS = { bytes: 256 * 1024, depth: 30, timeoutMs: 10_000 };
const PATIENCE_MS = 8000;

/** The endpoint that Teams calls. Whatever is not proven to come from it is refused before the SDK sees it. */
export function messagesRoutes(server: Server, deps: MessagesDeps): void {
  route(server, 'post', '/api/messages', async ({ request }) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return empty(401);
    const read = await readJson(request, LIMITS);
    if ('refusal' in read) return empty(read.refusal.status);
    const parsed = teamsActivity.safeParse(read.value);
    if (!parsed.success) return empty(400);
    const activity = parsed.data;
    if (!isHostOf(activity.serviceUrl, deps.settings.serviceHosts, deps.settings.allowHttp)) return empty(401);
    const token = await deps.channelToken.check(authorization, activity);
    if (token.is === 'unreachable') return empty(503);
    if (token.is === 'refused') {
      deps.log.warn('activity refused', { channel: TEAMS, reason: token.why });
      return empty(401);
    }
    if (!isOurTenant(activity, deps.settings)) return empty(403);
    try {
      const asked = { authorization, activity: read.value };
      const { status, body } = await process(deps.adapter, asked, (context) => take(context, activity, deps));
      if (status >= 500) return empty(status);
      // The SDK tells its reasons to whoever asks.
      if (status === 401 || status === 403 || status === 400) return empty(status);
      return body == null ? empty(status) : json(status, body);
    } catch (thrown) {
      deps.log.error('activity not taken', { code: errorCodeOf(thrown), ...factsOfError(thrown) });
      return empty(400);
    }
  });
}

function empty(status: number): Reply {
  return { status, headers: { 'Cache-Control': 'no-store' }, body: '' };
}

function isOurTenant(activity: TeamsActivity, { tenants }: TeamsSettings): boolean {
  const tenant = tenantOf(activity);
  return tenants.length === 0 || (tenant !== null && tenants.includes(tenant));
}

async function take(context: TurnContext, activity: TeamsActivity, deps: MessagesDeps): Promise<void> {
  if (!isPersonal(activity)) return answerInPublic(context, activity);
  if (activity.type === 'invoke') return answerInvoke(context, activity, deps);
  if (activity.type === 'event') return noteRead(activity, deps);
  const what = arrivedOf(activity);
  if (what !== null) await keep(context, activity, what, deps);
}

const readReceipt = z.object({ lastReadMessageId: z.string().regex(/^\d{1,16}$/) });

/** The app has to be allowed to hear of it (`ChatMessageReadReceipt.Read.Chat`); of delivery Teams tells nothing. */
async function noteRead({ name, value, conversation }: TeamsActivity, deps: MessagesDeps): Promise<void> {
  const told = name === 'application/vnd.microsoft.readReceipt' ? readReceipt.safeParse(value) : null;
  if (told?.success !== true) return;
  const { db } = deps.store;
  const by = { channel: TEAMS, account: deps.settings.appId, userKey: conversation.id };
  const [contact] = await contactsBy(db, by);
  if (contact === undefined || !(await noteReadUpTo(db, contact.id, Number(told.data.lastReadMessageId)))) return;
  if (contact.conversation_id !== null) deps.hub.receipts(contact.conversation_id);
}

/** Where others read along, nothing is asked and nothing is told. */
async function answerInPublic(context: TurnContext, activity: TeamsActivity): Promise<void> {
  const { words } = translators[languageOf(activity.locale ?? undefined)];
  if (activity.type === 'invoke') {
    await context.sendActivity(invokeResponse(501));
    return;
  }
  if (activity.type !== 'message' || !isMentioned(activity)) return;
  // Best effort: were it lost, they would ask again.
  await context
    .sendActivity({ type: 'message', text: words('channel.privately'), textFormat: 'plain' })
    .catch(() => undefined);
}

async function keep(
  context: TurnContext,
  activity: TeamsActivity,
  what: Arrived,
  { store, clock, newId, settings, onArrival, onPoint }: MessagesDeps,
): Promise<ContactRow> {
  const now = clock.now();
  const contact = await store.commit(async (tx) => {
    const seen = await seeContact(tx, contactOf(context, activity, settings), now, newId);
    if (activity.type === 'installationUpdate' && what.kind === 'identityChanged')
      await updateContact(tx, seen.id, { blocked_at: now });
    const messageKey = keyOf(activity.conversation.id, keyWithin(activity, newId));
    const arrival = { channel: TEAMS, account: settings.appId, messageKey, contactId: seen.id, payload: what };
    await keepArrival(tx, store, arrival, { now, position: now * 1000 }, newId);
    return seen;
  });
  onPoint?.(`${TEAMS}.arrive.kept`);
  onArrival(contact.id);
  return contact;
}

/** An edit bears the id of what it changes: it is another message all the same. */
function keyWithin({ type, id, timestamp }: TeamsActivity, newId: NewId): string {
  const own = id ?? newId('activity');
  return type === 'message' || type === 'invoke' ? own : `${own}|${type}|${timestamp ?? ''}`;
}

function contactOf(context: TurnContext, activity: TeamsActivity, { appId }: TeamsSettings) {
  const reference = TurnContext.getConversationReference(context.activity as Activity);
  // News is no answer to a message: it must not be drawn as one.
  const { activityId: _, ...kept } = reference;
  return {
    ...{ channel: TEAMS, account: appId, userKey: activity.conversation.id },
    ...{ address: activity.from.aadObjectId ?? null, name: activity.from.name ?? null },
    reference: JSON.stringify(kept),
  };
}

const execute = z.object({
  action: z.object({ type: z.literal('Action.Execute'), verb: z.string().max(40), data: z.unknown() }),
});
const placed = z.looseObject({ at: cardPlace });

async function answerInvoke(context: TurnContext, activity: TeamsActivity, deps: MessagesDeps): Promise<void> {
  if (activity.name === 'fileConsent/invoke') {
    const seen = contactOf(context, activity, deps.settings);
    const contact = await seeContact(deps.store.db, seen, deps.clock.now(), deps.newId);
    const outcome = await answerConsent(context, activity, contact, deps);
    await context.sendActivity(invokeResponse(outcome === 'done' ? 200 : 400));
    return;
  }
  const asked = activity.name === 'adaptiveCard/action' ? execute.safeParse(activity.value) : null;
  if (asked === null) {
    const { status, body } = signInRefusal(activity) ?? { status: 501 };
    await context.sendActivity(invokeResponse(status, body));
    return;
  }
  const { words } = translators[languageOf(activity.locale ?? undefined)];
  if (!asked.success) {
    const value = { code: 'BadRequest', message: words('talk.oldButton') };
    const body = { statusCode: 400, type: 'application/vnd.microsoft.error', value };
    await context.sendActivity(invokeResponse(200, body));
    return;
  }
  const { verb, data } = asked.data.action;
  if (verb === 'press') {
    await keep(context, activity, message({ pressed: data, buttonText: titleOf(data) }), deps);
    await answered(activity, deps);
  }
  const at = placed.safeParse(data);
  const card =
    at.success && (await isOwn(at.data.at.conversationId, activity, deps))
      ? await cardNow(deps.store, at.data.at, deps.publicUrl)
      : null;
  const body =
    card === null
      ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words('channel.noted') }
      : { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  await context.sendActivity(invokeResponse(200, body));
}

const exchange = z.object({ id: z.string().max(200), connectionName: z.string().max(200) }).catch({
  ...{ id: '', connectionName: '' },
});

/**
 * An employee's token is no insured person's: none is exchanged, and no code of a sign-in card is redeemed. Each client
 * of the person asks for itself and must hear so, or it asks again.
 */
function signInRefusal({ name, value }: TeamsActivity): { status: number; body?: unknown } | null {
  switch (name) {
    case 'signin/tokenExchange':
      return { status: 412, body: { ...exchange.parse(value), failureDetail: 'no token is exchanged here' } };
    case 'signin/verifyState':
      return { status: 404 };
    case 'signin/failure':
      return { status: 200 };
    default:
      return null;
  }
}

function titleOf(data: unknown): string | null {
  const title = z.looseObject({ title: z.string().max(100) }).safeParse(data);
  return title.success ? title.data.title : null;
}

/** Cards of other people's conversations are none of theirs. */
async function isOwn(
  conversationId: string,
  activity: TeamsActivity,
  { store, settings }: MessagesDeps,
): Promise<boolean> {
  const row = await store.db
    .selectFrom('conversation')
    .innerJoin('channel_contact', 'channel_contact.id', 'conversation.user_id')
    .select('conversation.id')
    .where('conversation.id', '=', conversationId)
    .where('channel_contact.channel', '=', TEAMS)
    .where('channel_contact.account', '=', settings.appId)
    .where('channel_contact.user_key', '=', activity.conversation.id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Waits for the turn of a pressed button, so that its card is shown as the turn left it; not for ever. */
async function answered(
  activity: TeamsActivity,
  { store, settings, patienceMs = PATIENCE_MS }: MessagesDeps,
): Promise<void> {
  const key = {
    channel: TEAMS,
    account: settings.appId,
    messageKey: keyOf(activity.conversation.id, activity.id ?? ''),
  };
  const end = performance.now() + patienceMs;
  for (let wait = 10; performance.now() < end; wait = Math.min(200, wait * 1.5)) {
    const arrival = await findArrival(store.db, key);
    if (arrival?.done_at != null) {
      if (arrival.inbox_id === null) return;
      const row = await store.db
        .selectFrom('inbox')
        .select('done_at')
        .where('id', '=', arrival.inbox_id)
        .executeTakeFirst();
      if (row?.done_at != null) return;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
