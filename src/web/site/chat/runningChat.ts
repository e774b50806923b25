import type { Action } from '../../../cards/action.ts';
import type { Language } from '../../../domain/identity.ts';
import { byId } from '../dom.ts';
import { tabMemory } from '../stored.ts';
import type { ChatWords } from '../words.ts';
import type { ChatState } from './chatState.ts';
import { newChatStore } from './chatStore.ts';
import { type Connection, messageIdOf, openConnection } from './connection.ts';
import type { Notice } from './notice.ts';
import { newSeenReport } from './seenReport.ts';
import type { SendQueue } from './sendQueue.ts';
import { fetchSession, type Session } from './session.ts';
import { unsent } from './unsent.ts';
import { connectionStatus, type Store, type WebActivity, type WebAttachment, type WebChat } from './webChat.types.ts';
import type { WebChatView } from './webChatView.ts';

/** A conversation that goes on through lost connections, expired tokens and, when it ends, begins anew. */
export interface RunningChat {
  token(): string;
  activities(): readonly WebActivity[];
  draft(): string;
  setDraft(text: string): void;
  /** Sends a message of the page's own making. */
  post(activity: object): void;
  /** Says `words` and means `action`, as a suggested reply does. */
  press(action: Action, words: string): void;
  whenConnected(act: () => void): void;
  /** The conversation is on the screen (again). */
  shown(): void;
  redraw(): void;
  end(): void;
  startAgain(): void;
}

/** History comes in one burst after the connection; what follows is news. */
const HISTORY_MS = 2000;
const RENEW_MS = 1000;
const TYPING_MS = 3000;

export function newRunningChat(options: {
  webChat: WebChat;
  language: Language;
  /** Asked for while the rest was loading. */
  firstSession: Promise<Session>;
  t: ChatWords;
  state: ChatState;
  notice: Notice;
  queue: SendQueue<object>;
  view: WebChatView;
  counter: { show(text: string): void; fits(text: string): boolean };
  newMessageId(): string;
  filesOf(messageId: string): WebAttachment[];
  isShown(): boolean;
  onConnection(connection: Connection): void;
  /** The first connection stands, or cannot be made. */
  onFirst(result: 'connected' | 'failed'): void;
}): RunningChat {
  const { webChat, language, t, state, notice, queue, view, counter } = options;
  let store: Store;
  let connection: Connection;
  let drawn = false;
  let connected = false;
  let everConnected = false;
  let conversation: string | null = null;
  let waiting: (() => void)[] = [];
  let typedAt = 0;
  const seen = newSeenReport({ isShown: options.isShown, tell: (activity) => connection.tell(activity) });

  async function connect(asked = fetchSession(language)): Promise<void> {
    const session = await asked;
    const isNew = session.conversationId === null;
    if (conversation !== null && session.conversationId !== conversation) {
      drawn = false;
      view.clear();
      state.reset();
      seen.reset();
      notice.show(t('chat.expired'), []);
      conversation = null;
    }
    if (conversation === null) store = newStore(isNew);
    conversation = session.conversationId;
    connection = openConnection({ webChat, session, queue, onSocket: state.socket });
    options.onConnection(connection);
    view.draw(connection.directLine, store);
    drawn = true;
    const draft = tabMemory.get('draft');
    if (draft !== null) setDraft(draft);
  }

  function newStore(isNew: boolean): Store {
    let greeted = !isNew;
    return newChatStore(webChat, {
      newMessageId: options.newMessageId,
      filesOf: options.filesOf,
      atComputer: !matchMedia('(pointer: coarse)').matches,
      onIncoming(activity) {
        state.incoming(activity);
        seen.incoming(activity);
      },
      onTyped: typed,
      maySend: counter.fits,
      onSent: state.historyRead,
      onConnected() {
        conversation = connection.directLine.conversationId ?? conversation;
        if (!greeted) connection.tell(joinEvent(language));
        greeted = true;
        ready();
      },
      onConnectionStatus: lost,
    });
  }

  function ready(): void {
    connected = true;
    if (!everConnected) options.onFirst('connected');
    everConnected = true;
    state.socket(true);
    setTimeout(() => {
      state.historyRead();
      sendUnsent();
    }, HISTORY_MS);
    for (const act of waiting.splice(0)) act();
  }

  /** Web Chat lets go of a connection whose token expired or was refused; a new token opens another. */
  function lost(status: number): void {
    const { expiredToken, failedToConnect, ended } = connectionStatus;
    if (status !== expiredToken && status !== failedToConnect && status !== ended) return;
    if (!everConnected) options.onFirst('failed');
    if (!connected || state.ended.get() !== null) return;
    connected = false;
    state.socket(false);
    setTimeout(renew, RENEW_MS);
  }

  function renew(): void {
    connect().catch(() => setTimeout(renew, 10 * RENEW_MS));
  }

  /** Messages of before a reload that the history does not show. */
  function sendUnsent(): void {
    const arrived = new Set(store.getState().activities.map(messageIdOf));
    for (const activity of unsent.take()) if (!arrived.has(messageIdOf(activity))) post(activity);
  }

  function post(activity: object): void {
    store.dispatch({ type: 'DIRECT_LINE/POST_ACTIVITY', meta: { method: 'code' }, payload: { activity } });
  }

  function typed(text: string): void {
    tabMemory.set('draft', text);
    counter.show(text);
    const now = performance.now();
    if (text === '' || state.status.get().owner !== 'advisor' || now - typedAt < TYPING_MS) return;
    typedAt = now;
    connection.tell({ type: 'typing', from: { id: '' } });
  }

  function setDraft(text: string): void {
    store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text } });
  }

  connect(options.firstSession).catch(() => options.onFirst('failed'));

  return {
    token: () => connection.directLine.token,
    activities: () => store.getState().activities,
    draft: () => store.getState().sendBoxValue,
    setDraft,
    post,
    press(value, displayText) {
      store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE_BACK', payload: { value, displayText } });
    },
    whenConnected(act) {
      if (connected) act();
      else waiting.push(act);
    },
    shown: seen.shown,
    redraw() {
      if (drawn) view.draw(connection.directLine, store);
    },
    end() {
      connection.tell({ type: 'endOfConversation', from: { id: '' } });
      state.ended.set('customer');
    },
    startAgain() {
      waiting = [];
      connected = false;
      drawn = false;
      conversation = null;
      view.clear();
      connection.directLine.end();
      state.reset();
      byId('chat-title').focus();
      connect().catch(renew);
    },
  };
}

/** Says that the chat was opened for the first time; the server greets. */
function joinEvent(language: Language): object {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  return { type: 'event', name: 'webchat/join', locale, value: { language, locale }, from: { id: '' } };
}
