import { WebSocket } from 'ws';
import type { Hub } from '../../bot/hub.ts';
import type { Clock } from '../../clock.ts';
import { factsOfError, type Log } from '../../log.ts';
import type { TranscriptRow } from '../../store/tables.ts';
import { activityText, frameOf, typingText } from './activityOut.ts';

/** Rows that may be shown after `afterSeq`, and how far that reading got. */
export interface HistoryPage {
  rows: TranscriptRow[];
  lastSeq: number;
  more: boolean;
}
export type ReadHistory = (conversationId: string, afterSeq: number) => Promise<HistoryPage>;

export interface SocketLimits {
  perConversation: number;
  /** A socket that holds this much unsent is closed; its client comes back for the rest. */
  bufferedBytes: number;
  keepAliveMs: number;
  /** Nothing heard for so long: dead. */
  silenceMs: number;
}

export interface Sockets {
  /** False when the conversation has its full number of living sockets. */
  hasRoom(conversationId: string): boolean;
  /** Sends what came after `afterSeq`, then whatever comes. */
  add(socket: WebSocket, stream: { conversationId: string; userId: string; afterSeq: number }): void;
  /** To the open sockets of this process, stored nowhere. */
  tell(conversationId: string, activity: string): void;
  count(): number;
  /** 1012 makes clients come back to the next process. */
  closeAll(code: number): void;
}

interface Member {
  socket: WebSocket;
  conversationId: string;
  userId: string;
  sent: number;
  heardAt: number;
  reading: boolean;
  readAgain: boolean;
  leave: () => void;
}

const TRY_AGAIN_LATER = 1013;

/** The open streams. Each sends every row once and in order: a gap in what the hub tells is read from the store. */
export function newSockets(deps: {
  hub: Hub;
  /** Our own, for links. */
  origin: string;
  readHistory: ReadHistory;
  clock: Clock;
  log: Log;
  limits: SocketLimits;
}): Sockets {
  const { hub, clock, limits, log } = deps;
  const members = new Map<string, Set<Member>>();
  let typings = 0;
  let closing = false;
  const every = setInterval(sweep, limits.keepAliveMs);
  every.unref();

  function send(member: Member, frame: string): boolean {
    const { socket } = member;
    if (socket.readyState !== WebSocket.OPEN) return false;
    if (socket.bufferedAmount > limits.bufferedBytes) {
      socket.close(TRY_AGAIN_LATER, 'too slow');
      setTimeout(() => socket.terminate(), 2000).unref();
      return false;
    }
    socket.send(frame);
    return true;
  }

  function deliver(member: Member, rows: readonly TranscriptRow[], lastSeq: number): void {
    const texts = rows.map((row) => activityText(row, { userId: member.userId, origin: deps.origin }));
    if (texts.length === 0 || send(member, frameOf(texts, lastSeq))) member.sent = lastSeq;
  }

  async function catchUp(member: Member): Promise<void> {
    if (member.reading) {
      member.readAgain = true;
      return;
    }
    member.reading = true;
    try {
      let more = true;
      while (more && member.socket.readyState === WebSocket.OPEN) {
        member.readAgain = false;
        const page = await deps.readHistory(member.conversationId, member.sent);
        deliver(member, page.rows, page.lastSeq);
        more = page.more || member.readAgain;
      }
    } catch (thrown) {
      log.warn('stream could not be read', { conversationId: member.conversationId, ...factsOfError(thrown) });
      member.socket.close(TRY_AGAIN_LATER);
    } finally {
      member.reading = false;
    }
  }

  function onRows(member: Member, rows: TranscriptRow[]): void {
    const news = rows.filter((row) => row.seq > member.sent);
    const last = news.at(-1);
    if (last === undefined) return;
    const contiguous = news.every((row, index) => row.seq === member.sent + 1 + index);
    if (contiguous && !member.reading) deliver(member, news, last.seq);
    else void catchUp(member);
  }

  function remove(member: Member): void {
    member.leave();
    const all = members.get(member.conversationId);
    all?.delete(member);
    if (all?.size === 0) members.delete(member.conversationId);
  }

  function sweep(): void {
    const now = clock.now();
    for (const member of [...members.values()].flatMap((all) => [...all])) {
      if (now - member.heardAt > limits.silenceMs) member.socket.terminate();
      else if (member.socket.readyState === WebSocket.OPEN) {
        // Hidden tabs send late, but browsers answer pings by themselves.
        member.socket.ping();
        send(member, '');
      }
    }
  }

  return {
    hasRoom(conversationId) {
      if (closing) return false;
      const all = [...(members.get(conversationId) ?? [])];
      if (all.length < limits.perConversation) return true;
      // After a network cut the old socket lingers: the quietest one makes room for the living.
      const quietest = all.reduce((one, other) => (other.heardAt < one.heardAt ? other : one));
      if (clock.now() - quietest.heardAt < limits.keepAliveMs * 2) return false;
      quietest.socket.terminate();
      remove(quietest);
      return true;
    },
    add(socket, { conversationId, userId, afterSeq }) {
      const member: Member = {
        ...{ socket, conversationId, userId, sent: afterSeq, heardAt: clock.now() },
        ...{ reading: false, readAgain: false, leave: () => {} },
      };
      member.leave = hub.subscribe(conversationId, {
        rows: (rows) => onRows(member, rows),
        typing: () => void send(member, frameOf([typingText(conversationId, userId, `typing${++typings}`)], null)),
      });
      members.set(conversationId, (members.get(conversationId) ?? new Set()).add(member));
      const heard = () => {
        member.heardAt = clock.now();
      };
      socket.on('message', heard);
      socket.on('pong', heard);
      socket.on('error', () => socket.terminate());
      socket.on('close', () => remove(member));
      void catchUp(member);
    },
    tell(conversationId, activity) {
      for (const member of members.get(conversationId) ?? []) send(member, frameOf([activity], null));
    },
    count: () => [...members.values()].reduce((sum, all) => sum + all.size, 0),
    closeAll(code) {
      closing = true;
      clearInterval(every);
      for (const all of members.values()) for (const { socket } of all) socket.close(code);
    },
  };
}
