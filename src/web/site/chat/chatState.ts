import type { Clock } from '../../../clock.ts';
import type { ConversationStatus } from '../../../domain/handoff.ts';
import type { ChatHost } from '../chatHost.ts';
import type { ChatWords } from '../words.ts';
import type { Announcer } from './announcer.ts';
import { answerDataOf, type EndReason, pageEventOf } from './botEvents.ts';
import { newStrip, STILL_MS } from './strip.ts';
import { type Watched, watched } from './watchedValue.ts';
import type { WebActivity } from './webChat.types.ts';

/** What the page knows of the conversation, and shows around the messages. */
export interface ChatState {
  readonly closedCards: Watched<ReadonlySet<string>>;
  readonly status: Watched<ConversationStatus>;
  readonly ended: Watched<EndReason | null>;
  incoming(activity: WebActivity): void;
  socket(open: boolean): void;
  /** What comes from now on is news; what came before was history, neither unread nor urgent. */
  historyRead(): void;
  readAll(): void;
  /** A new conversation. */
  reset(): void;
}

export function newChatState(options: { host: ChatHost; t: ChatWords; announcer: Announcer; clock: Clock }): ChatState {
  const { host, t, announcer, clock } = options;
  const closedCards = watched<ReadonlySet<string>>(new Set());
  const status = watched<ConversationStatus>({ owner: 'assistant' });
  const ended = watched<EndReason | null>(null);
  const drawStrip = newStrip(t);
  let awaySince: number | null = null;
  let unread = 0;
  let live = false;
  let wasCut = false;

  function draw(): void {
    const away = awaySince === null ? null : clock.now() - awaySince;
    const cut = away !== null || !navigator.onLine;
    if (wasCut && !cut) announcer.say(t('chat.backOnline'));
    wasCut = cut;
    const { signInUntil = 0 } = status.get();
    const left = signInUntil - clock.now();
    if (left > 0) setTimeout(draw, left);
    drawStrip({ ended: ended.get() !== null, online: navigator.onLine, away, status: status.get(), signIn: left > 0 });
  }

  function socket(open: boolean): void {
    if (open) awaySince = null;
    else if (awaySince === null) {
      awaySince = clock.now();
      setTimeout(draw, STILL_MS);
    }
    draw();
  }

  function incoming(activity: WebActivity): void {
    const event = pageEventOf(activity);
    if (event?.is === 'cardsClosed') closedCards.set(new Set([...closedCards.get(), ...event.keys]));
    else if (event?.is === 'status') status.set(event.status);
    else if (event?.is === 'ended') ended.set(event.reason);
    if (activity.type !== 'message' || activity.from.role === 'user' || !live) return;
    if (answerDataOf(activity)?.urgent === true) announcer.alert(activity.speak ?? activity.text ?? '');
    if (host.isShown()) return;
    unread++;
    host.onUnread(unread, t('chat.unread', { count: unread }));
  }

  addEventListener('online', draw);
  addEventListener('offline', draw);
  status.subscribe(draw);
  ended.subscribe(draw);

  return {
    closedCards,
    status,
    ended,
    incoming,
    socket,
    historyRead() {
      live = true;
    },
    readAll() {
      unread = 0;
    },
    reset() {
      live = false;
      unread = 0;
      closedCards.set(new Set());
      status.set({ owner: 'assistant' });
      ended.set(null);
    },
  };
}
