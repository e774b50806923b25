import type { ReactElement } from 'react';
import type { Clock } from '../../../clock.ts';
import type { ConversationStatus } from '../../../domain/handoff.ts';
import type { Language } from '../../../domain/identity.ts';
import type { ChatWords } from '../words.ts';
import { answerDataOf } from './botEvents.ts';
import { messageIdOf } from './connection.ts';
import { drawnIcon } from './drawnIcon.ts';
import { isOurs } from './ownAddress.ts';
import { h, useCallback, useSyncExternalStore } from './react.ts';
import type { SendQueue } from './sendQueue.ts';
import { timeWords } from './timeWords.ts';
import type { Watched } from './watchedValue.ts';
import type { Middleware, Rendered, WebActivity, WebChat } from './webChat.types.ts';

interface StatusArgument {
  activity: WebActivity;
  sendState?: string;
  hideTimestamp?: boolean;
}

type RenderActivity = ((renderAttachment: unknown, props: unknown) => Rendered) | false;

/** Lines that nobody says stand alone in the middle: "Camille a rejoint la conversation." */
export function systemLineMiddleware(): Middleware<{ activity: WebActivity }, RenderActivity> {
  return () => (next) => (argument) =>
    answerDataOf(argument.activity)?.system === true
      ? () => h('p', { className: 'eca-system' }, argument.activity.text ?? '')
      : next(argument);
}

/**
 * Under a message: the time, in our words; under one of the customer that the server does not have yet, that it is on
 * its way, waits for the network, or was not sent, with a button.
 */
export function sendStateMiddleware(options: {
  webChat: WebChat;
  queue: SendQueue<object>;
  language: Language;
  clock: Clock;
  t: ChatWords;
}): Middleware<StatusArgument, Rendered> {
  const { webChat, queue, language, clock, t } = options;

  function SendState({ activity, failed }: { activity: WebActivity; failed: boolean }): ReactElement | null {
    const state = useSyncExternalStore(queue.subscribe, () => queue.stateOf(messageIdOf(activity)));
    const post = webChat.hooks.usePostActivity();
    const focus = webChat.hooks.useFocus();
    const again = useCallback(() => {
      post(activity);
      void focus('sendBoxWithoutKeyboard');
    }, [activity, post, focus]);
    if (state !== undefined || !failed)
      return h('span', { className: 'eca-send-state' }, state === 'waiting' ? t('chat.waiting') : t('chat.sending'));
    return h(
      'span',
      { className: 'eca-send-state eca-send-failed' },
      `${t('chat.notSent')} `,
      h('button', { type: 'button', onClick: again }, t('chat.sendAgain')),
    );
  }

  return () =>
    () =>
    ({ activity, sendState, hideTimestamp }) => {
      // An id comes from the server only: what has one was received, whatever became of the answer to the post.
      const received = activity.id !== undefined || sendState === 'sent' || sendState === undefined;
      if (activity.from.role === 'user' && !received)
        return h(SendState, { activity, failed: sendState === 'send failed' });
      if (activity.timestamp === undefined) return false;
      const className = hideTimestamp === true ? 'sr' : 'eca-send-state';
      return h('span', { className }, timeWords(activity.timestamp, clock.now(), language));
    };
}

/** The assistant's shield, or the first letter of the advisor. */
export function avatarMiddleware(): Middleware<
  { activity: WebActivity; fromUser: boolean },
  (() => ReactElement) | false
> {
  return () => () => (argument) => {
    if (argument.fromUser) return false;
    const { author } = answerDataOf(argument.activity) ?? {};
    const advisor = author !== undefined || argument.activity.from.id === 'advisor';
    return () =>
      h(
        'div',
        { className: advisor ? 'eca-avatar eca-avatar-person' : 'eca-avatar', 'aria-hidden': true },
        advisor && author !== undefined ? author.name.slice(0, 1) : drawnIcon(advisor ? 'person' : 'shieldCheck'),
      );
  };
}

/** Words beside the dots, because dots alone say nothing to who does not see them move. */
export function typingMiddleware(
  status: Watched<ConversationStatus>,
  t: ChatWords,
): Middleware<{ visible: boolean }, Rendered> {
  function Typing(): ReactElement {
    const { owner, advisor } = useSyncExternalStore(status.subscribe, status.get);
    const words =
      owner === 'advisor' && advisor !== undefined
        ? t('chat.personTypes', { name: advisor })
        : t('chat.assistantTypes');
    return h(
      'p',
      { className: 'eca-typing' },
      words,
      h('span', { className: 'eca-dots', 'aria-hidden': true }, h('i'), h('i'), h('i')),
    );
  }
  return () => () => (argument) => argument.visible && h(Typing);
}

/** The strip tells of the connection; a toast would say it twice. */
export function toastMiddleware(): Middleware<{ notification: { id: string } }, Rendered> {
  return () => (next) => (argument) => (argument.notification.id === 'connectivitystatus' ? false : next(argument));
}

/** Links of cards: telephone numbers, and pages of this site in a new tab. Nothing else opens. */
export function cardActionMiddleware(): Middleware<{ cardAction: { type: string; value?: unknown } }, unknown> {
  return () => (next) => (argument) => {
    const { type, value } = argument.cardAction;
    if (type !== 'openUrl') return next(argument);
    const link = String(value);
    if (/^tel:\+?\d+$/.test(link)) location.assign(link);
    else if (isOurs(link)) window.open(link, '_blank', 'noopener');
  };
}
