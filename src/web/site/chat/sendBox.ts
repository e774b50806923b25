import type { ComponentType, ReactElement } from 'react';
import { byId } from '../dom.ts';
import type { ChatWords } from '../words.ts';
import { drawnIcon } from './drawnIcon.ts';
import { h } from './react.ts';
import type { Middleware, WebChat } from './webChat.types.ts';

/** What the page may do inside Web Chat once it is drawn. */
export interface SendBoxBridge {
  focus: ReturnType<WebChat['hooks']['useFocus']> | null;
}

/** « Joindre » in place of Web Chat's own upload button, which shows no progress; it opens the tray. */
export function attachMiddleware(options: {
  webChat: WebChat;
  bridge: SendBoxBridge;
  t: ChatWords;
  open(): void;
}): Middleware<unknown, ComponentType<{ className?: string }>> {
  const { webChat, bridge, t, open } = options;

  function Attach({ className }: { className?: string }): ReactElement {
    bridge.focus = webChat.hooks.useFocus();
    return h(
      'button',
      {
        type: 'button',
        id: 'chat-attach',
        className: `eca-attach ${className ?? ''}`,
        onClick: open,
        'aria-expanded': false,
        'aria-controls': 'chat-tray',
      },
      drawnIcon('attach'),
      h('span', null, t('files.attach')),
    );
  }
  return () => () => () => Attach;
}

/** Puts the tray of files, which is no part of React, between the messages and the box. */
export function trayMiddleware(tray: HTMLElement): Middleware<unknown, ComponentType<object>> {
  const wrapped = new Map<ComponentType<object>, ComponentType<object>>();
  return () => (next) => (request) => {
    const Inner = next(request);
    const known = wrapped.get(Inner);
    if (known !== undefined) return known;
    const Wrapped = (props: object): ReactElement =>
      h(
        'div',
        { className: 'eca-send-box' },
        h('div', { ref: (place: HTMLElement | null) => place?.append(tray) }),
        h(Inner, props),
      );
    wrapped.set(Inner, Wrapped);
    return Wrapped;
  };
}

const MOST = 2000;
const COUNTED_FROM = 1800;

/** Counts the characters left when they become few; the box itself takes any length. */
export function newCounter(t: ChatWords): { show(text: string): void; fits(text: string): boolean } {
  const counter = byId('chat-counter');
  return {
    show(text) {
      const { length } = text;
      counter.hidden = length < COUNTED_FROM;
      counter.classList.toggle('chat-counter-over', length > MOST);
      counter.textContent =
        length > MOST ? t('chat.tooLong', { over: length - MOST }) : t('chat.counter', { left: MOST - length });
    },
    fits: (text) => text.trim().length <= MOST,
  };
}
