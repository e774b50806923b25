import type { Clock } from '../../../clock.ts';
import type { Language } from '../../../domain/identity.ts';
import { webChatEn } from '../../../locales/en/webChat.ts';
import { webChatFr } from '../../../locales/fr/webChat.ts';
import { byId } from '../dom.ts';
import type { ChatWords } from '../words.ts';
import { cardMiddleware } from './cards.ts';
import type { ChatState } from './chatState.ts';
import { fileForScreenReader, fileRowMiddleware } from './fileRows.ts';
import { hostConfig } from './hostConfig.ts';
import {
  avatarMiddleware,
  cardActionMiddleware,
  sendStateMiddleware,
  systemLineMiddleware,
  toastMiddleware,
  typingMiddleware,
} from './messageMiddleware.ts';
import { textScale } from './preferences.ts';
import { unmount } from './react.ts';
import { attachMiddleware, type SendBoxBridge, trayMiddleware } from './sendBox.ts';
import type { SendQueue } from './sendQueue.ts';
import { styleOptions } from './styleOptions.ts';
import type { DirectLine, Store, WebChat } from './webChat.types.ts';

export interface WebChatView {
  /** Draws, or draws again with the customer's new choices: messages, place and draft stay. */
  draw(directLine: DirectLine, store: Store): void;
  clear(): void;
}

/** Web Chat in the page's own look and words. */
export function newWebChatView(options: {
  webChat: WebChat;
  language: Language;
  clock: Clock;
  t: ChatWords;
  state: ChatState;
  queue: SendQueue<object>;
  tray: HTMLElement;
  bridge: SendBoxBridge;
  openTray(): void;
}): WebChatView {
  const { webChat, language, clock, t, state, queue, tray, bridge, openTray } = options;
  const place = byId('chat-web');
  const own = language === 'fr' ? webChatFr : webChatEn;
  const fixed = {
    locale: language === 'fr' ? 'fr-FR' : 'en-US',
    dir: 'ltr',
    role: 'region',
    nonce: document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '',
    sendTypingIndicator: false,
    suggestedActionsAccessKey: false,
    overrideLocalizedStrings: (strings: Readonly<Record<string, string>>) => ({ ...strings, ...own }),
    activityMiddleware: systemLineMiddleware(),
    activityStatusMiddleware: sendStateMiddleware({ webChat, queue, language, clock, t }),
    attachmentMiddleware: [cardMiddleware(webChat, state.closedCards), fileRowMiddleware(language)],
    attachmentForScreenReaderMiddleware: fileForScreenReader(),
    avatarMiddleware: avatarMiddleware(),
    cardActionMiddleware: cardActionMiddleware(),
    sendBoxMiddleware: [trayMiddleware(tray)],
    sendBoxToolbarMiddleware: [attachMiddleware({ webChat, bridge, t, open: openTray })],
    toastMiddleware: toastMiddleware(),
    typingIndicatorMiddleware: typingMiddleware(state.status, t),
  };
  let scale = 0;
  let cards: object = {};
  let look = '';
  let styles: Readonly<Record<string, unknown>> = {};

  /** Made again only when they change: Web Chat rebuilds its style sheets for each new object. */
  function refresh(): void {
    if (scale !== textScale()) {
      scale = textScale();
      cards = hostConfig(scale);
    }
    const wanted = { narrow: place.clientWidth < 480, ended: state.ended.get() !== null };
    if (look !== JSON.stringify(wanted)) {
      look = JSON.stringify(wanted);
      styles = styleOptions(wanted);
    }
  }

  return {
    draw(directLine, store) {
      refresh();
      webChat.renderWebChat(
        { ...fixed, directLine, store, styleOptions: styles, adaptiveCardsHostConfig: cards },
        place,
      );
    },
    clear: () => unmount(place),
  };
}
