import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
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
import { type DeskVersion, deskVersion } from '../store/deskVersion.repository.ts';
import { conversationsInHand } from '../store/handoffs.repository.ts';
import type { Store } from '../store/openStore.ts';
import type { TranscriptRow } from '../store/tables.ts';
import { readTranscript } from '../store/transcript.repository.ts';
import type { DeskLists } from './deskList.ts';
import type { DeskSessions } from './deskSession.ts';
import type { DeskEvent } from './liveView.ts';
import { transcriptLines } from './transcriptLines.ts';

const TICK_MS = 1000;
/** Presence is said, the session looked at and the line kept awake this often. */
const BEAT_TICKS = 15;
/** Between two looks that somebody's act asked for, ms. */
const SPACING_MS = 200;
/** News of how far messages came is gathered for this long (ms), and told for the last so many. */
const RECEIPTS_MS = 150;
const RECEIPTS = 30;
/** So many consoles are served at a time, and between two such slices others have their turn, ms. */
const SLICE = 10;
const SLICE_MS = 20;

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
  /** When its customer wrote last and how far it was read, as its console has it. */
  wroteAt: number;
  readSeq: number;
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
  lists: DeskLists;
}): DeskStream {
  const { store, hub, clock, log, brand, sessions, lists } = deps;
  const members = new Set<Member>();
  let seen: DeskVersion = { requests: '', said: '' };
  let lookedAt = 0;
  let soon: NodeJS.Timeout | null = null;
  let ticks = 0;
  let busy = false;
  /** Something happened during a round: it is looked at after it. */
  let again = false;
  const timer = setInterval(() => {
    ticks += 1;
    void tick();
  }, TICK_MS);
  timer.unref();

  async function tick(now = false): Promise<void> {
    if (members.size === 0) return;
    if (busy) {
      again ||= now;
      return;
    }
    busy = true;
    try {
      lookedAt = performance.now();
      const version = await deskVersion(store.db);
      const changed = now || version.requests !== seen.requests;
      const spoken = version.said !== seen.said;
      seen = version;
      if (changed || spoken) {
        const heard = await follow();
        // What was said changes one row in the list of who answers it; what was done with a request, everybody's list.
        if (!changed) await tellRows(heard);
        else await tellLists();
      }
      if (!now && ticks % BEAT_TICKS === 0) await beat();
    } catch (thrown) {
      log.warn('desk stream not served', { code: errorCodeOf(thrown), ...factsOfError(thrown) });
    } finally {
      busy = false;
    }
    if (!again) return;
    again = false;
    await tick(true);
  }

  /** Looks soon: what many do in the same moment is looked at once. */
  function poke(): void {
    soon ??= setTimeout(
      () => {
        soon = null;
        void tick(true);
      },
      Math.max(0, lookedAt + SPACING_MS - performance.now()),
    ).unref();
  }

  /** Who is told to read the list reads it at once: all of them in the same moment would hold up every message. */
  async function tellLists(): Promise<void> {
    let told = 0;
    for (const member of [...members]) {
      if (!member.ready) continue;
      send(member, { type: 'list' });
      if (++told % SLICE === 0) await pause(SLICE_MS);
    }
  }

  async function tellRows(heard: ReadonlyMap<Member, string[]>): Promise<void> {
    const now = clock.now();
    for (const [member, ids] of heard) {
      const requests = await lists.some({ brand, now, t: translators[member.language] }, ids);
      if (requests.length > 0) send(member, { type: 'requests', now, requests });
    }
  }

  /** Each console follows exactly the conversations in its advisor's hands. Answers in which of them was spoken or read. */
  async function follow(): Promise<ReadonlyMap<Member, string[]>> {
    const heard = new Map<Member, string[]>();
    const live = Map.groupBy(await conversationsInHand(store.db), ({ advisor }) => advisor);
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
        if (followed === undefined) continue;
        if (followed.wroteAt === (row.customer_wrote_at ?? 0) && followed.readSeq === row.read_seq) continue;
        followed.wroteAt = row.customer_wrote_at ?? 0;
        followed.readSeq = row.read_seq;
        heard.set(member, [...(heard.get(member) ?? []), row.id]);
      }
      member.ready = true;
    }
    return heard;
  }

  async function begin(member: Member, conversationId: string, requestId: string): Promise<void> {
    const sent = await toldUpTo(member, conversationId);
    const followed: Followed = { requestId, sent, wroteAt: 0, readSeq: -1, soon: null, leave: () => {} };
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
    await catchUp(member, conversationId, followed);
    later(followed, () => tellStates(member, conversationId, followed));
  }

  /** A console that has just come reads for itself; one that has taken a conversation is told what came after that. */
  async function toldUpTo(member: Member, conversationId: string): Promise<number> {
    if (!member.ready) return (await findConversation(store.db, conversationId))?.last_seq ?? 0;
    const joined = await store.db
      .selectFrom('transcript')
      .select((select) => select.fn.max('seq').as('seq'))
      .where('conversation_id', '=', conversationId)
      .where('role', '=', 'system')
      .executeTakeFirst();
    return Number(joined?.seq ?? 0);
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
    const present = new Set<string>();
    let served = 0;
    for (const member of [...members]) {
      if (++served % SLICE === 0) await pause(0);
      if ((await sessions.read(member.request, now)) === null) {
        send(member, { type: 'signedOut' });
        member.response.end();
        continue;
      }
      present.add(member.advisor.id);
      member.response.write(': still here\n\n');
    }
    // One write for all: two hundred, each on the disk by itself, would hold up every message for most of a second.
    await store.commit(async (tx) => {
      for (const id of present) await markPresent(tx, id, now);
    });
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
        .then(poke)
        .catch((thrown: unknown) => log.warn('presence not noted', { code: errorCodeOf(thrown) }));
    },
    poke,
    count: () => members.size,
    stop() {
      clearInterval(timer);
      if (soon !== null) clearTimeout(soon);
      for (const { response } of members) response.end();
    },
  };
}

function send({ response }: Member, event: DeskEvent): void {
  if (response.writable) response.write(`data: ${JSON.stringify(event)}\n\n`);
}
