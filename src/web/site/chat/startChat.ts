import { type Clock, systemClock } from '../../../clock.ts';
import { AppError } from '../../../errors.ts';
import type { Chat, ChatHost } from '../chatHost.ts';
import { byId, on } from '../dom.ts';
import { acceptDropAndPaste } from '../files/dropAndPaste.ts';
import { newTray } from '../files/tray.ts';
import type { StoredFile } from '../files/upload.ts';
import { beginAction, type Topic } from '../topics.ts';
import { chatWords } from '../words.ts';
import { newAnnouncer } from './announcer.ts';
import { newChatState } from './chatState.ts';
import { type Connection, messageIdOf } from './connection.ts';
import { loadWebChat } from './loadWebChat.ts';
import { newMenu } from './menu.ts';
import { newNotice } from './notice.ts';
import { newRunningChat } from './runningChat.ts';
import { saveTranscript } from './saveTranscript.ts';
import { newCounter, type SendBoxBridge } from './sendBox.ts';
import { newSendQueue } from './sendQueue.ts';
import { fetchSession } from './session.ts';
import { topicWords } from './topicWords.ts';
import { unsent } from './unsent.ts';
import { followVisualViewport } from './viewport.ts';
import type { WebAttachment } from './webChat.types.ts';
import { newWebChatView } from './webChatView.ts';

/** Puts the chat into the frame that the page was built with. Throws when a part of it does not come. */
export async function startChat(host: ChatHost, clock: Clock = systemClock): Promise<Chat> {
  const { language } = host;
  const t = chatWords(language);
  const root = byId('chat');
  const announcer = newAnnouncer();
  const notice = newNotice();
  const state = newChatState({ host, t, announcer, clock });
  const bridge: SendBoxBridge = { focus: null };
  const sentFiles = new Map<string, WebAttachment[]>();
  const firstSession = fetchSession(language);
  const [webChat] = await Promise.all([loadWebChat(), firstSession]);
  let connection: Connection;

  const queue = newSendQueue<object>({
    attempt: async (activity) => {
      const result = await connection.attempt(activity);
      if (result.is !== 'again') unsent.remove(messageIdOf(activity));
      return result;
    },
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms * (1 + Math.random() / 4))),
    onPush: unsent.add,
  });
  addEventListener('online', queue.wake);

  const tray = newTray({ language, t, announcer, token: () => running.token(), send: sendFiles });
  const view = newWebChatView({
    webChat,
    language,
    clock,
    t,
    state,
    queue,
    tray: tray.element,
    bridge,
    openTray: tray.toggle,
  });
  let onFirst: (result: 'connected' | 'failed') => void = () => {};
  const first = new Promise<'connected' | 'failed'>((resolve) => {
    onFirst = resolve;
  });
  const newMessageId = () => crypto.randomUUID();
  const running = newRunningChat({
    webChat,
    language,
    firstSession,
    t,
    state,
    notice,
    queue,
    view,
    counter: newCounter(t),
    newMessageId,
    isShown: () => host.isShown() && !document.hidden,
    filesOf: (messageId) => sentFiles.get(messageId) ?? [],
    onConnection(opened) {
      connection = opened;
    },
    onFirst,
  });

  function sendFiles(files: StoredFile[]): void {
    const ecaMessageId = newMessageId();
    const rows = files.map(({ name, contentType, bytes }) => ({ name, contentType, content: { bytes } }));
    sentFiles.set(ecaMessageId, rows);
    const text = running.draft().trim();
    const channelData = { ecaMessageId, files: files.map(({ id }) => id) };
    running.post({ type: 'message', textFormat: 'plain', ...(text === '' ? {} : { text }), channelData });
    running.setDraft('');
  }

  function begin(topic: Topic): void {
    running.whenConnected(() => running.press(beginAction(topic), topicWords(topic, language)));
  }

  function focusBox(): void {
    // On phones the keyboard would cover the messages that were just opened.
    if (matchMedia('(min-width: 600px)').matches) void bridge.focus?.('sendBox');
  }

  const download = () => saveTranscript(running.activities(), { now: clock.now(), language, t });
  const keyboard = () => root.querySelector<HTMLElement>('.webchat__keyboard-help__close-button')?.focus();
  const menu = newMenu(language, t, { begin, download, keyboard, restyle: running.redraw });

  state.ended.subscribe(() => {
    running.redraw();
    const reason = state.ended.get();
    if (reason === null) return notice.hide();
    tray.close();
    notice.show(t(endWords[reason]), [
      { label: t('chat.newConversation'), primary: true, act: running.startAgain },
      { label: t('chat.download'), act: download },
    ]);
  });
  on(byId('chat-person'), 'click', () => begin('talk_to_advisor'));
  byId('chat-last').hidden = false;
  on(byId('chat-last'), 'click', () => void bridge.focus?.('main'));
  on(byId('chat-close'), 'click', () => {
    const end = { label: t('chat.end'), primary: true, act: running.end };
    const keep = { label: t('chat.keepForLater'), act: host.minimize };
    notice.show(`${t('chat.endQuestion')} ${t('chat.endExplained')}`, [end, keep], { focus: true });
  });
  on(root, 'keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (menu.close() || tray.close() || notice.dismiss()) return event.stopPropagation();
    const typed = event.target instanceof HTMLTextAreaElement && running.draft() !== '';
    if (host.where !== 'page' && !typed && !inMessages(event.target)) host.minimize();
  });
  acceptDropAndPaste(root, tray.add);
  followVisualViewport();
  new ResizeObserver(running.redraw).observe(root);

  if ((await first) === 'failed') throw new AppError('CHAT_NOT_LOADED');
  host.onReady();
  return {
    begin,
    shown() {
      state.readAll();
      host.onUnread(0, '');
      if (root.contains(document.activeElement)) focusBox();
    },
  };
}

const endWords = { customer: 'chat.ended', signedOut: 'chat.endedSignedOut', idle: 'chat.endedIdle' } as const;

/** Inside the messages Escape belongs to Web Chat: it leaves a message, then goes to the box. */
function inMessages(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.webchat__basic-transcript') !== null;
}
