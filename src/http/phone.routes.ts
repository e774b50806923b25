import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'restify';
import type { Hub } from '../bot/hub.ts';
import type { InboundBody } from '../bot/inbound.ts';
import type { Clock } from '../clock.ts';
import { readConversationState } from '../dialogs/conversationState.ts';
import { pairingHash } from '../dialogs/pairing/pairPhone.form.ts';
import { waitsForm } from '../dialogs/pairing/waitsForm.ts';
import type { Shown } from '../dialogs/shown.ts';
import type { Language } from '../domain/identity.ts';
import type { NewId } from '../domain/ids.ts';
import { readPairingCode } from '../domain/pairingCode.ts';
import { translators } from '../locales/translator.ts';
import type { Log } from '../log.ts';
import type { FilesPort, StoredFile } from '../services/files.port.ts';
import { findConversation } from '../store/conversations.repository.ts';
import { insertFileMessage } from '../store/fileMessages.ts';
import type { NewInbound } from '../store/inbox.repository.ts';
import type { Store } from '../store/openStore.ts';
import { bindPairing, pairingOfPhone } from '../store/pairings.repository.ts';
import type { ConversationRow, PairingRow, TranscriptRow } from '../store/tables.ts';
import { clientAddress } from './clientAddress.ts';
import { cookiesFor, readCookie } from './cookies.ts';
import { fileProblem } from './fileProblem.ts';
import { isFromElsewhere } from './fromElsewhere.ts';
import { languageOf } from './languageOf.ts';
import { phonePages } from './phonePages.ts';
import { newRateLimiter, type Rate } from './rateLimiter.ts';
import { readBody } from './readJson.ts';
import { receiveFiles } from './receiveFiles.ts';
import { json, problem, type Reply } from './reply.ts';
import { queryOf, route } from './route.ts';

export interface PhoneDeps {
  store: Store;
  files: FilesPort;
  hub: Hub;
  clock: Clock;
  newId: NewId;
  log: Log;
  brand: string;
  publicUrl: string;
  /** HMAC under the key for one-time codes, the one that turns use. */
  codeHmac(text: string): string;
  /** Address of the built script; null where nothing was built: the forms then work without it. */
  script: string | null;
  rates: PhoneRates;
  proxies?: number;
}

export interface PhoneRates {
  /** Codes typed from one address, and from all together. */
  tries: Rate;
  allTries: Rate;
  /** Files of one conversation. */
  files: Rate;
}

/** Production figures; demo mode multiplies them by 20. */
export function phoneRates(factor = 1): PhoneRates {
  const times = ({ burst, perSecond }: Rate): Rate => ({ burst: burst * factor, perSecond: perSecond * factor });
  return {
    tries: times({ burst: 5, perSecond: 1 / 30 }),
    allTries: times({ burst: 100, perSecond: 1 }),
    files: times({ burst: 20, perSecond: 20 / 60 }),
  };
}

/** How long a phone may send, from the moment it has the code; ms. */
const SESSION_MS = 20 * 60_000;
const FORM_LIMITS = { bytes: 1024, depth: 1, timeoutMs: 10_000 };
const MOST_FILES = 8;
const MOST_BYTES = 26_000_000;
const COOKIE = 'phone';

/**
 * A page on which a phone sends photos to one question of one conversation, and does nothing else: it shows neither
 * the conversation nor its customer. What it sends is a message of the conversation, as if it had been sent there.
 */
export function phoneRoutes(server: Server, deps: PhoneDeps): void {
  const { store, clock, publicUrl } = deps;
  const pages = phonePages(deps);
  const cookies = cookiesFor(publicUrl);
  const tries = newRateLimiter(deps.rates.tries, clock);
  const allTries = newRateLimiter(deps.rates.allTries, clock);
  const perConversation = newRateLimiter(deps.rates.files, clock);
  const askedLanguage = (request: IncomingMessage) =>
    languageOf(queryOf(request).get('lang') ?? request.headers['accept-language']);

  route(server, 'get', '/phone', async ({ request }) => {
    const phone = await phoneOf(request);
    if (phone === null) return pages.code(askedLanguage(request));
    const waiting = await waitingOf(phone);
    const sent = Number(queryOf(request).get('sent') ?? 0);
    return waiting === null
      ? pages.closed(askedLanguage(request))
      : pages.upload(languageIn(waiting), { until: phone.expires_at, sent: Number.isInteger(sent) ? sent : 0 });
  });

  route(server, 'post', '/phone', async ({ request }) => {
    const language = askedLanguage(request);
    const body = await readBody(request, FORM_LIMITS);
    // Another site could bind a visitor's browser to its own conversation, and collect their photos.
    if (isFromElsewhere(request, publicUrl)) return pages.code(language, { status: 403, why: 'refused' });
    if (tries.take(clientAddress(request, deps.proxies ?? 0)) > 0 || allTries.take('all') > 0)
      return pages.code(language, { status: 429, why: 'busy' });
    const typed = typeof body === 'string' ? '' : (new URLSearchParams(body.toString()).get('code') ?? '');
    const phone = randomBytes(32).toString('base64url');
    const now = clock.now();
    // What can be no code is looked up like any other, so that nothing is learnt from the time it takes.
    const codeHash = pairingHash(deps.codeHmac, readPairingCode(typed) ?? '');
    const bound = { codeHash, phoneHash: hashOf(phone), now, expiresAt: now + SESSION_MS };
    const pairing = await bindPairing(store.db, bound);
    if (pairing === undefined) return pages.code(language, { status: 403, why: 'refused' });
    deps.log.info('phone paired', { conversationId: pairing.conversation_id });
    const cookie = cookies.set(COOKIE, phone, SESSION_MS / 1000);
    return seeOther('/phone', { 'Set-Cookie': cookie });
  });

  route(server, 'post', '/phone/files', async ({ request }) => {
    if (isFromElsewhere(request, publicUrl)) return problem(403, 'TokenInvalid', 'OriginRefused');
    const phone = await phoneOf(request);
    const waiting = phone === null ? null : await waitingOf(phone);
    // Without the script, a page is the answer to a form.
    const wantsPage = (request.headers.accept ?? '').includes('text/html');
    if (phone === null || waiting === null) {
      const ended = { is: 'refused', reason: 'ConversationEnded' } as const;
      return wantsPage ? pages.closed(askedLanguage(request)) : fileProblem(ended, askedLanguage(request));
    }
    const language = languageIn(waiting);
    const received = await receiveFiles(request, {
      files: deps.files,
      conversationId: waiting.id,
      totalBytes: MOST_BYTES,
      mostFiles: MOST_FILES,
      onlyNew: true,
      wait: () => perConversation.take(waiting.id),
    });
    if (received.is === 'received') await say(waiting, received.files, language);
    if (!wantsPage)
      return received.is === 'received' ? json(201, { count: received.files.length }) : fileProblem(received, language);
    if (received.is === 'received') return seeOther(`/phone?sent=${received.files.length}`);
    const { words } = translators[language];
    const fault = received.is === 'tooMany' ? words('phone.file.wait') : sentenceOf(fileProblem(received, language));
    return pages.upload(language, { until: phone.expires_at, sent: 0, fault: fault ?? words('phone.file.failed') });
  });

  /** What the phone is paired with, while its session lasts. */
  async function phoneOf(request: IncomingMessage): Promise<PairingRow | null> {
    const cookie = readCookie(request, cookies.name(COOKIE));
    if (cookie === undefined || !/^[\w-]{43}$/.test(cookie)) return null;
    return (await pairingOfPhone(store.db, hashOf(cookie), clock.now())) ?? null;
  }

  /** The conversation, while the form that asked still waits in it. */
  async function waitingOf(phone: PairingRow): Promise<ConversationRow | null> {
    const conversation = await findConversation(store.db, phone.conversation_id);
    if (conversation === undefined || conversation.ended_at !== null) return null;
    const read = readConversationState(conversation.state);
    return read.is === 'current' && waitsForm(read.state, phone.form_key) ? conversation : null;
  }

  /** Takes the files in as a message of the conversation; its open pages see it at once. */
  async function say({ id: conversationId }: ConversationRow, files: readonly StoredFile[], language: Language) {
    const now = clock.now();
    const fileIds = files.map(({ id }) => id);
    const body: InboundBody = { kind: 'message', text: '', action: null, fileIds, dropped: [], refused: null };
    const shown: Shown = {
      kind: 'said',
      text: translators[language].words('phone.shown'),
      files: files.map(({ id, name, contentType, bytes }) => ({ id, name, contentType, bytes })),
      ...{ channelData: undefined, locale: null },
    };
    const inbound: NewInbound = {
      ...{ conversationId, key: `phone:${fileIds.join()}`, body, secrets: null, correlationId: deps.newId('cor') },
      shown: { role: 'user', body: shown },
    };
    const { seq } = await store.commit((tx) =>
      insertFileMessage(tx, store, { inbound, fileIds, now, newId: deps.newId }),
    );
    const row: TranscriptRow = {
      ...{ conversation_id: conversationId, seq, role: 'user', body: JSON.stringify(shown), turn_id: null },
      created_at: now,
    };
    deps.hub.publish(conversationId, [row]);
    deps.hub.wake(conversationId);
  }
}

function languageIn({ language }: ConversationRow): Language {
  return language === 'en' ? 'en' : 'fr';
}

/** Random texts of 128 bits and more need no slow hash. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function seeOther(path: string, headers: Record<string, string> = {}): Reply {
  return { status: 303, headers: { Location: path, 'Cache-Control': 'no-store', ...headers }, body: '' };
}

function sentenceOf({ body }: Reply): string | undefined {
  const { error } = JSON.parse(String(body)) as { error?: { message?: string } };
  return error?.message;
}
