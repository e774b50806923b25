import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hub } from '../bot/hub.ts';
import type { Clock } from '../clock.ts';
import type { Advisor } from '../domain/advisors.ts';
import type { Brand } from '../domain/brand.ts';
import type { Language } from '../domain/identity.ts';
import { errorCodeOf } from '../errors.ts';
import { translators } from '../locales/translator.ts';
import { factsOfError, type Log } from '../log.ts';
import { findConversation } from '../store/conversations.repository.ts';
import { deliveryStates } from '../store/deliveries.repository.ts';
import { markPresent } from '../store/deskPresence.repository.ts';
import { liveRequests } from '../store/handoffs.repository.ts';
import type { Store } from '../store/openStore.ts';
import type { TranscriptRow } from '../store/tables.ts';
import { readTranscript } from '../store/transcript.repository.ts';
import type { DeskSessions } from './deskSession.ts';
import type { DeskEvent } from './liveView.ts';
import { transcriptLines } from './transcriptLines.ts';

const TICK_MS = 1000;
/** Presence is said, the session looked at and the line kept awake this often. */
const BEAT_TICKS = 15;
/** News of how far messages came is gathered for this long (ms), and told for the last so many. */
const RECEIPTS_MS = 150;
const RECEIPTS = 30;

export interface DeskStream {
  /** Opens the stream of one console; ends with it. */
  open(request: IncomingMessage, response: ServerResponse, who: { advisor: Advisor; language: Language }): void;
  /** Something has changed here: consoles learn it at once, not at the next tick. */
  poke(): void;
  count(): number;
  stop(): void;
}

/** A conversation in hand: how far its console has it, and how to stop. */
interface Followed {
  requestId: string;
  sent: number;
  wroteAt: number;
  /** A piece of news about messages that waits to be told with others. */
  soon: NodeJS.Timeout | null;
  leave(): void;
}

interface Member {
  advisor: Advisor;
  language: Language;
  request: IncomingMessage;
  response: ServerResponse;
  followed: Map<string, Followed>;
  /** Its conversations are followed: from here on a console is told of every line. */
  ready: boolean;
}

/**
 * What consoles hear without asking: that the list has changed, and each line of the conversations in their hands as it
 * is written. Server-sent events: the browser comes back by itself, and reads again what it may have missed.
 */
export function newDeskStream(deps: {
  store: Store;
  hub: Hub;
  clock: Clock;
  log: Log;
  brand: Brand;
  sessions: DeskSessions;
}): DeskStream {
  const { store, hub, clock, log, brand, sessions } = deps;
  const members = new Set<Member>();
  let seen = '';
  let ticks = 0;
  let busy = false;
  /** Something happened during a round: it is looked at after it. */
  let again = false;
  const timer = setInterval(() => void tick(), TICK_MS);
  timer.unref();

  async function tick(now = false): Promise<void> {
    if (members.size === 0) return;
    if (busy) {
      again ||= now;
      return;
    }
    busy = true;
    try {
      ticks += 1;
      const signature = await signatureOf(store);
      if (signature !== seen || now) {
        seen = signature;
        await follow();
        for (const member of members) if (member.ready) send(member, { type: 'list' });
      }
      if (ticks % BEAT_TICKS === 0) await beat();
    } catch (thrown) {
      log.warn('desk stream not served', { code: errorCodeOf(thrown), ...factsOfError(thrown) });
    } finally {
      busy = false;
    }
    if (!again) return;
    again = false;
    await tick(true);
  }

  /** Each console follows exactly the conversations in its advisor's hands. */
  async function follow(): Promise<void> {
    const live = Map.groupBy(await liveRequests(store.db), ({ advisor }) => advisor);
    for (const member of members) {
      const mine = new Map((live.get(member.advisor.id) ?? []).map((row) => [row.conversation_id, row]));
      for (const [conversationId, { leave }] of member.followed) {
        if (mine.has(conversationId)) continue;
        leave();
        member.followed.delete(conversationId);
      }
      for (const [conversationId, row] of mine) {
        const before = member.followed.get(conversationId);
        if (before === undefined) await begin(member, conversationId, row.id);
        else if ((row.customer_wrote_at ?? 0) > before.wroteAt) await catchUp(member, conversationId, before);
        const followed = member.followed.get(conversationId);
        if (followed !== undefined) followed.wroteAt = row.customer_wrote_at ?? 0;
      }
      member.ready = true;
    }
  }

  async function begin(member: Member, conversationId: string, requestId: string): Promise<void> {
    const sent = (await findConversation(store.db, conversationId))?.last_seq ?? 0;
    const followed: Followed = { requestId, sent, wroteAt: 0, soon: null, leave: () => {} };
    followed.leave = hub.subscribe(conversationId, {
      rows(rows) {
        const news = rows.filter((row) => row.seq > followed.sent);
        if (news.every((row, index) => row.seq === followed.sent + 1 + index)) tell(member, followed, news);
        else void catchUp(member, conversationId, followed).catch(() => undefined);
      },
      typing: () => {},
      customerTyping: () => send(member, { type: 'typing', requestId }),
      receipts: () => later(followed, () => tellStates(member, conversationId, followed)),
    });
    member.followed.set(conversationId, followed);
  }

  /** What a hint did not bring is read from the store. */
  async function catchUp(member: Member, conversationId: string, followed: Followed): Promise<void> {
    const rows = await readTranscript(store.db, conversationId, followed.sent, 200);
    tell(
      member,
      followed,
      rows.filter((row) => row.seq > followed.sent),
    );
  }

  /** Receipts come in bursts, one for each part of each message: they are read once for all of them. */
  function later(followed: Followed, work: () => Promise<void>): void {
    followed.soon ??= setTimeout(() => {
      followed.soon = null;
      work().catch((thrown: unknown) => log.debug('receipts not told', { code: errorCodeOf(thrown) }));
    }, RECEIPTS_MS).unref();
  }

  async function tellStates(member: Member, conversationId: string, { requestId }: Followed): Promise<void> {
    const conversation = await findConversation(store.db, conversationId);
    if (conversation === undefined) return;
    const states = Object.fromEntries(await deliveryStates(store.db, conversation, RECEIPTS));
    send(member, { type: 'states', requestId, states });
  }

  async function beat(): Promise<void> {
    const now = clock.now();
    for (const member of members) {
      if ((await sessions.read(member.request, now)) === null) {
        send(member, { type: 'signedOut' });
        member.response.end();
        continue;
      }
      await markPresent(store.db, member.advisor.id, now);
      member.response.write(': still here\n\n');
    }
  }

  function tell(member: Member, followed: Followed, rows: readonly TranscriptRow[]): void {
    const last = rows.at(-1);
    if (last === undefined) return;
    followed.sent = last.seq;
    const lines = transcriptLines(rows, { brand, now: clock.now(), t: translators[member.language] });
    if (lines.length > 0) send(member, { type: 'lines', requestId: followed.requestId, lines });
  }

  return {
    open(request, response, { advisor, language }) {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
        'X-Content-Type-Options': 'nosniff',
      });
      const member: Member = { advisor, language, request, response, followed: new Map(), ready: false };
      members.add(member);
      response.on('error', () => response.destroy());
      response.on('close', () => {
        members.delete(member);
        for (const { leave } of member.followed.values()) leave();
      });
      response.write('retry: 2000\n\n');
      void markPresent(store.db, advisor.id, clock.now())
        .then(() => tick(true))
        .catch((thrown: unknown) => log.warn('presence not noted', { code: errorCodeOf(thrown) }));
    },
    poke: () => void tick(true),
    count: () => members.size,
    stop() {
      clearInterval(timer);
      for (const { response } of members) response.end();
    },
  };
}

function send({ response }: Member, event: DeskEvent): void {
  if (response.writable) response.write(`data: ${JSON.stringify(event)}\n\n`);
}

/** Changes whenever a console would draw something else; cheap enough for each second. */
async function signatureOf(store: Store): Promise<string> {
  const requests = await store.db
    .selectFrom('desk_request')
    .select((select) => [
      select.fn.max('updated_at').as('changed'),
      select.fn.max('offered_until').as('offered'),
      select.fn.max('customer_wrote_at').as('wrote'),
      select.fn.countAll().as('count'),
    ])
    .executeTakeFirstOrThrow();
  return JSON.stringify(requests);
}
