import { randomInt } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Activity, CloudAdapter, ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { actionSchema } from '../../cards/action.ts';
import type { Clock } from '../../clock.ts';
import { TEAMS } from '../../domain/channelName.ts';
import { AppError, errorCodeOf } from '../../errors.ts';
import { translators } from '../../locales/translator.ts';
import { factsOfError, type Log } from '../../log.ts';
import { messagesOfCards } from '../../store/channelMessages.repository.ts';
import type { Store } from '../../store/openStore.ts';
import type { ChannelMessageRow, ContactRow } from '../../store/tables.ts';
import { readAction } from '../directLine/messageIn.ts';
import type { ArrivedMedia } from '../shared/arrived.ts';
import type { FileBytesOf } from '../shared/outgoingFiles.ts';
import type { Fetched, PushedChannel, SendOutcome } from '../shared/pushedChannel.ts';
import type { ConnectorToken } from './connectorToken.ts';
import { teamsMediaPlace } from './messageIn.ts';
import { cardNow } from './presentCard.ts';
import { renderTurn, type TeamsPayload } from './render.ts';
import { isHostOf, type TeamsSettings } from './settings.ts';

export interface TeamsChannelDeps {
  settings: TeamsSettings;
  store: Store;
  adapter: CloudAdapter;
  token: ConnectorToken;
  clock: Clock;
  log: Log;
  publicUrl: string;
  bytesOf: FileBytesOf;
  fileTimeoutMs?: number;
}

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
export const FILE_CONSENT = 'application/vnd.microsoft.teams.card.file.consent';

/** The channel between the durable queues and the Bot Connector. */
export function newTeamsChannel(deps: TeamsChannelDeps): PushedChannel {
  return {
    name: TEAMS,
    fetch: (media, contact) => fetchFile(media, contact, deps),
    async press(pressed) {
      const told = z.looseObject({ action: z.unknown() }).safeParse(pressed);
      const action = told.success ? readAction(withFields(told.data)) : 'unknown';
      return action === 'unknown' ? { is: 'unknown' } : { is: 'action', action };
    },
    render: (rows, language) => renderTurn(rows, language, deps.publicUrl),
    // Teams tells when it is too much, by 429: it has no rate that one could keep beforehand.
    mayGo: async () => 0,
    async send(row, contact) {
      try {
        return await sendRow(row, contact, deps);
      } catch (thrown) {
        return outcomeOf(thrown, row, contact, deps);
      }
    },
    async typing(contact) {
      await say(contact, deps, (context) => context.sendActivity({ type: 'typing' }).then(() => undefined)).catch(
        (thrown: unknown) => deps.log.debug('typing not shown', { code: errorCodeOf(thrown) }),
      );
    },
  };
}

/** The fields of a card come beside its data; ours stand inside `action`. */
function withFields({ action, ...rest }: { action?: unknown; [field: string]: unknown }): unknown {
  const parsed = actionSchema.safeParse(action);
  if (!parsed.success || parsed.data.a !== 'answer') return action;
  const field = Object.getOwnPropertyDescriptor(rest, parsed.data.q)?.value as unknown;
  return typeof field === 'string' ? { ...parsed.data, [parsed.data.q]: field } : action;
}

async function sendRow(row: ChannelMessageRow, contact: ContactRow, deps: TeamsChannelDeps): Promise<SendOutcome> {
  const payload = JSON.parse(row.payload) as TeamsPayload;
  if (payload.type === 'freeze') return freeze(payload.keys, row, contact, deps);
  const activity = await activityOf(payload, row, contact, deps);
  if ('is' in activity) return activity;
  const id = await say(contact, deps, async (context) => (await context.sendActivity(activity))?.id ?? null);
  return { is: 'sent', providerId: id };
}

async function activityOf(
  payload: Exclude<TeamsPayload, { type: 'freeze' }>,
  row: ChannelMessageRow,
  contact: ContactRow,
  deps: TeamsChannelDeps,
): Promise<Partial<Activity> | SendOutcome> {
  switch (payload.type) {
    case 'text':
      return {
        ...{ type: 'message', text: payload.text, textFormat: payload.plain ? 'plain' : 'markdown' },
        ...(payload.urgent ? { importance: 'high' } : {}),
      };
    case 'card': {
      const userIds = [referenceOf(contact)?.user?.id ?? ''].filter((id) => id !== '');
      const card = withRefreshFor(payload.card, userIds);
      return {
        ...{ type: 'message', summary: payload.summary, attachments: [{ contentType: ADAPTIVE_CARD, content: card }] },
        ...(payload.urgent ? { importance: 'high' } : {}),
      };
    }
    case 'file': {
      const found = await deps.bytesOf(payload.from, row.conversation_id);
      if (found.is === 'unreachable') return { is: 'later', waitMs: 5000, scope: 'message', code: 'paper not reached' };
      if (found.is === 'gone') {
        const { words } = translators[found.language];
        return { type: 'message', text: words('channel.documentGone'), textFormat: 'plain' };
      }
      // Whoever holds the card gets nothing by it: what comes back is looked up for its own person.
      const context = { file: row.id };
      const content = {
        ...{ description: payload.name, sizeInBytes: found.content.length },
        ...{ acceptContext: context, declineContext: context },
      };
      return { type: 'message', attachments: [{ contentType: FILE_CONSENT, name: found.name, content }] };
    }
  }
}

/** Teams asks for the present card by itself, for the one person who reads it. */
function withRefreshFor(card: unknown, userIds: readonly string[]): unknown {
  const { refresh, ...rest } = card as { refresh?: object };
  return refresh === undefined || userIds.length === 0 ? rest : { ...rest, refresh: { ...refresh, userIds } };
}

/** Shows closed cards as they are now: their words without their buttons. A card that is gone needs nothing. */
async function freeze(
  keys: readonly string[],
  row: ChannelMessageRow,
  contact: ContactRow,
  deps: TeamsChannelDeps,
): Promise<SendOutcome> {
  for (const shown of await messagesOfCards(deps.store.db, row.conversation_id, keys)) {
    const payload = JSON.parse(shown.payload) as TeamsPayload;
    if (payload.type !== 'card' || shown.provider_id === null) continue;
    const card = await cardNow(deps.store, payload.place, deps.publicUrl, false);
    if (card === null) continue;
    const id = shown.provider_id;
    const update = { id, type: 'message', attachments: [{ contentType: ADAPTIVE_CARD, content: card }] };
    try {
      await say(contact, deps, (context) => context.updateActivity(update));
    } catch (thrown) {
      if (statusOf(thrown) !== 404) throw thrown;
    }
  }
  return { is: 'sent', providerId: null };
}

export function referenceOf({ reference }: ContactRow): Partial<ConversationReference> | null {
  return reference === null ? null : (JSON.parse(reference) as Partial<ConversationReference>);
}

/** Speaks in the contact's own conversation, as an answer to nothing: the same way for answers and for news. */
async function say<Result>(
  contact: ContactRow,
  deps: TeamsChannelDeps,
  speak: (context: TurnContext) => Promise<Result>,
): Promise<Result> {
  const reference = referenceOf(contact);
  if (reference === null) throw new AppError('CHANNEL_REFUSED', { facts: { what: 'no reference' } });
  let result: { value: Result } | null = null;
  await deps.adapter.continueConversationAsync(deps.settings.appId, reference, async (context) => {
    // The SDK makes up the id of a message that nobody wrote: what is said is no answer to it.
    Reflect.deleteProperty(context.activity, 'id');
    result = { value: await speak(context) };
  });
  if (result === null) throw new AppError('INVARIANT_BROKEN', { message: 'nothing was said' });
  return (result as { value: Result }).value;
}

interface ConnectorError {
  statusCode?: number;
  code?: string;
  response?: { headers?: { get(name: string): string | undefined }; bodyAsText?: string | null };
}

export function statusOf(thrown: unknown): number | undefined {
  return errorIn(thrown).statusCode;
}

/** The SDK may wrap what it throws. */
function errorIn(thrown: unknown): ConnectorError {
  const outer = thrown as (ConnectorError & { innerError?: unknown; error?: unknown }) | null;
  if (outer?.statusCode !== undefined || outer?.innerError == null) return outer ?? {};
  return errorIn(outer.innerError);
}

const UNREACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

function outcomeOf(thrown: unknown, row: ChannelMessageRow, contact: ContactRow, deps: TeamsChannelDeps): SendOutcome {
  const { statusCode, code, response } = errorIn(thrown);
  const told = response?.bodyAsText ?? '';
  const named = statusCode === undefined ? (code ?? 'unknown') : String(statusCode);
  if (statusCode === undefined) deps.log.warn('connector call failed', { reason: named, ...factsOfError(thrown) });
  if (thrown instanceof AppError)
    return thrown.class === 'unreachable'
      ? { is: 'later', waitMs: waitFor(row.attempts), scope: 'message', code: thrown.code }
      : { is: 'later', waitMs: 60_000, scope: 'all', code: thrown.code, forOperator: true };
  switch (statusCode) {
    case 429: {
      const seconds = Number(response?.headers?.get('retry-after'));
      const waitMs = Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) * 1000 : waitFor(contact.holds);
      return { is: 'later', waitMs, scope: 'contact', code: named };
    }
    case 412:
    case 500:
    case 502:
    case 503:
    case 504:
      return { is: 'later', waitMs: waitFor(row.attempts), scope: 'message', code: named };
    case 401:
      return { is: 'later', waitMs: 60_000, scope: 'all', code: named, forOperator: true };
    case 403:
      return { is: 'failed', code: /MessageWritesBlocked/.test(told) ? 'MessageWritesBlocked' : named, blocked: true };
    case undefined:
      return UNREACHED.has(code ?? '')
        ? { is: 'later', waitMs: waitFor(row.attempts), scope: 'message', code: named }
        : { is: 'uncertain', code: named };
    default:
      return { is: 'failed', code: named, blocked: false };
  }
}

/** 2 s to 20 s, doubling, a fifth more or less. */
function waitFor(times: number): number {
  const wait = Math.min(20_000, 2000 * 2 ** Math.min(times, 5));
  return Math.round(wait * (0.8 + randomInt(0, 400) / 1000));
}

/**
 * The bytes of a customer's file. The address of a download is itself the permission, so no token goes with it; an
 * image in the text is at the connector, and our token goes to the host that the verified activity named, nowhere else.
 */
async function fetchFile(media: ArrivedMedia, contact: ContactRow, deps: TeamsChannelDeps): Promise<Fetched> {
  const { settings, fileTimeoutMs = 30_000 } = deps;
  const place = teamsMediaPlace.safeParse(media.where);
  if (!place.success) return { is: 'refused', reason: 'fileType' };
  const { kind, url } = place.data;
  const serviceUrl = referenceOf(contact)?.serviceUrl ?? '';
  const isConnector = kind === 'inline' && URL.parse(url)?.host === URL.parse(serviceUrl)?.host;
  const hosts = kind === 'download' ? settings.fileHosts : settings.serviceHosts;
  if (!isHostOf(url, hosts, settings.allowHttp) || (kind === 'inline' && !isConnector)) {
    deps.log.warn('file from another host', { reason: 'host' });
    return { is: 'refused', reason: 'fileLost' };
  }
  const headers: Record<string, string> =
    kind === 'inline' ? { Authorization: `Bearer ${await deps.token.get()}` } : {};
  let response: Response;
  try {
    response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(fileTimeoutMs) });
  } catch (cause) {
    throw new AppError('CHANNEL_UNREACHABLE', { cause, facts: { what: 'file' } });
  }
  if (response.status === 404 || response.status === 403 || response.status === 410)
    return { is: 'refused', reason: 'fileLost' };
  if (response.status !== 200 || response.body === null)
    throw new AppError('CHANNEL_UNREACHABLE', { facts: { what: 'file', status: response.status } });
  const content = Readable.fromWeb(response.body as ReadableStream);
  // Who stops reading early hears of no error: one that comes later must not end the program.
  content.on('error', () => {});
  return { is: 'content', content, name: media.name, contentType: media.contentType };
}
